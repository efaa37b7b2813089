"""Measuring passages: those that are seen first, in a process that leaves the window alone."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.analysis.measure.praat_process import PraatProcess
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import SpeakerRanges
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.pitch_ranges import PitchRanges
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State

KIND = "measures"


class _Wanted:
    """Passages that wait: one thread asks for them, another takes them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: deque[Span] = deque()
        self._compared: deque[Span] = deque()
        self._all: deque[Span] = deque()

    def __bool__(self) -> bool:
        with self._lock:
            return bool(self._seen or self._compared or self._all)

    def see(self, spans: Iterable[Span]) -> None:
        """Let these be the next ones; what was to be seen before is not seen any more."""
        with self._lock:
            self._seen = deque(spans)

    def compare(self, spans: Iterable[Span]) -> None:
        """Let these come behind those that are seen."""
        with self._lock:
            self._compared = deque(spans)

    def want(self, spans: Iterable[Span]) -> None:
        """Let these wait behind all others."""
        with self._lock:
            self._all = deque(spans)

    def forget(self) -> None:
        """Let nothing wait."""
        with self._lock:
            self._seen, self._compared, self._all = deque(), deque(), deque()

    def take(self) -> Iterator[Span]:
        """Yield one after the other until none waits."""
        while True:
            with self._lock:
                waiting = self._seen or self._compared or self._all
                if not waiting:
                    return
                span = waiting.popleft()
            yield span


class Measuring(QObject):
    """The measures of passages of the recording that is open, kept as long as they hold.

    Parameters
    ----------
    state : State
    pitch : PitchRanges
        Within which a voice's F0 is looked for: measures and plot have the same.
    runner : JobRunner
        Used for nothing else: measuring thousands of passages takes long.
    parent : QObject
    """

    measured = Signal(object)
    """A passage was measured (`PassageMeasures`)."""
    renewed = Signal()
    """What was measured holds no more: another recording, channel, analysis or pitch range."""
    progressed = Signal(object)
    """How far all are (`Progress`); None once nothing more is measured."""
    problem = Signal(object)

    def __init__(
        self, state: State, pitch: PitchRanges, runner: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._pitch, self._runner = state, pitch, runner
        self._praat = PraatProcess()
        self._wanted = _Wanted()
        self._job: Job | None = None
        self._known: dict[Span, PassageMeasures] = {}
        self._sounds: pipeline.Sounds = {}
        self._whole: frozenset[Span] = frozenset()
        self._left: set[Span] = set()
        pitch.settled.connect(self._ranges_settled)
        pitch.problem.connect(self._no_ranges)
        state.waveform_changed.connect(self._other_recording)
        state.analysis_changed.connect(self._renew)
        state.channel_changed.connect(self._renew)
        self._basis: tuple[object, ...] = ()
        self._ranges: SpeakerRanges | None = None
        """Within which `_known` was measured."""

    def so_far(self) -> tuple[pipeline.Sounds, SpeakerRanges | None]:
        """Return a copy of what Praat has measured, and the ranges of pitch, if they are known."""
        return dict(self._sounds), self._pitch.ranges

    @property
    def analysis(self) -> Analysis | None:
        """The analysis whose frames are measured; one that grows is waited for."""
        analysis = self._state.analysis
        return analysis if analysis is not None and analysis.complete else None

    @property
    def busy(self) -> bool:
        """Whether passages are being measured."""
        return self._job is not None

    def known(self, span: Span) -> PassageMeasures | None:
        """Return the measures of a passage, if it is measured."""
        return self._known.get(span)

    def see(self, spans: Iterable[Span]) -> None:
        """Measure passages that are seen, before all others."""
        self._wanted.see(span for span in tuple(spans) if span not in self._known)
        self._begin()

    def compare(self, spans: Iterable[Span]) -> None:
        """Measure passages that are compared, behind those that are seen in the table."""
        self._wanted.compare(span for span in tuple(spans) if span not in self._known)
        self._begin()

    def measure_all(self, spans: Iterable[Span]) -> None:
        """Measure many passages, and tell how far it is."""
        self._whole = frozenset(spans)
        self._left = {span for span in self._whole if span not in self._known}
        self._wanted.want(sorted(self._left))
        self._tell()
        self._begin()

    def cancel(self) -> None:
        """Measure nothing more; what is measured stays."""
        self._wanted.forget()
        self._runner.cancel(KIND)
        self._end_all()

    def close(self, limit_ms: int) -> bool:
        """Measure nothing more and end the process; False if that takes longer."""
        self._wanted.forget()
        ended = self._runner.close(limit_ms)
        if ended:
            self._praat.close()
        return ended

    # -- jobs --------------------------------------------------------------------------------

    def _begin(self) -> None:
        waveform, analysis = self._state.waveform, self.analysis
        if self._job is not None or waveform is None or not self._wanted:
            return
        self._pitch.need()
        ranges = self._pitch.ranges
        if ranges is None:
            # `_ranges_settled` goes on.
            return
        self._ranges = ranges
        channel = self._state.channel
        wanted, praat, sounds = self._wanted, self._praat, self._sounds

        def work(report: Report) -> None:
            pipeline.measure_passages(
                waveform,
                wanted.take(),
                analysis=analysis,
                channel=channel,
                ranges=ranges,
                praat=praat.measure,
                sounds=sounds,
                on_measured=report.partial,
                cancel=report.cancel,
            )

        job = self._job = self._runner.submit(KIND, work)
        job.partial.connect(self._take)
        job.failed.connect(self._stop)
        job.ended.connect(self._ended)

    def _take(self, found: PassageMeasures) -> None:
        self._known[found.span] = found
        self._left.discard(found.span)
        self.measured.emit(found)
        if self._whole:
            self._tell()

    def _tell(self) -> None:
        if not self._left:
            self._end_all()
            return
        count, done = len(self._whole), len(self._whole) - len(self._left)
        doing = message("pipeline.progress.measures", done_count=done, all_count=count)
        self.progressed.emit(Progress(done / count, doing))

    def _end_all(self) -> None:
        self._whole, self._left = frozenset(), set()
        self.progressed.emit(None)

    def _stop(self, why: object) -> None:
        # What follows would fail the same way.
        self._wanted.forget()
        self._end_all()
        self.problem.emit(why)

    def _ended(self) -> None:
        self._job = None
        self._begin()

    # -- what holds no more ------------------------------------------------------------------

    def _other_recording(self) -> None:
        self._sounds = {}
        self._renew()

    def _renew(self, *_: object) -> None:
        basis = (self._state.waveform, self.analysis, self._state.channel)
        if all(a is b for a, b in zip(basis, self._basis, strict=False)) and self._basis:
            return
        self._basis = basis
        self._drop()

    def _ranges_settled(self) -> None:
        if self._ranges is not None and self._pitch.ranges not in (None, self._ranges):
            self._drop()
        self._begin()

    def _no_ranges(self, why: object) -> None:
        if self._wanted:
            self._stop(why)

    def _drop(self) -> None:
        self.cancel()
        self._known, self._ranges = {}, None
        self.renewed.emit()
