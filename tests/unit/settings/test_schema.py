from __future__ import annotations

import pytest
from pydantic import ValidationError

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.span import Span
from voiceman_gui.settings.describe import dialog_settings
from voiceman_gui.settings.schema import Settings


def test_defaults_ask_for_the_default_analysis() -> None:
    assert Settings().analysis() == AnalysisSettings()
    chosen = Settings(window_s=3, hop_s=0.5).analysis(channel=1, baseline=Span(2, 9))
    assert chosen == AnalysisSettings(window_s=3, hop_s=0.5, channel=1, baseline=Span(2, 9))


@pytest.mark.parametrize(("window_s", "hop_s"), [(1, 0.1), (30, 30), (1, 1), (30, 0.1)])
def test_every_window_the_settings_allow_can_be_analysed(window_s: float, hop_s: float) -> None:
    Settings(window_s=window_s, hop_s=hop_s).analysis()


def test_settings_are_frozen() -> None:
    settings = Settings()
    with pytest.raises(ValidationError):
        settings.theme = "dark"


def test_dialog_has_words_and_a_range_for_every_setting_a_person_chooses() -> None:
    rows = {row.name: row for row in dialog_settings()}
    assert {"window_s", "hop_s", "theme", "offline", "volume", "wheel_zooms"} <= set(rows)
    assert not {"window_state", "recent_files", "open_folder"} & set(rows)
    defaults = Settings()
    for row in rows.values():
        assert row.group, row
        assert row.title, row
        assert row.help.endswith("."), row
        assert row.default == getattr(defaults, row.name)
        assert row.kind in ("boolean", "integer", "number", "choice", "text"), row
        if row.kind in ("integer", "number"):
            assert row.minimum is not None, row
            assert row.maximum is not None, row
            Settings.model_validate({row.name: row.maximum, "window_s": 30})
            with pytest.raises(ValidationError):
                defaults.changed(**{row.name: row.maximum + 1})
    assert rows["theme"].choices == ("system", "light", "dark")
    assert rows["window_s"].unit == "s"
    assert rows["output_device"].kind == "text"
