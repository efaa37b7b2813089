"""An upper limit for every single block of memory that FFmpeg takes.

Several of FFmpeg's parsers collect whatever they cannot make sense of until the next frame
begins, and tables are taken as large as a header claims: a gigabyte of zeros behind an MP3 came to
two gigabytes of memory. FFmpeg has a limit for this, `av_max_alloc` (libavutil/mem.h), which is
2 GB unless set. Where it is reached, a parser drops what it collected and goes on, and a table
that is too large is an error of opening.
"""

from __future__ import annotations

import ctypes
import functools
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import av.utils

logger = logging.getLogger(__name__)

LARGEST_BYTES = 208 << 20
"""The largest block that an genuine file needs is the table of a long MP4: 24 bytes a packet.

48 hours of AMR (50 packets a second) need 207 MB.
"""


@functools.cache
def limit_allocations(largest_bytes: int = LARGEST_BYTES) -> None:
    """Let FFmpeg take no larger block than this, in this process, from now on.

    Where the function is not found in the FFmpeg that PyAV uses, that is logged: recordings can
    still be read, and only crafted ones take too much.

    Parameters
    ----------
    largest_bytes : int
    """
    try:
        set_limit = _ffmpeg_function("av_max_alloc")
    except LookupError as error:
        logger.warning("FFmpeg's memory has no limit: %s", error)
        return
    set_limit.argtypes = [ctypes.c_size_t]
    set_limit.restype = None
    set_limit(largest_bytes)


def _ffmpeg_function(name: str) -> ctypes._NamedFuncPointer:
    for library in _libraries():
        try:
            return getattr(ctypes.CDLL(library), name)  # type: ignore[no-any-return]
        except (OSError, AttributeError):
            continue
    raise LookupError(f"PyAV {av.__version__} has no {name} in its FFmpeg")


def _libraries() -> Iterator[str]:
    """Where the function may lie; asking for a library that is loaded does not load it again."""
    extension = Path(av.utils.__file__)
    if sys.platform == "win32":
        # Windows looks only into the library itself; wheels carry theirs beside the package.
        folders = (extension.parent.parent / "av.libs", extension.parent, Path(sys.prefix))
        for folder in folders:
            yield from map(str, sorted(folder.glob("**/avutil-*.dll")))
    else:
        # The dynamic linker searches everything that the extension was linked against, too.
        yield str(extension)
