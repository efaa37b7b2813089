"""A series in as few points as a plot can show, at every zoom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.reading import GATES
from voiceman_gui.plot.runs import runs
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.series import Floats, Series, series_of

UNDECIDED = -2
"""Category of an entry in which none is named."""


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What is seen of a series, one entry per window or, where they are narrow, group of windows.

    Parameters
    ----------
    group : int
        Windows in an entry, a power of two; 1 unless zoomed out.
    names : tuple of str
        Ids of the readings, in the order of the rows of `value`, `low` and `high`.
    x, left, right : ndarray of float64, shape (n,)
        Place of the value, and of the cell's edges, in the scale's unit.
    joined : ndarray of bool, shape (n,)
        Whether an entry follows directly upon the one before it, and no other speaker has
        windows between the middles of the two.
    own : ndarray of bool, shape (n,)
        Whether any window of the entry is one that the series is about.
    value, low, high : ndarray of float64, shape (len(names), n)
        Median of the values, and the lowest and highest bound of the intervals, over the entry's
        windows that have a reading; NaN where no more than half of them have one: a gap that is a
        point wide must not be bridged. Windows that the series is not about do not count.
    gates : ndarray of float64, shape (4, n)
        Share of each gate in the entry, in the order of `GATES`.
    category : ndarray of int8, shape (n,)
        Category of the largest mean posterior; -1 for a gap, by the same rule, and `UNDECIDED`
        where no more than half of the windows name one.
    posterior : ndarray of float64, shape (n,)
        That posterior; NaN for a gap.
    preview : ndarray of bool, shape (2, n)
        Whether any of the entry's windows shows a preview of its dimensions, of its categories.
    pending : ndarray of bool, shape (2, n)
        Whether the entry is a gap, of the dimensions or of the categories, because a network has
        not come to it.
    """

    group: int
    names: tuple[str, ...]
    x: Floats
    left: Floats
    right: Floats
    joined: NDArray[np.bool_]
    own: NDArray[np.bool_]
    value: Floats
    low: Floats
    high: Floats
    gates: Floats
    category: NDArray[np.int8]
    posterior: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]

    def row(self, name: str) -> int:
        """Return the row of a reading; ValueError if there is none of that id."""
        return self.names.index(name)

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
    own: NDArray[np.bool_]
    readings: Floats
    gates: Floats
    category: NDArray[np.int8]
    posterior: Floats
    preview: NDArray[np.bool_]
    pending: NDArray[np.bool_]


class Levels:
    """A series at all the resolutions that a plot needs, each made when it is first seen.

    Groups are counted from the first window, whatever is seen, so that a curve stands still while
    it is panned, and rows of a page continue one another.

    Parameters
    ----------
    series : Series
    """

    def __init__(self, series: Series) -> None:
        self.series = series
        self._levels: dict[int, _Level] = {}

    def group_for(self, scale: TimeScale, min_width: float) -> int:
        """Return how many windows share an entry that is at least `min_width` wide."""
        group = 1
        while group * self.series.hop_s * scale.per_s < min_width:
            group *= 2
        return group

    def view(self, scale: TimeScale, min_width: float = 5.0) -> View:
        """Return what is seen on a time scale, in entries at least `min_width` wide.

        There is one entry more on either side of the scale's span, so that lines run out of the
        plot.
        """
        group = self.group_for(scale, min_width)
        level = self._levels.get(group)
        if level is None:
            level = self._levels[group] = _grouped(self.series, group)
        first = int(np.searchsorted(level.right_s, scale.span.start_s)) - 1
        last = int(np.searchsorted(level.left_s, scale.span.end_s, side="right")) + 1
        part = slice(max(0, first), last)
        value, low, high = (level.readings[:, k, part] for k in range(3))
        return View(
            group=group,
            names=self.series.names,
            x=scale.xs(level.centre_s[part]),
            left=scale.xs(level.left_s[part]),
            right=scale.xs(level.right_s[part]),
            joined=level.joined[part],
            own=level.own[part],
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
    own = fold(series.own.astype(np.float64)) == 1.0
    sizes = own.sum(axis=1)
    one_hot = (series.gate == np.arange(len(GATES))[:, None]).astype(np.float64)
    one_hot[:, ~series.own] = np.nan
    category, posterior = _best(_with_gaps(_mean, fold(series.posterior), sizes))
    readings = np.stack(
        [
            _with_gaps(reduce, fold(series.readings[:, part]), sizes)
            for part, reduce in enumerate((_median, _least, _greatest))
        ],
        axis=1,
    )
    gaps = np.stack([np.isnan(readings[:3, 0]).all(axis=0), category < 0])
    undecided = ~(_mean(fold(series.named)) > 0.5)
    category = np.where(undecided & (category >= 0), UNDECIDED, category).astype(np.int8)
    return _Level(
        centre_s=_mean(centre),
        left_s=series.left_s[::group],
        right_s=_greatest(fold(series.right_s)),
        joined=series.joined[::group] & _unmixed(fold(series.others.astype(np.float64))),
        own=own.any(axis=1),
        readings=readings,
        gates=_mean(fold(one_hot)),
        category=category,
        posterior=posterior,
        preview=_any(fold(series.preview.astype(np.float64))),
        pending=_any(fold(series.pending.astype(np.float64))) & gaps,
    )


def _unmixed(others: Floats) -> NDArray[np.bool_]:
    """Whether no window of another speaker lies between the centres of an entry and the last one.

    A line from the one to the other would run over what somebody else says.
    """
    half = (others.shape[1] + 1) // 2
    before, behind = _any(others[:, :half]), _any(others[:, -half:])
    found: NDArray[np.bool_] = ~before & ~np.concatenate(([False], behind[:-1]))
    return found


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


def _least(values: Floats) -> Floats:
    """Smallest of the last axis without NaN; NaN where nothing else is."""
    least: Floats = np.fmin.reduce(values, axis=-1)
    return least


def _greatest(values: Floats) -> Floats:
    """Largest of the last axis without NaN; NaN where nothing else is."""
    greatest: Floats = np.fmax.reduce(values, axis=-1)
    return greatest


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

    Takes about 2 ms for three hours.
    """
    return Levels(series_of(analysis)) if len(analysis.windows) else None


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerLevels:
    """What one speaker said, ready for drawing.

    Parameters
    ----------
    speaker : str
        Id.
    place : int
        Of the speaker among all, from 0; `voiceman_gui.core.colours.speaker_colour` takes it.
    levels : Levels
        Its entries are at the same times as those of all windows.
    """

    speaker: str
    place: int
    levels: Levels


def crowded(speakers: Sequence[SpeakerLevels], group: int) -> bool:
    """Whether points of several speakers lie above one another.

    They do where a point stands for more windows than half of what one person usually says
    without being relieved (the median).

    Parameters
    ----------
    speakers : sequence of SpeakerLevels
        Those that are drawn.
    group : int
        Windows in a point.
    """
    if len(speakers) < 2 or group == 1:
        return False
    lengths = [stop - start for one in speakers for start, stop in runs(one.levels.series.own)]
    return bool(lengths) and 2 * group > float(np.median(lengths))


@lru_cache(maxsize=2)
def speaker_levels(analysis: Analysis) -> tuple[SpeakerLevels, ...]:
    """Return the readings of each speaker by themselves, ready for drawing.

    Empty while speakers are not told apart, and where one person speaks: `levels_of` has them.
    """
    if analysis.diarisation is None or not analysis.diarisation.several:
        return ()
    if not len(analysis.windows):
        return ()
    return tuple(
        SpeakerLevels(one.id, place, Levels(series_of(analysis, one.id)))
        for place, one in enumerate(analysis.diarisation.turns.speakers)
        if any(shown.comparison.speaker == one.id for shown in analysis.shown)
    )
