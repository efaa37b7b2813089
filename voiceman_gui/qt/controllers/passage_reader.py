"""The readings of the selection, or of the window under the playhead, as the gauges show them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import ConfidencePart
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.passages import window_at
from voiceman_gui.qt.controllers.sensitivity import SensitivityReading
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.latest import Latest
from voiceman_gui.qt.state import State

PASSAGE_DELAY_MS = 120


class PassageReader(QObject):
    """Reads the passage that the gauges show, whenever another one is wanted.

    Parameters
    ----------
    state : State
    worker, interactive : JobRunner
        What takes long, and what the person waits for.
    problem : callable
        Receives why a passage could not be read.
    parent : QObject
    """

    def __init__(
        self,
        state: State,
        worker: JobRunner,
        interactive: JobRunner,
        problem: Callable[[object], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._worker, self._interactive = state, worker, interactive
        self._problem = problem
        self._read_from: tuple[Analysis, ConfidencePart | None] | None = None
        self._sensitivity = SensitivityReading(state, interactive, problem, self)
        self._wanted = Latest(self._read, PASSAGE_DELAY_MS, self)
        for signal in (state.selection_changed, state.analysis_changed, state.playhead_changed):
            signal.connect(self._wanted.want)

    def span(self) -> Span | None:
        """Return what the gauges speak of: the selection, else the window under the playhead."""
        state = self._state
        if state.analysis is None or not state.analysis.windows:
            return None
        if state.selection is not None:
            # Readings of the half that is measured would pass for readings of the whole.
            measured = state.analysis.measurements.measured_s
            known = state.analysis.complete or state.selection.end_s <= measured
            part = state.analysis.settings.part
            known &= part is None or part.holds(state.selection)
            return state.selection if known else None
        return window_at(state.analysis, state.playhead_s)

    def _read(self) -> Job | None:
        analysis, span = self._state.analysis, self.span()
        if analysis is None or span is None:
            self._interactive.cancel("passage")
            self._state.show_passage(None)
            return None
        # Checked for a selection: the window under the playhead shows what the timeline shows.
        selected = self._state.selection is not None
        stability = self._state.stability.get(span) if selected else None
        shown, asked = self._state.passage, (analysis, stability)
        if shown is not None and shown.span == span and self._read_from == asked:
            return None
        self._read_from = asked

        def show(passage: PassageReading) -> None:
            # A selection that was moved meanwhile is read next; one that is gone is passed over.
            if selected == (self._state.selection is not None):
                self._state.show_passage(passage)
                if selected:
                    self._sensitivity.read(analysis, passage)

        self._sensitivity.cancel()
        read = pipeline.read_passage
        job = self._interactive.submit("passage", lambda _: read(analysis, span, stability))
        job.finished.connect(show)
        job.failed.connect(self._problem)
        return job

    def check_stability(self) -> Job | None:
        """Read the selection again under small changes of its sound; takes a moment."""
        analysis, span = self._state.analysis, self._state.selection
        if analysis is None or span is None or self.span() is None:
            return None

        def work(report: Report) -> ConfidencePart:
            return pipeline.check_stability(
                analysis, span, on_progress=report.progress, cancel=report.cancel
            )

        def show(part: ConfidencePart) -> None:
            if self._state.analysis is analysis:
                self._state.stability[span] = part
                self._wanted.now()

        job = self._worker.submit("stability", work)
        job.finished.connect(show)
        job.failed.connect(self._problem)
        return job
