"""Which people speak each part of the speech: the second pass, which also places the short ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.speakers.tracks import NO_UNIT, SpeakerTracks

SURE = 0.7
"""Probability of the most probable person from which on a stretch is theirs."""
BOTH_S = 0.4
"""Shorter parts in which two seem to speak at once are left to one: on the telephone, most of them
are slips of the segmentation."""
NEAR_S = 1.0
"""Pause across which a stretch that is too short to be embedded goes with its neighbour."""


@dataclass(frozen=True, slots=True)
class Said:
    """A part of the speech, and who speaks it.

    Parameters
    ----------
    start_s, end_s : float
    people : tuple of int
        Numbers of the people from 0; two where they speak at once, none where it is unsure.
    reason : Message or None
        Why it is unsure.
    """

    start_s: float
    end_s: float
    people: tuple[int, ...]
    reason: Message | None = None


def assigned(
    tracks: SpeakerTracks, embedded: NDArray[np.bool_], posterior: NDArray[np.float64]
) -> list[Said]:
    """Assign every part to people.

    A stretch is its most probable person's if that is `SURE`. One that is too short to be embedded
    goes with the nearer neighbour within `NEAR_S`. Where two speak at once, they are the people
    before and after; where these are one person, the other is whoever else is nearest in time. That
    is where two speak for at least `BOTH_S`; what is shorter is the person's before.

    Parameters
    ----------
    tracks : SpeakerTracks
    embedded : ndarray of bool, shape (units,)
        Units that the posterior is of.
    posterior : ndarray of float64, shape (embedded units, people)

    Returns
    -------
    list of Said
        In order of time, for every part.
    """
    start, end = tracks.part_start_s, tracks.part_end_s
    row = np.cumsum(embedded) - 1
    who: list[int | None] = []
    reasons: list[Message | None] = []
    for unit in tracks.part_unit.tolist():
        sure, reason = None, None
        if unit != NO_UNIT and embedded[unit]:
            likely = posterior[row[unit]]
            if likely.max() >= SURE:
                sure = int(likely.argmax())
            else:
                reason = message("speakers.reason.alike", likely_share=float(likely.max()))
        who.append(sure)
        reasons.append(reason)
    said = []
    for place, unit in enumerate(tracks.part_unit.tolist()):
        people: tuple[int, ...] = ()
        reason = reasons[place]
        if unit == NO_UNIT:
            people = _both(who, start, end, place, posterior.shape[1])
            if not people:
                reason = message("speakers.reason.nobody_near")
        elif who[place] is not None:
            people = (_known(who[place]),)
        elif not embedded[unit]:
            near = _nearest(who, start, end, place, NEAR_S)
            people = () if near is None else (near,)
            if near is None:
                spoken_s = float(tracks.unit_speech_s[unit])
                reason = message("speakers.reason.short", speech_s=spoken_s)
        said.append(
            Said(float(start[place]), float(end[place]), people, None if people else reason)
        )
    return said


def _both(
    who: Sequence[int | None],
    start: NDArray[np.float64],
    end: NDArray[np.float64],
    place: int,
    count: int,
) -> tuple[int, ...]:
    """Return who speaks at once in a part; one person where it is too short to be sure."""
    before = next((one for one in reversed(who[:place]) if one is not None), None)
    after = next((one for one in who[place + 1 :] if one is not None), None)
    if before is None and after is None:
        return ()
    one = _known(before if before is not None else after)
    if end[place] - start[place] < BOTH_S:
        return (one,)
    if before is not None and after is not None and before != after:
        return tuple(sorted((before, after)))
    others = [None if other == one else other for other in who]
    second = _nearest(others, start, end, place, np.inf) if count > 1 else None
    return (one,) if second is None else tuple(sorted((one, second)))


def _nearest(
    who: Sequence[int | None],
    start: NDArray[np.float64],
    end: NDArray[np.float64],
    place: int,
    within_s: float,
) -> int | None:
    """Return the person of the nearest part with one, the earlier of two as near."""
    best, nearest = None, within_s
    for other in range(place - 1, -1, -1):
        away = float(start[place] - end[other])
        if away > nearest:
            break
        if who[other] is not None:
            best, nearest = who[other], away
            break
    for other in range(place + 1, len(who)):
        away = float(start[other] - end[place])
        if away > nearest or (away == nearest and best is not None):
            break
        if who[other] is not None:
            return who[other]
    return best


def _known(person: int | None) -> int:
    if person is None:
        raise ValueError("nobody speaks here")
    return person
