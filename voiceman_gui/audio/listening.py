"""What of a recording is heard while it plays: channels and speakers, muted or solo.

Listening changes nothing that is measured, and no time: what is not heard is silence of the same
length. Gains and filters of playback belong here too, and are applied in `player_mix`.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.turns import Turns

RAMP_S = 0.005
"""Duration over which sound fades at the edge of a silenced stretch, within that stretch."""

_FAR = 2**62
"""A sample beyond every recording: a silenced stretch there has no edge within the recording."""

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True)  # No slots: in Python 3.11 they and `Generic` do not go together.
class Audible(Generic[T]):
    """Which of several channels, or of several speakers, are heard.

    Parameters
    ----------
    muted : frozenset
        Those that are not heard.
    solo : frozenset
        If there are any, the only ones that are heard. None of them is muted.

    Raises
    ------
    ValueError
        If one is muted and solo.
    """

    muted: frozenset[T] = frozenset()
    solo: frozenset[T] = frozenset()

    def __post_init__(self) -> None:
        if self.muted & self.solo:
            raise ValueError("nothing is muted and solo at once")

    @property
    def everything(self) -> bool:
        """Whether nothing is muted or solo."""
        return not self.muted and not self.solo

    def hears(self, one: T) -> bool:
        """Whether one of them is heard."""
        return one in self.solo if self.solo else one not in self.muted

    def with_muted(self, ones: frozenset[T], on: bool) -> Audible[T]:
        """Mute some, or take that back; what is muted is no longer solo."""
        return replace(
            self,
            muted=self.muted | ones if on else self.muted - ones,
            solo=self.solo - ones if on else self.solo,
        )

    def with_solo(self, ones: frozenset[T], on: bool) -> Audible[T]:
        """Make some solo, or take that back; what is solo is no longer muted."""
        return replace(
            self,
            muted=self.muted - ones if on else self.muted,
            solo=self.solo | ones if on else self.solo - ones,
        )

    def among(self, known: frozenset[T]) -> Audible[T]:
        """Leave out everything that is not there."""
        return Audible(self.muted & known, self.solo & known)


LEAST_DB, MOST_DB = -40.0, 40.0
"""Range of a level that is chosen."""


def factor(gain_db: float) -> float:
    """Return the factor of an amplitude for a level in dB."""
    return float(10.0 ** (gain_db / 20.0))


@dataclass(frozen=True, slots=True)
class SoundFilter:
    """What all that is heard goes through: a band and a level.

    Parameters
    ----------
    low_hz, high_hz : float or None
        Edges of the band; None leaves that side open.
    gain_db : float
        `LEAST_DB` to `MOST_DB`.

    Raises
    ------
    ValueError
        If the band is empty.
    """

    low_hz: float | None = None
    high_hz: float | None = None
    gain_db: float = 0.0

    def __post_init__(self) -> None:
        if self.low_hz is not None and self.high_hz is not None and self.low_hz >= self.high_hz:
            raise ValueError("a band begins below where it ends")

    @property
    def on(self) -> bool:
        """Whether it changes anything."""
        return self != OPEN


OPEN = SoundFilter()
"""The filter that changes nothing."""


def _no_gains() -> NDArray[np.float32]:
    return np.empty(0, np.float32)


def _nothing() -> NDArray[np.int64]:
    return np.empty((0, 2), np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Listening:
    """What is heard of a recording.

    Parameters
    ----------
    channels : Audible of int
        Channels, counted from 0.
    silent : ndarray of int64, shape (stretches, 2)
        Samples ``first <= i < behind`` that are silenced, in order of time, with sound between
        them. See `silent_ranges`.
    channel_gains_db : tuple of (int, float)
        Levels of channels, by channel; others keep theirs.
    leveled : ndarray of int64, shape (stretches, 2)
        Samples whose level is another one, in order of time; see `leveled_ranges`.
    leveled_gain : ndarray of float32, shape (stretches,)
        Factors of these stretches.
    filter : SoundFilter
    """

    channels: Audible[int] = Audible()
    silent: NDArray[np.int64] = field(default_factory=_nothing)
    channel_gains_db: tuple[tuple[int, float], ...] = ()
    leveled: NDArray[np.int64] = field(default_factory=_nothing)
    leveled_gain: NDArray[np.float32] = field(default_factory=_no_gains)
    filter: SoundFilter = OPEN

    @property
    def everything(self) -> bool:
        """Whether every sample of every channel is heard as it is."""
        return (
            self.channels.everything
            and not len(self.silent)
            and not len(self.leveled)
            and not self.channel_gains_db
            and not self.filter.on
        )

    def same_as(self, other: Listening) -> bool:
        """Whether the same is heard."""
        return (
            (self.channels, self.channel_gains_db, self.filter)
            == (other.channels, other.channel_gains_db, other.filter)
            and np.array_equal(self.silent, other.silent)
            and np.array_equal(self.leveled, other.leveled)
            and np.array_equal(self.leveled_gain, other.leveled_gain)
        )

    def gain(self, start: int, stop: int, ramp: int) -> NDArray[np.float32] | None:
        """Return the factor of each sample of a stretch.

        It depends on nothing but the place in the recording, so that blocks of any length fit
        together, at every rate and in every pass of a loop. Samples outside the silenced
        stretches keep a factor of exactly 1: both ramps lie inside.

        Parameters
        ----------
        start, stop : int
            ``start <= i < stop``.
        ramp : int
            Length of a ramp in samples.

        Returns
        -------
        ndarray of float32, shape (stop - start,), or None
            None where every factor is 1.
        """
        silent = np.zeros(len(self.silent), np.float32)
        parts = (
            *_within(self.silent, silent, start, stop),
            *_within(self.leveled, self.leveled_gain, start, stop),
        )
        if not parts:
            return None
        gain = np.ones(stop - start, np.float32)
        for begin, end, level in parts:
            low, high = max(begin, start), min(end, stop)
            at = np.arange(low, high, dtype=np.int64)
            inside = np.minimum(1.0, np.minimum(at - begin + 1, end - at) / max(1, ramp))
            gain[low - start : high - start] *= (1.0 + inside * (level - 1.0)).astype(np.float32)
        return gain


def _within(
    ranges: NDArray[np.int64], gains: NDArray[np.float32], start: int, stop: int
) -> list[tuple[int, int, float]]:
    """Return the ranges that reach into a stretch, with their factors."""
    first = int(np.searchsorted(ranges[:, 1], start, side="right"))
    behind = int(np.searchsorted(ranges[:, 0], stop, side="left"))
    edges, levels = ranges[first:behind].tolist(), gains[first:behind].tolist()
    return [(begin, end, level) for (begin, end), level in zip(edges, levels, strict=True)]


EVERYTHING = Listening()
"""All channels and all speakers."""


def silent_ranges(
    turns: Turns, speakers: Audible[str], sample_rate_hz: int, n_samples: int
) -> NDArray[np.int64]:
    """Return what is to be silenced so that the chosen speakers are heard.

    With solo speakers everything outside their turns is silenced. With muted speakers their turns
    are, and what belongs to nobody stays. Where several people speak at once it is heard if any of
    them is.

    Parameters
    ----------
    turns : Turns
    speakers : Audible of str
        By id; `UNSURE` is one of them.
    sample_rate_hz : int
    n_samples : int
        Length of the recording; a stretch that reaches its beginning or its end has no edge there.

    Returns
    -------
    ndarray of int64, shape (stretches, 2)
        As `Listening.silent`.
    """
    if speakers.everything:
        return _nothing()
    bounds = _bounds(turns, sample_rate_hz)
    heard = {ident: speakers.hears(ident) for ident in {turn.speaker for turn in turns.turns}}
    hears = np.array([heard[turn.speaker] for turn in turns.turns], bool)
    edges = np.unique(np.concatenate([np.array([-_FAR, _FAR]), bounds.ravel()]))
    silent = _depth(edges, bounds[hears]) == 0
    if not speakers.solo:
        silent &= _depth(edges, bounds[~hears]) > 0
    # Neighbours that are both silenced are one stretch.
    turned = np.flatnonzero(np.diff(np.concatenate([[False], silent, [False]])))
    ranges = edges[turned].reshape(-1, 2)
    return _without_outer_edges(ranges, n_samples)[0]


def leveled_ranges(
    turns: Turns, gains_db: Mapping[str, float], sample_rate_hz: int, n_samples: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return which stretches are louder or softer because of who speaks in them.

    Where several people speak at once, the loudest level of theirs holds.

    Parameters
    ----------
    turns : Turns
    gains_db : mapping of str to float
        Levels of speakers, by id; others keep theirs.
    sample_rate_hz : int
    n_samples : int
        Length of the recording.

    Returns
    -------
    ndarray of int64, shape (stretches, 2)
        As `Listening.leveled`.
    ndarray of float32, shape (stretches,)
        As `Listening.leveled_gain`.
    """
    if not any(gains_db.values()):
        return _nothing(), _no_gains()
    bounds = _bounds(turns, sample_rate_hz)
    edges = np.unique(np.concatenate([np.array([-_FAR, _FAR]), bounds.ravel()]))
    level_db = np.full(len(edges) - 1, -np.inf)
    speakers = np.array([turn.speaker for turn in turns.turns], object)
    for ident in dict.fromkeys(turn.speaker for turn in turns.turns):
        here = _depth(edges, bounds[speakers == ident]) > 0
        level_db[here] = np.maximum(level_db[here], gains_db.get(ident, 0.0))
    level_db[np.isinf(level_db)] = 0.0
    changes = np.flatnonzero(np.diff(level_db)) + 1
    first = np.concatenate(([0], changes))
    ranges = np.stack((edges[first], edges[np.append(changes, len(level_db))]), axis=1)
    level_db = level_db[first]
    other = level_db != 0.0
    ranges, kept = _without_outer_edges(ranges[other], n_samples)
    gains = np.array([factor(one) for one in level_db[other][kept]], np.float32)
    return ranges, gains


def _bounds(turns: Turns, sample_rate_hz: int) -> NDArray[np.int64]:
    edges_s = [(turn.span.start_s, turn.span.end_s) for turn in turns.turns]
    # As `Span.samples` rounds, for thousands of turns at once.
    bounds = np.rint(np.array(edges_s, np.float64).reshape(-1, 2) * sample_rate_hz)
    return bounds.astype(np.int64)


def _without_outer_edges(
    ranges: NDArray[np.int64], n_samples: int
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return the ranges within a recording, without edges at its ends, and which these are."""
    kept = (ranges[:, 0] < n_samples) & (ranges[:, 1] > 0)
    ranges = ranges[kept]
    ranges[ranges[:, 0] <= 0, 0] = -_FAR
    ranges[ranges[:, 1] >= n_samples, 1] = _FAR
    ranges.flags.writeable = False
    return ranges, kept


def _depth(edges: NDArray[np.int64], bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many of the ranges (shape (n, 2)) lie over each stretch between two edges."""
    begun = np.bincount(np.searchsorted(edges, bounds[:, 0]), minlength=len(edges))
    ended = np.bincount(np.searchsorted(edges, bounds[:, 1]), minlength=len(edges))
    return np.cumsum(begun - ended)[:-1]
