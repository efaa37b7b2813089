"""Annotation tiers come into the window from files and go out of it; marks become clips."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialogButtonBox, QMenu

from helpers.bad_audio_files import RATE, wav, wav_stating
from voiceman_gui.core.marks import new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.interchange.annotations import read_file
from voiceman_gui.qt.dialogs.clips import ClipsDialog
from voiceman_gui.qt.dialogs.tier_export import TierExportDialog
from voiceman_gui.qt.dialogs.tier_import import TierImportDialog

GRID = '''File type = "ooTextFile"
Object class = "TextGrid"

0
4
<exists>
3
"IntervalTier"
"words"
0
4
3
0
1
""
1
2
"say ""김"""
2
4
""
"TextTier"
"clicks"
0
4
1
0.5
"x"
"IntervalTier"
"nothing"
0
4
1
0
4
""
'''


def asks(desk, **answers) -> None:
    """Let the questions for files be answered."""
    desk.app.tier_files._asking = replace(desk.app.tier_files._asking, **answers)


def asks_for_clips(desk, **answers) -> None:
    """Let the questions where clips go be answered."""
    desk.app.clip_files._asking = replace(desk.app.clip_files._asking, **answers)


@pytest.fixture
def brought(desk, tmp_path: Path):
    """Open a recording; returns how to import a file of a name and content."""
    desk.open(wav(tmp_path / "a.wav"))

    def bring(name: str, content: str) -> object:
        path = tmp_path / name
        path.write_bytes(content.encode())
        asks(desk, file=lambda: path)
        desk.press("tiers.import")
        desk.bot.waitUntil(lambda: not desk.app.interactive.busy("tiers"))
        return desk.app.dialogs.open_dialog

    return bring


def accept(desk, dialog) -> None:
    button = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert button.isEnabled()
    desk.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(desk) -> list[str]:
    return [tier.name for tier in desk.state.document.tiers]


def taken(desk, count: int) -> None:
    desk.bot.waitUntil(lambda: len(desk.state.document.tiers) == count)


def saved_as(desk, path: Path) -> None:
    asks(desk, path=lambda *_: path)


def exported(desk, act) -> None:
    with desk.bot.waitSignal(desk.app.tier_files.written):
        act()


def test_tiers_are_chosen_and_come_in_one_step(desk, brought) -> None:
    dialog = brought("a.TextGrid", GRID)
    assert isinstance(dialog, TierImportDialog)
    assert not dialog.replace.isVisible()
    dialog.tiers.item(1).setCheckState(Qt.CheckState.Unchecked)
    accept(desk, dialog)
    taken(desk, 2)
    assert names(desk) == ["words", "nothing"]
    (mark,) = desk.state.marks
    assert (mark.label, mark.span, mark.in_report) == ('say "김"', Span(1, 2), False)
    assert any("2 tiers with 1 mark imported" in one for one in desk.sentences)
    desk.press("edit.undo")
    assert (names(desk), desk.state.marks) == ([], ())
    desk.press("edit.redo")
    assert names(desk) == ["words", "nothing"]
    desk.saved()


def test_a_tier_of_the_same_name_is_kept_or_replaced(desk, brought) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    first = [tier.id for tier in desk.state.document.tiers]
    dialog = brought("b.TextGrid", GRID.replace("say", "tell"))
    assert dialog.replace.isVisible()
    assert "new name" in dialog._same.text()
    accept(desk, dialog)
    taken(desk, 6)
    assert names(desk)[3:] == ["words (2)", "clicks (2)", "nothing (2)"]
    dialog = brought("c.TextGrid", GRID.replace("say", "cry"))
    desk.bot.keyClick(dialog.replace, Qt.Key.Key_Space)
    assert dialog.replace.isChecked()
    assert "replaced" in dialog._same.text()
    accept(desk, dialog)
    desk.bot.waitUntil(lambda: any("cry" in mark.label for mark in desk.state.marks))
    assert [tier.id for tier in desk.state.document.tiers][:3] == first
    assert {mark.label[:4] for mark in desk.state.marks} == {"cry ", "tell", "x"}
    desk.press("edit.undo")
    assert {mark.label[:4] for mark in desk.state.marks} == {"say ", "tell", "x"}


def test_a_dialog_that_is_closed_changes_nothing(desk, brought) -> None:
    dialog = brought("a.TextGrid", GRID)
    dialog.reject()
    assert names(desk) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.TextGrid", GRID[:90], "ends here"),
        ("a.TextGrid", "", "not a Praat TextGrid"),
        ("a.eaf", "<a", "not XML"),
        ("a.eaf", "<a/>", "not an annotation file of ELAN"),
        ("a.txt", "", "no annotations"),
        ("a.odt", "", "which format"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(desk, brought, name, content, said) -> None:
    assert brought(name, content) is None
    desk.bot.waitUntil(lambda: any(said in one for one in desk.sentences))


def test_a_file_of_another_recording_is_refused(desk, brought) -> None:
    accept(desk, brought("a.txt", "0\t99\tlong\n"))
    desk.bot.waitUntil(lambda: any("another recording" in one for one in desk.sentences))
    assert names(desk) == []


def test_ten_thousand_marks_come(desk, brought) -> None:
    rows = (f"{at * 0.0004:.6f}\t{(at + 1) * 0.0004:.6f}\tw{at}\n" for at in range(10_000))
    accept(desk, brought("a.txt", "".join(rows)))
    taken(desk, 1)
    assert len(desk.state.marks) == 10_000
    desk.saved()


def test_what_was_edited_is_written_as_it_came(desk, brought, tmp_path: Path) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    mark = next(one for one in desk.state.marks if one.label.startswith("say"))
    desk.state.tiering.choose(mark)
    desk.app.editing.label_current("other")
    saved_as(desk, tmp_path / "out.TextGrid")
    desk.press("tiers.export")
    dialog = desk.app.dialogs.open_dialog
    assert isinstance(dialog, TierExportDialog)
    dialog.tiers.item(3).setCheckState(Qt.CheckState.Checked)
    dialog.within.setChecked(False)
    exported(desk, lambda: accept(desk, dialog))
    written = (tmp_path / "out.TextGrid").read_text(encoding="utf-8")
    assert written == GRID.replace('say ""김""', "other")


def test_marks_go_out_in_a_chosen_format_that_is_remembered(desk, brought, tmp_path: Path) -> None:
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    desk.state.set_selection(Span(3.0, 3.5))
    desk.press("edit.region")
    saved_as(desk, tmp_path / "out.TextGrid")
    desk.press("tiers.export")
    dialog = desk.app.dialogs.open_dialog
    dialog.form.setCurrentIndex(dialog.form.findData("short"))
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("utf-16-be"))
    dialog.within.setChecked(True)
    assert "1 mark" in dialog.tiers.item(0).text()
    exported(desk, lambda: accept(desk, dialog))
    contents = read_file(tmp_path / "out.TextGrid").contents
    assert any("1 region without a label" in one for one in desk.sentences)
    assert contents.marks == ()
    assert contents.tiers[0].origin.encoding == "utf-16-be"
    assert contents.tiers[0].origin.get("form") == "short"
    assert contents.tiers[0].origin.empty == (Span(0, 3), Span(3, 3.5), Span(3.5, 4))
    desk.press("tiers.export")
    dialog = desk.app.dialogs.open_dialog
    assert (dialog.form.currentData(), dialog.encoding.currentData()) == ("short", "utf-16-be")
    dialog.reject()


def test_audacity_holds_one_tier(desk, brought) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    desk.press("tiers.export")
    dialog = desk.app.dialogs.open_dialog
    dialog.format.setCurrentIndex(dialog.format.findData("audacity"))
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert "Choose one" in dialog._lost.text()
    assert not dialog.form.isEnabled()
    dialog.tiers.item(2).setCheckState(Qt.CheckState.Unchecked)
    assert ok.isEnabled()
    dialog.reject()


def test_a_file_that_cannot_be_written_is_said(desk, brought, tmp_path: Path) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    saved_as(desk, tmp_path / "a.wav")
    original = (tmp_path / "a.wav").read_bytes()
    desk.press("tiers.export")
    accept(desk, desk.app.dialogs.open_dialog)
    desk.bot.waitUntil(lambda: not desk.app.exports.busy())
    assert any("a.wav" in one for one in desk.sentences)
    assert (tmp_path / "a.wav").read_bytes() == original


def test_clips_of_marks_are_saved(desk, brought, tmp_path: Path) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    out = tmp_path / "out"
    out.mkdir()
    asks_for_clips(desk, folder=lambda: out)
    desk.press("tiers.clips")
    dialog = desk.app.dialogs.open_dialog
    assert isinstance(dialog, ClipsDialog)
    with desk.bot.waitSignal(desk.app.clip_files.written):
        accept(desk, dialog)
    folder = out / "a_clips"
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (clip,) = manifest["clips"]
    assert clip["mark"]["tier"] == "words"
    source, rate = soundfile.read(tmp_path / "a.wav", dtype="float32")
    found, _ = soundfile.read(folder / clip["file"], dtype="float32")
    np.testing.assert_array_equal(found, source[rate : 2 * rate])
    assert any("1 clip was written" in one and "1 point" in one for one in desk.sentences)


def test_without_a_mark_there_is_nothing_to_save(desk, brought) -> None:
    desk.press("tiers.clips")
    dialog = desk.app.dialogs.open_dialog
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    desk.app.editing.do(
        "mark.region", desk.state.document.with_marks([new_mark(Span(0, 1), "here")])
    )
    dialog.reject()
    desk.press("tiers.clips")
    dialog = desk.app.dialogs.open_dialog
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled()
    dialog.reject()


def test_the_clip_of_one_mark_is_saved_from_its_menu(desk, tmp_path: Path) -> None:
    integers = wav_stating(tmp_path / "a.wav", 4 * RATE * 2)
    desk.open(integers)
    desk.state.set_selection(Span(1.0, 2.5))
    desk.press("edit.region")
    desk.app.editing.label_current('a "b"')
    asked: list[Path] = []

    def path(suggestion: Path, filters: str) -> Path:
        asked.append(suggestion)
        assert filters == "WAV (*.wav);;FLAC (*.flac)"
        return tmp_path / "out.flac"

    asks_for_clips(desk, path=path)
    desk.window.panels.marks.menu_wanted.emit(desk.window.mapToGlobal(QPoint(300, 300)))
    menu = next(one for one in desk.window.findChildren(QMenu) if one.isVisible())
    action = desk.app.actions.by_id["tiers.clip"]
    assert action in menu.actions()
    with desk.bot.waitSignal(desk.app.clip_files.written):
        desk.bot.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
        )
    assert asked[0].name == "a_a_b.wav"
    assert any("The clip was written" in one for one in desk.sentences)
    source, rate = soundfile.read(tmp_path / "a.wav", dtype="float32")
    found, _ = soundfile.read(tmp_path / "out.flac", dtype="float32")
    np.testing.assert_array_equal(found, source[rate : round(2.5 * rate)])
    manifest = json.loads((tmp_path / "out.flac.json").read_text(encoding="utf-8"))
    assert manifest["clips"][0]["mark"]["label"] == 'a "b"'
    # FLAC is remembered.
    desk.press("tiers.clips")
    dialog = desk.app.dialogs.open_dialog
    assert dialog.suffix == ".flac"
    dialog.reject()


def test_a_point_has_no_clip(desk, brought) -> None:
    desk.press("edit.point")
    desk.press("tiers.clip")
    assert any("A point has no sound" in one for one in desk.sentences)


def test_the_tiers_that_were_left_out_stay_left_out(desk, brought, tmp_path: Path) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    saved_as(desk, tmp_path / "out.TextGrid")
    desk.press("tiers.export")
    dialog = desk.app.dialogs.open_dialog
    assert len(dialog.tiers.chosen) == 2
    dialog.tiers.item(1).setCheckState(Qt.CheckState.Unchecked)
    chosen = dialog.tiers.chosen
    exported(desk, lambda: accept(desk, dialog))
    for act in ("tiers.export", "tiers.clips"):
        desk.press(act)
        dialog = desk.app.dialogs.open_dialog
        assert dialog.tiers.chosen == chosen
        dialog.reject()


def test_a_file_of_annotations_is_dropped_on_the_window(desk, tmp_path: Path) -> None:
    path = tmp_path / "a.TextGrid"
    path.write_text(GRID, encoding="utf-8")
    desk.window.dropped.emit([path])
    assert any("Open the recording that they are for first" in one for one in desk.sentences)
    desk.open(wav(tmp_path / "a.wav"))
    desk.window.dropped.emit([path])
    desk.bot.waitUntil(lambda: desk.app.dialogs.open_dialog is not None)
    accept(desk, desk.app.dialogs.open_dialog)
    taken(desk, 3)
    assert desk.state.recording.path.name == "a.wav"


def test_the_selection_is_remembered_where_there_is_none(desk, brought, tmp_path: Path) -> None:
    accept(desk, brought("a.TextGrid", GRID))
    taken(desk, 3)
    saved_as(desk, tmp_path / "out.TextGrid")
    for selection, checked in ((Span(1, 2), True), (None, False), (Span(1, 2), True)):
        desk.state.set_selection(selection)
        desk.press("tiers.export")
        dialog = desk.app.dialogs.open_dialog
        if selection is not None and not dialog.within.isChecked():
            desk.bot.keyClick(dialog.within, Qt.Key.Key_Space)
        assert dialog.within.isChecked() is checked
        if selection is None:
            assert not dialog.within.isEnabled()
        exported(desk, lambda: accept(desk, dialog))  # noqa: B023 - called at once
    assert desk.app.tier_files.options.within
