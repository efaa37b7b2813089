"""The laboratory's validation study in the background: one at a time, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.pipeline.validation import (
    Options,
    Written,
    condition_like,
    read_requirements,
    validate,
)
from voiceman_gui.qt.jobs import Job, JobRunner, Report

KIND = "validate"
MEASURING_SHARE = 0.05
"""Of the time of a study, that measuring the case's recording likely takes."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was filled in for a study.

    Parameters
    ----------
    source, folder : Path
        The labelled recordings, and the dossier.
    requirements : Requirements
    like : Path or None
        A case's recording whose conditions are simulated.
    language : str
        Of the dossier.
    """

    source: Path
    folder: Path
    requirements: Requirements
    like: Path | None
    language: str


class Validating(QObject):
    """Makes validation studies.

    Parameters
    ----------
    settings : callable
        Returns window, hop and models of an analysis that begins now.
    parent : QObject
    """

    progressed = Signal(object)
    """How far the study is (`Progress`)."""
    left_out = Signal(object)
    """A recording cannot be used (`Message`)."""
    written = Signal(object)
    """The dossier lies on the disk (`Written`)."""
    failed = Signal(object)
    """Why there is none (`Message`)."""
    running_changed = Signal(bool)
    requirements_read = Signal(object)
    """What a file of requirements states (`Requirements`)."""
    notice = Signal(object)
    problem = Signal(object)
    """What came of it, for whoever has closed the dialog (`Message`)."""

    def __init__(self, settings: Callable[[], AnalysisSettings], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._runner = JobRunner("validation", self)

    @property
    def running(self) -> bool:
        """Whether a study is being made."""
        return self._runner.busy(KIND)

    def begin(self, wanted: Wanted) -> Job:
        """Make a study; a running one is cancelled."""
        settings, when = self._settings(), datetime.now().astimezone()
        options = Options(
            models=settings.models,
            window_s=settings.window_s,
            hop_s=settings.hop_s,
            language=wanted.language,
        )

        def work(report: Report) -> Written:
            begin, condition = 0.0, None
            if wanted.like is not None:
                begin = MEASURING_SHARE

                def measured(progress: Progress) -> None:
                    report.progress(replace(progress, fraction=begin * progress.fraction))

                condition = condition_like(wanted.like, on_progress=measured, cancel=report.cancel)

            def read(progress: Progress) -> None:
                fraction = begin + (1 - begin) * progress.fraction
                report.progress(replace(progress, fraction=fraction))

            return validate(
                wanted.source,
                wanted.folder,
                wanted.requirements,
                replace(options, condition=condition),
                when=when,
                on_progress=read,
                on_left_out=report.partial,
                cancel=report.cancel,
            )

        job = self._runner.submit(KIND, work)
        job.progressed.connect(self.progressed)
        job.partial.connect(self._one_left_out)
        job.finished.connect(self._finished)
        job.failed.connect(self.failed)
        job.failed.connect(self.problem)
        job.ended.connect(lambda: self.running_changed.emit(self.running))
        self.running_changed.emit(True)
        return job

    def read_requirements(self, path: Path) -> Job:
        """Read a file of requirements without keeping the window waiting."""
        job = self._runner.submit("requirements", lambda _report: read_requirements(path))
        job.finished.connect(self.requirements_read)
        job.failed.connect(self.failed)
        return job

    def cancel(self) -> None:
        """Stop the study; its requirements stay as they were laid down."""
        self._runner.cancel(KIND)

    def close(self, limit_ms: int) -> bool:
        """Cancel, and wait for the thread; False if it is still busy at the limit."""
        return self._runner.close(limit_ms)

    def _finished(self, done: Written) -> None:
        self.written.emit(done)
        self.notice.emit(message("window.validation.written", path=displayable(done.pdf)))

    def _one_left_out(self, fact: Message) -> None:
        self.left_out.emit(fact)
