"""The worker thread and its queue: the one way anything long leaves the main thread.

A job is a function ``(report) -> result``. It runs in a QThread; what it reports and returns is
delivered on the main thread. Jobs are numbered, and nothing of a job that was cancelled or
replaced reaches anybody.
"""

from __future__ import annotations

import functools
import logging
import queue
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from voiceman_gui.core.errors import Cancelled, VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, Progress

logger = logging.getLogger(__name__)

HANGS_MS = 3000
"""A job looks several times a second whether it was cancelled, unless it waits for a disk."""


class Report:
    """What a job holds in its hands: how to say how far it is, and whether it should stop."""

    def __init__(self, thread: _Worker, number: int, kind: str) -> None:
        self._thread = thread
        self._number = number
        self.kind = kind
        self.cancel = CancelToken()

    def progress(self, progress: Progress) -> None:
        """Say how far the job is."""
        self._thread.progressed.emit(self._number, progress)

    def partial(self, result: object) -> None:
        """Hand over a result that is not yet the whole one."""
        self._thread.partial.emit(self._number, result)


Work = Callable[[Report], Any]


class Job(QObject):
    """One job as its owner on the main thread sees it."""

    progressed = Signal(object)
    partial = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    """Why it failed (`Message`)."""
    ended = Signal()
    """Emitted last, however the job ended."""

    def __init__(self, kind: str, number: int, report: Report, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = kind
        self.number = number
        self._report = report

    def cancel(self) -> None:
        """Ask the job to stop; its `ended` still comes, its results no longer do."""
        self._report.cancel.cancel()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._report.cancel.cancelled


def _log(kind: str, error: Exception) -> None:
    if isinstance(error, VoicemanError):
        logger.info("%s: %s", kind, error, exc_info=error)
    else:
        logger.error("%s failed", kind, exc_info=error)


class _Worker(QThread):
    progressed = Signal(int, object)
    partial = Signal(int, object)
    ended = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.jobs: queue.SimpleQueue[tuple[int, Work, Report] | None] = queue.SimpleQueue()
        self.running: int | None = None

    def run(self) -> None:
        """Work the queue off until None comes."""
        while (item := self.jobs.get()) is not None:
            self.running, work, report = item
            number = self.running
            result: object = None
            error: Exception | None = None
            try:
                report.cancel.check()
                result = work(report)
            except Cancelled:
                pass
            except Exception as caught:  # noqa: BLE001 - handed to the main thread
                error = caught
                if not report.cancel.cancelled:
                    _log(report.kind, caught)
            self.running = None
            self.ended.emit(number, result, error)
            # Locals would keep the last result alive (hours of measurements) until the next job.
            del item, work, report, result, error


class JobRunner(QObject):
    """A queue with one thread behind it.

    Parameters
    ----------
    name : str
        Of the thread, for the log.
    parent : QObject
    may_hang : tuple of str
        Kinds of jobs that may wait for a share that never answers. One that has not ended
        `HANGS_MS` after it was cancelled keeps its thread, and another thread goes on.
    """

    started = Signal(object)

    def __init__(self, name: str, parent: QObject, may_hang: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._name, self._may_hang = name, may_hang
        self._hanging: list[_Worker] = []
        self._open: dict[int, Job] = {}
        self._last = 0
        self._closed = False
        self._thread = self._new_thread()

    def _new_thread(self) -> _Worker:
        thread = _Worker(self)
        thread.setObjectName(self._name)
        thread.progressed.connect(self._progressed)
        thread.partial.connect(self._partial)
        thread.ended.connect(self._ended)
        return thread

    def submit(self, kind: str, work: Work, *, replace: bool = True) -> Job:
        """Queue a job.

        Parameters
        ----------
        kind : str
            Jobs of one kind replace each other unless `replace` is False: older ones are
            cancelled, their results dropped.
        work : callable

        Returns
        -------
        Job
            Cancelled, and never run, once the runner is closed.
        """
        if replace:
            self.cancel(kind)
        self._last += 1
        report = Report(self._thread, self._last, kind)
        job = Job(kind, self._last, report, self)
        if self._closed:
            # A timer that fires while the window goes must not start the thread again.
            job.cancel()
            return job
        self._open[job.number] = job
        if not self._thread.isRunning():
            self._thread.start()
        self._thread.jobs.put((job.number, work, report))
        self.started.emit(job)
        return job

    def cancel(self, kind: str | None = None) -> None:
        """Cancel the jobs of a kind, or all of them."""
        for job in self._open.values():
            if kind is None or job.kind == kind:
                job.cancel()
                if job.kind in self._may_hang and self._thread.running == job.number:
                    QTimer.singleShot(HANGS_MS, job, functools.partial(self._go_on, job))

    def busy(self, kind: str | None = None) -> bool:
        """Whether a job (of a kind) is queued or running and still wanted."""
        return any(
            not j.cancelled and (kind is None or j.kind == kind) for j in self._open.values()
        )

    def close(self, limit_ms: int = 5000, *, spare: str | None = None) -> bool:
        """Cancel everything and wait for the thread.

        Parameters
        ----------
        limit_ms : int
        spare : str, optional
            Jobs of this kind are brought to their end instead.

        Returns
        -------
        bool
            False if the thread is still busy at the limit.
        """
        self._closed = True
        for job in self._open.values():
            if job.kind != spare:
                job.cancel()
        done = not any(thread.isRunning() for thread in self._hanging)
        if self._thread.isRunning():
            self._thread.jobs.put(None)
            done = self._thread.wait(limit_ms) and done
        if not done:
            logger.error("%s was still working at the end", self._thread.objectName())
        return done

    def _go_on(self, job: Job) -> None:
        """Let another thread do what waits behind a job that hangs."""
        if self._closed or self._thread.running != job.number:
            return
        logger.info("%s hangs; another thread goes on", job.kind)
        hanging, self._thread = self._thread, self._new_thread()
        self._hanging.append(hanging)
        hanging.jobs, self._thread.jobs = self._thread.jobs, hanging.jobs
        hanging.jobs.put(None)
        self._thread.start()
        self._ended(job.number, None, None)

    @Slot(int, object)
    def _progressed(self, number: int, progress: Progress) -> None:
        job = self._open.get(number)
        if job is not None and not job.cancelled:
            job.progressed.emit(progress)

    @Slot(int, object)
    def _partial(self, number: int, result: object) -> None:
        job = self._open.get(number)
        if job is not None and not job.cancelled:
            job.partial.emit(result)

    @Slot(int, object, object)
    def _ended(self, number: int, result: object, error: Exception | None) -> None:
        job = self._open.pop(number, None)
        if job is None:
            # It hung, and was given up.
            return
        if error is not None and not job.cancelled:
            self._tell(job, error)
        elif not job.cancelled:
            job.finished.emit(result)
        job.ended.emit()
        job.deleteLater()

    @staticmethod
    def _tell(job: Job, error: Exception) -> None:
        if isinstance(error, VoicemanError):
            job.failed.emit(error.message)
        else:
            job.failed.emit(message("window.job.failed", kind=type(error).__name__))
