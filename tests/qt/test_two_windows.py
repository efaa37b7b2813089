"""Two windows on one recording: each shows and exports what the other changed."""

from __future__ import annotations

import hashlib
import json
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from helpers.bad_audio_files import wav
from helpers.kept_work import work
from helpers.patience import PATIENCE_S
from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns
from voiceman_gui.qt.controllers import autosave as autosave_module
from voiceman_gui.settings.autosave import Work, load_work, save_work, work_path

A, B, C = (Mark(Span(float(i), i + 0.5)) for i in range(3))


@pytest.fixture
def sha256(desk, tmp_path):
    """Open a recording with two marks, and return its hash."""
    recording = wav(tmp_path / "a.wav")
    sha256 = hashlib.sha256(recording.read_bytes()).hexdigest()
    save_work(sha256, work(marks=(A, B)))
    desk.open(recording)
    assert desk.state.marks == (A, B)
    return sha256


def activate() -> None:
    """Let the program's window become the active one."""
    QGuiApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)


def change_there(sha256: str, *marks: Mark) -> None:
    """Let another window keep these marks instead of A and B."""
    save_work(sha256, work(marks=marks), work(marks=(A, B)))


def test_a_window_that_becomes_active_shows_what_another_one_changed(desk, sha256):
    change_there(sha256, A, C)
    activate()
    desk.bot.waitUntil(lambda: desk.state.marks == (A, C))
    assert any("in another window" in sentence for sentence in desk.sentences)
    desk.saved()
    assert desk.app.autosave.flush()
    assert load_work(sha256).document.marks == (A, C)


def test_undo_does_not_bring_back_what_another_window_removed(desk, sha256):
    editing = desk.app.editing
    desk.state.set_selection(C.span)
    editing.mark_region()
    editing.label_current("calm")
    assert desk.app.autosave.flush()
    save_work(sha256, work(marks=(A, B)), load_work(sha256))
    activate()
    desk.bot.waitUntil(lambda: desk.state.marks == (A, B))
    for step in (*[editing.stack.undo] * 2, *[editing.stack.redo] * 2):
        step()
        assert desk.state.marks == (A, B)
    # What this window made alone is still taken back and done again.
    desk.state.set_selection(Span(0.2, 0.3))
    editing.mark_region()
    ours = desk.state.marks
    editing.stack.undo()
    assert desk.state.marks == (A, B)
    editing.stack.redo()
    assert desk.state.marks == ours != (A, B)


def test_turns_that_another_window_changed_are_joined_with_ours(desk, tmp_path):
    turns = Turns(
        (Speaker("1"), Speaker("2")),
        tuple(Turn(Span(i / 4, i / 4 + 0.2), str(1 + i % 2), id=f"t{i}") for i in range(4)),
    )
    recording = wav(tmp_path / "b.wav")
    sha256 = hashlib.sha256(recording.read_bytes()).hexdigest()
    kept = Work(Document().with_turns(turns))
    save_work(sha256, kept)
    desk.open(recording)
    assert desk.state.document.turns == turns
    ours, state = edits.rename(turns, "1", "Kim"), desk.state
    state.become("turns.import", state.document.with_turns(ours))
    assert desk.app.autosave.flush()
    theirs = edits.delete(edits.assign(turns, ["t0"], "2"), ["t3"])
    save_work(sha256, Work(Document().with_turns(theirs)), kept)
    activate()
    desk.bot.waitUntil(lambda: len(state.document.turns.turns) == 3)
    assert state.document.turns == edits.rename(theirs, "1", "Kim")
    desk.app.editing.stack.undo()
    assert state.document.turns == theirs, "only what was done here is taken back"
    desk.app.editing.stack.redo()
    assert state.document.turns == edits.rename(theirs, "1", "Kim")
    assert desk.app.autosave.flush()
    assert load_work(sha256).document.turns == state.document.turns


def test_the_actions_outlive_the_history(desk, sha256):
    desk.state.set_selection(C.span)
    desk.app.editing.mark_region()
    assert desk.app.actions.by_id["edit.undo"].isEnabled()
    delete(desk.app.editing.stack)
    assert not desk.app.actions.by_id["edit.undo"].isEnabled()


def test_looking_loses_nothing_unsaved_and_brings_nothing_back(desk, sha256):
    ours, removed_here = Mark(Span(0.2, 0.3)), A
    desk.state.set_marks((B, ours))
    change_there(sha256, removed_here, C)
    activate()
    desk.bot.waitUntil(lambda: C in desk.state.marks)
    assert set(desk.state.marks) == {ours, C}
    assert desk.app.autosave.flush()
    assert set(load_work(sha256).document.marks) == {ours, C}


def test_looking_while_a_save_waits_takes_nothing_back(desk, sha256, monkeypatch):
    may_save = threading.Event()

    def late(name: str, work: Work, known: Work | None = None) -> Work:
        assert may_save.wait(PATIENCE_S)
        return save_work(name, work, known)

    monkeypatch.setattr(autosave_module, "save_work", late)
    ours = Mark(Span(0.2, 0.3))
    desk.state.set_marks((A, B, ours))
    desk.app.autosave._save_later()
    desk.state.set_marks((A, B))
    change_there(sha256, A, B, C)
    whole = desk.app.autosave.look()
    may_save.set()
    assert whole.result(PATIENCE_S).marks == (A, B, C), "the mark was removed after it was saved"
    desk.saved()
    assert desk.app.autosave.flush()
    assert desk.state.marks == load_work(sha256).document.marks == (A, B, C)


def test_what_is_kept_is_not_read_on_the_main_thread(desk, sha256, monkeypatch):
    threads = []

    def noted(name: str) -> Work | None:
        threads.append(threading.current_thread())
        return load_work(name)

    monkeypatch.setattr(autosave_module, "load_work", noted)
    assert desk.app.autosave.look().result(PATIENCE_S).marks == (A, B)
    assert threads and threading.main_thread() not in threads


@pytest.fixture
def target(desk, sha256, tmp_path, monkeypatch):
    """Analyse the recording, and return where its results are written."""
    desk.analyse()
    path = tmp_path / "a.json"
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: path)
    return path


def test_an_export_has_the_marks_that_another_window_made(desk, sha256, target):
    change_there(sha256, B, C)
    with desk.bot.waitSignal(desk.app.exporting.written):
        desk.app.exporting.export("json")
    starts = [mark["start_s"] for mark in json.loads(target.read_text("utf-8"))["marks"]]
    assert starts == [B.span.start_s, C.span.start_s]


def test_an_export_is_written_where_what_is_kept_cannot_be_read(desk, sha256, target):
    work_path(sha256).write_text("damaged")
    with desk.bot.waitSignal(desk.app.exporting.written):
        desk.app.exporting.export("json")
    starts = [mark["start_s"] for mark in json.loads(target.read_text("utf-8"))["marks"]]
    assert starts == [A.span.start_s, B.span.start_s]
    desk.bot.waitUntil(lambda: any("damaged" in sentence for sentence in desk.sentences))
