"""Intervals by resampling: the baseline in blocks of windows, a passage in blocks of frames.

Analysis windows overlap and frames follow one another, so neither are independent draws; both are
resampled in blocks (circular block bootstrap: Politis and Romano 1992). All draws come from a
seeded generator: equal input gives equal intervals.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

Z95 = 1.959963984540054
"""Standard normal quantile of a two-sided 95 % interval."""

_CHUNK = 250
"""Replicates worked on at once, so that hours of baseline stay within some tens of megabytes."""


def block_counts(
    rng: np.random.Generator, items: int, block: int, replicates: int, draws: int | None = None
) -> NDArray[np.int32]:
    """Draw how often each of ``items`` successive items is taken in each replicate.

    Parameters
    ----------
    rng : numpy.random.Generator
    items : int
        At least 1.
    block : int
        Items in a block; blocks start anywhere and wrap around the end.
    replicates : int
    draws : int, optional
        Blocks in a replicate; as many as it takes to hold all items where left out.

    Returns
    -------
    ndarray of int32, shape (replicates, items)
        Each row sums to ``draws * block``.
    """
    block = max(1, min(block, items))
    if draws is None:
        draws = math.ceil(items / block)
    out = np.empty((replicates, items), dtype=np.int32)
    for first in range(0, replicates, _CHUNK):
        rows = min(_CHUNK, replicates - first)
        starts = rng.integers(0, items, size=(rows, draws))
        taken = (starts[:, :, None] + np.arange(block)) % items
        taken += (np.arange(rows) * items)[:, None, None]
        out[first : first + rows] = np.bincount(taken.ravel(), minlength=rows * items).reshape(
            rows, items
        )
    return out


def overlap_block(window_s: float, hop_s: float) -> int:
    """Count the successive windows that share sound with one another: the block's length."""
    return max(1, math.ceil(window_s / hop_s - 1e-9))


@dataclass(frozen=True, slots=True, eq=False)
class SortedBaseline:
    """One feature of the baseline windows in order of size, ready to be resampled.

    Parameters
    ----------
    values : ndarray of float64, shape (defined,)
        Sorted, without NaN.
    order : ndarray of int64, shape (defined,)
        Which baseline window each value belongs to.
    """

    values: Floats
    order: NDArray[np.int64]

    @classmethod
    def of(cls, baseline: Floats) -> SortedBaseline:
        """Sort the values of all baseline windows, leaving undefined ones out."""
        order = np.argsort(baseline, kind="stable")
        order = order[: np.count_nonzero(~np.isnan(baseline))]
        return cls(baseline[order], order)

    def position(self, x: Floats) -> Floats:
        """How many values lie below ``x``, ties counted half; NaN stays NaN."""
        below = np.searchsorted(self.values, x, side="left")
        up_to = np.searchsorted(self.values, x, side="right")
        return np.where(np.isnan(x), np.nan, (below + up_to) / 2)

    def resampled_scores(self, counts: NDArray[np.int32], x: Floats) -> Floats:
        """Rank ``x[b]`` against replicate ``b`` of the baseline.

        Parameters
        ----------
        counts : ndarray of int32, shape (replicates, baseline windows)
        x : ndarray of float64, shape (replicates,)

        Returns
        -------
        ndarray of float64, shape (replicates,)
            NaN where the replicate holds no defined value, or ``x`` is NaN.
        """
        out = np.full(x.shape, np.nan)
        below = np.searchsorted(self.values, x, side="left")
        up_to = np.searchsorted(self.values, x, side="right")
        for first in range(0, x.shape[0], _CHUNK):
            rows = slice(first, min(first + _CHUNK, x.shape[0]))
            taken = counts[rows][:, self.order]
            total = np.zeros((taken.shape[0], taken.shape[1] + 1), dtype=np.int64)
            np.cumsum(taken, axis=1, out=total[:, 1:])
            row = np.arange(taken.shape[0])
            twice = total[row, below[rows]] + total[row, up_to[rows]]
            known = (total[:, -1] > 0) & ~np.isnan(x[rows])
            out[rows] = np.divide(
                twice, total[:, -1], out=np.full(twice.shape, np.nan), where=known
            )
        return out - 1


def percentile_interval(replicates: Floats, value: float) -> tuple[float, float]:
    """95 % interval of the percentiles, widened to hold the value itself.

    Raises
    ------
    ValueError
        If no replicate is defined.
    """
    defined = replicates[~np.isnan(replicates)]
    if defined.size == 0:
        raise ValueError("no replicate of the bootstrap is defined")
    low, high = np.percentile(defined, (2.5, 97.5))
    return min(float(low), value), max(float(high), value)
