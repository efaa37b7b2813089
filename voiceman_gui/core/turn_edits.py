"""What an analyst does to turns, each as a pure function from turns to turns.

What a person changes is confirmed. Two turns of one speaker never overlap afterwards if none did
before: assigning a turn to somebody who speaks at that time already makes one turn of both. Ids
stay with the turns, so that undo, and another window, find them again.

Turns and speakers that are not there are a `KeyError`; an act without an effect gives the same
turns back.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnState
from voiceman_gui.core.turns_joined import as_one, between, joined

SHORTEST_S = 0.02
"""No edge comes nearer to the other one, and no split to an edge: about two periods of a low voice.
"""

BY_ANALYST = message("speakers.reason.by_analyst")
"""Why a turn is unsure that the analyst assigned to nobody."""

SPEAKER_DELETED = message("speakers.reason.speaker_deleted")
"""Why a turn is unsure whose speaker was deleted."""


class Edge(enum.StrEnum):
    """One end of a turn."""

    START = "start"
    END = "end"


def turn_of(turns: Turns, ident: str) -> Turn:
    """Return a turn by id; `KeyError` where there is none."""
    for turn in turns.turns:
        if turn.id == ident:
            return turn
    raise KeyError(ident)


def move_edge(turns: Turns, ident: str, edge: Edge, to_s: float, total_s: float) -> Turns:
    """Move an edge of a turn, as far as it goes.

    It stops `SHORTEST_S` before the turn's other edge, at the recording's ends, and where another
    turn of the same speaker begins or ends. It does not swallow that one: dragging back would not
    bring back two turns, nor what was proposed for each; `merge` is an act of its own. Turns of
    others are run over, which makes overlap.

    Parameters
    ----------
    turns : Turns
    ident : str
    edge : Edge
    to_s : float
    total_s : float
        Length of the recording.
    """
    turn = turn_of(turns, ident)
    lowest_s, highest_s = edge_limits(turns, ident, edge, total_s)
    to_s = min(max(to_s, lowest_s), highest_s)
    start_s, end_s = turn.span.start_s, turn.span.end_s
    span = Span(to_s, end_s) if edge is Edge.START else Span(start_s, to_s)
    if span == turn.span:
        return turns
    return _changed(turns, {ident}, lambda one: replace(one, span=span))


def edge_limits(turns: Turns, ident: str, edge: Edge, total_s: float) -> tuple[float, float]:
    """Return between which times an edge can be moved, see `move_edge`.

    Where it stands already always lies between them.
    """
    turn = turn_of(turns, ident)
    own = [one.span for one in turns.of(turn.speaker) if one.id != ident and turn.sure]
    start_s, end_s = turn.span.start_s, turn.span.end_s
    if edge is Edge.START:
        lowest_s = max((one.end_s for one in own if one.end_s <= start_s), default=0.0)
        return lowest_s, max(start_s, end_s - SHORTEST_S)
    highest_s = min((one.start_s for one in own if one.start_s >= end_s), default=total_s)
    return min(end_s, start_s + SHORTEST_S), max(end_s, highest_s)


def split(turns: Turns, ident: str, at_s: float) -> Turns:
    """Cut a turn in two; the first part keeps the id.

    Nothing happens at less than `SHORTEST_S` from an edge or outside of the turn.
    """
    turn = turn_of(turns, ident)
    if not turn.span.start_s + SHORTEST_S <= at_s <= turn.span.end_s - SHORTEST_S:
        return turns
    first = replace(turn, span=Span(turn.span.start_s, at_s), state=TurnState.CONFIRMED)
    second = replace(first, span=Span(at_s, turn.span.end_s), id="")
    kept = [one for one in turns.turns if one.id != ident]
    return turns.with_turns((*kept, first, _with_own_id(second, turns)))


def merge_next(turns: Turns, ident: str) -> Turns:
    """Join a turn with the next one of its speaker.

    Nothing happens at the last one, and where somebody else speaks alone in between.
    """
    return _merge_two(turns, ident, 1)


def merge_previous(turns: Turns, ident: str) -> Turns:
    """Join a turn with the one before of its speaker.

    Nothing happens at the first one, and where somebody else speaks alone in between.
    """
    return _merge_two(turns, ident, -1)


def _merge_two(turns: Turns, ident: str, step: int) -> Turns:
    both = neighbours(turns, ident, step)
    return turns if between(turns, both) else merge(turns, [one.id for one in both])


def neighbours(turns: Turns, ident: str, step: int) -> tuple[Turn, ...]:
    """Return a turn and the next (1) or the previous one (-1) of its speaker, in order of time.

    Without such a neighbour it is the turn alone.
    """
    row = turns.of(turn_of(turns, ident).speaker)
    place = [one.id for one in row].index(ident)
    return row[max(0, min(place, place + step)) : max(place, place + step) + 1]


def merge(turns: Turns, idents: Collection[str]) -> Turns:
    """Make one turn of several of one speaker, with the pauses between them.

    What that speaker says in between belongs to it as well. It keeps the id of the first one.

    Raises
    ------
    ValueError
        For turns of several speakers: `assign` them to one first.
    """
    wanted = _there(turns, idents)
    if len(wanted) < 2:
        return turns
    chosen = [one for one in turns.turns if one.id in wanted]
    whole = as_one(chosen)
    inside = [
        one
        for one in turns.of(whole.speaker)
        if one.id in wanted or (one.sure and one.span.overlap_s(whole.span) > 0)
    ]
    whole = replace(as_one(inside), state=TurnState.CONFIRMED)
    gone = {one.id for one in inside}
    return turns.with_turns((*(one for one in turns.turns if one.id not in gone), whole))


def assign(turns: Turns, idents: Iterable[str], speaker: str) -> Turns:
    """Give turns to a speaker, or to nobody (`UNSURE`).

    See `add_speaker` for one more speaker.
    """
    _known(turns, speaker)
    wanted = _there(turns, idents)
    reason = BY_ANALYST if speaker == UNSURE else None

    def given(turn: Turn) -> Turn:
        stays = turn.speaker == speaker
        return turn if stays else replace(turn, speaker=speaker, reason=reason)

    return joined(_changed(turns, wanted, given))


def same_cluster(turns: Turns, ident: str) -> tuple[str, ...]:
    """Return the ids of all turns that the program took for the same person as this one.

    Those that the analyst gave to somebody else since are not among them.
    """
    turn = turn_of(turns, ident)
    if not turn.cluster:
        return (ident,)
    return tuple(
        one.id for one in turns.turns if one.cluster == turn.cluster and one.speaker == turn.speaker
    )


def assign_cluster(turns: Turns, ident: str, speaker: str) -> Turns:
    """Give a turn, and all that the program took for the same person, to a speaker."""
    return assign(turns, same_cluster(turns, ident), speaker)


def add_speaker(turns: Turns, label: str = "") -> Turns:
    """Return the turns with one more speaker, whose id is ``turns.next_id()``."""
    return replace(turns, speakers=(*turns.speakers, Speaker(turns.next_id(), clean(label))))


def rename(turns: Turns, speaker: str, label: str) -> Turns:
    """Name a speaker; an empty label is the default name."""
    _known(turns, speaker, unsure=False)
    label = clean(label)
    named = (replace(one, label=label) if one.id == speaker else one for one in turns.speakers)
    return replace(turns, speakers=tuple(named))


def clean(label: str) -> str:
    """Return a label on one line, without blanks at its ends."""
    return " ".join(label.split())


def merge_speakers(turns: Turns, into: str, other: str) -> Turns:
    """Make one speaker of two: all turns of `other` are those of `into`, and `other` is gone."""
    _known(turns, into, unsure=False)
    _known(turns, other, unsure=False)
    if into == other:
        return turns
    given = assign(turns, [one.id for one in turns.of(other)], into)
    return _without_speaker(given, other)


def delete_speaker(turns: Turns, speaker: str) -> Turns:
    """Remove a speaker; what they say is unsure from then on."""
    _known(turns, speaker, unsure=False)
    wanted = {one.id for one in turns.of(speaker)}
    left = _changed(turns, wanted, lambda one: replace(one, speaker=UNSURE, reason=SPEAKER_DELETED))
    return _without_speaker(left, speaker)


def delete(turns: Turns, idents: Collection[str]) -> Turns:
    """Remove turns: nobody speaks there."""
    gone = _there(turns, idents)
    return turns.with_turns(one for one in turns.turns if one.id not in gone)


def add(turns: Turns, span: Span, speaker: str) -> Turns:
    """Add a turn; it becomes one with those of the same speaker that it overlaps."""
    _known(turns, speaker)
    reason = BY_ANALYST if speaker == UNSURE else None
    turn = Turn(span, speaker, TurnState.CONFIRMED, reason=reason)
    return joined(turns.with_turns((*turns.turns, _with_own_id(turn, turns))))


def confirm(turns: Turns, idents: Collection[str]) -> Turns:
    """Vouch for turns as they are."""
    return _changed(turns, _there(turns, idents), lambda one: one)


def confirm_all(turns: Turns, speaker: str | None = None, within: Span | None = None) -> Turns:
    """Vouch for all turns, of a speaker if one is named.

    Parameters
    ----------
    turns : Turns
    speaker : str, optional
    within : Span, optional
        Only turns that lie wholly in it: nobody vouches for what was not looked at.
    """
    wanted = {
        one.id
        for one in turns.turns
        if speaker in (None, one.speaker)
        and (
            within is None
            or (within.start_s <= one.span.start_s and one.span.end_s <= within.end_s)
        )
    }
    return _changed(turns, wanted, lambda one: one)


def _there(turns: Turns, idents: Iterable[str]) -> set[str]:
    """Return ids of turns; `KeyError` where one is of none."""
    wanted = set(idents)
    for strange in wanted - {one.id for one in turns.turns}:
        raise KeyError(strange)
    return wanted


def _changed(turns: Turns, wanted: set[str], change: Callable[[Turn], Turn]) -> Turns:
    """Return turns of which some are changed, and thereby confirmed."""
    made = tuple(
        replace(change(one), state=TurnState.CONFIRMED) if one.id in wanted else one
        for one in turns.turns
    )
    return turns if made == turns.turns else turns.with_turns(made)


def _known(turns: Turns, speaker: str, *, unsure: bool = True) -> None:
    if turns.speaker(speaker) is None and not (unsure and speaker == UNSURE):
        raise KeyError(speaker)


def _without_speaker(turns: Turns, speaker: str) -> Turns:
    return replace(turns, speakers=tuple(one for one in turns.speakers if one.id != speaker))


def _with_own_id(turn: Turn, turns: Turns) -> Turn:
    """Return a turn with an id that none of the others has.

    Two windows that make the same turn give it the same id.
    """
    taken, number, ident = {one.id for one in turns.turns}, 2, turn.id
    while ident in taken:
        ident, number = f"{turn.id}-{number}", number + 1
    return replace(turn, id=ident)
