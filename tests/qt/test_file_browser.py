"""The browser of files: what it shows of them, in which order, and what can be done with them."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from helpers.bad_audio_files import wav
from helpers.folder_tree import rows, unfold
from helpers.queued import voiced
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.folder_order import Column
from voiceman_gui.qt.panels.file_menu import file_menu


@pytest.fixture
def panel(desk):
    return desk.window.panels.files


def cell(panel, path, column: Column) -> str:
    """Return what a column says of a file."""
    index = panel.model.index_of(panel.model.find(path))
    return index.siblingAtColumn(column).data()


def texts(menu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_only_sound_is_shown_unless_asked(desk, panel, tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    for name in ("a.wav", "B.MP3", "c.txt", "d.pdf"):
        (folder / name).touch()
    unfold(desk, folder)
    assert rows(panel, folder) == ["a.wav", "B.MP3"]
    panel.filter.all_files.click()
    assert rows(panel, folder) == ["a.wav", "B.MP3", "c.txt", "d.pdf"]


def test_the_open_file_is_shown_whatever_its_name(desk, panel, tmp_path):
    path = wav(tmp_path / "case.wav")
    odd = path.rename(tmp_path / "exhibit.bin")
    desk.open(odd)
    desk.bot.waitUntil(lambda: panel.tree.currentIndex().data() == "exhibit.bin")


def test_names_are_filtered(desk, panel, tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    for name in ("interview 1.wav", "Interview 2.wav", "call.wav"):
        (folder / name).touch()
    unfold(desk, folder)
    panel.filter.field.setText("INTER")
    assert rows(panel, folder) == ["interview 1.wav", "Interview 2.wav"]
    panel.filter.field.clear()
    assert len(rows(panel, folder)) == 3


def test_length_date_and_state_are_shown_and_sorted_by(desk, panel, tmp_path):
    folder = tmp_path / "case"
    folder.mkdir()
    long, short = voiced(folder / "a.wav", 8.0), voiced(folder / "b.wav", 4.0, seed=2)
    os.utime(long, (1_700_000_000, 1_700_000_000))
    desk.open(short)
    desk.analyse()
    desk.state.set_marks((Mark(Span(0.5, 1.5), "noteworthy"),))
    desk.app.autosave.flush()
    desk.press("file.close")
    panel.refresh()
    unfold(desk, folder)
    desk.bot.waitUntil(lambda: cell(panel, short, Column.STATE) == "analysed, 1 mark")
    assert cell(panel, long, Column.LENGTH) == "0:00:08"
    assert cell(panel, short, Column.LENGTH) == "0:00:04"
    assert cell(panel, long, Column.STATE) == ""
    assert "2023" in cell(panel, long, Column.DATE)
    panel._sort(Column.LENGTH)
    assert rows(panel, folder) == ["b.wav", "a.wav"]
    panel._sort(Column.LENGTH)
    assert rows(panel, folder) == ["a.wav", "b.wav"]
    panel._sort(Column.NAME)
    panel._sort(Column.STATE)
    assert set(rows(panel, folder)) == {"a.wav", "b.wav"}


def test_a_wide_panel_has_columns_and_a_narrow_one_keeps_the_ends_of_names(desk, panel):
    assert panel.tree.textElideMode() is Qt.TextElideMode.ElideMiddle
    panel.resize(700, 500)
    assert not panel.tree.isHeaderHidden()
    assert not panel.tree.isColumnHidden(Column.DATE)
    panel.resize(200, 500)
    assert panel.tree.isHeaderHidden()
    assert panel.tree.isColumnHidden(Column.LENGTH)


def test_the_sample_does_not_make_it_jump(desk, panel, tmp_path):
    desk.open(wav(tmp_path / "mine.wav"))
    desk.bot.waitUntil(lambda: panel.tree.currentIndex().data() == "mine.wav")
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.app.opening.open_sample()
    assert panel.tree.currentIndex().data() == "mine.wav"


def test_a_file_has_a_menu(desk, panel, tmp_path):
    path = wav(tmp_path / "a.wav")
    menu = file_menu(path, panel._acts(), panel)
    assert texts(menu) == [
        "Open",
        "Add to the queue",
        "File information …",
        "Show in folder",
        "Copy path",
    ]
    copy = next(action for action in menu.actions() if "Copy" in action.text())
    copy.trigger()
    assert QGuiApplication.clipboard().text() == str(path)
    queue = next(action for action in menu.actions() if "queue" in action.text())
    queue.trigger()
    desk.bot.waitUntil(lambda: len(desk.app.queue.entries) == 1)
    menu.deleteLater()


def test_file_information_of_the_open_recording(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.press("file.info")
    dialog = desk.app.dialogs.open_dialog
    desk.bot.waitUntil(lambda: len(dialog.rows()) > 5)
    values = [value for _, value in dialog.rows()]
    waveform = desk.state.waveform
    for known in (waveform.sha256, waveform.coded_sha256, waveform.pcm_sha256):
        assert known in values
    assert any(f"({desk.state.recording.codec})" in value for value in values)
    dialog.copy.click()
    assert waveform.sha256 in QGuiApplication.clipboard().text()
    dialog.reject()


def test_file_information_of_another_file_has_its_hash_in_a_moment(desk, panel, tmp_path):
    import hashlib

    path = wav(tmp_path / "other.wav")
    panel.info_requested.emit(path)
    dialog = desk.app.dialogs.open_dialog
    wanted = hashlib.sha256(path.read_bytes()).hexdigest()
    desk.bot.waitUntil(lambda: wanted in [value for _, value in dialog.rows()])
    dialog.reject()


def test_file_information_of_a_bad_file_says_why_there_is_none(desk, panel, tmp_path):
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"not a sound")
    panel.info_requested.emit(bad)
    dialog = desk.app.dialogs.open_dialog
    desk.bot.waitUntil(lambda: not dialog.trouble.isHidden())
    assert "bad.wav" in dialog.trouble.text()
    dialog.reject()
