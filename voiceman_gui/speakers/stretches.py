"""From votes and detected speech to stretches in which one person, or two at once, speak."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.speakers.votes import Votes

OVERLAP_SHARE = 0.35
"""Mean probability of two people from which on both are taken to speak."""
CHANGE_SHARE = 0.3
"""Share of the pieces from which on another person is taken to go on."""

JOINED_S = 0.1
"""Pause across which speech may be embedded together where nothing speaks for a change. People take
turns within 0.2 s, and across such pauses the network does not hear every change."""
LONGEST_S = 6.0
"""Speech embedded together; longer stretches are cut."""
_REST_S = 3.0
"""No stretch is cut so that less than this is left."""
_SHORTEST_OVERLAP_S = 0.1

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Part:
    """Frames ``start <= i < stop``, all speech: of one person, or of two at once."""

    start: int
    stop: int
    overlap: bool


Unit = tuple[Part, ...]
"""Parts that follow one another and are taken to be one person's; an overlap is by itself."""


def runs(mask: Bools) -> list[tuple[int, int]]:
    """First index and index behind the last of every run of True."""
    edges = np.flatnonzero(np.diff(mask.astype(np.int8), prepend=0, append=0))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def units_of(speech: Bools, votes: Votes, hop_s: float, offset: int = 0) -> list[Unit]:
    """Cut speech where another person goes on, and where two begin or end to speak at once.

    Parameters
    ----------
    speech : ndarray of bool, shape (frames,)
        Whether speech was detected. Every frame of it becomes part of exactly one unit.
    votes : Votes
        Of the same frames.
    hop_s : float
        Hop of the frames in seconds.
    offset : int
        Number of the first frame in the recording, which the parts are counted by.

    Returns
    -------
    list of Unit
        In order of time.
    """
    both = np.zeros_like(speech)
    for start, stop in runs(speech & (votes.overlap >= OVERLAP_SHARE)):
        both[start:stop] = stop - start >= round(_SHORTEST_OVERLAP_S / hop_s)
    changed = votes.change >= CHANGE_SHARE
    cuts = np.zeros_like(speech)
    for start, stop in runs(changed & speech):
        cuts[(start + stop) // 2] = True
    units: list[Unit] = []
    for part in _parts(speech, both, cuts, hop_s):
        moved = Part(part.start + offset, part.stop + offset, part.overlap)
        if units and _together(units[-1], moved, changed, hop_s, offset):
            units[-1] = (*units[-1], moved)
        else:
            units.append((moved,))
    return units


def _parts(speech: Bools, both: Bools, cuts: Bools, hop_s: float) -> list[Part]:
    longest, rest = round(LONGEST_S / hop_s), round(_REST_S / hop_s)
    parts = []
    for first, last in runs(speech):
        inner = both[first:last]
        edges = np.flatnonzero((np.diff(inner) != 0) | (cuts[first + 1 : last] & ~inner[1:])) + 1
        bounds = [0, *edges.tolist(), last - first]
        for start, stop in itertools.pairwise(bounds):
            overlap = bool(inner[start])
            at = start
            while not overlap and stop - at > longest + rest:
                parts.append(Part(first + at, first + at + longest, False))
                at += longest
            parts.append(Part(first + at, first + stop, overlap))
    return parts


def _together(unit: Unit, part: Part, changed: Bools, hop_s: float, offset: int) -> bool:
    """Whether a part is taken to go on with what the unit's person says."""
    if part.overlap or unit[-1].overlap or unit[-1].stop == part.start:
        return False
    if part.start - unit[-1].stop > round(JOINED_S / hop_s):
        return False
    spoken = sum(one.stop - one.start for one in unit) + part.stop - part.start
    if spoken > round(LONGEST_S / hop_s):
        return False
    gap = changed[unit[-1].stop - offset - 1 : part.start - offset + 1]
    return not bool(gap.any())
