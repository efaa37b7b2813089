"""What of a recording is heard while it plays: channels and speakers, muted or solo.

Listening changes nothing that is measured, and no time: what is not heard is silence of the same
length. Gains and filters of playback belong here too, and are applied in `player_mix`.
"""

from __future__ import annotations

from collections.abc import Hashable
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
    """

    channels: Audible[int] = Audible()
    silent: NDArray[np.int64] = field(default_factory=_nothing)

    @property
    def everything(self) -> bool:
        """Whether every sample of every channel is heard."""
        return self.channels.everything and not len(self.silent)

    def same_as(self, other: Listening) -> bool:
        """Whether the same is heard."""
        return self.channels == other.channels and np.array_equal(self.silent, other.silent)

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
            0..1; None where every factor is 1.
        """
        first = int(np.searchsorted(self.silent[:, 1], start, side="right"))
        behind = int(np.searchsorted(self.silent[:, 0], stop, side="left"))
        if first >= behind:
            return None
        gain = np.ones(stop - start, np.float32)
        for begin, end in self.silent[first:behind].tolist():
            low, high = max(begin, start), min(end, stop)
            at = np.arange(low, high, dtype=np.int64)
            inside = np.minimum(at - begin + 1, end - at)
            gain[low - start : high - start] = np.maximum(0.0, 1.0 - inside / max(1, ramp))
        return gain


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
    edges_s = [(turn.span.start_s, turn.span.end_s) for turn in turns.turns]
    # As `Span.samples` rounds, for thousands of turns at once.
    bounds = np.rint(np.array(edges_s, np.float64).reshape(-1, 2) * sample_rate_hz)
    bounds = bounds.astype(np.int64)
    heard = {ident: speakers.hears(ident) for ident in {turn.speaker for turn in turns.turns}}
    hears = np.array([heard[turn.speaker] for turn in turns.turns], bool)
    edges = np.unique(np.concatenate([np.array([-_FAR, _FAR]), bounds.ravel()]))
    silent = _depth(edges, bounds[hears]) == 0
    if not speakers.solo:
        silent &= _depth(edges, bounds[~hears]) > 0
    # Neighbours that are both silenced are one stretch.
    turned = np.flatnonzero(np.diff(np.concatenate([[False], silent, [False]])))
    ranges = edges[turned].reshape(-1, 2)
    ranges = ranges[(ranges[:, 0] < n_samples) & (ranges[:, 1] > 0)]
    ranges[ranges[:, 0] <= 0, 0] = -_FAR
    ranges[ranges[:, 1] >= n_samples, 1] = _FAR
    ranges.flags.writeable = False
    return ranges


def _depth(edges: NDArray[np.int64], bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return how many of the ranges (shape (n, 2)) lie over each stretch between two edges."""
    begun = np.bincount(np.searchsorted(edges, bounds[:, 0]), minlength=len(edges))
    ended = np.bincount(np.searchsorted(edges, bounds[:, 1]), minlength=len(edges))
    return np.cumsum(begun - ended)[:-1]
