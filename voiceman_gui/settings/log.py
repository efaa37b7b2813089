"""The log and the crash file: what a person can send along when something went wrong.

They hold times, modules, messages and paths; never sound, readings or what an analyst wrote.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import platform
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

import voiceman_gui
from voiceman_gui.settings.paths import log_dir

logger = logging.getLogger(__name__)

LOG_NAME = "voiceman.log"
CRASH_NAME = "crash.txt"
PREVIOUS_CRASH_NAME = "crash-previous.txt"

_LARGEST_BYTES = 1_000_000
_KEPT_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"


class LogSession:
    """An open log; close it, or use it as a context manager, when the program ends.

    Attributes
    ----------
    folder : Path
        Where log and crash file lie.
    previous_crash : Path or None
        What the program wrote when it crashed the last time.
    notice : str or None
        A sentence for the person where no log can be kept.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.previous_crash: Path | None = None
        self.notice: str | None = None
        self._handler: RotatingFileHandler | None = None
        self._crash_file: TextIO | None = None
        self._crash_handler_was_on = faulthandler.is_enabled()
        self._root = logging.getLogger("voiceman_gui")
        self._level = self._root.level
        self._hooks = sys.excepthook, threading.excepthook
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.previous_crash = _set_crash_aside(folder)
            self._open_files()
        except OSError as error:
            self.close()
            self.notice = (
                f"No log can be kept in {folder} ({error.strerror or error}). Everything else "
                "works; please check the folder's permissions and free space."
            )
        logger.info(
            "Voice.man %s, Python %s, %s",
            voiceman_gui.__version__,
            platform.python_version(),
            platform.platform(),
        )

    def _open_files(self) -> None:
        handler = RotatingFileHandler(
            self.folder / LOG_NAME,
            maxBytes=_LARGEST_BYTES,
            backupCount=_KEPT_FILES,
            encoding="utf-8",
            errors="backslashreplace",
        )
        handler.setFormatter(logging.Formatter(_FORMAT))
        self._handler = handler
        self._root.addHandler(handler)
        self._root.setLevel(logging.INFO)
        # Left open on purpose: after a crash of the interpreter nothing can be opened any more.
        self._crash_file = (self.folder / CRASH_NAME).open("a", encoding="utf-8")
        faulthandler.enable(self._crash_file)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            logger.critical("unexpected error", exc_info=(kind, error, trace))
        self._hooks[0](kind, error, trace)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            name = args.thread.name if args.thread is not None else "an ended thread"
            logger.critical(
                "unexpected error in %s",
                name,
                exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
            )
        self._hooks[1](args)

    def close(self) -> None:
        """Put back what was there before the log was opened; harmless when repeated."""
        if sys.excepthook == self._on_exception:
            sys.excepthook = self._hooks[0]
        if threading.excepthook == self._on_thread_exception:
            threading.excepthook = self._hooks[1]
        if self._crash_file is not None:
            faulthandler.disable()
            if self._crash_handler_was_on and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
            self._crash_file.close()
            self._crash_file = None
        if self._handler is not None:
            self._root.removeHandler(self._handler)
            self._root.setLevel(self._level)
            self._handler.close()
            self._handler = None

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
