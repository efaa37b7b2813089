"""The one place that turns errors of opening, demuxing and decoding into facts."""

from __future__ import annotations

import contextlib
import errno
import logging
import struct
from collections.abc import Iterator
from pathlib import Path

import av.error

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of

logger = logging.getLogger(__name__)

READING_ERRORS = (
    av.error.FFmpegError,
    OSError,
    # A header's numbers may be too large, negative or zero; its text may be none.
    ValueError,
    ArithmeticError,
    MemoryError,
    struct.error,
)
"""What a damaged or crafted file makes FFmpeg, PyAV and the header readers raise."""


@contextlib.contextmanager
def as_recording_error(path: Path) -> Iterator[None]:
    """Raise a `RecordingError` that names the file in place of whatever reading it raises.

    Only for blocks that read the file: errors of other code must not be blamed on it.

    Parameters
    ----------
    path : Path

    Raises
    ------
    RecordingError
    """
    try:
        yield
    except READING_ERRORS as error:
        logger.info("reading %s failed", displayable(path), exc_info=True)
        raise RecordingError(_fact(path, error)) from error


def _fact(path: Path, error: BaseException) -> Message:
    # FFmpeg's own errors come first: some of them are also a PermissionError or an OSError,
    # though it was not the operating system that raised them.
    name = displayable(path.name or path)
    if isinstance(error, MemoryError):
        return message("audio.header_too_large", file=name)
    if isinstance(error, av.error.FFmpegError):
        return message("audio.format_unknown", file=name)
    if isinstance(error, OSError):
        return _of_the_system(path, error)
    return message("audio.header_impossible", file=name)


def _of_the_system(path: Path, error: OSError) -> Message:
    name = displayable(path.name or path)
    if isinstance(error, FileNotFoundError):
        return message("audio.no_such_file", file=name, folder=displayable(path.parent))
    if isinstance(error, PermissionError):
        return message("audio.no_permission", file=name)
    reason = reason_of(error)
    if error.errno in (errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG):
        return message("audio.not_opened", file=name, reason=reason)
    return message("audio.not_read", file=name, reason=reason)
