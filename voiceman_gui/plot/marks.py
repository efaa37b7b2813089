"""Marks, thousands of them, in as few shapes as a screen can tell apart.

Where passages lie over one another or closer than a few pixels, their ground is laid once per
pixel column, their edges are left out, and a strip says how many there are: what is behind them
stays readable, however many they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.scale import TimeScale

Floats = NDArray[np.float64]

NEAR_PX = 8.0
"""How far to either side lines are counted."""
MOST_LINES = 3
"""Lines within `NEAR_PX` to either side; where there are more, none is drawn."""
NARROW_PX = 4.0
"""A passage that is narrower than this has one line, not one for each end."""
BIN_PX = 4
"""Width of a column of the strip."""
GROUND, LINE, NOTHING = range(3)
"""What a column of pixels shows of passages."""
STRIP_PX = 12
"""Height of the strip: it is full where 32 passages begin in a column."""


class View(NamedTuple):
    """What is seen of passages on a time scale.

    Parameters
    ----------
    which : ndarray of int, shape (n,)
        Which of them touch the scale's span.
    left, right : ndarray of float64, shape (n,)
        Their pixels, also outside the plot.
    columns : ndarray of uint8, shape (device pixels of the plot,)
        `GROUND`, `LINE` or `NOTHING`.
    crowded : ndarray of float64, shape (m,)
        Starts of the passages that have no line.
    """

    which: NDArray[np.intp]
    left: Floats
    right: Floats
    columns: NDArray[np.uint8]
    crowded: Floats


class MarkLayout:
    """Marks on the time axis, however many there are.

    Parameters
    ----------
    marks : sequence of Mark
        In order of their starts.
    """

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.marks = tuple(marks)
        pairs = [(mark.span.start_s, mark.span.end_s) for mark in marks]
        self._start_s, self._end_s = np.array(pairs, np.float64).reshape(-1, 2).T
        self._views: dict[tuple[TimeScale, float], View] = {}

    def view(self, scale: TimeScale, pixel: float) -> View:
        """Return what is seen on a time scale.

        Parameters
        ----------
        scale : TimeScale
        pixel : float
            Width of a device pixel.
        """
        view = self._views.get((scale, pixel))
        if view is None:
            # Two are kept: all panels but the overview have one scale.
            while len(self._views) > 1:
                del self._views[next(iter(self._views))]
            view = self._views[scale, pixel] = self._view(scale, pixel)
        return view

    def _view(self, scale: TimeScale, pixel: float) -> View:
        span = scale.span
        which = np.flatnonzero((self._end_s >= span.start_s) & (self._start_s <= span.end_s))
        left, right = scale.xs(self._start_s[which]), scale.xs(self._end_s[which])
        apart, crowded = lines(left, right)
        columns = covered(
            (left - scale.left) / pixel, (right - scale.left) / pixel, scale.width / pixel
        )
        thick = max(1, round(1 / pixel))
        first = np.floor((apart - scale.left) / pixel).astype(np.intp)
        drawn = (first[:, None] + np.arange(thick)).ravel()
        columns[drawn[(drawn >= 0) & (drawn < len(columns))]] = LINE
        return View(which, left, right, columns, crowded)

    def index_of(self, span: Span | None) -> int | None:
        """Return the passage that is exactly this one."""
        if span is None:
            return None
        same = np.flatnonzero((self._start_s == span.start_s) & (self._end_s == span.end_s))
        return int(same[0]) if same.size else None

    def edges_near(self, seconds: float, reach_s: float) -> Floats:
        """Return the edges of all passages within a distance of a moment."""
        edges = np.concatenate((self._start_s, self._end_s))
        near: Floats = edges[np.abs(edges - seconds) <= reach_s]
        return near

    def edge_at(self, scale: TimeScale, x: float, reach: float) -> tuple[int, Edge] | None:
        """Return the passage whose edge is nearest to a place, and which edge it is.

        Parameters
        ----------
        scale : TimeScale
        x : float
        reach : float
            How far the edge may be; of a narrow passage a third of its width.

        Returns
        -------
        tuple of (int, Edge) or None
            None where there is none, or so many that they are not drawn as lines.
        """
        span = scale.span
        which = np.flatnonzero((self._end_s >= span.start_s) & (self._start_s <= span.end_s))
        left, right = scale.xs(self._start_s[which]), scale.xs(self._end_s[which])
        reaches = np.minimum(
            reach, np.where(right > left, np.maximum(1, (right - left) / 3), reach)
        )
        near = np.flatnonzero(np.minimum(np.abs(left - x), np.abs(right - x)) <= reaches)
        if not near.size or near.size > 2 * MOST_LINES:
            return None
        to_start, to_end = np.abs(left[near] - x), np.abs(right[near] - x)
        best = int(np.argmin(np.minimum(to_start, to_end)))
        edge = Edge.START if to_start[best] <= to_end[best] else Edge.END
        return int(which[near[best]]), edge

    def at(self, seconds: float, reach_s: float) -> int | None:
        """Return the shortest one that holds a moment; one that is a moment is met from nearby."""
        near = np.where(self._start_s == self._end_s, reach_s, 0.0)
        held = (self._start_s - near <= seconds) & (seconds <= self._end_s + near)
        found = np.flatnonzero(held)
        if not found.size:
            return None
        return int(found[np.argmin((self._end_s - self._start_s)[found])])


def covered(left: Floats, right: Floats, width: float) -> NDArray[np.uint8]:
    """Return which columns of pixels any of the intervals covers.

    Parameters
    ----------
    left, right : ndarray of float64, shape (n,)
        In pixels; intervals without width cover nothing.
    width : float
        Pixels that there are.

    Returns
    -------
    ndarray of uint8, shape (columns,)
        `GROUND` or `NOTHING`, however many intervals cover a column.
    """
    columns = int(np.ceil(width))
    wide = right > left
    first = np.clip(np.floor(left[wide]), 0, columns).astype(np.intp)
    behind = np.clip(np.ceil(right[wide]), 0, columns).astype(np.intp)
    begun = np.bincount(first, minlength=columns + 1) - np.bincount(behind, minlength=columns + 1)
    return np.where(np.cumsum(begun)[:columns] > 0, GROUND, NOTHING).astype(np.uint8)


def lines(left: Floats, right: Floats) -> tuple[Floats, Floats]:
    """Return where boundary lines can be told from one another, and where there are too many.

    Parameters
    ----------
    left, right : ndarray of float64, shape (n,)

    Returns
    -------
    apart : ndarray of float64, shape (lines,)
        Lines to be drawn.
    crowded : ndarray of float64, shape (m,)
        Starts of the passages that have no line.
    """
    every = np.concatenate((left, right[right - left >= NARROW_PX]))
    distinct = np.unique(np.round(2 * every)) / 2

    def many(x: Floats) -> NDArray[np.bool_]:
        within = np.searchsorted(distinct, x + NEAR_PX) - np.searchsorted(distinct, x - NEAR_PX)
        return np.asarray(within > MOST_LINES)

    return distinct[~many(distinct)], left[many(left)]


def density(x: Floats, left: float, width: float) -> NDArray[np.bool_]:
    """Return a strip whose columns are as high as the logarithm of the passages in them.

    Parameters
    ----------
    x : ndarray of float64, shape (n,)
        Pixels where passages begin.
    left, width : float
        Of the plot.

    Returns
    -------
    ndarray of bool, shape (STRIP_PX, columns)
        From top to bottom; a column is `BIN_PX` wide. One passage is 2 pixels high, and each
        doubling adds 2.
    """
    columns = int(np.ceil(width / BIN_PX))
    place = np.clip((x - left) // BIN_PX, 0, columns - 1).astype(np.intp)
    count = np.bincount(place, minlength=columns)
    height = np.where(count > 0, 2 + 2 * np.log2(np.maximum(count, 1)), 0)
    return np.asarray(np.arange(STRIP_PX)[:, None] < np.round(height))
