"""Writing results where the analyst wants them, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYetError
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from voiceman_gui import pipeline
from voiceman_gui.analysis.measure.praat_process import PraatProcess
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import Document, ReportDetails
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pitch_range import SpeakerRanges
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import language, say
from voiceman_gui.qt.state import State
from voiceman_gui.report.writers import WRITERS

AskPath = Callable[[Path, str], Path | None]
"""Asks where to save: a suggestion, whose suffix a name without one gets, and a filter; None is
a no."""

Measured = tuple[pipeline.Sounds, SpeakerRanges | None]

CANCEL_S = 0.2
"""How long an export that waits for the marks takes to see that it was cancelled, seconds."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A report that is to be written when the analysis of this recording is finished."""

    waveform: Waveform
    path: Path
    details: ReportDetails


class Exporting(QObject):
    """Exports of the analysis that is shown.

    Parameters
    ----------
    state : State
    runner : JobRunner
        Not the one that analyses: results are written at once, however long that takes.
    ask_path : callable
    look : callable
        Promises what is set in the recording, with what another window of the program changed.
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)
    """What the person has to know (`Message`)."""
    written = Signal(object)
    """Path of a file that lies complete on the disk."""

    def __init__(
        self,
        state: State,
        runner: JobRunner,
        ask_path: AskPath,
        look: Callable[[], Future[Document]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._ask_path, self._look = state, runner, ask_path, look
        self.folder: Path | None = None
        self.measured: Callable[[], Measured] = lambda: ({}, None)
        """Gives what Praat has measured of the recording already, and the ranges of pitch."""
        self.beside: Callable[[], pipeline.Beside] = lambda: pipeline.BESIDE_NOTHING
        """Gives the passages that are kept of other recordings, for a report's comparison."""
        self._waiting: _Waiting | None = None
        state.analysing_changed.connect(self._drop_if_ended_early)
        state.recording_changed.connect(self._drop)

    @property
    def waits(self) -> bool:
        """Whether a report is still to be written when the analysis is finished."""
        return self._waiting is not None

    def export(self, kind: str) -> Job | None:
        """Ask where, then write JSON, CSV, PNG or SVG."""
        analysis = self._state.analysis
        path = self._ask(analysis, kind)
        if analysis is None or path is None:
            return None
        stability, spoken = dict(self._state.stability), language().code
        sounds, ranges = self.measured()

        def write(document: Document, report: Report) -> None:
            with PraatProcess() as praat:
                pipeline.write_result(
                    analysis,
                    path,
                    kind,
                    marks=document.marks,
                    tiers=document.tiers,
                    stability=stability,
                    language=spoken,
                    praat=praat.measure,
                    sounds=sounds,
                    ranges=ranges,
                    on_progress=report.progress,
                    cancel=report.cancel,
                )

        return self._submit(path, write)

    def report(self, details: ReportDetails, *, when_finished: bool = False) -> Job | None:
        """Ask where, then write the PDF report.

        Parameters
        ----------
        details : ReportDetails
        when_finished : bool
            Wait for the end of the analysis that runs, so that nothing in it is provisional.
        """
        analysis = self._state.analysis
        path = self._ask(analysis, "pdf")
        if analysis is None or path is None:
            return None
        if when_finished and self._state.analysing:
            self._waiting = _Waiting(analysis.waveform, path, details)
            self.notice.emit(message("window.export.later", file=displayable(path.name)))
            return None
        return self._write_report(analysis, path, details)

    def analysed(self, analysis: Analysis) -> None:
        """Write the report that waited for this analysis, if one did."""
        waiting = self._waiting
        if waiting is not None and waiting.waveform is analysis.waveform:
            self._waiting = None
            self._write_report(analysis, waiting.path, waiting.details)

    def _drop_if_ended_early(self, running: bool) -> None:
        analysis = self._state.analysis
        if not running and (analysis is None or not analysis.complete):
            self._drop()

    def _drop(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.problem.emit(message("window.export.dropped", file=displayable(waiting.path.name)))

    def _write_report(self, analysis: Analysis, path: Path, details: ReportDetails) -> Job:
        when = datetime.now().astimezone()
        spoken = details.language or language().code
        stability = dict(self._state.stability)
        sounds, ranges = self.measured()
        beside = self.beside()

        def write(document: Document, report: Report) -> None:
            with PraatProcess() as praat:
                pipeline.write_result(
                    analysis,
                    path,
                    "pdf",
                    marks=document.marks,
                    tiers=document.tiers,
                    stability=stability,
                    details=details,
                    when=when,
                    language=spoken,
                    praat=praat.measure,
                    sounds=sounds,
                    ranges=ranges,
                    beside=beside,
                    on_progress=report.progress,
                    cancel=report.cancel,
                )

        return self._submit(path, write)

    def _ask(self, analysis: Analysis | None, kind: str) -> Path | None:
        if analysis is None:
            return None
        original = analysis.waveform.recording.path
        # Not beside the recording: the folder of the evidence holds what was received.
        folder = self.folder or results_folder()
        suggested = folder / pipeline.result_name(original.stem, kind)
        path = self._ask_path(suggested, name_filter(kind))
        if path is not None:
            self.folder = path.parent
        return path

    def _submit(self, path: Path, write: Callable[[Document, Report], None]) -> Job:
        whole: list[Path] = []
        kept = self._look()

        def work(report: Report) -> None:
            write(_result(kept, report), report)
            whole.append(path)

        def ended() -> None:
            # A file that was complete before the cancel took effect is reported all the same.
            for one in whole:
                self.written.emit(one)

        job = self._runner.submit("export", work, replace=False)
        job.ended.connect(ended)
        job.failed.connect(self.problem)
        return job


def _result(kept: Future[Document], report: Report) -> Document:
    """Wait for the disk, which may not answer, unless the export is cancelled."""
    while True:
        report.cancel.check()
        try:
            return kept.result(CANCEL_S)
        except NotYetError:
            continue


def results_folder() -> Path:
    """Return where results are written unless the person chose a place: the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents else Path.home()


def name_filter(kind: str) -> str:
    """Return the filter of a file dialog for one kind of export."""
    writer = WRITERS[kind]
    return f"{say(writer.label)} (*{writer.suffix})"
