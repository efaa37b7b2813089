"""Where the analysis windows of a recording with several speakers lie, and whose they are.

A window of the regular grid that straddles two turns is moved into the turn of the speaker who has
most of its speech, by the least amount, if that turn is as long as a window. Where no turn nearby
is, the window stays and belongs to whoever has most of its speech; without a majority it is
nobody's.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.per_speaker.frames import SpeakerFrames
from voiceman_gui.core.measurement import NOBODY, SHARED, UNSURE_OWNER, FrameTracks
from voiceman_gui.core.turns import Turns

Floats = NDArray[np.float64]
Places = NDArray[np.int8]

INTERJECTION_S = 1.0
"""What others say alone for less than this does not end a turn; its frames do not count."""

_EDGE_S = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class WindowLayout:
    """Places of the windows in order of time, and their owners.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (windows,)
    owner : ndarray of int8, shape (windows,)
        See `WindowMeasures.owner`.
    """

    start_s: Floats
    end_s: Floats
    owner: Places


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Stretches in which nobody but one speaker says more than an interjection alone.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (stretches,)
        From where the previous speaker ends to where the next one begins.
    speaker : ndarray of int8, shape (stretches,)
        Places of the speakers.
    """

    start_s: Floats
    end_s: Floats
    speaker: Places

    @classmethod
    def of(cls, turns: Turns, end_s: float) -> Stretches:
        """Join successive turns of one speaker between which nobody else speaks alone."""
        alone = [
            (piece.span, turns.index(piece.turn.speaker))
            for piece in turns.pieces()
            if not piece.overlap
        ]
        long_enough: list[tuple[float, float, int]] = []
        for span, place in alone:
            if long_enough and long_enough[-1][2] == place:
                begin_s, _, _ = long_enough.pop()
                long_enough.append((begin_s, span.end_s, place))
            elif span.duration_s >= INTERJECTION_S:
                long_enough.append((span.start_s, span.end_s, place))
        found = []
        for i, (_, _, place) in enumerate(long_enough):
            before_s = long_enough[i - 1][1] if i else 0.0
            after_s = long_enough[i + 1][0] if i + 1 < len(long_enough) else end_s
            found.append((before_s, max(before_s, after_s), place))
        table = np.array(found, np.float64).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2].astype(np.int8))

    def on_frames(self, rate_hz: int) -> Stretches:
        """Return these from the first to the last whole frame that lies in each.

        Parameters
        ----------
        rate_hz : int
            Frames in a second.
        """
        start = np.ceil(self.start_s * rate_hz - _EDGE_S) / rate_hz
        end = np.floor(self.end_s * rate_hz + _EDGE_S) / rate_hz
        return Stretches(start, np.maximum(start, end), self.speaker)


def lay_out(
    start_s: Floats,
    end_s: Floats,
    frames: FrameTracks,
    speakers: SpeakerFrames,
    turns: Turns,
    measured_s: float,
) -> WindowLayout:
    """Move the windows of a regular grid to where one person speaks, and name their owners.

    Parameters
    ----------
    start_s, end_s : ndarray of float64, shape (windows,)
        The regular grid.
    frames : FrameTracks
    speakers : SpeakerFrames
    turns : Turns
    measured_s : float
        End of what was measured.

    Returns
    -------
    WindowLayout
        Not more windows than the grid has; no two of one place.
    """
    counts = _Counts.of(frames, speakers)
    owner = counts.owners(start_s, end_s)
    rate_hz = round(1 / frames.hop_s)
    stretches = Stretches.of(turns, measured_s).on_frames(rate_hz)
    moved_s = start_s.copy()
    for index in range(start_s.shape[0]):
        if owner[index] != NOBODY:
            moved_s[index] = _moved(
                float(start_s[index]), float(end_s[index]), int(owner[index]), stretches, rate_hz
            )
    length = end_s - start_s
    moved = moved_s != start_s
    owner = np.where(moved, counts.owners(moved_s, moved_s + length), owner)
    order = np.lexsort((moved, moved_s))
    kept = order[np.diff(moved_s[order], prepend=-np.inf) > _EDGE_S]
    return WindowLayout(
        moved_s[kept],
        np.where(moved, moved_s + length, end_s)[kept],
        np.asarray(owner[kept], np.int8),
    )


def _moved(start_s: float, end_s: float, owner: int, stretches: Stretches, rate_hz: int) -> float:
    """Return where a window begins within the nearest stretch that is long enough for it.

    Of a window that somebody has most of, within a stretch of that speaker. It is not moved by
    more than half of its length, as it would then stand for other sound. A window that is moved
    begins with a frame: its time is the double nearest to a decimal.
    """
    length_s = end_s - start_s
    fits = stretches.end_s - stretches.start_s >= length_s - _EDGE_S
    if owner >= 0:
        fits &= stretches.speaker == owner
    if not fits.any():
        return start_s
    nearest = np.clip(start_s, stretches.start_s, stretches.end_s - length_s)
    distance = np.where(fits, np.abs(nearest - start_s), np.inf)
    best = int(distance.argmin())
    if distance[best] <= _EDGE_S or distance[best] > length_s / 2 + _EDGE_S:
        return start_s
    return round(float(nearest[best]) * rate_hz) / rate_hz


@dataclass(frozen=True, slots=True, eq=False)
class _Counts:
    """Running sums of frames, so that any stretch is counted by two look-ups."""

    hop_s: float
    alone: NDArray[np.int64]
    unsure: NDArray[np.int64]
    speech: NDArray[np.int64]

    @classmethod
    def of(cls, frames: FrameTracks, speakers: SpeakerFrames) -> _Counts:
        rows = [speakers.alone(i) for i in range(speakers.speaks.shape[0])]
        alone = np.stack([_sums(row) for row in rows]) if rows else np.zeros((0, 1), np.int64)
        return cls(frames.hop_s, alone, _sums(speakers.unsure), _sums(frames.speech))

    def owners(self, start_s: Floats, end_s: Floats) -> Places:
        """Who has more than half of the speech of each stretch; shape (stretches,)."""
        first, last = self._frame(start_s), self._frame(end_s)
        speech = self.speech[last] - self.speech[first]
        unsure = self.unsure[last] - self.unsure[first]
        owner = np.where(2 * unsure > speech, UNSURE_OWNER, SHARED)
        for place, sums in enumerate(self.alone):
            owner = np.where(2 * (sums[last] - sums[first]) > speech, place, owner)
        return np.where(speech == 0, NOBODY, owner).astype(np.int8)

    def _frame(self, times_s: Floats) -> NDArray[np.int64]:
        index = np.ceil(times_s / self.hop_s - 0.5 - 1e-9).astype(np.int64)
        return np.asarray(np.clip(index, 0, self.speech.shape[0] - 1))


def _sums(rows: NDArray[np.bool_]) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(rows)))
