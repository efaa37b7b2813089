from __future__ import annotations

import pytest
from pydantic import ValidationError

from helpers.baselines import marked
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice, Role
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import AUTO_SPEAKERS
from voiceman_gui.settings.describe import (
    complaint,
    device_choices,
    dialog_settings,
    model_choices,
)
from voiceman_gui.settings.schema import Settings
from voiceman_gui.wording import LANGUAGES, words_for

ENGLISH = words_for("en")


def test_refused_settings_are_told_by_their_title() -> None:
    with pytest.raises(ValidationError) as caught:
        Settings(window_s=2, hop_s=3)
    assert complaint(caught.value) == message("settings.hop_too_long")
    with pytest.raises(ValidationError) as caught:
        Settings(volume=7)
    title = message("settings.volume.title")
    assert complaint(caught.value) == message("settings.not_valid", title=title)


def test_defaults_ask_for_the_default_analysis() -> None:
    """In the window speakers are told apart unless somebody says that one person speaks."""
    assert Settings().analysis() == AnalysisSettings(speakers=AUTO_SPEAKERS)
    one = Settings(window_s=3, hop_s=0.5, speakers="one")
    chosen = one.analysis(channel=1, baselines=marked(Span(2, 9)))
    assert chosen == AnalysisSettings(
        window_s=3, hop_s=0.5, channel=1, baselines=marked(Span(2, 9))
    )


def test_the_models_chosen_are_part_of_what_an_analysis_is_asked_for() -> None:
    settings = Settings(
        dimensions_model="some-network",
        categories_model=EMBEDDED,
        device="cpu",
        preview=False,
        legacy_sigmoid=True,
        hidden_state_estimate=True,
    )
    assert settings.analysis().models == ModelChoice(
        "some-network", EMBEDDED, "cpu", False, True, True
    )
    with pytest.raises(ValidationError):
        settings.changed(dimensions_model="../elsewhere")


def _entry(ident: str, state: ModelState, *roles: Role) -> ModelEntry:
    return ModelEntry(ident, ident.upper(), "1", roles, state)


def test_models_that_can_be_chosen_for_a_role() -> None:
    entries = (
        _entry("embedded-acoustic", ModelState.EMBEDDED, *Role),
        _entry("wide", ModelState.READY, Role.DIMENSIONS),
        _entry("four", ModelState.READY, Role.CATEGORIES),
        _entry("korean", ModelState.UNPROVEN, Role.CATEGORIES),
        _entry("broken", ModelState.REFUSED, Role.CATEGORIES),
        _entry("absent", ModelState.NOT_INSTALLED, Role.CATEGORIES),
    )

    def offered(role: Role, chosen: str) -> dict[str, str]:
        return {c.value: ENGLISH(c.title) for c in model_choices(role, entries, chosen)}

    assert list(offered(Role.DIMENSIONS, AUTO)) == [AUTO, EMBEDDED, "wide"]
    categories = offered(Role.CATEGORIES, "four")
    assert list(categories) == [AUTO, EMBEDDED, "four", "korean"]
    assert categories["four"] == "FOUR"
    assert categories["korean"] == "KOREAN (no known answers)"


def test_a_chosen_model_that_cannot_be_used_stays_and_says_what_it_is() -> None:
    entries = (
        _entry("broken", ModelState.REFUSED, Role.CATEGORIES),
        _entry("absent", ModelState.NOT_INSTALLED, Role.CATEGORIES),
    )
    for chosen, title in (
        ("broken", "BROKEN (refused)"),
        ("absent", "ABSENT (not installed)"),
        ("gone", "gone (not installed)"),
    ):
        last = model_choices(Role.CATEGORIES, entries, chosen)[-1]
        assert (last.value, ENGLISH(last.title)) == (chosen, title)
    # Nothing is said of a model before anybody has looked.
    assert model_choices(Role.CATEGORIES, None, "gone")[-1].title == "gone"


@pytest.mark.parametrize(("window_s", "hop_s"), [(1, 0.1), (30, 30), (1, 1), (30, 0.1)])
def test_every_window_the_settings_allow_can_be_analysed(window_s: float, hop_s: float) -> None:
    Settings(window_s=window_s, hop_s=hop_s).analysis()


def test_settings_are_frozen() -> None:
    settings = Settings()
    with pytest.raises(ValidationError):
        settings.theme = "dark"


KINDS = ("boolean", "integer", "number", "choice", "device", "model", "text")


def test_dialog_has_words_and_a_range_for_every_setting_a_person_chooses() -> None:
    rows = {row.name: row for row in dialog_settings()}
    assert {"window_s", "hop_s", "theme", "offline", "volume", "wheel_zooms"} <= set(rows)
    assert not {"window_state", "recent_files", "open_folder"} & set(rows)
    defaults = Settings()
    for row in rows.values():
        for words in map(words_for, LANGUAGES):
            assert words(row.group), row
            assert words(row.title), row
            assert words(row.help).endswith("."), row
        assert row.default == getattr(defaults, row.name)
        assert row.kind in KINDS, row
        assert (row.role is not None) is (row.kind == "model"), row
        if row.kind in ("integer", "number"):
            assert row.minimum is not None, row
            assert row.maximum is not None, row
            Settings.model_validate({row.name: row.maximum, "window_s": 30})
            with pytest.raises(ValidationError):
                defaults.changed(**{row.name: row.maximum + 1})
    themes = ["system", "light", "dark", "contrast-light", "contrast-dark"]
    assert [choice.value for choice in rows["theme"].choices] == themes
    assert ENGLISH(rows["theme"].choices[1].title) == "Light"
    assert {choice.value for choice in rows["device"].choices} == {"auto", "cpu", "cuda", "mps"}
    assert [choice.value for choice in rows["language"].choices] == ["system", *LANGUAGES]
    assert rows["dimensions_model"].role is Role.DIMENSIONS
    assert rows["categories_model"].role is Role.CATEGORIES
    assert rows["cache_mb"].unit == message("settings.unit.megabytes")
    assert rows["window_s"].unit == message("settings.unit.seconds")
    assert rows["output_device"].kind == "device"


def test_a_device_that_is_not_plugged_in_stays_among_the_choices() -> None:
    devices = (("Headphones (ALSA)", "Headphones"), ("Built-in (ALSA)", "Built-in"))

    def offered(known: tuple[tuple[str, str], ...], chosen: str | None) -> dict[str, str]:
        return {c.value: ENGLISH(c.title) for c in device_choices(known, chosen)}

    assert list(offered(devices, None)) == ["", "Headphones", "Built-in"]
    assert list(offered(devices, "Headphones")) == ["", "Headphones", "Built-in"]
    assert offered(devices, "Kopfhörer")["Kopfhörer"] == "Kopfhörer (not connected)"
    assert offered((), "Kopfhörer")["Kopfhörer"] == "Kopfhörer", "nobody knows yet"


def test_a_pitch_ceiling_below_the_floor_is_refused_with_a_sentence() -> None:
    with pytest.raises(ValidationError) as caught:
        Settings(pitch_floor_hz=300, pitch_ceiling_hz=200)
    assert complaint(caught.value) == message("settings.ceiling_too_low")
