"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.keeping import SAVE
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


@dataclass(frozen=True, slots=True)
class Recalled:
    """What is kept of a recording.

    Parameters
    ----------
    work : Work or None
        Under its hash.
    early : Work or None
        Under what stood for the hash while the file was read: a program was killed before.
    problems : tuple of str
        Sentences about what cannot be read.
    """

    work: Work | None = None
    early: Work | None = None
    problems: tuple[str, ...] = ()


def recall(waveform: Waveform) -> Recalled:
    """Look up what is kept of a recording; for the thread that decoded it."""
    found: list[Work | None] = []
    problems = []
    for name in (waveform.sha256, name_before_hash(waveform.recording)):
        try:
            found.append(load_work(name))
        except VoicemanError as error:
            problems.append(str(error))
            found.append(None)
    return Recalled(found[0], found[1], tuple(problems))


class Kept:
    """The work on one recording as this window last kept it; saved by one thread, in order.

    Parameters
    ----------
    name : str
        By which the work is kept: the recording's hash, or what stands for it.
    work : Work
        What was found there.
    instead_of : str
        Another name under which parts of it were kept before; dropped with the first save.
    """

    def __init__(self, name: str, work: Work, instead_of: str = "") -> None:
        self.name, self.work, self._instead_of = name, work, instead_of

    def save(self, work: Work) -> Work:
        """Save, and return what is kept now: another window's changes are in it, too.

        Raises
        ------
        VoicemanError
            If it could not be written.
        """
        kept = save_work(self.name, work, self.work)
        # Not what is kept now: another window's mark, which is not shown here yet, would count as
        # removed here.
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
        Its thread saves: nothing that takes long may stand before it.
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
        self._kept: Kept | None = None
        self._known_hash = False
        self._handed = Work()
        """What was last handed over to be saved, or found."""
        self._early: set[Work] = set()
        """What was handed over before the hash was known."""
        self._notes = ""
        self._left: tuple[Kept, str] | None = None
        self._unsaved: dict[str, tuple[Kept, Work]] = {}
        """Of recordings that were left."""
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

    # -- coming and going --------------------------------------------------------------------

    def restore(self, waveform: Waveform, recalled: Recalled) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        for sentence in recalled.problems:
            self.problem.emit(sentence)
        early, early_name = self._end_of_early(waveform, recalled)
        work = known = recalled.work or Work()
        if waveform.sha256 in self._unsaved:
            kept, unsaved = self._unsaved.pop(waveform.sha256)
            work = unsaved if recalled.work is None else merge_work(kept.work, unsaved, work)
        self._take(Kept(waveform.sha256, known, early_name), work.notes, known_hash=True)
        self._show(early, work, waveform.recording.channels)
        if early_name and self._work() == known:
            # Nothing is left to be saved, and nothing may come back.
            self._keeper.submit(SAVE, lambda _: drop_work(early_name), replace=False)
        self._changed()

    def _end_of_early(self, waveform: Waveform, recalled: Recalled) -> tuple[Work, str]:
        """End keeping work before the hash is known.

        Returns
        -------
        Work
            What a program that was killed left there; what this one set is in the state.
        str
            The name of what is kept there; empty if nothing is.
        """
        name, own = name_before_hash(waveform.recording), self._early
        left = self._unsaved.pop(name, None)
        if recalled.early is None and left is None and not own:
            return Work(), ""
        found = left[1] if left is not None else recalled.early or Work()
        spans = {mark.span for work in own for mark in work.marks}
        others = tuple(mark for mark in found.marks if mark.span not in spans)
        return replace(Work() if own else found, marks=others), name

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        if waveform is not None and self._left is not None:
            kept, notes = self._left
            if kept.name == waveform.sha256:
                self._unsaved.pop(kept.name, None)
                self._take(kept, notes, known_hash=True)
                self._changed()

    def leave(self) -> None:
        """Have saved what was set; until that is done it is kept here, should it fail."""
        kept, work = self._kept, self._work()
        if kept is not None and self.keeps and work != kept.work:
            self._unsaved[kept.name] = kept, work
            self._save(kept, work)

    def flush(self) -> bool:
        """Save now and wait for it; False if it failed, which has then been told."""
        self._timer.stop()
        kept, work = self._kept, self._work()
        if not self.keeps:
            return kept is None or _lasting(work) == _lasting(kept.work)
        jobs = [self._save(*left) for left in self._unsaved.values()]
        if kept is not None and not work == self._handed == kept.work:
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

    def forget(self) -> None:
        """Let go of what could not be saved of recordings that were left."""
        self._unsaved.clear()

    def _forget(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was handed over before (see `Session.leaving`).
        self._timer.stop()
        if self._kept is not None and self._known_hash:
            self._left = (self._kept, self._notes)
        recording = self._state.recording
        early = None if recording is None else Kept(name_before_hash(recording), Work())
        self._take(early, "", known_hash=False)

    def _take(self, kept: Kept | None, notes: str, *, known_hash: bool) -> None:
        self._kept, self._notes, self._known_hash = kept, notes, known_hash
        self._handed = Work() if kept is None else kept.work
        self._early = set()

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

    # -- saving ------------------------------------------------------------------------------

    def _work(self) -> Work:
        state = self._state
        return Work(state.marks, state.baseline, state.channel, state.selection, self._notes)

    def _changed(self, *_: object) -> None:
        # A timer that runs is not started again: changes that keep coming would put saving off.
        unsaved = self._kept is not None and self._work() != self._handed
        if unsaved and self.keeps and not self._timer.isActive():
            self._timer.start()

    def _save_later(self) -> None:
        kept, work = self._kept, self._work()
        if kept is not None and self.keeps and work != self._handed:
            self._save(kept, work)

    def _save(self, kept: Kept, work: Work) -> Job:
        if kept is self._kept:
            self._handed = work
            if not self._known_hash:
                self._early.add(work)
        job = self._keeper.submit(SAVE, lambda _: kept.save(work), replace=False)
        job.failed.connect(lambda sentence: self._was_not_saved(kept, sentence))
        job.finished.connect(lambda both: self._was_saved(kept, work, both))
        return job

    def _was_not_saved(self, kept: Kept, sentence: str) -> None:
        if kept is self._kept:
            # The next change, leaving or closing tries again.
            self._handed = kept.work
        self.problem.emit(sentence)

    def _was_saved(self, kept: Kept, work: Work, both: Work) -> None:
        if kept is self._kept:
            self._show_others(work, both)
        elif self._unsaved.get(kept.name) == (kept, work):
            del self._unsaved[kept.name]
        self.saved.emit()

    def _show_others(self, work: Work, kept: Work) -> None:
        """Show what another window has changed; what is selected is each window's own."""
        now = self._work()
        both = replace(merge_work(work, now, kept), selection=now.selection)
        if both == now:
            return
        state, self._notes = self._state, both.notes
        if self._handed == now:
            self._handed = both
        if not self._known_hash:
            self._early.add(both)
        state.set_marks(both.marks)
        state.set_baseline(both.baseline)
        if state.recording is not None and (both.channel or 0) < state.recording.channels:
            state.set_channel(both.channel)
        if self._work() == self._handed:
            self._timer.stop()
        if self._known_hash:
            self.notice.emit(
                "This recording is open in another window of the program, too. What was changed "
                "there is shown here."
            )


def _lasting(work: Work) -> Work:
    """Return what is worth a question before it is lost."""
    return replace(work, selection=None)
