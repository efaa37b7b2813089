"""Turns of one speaker that overlap become one: nobody speaks at the same time as themselves."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns, TurnState

_STRONGEST_FIRST = (TurnState.CONFIRMED, TurnState.IMPORTED, TurnState.PROPOSED)


def joined(turns: Turns) -> Turns:
    """Return turns of which no two of one speaker overlap; those that only touch stay two.

    Unsure turns stay as they are: they may be of several people, and each has its own reason.
    """
    made: list[Turn] = [one for one in turns.turns if not one.sure]
    for speaker in turns.speakers:
        row: list[Turn] = []
        for turn in turns.of(speaker.id):
            if row and turn.span.start_s < row[-1].span.end_s:
                row[-1] = as_one((row[-1], turn))
            else:
                row.append(turn)
        made += row
    return turns if len(made) == len(turns.turns) else turns.with_turns(made)


def between(turns: Turns, row: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return the turns of somebody else, or of nobody, that reach into the gaps of a row.

    What is said in these gaps is said while the speaker of the row is silent: a turn over it
    would claim speech of others, and make overlap where there was none.

    Parameters
    ----------
    turns : Turns
    row : sequence of Turn
        Of one speaker, in order of time.
    """
    gaps = [
        Span(first.span.end_s, second.span.start_s)
        for first, second in itertools.pairwise(row)
        if first.span.end_s < second.span.start_s
    ]
    own = {one.speaker for one in row}
    return tuple(
        one
        for one in turns.turns
        if one.speaker not in own and any(one.span.overlap_s(gap) > 0 for gap in gaps)
    )


def as_one(turns: Iterable[Turn]) -> Turn:
    """Return the turn from the first beginning to the last end of turns of one speaker.

    It keeps the id of the first one, is confirmed where any of them is (else imported where any of
    them is), and is said to have been
    proposed for the speaker for whom the longest of them was.

    Raises
    ------
    ValueError
        For turns of several speakers, and for none.
    """
    row = sorted(turns, key=lambda one: (one.span.start_s, one.span.end_s))
    if len({one.speaker for one in row}) != 1:
        raise ValueError("turns of several speakers, or none, are not one turn")
    longest = max(row, key=lambda one: one.span.duration_s)
    states = {one.state for one in row}
    return replace(
        row[0],
        span=Span(row[0].span.start_s, max(one.span.end_s for one in row)),
        state=next(one for one in _STRONGEST_FIRST if one in states),
        cluster=longest.cluster,
        reason=longest.reason if longest.speaker == UNSURE else None,
    )
