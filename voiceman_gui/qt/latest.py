"""Doing again what its inputs ask for, however often they change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from voiceman_gui.qt.jobs import Job


class Latest(QObject):
    """Begins a job a moment after it is wanted, one job after another.

    Changes that keep coming put nothing off: the delay is not started anew, and a job that runs is
    brought to its end before the next one, so that what it found is shown.

    Parameters
    ----------
    begin : callable
        Begins a job for what is wanted now; None if nothing is.
    delay_ms : int
    parent : QObject
    """

    def __init__(self, begin: Callable[[], Job | None], delay_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._begin = begin
        self._running = self._again = False
        self._delay = QTimer(self, singleShot=True, interval=delay_ms)
        self._delay.timeout.connect(self.now)

    def want(self, *_: object) -> None:
        """Begin in a moment."""
        if not self._delay.isActive():
            self._delay.start()

    def now(self) -> None:
        """Begin at once, or behind the job that runs."""
        self._again = self._running
        if self._running:
            return
        job = self._begin()
        if job is not None:
            self._running = True
            job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._running = False
        if self._again:
            self.now()
