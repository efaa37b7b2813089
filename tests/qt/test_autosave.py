"""What the analyst set is on disk two seconds after the first unsaved change, whatever follows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from helpers import panel_data
from helpers.kept_work import work
from helpers.patience import PATIENCE_MS, PATIENCE_S
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers import autosave as autosave_module
from voiceman_gui.qt.controllers.autosave import SAVE_AFTER_MS, Autosave
from voiceman_gui.qt.controllers.recall import recall
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State
from voiceman_gui.settings.autosave import Work, load_work, name_before_hash, save_work, work_path

LENGTH_S = 100.0


class Desk:
    """A recording, its state and its autosave, without a window."""

    def __init__(self, bot: QtBot) -> None:
        self.bot = bot
        self.owner = QObject()
        self.state = State(self.owner)
        self.runner = JobRunner("saves", self.owner)
        self.autosave = Autosave(self.state, self.runner, self.owner)
        self.problems: list[str] = []
        self.autosave.problem.connect(self.problems.append)
        recording = panel_data.recording(LENGTH_S, 8000, 1)
        samples = panel_data.speech_samples(LENGTH_S, 8000, 1, seed=1)
        self.waveform: Waveform = panel_data.waveform_of(
            recording, panel_data.peaks_of(samples, 8000)
        )

    def open(self) -> None:
        """Show the recording as decoded to its end."""
        self.begin()
        self.end()

    def begin(self) -> None:
        self.state.show_recording(self.waveform.recording)

    def end(self) -> None:
        self.state.show_waveform(self.waveform)
        self.autosave.restore(self.waveform, recall(self.waveform))

    def on_disk(self) -> Work:
        """Return what a program that starts now would find."""
        return load_work(self.waveform.sha256) or work()

    def settle(self) -> None:
        """Wait until nothing waits to be saved."""
        self.bot.waitUntil(lambda: not self.autosave._timer.isActive() and not self.runner.busy())


@pytest.fixture
def make_desk(qtbot: QtBot) -> Iterator[Callable[[], Desk]]:
    desks: list[Desk] = []

    def make() -> Desk:
        desks.append(Desk(qtbot))
        return desks[-1]

    yield make
    for desk in desks:
        assert desk.runner.close(PATIENCE_MS)
        desk.owner.deleteLater()


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    return make_desk()


def test_changes_that_keep_coming_do_not_put_saving_off(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    desk.state.set_marks((Mark(Span(1.0, 2.0)),))
    changes = QTimer(desk.owner, interval=20)
    number = iter(range(1, 10_000))
    changes.timeout.connect(lambda: desk.state.set_selection(Span(0.0, 0.001 * next(number))))
    with qtbot.waitSignal(desk.autosave.saved):
        changes.start()
    changes.stop()
    assert [mark.span for mark in desk.on_disk().document.marks] == [Span(1.0, 2.0)]
    assert SAVE_AFTER_MS <= 1500, "two seconds are promised, and a disk takes its time"


def test_the_next_change_after_a_save_is_saved_as_soon(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    for end_s in (2.0, 3.0):
        with qtbot.waitSignal(desk.autosave.saved):
            desk.state.set_selection(Span(1.0, end_s))
        assert desk.on_disk().selection == Span(1.0, end_s)


class Slow:
    """Saving that holds at its first call until it is let go."""

    def __init__(self) -> None:
        self.begun, self.may_go_on = threading.Event(), threading.Event()

    def __call__(self, sha256: str, work: Work, known: Work | None = None) -> Work:
        self.begun.set()
        assert self.may_go_on.wait(PATIENCE_S)
        return save_work(sha256, work, known)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr(autosave_module, "save_work", made)
    yield made
    made.may_go_on.set()


def test_a_mark_deleted_while_it_is_being_saved_stays_deleted(
    desk: Desk, slow: Slow, qtbot: QtBot
) -> None:
    desk.open()
    kept = Mark(Span(1.0, 2.0))
    desk.state.set_marks((kept, Mark(Span(3.0, 4.0))))
    qtbot.waitUntil(slow.begun.is_set)
    desk.state.set_marks((kept,))
    slow.may_go_on.set()
    desk.settle()
    assert desk.on_disk().document.marks == (kept,)


def test_taking_a_change_back_while_it_is_being_saved_is_saved_too(
    desk: Desk, slow: Slow, qtbot: QtBot
) -> None:
    desk.open()
    desk.state.set_selection(Span(1.0, 2.0))
    qtbot.waitUntil(slow.begun.is_set)
    desk.state.set_selection(None)
    slow.may_go_on.set()
    desk.settle()
    assert desk.on_disk().selection is None


def test_leaving_waits_for_the_save_that_is_under_way(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    go_on = threading.Event()
    desk.runner.submit("another", lambda _: go_on.wait(PATIENCE_S))
    desk.state.set_selection(Span(1.0, 2.0))
    qtbot.waitUntil(lambda: desk.runner.busy("save"))
    desk.state.set_selection(Span(1.0, 3.0))
    QTimer.singleShot(0, desk.owner, go_on.set)
    assert desk.autosave.flush()
    assert desk.on_disk().selection == Span(1.0, 3.0)


def test_what_another_window_adds_while_this_one_saves_is_kept_and_shown(
    desk: Desk, slow: Slow, qtbot: QtBot
) -> None:
    desk.open()
    ours, removed, theirs = (Mark(Span(at, at + 1.0)) for at in (1.0, 3.0, 5.0))
    desk.state.set_marks((ours, removed))
    qtbot.waitUntil(slow.begun.is_set)
    desk.state.set_marks((ours,))
    save_work(desk.waveform.sha256, work((theirs,)), work())
    slow.may_go_on.set()
    desk.settle()
    assert desk.on_disk().document.marks == (ours, theirs)
    assert desk.state.marks == (ours, theirs)


def test_a_mark_of_another_window_that_is_removed_there_does_not_come_back(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.open()
    sha256, ours, theirs = desk.waveform.sha256, Mark(Span(1.0, 2.0)), Mark(Span(5.0, 6.0))
    save_work(sha256, work((theirs,)), work())
    with qtbot.waitSignal(desk.autosave.saved):
        desk.state.set_marks((ours,))
    desk.settle()
    assert desk.state.marks == (ours, theirs)
    save_work(sha256, work((ours,)), work((ours, theirs)))
    with qtbot.waitSignal(desk.autosave.saved):
        desk.state.set_selection(Span(1.0, 2.0))
    desk.settle()
    assert desk.on_disk().document.marks == desk.state.marks == (ours,)


def test_a_failed_save_is_told_and_tried_again_with_the_next_change(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.open()
    blocked = work_path(desk.waveform.sha256).parent
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_bytes(b"a file where the folder should be")
    with qtbot.waitSignal(desk.autosave.problem):
        desk.state.set_marks((Mark(Span(1.0, 2.0)),))
    blocked.unlink()
    with qtbot.waitSignal(desk.autosave.saved):
        desk.state.set_selection(Span(1.0, 2.0))
    assert desk.on_disk().document.marks == (Mark(Span(1.0, 2.0)),)
    assert len(desk.problems) == 1


def test_what_is_set_before_the_recording_is_decoded_survives_a_kill(
    make_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    killed = make_desk()
    killed.begin()
    killed.state.show_peaks(killed.waveform.peaks)
    mark = Mark(Span(1.0, 2.0), "early")
    with qtbot.waitSignal(killed.autosave.saved):
        killed.state.set_marks((mark,))
    assert killed.on_disk() == work(), "the hash is not known yet"

    later = make_desk()
    later.open()
    assert later.state.marks == (mark,)
    later.settle()
    assert later.on_disk().document.marks == (mark,)
    early = work_path(name_before_hash(later.waveform.recording))
    assert not early.exists()
    assert not later.problems


def test_a_mark_set_and_deleted_before_the_recording_is_decoded_stays_deleted(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.begin()
    desk.state.show_peaks(desk.waveform.peaks)
    with qtbot.waitSignal(desk.autosave.saved):
        desk.state.set_marks((Mark(Span(1.0, 2.0)),))
    desk.state.set_marks(())
    desk.end()
    desk.settle()
    assert desk.state.marks == ()
    assert desk.on_disk().document.marks == ()
    assert not work_path(name_before_hash(desk.waveform.recording)).exists()


def test_another_file_in_its_place_does_not_get_what_was_set_before(tmp_path: Path) -> None:
    recording = panel_data.recording(1.0, 8000, 1)
    names = {
        name_before_hash(recording),
        name_before_hash(replace(recording, size_bytes=recording.size_bytes + 1)),
        name_before_hash(replace(recording, mtime_ns=recording.mtime_ns + 1)),
        name_before_hash(replace(recording, path=tmp_path / "other.wav")),
    }
    assert len(names) == 4
