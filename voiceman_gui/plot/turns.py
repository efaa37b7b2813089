"""Turns as lanes of boxes: what is seen of them, at every zoom.

An hour may have thousands of turns. Everything is kept in arrays; what is asked for per repaint or
per movement of the mouse looks at what is seen only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns, TurnState
from voiceman_gui.plot.scale import TimeScale

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Boxes of a lane in the scale's unit, from left to right; they do not overlap.

    Parameters
    ----------
    left, right : ndarray of float64, shape (boxes,)
    first : ndarray of int64, shape (boxes,)
        Place in the lane of a box's first turn.
    count : ndarray of int64, shape (boxes,)
        Turns in the box; more than one where they are too narrow to be told apart.
    confirmed : ndarray of bool, shape (boxes,)
        Whether all of its turns are confirmed.
    """

    left: Floats
    right: Floats
    first: NDArray[np.int64]
    count: NDArray[np.int64]
    confirmed: Flags


@dataclass(frozen=True, slots=True, eq=False)
class TurnLane:
    """The turns of one speaker.

    Parameters
    ----------
    speaker : str
        Id, or `UNSURE`.
    place : int
        Of the speaker among all, from 0; -1 for `UNSURE`.
    turns : tuple of Turn
        In order of time.
    start_s, end_s : ndarray of float64, shape (turns,)
    confirmed : ndarray of bool, shape (turns,)
    reach_s : ndarray of float64, shape (turns,)
        Latest end of each turn and those before it.
    overlap_s : ndarray of float64, shape (2, n)
        Starts and ends of the stretches of these turns in which somebody else speaks, too.
    """

    speaker: str
    place: int
    turns: tuple[Turn, ...]
    start_s: Floats
    end_s: Floats
    confirmed: Flags
    reach_s: Floats
    overlap_s: Floats

    @property
    def speech_s(self) -> float:
        """Length of all turns."""
        return float((self.end_s - self.start_s).sum())

    def within_s(self, span: Span) -> float:
        """Return how much of a passage the turns take."""
        return _within_s(self.start_s, self.end_s, span)

    def overlap_within_s(self, span: Span) -> float:
        """Return how much of a passage the overlap takes."""
        starts, ends = self.overlap_s
        return _within_s(starts, ends, span)

    def boxes(self, scale: TimeScale, least: float = 3.0) -> Boxes:
        """Return what is seen of the turns.

        Parameters
        ----------
        scale : TimeScale
        least : float
            Turns that are narrower than this, and lie as near to one another, are one box.
        """
        part = self._seen(scale.span)
        left = np.maximum(scale.xs(self.start_s[part]), scale.left - least)
        right = np.minimum(scale.xs(self.end_s[part]), scale.right + least)
        confirmed = self.confirmed[part]
        if not len(left):
            none = np.zeros(0, np.int64)
            return Boxes(left, right, none, none, confirmed)
        narrow = right - left < least
        both = narrow[1:] & narrow[:-1] & (left[1:] - right[:-1] < least)
        begins = np.concatenate(([True], ~both))
        first = np.flatnonzero(begins)
        count = np.diff(np.append(first, len(left)))
        right = np.maximum.reduceat(right, first)
        left = left[first]
        return Boxes(
            left,
            np.maximum(right, left + min(1.0, least)),
            first + part.start,
            count,
            np.logical_and.reduceat(confirmed, first),
        )

    def overlaps(self, scale: TimeScale) -> tuple[Floats, Floats]:
        """Return left and right edges of what is seen of the overlap."""
        starts, ends = self.overlap_s
        seen = (ends > scale.span.start_s) & (starts < scale.span.end_s)
        left = np.maximum(scale.xs(starts[seen]), scale.left)
        return left, np.minimum(scale.xs(ends[seen]), scale.right)

    def at(self, seconds: float, reach_s: float = 0.0) -> Turn | None:
        """Return the turn at a moment, else the nearest one that is no farther than `reach_s`."""
        part = self._seen(Span(max(0.0, seconds - reach_s), max(0.0, seconds) + reach_s))
        distance = np.maximum(self.start_s[part] - seconds, seconds - self.end_s[part])
        if not len(distance) or distance.min() > reach_s:
            return None
        # Of several at the moment, the one that began last, which lies on top.
        near = np.flatnonzero(distance <= max(0.0, float(distance.min())))
        return self.turns[int(part.start) + int(near[-1])]

    def _seen(self, span: Span) -> slice:
        """Return which turns reach into a stretch; the slice may hold a few that do not."""
        first = int(np.searchsorted(self.reach_s, span.start_s))
        stop = int(np.searchsorted(self.start_s, span.end_s, side="right"))
        return slice(first, max(first, stop))


class TurnLanes:
    """All turns of a recording: a lane for each speaker, and one for what is unsure.

    Parameters
    ----------
    turns : Turns
    """

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        by_speaker: dict[str, list[Turn]] = {one.id: [] for one in turns.speakers}
        for turn in turns.turns:
            by_speaker.setdefault(turn.speaker, []).append(turn)
        if UNSURE in by_speaker:
            by_speaker[UNSURE] = by_speaker.pop(UNSURE)
        spans = {ident: _spans(row) for ident, row in by_speaker.items()}
        crowd_s = _crowd(list(spans.values()))
        self.lanes = tuple(
            TurnLane(
                ident,
                turns.index(ident),
                tuple(row),
                *spans[ident],
                np.array([turn.state is TurnState.CONFIRMED for turn in row], np.bool_),
                np.maximum.accumulate(spans[ident][1]),
                _common(spans[ident], crowd_s),
            )
            for ident, row in by_speaker.items()
        )
        self.confirmed = sum(int(lane.confirmed.sum()) for lane in self.lanes)
        self._by_id = {turn.id: turn for turn in turns.turns}

    @classmethod
    def nothing(cls) -> TurnLanes:
        """Return the lanes of a recording of which nothing is known."""
        return cls(Turns())

    def by_id(self, ident: str) -> Turn | None:
        """Return a turn by id; None where there is none."""
        return self._by_id.get(ident)

    def lane_of(self, speaker: str) -> int:
        """Return the place of a speaker's lane from the top; -1 where there is none."""
        return next((i for i, lane in enumerate(self.lanes) if lane.speaker == speaker), -1)

    def most_of(self, span: Span) -> str | None:
        """Return the id of whoever speaks longest in a passage; None where nobody does."""
        said = {lane.speaker: lane.within_s(span) for lane in self.lanes if lane.speaker != UNSURE}
        speaker = max(said, key=lambda ident: said[ident], default=None)
        return speaker if speaker is not None and said[speaker] > 0 else None

    def edges_near(self, seconds: float, reach_s: float) -> Floats:
        """Return the edges of all turns within a distance of a moment."""
        found = []
        for lane in self.lanes:
            part = lane._seen(Span(max(0.0, seconds - reach_s), max(0.0, seconds) + reach_s))
            found += [lane.start_s[part], lane.end_s[part]]
        edges = np.concatenate(found) if found else np.zeros(0)
        near: Floats = edges[np.abs(edges - seconds) <= reach_s]
        return near


def snapped(seconds: float, to_s: Floats | Sequence[float], reach_s: float) -> float:
    """Return the nearest of some moments if it is no farther than `reach_s`, else the moment."""
    moments = np.asarray(to_s, np.float64)
    if not moments.size:
        return seconds
    nearest = float(moments[np.abs(moments - seconds).argmin()])
    return nearest if abs(nearest - seconds) <= reach_s else seconds


def _within_s(start_s: Floats, end_s: Floats, span: Span) -> float:
    lengths = np.minimum(end_s, span.end_s) - np.maximum(start_s, span.start_s)
    return float(np.maximum(lengths, 0.0).sum())


def _spans(turns: Sequence[Turn]) -> tuple[Floats, Floats]:
    start_s = np.array([turn.span.start_s for turn in turns], np.float64)
    end_s = np.array([turn.span.end_s for turn in turns], np.float64)
    return start_s, end_s


def _crowd(spans: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Return starts and ends of the stretches in which several speak, shape (2, n)."""
    whole = [_united(*one) for one in spans]
    if not whole:
        return np.zeros((2, 0))
    starts = np.concatenate([one[0] for one in whole])
    ends = np.concatenate([one[1] for one in whole])
    times = np.concatenate((starts, ends))
    steps = np.concatenate((np.ones(len(starts), np.int64), np.full(len(ends), -1)))
    # Who ends is gone before the next one begins at the same moment.
    order = np.lexsort((steps, times))
    speaking = np.cumsum(steps[order])
    several = speaking >= 2
    edges = np.flatnonzero(np.diff(np.concatenate(([False], several))))
    found: Floats = times[order][edges].reshape(-1, 2).T
    return found[:, found[1] > found[0]]


def _united(start_s: Floats, end_s: Floats) -> tuple[Floats, Floats]:
    """Join stretches that overlap or touch; they are in order of their starts."""
    if not len(start_s):
        return start_s, end_s
    reach = np.maximum.accumulate(end_s)
    begins = np.concatenate(([True], start_s[1:] > reach[:-1]))
    first = np.flatnonzero(begins)
    return start_s[first], np.maximum.reduceat(end_s, first)


def _common(spans: tuple[Floats, Floats], crowd_s: Floats) -> Floats:
    """Return the stretches of a speaker's turns that lie in the crowd, shape (2, n)."""
    starts, ends = _united(*spans)
    found: list[tuple[float, float]] = []
    first = np.searchsorted(ends, crowd_s[0], side="right")
    stop = np.searchsorted(starts, crowd_s[1])
    for left, right, a, b in zip(*crowd_s, first, stop, strict=True):
        found += [(max(left, starts[i]), min(right, ends[i])) for i in range(a, b)]
    return np.array(found, np.float64).reshape(-1, 2).T
