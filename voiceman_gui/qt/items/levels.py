"""An analysis in as few points as a screen can show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.qt.items.series import GATES, Floats, Series, series_of
from voiceman_gui.qt.items.timescale import TimeScale


class View(NamedTuple):
    """What is seen of a series, one entry per window or, where they are narrow, group of windows.

    Parameters
    ----------
    group : int
        Windows in an entry; 1 unless zoomed out.
    x, left, right : ndarray of float64, shape (n,)
        Pixel of the centre, and of the cell's edges.
    joined : ndarray of bool, shape (n,)
        Whether an entry follows directly upon the one before it.
    value, low, high : ndarray of float64, shape (3, n)
        Medians over the entry's windows that have a reading; NaN where no more than half of them
        have one: a gap that is a point wide must not be bridged.
    gates : ndarray of float64, shape (4, n)
        Share of each gate in the entry, in the order of `GATES`.
    category : ndarray of int8, shape (n,)
        Category of the largest mean posterior, -1 for a gap, by the same rule.
    posterior : ndarray of float64, shape (n,)
        That posterior; NaN for a gap.
    preview : ndarray of bool, shape (2, n)
        Whether any of the entry's windows shows a preview of its dimensions, of its categories.
    pending : ndarray of bool, shape (2, n)
        Whether the entry is a gap, of the dimensions or of the categories, because a network has
        not come to it.
    """

    group: int
    x: Floats
    left: Floats
    right: Floats
    joined: NDArray[np.bool_]
    value: Floats
    low: Floats
    high: Floats
    gates: Floats
    category: NDArray[np.int8]
    posterior: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]

    def entry_of_columns(self, scale: TimeScale, n: int) -> NDArray[np.int64]:
        """Return the entry under the middle of each of `n` columns of the plot, -1 for none."""
        x = scale.left + (np.arange(n) + 0.5) * (scale.width / n)
        entry = np.searchsorted(self.left, x, side="right") - 1
        entry[entry >= 0] = np.where(x < self.right[entry], entry, -1)[entry >= 0]
        return entry


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    """A series in groups of windows; the arrays of `View`, in seconds."""

    centre_s: Floats
    left_s: Floats
    right_s: Floats
    joined: NDArray[np.bool_]
    dimensions: Floats
    gates: Floats
    category: NDArray[np.int8]
    posterior: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]


class Levels:
    """A series at all the resolutions that a screen needs, each made when it is first seen.

    Groups are counted from the first window, whatever is seen, so that a curve stands still while
    it is panned.

    Parameters
    ----------
    series : Series
    """

    def __init__(self, series: Series) -> None:
        self.series = series
        self._levels: dict[int, _Level] = {}

    def view(self, scale: TimeScale, min_px: float = 5.0) -> View:
        """Return what is seen on a time scale, in entries at least `min_px` wide."""
        group = 1
        while group * self.series.hop_s * scale.px_per_s < min_px:
            group *= 2
        level = self._levels.get(group)
        if level is None:
            level = self._levels[group] = _grouped(self.series, group)
        # One entry more on either side, so that lines run out of the picture.
        first = int(np.searchsorted(level.right_s, scale.span.start_s)) - 1
        last = int(np.searchsorted(level.left_s, scale.span.end_s, side="right")) + 1
        part = slice(max(0, first), last)
        value, low, high = (level.dimensions[:, k, part] for k in range(3))
        return View(
            group=group,
            x=scale.xs(level.centre_s[part]),
            left=scale.xs(level.left_s[part]),
            right=scale.xs(level.right_s[part]),
            joined=level.joined[part],
            value=value,
            low=low,
            high=high,
            gates=level.gates[:, part],
            category=level.category[part],
            posterior=level.posterior[part],
            preview=level.preview[:, part],
            pending=level.pending[:, part],
        )


def _grouped(series: Series, group: int) -> _Level:
    n = len(series.centre_s)
    count = -(-n // group)
    more = count * group - n

    def fold(values: Floats) -> Floats:
        padding = [(0, 0)] * (values.ndim - 1) + [(0, more)]
        padded = np.pad(values, padding, constant_values=np.nan)
        return padded.reshape(*values.shape[:-1], count, group)

    centre = fold(series.centre_s)
    left = centre[:, 0] - series.hop_s / 2
    right = np.nanmax(centre, axis=1, initial=-np.inf) + series.hop_s / 2
    one_hot = (series.gate == np.arange(len(GATES))[:, None]).astype(np.float64)
    sizes = np.isfinite(centre).sum(axis=1)
    category, posterior = _best(_with_gaps(_mean, fold(series.posterior), sizes))
    dimensions = _with_gaps(_median, fold(series.dimensions), sizes)
    gaps = np.stack([np.isnan(dimensions[:, 0]).all(axis=0), category < 0])
    return _Level(
        centre_s=(left + right) / 2,
        left_s=left,
        right_s=right,
        joined=left - np.concatenate(([-np.inf], right[:-1])) <= series.hop_s / 2,
        dimensions=dimensions,
        gates=_mean(fold(one_hot)),
        category=category,
        posterior=posterior,
        preview=_any(fold(series.preview.astype(np.float64))),
        pending=_any(fold(series.pending.astype(np.float64))) & gaps,
    )


def _with_gaps(
    of_known: Callable[[Floats], Floats], values: Floats, sizes: NDArray[np.int64]
) -> Floats:
    """Put the windows of each entry together; NaN where no more than half of them are known."""
    known = np.isfinite(values).sum(axis=-1)
    return np.where(2 * known > sizes, of_known(values), np.nan)


def _any(values: Floats) -> NDArray[np.bool_]:
    """Whether any of the last axis is 1; NaN is not."""
    found: NDArray[np.bool_] = (values == 1.0).any(axis=-1)
    return found


def _mean(values: Floats) -> Floats:
    """Mean of the last axis without NaN; NaN where nothing else is."""
    known = np.isfinite(values)
    number = known.sum(axis=-1)
    total = np.where(known, values, 0.0).sum(axis=-1)
    mean = np.full(total.shape, np.nan)
    np.divide(total, number, out=mean, where=number > 0)
    return mean


def _median(values: Floats) -> Floats:
    """Median of the last axis without NaN; NaN where nothing else is."""
    ordered = np.sort(values, axis=-1)  # NaN comes last
    number = np.isfinite(values).sum(axis=-1, keepdims=True)
    last = np.maximum(number - 1, 0)
    below = np.take_along_axis(ordered, last // 2, axis=-1)
    above = np.take_along_axis(ordered, (last + 1) // 2, axis=-1)
    median: Floats = ((below + above) / 2)[..., 0]
    return median


def _best(posterior: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return category and posterior of the best category of each column, -1 and NaN for gaps."""
    if not posterior.shape[1]:
        return np.empty(0, np.int8), np.empty(0)
    gap = np.isnan(posterior).any(axis=0)
    filled = np.where(gap, -1.0, posterior)
    best = filled.argmax(axis=0).astype(np.int8)
    top = np.where(gap, np.nan, filled.max(axis=0))
    best[gap] = -1
    return best, top


@lru_cache(maxsize=2)
def levels_of(analysis: Analysis) -> Levels | None:
    """Return an analysis ready for drawing; None if it has no windows.

    Takes 50 ms for three hours: the worker calls it first, so that the main thread finds it made.
    """
    return Levels(series_of(analysis)) if analysis.windows else None
