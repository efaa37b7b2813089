"""The file of the log, written in a thread of its own, and what happens where it cannot be."""

from __future__ import annotations

import contextlib
import copy
import functools
import io
import logging
import os
import queue
import sys
import threading
from collections.abc import Callable
from logging.handlers import QueueHandler, RotatingFileHandler
from pathlib import Path

from voiceman_gui.core.private import FILE_MODE, make_private

FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_MOST_WAITING = 10_000
"""Lines that wait for a disk that does not answer; what comes on top of them is lost."""


class LogFile(RotatingFileHandler):
    """A log file that only this person may read, and that survives a full disk.

    A line that cannot be written is counted and dropped, and the file is opened anew for the next
    one; when that succeeds, a line says how many are missing.

    Parameters
    ----------
    path : Path
    largest_bytes, kept : int
        Size at which a new file is begun, and how many older ones stay.
    on_trouble : callable
        Called with the error when a line could not be written, once until it works again.

    Raises
    ------
    OSError
        If the file cannot be opened.
    """

    def __init__(
        self, path: Path, largest_bytes: int, kept: int, on_trouble: Callable[[OSError], None]
    ) -> None:
        self._on_trouble = on_trouble
        self._missing = 0
        super().__init__(path, maxBytes=largest_bytes, backupCount=kept, encoding="utf-8")
        self.setFormatter(logging.Formatter(FORMAT))

    def _open(self) -> io.TextIOWrapper:
        return open_private(Path(self.baseFilename))

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, and how many before it are missing."""
        missing = self._missing
        super().emit(record)
        if missing and self._missing == missing:
            self._missing = 0
            words = "%d lines before the last one could not be written"  # not worded: for the log
            super().emit(
                logging.LogRecord(__name__, logging.WARNING, __file__, 0, words, (missing,), None)
            )

    def handleError(self, record: logging.LogRecord) -> None:
        """Count a line that could not be written, where `logging` would print a traceback."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            # A mistake in the program, e.g. arguments that do not fit the message.
            super().handleError(record)
            return
        # What the stream still holds would be written later, in the middle of other lines.
        stream, self.stream = self.stream, None
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()
        self._missing += 1
        if self._missing == 1:
            self._on_trouble(error)


class ToQueue(QueueHandler):
    """Hands records to the thread that writes them; nobody waits for the disk."""

    queue: queue.Queue[object]

    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        """Return what is handed over: a trace is put into words there, which reads source files."""
        record = copy.copy(record)
        record.msg, record.args = record.getMessage(), None
        return record

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop a record when too many wait."""
        if not isinstance(sys.exc_info()[1], queue.Full):
            super().handleError(record)


class LogWriter:
    """A thread that writes the records of a queue.

    Parameters
    ----------
    open_log : callable
        Opens the log, in the thread; `OSError` where that fails, and then nothing is written.
    """

    def __init__(self, open_log: Callable[[], logging.Handler | None]) -> None:
        self._open_log = open_log
        self._waiting: queue.Queue[object] = queue.Queue(_MOST_WAITING)
        self.handler = ToQueue(self._waiting)
        self._opened = threading.Event()
        # Not to be waited for at the end: a disk that does not answer would hold the program.
        self._thread = threading.Thread(target=self._run, name="log", daemon=True)
        self._thread.start()

    def wait_open(self, limit_s: float) -> bool:
        """Wait until the log was opened or could not be; False if that takes too long."""
        return self._opened.wait(limit_s)

    def drain(self, limit_s: float) -> None:
        """Wait until what was logged by now is written."""
        written = threading.Event()
        self._put(written, limit_s)
        written.wait(limit_s)

    def close(self, limit_s: float) -> None:
        """Write what waits, and end the thread; not waited for longer than `limit_s`."""
        self._put(None, limit_s)
        self._thread.join(limit_s)

    def _put(self, item: object, limit_s: float) -> None:
        with contextlib.suppress(queue.Full):
            self._waiting.put(item, timeout=limit_s)

    def _run(self) -> None:
        target = self._open_log()
        self._opened.set()
        while (item := self._waiting.get()) is not None:
            if isinstance(item, threading.Event):
                item.set()
            elif isinstance(item, logging.LogRecord) and target is not None:
                target.handle(item)
        if target is not None:
            with contextlib.suppress(OSError):  # a full disk; reported when a line was lost
                target.close()


def open_private(path: Path) -> io.TextIOWrapper:
    """Open a text file for appending that only this person may read.

    Raises
    ------
    OSError
    """
    create = functools.partial(os.open, mode=FILE_MODE)
    file = open(path, "a", encoding="utf-8", errors="backslashreplace", opener=create)  # noqa: SIM115
    make_private(file.fileno())
    return file
