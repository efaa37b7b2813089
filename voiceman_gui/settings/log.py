"""The log and the crash file: what a person can send along when something went wrong.

They hold times, modules, messages and paths; never sound, readings or what an analyst wrote.
"""

from __future__ import annotations

import atexit
import contextlib
import faulthandler
import logging
import os
import platform
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

import voiceman_gui
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.private import make_private_folder
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.settings.log_file import LogFile, LogWriter, open_private
from voiceman_gui.settings.paths import log_dir

logger = logging.getLogger(__name__)

LOG_NAME = "voiceman.log"
CRASH_NAME = "crash.txt"
PREVIOUS_CRASH_NAME = "crash-previous.txt"

_LARGEST_BYTES = 1_000_000
_KEPT_FILES = 3

OPEN_LIMIT_S = 3.0
CLOSE_LIMIT_S = 2.0
"""How long the start waits for the log's folder, and the end for its last lines."""


class LogSession:
    """An open log; close it, or use it as a context manager, when the program ends.

    The file is written by a thread of its own: neither a slow disk nor a full one is felt by
    whoever logs.

    Attributes
    ----------
    folder : Path
        Where log and crash file lie.
    previous_crash : Path or None
        What the program wrote when it crashed the last time.
    notice : Message or None
        For the person, where no log can be kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.previous_crash: Path | None = None
        self.notice: Message | None = None
        self._listener: Callable[[Message], None] | None = None
        self._crash_file: TextIO | None = None
        self._crash_handler_was_on = faulthandler.is_enabled()
        self._root = logging.getLogger("voiceman_gui")
        self._level = self._root.level
        self._hooks = sys.excepthook, threading.excepthook
        self._writer = LogWriter(self._open)
        opened = self._writer.wait_open(OPEN_LIMIT_S)
        if not opened:
            self._trouble(message("settings.log.silent"))
        if not opened or self.notice is None:
            self._root.addHandler(self._writer.handler)
            self._root.setLevel(logging.INFO)
            sys.excepthook = self._on_exception
            threading.excepthook = self._on_thread_exception
        # At the end of the interpreter the writer's thread would be cut off in its work.
        atexit.register(self.close)
        logger.info(
            "Voice.man %s, Python %s, %s",
            voiceman_gui.__version__,
            platform.python_version(),
            platform.platform(),
        )

    def listen(self, listener: Callable[[Message], None] | None) -> None:
        """Hear once of a log that can no longer be written.

        Parameters
        ----------
        listener : callable or None
            Called in the thread that writes.
        """
        self._listener = listener

    def _open(self) -> LogFile | None:
        file: LogFile | None = None
        try:
            make_private_folder(self.folder)
            self.previous_crash = _set_crash_aside(self.folder)
            file = LogFile(
                self.folder / LOG_NAME,
                _LARGEST_BYTES,
                _KEPT_FILES,
                lambda error: self._trouble(reason_of(error)),
            )
            # Left open on purpose: after a crash of the interpreter nothing can be opened any more.
            self._crash_file = open_private(self.folder / CRASH_NAME)
            faulthandler.enable(self._crash_file)
        except OSError as error:
            self._trouble(reason_of(error))
            if file is not None:
                file.close()
            return None
        return file

    def _trouble(self, why: Message) -> None:
        if self.notice is not None:
            return
        self.notice = message("settings.log.none", folder=displayable(self.folder), why=why)
        if self._listener is not None:
            self._listener(self.notice)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            logger.critical("unexpected error", exc_info=(kind, error, trace))
            self._writer.drain(CLOSE_LIMIT_S)
        self._hooks[0](kind, error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            name = (
                args.thread.name if args.thread is not None else "ended"
            )  # not worded: for the log
            logger.critical(
                "unexpected error in %s",
                name,
                exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
            )
            self._writer.drain(CLOSE_LIMIT_S)
        self._hooks[1](args)

    def close(self) -> None:
        """Put back what was there before the log was opened; harmless when repeated."""
        if sys.excepthook == self._on_exception:
            sys.excepthook = self._hooks[0]
        if threading.excepthook == self._on_thread_exception:
            threading.excepthook = self._hooks[1]
        if self._writer.handler in self._root.handlers:
            self._root.removeHandler(self._writer.handler)
            self._root.setLevel(self._level)
        self._listener = None
        self._writer.close(CLOSE_LIMIT_S)
        if self._crash_file is not None:
            faulthandler.disable()
            if self._crash_handler_was_on and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._crash_file.close()
            self._crash_file = None
        atexit.unregister(self.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def start_log(folder: Path | None = None) -> LogSession:
    """Open the log (by default in `paths.log_dir`); a folder that cannot be written is a notice."""
    return LogSession(folder if folder is not None else log_dir())


def _set_crash_aside(folder: Path) -> Path | None:
    crash, previous = folder / CRASH_NAME, folder / PREVIOUS_CRASH_NAME
    with contextlib.suppress(FileNotFoundError):
        if crash.stat().st_size > 0:
            crash.replace(previous)
            return previous
    return None


def clear_log(folder: Path | None = None) -> None:
    """Empty the log and remove older ones and crash files: they name files that were opened.

    Logs that are open, here or in another window, go on in the emptied file.

    Raises
    ------
    OSError
        If a file cannot be changed.
    """
    folder = folder if folder is not None else log_dir()
    for name in (LOG_NAME, CRASH_NAME):
        with contextlib.suppress(FileNotFoundError):
            os.truncate(folder / name, 0)
    (folder / PREVIOUS_CRASH_NAME).unlink(missing_ok=True)
    for older in folder.glob(f"{LOG_NAME}.*"):
        older.unlink(missing_ok=True)
