"""How loud each channel of a recording is, so that persons on channels of their own show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress

LEVEL_STEP_S = 0.02
"""Level ``i`` is that of the time from ``i`` to ``i + 1`` times this."""
FLOOR_DB = -100.0
"""Level of digital silence."""

Block = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class ChannelLevels:
    """Levels of the channels.

    Parameters
    ----------
    db : ndarray of float16, shape (steps, channels)
        Mean square in dB relative to full scale, from `FLOOR_DB` on.
    """

    db: NDArray[np.float16]

    @property
    def channels(self) -> int:
        """Number of channels."""
        return int(self.db.shape[1])


class LevelMeter:
    """Measures levels block by block; the size of the blocks changes no bit."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._rate = sample_rate_hz
        self._rest: Block = np.zeros((0, 0), np.float32)
        self._steps = 0
        self._first = 0  # number of the first sample in `_rest`
        self._levels: list[NDArray[np.float16]] = []

    def push(self, block: Block) -> None:
        """Take the next samples, shape (channels, n)."""
        self._rest = block if self._rest.size == 0 else np.concatenate([self._rest, block], axis=1)
        end = self._first + self._rest.shape[1]
        rows = []
        while self._edge(self._steps + 1) <= end:
            rows.append(self._measure(self._edge(self._steps + 1)))
        if rows:
            # An array for each of 180,000 steps of an hour would take fifty times the memory.
            self._levels.append(np.stack(rows))

    def finish(self) -> ChannelLevels:
        """Measure the rest, however short, and return all levels."""
        if self._rest.size:
            self._levels.append(self._measure(self._first + self._rest.shape[1])[np.newaxis])
        if not self._levels:
            return ChannelLevels(np.zeros((0, 1), np.float16))
        return ChannelLevels(np.concatenate(self._levels))

    def _edge(self, step: int) -> int:
        return round(step * LEVEL_STEP_S * self._rate)

    def _measure(self, stop: int) -> NDArray[np.float16]:
        """Return the levels of the next step, shape (channels,)."""
        samples = np.asarray(self._rest[:, : stop - self._first], np.float64)
        power = np.mean(samples**2, axis=1)
        floor = 10 ** (FLOOR_DB / 10)
        self._rest = self._rest[:, stop - self._first :]
        self._first = stop
        self._steps += 1
        return np.asarray(10 * np.log10(np.maximum(power, floor)), np.float16)


def measure_levels(
    blocks: Iterable[Block],
    sample_rate_hz: int,
    *,
    total_s: float,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> ChannelLevels:
    """Measure how loud the channels of a recording are.

    Parameters
    ----------
    blocks : iterable of ndarray of float32, shape (channels, n)
        The decoded samples in order, all channels.
    sample_rate_hz : int
    total_s : float
        Expected length, for the progress only.
    on_progress : callable
    cancel : CancelToken
        Looked at between blocks.

    Raises
    ------
    Cancelled
    """
    meter = LevelMeter(sample_rate_hz)
    samples = 0
    for block in blocks:
        cancel.check()
        meter.push(block)
        samples += block.shape[1]
        share = min(1.0, samples / sample_rate_hz / max(total_s, 1e-9))
        on_progress(Progress(share, message("speakers.progress.channels")))
    on_progress(Progress(1.0, message("speakers.progress.channels")))
    return meter.finish()
