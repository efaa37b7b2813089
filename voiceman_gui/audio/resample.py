"""Streaming mixdown and resampling that stays aligned with the recording's time."""

from __future__ import annotations

import numpy as np
import soxr
from numpy.typing import NDArray


class MonoResampler:
    """Turns blocks of a recording into mono at another rate.

    The result's sample ``i`` lies at time ``i / target_hz`` of the recording, and its length
    is ``round(n * target_hz / sample_rate_hz)`` for ``n`` samples pushed.

    Parameters
    ----------
    sample_rate_hz : int
        Rate of the blocks.
    target_hz : int
    channel : int or None
        Channel to take, counted from 0; None is the mean of all channels.
    """

    def __init__(
        self, sample_rate_hz: int, target_hz: int = 16000, channel: int | None = None
    ) -> None:
        self._rate = sample_rate_hz
        self._target = target_hz
        self._channel = channel
        self._pushed = 0
        self._returned = 0
        # libsoxr compensates its own delay, so the first sample out belongs to the first in.
        self._stream = (
            soxr.ResampleStream(sample_rate_hz, target_hz, 1, dtype="float32", quality="HQ")
            if sample_rate_hz != target_hz
            else None
        )

    def push(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take in the next block, shape (channels, n), and return what is ready, shape (m,)."""
        mono = self._mix(block)
        self._pushed += mono.size
        ready = mono if self._stream is None else self._stream.resample_chunk(mono)
        self._returned += ready.size
        return np.asarray(ready, np.float32)

    def flush(self) -> NDArray[np.float32]:
        """Return the rest, shape (m,), after the last block; nothing may be pushed any more."""
        if self._stream is None:
            return np.empty(0, np.float32)
        rest = self._stream.resample_chunk(np.empty(0, np.float32), last=True)
        missing = round(self._pushed * self._target / self._rate) - self._returned - rest.size
        if missing > 0:
            rest = np.pad(rest, (0, missing))
        elif missing < 0:
            rest = rest[:missing]
        self._returned += rest.size
        return np.asarray(rest, np.float32)

    def _mix(self, block: NDArray[np.float32]) -> NDArray[np.float32]:
        if self._channel is not None:
            return np.ascontiguousarray(block[self._channel])
        if block.shape[0] == 1:
            return np.ascontiguousarray(block[0])
        # Summed channel by channel: the same order of additions whatever the block's layout.
        total: NDArray[np.float32] = block[0].astype(np.float32)
        for row in block[1:]:
            total += row
        total /= np.float32(block.shape[0])
        return total
