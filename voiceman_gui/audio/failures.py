"""The one place that turns errors of opening, demuxing and decoding into sentences."""

from __future__ import annotations

import contextlib
import errno
import logging
import struct
from collections.abc import Iterator
from pathlib import Path

import av.error

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.names import displayable

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
        raise RecordingError(_sentence(path, error)) from error


def reason(error: BaseException) -> str:
    """Return an error's own words, to be put behind a colon."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return displayable(text[:1].lower() + text[1:])


def _sentence(path: Path, error: BaseException) -> str:
    # FFmpeg's own errors come first: some of them are also a PermissionError or an OSError,
    # though it was not the operating system that raised them.
    name = displayable(path.name or path)
    if isinstance(error, MemoryError):
        return (
            f"“{name}” cannot be read: what its header claims would take more memory than any "
            "recording needs. The file is damaged, or it was made to do harm."
        )
    if isinstance(error, av.error.FFmpegError):
        return (
            f"“{name}” cannot be read as a recording: its contents are no sound or video that the "
            "program knows, or its beginning is damaged."
        )
    if isinstance(error, OSError):
        return _of_the_system(path, error)
    return (
        f"“{name}” cannot be read: its header holds impossible values. The file is damaged, "
        "or it is no recording."
    )


def _of_the_system(path: Path, error: OSError) -> str:
    name = displayable(path.name or path)
    if isinstance(error, FileNotFoundError):
        return (
            f"“{name}” cannot be opened: there is no such file in “{displayable(path.parent)}”. "
            "It may have been moved or renamed, or its drive is not connected."
        )
    if isinstance(error, PermissionError):
        return (
            f"“{name}” cannot be opened: you have no permission to read it. "
            "Ask for the right to read the file, or copy it to a folder of your own."
        )
    if error.errno in (errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG):
        return f"“{name}” cannot be opened: {reason(error)}."
    return f"“{name}” could not be read: {reason(error)}. Check the drive it lies on."
