"""What two people, or two windows, made of the same turns, joined so that neither undoes the other.

Three-way: what only one of them changed is as it made it. Turns are told apart by their ids, and so
are speakers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns, TurnState
from voiceman_gui.core.turns_joined import joined

_T = TypeVar("_T")


def merge_turns(
    known: Turns | None, ours: Turns | None, theirs: Turns | None, *, gone_stay: bool = False
) -> Turns | None:
    """Return what two made of the same turns.

    A turn that one removed and the other changed stays. Where both changed one turn, each of its
    edges, its speaker and its state are taken from whoever changed it, and from `ours` where both
    did. Of two new labels of one speaker both are kept. Turns of one speaker that come to overlap
    become one turn.

    Parameters
    ----------
    known : Turns or None
        What both began with; None is the program's proposal. Both then began with the same one,
        unless they have no turn in common: in that case `ours` holds.
    ours, theirs : Turns or None
        None is as the program proposes: where one went back to that and the other went on, what
        the other made holds.
    gone_stay : bool
        Whether a turn that `ours` has not, and `theirs` changed, stays removed.
    """
    if theirs in (known, ours):
        return ours
    if ours == known or ours is None:
        return theirs
    if theirs is None:
        return ours
    before = _proposed(ours, theirs) if known is None else _by_id(known)
    if before is None:
        return ours
    here, there = _by_id(ours), _by_id(theirs)
    turns = [
        one
        for ident in dict.fromkeys((*here, *there))
        if (one := _merge(before, here, there, ident, gone_stay)) is not None
    ]
    used = {turn.speaker for turn in turns}
    speakers = _merge_speakers(known, ours.speakers, theirs.speakers, used)
    was = None if known is None else known.source
    source = _of_both(was, ours.source, theirs.source)
    return joined(Turns(speakers, tuple(turns), source))


def _by_id(turns: Turns) -> dict[str, Turn]:
    return {turn.id: turn for turn in turns.turns}


def _proposed(ours: Turns, theirs: Turns) -> dict[str, Turn] | None:
    """Return the proposal as far as it is still to be seen; None where the two have nothing of one.

    Whatever a person touches is confirmed: a turn that is still proposed stands as it was, and is
    missing only where somebody removed it.
    """
    here, there = _by_id(ours), _by_id(theirs)
    if here and there and not here.keys() & there.keys():
        return None
    return {
        ident: turn
        for ident, turn in (*here.items(), *there.items())
        if turn.state is TurnState.PROPOSED
    }


def _merge(
    before: Mapping[str, Turn],
    here: Mapping[str, Turn],
    there: Mapping[str, Turn],
    ident: str,
    gone_stay: bool,
) -> Turn | None:
    was, ours, theirs = before.get(ident), here.get(ident), there.get(ident)
    if ours == was:
        return theirs
    if theirs in (was, ours):
        return ours
    if ours is None:
        return None if gone_stay else theirs
    if theirs is None:
        return ours
    return ours if was is None else _of_three(was, ours, theirs)


def _of_three(was: Turn, ours: Turn, theirs: Turn) -> Turn:
    start_s = _of_both(was.span.start_s, ours.span.start_s, theirs.span.start_s)
    end_s = _of_both(was.span.end_s, ours.span.end_s, theirs.span.end_s)
    named = theirs if ours.speaker == was.speaker else ours
    return replace(
        ours,
        span=Span(start_s, end_s) if start_s < end_s else ours.span,
        speaker=named.speaker,
        reason=named.reason,
        state=_of_both(was.state, ours.state, theirs.state),
        cluster=_of_both(was.cluster, ours.cluster, theirs.cluster),
    )


def _of_both(was: _T, ours: _T, theirs: _T) -> _T:
    return theirs if ours == was else ours


def _merge_speakers(
    known: Turns | None, ours: tuple[Speaker, ...], theirs: tuple[Speaker, ...], used: set[str]
) -> tuple[Speaker, ...]:
    """Return the speakers of both; one that only one of them has is new or was removed.

    A speaker whom a turn needs stays. Everyone who is proposed has turns: without any, and with no
    turns known before, a speaker was removed.
    """
    here, there = ({one.id: one for one in each} for each in (ours, theirs))
    everyone = {**here, **{ident: one for ident, one in there.items() if ident not in here}}
    was = everyone if known is None else {one.id: one for one in known.speakers}
    speakers = []
    for ident, one in everyone.items():
        if ident in here and ident in there:
            label = was[ident].label if known is not None and ident in was else ""
            label = _label(label, here[ident].label, there[ident].label)
            speakers.append(replace(here[ident], label=label))
        elif ident in used or ident not in was:
            speakers.append(one)
    return tuple(speakers)


def _label(was: str, ours: str, theirs: str) -> str:
    if ours == was:
        return theirs
    if theirs in (was, ours):
        return ours
    return " / ".join(label for label in (theirs, ours) if label)
