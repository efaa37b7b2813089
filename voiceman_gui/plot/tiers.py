"""Tiers as lanes of boxes: marks that overlap are stacked, at every zoom."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.scale import TimeScale

Floats = NDArray[np.float64]

MOST_ROWS = 4
"""Rows of a lane; where more marks overlap, the last row holds several of them."""
POINT_PX = 3.0
"""How near the pointer must be to a point."""


@dataclass(frozen=True, slots=True, eq=False)
class TierBoxes:
    """Boxes of one row in the scale's unit, from left to right.

    Parameters
    ----------
    left, right : ndarray of float64, shape (boxes,)
        Equal for points.
    which : ndarray of int64, shape (boxes,)
        Place in the lane of a box's first mark.
    count : ndarray of int64, shape (boxes,)
        Marks in the box; more than one where they are too narrow to be told apart.
    """

    left: Floats
    right: Floats
    which: NDArray[np.int64]
    count: NDArray[np.int64]


class TierLane:
    """The marks of one tier.

    Parameters
    ----------
    tier : str
        Id.
    marks : sequence of Mark
        In order of time.
    """

    def __init__(self, tier: str, marks: Sequence[Mark]) -> None:
        self.tier, self.marks = tier, tuple(marks)
        pairs = [(mark.span.start_s, mark.span.end_s) for mark in marks]
        self.start_s, self.end_s = np.array(pairs, np.float64).reshape(-1, 2).T
        self.row = stacked(self.start_s, self.end_s)
        self.rows = int(self.row.max()) + 1 if len(self.row) else 1

    def boxes(self, row: int, scale: TimeScale, least: float = 3.0) -> TierBoxes:
        """Return what is seen of the marks of a row.

        Parameters
        ----------
        row : int
        scale : TimeScale
        least : float
            Marks that are narrower than this, and lie as near to one another, are one box.
        """
        span = scale.span
        seen = (self.row == row) & (self.end_s >= span.start_s) & (self.start_s <= span.end_s)
        which = np.flatnonzero(seen).astype(np.int64)
        left = np.maximum(scale.xs(self.start_s[which]), scale.left - least)
        right = np.minimum(scale.xs(self.end_s[which]), scale.right + least)
        if not len(which):
            return TierBoxes(left, right, which, which)
        narrow = right - left < least
        both = narrow[1:] & narrow[:-1] & (left[1:] - right[:-1] < least)
        first = np.flatnonzero(np.concatenate(([True], ~both)))
        count = np.diff(np.append(first, len(left)))
        return TierBoxes(left[first], np.maximum.reduceat(right, first), which[first], count)

    def at(self, row: int, scale: TimeScale, x: float) -> int | None:
        """Return the mark of a row at a place, the shortest if there are several."""
        seconds, reach_s = scale.seconds(x), POINT_PX / scale.per_s
        near = np.where(self.end_s - self.start_s < 2 * reach_s, reach_s, 0.0)
        held = (self.start_s - near <= seconds) & (seconds <= self.end_s + near)
        found = np.flatnonzero(held & (self.row == row))
        if not found.size:
            return None
        return int(found[np.argmin((self.end_s - self.start_s)[found])])

    def edge_at(
        self, row: int, scale: TimeScale, x: float, reach: float
    ) -> tuple[int, Edge] | None:
        """Return the mark of a row whose edge is nearest to a place, and which edge it is.

        Parameters
        ----------
        row : int
        scale : TimeScale
        x : float
        reach : float
            How far the edge may be; of a narrow mark a third of its width.
        """
        span = scale.span
        seen = (self.row == row) & (self.end_s >= span.start_s) & (self.start_s <= span.end_s)
        which = np.flatnonzero(seen)
        left, right = scale.xs(self.start_s[which]), scale.xs(self.end_s[which])
        third = np.where(right > left, np.maximum(1.0, (right - left) / 3), reach)
        # Between two that touch, it is the edge on the pointer's side.
        inside = np.where((left <= x) & (x <= right), 0.0, 0.25)
        to_start, to_end = np.abs(left - x), np.abs(right - x)
        distance = np.minimum(to_start, to_end)
        near = np.flatnonzero(distance <= np.minimum(reach, third))
        if not near.size:
            return None
        best = int(near[np.argmin((distance + inside)[near])])
        return int(which[best]), Edge.START if to_start[best] <= to_end[best] else Edge.END


def stacked(start_s: Floats, end_s: Floats) -> NDArray[np.int64]:
    """Return a row for each mark so that marks of a row do not overlap, in few rows.

    Each mark takes the first row that is free where it begins. From `MOST_ROWS` on, marks that
    find none share the last row.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (n,)
        In order of their starts.

    Returns
    -------
    ndarray of int64, shape (n,)
        From 0.
    """
    free = list(range(MOST_ROWS))
    taken: list[tuple[float, int]] = []
    rows = np.zeros(len(start_s), np.int64)
    for i, (start, end) in enumerate(zip(start_s.tolist(), end_s.tolist(), strict=True)):
        while taken and taken[0][0] <= start:
            heapq.heappush(free, heapq.heappop(taken)[1])
        if free:
            rows[i] = heapq.heappop(free)
            heapq.heappush(taken, (end, int(rows[i])))
        else:
            rows[i] = MOST_ROWS - 1
    return rows
