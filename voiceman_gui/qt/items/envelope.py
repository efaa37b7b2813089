"""Which extremes of a waveform a panel has to draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid
from voiceman_gui.qt.items.timescale import TimeScale


@dataclass(frozen=True, slots=True, eq=False)
class Envelope:
    """Extremes per bin, or single samples.

    Parameters
    ----------
    seconds : ndarray of float64, shape (n,)
        Middle of each bin; the moment of a sample.
    low, high : ndarray of float32, shape (channels, n)
        Equal where `single`.
    single : bool
        Whether the entries are samples.
    """

    seconds: NDArray[np.floating[Any]]
    low: NDArray[np.float32]
    high: NDArray[np.float32]
    single: bool


@dataclass(frozen=True, slots=True, eq=False)
class SampleBlock:
    """Decoded samples of a stretch.

    Parameters
    ----------
    start : int
        Index of the first sample.
    samples : ndarray of float32, shape (channels, n)
    """

    start: int
    samples: NDArray[np.float32]

    @property
    def range(self) -> tuple[int, int]:
        """First sample and the one behind the last."""
        return self.start, self.start + self.samples.shape[1]

    def covers(self, start: int, stop: int) -> bool:
        """Whether samples ``start..stop`` are all in it."""
        return self.start <= start and stop <= self.range[1]


def sample_range(span: Span, rate: int, n_samples: int) -> tuple[int, int]:
    """Return the samples of a visible span, one more on either side, within the recording."""
    start = int(np.floor(span.start_s * rate)) - 1
    stop = int(np.ceil(span.end_s * rate)) + 2
    return max(0, min(start, n_samples)), max(0, min(stop, n_samples))


def from_peaks(peaks: PeaksPyramid, scale: TimeScale, max_bins: int) -> Envelope:
    """Return the extremes to draw from the pyramid, at most about `max_bins` of them."""
    start, stop = sample_range(scale.span, peaks.sample_rate_hz, peaks.n_samples)
    level = peaks.level_for(start, max(stop, start + 1), max_bins)
    first = start // level.bin_samples
    last = min(level.n_bins, -(-stop // level.bin_samples))
    low, high = level.low[:, first:last], level.high[:, first:last]
    index = np.arange(first, last)
    # The coarsest level may still have too many bins; the pyramid's height is not ours to choose.
    factor = -(-max(1, last - first) // max_bins)
    bin_samples = level.bin_samples
    if factor > 1:
        starts = np.flatnonzero(np.diff(index // factor, prepend=-1))
        low = np.minimum.reduceat(low, starts, axis=1)
        high = np.maximum.reduceat(high, starts, axis=1)
        index = index[starts] // factor
        bin_samples *= factor
    seconds = (index + 0.5) * (bin_samples / peaks.sample_rate_hz)
    return Envelope(seconds, low, high, single=False)


def from_samples(block: SampleBlock, rate: int, scale: TimeScale, max_bins: int) -> Envelope:
    """Return the samples to draw, or their extremes where there are more than `max_bins`."""
    start, stop = sample_range(scale.span, rate, block.start + block.samples.shape[1])
    start = max(start, block.start)
    part = block.samples[:, start - block.start : stop - block.start]
    n = part.shape[1]
    if n <= max_bins:
        return Envelope(np.arange(start, start + n) / rate, part, part, single=True)
    factor = -(-n // max_bins)
    # Bins lie on multiples of their length, so that the picture stands still while panned.
    index = np.arange(start, start + n) // factor
    starts = np.flatnonzero(np.diff(index, prepend=-1))
    return Envelope(
        seconds=(index[starts] + 0.5) * (factor / rate),
        low=np.minimum.reduceat(part, starts, axis=1),
        high=np.maximum.reduceat(part, starts, axis=1),
        single=False,
    )
