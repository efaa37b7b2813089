"""Several recordings, one after another: what waits, what runs, what came of each.

The one worker does it all, a recording at a time and only while the analyst wants nothing of it:
the job of the queue makes room for the open recording and is begun again behind it. What networks
had computed by then lies in the cache, so that little is done twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline import ComputeBudget, ResultNames
from voiceman_gui.qt.controllers.queue_work import Done, Stage, Targets, analyse_one, export_one
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.timeleft import TimeLeft

KIND = "queue"
"""Kind of the queue's jobs."""
TO_EXPORT = message("window.queue.to_be_exported")


@dataclass(frozen=True, slots=True)
class Entry:
    """A recording of the queue, as it is shown.

    Parameters
    ----------
    number : int
        Of the entry, for as long as the program runs.
    path : Path
    stage : Stage
    fraction : float
        Of the stage, 0..1.
    note : Message or None
        Time left, what came of it, or why it failed.
    """

    number: int
    path: Path
    stage: Stage = Stage.WAITING
    fraction: float = 0.0
    note: Message | None = None


class Queue(QObject):
    """The recordings that are analysed one after another.

    Parameters
    ----------
    worker : JobRunner
        Shared with the open recording, whose jobs go first.
    wanted : callable
        Returns window, hop and models of an analysis that begins now, and what it may use.
    parent : QObject
    """

    listed = Signal()
    """Entries came or went."""
    changed = Signal(int)
    """The entry at this place of the list is another one now."""
    problem = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(
        self,
        worker: JobRunner,
        wanted: Callable[[], tuple[AnalysisSettings, ComputeBudget]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker, self._wanted = worker, wanted
        self.entries: tuple[Entry, ...] = ()
        self._last = 0
        self._done: dict[int, Done] = {}
        self._known: dict[int, Waveform] = {}
        self._parts: dict[int, Span | None] = {}
        self._exports: dict[int, Targets] = {}
        self._job: Job | None = None
        self._running: int | None = None
        self._makes_room = False
        self._time_left = TimeLeft()
        worker.started.connect(self._other_started)

    # -- what the analyst asks for -----------------------------------------------------------

    def add(self, paths: Iterable[Path]) -> None:
        """Put recordings at the end; those that wait or run already stay where they are."""
        there = {entry.path for entry in self.entries if not entry.stage.finished}
        new = []
        for path in dict.fromkeys(paths):
            if path not in there:
                self._last += 1
                new.append(Entry(self._last, path))
        if new:
            self.entries = (*self.entries, *new)
            self.listed.emit()
            self._feed()

    def take_over(self, waveform: Waveform, part: Span | None = None) -> None:
        """Put a recording first that is decoded already, and was being analysed.

        Parameters
        ----------
        waveform : Waveform
        part : Span or None
            What was being analysed of it; None: all.
        """
        path = waveform.recording.path
        there = [one for one in self.entries if one.path == path and not one.stage.finished]
        if not there:
            self._last += 1
            there = [Entry(self._last, path)]
        self._known[there[0].number] = waveform
        self._parts[there[0].number] = part
        self.entries = (there[0], *(one for one in self.entries if one is not there[0]))
        self.listed.emit()
        self._feed()

    def cancel(self, number: int) -> None:
        """Take one recording's turn away; the others go on."""
        self._exports.pop(number, None)
        self._known.pop(number, None)
        if self._running == number and self._job is not None:
            self._makes_room = False
            self._job.cancel()
        elif self._entry(number).stage is Stage.WAITING:
            self._stopped(self._entry(number), again=False)

    def cancel_all(self) -> None:
        """Take every turn away."""
        for entry in self.entries:
            self.cancel(entry.number)

    def clear_finished(self) -> None:
        """Drop what is done, cancelled or failed from the list; results stay in the cache."""
        gone = [e for e in self.entries if e.stage.finished and e.number != self._running]
        self.entries = tuple(entry for entry in self.entries if entry not in gone)
        for entry in gone:
            self._done.pop(entry.number, None)
        if gone:
            self.listed.emit()

    def exportable(self) -> tuple[Entry, ...]:
        """Return the entries that have results, in order."""
        return tuple(entry for entry in self.entries if entry.number in self._done)

    def export_all(self, folder: Path) -> None:
        """Write JSON, CSV, PDF and PNG of every recording that is done."""
        entries = [entry for entry in self.exportable() if entry.stage.finished]
        names = ResultNames(folder, replace=False)
        for entry in entries:
            self._exports[entry.number] = Targets(names, entry.path)
            self._change(entry, stage=Stage.WAITING, note=TO_EXPORT)
        self._feed()

    # -- one at a time -----------------------------------------------------------------------

    def _feed(self) -> None:
        """Begin the next recording if the worker has nothing to do."""
        if self._job is not None or self._worker.busy():
            return
        waiting = [entry for entry in self.entries if entry.stage is Stage.WAITING]
        # What is analysed is soon written, and somebody asked for it just now.
        waiting.sort(key=lambda entry: entry.number not in self._exports)
        if waiting and waiting[0].number in self._exports:
            self._begin_export(waiting[0].number)
        elif waiting:
            self._begin(waiting[0])

    def _begin(self, entry: Entry) -> None:
        path, known = entry.path, self._known.get(entry.number)
        settings, budget = self._wanted()
        settings = replace(settings, part=self._parts.get(entry.number))
        job = self._submit(entry, lambda report: analyse_one(path, known, settings, budget, report))
        job.finished.connect(lambda done: self._analysed(entry.number, done))
        job.failed.connect(
            lambda why: self._change(self._entry(entry.number), stage=Stage.FAILED, note=why)
        )

    def _begin_export(self, number: int) -> None:
        entry, targets, done = self._entry(number), self._exports[number], self._done[number]
        path, (_, budget) = entry.path, self._wanted()
        job = self._submit(entry, lambda report: export_one(path, done, targets, budget, report))
        job.finished.connect(lambda paths: self._exported(number, _exported_to(paths)))
        job.failed.connect(
            lambda why: self._exported(
                number, message("window.queue.not_exported", why=why), bad=True
            )
        )

    def _submit(self, entry: Entry, work: Callable[..., object]) -> Job:
        self._running, self._makes_room = entry.number, False
        self._time_left = TimeLeft()
        self._job = job = self._worker.submit(KIND, work, replace=False)
        job.partial.connect(lambda news: self._told(entry.number, news))
        job.progressed.connect(lambda progress: self._progressed(entry.number, progress))
        job.ended.connect(self._ended)
        return job

    def _told(self, number: int, news: object) -> None:
        if isinstance(news, Stage):
            self._time_left = TimeLeft()
            self._change(self._entry(number), stage=news, fraction=0.0, note=None)
        elif isinstance(news, Waveform) and number not in self._done:
            self._known[number] = news

    def _progressed(self, number: int, progress: Progress) -> None:
        entry = self._entry(number)
        left = self._time_left.note(progress.fraction)
        if round(progress.fraction, 2) != round(entry.fraction, 2) or left != entry.note:
            self._change(entry, fraction=progress.fraction, note=left)

    def _analysed(self, number: int, done: Done) -> None:
        self._done[number] = done
        self._change(self._entry(number), stage=Stage.DONE, fraction=1.0, note=done.summary)

    def _exported(self, number: int, what: Message, *, bad: bool = False) -> None:
        self._exports.pop(number, None)
        self._change(self._entry(number), stage=Stage.DONE, fraction=1.0, note=what)
        if bad:
            self.problem.emit(what)

    def _ended(self) -> None:
        number, self._job, self._running = self._running, None, None
        assert number is not None
        entry = self._entry(number)
        if entry.stage.running or entry.stage is Stage.WAITING:
            # Neither done nor failed: it was cancelled, or had to make room.
            self._stopped(entry, again=self._makes_room)
        if self._entry(number).stage.finished:
            self._known.pop(number, None)
        self._feed()

    def _stopped(self, entry: Entry, *, again: bool) -> None:
        """Say what becomes of an entry whose turn was taken away, for now or for good."""
        done = entry.number in self._done
        if again:
            note = TO_EXPORT if done else message("window.queue.goes_first")
            self._change(entry, stage=Stage.WAITING, fraction=0.0, note=note)
        elif done:
            self._exports.pop(entry.number, None)
            note = message("window.queue.export_cancelled")
            self._change(entry, stage=Stage.DONE, fraction=1.0, note=note)
        else:
            self._change(entry, stage=Stage.CANCELLED, note=None)

    def _other_started(self, job: Job) -> None:
        if job.kind == KIND:
            return
        job.ended.connect(self._feed)
        if self._job is not None and not self._job.cancelled:
            self._makes_room = True
            self._job.cancel()

    # -- the list ----------------------------------------------------------------------------

    def _entry(self, number: int) -> Entry:
        return next(entry for entry in self.entries if entry.number == number)

    def _change(self, entry: Entry, **changes: object) -> None:
        place = self.entries.index(entry)
        changed = replace(entry, **changes)  # type: ignore[arg-type]
        self.entries = (*self.entries[:place], changed, *self.entries[place + 1 :])
        self.changed.emit(place)


def _exported_to(paths: Mapping[str, Path]) -> Message:
    return message("window.queue.exported", path=displayable(next(iter(paths.values()))))
