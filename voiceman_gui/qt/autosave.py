"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.keeping import SAVE
from voiceman_gui.qt.state import State
from voiceman_gui.qt.waiting import succeeds
from voiceman_gui.settings.autosave import Work, load_work, merge_work, save_work

SAVE_AFTER_MS = 1500
"""A killed program loses at most the last five seconds; this leaves room for a slow disk."""

ANSWER_MS = 10_000
"""How long leaving a recording waits for the disk before it asks."""


def recall(waveform: Waveform) -> Work | VoicemanError | None:
    """Return what was kept for a recording, or why it cannot be read; for the worker's thread."""
    try:
        return load_work(waveform.sha256)
    except VoicemanError as error:
        return error


class Autosave(QObject):
    """Marks, baseline, channel and selection of the open recording, on disk a moment later."""

    problem = Signal(str)
    notice = Signal(str)
    saved = Signal()

    def __init__(self, state: State, keeper: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._keeper = state, keeper
        self.keeps = True
        """Whether anything is kept at all (`Settings.remember`)."""
        self._unsaved: dict[str, tuple[Work, Work]] = {}
        """Of recordings that were left: what was set, and what was known to be kept."""
        self._sha256: str | None = None
        self._notes = ""
        self._kept = Work()
        self._left: tuple[str, str, Work] | None = None
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

    def restore(self, waveform: Waveform, recalled: Work | VoicemanError | None) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        state = self._state
        if isinstance(recalled, VoicemanError):
            self.problem.emit(str(recalled))
            recalled = None
        self._sha256, self._kept = waveform.sha256, recalled or Work()
        work = self._kept
        if waveform.sha256 in self._unsaved:
            unsaved, known = self._unsaved.pop(waveform.sha256)
            work = unsaved if recalled is None else merge_work(known, unsaved, recalled)
        self._notes = work.notes
        new = tuple(m for m in state.marks if m.span not in {k.span for k in work.marks})
        state.set_marks((*work.marks, *new))
        if state.baseline is None:
            state.set_baseline(work.baseline)
        channels = waveform.recording.channels
        if state.channel is None and work.channel is not None and work.channel < channels:
            state.set_channel(work.channel)
        if state.selection is None:
            state.set_selection(work.selection)
        self._changed()

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        if waveform is not None and self._left is not None and self._left[0] == waveform.sha256:
            self._sha256, self._notes, self._kept = self._left
            self._unsaved.pop(waveform.sha256, None)
            self._changed()

    def leave(self) -> None:
        """Have saved what was set; until that is done it is kept here, should it fail."""
        if self._sha256 is not None and self.keeps and self._work() != self._kept:
            self._unsaved[self._sha256] = self._work(), self._kept
            self._save(self._sha256, self._work(), self._kept)

    def flush(self) -> bool:
        """Save now and wait for it; False if it failed, which has then been told."""
        self._timer.stop()
        work = self._work()
        if not self.keeps:
            return self._sha256 is None or _lasting(work) == _lasting(self._kept)
        jobs = [self._save(sha256, *left) for sha256, left in self._unsaved.items()]
        if self._sha256 is not None and work != self._kept:
            jobs.append(self._save(self._sha256, work, self._kept))
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

    def forget(self) -> None:
        """Let go of what could not be saved of recordings that were left."""
        self._unsaved.clear()

    def _work(self) -> Work:
        state = self._state
        return Work(state.marks, state.baseline, state.channel, state.selection, self._notes)

    def _changed(self, *_: object) -> None:
        if self._sha256 is not None and self._work() != self._kept:
            self._timer.start()

    def _forget(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was flushed before (see `Session.leaving`).
        self._timer.stop()
        if self._sha256 is not None:
            self._left = (self._sha256, self._notes, self._kept)
        self._sha256, self._notes, self._kept = None, "", Work()

    def _save_later(self) -> None:
        if self._sha256 is not None and self.keeps and self._work() != self._kept:
            self._save(self._sha256, self._work(), self._kept)

    def _save(self, sha256: str, work: Work, known: Work) -> Job:
        job = self._keeper.submit(SAVE, lambda _: save_work(sha256, work, known), replace=False)
        job.failed.connect(self.problem)
        job.finished.connect(lambda kept: self._was_saved(sha256, work, kept))
        return job

    def _was_saved(self, sha256: str, work: Work, kept: Work) -> None:
        if sha256 == self._sha256:
            self._take(work, kept)
        else:
            if sha256 in self._unsaved and self._unsaved[sha256][0] == work:
                del self._unsaved[sha256]
            if self._left is not None and self._left[0] == sha256:
                self._left = sha256, kept.notes, kept
        self.saved.emit()

    def _take(self, work: Work, kept: Work) -> None:
        """Show what another window has changed meanwhile; what is selected is each window's own."""
        now = self._work()
        self._kept = replace(kept, selection=work.selection)
        both = replace(merge_work(work, now, kept), selection=now.selection)
        if both == now:
            return
        state, self._notes = self._state, both.notes
        state.set_marks(both.marks)
        state.set_baseline(both.baseline)
        if state.recording is not None and (both.channel or 0) < state.recording.channels:
            state.set_channel(both.channel)
        self.notice.emit(
            "This recording is open in another window of the program, too. What was changed there "
            "is shown here."
        )


def _lasting(work: Work) -> Work:
    """Return what is worth a question before it is lost."""
    return replace(work, selection=None)
