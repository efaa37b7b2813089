"""Tracks over a spectrogram, put together from the units that are there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.pitch_range import PitchRange, RangePiece
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import HOP_S, UNIT_FRAMES, UNIT_S, TrackKey, TrackKind

Column = NDArray[np.float32]
KEPT_UNITS = 600
"""About 3 MB: more than twice what is seen at the most, of every track."""


class TrackUnits:
    """The units used last."""

    def __init__(self, kept: int = KEPT_UNITS) -> None:
        self._most = kept
        self._kept: OrderedDict[TrackKey, Mapping[str, Column]] = OrderedDict()

    def __contains__(self, key: TrackKey) -> bool:
        return key in self._kept

    def put(self, key: TrackKey, columns: Mapping[str, Column]) -> None:
        """Keep a unit, and let the ones go that were not used for longest."""
        self._kept[key] = columns
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def get(self, key: TrackKey) -> Mapping[str, Column] | None:
        """Return a unit, or None while it is not there."""
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
        return found

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()


class TrackSource:
    """One track of a channel, as far as its units are there.

    Parameters
    ----------
    units : TrackUnits
    channel : int or None
    kind : TrackKind
    n_frames : int
        Of the recording.
    limits : PitchRange or None
        Of the pitch outside of `pieces`.
    pieces : sequence of RangePiece
        In order of time, without overlaps.
    """

    hop_s = HOP_S

    def __init__(
        self,
        units: TrackUnits,
        channel: int | None,
        kind: TrackKind,
        n_frames: int,
        limits: PitchRange | None = None,
        pieces: Sequence[RangePiece] = (),
    ) -> None:
        self._units, self._channel, self._kind = units, channel, kind
        self.n_frames = n_frames
        self._limits, self._pieces = limits, tuple(pieces)
        self._starts = np.array([piece.span.start_s for piece in self._pieces])

    def limits_at(self, seconds: float) -> PitchRange | None:
        """Return the range of the pitch at a moment."""
        place = int(np.searchsorted(self._starts, seconds, side="right")) - 1
        if place >= 0 and seconds < self._pieces[place].span.end_s:
            return self._pieces[place].limits
        return self._limits

    def keys(self, span: Span) -> list[TrackKey]:
        """Return the units that a stretch needs."""
        first = max(0, int(span.start_s / UNIT_S))
        stop = min(int(span.end_s / UNIT_S) + 1, -(-self.n_frames // UNIT_FRAMES))
        return [
            TrackKey(self._channel, self._kind, limits, number)
            for number in range(first, stop)
            for limits in self._limits_in(number)
        ]

    def _limits_in(self, number: int) -> list[PitchRange | None]:
        others = (piece.limits for piece in self._pieces_in(number))
        return list(dict.fromkeys((self._limits, *others)))

    def _pieces_in(self, number: int) -> tuple[RangePiece, ...]:
        """Return the pieces that reach into a unit."""
        begin = int(np.searchsorted(self._starts, number * UNIT_S, side="right")) - 1
        stop = int(np.searchsorted(self._starts, (number + 1) * UNIT_S, side="left"))
        return self._pieces[max(0, begin) : stop]

    def column(self, name: str, first: int, stop: int) -> Column:
        """Return frames ``first..stop`` of a column; NaN where nothing is known yet."""
        found = np.full(max(0, stop - first), np.nan, np.float32)
        for number in range(first // UNIT_FRAMES, -(-stop // UNIT_FRAMES)):
            begin = number * UNIT_FRAMES
            low, high = max(first, begin), min(stop, begin + UNIT_FRAMES)
            self._fill(found, first, name, number, low, high, self._limits)
            for piece in self._pieces_in(number):
                start = max(low, round(piece.span.start_s / HOP_S))
                end = min(high, round(piece.span.end_s / HOP_S))
                if end > start:
                    self._fill(found, first, name, number, start, end, piece.limits)
        return found

    def _fill(
        self,
        found: Column,
        first: int,
        name: str,
        number: int,
        low: int,
        high: int,
        limits: PitchRange | None,
    ) -> None:
        unit = self._units.get(TrackKey(self._channel, self._kind, limits, number))
        to = slice(low - first, high - first)
        if unit is None:
            found[to] = np.nan
        else:
            begin = number * UNIT_FRAMES
            found[to] = unit[name][low - begin : high - begin]
