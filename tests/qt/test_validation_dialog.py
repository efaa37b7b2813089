"""A validation study through the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from helpers.labelled_voices import write_labelled
from helpers.reports import pages_of
from voiceman_gui.core.networks import EMBEDDED
from voiceman_gui.core.validation.figures import FigureId
from voiceman_gui.pipeline.validation.dossier import JSON, PDF, REQUIREMENTS


@pytest.fixture(scope="module")
def labelled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_labelled(tmp_path_factory.mktemp("labelled"))


def opened(desk):
    desk.press("analysis.validation")
    return desk.app.dialogs.open_dialog


def fill_in(dialog, labelled: Path, folder: Path) -> None:
    dialog.source.setText(str(labelled))
    dialog.folder.setText(str(folder))
    dialog.title.setText("Through the window")
    dialog.laboratory.setText("Laboratory of the test")
    least, _most = dialog.limits.fields[FigureId.AROUSAL_AUC]
    least.setValue(0.8)


def test_a_study_is_made_while_the_window_is_used(desk, sample, labelled, tmp_path, monkeypatch):
    settings = desk.app.analysis.settings
    assert settings.models.dimensions in (EMBEDDED, "auto")
    dialog = opened(desk)
    assert not dialog.isModal()
    fill_in(dialog, labelled, tmp_path / "dossier")
    with desk.bot.waitSignal(desk.app.validating.written):
        dialog.start.click()
        assert not dialog.limits.isEnabled(), "requirements are laid down"
        assert dialog.stop.isEnabled()
        desk.open(sample)
    assert str(tmp_path / "dossier" / PDF) in dialog.said
    assert "0 of 1 requirements are met" in dialog.said
    assert dialog.limits.isEnabled() and not dialog.stop.isEnabled()
    assert any("validation study is finished" in one for one in desk.sentences)
    dialog.reject()
    document = json.loads((tmp_path / "dossier" / JSON).read_text(encoding="utf-8"))
    assert document["requirements"]["limits"] == {"arousal_auc": {"least": 0.8, "most": None}}
    # The report of a case cites it.
    desk.analyse()
    report = tmp_path / "report.pdf"
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: report)
    desk.press("file.report")
    asking = desk.app.dialogs.open_dialog
    asking._validation.setText(str(tmp_path / "dossier" / JSON))
    with desk.bot.waitSignal(desk.app.exporting.written):
        asking.accept()
    whole = " ".join(pages_of(report.read_bytes()))
    assert "Own validation: Through the window, Laboratory of the test" in whole
    # Of the next case, too, unless it is taken out.
    desk.open(labelled.parent / "08-08a01Na.wav")
    desk.analyse()
    desk.press("file.report")
    asking = desk.app.dialogs.open_dialog
    assert asking.details.validation == str(tmp_path / "dossier" / JSON)
    asking._validation.clear()
    with desk.bot.waitSignal(desk.app.exporting.written):
        asking.accept()
    assert "none made here" in " ".join(pages_of(report.read_bytes()))
    desk.press("file.report")
    assert desk.app.dialogs.open_dialog.details.validation == ""
    desk.app.dialogs.open_dialog.reject()


def test_a_stopped_study_leaves_its_requirements(desk, labelled, tmp_path):
    dialog = opened(desk)
    fill_in(dialog, labelled, tmp_path / "dossier")
    with desk.bot.waitSignal(desk.app.validating.progressed):
        dialog.start.click()
    with desk.bot.waitSignal(
        desk.app.validating.running_changed, check_params_cb=lambda running: not running
    ):
        dialog.stop.click()
    assert "The requirements stay" in dialog.said
    assert [path.name for path in (tmp_path / "dossier").iterdir()] == [REQUIREMENTS]
    # Another limit is another study.
    least, _most = dialog.limits.fields[FigureId.AROUSAL_AUC]
    least.setValue(0.5)
    with desk.bot.waitSignal(desk.app.validating.failed):
        dialog.start.click()
    desk.bot.waitUntil(dialog.start.isEnabled)
    assert "other requirements" in dialog.said
    dialog.reject()


def test_what_is_missing_is_said_and_nothing_begins(desk, labelled, tmp_path):
    dialog = opened(desk)
    dialog.start.click()
    assert "needs labelled recordings" in dialog.said
    fill_in(dialog, labelled, tmp_path / "dossier")
    _least, most = dialog.limits.fields[FigureId.AROUSAL_AUC]
    most.setValue(0.2)
    dialog.start.click()
    assert "contradictory" in dialog.said
    assert not desk.app.validating.running
    assert not (tmp_path / "dossier").exists()
    dialog.reject()


def test_requirements_are_loaded_from_a_file(desk, tmp_path):
    asked = tmp_path / "requirements.toml"
    asked.write_text(
        'title = "From a file"\npurpose = "A test."\n'
        "[limits]\nvalence_rho = {least = -0.5}\ncue_false_alarms = {most = 0.06}\n",
        encoding="utf-8",
    )
    dialog = opened(desk)
    with desk.bot.waitSignal(desk.app.validating.requirements_read):
        desk.app.validating.read_requirements(asked)
    assert dialog.title.text() == "From a file"
    assert dialog.purpose.toPlainText() == "A test."
    limits = dialog.limits.limits
    assert {one: (limit.least, limit.most) for one, limit in limits.items()} == {
        FigureId.VALENCE_RHO: (-0.5, None),
        FigureId.CUE_FALSE_ALARMS: (None, 0.06),
    }
    asked.write_text('title = "Broken"\n[limits]\nuar = 1\n', encoding="utf-8")
    with desk.bot.waitSignal(desk.app.validating.failed):
        desk.app.validating.read_requirements(asked)
    assert "not understood" in dialog.said
    dialog.reject()
