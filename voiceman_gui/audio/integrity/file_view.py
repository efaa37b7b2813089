"""Reading a file from its beginning to its end in bounded memory."""

from __future__ import annotations

import os
from pathlib import Path

from voiceman_gui.core.closing import Closing
from voiceman_gui.core.progress import CancelToken

_CHUNK = 1 << 20


class FileView(Closing):
    """A stretch of a file in memory that follows where one reads.

    The file is only ever read, in chunks of a megabyte. Use it as a context manager.

    Parameters
    ----------
    path : Path
    cancel : CancelToken
        Looked at before each chunk.

    Attributes
    ----------
    size : int
        Bytes of the file when it was opened.
    """

    def __init__(self, path: Path, cancel: CancelToken) -> None:
        self._cancel = cancel
        self._file = path.open("rb", buffering=0)
        self.size = os.fstat(self._file.fileno()).st_size
        self._start = 0
        self._chunk = b""

    def close(self) -> None:
        """Stop, and let go of the file."""
        self._file.close()

    def get(self, at: int, count: int) -> bytes:
        """Return up to `count` bytes from `at`; fewer only at the end of the file."""
        # Positions and sizes come from headers, which may claim anything.
        count = min(count, self.size - at)
        if count <= 0:
            return b""
        offset = at - self._start
        if offset < 0 or offset + count > len(self._chunk):
            self._load(at, max(count, _CHUNK))
            offset = 0
        return self._chunk[offset : offset + count]

    def find(self, pattern: bytes, start: int, stop: int | None = None) -> int:
        """Return where a pattern lies first between `start` and `stop`, or -1."""
        stop = self.size if stop is None else min(stop, self.size)
        while start < stop:
            # Chunks overlap, so that a pattern that lies across their border is found.
            part = self.get(start, min(_CHUNK, stop - start))
            found = part.find(pattern)
            if found >= 0:
                return start + found
            if len(part) < _CHUNK:
                break
            start += len(part) - len(pattern) + 1
        return -1

    def _load(self, at: int, count: int) -> None:
        self._cancel.check()
        if at >= self.size:
            # Where a damaged header points to; the system refuses to go too far.
            self._start, self._chunk = at, b""
            return
        self._file.seek(at)
        parts = []
        while count > 0 and (part := self._file.read(count)):
            parts.append(part)
            count -= len(part)
        self._start, self._chunk = at, b"".join(parts)
