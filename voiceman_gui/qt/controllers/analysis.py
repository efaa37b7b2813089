"""Opening, decoding, analysing: asked for by the analyst, done by the worker, shown by the state.

Two threads: the *worker* decodes and analyses, which takes as long as it takes; the *interactive*
thread computes what the person waits for (gauges of a selection, samples to draw), which must not
queue behind an analysis.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline import ComputeBudget, RecordingRun
from voiceman_gui.qt.controllers.passage_reader import PassageReader
from voiceman_gui.qt.controllers.set_on import is_as_set, with_set
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.opened import Opened
from voiceman_gui.qt.state import State

OWN_JOBS = ("open", "analyse", "stability")
"""What the worker does for the open recording; the queue has jobs of its own there."""
INTERACTIVE_JOBS = ("passage", "sensitivity", "read_again", "samples", "spectrogram", "play")
"""What the interactive thread does for the open recording; loading models is not among it."""


class AnalysisController(QObject):
    """The open recording and everything that is computed from it.

    Parameters
    ----------
    state : State
    worker, interactive : JobRunner
    settings : callable
        Returns window and hop as the analyst set them (`AnalysisSettings`).
    parent : QObject
    """

    opened = Signal(object)
    """A recording is open and its first samples are seen (`Recording`)."""
    recalled = Signal(object, object)
    """A recording is decoded (`Waveform`), and this is what `recall` returned for it."""
    decoded = Signal(object)
    """A recording is decoded to its end (`Waveform`)."""
    analysed = Signal(object)
    """An analysis is complete (`Analysis`)."""
    leaving = Signal()
    """What is open is about to be replaced; whoever holds work on it saves it now."""
    restored = Signal()
    """What was open before is shown again, because the next file was bad or not wanted."""
    stopping = Signal()
    """The analyst wants whatever runs to stop."""
    problem = Signal(object)
    notice = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(
        self,
        state: State,
        worker: JobRunner,
        interactive: JobRunner,
        settings: AnalysisSettings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._worker = worker
        self._interactive = interactive
        self.settings = settings
        self.budget = ComputeBudget()
        self.recall: Callable[[Waveform], object] = lambda _: None
        """Looks up what is kept of a recording, in the thread that decoded it."""
        self.part: Span | None = None
        """What the analysis that was begun last is of; None: all of the recording."""
        self._previous: Opened | None = None
        """What was open before the recording that is being decoded."""
        self.passages = PassageReader(state, worker, interactive, self.problem.emit, self)
        state.baseline_changed.connect(self._read_again)
        state.speaking.turns_changed.connect(self._read_again)
        state.speakers_changed.connect(self._speakers_changed)

    # -- open and decode ---------------------------------------------------------------------

    def open(self, path: str | Path) -> Job:
        """Open a file; until its first samples are there, and if it is bad, all stays as it is."""

        def work(report: Report) -> tuple[Recording, Waveform, object]:
            run = RecordingRun(path, on_progress=report.progress, cancel=report.cancel)
            shown = False

            def peaks(recording: Recording, pyramid: object) -> None:
                nonlocal shown
                report.partial(pyramid if shown else (recording, pyramid))
                shown = True

            waveform = run.load(on_peaks=peaks)
            return waveform.recording, waveform, self.recall(waveform)

        self._worker.cancel("analyse")
        job = self._worker.submit("open", work)
        job.partial.connect(self._show_peaks)
        job.finished.connect(self._show_waveform)
        job.failed.connect(self._open_failed)
        return job

    def _show_peaks(self, partial: object) -> None:
        if isinstance(partial, tuple):
            recording, peaks = partial
            # Half of a file is nothing to go back to: what was open before that one is.
            previous = self._previous or self._state.opened
            self._show_recording(recording)
            self._previous = previous
            self._state.show_peaks(peaks)
        else:
            self._state.show_peaks(partial)  # type: ignore[arg-type]

    def _show_waveform(self, result: tuple[Recording, Waveform, object]) -> None:
        recording, waveform, recalled = result
        if self._state.recording is not recording:
            self._show_recording(recording)
        self._previous = None
        self._state.show_waveform(waveform)
        for notice in (*recording.notices, *waveform.notices):
            self.notice.emit(notice)
        self.recalled.emit(waveform, recalled)
        self.decoded.emit(waveform)

    def _show_recording(self, recording: Recording) -> None:
        self.leaving.emit()
        self._cancel_interactive()
        self._state.show_recording(recording)
        self.opened.emit(recording)

    def _open_failed(self, why: object) -> None:
        # A file that turns out to be bad in its middle must not cost the analyst what was open.
        self._restore()
        self.problem.emit(why)

    def _restore(self) -> None:
        if self._previous is not None:
            previous, self._previous = self._previous, None
            self._state.show(previous)
            self.restored.emit()

    def close_recording(self) -> None:
        """Go back to the welcome page."""
        for kind in OWN_JOBS:
            self._worker.cancel(kind)
        self._cancel_interactive()
        self._previous = None
        self._state.show_recording(None)

    def _cancel_interactive(self) -> None:
        for kind in INTERACTIVE_JOBS:
            self._interactive.cancel(kind)

    # -- analyse -----------------------------------------------------------------------------

    @property
    def settings(self) -> AnalysisSettings:
        """Windows and models that are set in the program."""
        return self._state.chosen

    @settings.setter
    def settings(self, settings: AnalysisSettings) -> None:
        self._state.choose(settings)

    def wanted(self, made_with: AnalysisSettings | None = None) -> AnalysisSettings:
        """Return the settings an analysis started now would have; see `analyse`."""
        document, chosen = self._state.document, made_with or self.settings
        settings = replace(
            chosen, channel=document.channel, speakers=document.speakers or chosen.speakers
        )
        return with_set(settings, document.shown)

    @property
    def is_as_set(self) -> bool:
        """Whether the readings shown are those of the turns and baselines that are set now."""
        return self._state.analysis is not None and self._as_set(self._state.analysis)

    def _as_set(self, analysis: Analysis) -> bool:
        return is_as_set(analysis.settings, self._state.document.shown)

    def analyse(
        self, made_with: AnalysisSettings | None = None, *, part: Span | None = None
    ) -> Job | None:
        """Analyse what is open; results grow on the time axis as they arrive.

        Parameters
        ----------
        made_with : AnalysisSettings, optional
            Windows, models and part of an earlier analysis; by default windows and models that
            are set, and all of the recording.
        part : Span, optional
            The only passage that is analysed, from a whole second on.
        """
        waveform = self._state.waveform
        if waveform is None:
            return None
        settings, budget = self.wanted(made_with), self.budget
        if part is not None:
            settings = replace(settings, part=part)
        self.part = settings.part

        def work(report: Report) -> Analysis:
            run = RecordingRun(
                waveform.recording.path,
                waveform=waveform,
                budget=budget,
                on_progress=report.progress,
                on_notice=report.partial,
                cancel=report.cancel,
            )
            return run.analyse(
                settings,
                on_analysis=report.partial,
                # Read from the job's thread, written by this one: a float is whole or not.
                playhead=lambda: self._state.playhead_s,
            )

        def ended() -> None:
            self._state.set_analysing(self._worker.busy("analyse"))
            if not self._state.analysing:
                self._run_ended()

        self._state.show_analysis(None)
        self._state.set_analysing(True)
        job = self._worker.submit("analyse", work)
        job.partial.connect(self._take)
        job.finished.connect(self._analysed)
        job.failed.connect(self.problem)
        job.ended.connect(ended)
        return job

    def _run_ended(self) -> None:
        finished, now = self._state.opened.finished, self._state.analysis
        # A whole analysis is not lost to a run that was cancelled or failed.
        if finished is not None and (now is None or not now.complete):
            self._state.show_analysis(now := finished)
        if now is not None:
            self._read_again()

    def _take(self, partial: object) -> None:
        if isinstance(partial, Analysis):
            self._show_analysis(partial)
        else:
            self.notice.emit(partial)

    def _show_analysis(self, analysis: Analysis) -> None:
        if analysis.waveform is self._state.waveform:
            self._state.show_analysis(analysis)

    def _analysed(self, analysis: Analysis) -> None:
        self._show_analysis(analysis)
        # Set while it ran: it is read as it is set now when the job has ended.
        if self._as_set(analysis):
            self.analysed.emit(analysis)

    def _speakers_changed(self) -> None:
        """Analyse again with another number of speakers; what was heard of the voices is kept."""
        last = self._state.analysis or self._state.opened.finished
        other = last is not None and last.settings.speakers != self.wanted().speakers
        if other or self._worker.busy("analyse"):
            self.analyse(part=self.part)

    def _read_again(self, _span: object = None) -> None:
        """Read the same measurements with the turns and baselines that are set now."""
        analysis = self._state.analysis
        # While an analysis runs, each growing result would undo this one: it is read again at
        # the end instead.
        if analysis is None or self._worker.busy("analyse"):
            return
        if self._as_set(analysis):
            self._interactive.cancel("read_again")
            return
        settings = with_set(analysis.settings, self._state.document.shown)
        job = self._interactive.submit(
            "read_again", lambda _: pipeline.read_again(analysis, settings)
        )
        job.finished.connect(self._show_analysis)
        job.finished.connect(self.analysed)
        job.failed.connect(self.problem)

    def cancel(self) -> None:
        """Stop what runs; what it brought so far stays."""
        opening = self._worker.busy("open")
        self._worker.cancel()
        self.stopping.emit()
        if opening:
            self._restore()
