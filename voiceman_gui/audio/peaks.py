"""Building the peaks pyramid while samples stream by."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.waveform import PeaksLevel, PeaksPyramid

FINEST_BIN = 256
"""Samples in a bin of the finest level."""

FACTOR = 4
"""Bins of one level in a bin of the next."""

LEVELS = 7
"""The coarsest bin holds 256 * 4**6 samples, 24 s at 44.1 kHz."""


class PeaksBuilder:
    """Grows a pyramid; what a snapshot shows is never written again.

    Parameters
    ----------
    sample_rate_hz, channels : int
    expected_samples : int
        A guess of the length, so that memory need not be moved while growing; may be wrong.
    """

    def __init__(self, sample_rate_hz: int, channels: int, expected_samples: int) -> None:
        self._rate = sample_rate_hz
        self._rest = np.empty((channels, 0), np.float32)
        self._n_samples = 0
        bins = expected_samples // FINEST_BIN + 16
        self._levels = [_Level(channels, bins // FACTOR**k + 1) for k in range(LEVELS)]

    def add(self, samples: NDArray[np.float32]) -> None:
        """Take in the next samples, shape (channels, n)."""
        self._n_samples += samples.shape[1]
        missing = -self._rest.shape[1] % FINEST_BIN
        if samples.shape[1] < missing:
            self._rest = np.concatenate([self._rest, samples], axis=1)
            return
        if missing:
            joined = np.concatenate([self._rest, samples[:, :missing]], axis=1)
            self._levels[0].append(joined, joined, FINEST_BIN)
        whole = missing + (samples.shape[1] - missing) // FINEST_BIN * FINEST_BIN
        self._levels[0].append(samples[:, missing:whole], samples[:, missing:whole], FINEST_BIN)
        self._rest = samples[:, whole:].copy()
        self._raise(whole_bins_only=True)

    def finish(self) -> None:
        """Close the last bins, which may hold fewer samples."""
        self._levels[0].append(self._rest, self._rest, FINEST_BIN)
        self._rest = self._rest[:, :0]
        self._raise(whole_bins_only=False)

    def snapshot(self) -> PeaksPyramid:
        """Return what is there; before `finish`, each level ends with its last whole bin."""
        finest = self._levels[0].count * FINEST_BIN
        return PeaksPyramid(
            self._rate,
            min(self._n_samples, finest),
            tuple(
                level.view(FINEST_BIN * FACTOR**power) for power, level in enumerate(self._levels)
            ),
        )

    def _raise(self, *, whole_bins_only: bool) -> None:
        for fine, coarse in zip(self._levels, self._levels[1:], strict=False):
            start = coarse.count * FACTOR
            stop = fine.count
            if whole_bins_only:
                stop -= (stop - start) % FACTOR
            coarse.append(fine.low[:, start:stop], fine.high[:, start:stop], FACTOR)


class _Level:
    """Extremes in memory that is larger than what is filled."""

    def __init__(self, channels: int, capacity: int) -> None:
        # Untouched pages of an empty array cost nothing, so a generous guess is free.
        self.low = np.empty((channels, capacity), np.float32)
        self.high = np.empty((channels, capacity), np.float32)
        self.count = 0

    def append(self, low: NDArray[np.float32], high: NDArray[np.float32], size: int) -> None:
        """Add the extremes of successive groups of `size` columns; the last may be smaller."""
        if low.shape[1] == 0:
            return
        starts = np.arange(0, low.shape[1], size)
        stop = self.count + starts.size
        if stop > self.low.shape[1]:
            self._grow(stop + stop // 2)
        np.minimum.reduceat(low, starts, axis=1, out=self.low[:, self.count : stop])
        np.maximum.reduceat(high, starts, axis=1, out=self.high[:, self.count : stop])
        self.count = stop

    def view(self, bin_samples: int) -> PeaksLevel:
        low, high = self.low[:, : self.count], self.high[:, : self.count]
        low.flags.writeable = high.flags.writeable = False
        return PeaksLevel(bin_samples, low, high)

    def _grow(self, capacity: int) -> None:
        for name in ("low", "high"):
            old: NDArray[np.float32] = getattr(self, name)
            new = np.empty((old.shape[0], capacity), np.float32)
            new[:, : self.count] = old[:, : self.count]
            setattr(self, name, new)
