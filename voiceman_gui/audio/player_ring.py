"""A ring of frames between one thread that decodes and one that plays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class FrameRing:
    """First in, first out; one thread writes, another reads, and neither ever waits for the other.

    Both counters only grow and each has one writer, which is why no lock is needed: a sound card's
    callback must not wait for a decoder.

    Parameters
    ----------
    capacity : int
        Frames that it holds.
    channels : int
    """

    def __init__(self, capacity: int, channels: int) -> None:
        self._frames = np.zeros((capacity, channels), np.float32)
        self._written = 0
        self._taken = 0

    @property
    def written(self) -> int:
        """Frames ever written."""
        return self._written

    @property
    def taken(self) -> int:
        """Frames ever taken."""
        return self._taken

    @property
    def free(self) -> int:
        """Frames that can be written now."""
        return len(self._frames) - (self._written - self._taken)

    def write(self, frames: NDArray[np.float32]) -> int:
        """Write as many as there is room for.

        Parameters
        ----------
        frames : ndarray of float32, shape (frames, channels)

        Returns
        -------
        int
            Number of frames written.
        """
        n = min(len(frames), self.free)
        at = self._written % len(self._frames)
        head = min(n, len(self._frames) - at)
        self._frames[at : at + head] = frames[:head]
        self._frames[: n - head] = frames[head:n]
        self._written += n
        return n

    def peek(self, first: int, count: int) -> NDArray[np.float32]:
        """Return a copy of frames that were written and are not taken yet.

        Parameters
        ----------
        first : int
            Number of the first of them, ``taken <= first <= written``.
        count : int
            How many; fewer are returned where fewer were written.

        Returns
        -------
        ndarray of float32, shape (frames, channels)
        """
        at = np.arange(first, min(first + count, self._written)) % len(self._frames)
        return self._frames[at]

    def take(self, out: NDArray[np.float32]) -> int:
        """Fill ``out`` (shape (frames, channels)) from its start and return how many there were."""
        n = min(len(out), self._written - self._taken)
        at = self._taken % len(self._frames)
        head = min(n, len(self._frames) - at)
        out[:head] = self._frames[at : at + head]
        out[head:n] = self._frames[: n - head]
        self._taken += n
        return n
