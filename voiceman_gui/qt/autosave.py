"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

import itertools
import threading
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State
from voiceman_gui.settings.autosave import Work, drop_work, load_work, name_before_hash, save_work

SAVE_AFTER_MS = 1000
"""After the first unsaved change, however many follow. Work is on disk two seconds after it at the
latest; the rest leaves room for a slow disk."""


class Kept:
    """The work on one recording as it lies on the disk, and the one way to change it.

    Saving is done by a thread and, where the program must not go on before, by the main thread; a
    save that comes late must not replace a newer one.

    Parameters
    ----------
    name : str
        By which the work is kept: the recording's hash, or what stands for it.
    work : Work
        What was found there.
    instead_of : str, optional
        Another name under which parts of it were kept before; dropped with the first save.
    """

    def __init__(self, name: str, work: Work, instead_of: str = "") -> None:
        self.name = name
        self.work = work
        self._instead_of = instead_of
        self._number = 0
        self._lock = threading.Lock()

    def save(self, number: int, work: Work) -> None:
        """Save, unless a save with a higher number was quicker.

        Raises
        ------
        VoicemanError
            If it could not be written.
        """
        with self._lock:
            if number <= self._number:
                return
            save_work(self.name, work, self.work)
            self.work, self._number = work, number
            if self._instead_of:
                drop_work(self._instead_of)
                self._instead_of = ""

    def end(self, number: int) -> None:
        """Let no save with a lower number be written any more."""
        with self._lock:
            self._number = max(self._number, number)


class Autosave(QObject):
    """Marks, baseline, channel and selection of the open recording, on disk a moment later.

    Before the recording is decoded its hash is not known; until then work is kept under what the
    file system says of the file.

    Parameters
    ----------
    state : State
    runner : JobRunner
        For saving alone: nothing that takes long may stand before it.
    parent : QObject
    """

    problem = Signal(str)
    saved = Signal()

    def __init__(self, state: State, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._runner = state, runner
        self._numbers = itertools.count(1)
        self._kept: Kept | None = None
        self._known_hash = False
        self._handed = Work()
        """What was last handed over to be saved, or found."""
        self._notes = ""
        self._left: tuple[Kept, str] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_later)
        state.recording_changed.connect(self._forget)
        for signal in (
            state.marks_changed,
            state.baseline_changed,
            state.channel_changed,
            state.selection_changed,
        ):
            signal.connect(self._changed)

    def restore(self, waveform: Waveform) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        early, early_name = self._end_of_early()
        work = self._load(waveform.sha256) or Work()
        self._take(Kept(waveform.sha256, work, early_name), work.notes, known_hash=True)
        self._show(early, work, waveform.recording.channels)
        if early_name and self._work() == work:
            # Nothing is left to be saved, and nothing may come back.
            self._runner.submit("save", lambda _: drop_work(early_name), replace=False)
        self._changed()

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        if waveform is not None and self._left is not None:
            kept, notes = self._left
            if kept.name == waveform.sha256:
                self._take(kept, notes, known_hash=True)
                self._changed()

    def flush(self) -> bool:
        """Save now; False if it failed, which has then been told."""
        self._timer.stop()
        work, kept = self._work(), self._kept
        if kept is None or work == self._handed == kept.work:
            return True
        try:
            kept.save(next(self._numbers), work)
        except VoicemanError as error:
            self.problem.emit(str(error))
            return False
        self._handed = work
        return True

    def _end_of_early(self) -> tuple[Work, str]:
        """End keeping work before the hash is known.

        Returns
        -------
        Work
            What a program that was killed left there; what this one set is in the state.
        str
            The name of what is kept there; empty if nothing is.
        """
        early = self._kept
        if early is None or self._known_hash:
            return Work(), ""
        early.end(next(self._numbers))
        found = self._load(early.name)
        if found is None:
            return Work(), ""
        own = {mark.span for mark in early.work.marks}
        others = tuple(mark for mark in found.marks if mark.span not in own)
        found = replace(found if early.work == Work() else Work(), marks=others)
        return found, early.name

    def _load(self, name: str) -> Work | None:
        try:
            return load_work(name)
        except VoicemanError as error:
            self.problem.emit(str(error))
            return None

    def _take(self, kept: Kept | None, notes: str, *, known_hash: bool) -> None:
        self._kept, self._notes, self._known_hash = kept, notes, known_hash
        self._handed = Work() if kept is None else kept.work

    def _show(self, early: Work, work: Work, channels: int) -> None:
        """Show what was kept beside what was set since."""
        state = self._state
        marks = {mark.span: mark for mark in (*early.marks, *state.marks, *work.marks)}
        state.set_marks(tuple(marks.values()))
        for kept in (early, work):
            if state.baseline is None:
                state.set_baseline(kept.baseline)
            if state.channel is None and kept.channel is not None and kept.channel < channels:
                state.set_channel(kept.channel)
            if state.selection is None:
                state.set_selection(kept.selection)

    def _work(self) -> Work:
        state = self._state
        return Work(state.marks, state.baseline, state.channel, state.selection, self._notes)

    def _changed(self, *_: object) -> None:
        # A timer that runs is not started again: changes that keep coming would put saving off.
        unsaved = self._kept is not None and self._work() != self._handed
        if unsaved and not self._timer.isActive():
            self._timer.start()

    def _forget(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was flushed before (see `Session.leaving`).
        self._timer.stop()
        if self._kept is not None and self._known_hash:
            self._left = (self._kept, self._notes)
        recording = self._state.recording
        early = None if recording is None else Kept(name_before_hash(recording), Work())
        self._take(early, "", known_hash=False)

    def _save_later(self) -> None:
        kept, work, number = self._kept, self._work(), next(self._numbers)
        if kept is None or work == self._handed:
            return
        self._handed = work
        job = self._runner.submit("save", lambda _: kept.save(number, work), replace=False)
        job.failed.connect(lambda sentence: self._was_not_saved(kept, sentence))
        job.finished.connect(lambda _: self.saved.emit())

    def _was_not_saved(self, kept: Kept, sentence: str) -> None:
        if kept is self._kept:
            # The next change, leaving or closing tries again.
            self._handed = kept.work
        self.problem.emit(sentence)
