"""The tree of folders: read away from the main thread, also where a share does not answer."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester, QTest

from helpers.bad_audio_files import wav
from helpers.folder_tree import is_read, rows, unfold
from voiceman_gui.qt import folder_model
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.folder_model import FolderModel
from voiceman_gui.qt.folder_order import Order
from voiceman_gui.qt.folders import Entry, answering
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.store import SettingsStore

posix = pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")


class Share:
    """A folder whose disk does not answer until the test lets it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.answers = threading.Event()
        self.asked = threading.Event()
        self.on_main_thread: list[str] = []

    def wait(self, path: object) -> None:
        """Hold a call that asks for something on the share."""
        if not isinstance(path, str | os.PathLike):
            return
        name = os.fspath(path)
        if isinstance(name, str) and name.startswith(str(self.folder)):
            if threading.current_thread() is threading.main_thread():
                self.on_main_thread.append(name)
                return
            self.asked.set()
            self.answers.wait()


@pytest.fixture
def share(tmp_path, monkeypatch):
    (tmp_path / "share" / "case").mkdir(parents=True)
    wav(tmp_path / "share" / "case" / "exhibit.wav")
    share = Share(tmp_path / "share")
    for name in ("scandir", "stat", "open"):
        call = getattr(os, name)

        def held(path, *arguments, _call=call, **options):
            share.wait(path)
            return _call(path, *arguments, **options)

        monkeypatch.setattr(os, name, held)
    monkeypatch.setattr("voiceman_gui.qt.folders.ANSWER_MS", 50)
    yield share
    share.answers.set()
    assert share.on_main_thread == []


@pytest.fixture
def panel(desk):
    return desk.window.panels.files


@posix
def test_of_all_files_only_hidden_and_special_ones_are_left_out_and_each_can_be_opened(
    desk, panel, tmp_path
):
    folder = tmp_path / "case"
    for name in ("b10", "b9", "A"):
        (folder / name).mkdir(parents=True)
    strange = folder / os.fsdecode(b"caf\xe9.wav")
    for path in (folder / "x10.bin", folder / "X9", folder / ".hidden", strange):
        path.touch()
    (folder / "to a folder").symlink_to(tmp_path)
    (folder / "to a file").symlink_to(folder / "X9")
    (folder / "to nothing").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder / "fifo")
    panel.filter.all_files.click()
    unfold(desk, folder)
    expected = ["A", "b9", "b10", "to a folder", "caf\\xe9.wav"]
    expected += ["to a file", "X9", "x10.bin"]
    desk.bot.waitUntil(lambda: rows(panel, folder) == expected)
    assert panel.tree.accessibleName() == "Folders"
    opened = []
    panel.open_requested.disconnect()
    panel.open_requested.connect(opened.append)
    for path in (strange, folder / "A"):
        panel.tree.setCurrentIndex(panel.model.index_of(panel.model.find(path)))
        QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert opened == [strange], "a folder is not a recording"


def test_the_file_that_was_opened_is_the_current_one(desk, panel, tmp_path):
    path = wav(tmp_path / "a.wav")
    desk.open(path)
    desk.bot.waitUntil(lambda: panel.tree.currentIndex().data() == "a.wav")
    assert panel.model.node_at(panel.tree.currentIndex()).path == path


def test_what_came_and_went_is_seen_and_what_was_unfolded_stays_so(desk, panel, tmp_path):
    folder = tmp_path / "case"
    (folder / "sub" / "deep").mkdir(parents=True)
    for name in ("a.wav", "m.wav"):
        (folder / name).touch()
    unfold(desk, folder / "sub")
    (folder / "a.wav").unlink()
    for name in ("b.wav", "z.wav"):
        (folder / name).touch()
    panel.refresh()
    desk.bot.waitUntil(lambda: rows(panel, folder) == ["sub", "b.wav", "m.wav", "z.wav"])
    assert rows(panel, folder / "sub") == ["deep"]
    assert panel.tree.isExpanded(panel.model.index_of(panel.model.find(folder / "sub")))


@posix
def test_a_link_to_a_folder_that_was_unfolded_stays_so(desk, panel, tmp_path):
    (tmp_path / "elsewhere" / "deep").mkdir(parents=True)
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    unfold(desk, folder / "link" / "deep")
    node = panel.model.find(folder / "link" / "deep")
    (folder / "a.wav").touch()
    panel.refresh()
    desk.bot.waitUntil(lambda: rows(panel, folder) == ["link", "a.wav"])
    desk.bot.waitUntil(lambda: not panel._reader._reading)
    assert panel.model.find(folder / "link" / "deep") is node
    for path in (folder / "link", folder / "link" / "deep"):
        assert panel.tree.isExpanded(panel.model.index_of(panel.model.find(path)))


def test_many_new_folders_do_not_push_out_what_was_unfolded(desk, panel, tmp_path, monkeypatch):
    monkeypatch.setattr(folder_model, "BATCH", 10)
    folder = tmp_path / "case"
    (folder / "z" / "deep").mkdir(parents=True)
    unfold(desk, folder / "z")
    for number in range(25):
        (folder / f"{number:02}").mkdir()
    panel.refresh()
    desk.bot.waitUntil(lambda: rows(panel, folder)[:1] == ["00"])
    assert rows(panel, folder)[-1] == "z"
    assert panel.tree.isExpanded(panel.model.index_of(panel.model.find(folder / "z")))


def test_the_model_keeps_the_rules_of_models(qapp, monkeypatch):
    monkeypatch.setattr(folder_model, "BATCH", 3)
    parent = QObject()
    model = FolderModel(QIcon(), QIcon(), parent)
    model.choose(Order(sounds_only=False))
    # Breaks of the rules are warnings of Qt, which fail a test.
    tester = QAbstractItemModelTester(model, parent)
    top, case = Path("/"), Path("/case")

    def names(folder: Path) -> str:
        while model.canFetchMore(model.index_of(model.find(folder))):
            model.fetchMore(model.index_of(model.find(folder)))
        return "".join(child.words or child.name[0] for child in model.find(folder).children)

    def show(folder: Path, entries: str) -> None:
        model.show_entries(
            folder, tuple(Entry("case" if e == "c" else e, e in "cd") for e in entries)
        )

    show(top, "cdexyz")
    assert names(top) == "cdexyz"
    model.show_words(case, "?")
    assert names(case) == "?"
    for entries in ("abefg", "bfg", "afz", "", "qrstu"):
        show(case, entries)
        assert names(case) == entries
    show(top, "dw")
    assert names(top) == "dw" and model.find(case) is None
    assert tester.model() is model


def test_a_long_folder_is_shown_in_parts_and_all_of_it_can_be_reached(
    desk, panel, tmp_path, monkeypatch
):
    monkeypatch.setattr(folder_model, "BATCH", 10)
    folder = tmp_path / "long"
    folder.mkdir()
    for number in range(35):
        (folder / f"{number:02}.wav").touch()
    unfold(desk, folder)
    index = panel.model.index_of(panel.model.find(folder))
    assert panel.model.rowCount(index) < 35
    panel.show_file(folder / "34.wav")
    assert panel.tree.currentIndex().data() == "34.wav"
    while panel.model.canFetchMore(index):
        panel.model.fetchMore(index)
    assert rows(panel, folder) == [f"{number:02}.wav" for number in range(35)]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_says_so(desk, panel, tmp_path):
    locked = tmp_path / "locked"
    locked.mkdir(mode=0)
    try:
        unfold(desk, locked)
        assert rows(panel, locked) == ["Cannot be read (Permission denied)."]
    finally:
        locked.chmod(0o700)


def test_a_share_that_does_not_answer_is_named_and_home_is_offered(
    desk, panel, tmp_path, share, monkeypatch
):
    panel.show_folder(share.folder / "case")
    desk.bot.waitUntil(panel.silence.isVisible)
    assert str(share.folder) in panel.silence.words.text()
    assert rows(panel, share.folder) == ["This folder does not answer."]
    (tmp_path / "home" / "recordings").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    panel.silence.home.click()
    assert not panel.silence.isVisible()
    desk.bot.waitUntil(lambda: is_read(panel, tmp_path / "home"))
    assert rows(panel, tmp_path / "home") == ["recordings"]
    share.answers.set()
    desk.bot.waitUntil(lambda: rows(panel, share.folder) == ["case"])


def test_a_window_whose_last_folder_does_not_answer_stands_and_works(
    qtbot, qapp, tmp_path, share, monkeypatch, main_thread_files
):
    monkeypatch.setattr("voiceman_gui.qt.jobs.HANGS_MS", 50)
    SettingsStore().update(
        open_folder=share.folder / "case", recent_files=(share.folder / "case" / "exhibit.wav",)
    )
    local = wav(tmp_path / "local.wav")
    with main_thread_files(), start_log() as log:
        app = Application(qapp, log)
        app.window.show()
        qtbot.waitExposed(app.window)
        qtbot.waitUntil(app.window.panels.files.silence.isVisible)
        assert share.asked.is_set()
        with qtbot.waitSignal(app.open(local).ended):
            pass
        assert app.state.recording.path == local
        # Also a recording on the share itself keeps no other one waiting.
        share.asked.clear()
        app.open(share.folder / "case" / "exhibit.wav")
        qtbot.waitUntil(share.asked.is_set)
        with qtbot.waitSignal(app.open(local).ended):
            pass
        assert app.state.recording.path == local
        share.answers.set()
        qtbot.waitUntil(lambda: not any(t.isRunning() for t in app.worker._hanging))
        assert app.state.recording.path == local
        app.window.close()
    app.window.deleteLater()
    app.deleteLater()


def test_a_dialog_begins_at_home_where_its_folder_does_not_answer(qapp, share, tmp_path):
    assert answering(tmp_path) == tmp_path
    assert answering(tmp_path / "gone") == Path.home()
    assert answering(share.folder, 50) == Path.home()
    share.answers.set()
    assert answering(share.folder, 10_000) == share.folder


@pytest.mark.skipif(sys.platform == "win32", reason="drives have no folder above them")
def test_the_root_has_no_row_of_its_own(panel):
    assert panel.model.root.path == Path("/")
    assert panel.model.find(Path("/")) is panel.model.root
    assert panel.model.index_of(panel.model.root) == QModelIndex()
