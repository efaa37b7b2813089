"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.recall import Recalled
from voiceman_gui.qt.controllers.settings import SAVE
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State
from voiceman_gui.qt.waiting import succeeds
from voiceman_gui.settings.autosave import (
    Work,
    drop_work,
    load_work,
    merge_work,
    name_before_hash,
    save_work,
)

SAVE_AFTER_MS = 1000
"""After the first unsaved change, however many follow. Work is on disk two seconds after it at the
latest; the rest leaves room for a slow disk."""

ANSWER_MS = 10_000
"""How long leaving a recording waits for the disk before it asks."""


class Kept:
    """The work on one recording as it lies on the disk, and the one way to change it.

    Parameters
    ----------
    name : str
        By which the work is kept: the recording's hash, or what stands for it.
    work : Work
        What was found there.
    instead_of : str, optional
        Another name under which parts of it were kept before; dropped with the first save.

    Attributes
    ----------
    waiting : int
        Saves that were handed over and have not ended; counted on the main thread.
    handed : Work
        What was handed over last.
    spans : set of Span
        Of all marks that this window has ever handed over.
    """

    def __init__(self, name: str, work: Work, instead_of: str = "") -> None:
        self.name = name
        self.work = self.handed = work
        self.waiting = 0
        self.spans: set[Span] = set()
        self._instead_of = instead_of

    def save(self, work: Work) -> Work:
        """Save; one after another, on the thread that saves.

        Returns
        -------
        Work
            What is kept now: with the changes of another window.

        Raises
        ------
        VoicemanError
            If it could not be written.
        """
        kept = save_work(self.name, work, self.work)
        # Not what is kept: the next save in the queue knows nothing yet of another window's changes
        # and would seem to have removed them.
        self.work = work
        if self._instead_of:
            drop_work(self._instead_of)
            self._instead_of = ""
        return kept


class Autosave(QObject):
    """Marks, baseline, channel and selection of the open recording, on disk a moment later.

    Before the recording is decoded its hash is not known; until then work is kept under what the
    file system says of the file.

    Parameters
    ----------
    state : State
    keeper : JobRunner
        Its one thread saves; nothing that takes long may stand before that.
    parent : QObject
    """

    problem = Signal(str)
    notice = Signal(str)
    saved = Signal()

    def __init__(self, state: State, keeper: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._keeper = state, keeper
        self.keeps = True
        """Whether anything is kept at all (`Settings.remember`)."""
        self._unsaved: dict[str, tuple[Work, Kept]] = {}
        """Of recordings that were left: what was set there and is not on the disk yet."""
        self._kept: Kept | None = None
        self._known_hash = False
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
        # Another window of the program may have changed the work while the person was there.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._application_changed)

    def restore(self, waveform: Waveform, recalled: Recalled) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        for sentence in recalled.problems:
            self.problem.emit(sentence)
        early = self._of_killed_program(recalled)
        was_early = recalled.early is not None or bool(self._kept and self._kept.spans)
        work = recalled.work or Work()
        kept = Kept(waveform.sha256, work, name_before_hash(waveform.recording))
        if waveform.sha256 in self._unsaved:
            unsaved, left = self._unsaved.pop(waveform.sha256)
            work = unsaved if recalled.work is None else merge_work(left.work, unsaved, work)
        self._kept, self._notes, self._known_hash = kept, work.notes, True
        self._show(early, work, waveform.recording.channels)
        if self._work() == kept.work and was_early and self.keeps:
            # Nothing is left to be saved, and nothing may come back.
            name = name_before_hash(waveform.recording)
            self._keeper.submit(SAVE, lambda _: drop_work(name), replace=False)
        self._changed()

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        if waveform is not None and self._left is not None:
            kept, notes = self._left
            if kept.name == waveform.sha256:
                self._kept, self._notes, self._known_hash = kept, notes, True
                self._unsaved.pop(waveform.sha256, None)
                self._changed()

    def leave(self) -> None:
        """Have saved what was set; until that is done it is kept here, should it fail."""
        kept, work = self._kept, self._work()
        if kept is not None and self.keeps and work != kept.work:
            self._unsaved[kept.name] = work, kept
            self._save(kept, work)

    def flush(self) -> bool:
        """Save now and wait for it; False if it failed, which has then been told."""
        self._timer.stop()
        work, kept = self._work(), self._kept
        if not self.keeps:
            return kept is None or _lasting(work) == _lasting(kept.work)
        jobs = [self._save(left, unsaved) for unsaved, left in self._unsaved.values()]
        if kept is not None and (kept.waiting or work != kept.work):
            jobs.append(self._save(kept, work))
        if not jobs:
            return True
        ended: list[Job] = []
        for job in jobs:
            job.finished.connect(lambda _, job=job: ended.append(job))
        # One thread saves one after the other.
        if succeeds(jobs[-1], ANSWER_MS) is None:
            self.problem.emit(
                "Your marks and notes are not saved yet: the folder that they are kept in does not "
                "answer."
            )
        return len(ended) == len(jobs)

    def look(self) -> Future[Work]:
        """Read what is kept, on the thread that saves, and show what another window changed.

        Returns
        -------
        Future of Work
            What is set here now, with the changes of another window. It comes from the thread that
            saves, so that another thread may wait for it. Where what is kept cannot be read, which
            is a `problem`, it is what is set here.
        """
        kept, now, whole = self._kept, self._work(), Future[Work]()
        if kept is None or not self._known_hash:
            whole.set_result(now)
            return whole
        # What both windows began with: saves that wait are done before the job below.
        known = kept.handed if kept.waiting else kept.work

        def work(_: Report) -> Work | None:
            both = now
            try:
                found = load_work(kept.name)
                if found is not None:
                    both = replace(merge_work(known, now, found), selection=now.selection)
                return found
            finally:
                whole.set_result(both)

        # The end of the program waits for it as for a save: an export may need it.
        job = self._keeper.submit(SAVE, work, replace=False)
        if job.cancelled:
            whole.set_result(now)
        job.failed.connect(self.problem)
        job.finished.connect(lambda found: self._looked(kept, found))
        return whole

    def forget(self) -> None:
        """Let go of what could not be saved of recordings that were left."""
        self._unsaved.clear()

    def _of_killed_program(self, recalled: Recalled) -> Work:
        """Return what another run set before the hash was known; the state holds this one's."""
        early = self._kept
        if recalled.early is None:
            return Work()
        if early is None or self._known_hash or not early.spans:
            return recalled.early
        others = tuple(mark for mark in recalled.early.marks if mark.span not in early.spans)
        return replace(Work(), marks=others)

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

    def _is_unsaved(self) -> bool:
        kept = self._kept
        return kept is not None and self.keeps and (kept.waiting > 0 or self._work() != kept.work)

    def _changed(self, *_: object) -> None:
        # A timer that runs is not started again: changes that keep coming would put saving off.
        if self._is_unsaved() and not self._timer.isActive():
            self._timer.start()

    def _forget(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was handed over before (see `Session.leaving`).
        self._timer.stop()
        if self._kept is not None and self._known_hash:
            self._left = (self._kept, self._notes)
        recording = self._state.recording
        self._kept = None if recording is None else Kept(name_before_hash(recording), Work())
        self._notes, self._known_hash = "", False

    def _save_later(self) -> None:
        if self._kept is not None and self._is_unsaved():
            self._save(self._kept, self._work())

    def _save(self, kept: Kept, work: Work) -> Job:
        kept.waiting += 1
        kept.handed = work
        kept.spans |= {mark.span for mark in work.marks}
        job = self._keeper.submit(SAVE, lambda _: kept.save(work), replace=False)
        job.ended.connect(lambda: self._save_ended(kept))
        job.failed.connect(self.problem)
        job.finished.connect(lambda found: self._was_saved(kept, work, found))
        return job

    def _save_ended(self, kept: Kept) -> None:
        kept.waiting -= 1

    def _was_saved(self, kept: Kept, work: Work, found: Work) -> None:
        if kept.waiting == 1:
            # What is selected is each window's own.
            kept.work = replace(found, selection=work.selection)
        if kept is self._kept:
            self._take(work, found)
        else:
            if kept.name in self._unsaved and self._unsaved[kept.name][0] == work:
                del self._unsaved[kept.name]
            if self._left is not None and self._left[0] is kept:
                self._left = kept, found.notes
        self.saved.emit()

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _looked(self, kept: Kept, found: Work | None) -> None:
        # A save that waits brings the other window's changes itself.
        if found is None or kept is not self._kept or kept.waiting:
            return
        known = kept.work
        kept.work = replace(found, selection=known.selection)
        self._take(known, found)
        self._changed()

    def _take(self, work: Work, found: Work) -> None:
        """Show what another window has changed meanwhile."""
        now = self._work()
        both = replace(merge_work(work, now, found), selection=now.selection)
        if both == now:
            return
        state, self._notes = self._state, both.notes
        state.set_marks(both.marks)
        state.set_baseline(both.baseline)
        if state.recording is not None and (both.channel or 0) < state.recording.channels:
            state.set_channel(both.channel)
        if self._known_hash:
            self.notice.emit(
                "This recording is open in another window of the program, too. What was changed "
                "there is shown here."
            )


def _lasting(work: Work) -> Work:
    """Return what is worth a question before it is lost."""
    return replace(work, selection=None)
