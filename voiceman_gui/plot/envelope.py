"""Which extremes of a waveform each column of a plot shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import PeaksPyramid
from voiceman_gui.plot.scale import TimeScale

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """Smallest and largest sample in each column of the plot.

    Parameters
    ----------
    low, high : ndarray of float32, shape (channels, columns)
        NaN where there is no sound.
    """

    low: Samples
    high: Samples


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
    samples: Samples

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


def from_peaks(peaks: PeaksPyramid, scale: TimeScale, n: int) -> Columns:
    """Return `n` columns over the plot's width from the pyramid."""
    start, stop = sample_range(scale.span, peaks.sample_rate_hz, peaks.n_samples)
    # Levels are a factor of four apart: this one has a bin for each column wherever one has.
    level = peaks.level_for(start, max(stop, start + 1), 4 * n)
    edges = _edges(scale, n, peaks.sample_rate_hz / level.bin_samples)
    return _reduce(level.low, level.high, edges, 0)


def from_samples(block: SampleBlock, rate: int, scale: TimeScale, n: int) -> Columns:
    """Return `n` columns over the plot's width from samples."""
    columns = _reduce(block.samples, block.samples, _edges(scale, n, rate), block.start)
    # The sound runs on from one column to the next: without this, steep slopes fall apart.
    low, high = columns.low.copy(), columns.high.copy()
    low[:, 1:] = np.fmin(columns.low[:, 1:], columns.high[:, :-1])
    high[:, 1:] = np.fmax(columns.high[:, 1:], columns.low[:, :-1])
    nothing = np.isnan(columns.low)
    low[nothing], high[nothing] = np.nan, np.nan
    return Columns(low, high)


def _edges(scale: TimeScale, n: int, bins_per_s: float) -> NDArray[np.int64]:
    """Index of the first bin of each column."""
    seconds = scale.span.start_s + np.arange(n) * (scale.span.duration_s / n)
    # A bin that begins on a column's edge belongs to it, whatever rounding makes of the edge.
    edges: NDArray[np.int64] = np.floor(seconds * bins_per_s + 1e-6).astype(np.int64)
    return edges


def _reduce(low: Samples, high: Samples, edges: NDArray[np.int64], origin: int) -> Columns:
    """Extremes of the bins from each edge to the next, at least of the one under the edge."""
    result = np.full((2, low.shape[0], len(edges)), np.nan, np.float32)
    index = edges - origin
    inside = (index >= 0) & (index < low.shape[1])
    starts = index[inside]
    if len(starts):
        # reduceat takes everything behind the last edge: bound it by the width of a column.
        stop = int(starts[-1] + max(1, np.diff(edges[-2:], prepend=edges[-1]).max()))
        result[0][:, inside] = np.minimum.reduceat(low[:, :stop], starts, axis=1)
        result[1][:, inside] = np.maximum.reduceat(high[:, :stop], starts, axis=1)
    return Columns(result[0], result[1])
