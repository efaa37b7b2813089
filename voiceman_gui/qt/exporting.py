"""Writing results where the analyst wants them, off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voiceman_gui import workflow
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.report.contents import ReportDetails

FILTERS = {
    "pdf": "PDF report (*.pdf)",
    "json": "JSON, voiceman.analysis/1 (*.json)",
    "csv": "CSV table (*.csv)",
    "png": "PNG picture (*.png)",
    "svg": "SVG drawing (*.svg)",
}

AskPath = Callable[[Path, str], Path | None]
"""Asks where to save: a suggestion, whose suffix a name without one gets, and a filter; None is
a no."""


class Exporting(QObject):
    """Exports of the analysis that is shown.

    Parameters
    ----------
    state : State
    worker : JobRunner
    ask_path : callable
    parent : QObject
    """

    problem = Signal(str)
    written = Signal(object)
    """Path of a file that lies complete on the disk."""

    def __init__(self, state: State, worker: JobRunner, ask_path: AskPath, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._worker, self._ask_path = state, worker, ask_path
        self.folder: Path | None = None

    def export(self, kind: str) -> Job | None:
        """Ask where, then write JSON, CSV, PNG or SVG."""
        analysis = self._state.analysis
        path = self._ask(analysis, kind)
        if analysis is None or path is None:
            return None
        marks, stability = self._state.marks, dict(self._state.stability)
        return self._submit(
            path,
            lambda: workflow.write_result(analysis, path, kind, marks=marks, stability=stability),
        )

    def report(self, details: ReportDetails) -> Job | None:
        """Ask where, then write the PDF report."""
        analysis = self._state.analysis
        path = self._ask(analysis, "pdf")
        if analysis is None or path is None:
            return None
        marks, when = self._state.marks, datetime.now().astimezone()
        stability = dict(self._state.stability)
        return self._submit(
            path,
            lambda: workflow.write_report(
                analysis,
                path,
                marks=marks,
                stability=stability,
                details=details,
                when=when,
            ),
        )

    def _ask(self, analysis: Analysis | None, kind: str) -> Path | None:
        if analysis is None:
            return None
        original = analysis.waveform.recording.path
        folder = self.folder or original.parent
        path = self._ask_path(folder / f"{original.stem}.voiceman.{kind}", FILTERS[kind])
        if path is not None:
            self.folder = path.parent
        return path

    def _submit(self, path: Path, write: Callable[[], None]) -> Job:
        whole: list[Path] = []

        def work(_report: Report) -> None:
            write()
            whole.append(path)

        def ended() -> None:
            # A file that lay there before the cancel reached it is told of all the same.
            for one in whole:
                self.written.emit(one)

        job = self._worker.submit("export", work, replace=False)
        job.ended.connect(ended)
        job.failed.connect(self.problem)
        return job
