"""Turns come into the window from files of other programs, and go out of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog

from helpers.bad_audio_files import wav
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turns, TurnState
from voiceman_gui.qt.dialogs.ask import ask_turns
from voiceman_gui.qt.dialogs.turn_import import TurnImportDialog
from voiceman_gui.speakers.interchange import read_file, turns_of

LABELS = "0\t1\tKim\n0.5\t1.5\tLee\n"
TIERS = """File type = "ooTextFile"
Object class = "TextGrid"

0 2 <exists> 3
"IntervalTier" "Kim" 0 2 2 0 1 "yes" 1 2 ""
"IntervalTier" "Lee" 0 2 2 0 0.5 "" 0.5 1.5 "well"
"IntervalTier" "noise" 0 2 1 0 2 ""
"""
RTTM = """SPEAKER a 1 0 1 <NA> <NA> Kim <NA>
SPEAKER other 1 0 1 <NA> <NA> Park <NA>
"""


@pytest.fixture
def brought(desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Open a recording; returns how to import a file of a name and text."""
    desk.open(wav(tmp_path / "a.wav"))

    def bring(name: str, text: str) -> None:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(desk.app.turn_files, "_ask_file", lambda: path)
        desk.press("file.turns-import")
        desk.bot.waitUntil(lambda: not desk.app.interactive.busy("turns"))

    return bring


def ok(dialog: TurnImportDialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def wait_for_turns(desk) -> Turns:
    desk.bot.waitUntil(lambda: desk.state.document.turns is not None)
    return desk.state.document.turns


def test_labels_are_taken_at_once_and_can_be_taken_back(desk, brought) -> None:
    brought("a.txt", LABELS)
    turns = wait_for_turns(desk)
    assert turns.speakers == (Speaker("1", "Kim"), Speaker("2", "Lee"))
    assert {turn.state for turn in turns.turns} == {TurnState.IMPORTED}
    assert any("2 turns of 2 speakers" in one for one in desk.sentences)
    desk.press("edit.undo")
    assert desk.state.document.turns is None
    desk.press("edit.redo")
    assert desk.state.document.turns == turns


def test_tiers_are_chosen(desk, brought) -> None:
    brought("a.TextGrid", TIERS)
    dialog = desk.app.dialogs.open_dialog
    assert isinstance(dialog, TurnImportDialog)
    assert dialog.chosen == ("Kim", "Lee"), "an empty tier is not offered as a speaker's"
    assert "Kim and Lee" in dialog._whom.text()
    for row in (0, 1):
        dialog.parts.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not ok(dialog).isEnabled()
    dialog.parts.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.by_text.setChecked(True)
    assert "well" in dialog._whom.text()
    desk.bot.mouseClick(ok(dialog), Qt.MouseButton.LeftButton)
    turns = wait_for_turns(desk)
    assert turns.speakers == (Speaker("1", "well"),)
    assert [turn.span for turn in turns.turns] == [Span(0.5, 1.5)]


def test_one_recording_of_several_is_chosen(desk, brought) -> None:
    brought("many.rttm", RTTM)
    dialog = desk.app.dialogs.open_dialog
    assert dialog.chosen == ("a",), "the one with the name of the recording"
    assert not dialog.by_text.isVisible()
    dialog.parts.setCurrentRow(1)
    dialog.accept()
    assert wait_for_turns(desk).speakers == (Speaker("1", "Park"),)


def test_a_dialog_that_is_closed_changes_nothing(desk, brought) -> None:
    brought("a.TextGrid", TIERS)
    desk.app.dialogs.open_dialog.reject()
    desk.bot.waitUntil(lambda: not desk.app.interactive.busy("turns"))
    assert desk.state.document.turns is None


@pytest.mark.parametrize(("text", "said"), [("0\tx\tA\n", "line 1"), ("0\t99\tA\n", "another rec")])
def test_what_is_wrong_with_a_file_is_said(desk, brought, text: str, said: str) -> None:
    brought("a.txt", text)
    desk.bot.waitUntil(lambda: any(said in one for one in desk.sentences))
    assert desk.state.document.turns is None


def test_speakers_of_the_same_name_keep_their_ids(desk, brought) -> None:
    brought("a.txt", LABELS)
    first = wait_for_turns(desk)
    brought("b.txt", "0\t0.5\tLee\n0.5\t1\tPark\n")
    desk.bot.waitUntil(lambda: desk.state.document.turns != first)
    assert desk.state.document.turns.speakers == (Speaker("1", "Park"), Speaker("2", "Lee"))


@pytest.mark.parametrize("kind", ["rttm", "textgrid", "audacity"])
def test_turns_are_written_where_the_person_wants_them(
    desk, brought, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    brought("a.txt", LABELS)
    turns = wait_for_turns(desk)
    asked: list[Path] = []

    def ask(suggestion: Path, _filter: str) -> Path:
        asked.append(suggestion)
        return tmp_path / f"out{suggestion.suffix}"

    monkeypatch.setattr(desk.app.turn_files, "_ask_path", ask)
    with desk.bot.waitSignal(desk.app.turn_files.written):
        desk.app.turn_files.export(kind)
    (suggestion,) = asked
    assert suggestion.stem == "a"
    out = tmp_path / f"out{suggestion.suffix}"
    found = turns_of(read_file(out), desk.state.duration_s).turns
    assert replace(found, source=turns.source) == turns
    assert any("does not hold" in one or "do not hold" in one for one in desk.sentences)


def test_the_proposal_is_exported_too(desk, sample, tmp_path, monkeypatch) -> None:
    desk.open(sample)
    assert not desk.app.actions.by_id["file.turns-rttm"].isEnabled()
    desk.analyse()
    monkeypatch.setattr(desk.app.turn_files, "_ask_path", lambda *_: tmp_path / "out.rttm")
    with desk.bot.waitSignal(desk.app.turn_files.written):
        desk.press("file.turns-rttm")
    found = turns_of(read_file(tmp_path / "out.rttm"), desk.state.duration_s).turns
    proposed = desk.state.analysis.diarisation.turns
    assert len(found.turns) == len(proposed.turns)
    assert found.speakers == proposed.speakers


def test_the_file_dialog_shows_all_formats(desk, monkeypatch) -> None:
    seen: list[list[str]] = []

    def refuse(dialog: QFileDialog) -> int:
        seen.append(dialog.nameFilters())
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QFileDialog, "exec", refuse)
    assert ask_turns(desk.state.recording, desk.app.window) is None
    assert seen == [["Turns (*.rttm *.TextGrid *.txt)", "All files (*)"]]
