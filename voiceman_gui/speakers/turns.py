"""From parts of the speech with their people to turns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns
from voiceman_gui.speakers.assignment import Said

BRIDGED_S = 0.3
"""A turn goes on over a pause up to this long, unless somebody else begins to speak in it."""

_Stretch = tuple[float, float]


def turns_from(said: Sequence[Said], *, named_by_order: bool = True) -> Turns:
    """Join what people say to turns.

    Parameters
    ----------
    said : sequence of Said
        What is unsure becomes turns of `UNSURE`, each with its reason.
    named_by_order : bool
        Whether people get their ids, "1", "2", ..., in the order in which they first speak; else
        by their numbers.
    """
    ordered = sorted(said, key=lambda one: (one.start_s, one.end_s))
    people = list(dict.fromkeys(person for one in ordered for person in one.people))
    ids = {
        person: str((place if named_by_order else person) + 1)
        for place, person in enumerate(people)
    }
    turns = []
    for person, ident in ids.items():
        own = [one for one in ordered if person in one.people]
        others = sorted(one.start_s for one in ordered if person not in one.people)
        for start_s, end_s in _bridged(((one.start_s, one.end_s) for one in own), others):
            turns.append(Turn(Span(start_s, end_s), ident, cluster=ident))
    for start_s, end_s, reason in _unsure(ordered):
        turns.append(Turn(Span(start_s, end_s), UNSURE, cluster=UNSURE, reason=reason))
    speakers = sorted(ids.values(), key=int)
    return Turns(tuple(Speaker(ident) for ident in speakers), tuple(turns))


def _bridged(stretches: Iterable[_Stretch], others: list[float]) -> list[_Stretch]:
    """Join stretches of one person over pauses in which nobody else begins."""
    joined: list[_Stretch] = []
    for start_s, end_s in stretches:
        last_s = joined[-1][1] if joined else float("-inf")
        free = bisect_left(others, last_s) == bisect_left(others, start_s)
        if start_s - last_s <= BRIDGED_S and (free or start_s == last_s):
            joined[-1] = (joined[-1][0], max(last_s, end_s))
        else:
            joined.append((start_s, end_s))
    return joined


def _unsure(ordered: Sequence[Said]) -> list[tuple[float, float, Message | None]]:
    """Return unsure stretches; those that touch are one, with the reason of the longest."""
    found: list[tuple[float, float, Message | None]] = []
    for one in ordered:
        if one.people:
            continue
        if found and found[-1][1] == one.start_s:
            start_s, end_s, reason = found[-1]
            longer = one.end_s - one.start_s > end_s - start_s
            found[-1] = (start_s, one.end_s, one.reason if longer else reason)
        else:
            found.append((one.start_s, one.end_s, one.reason))
    return found
