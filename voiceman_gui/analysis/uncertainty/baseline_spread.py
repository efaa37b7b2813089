"""How uncertain a rank is because the baseline is a sample of the speaker's speech."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.uncertainty.bootstrap import SortedBaseline

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class BaselineSpread:
    """Covariance of rank scores under the circular block bootstrap of the baseline windows.

    A score is a mean over the baseline's windows, so the bootstrap's covariance has a closed
    form: that of the block sums over all possible blocks, divided by the number of blocks drawn.
    No replicates are drawn. It depends on the ranks alone and is worked out once on a grid; the
    rank of a window is looked up there, at most half a grid step (0.8 % of the baseline) off,
    which touches only the width of its interval. Of more than 4000 possible blocks every second
    (third, ...) is looked at.

    Parameters
    ----------
    features : tuple of SortedBaseline
    covariances : ndarray of float64, shape (features, features, GRID + 1, GRID + 1)
    """

    GRID: ClassVar[int] = 64
    _MAX_BLOCKS: ClassVar[int] = 2000

    features: tuple[SortedBaseline, ...]
    covariances: Floats

    @classmethod
    def of(cls, baseline: Floats, block: int) -> BaselineSpread:
        """Work out the covariances.

        Parameters
        ----------
        baseline : ndarray of float64, shape (baseline windows, features)
            In order of time; NaN where undefined.
        block : int
            Successive windows in a block.
        """
        size, count = baseline.shape
        features = tuple(SortedBaseline.of(column) for column in baseline.T)
        block = max(1, min(block, size))
        step = max(1, size // cls._MAX_BLOCKS)
        sums = np.concatenate(
            [_block_sums(f, size, block, cls.GRID)[::step] for f in features], axis=1
        )
        # Whole numbers below 2**53: the product is exact in any order of summation, so the
        # result does not depend on the number of threads.
        moments = (sums.T @ sums).reshape(count, cls.GRID + 1, count, cls.GRID + 1)
        moments = moments.transpose(0, 2, 1, 3) / max(1, sums.shape[0])
        drawn = math.ceil(size / block) if size else 1
        return cls(features, _covariances(features, moments, size, block) / drawn)

    def variance(self, x: Floats, weights: Floats) -> Floats:
        """Variance of the weighted mean score that the sampling of the baseline brings.

        Parameters
        ----------
        x : ndarray of float64, shape (windows, features)
        weights : ndarray of float64, shape (windows, features)
            Rows sum to 1; 0 where a feature is undefined.

        Returns
        -------
        ndarray of float64, shape (windows,)
        """
        cells = np.zeros(x.shape, dtype=np.int64)
        for i, feature in enumerate(self.features):
            rank = np.nan_to_num(feature.position(x[:, i])) / max(1, feature.values.size)
            cells[:, i] = np.round(rank * self.GRID).astype(np.int64)
        out = np.zeros(x.shape[0])
        for i in range(x.shape[1]):
            for j in range(x.shape[1]):
                pair = self.covariances[i, j]
                out += weights[:, i] * weights[:, j] * pair[cells[:, i], cells[:, j]]
        return np.maximum(out, 0.0)


def _block_sums(feature: SortedBaseline, size: int, block: int, grid: int) -> Floats:
    """Values up to each grid rank in the block that starts at each window.

    Returns
    -------
    ndarray of float64, shape (size, grid + 1)
        Whole numbers; the last column counts all defined values.
    """
    defined = feature.values.size
    cell = np.full(size, grid + 1)
    cell[feature.order] = np.ceil((np.arange(defined) + 1) * grid / max(1, defined))
    below = (cell[:, None] <= np.arange(grid + 1)).astype(np.float64)
    total = np.cumsum(np.concatenate([np.zeros((1, grid + 1)), below, below[:block]]), axis=0)
    return np.asarray(total[block : block + size] - total[:size])


def _covariances(
    features: tuple[SortedBaseline, ...], moments: Floats, size: int, block: int
) -> Floats:
    """Covariance of ``2 S / D - 1``, S and D the block's values below a rank and in all."""
    grid = moments.shape[-1] - 1
    shares = [
        np.floor(np.arange(grid + 1) * f.values.size / grid) / max(1, f.values.size)
        for f in features
    ]
    out = np.zeros(moments.shape)
    for i, first in enumerate(features):
        for j, second in enumerate(features):
            # Mean number of defined values in a block; a ratio's first-order deviation is S - F D.
            scale = (first.values.size * second.values.size) * (block / max(1, size)) ** 2
            if scale == 0:
                continue
            m = moments[i, j]
            deviation = (
                m
                - shares[i][:, None] * m[-1:, :]
                - shares[j][None, :] * m[:, -1:]
                + shares[i][:, None] * shares[j][None, :] * m[-1, -1]
            )
            out[i, j] = 4 * deviation / scale
    return out
