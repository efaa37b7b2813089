"""An open file as FFmpeg may use it through PyAV: without running Python code, and without raising.

PyAV calls `read` and `seek` from inside FFmpeg. Python code of our own there would take the
interruption (Ctrl+C) that is waiting for the main thread, and PyAV would lose it. And an exception
of `seek` ends everything, though demuxers try places that do not exist and go on without them.
"""

from __future__ import annotations

import ctypes
import functools
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FfmpegFile:
    """What PyAV asks a file object for.

    Parameters
    ----------
    name : str
        FFmpeg sees it, but opens nothing by it.
    read, tell : callable
        Of the raw file, written in C.
    seek : callable
        Takes an offset and a whence, and returns the new position; -1 where there is none.
    """

    name: str
    read: Callable[[int], bytes | None]
    tell: Callable[[], int]
    seek: Callable[[int, int], int]


def ffmpeg_file(file: io.FileIO, name: str, end: int | None = None) -> FfmpegFile:
    """Lend an open file to FFmpeg; it stays the caller's to close.

    Parameters
    ----------
    file : io.FileIO
    name : str
        See `FfmpegFile`.
    end : int, optional
        Byte at which the file is to seem to end. Reading then runs a line of Python: an
        interruption may be lost.
    """
    read = file.read if end is None else functools.partial(_read_before, file, end)
    return FfmpegFile(name, read, file.tell, functools.partial(_lseek(), file.fileno()))


def _read_before(file: io.FileIO, end: int, size: int) -> bytes | None:
    return file.read(max(0, min(size, end - file.tell())))


@functools.cache
def _lseek() -> Callable[[int, int, int], int]:
    # The C library that Python itself uses, since only that knows Python's file numbers.
    if sys.platform == "win32":
        lseek = ctypes.CDLL("ucrtbase")._lseeki64
    else:
        lseek = ctypes.CDLL(None).lseek
    lseek.argtypes = [ctypes.c_int, ctypes.c_int64, ctypes.c_int]
    lseek.restype = ctypes.c_int64
    return lseek
