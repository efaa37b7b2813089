"""From the tiers of a file to those of a recording, and from there to a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierLink
from voiceman_gui.interchange.annotations.contents import origin_s
from voiceman_gui.interchange.annotations.formats import AnnotationFile
from voiceman_gui.interchange.lines import unlike

ROUNDED_S = 0.1
"""How far beyond the recording's end a mark may end: other programs round its length up."""

MAIN = "main"
"""Id, in files only, of the tier that every recording has."""

_CUT = "cut"
"""Property of a tier: spans of marks in the file that were cut at the recording's end, as JSON."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Tiers and marks of a recording with those of a file.

    Parameters
    ----------
    tiers, marks : tuple
        All of the recording.
    added : int
        Number of marks that came.
    facts : tuple of Message
    """

    tiers: tuple[Tier, ...]
    marks: tuple[Mark, ...]
    added: int
    facts: tuple[Message, ...] = ()


def fitted(
    file: AnnotationFile,
    chosen: Mapping[str, str],
    tiers: Sequence[Tier],
    marks: Sequence[Mark],
    total_s: float,
    recording: str,
) -> Fitted:
    """Return a recording's tiers and marks with those of a file that are chosen.

    Parameters
    ----------
    file : AnnotationFile
    chosen : mapping of str to str
        By the id of a tier of the file: the id of the recording's tier that it replaces, which it
        takes; empty for a new tier, whose name is made unlike those that are there.
    tiers, marks : sequence
        Of the recording.
    total_s : float
        Its length. A mark may end up to `ROUNDED_S` beyond it and is cut there.
    recording : str
        Name of its file, by which a file that refers to several recordings knows it.

    Raises
    ------
    InterchangeError
        If a mark lies beyond the recording's end.
    """
    ids = {ident: chosen[ident] or ident for ident in chosen}
    came: dict[str, Tier] = {}
    found: list[Mark] = []
    cuts = 0
    begins_s = origin_s(file.contents.media, recording)
    for tier in file.contents.tiers:
        if tier.id not in chosen:
            continue
        cut: dict[str, tuple[float, float]] = {}
        for mark in file.contents.marks:
            if mark.tier == tier.id:
                own = _later(mark.span, begins_s)
                span = _within(own, file, total_s)
                if span != own:
                    cut[mark.id] = own.start_s, own.end_s
                found.append(replace(mark, span=span, tier=ids[tier.id]))
        cuts += len(cut)
        known = tier.parent in ids
        came[ids[tier.id]] = replace(
            _with_cut(tier, cut),
            id=ids[tier.id],
            parent=ids[tier.parent] if known else "",
            link=tier.link if known else TierLink.NONE,
        )
    owners = {mark.id for mark in found}
    found = [mark if mark.parent in owners else replace(mark, parent="") for mark in found]
    stay = [tier for tier in tiers if tier.id not in came]
    old = {tier.id for tier in tiers}
    kept = [came.get(tier.id, tier) for tier in tiers]
    new = [tier for ident, tier in came.items() if ident not in old]
    taken = [tier.name for tier in stay]
    # Tiers of one name within the file keep it; only what is there already is not doubled.
    new = [replace(tier, name=unlike([*taken, tier.name])[-1]) for tier in new]
    others = [mark for mark in marks if mark.tier not in came]
    facts: tuple[Message, ...] = ()
    name = displayable(file.path.name)
    if begins_s:
        facts += (message("interchange.shifted", file=name, begins_s=begins_s),)
    if cuts:
        facts += (message("interchange.cut", file=name, marks_count=cuts),)
    return Fitted((*kept, *new), (*others, *found), len(found), facts)


def _later(span: Span, by_s: float) -> Span:
    if not by_s:
        return span
    # The sum of two decimal fractions is off by a part of a nanosecond.
    return Span(round(span.start_s + by_s, 9), round(span.end_s + by_s, 9))


def _within(span: Span, file: AnnotationFile, total_s: float) -> Span:
    if span.end_s <= total_s:
        return span
    if span.end_s > total_s + ROUNDED_S:
        name = displayable(file.path.name)
        raise InterchangeError(
            message("interchange.beyond", file=name, end_s=span.end_s, total_s=total_s)
        )
    return Span(min(span.start_s, total_s), total_s)


def _with_cut(tier: Tier, cut: Mapping[str, tuple[float, float]]) -> Tier:
    if not cut or tier.origin is None:
        return tier
    properties = (*tier.origin.properties, (_CUT, json.dumps(cut)))
    return replace(tier, origin=replace(tier.origin, properties=properties))


def uncut(tiers: Sequence[Tier], marks: Sequence[Mark], total_s: float) -> tuple[Mark, ...]:
    """Return marks with the ends that they had in their file, where nobody changed them since."""
    ends: dict[str, tuple[float, float]] = {}
    for tier in tiers:
        text = "" if tier.origin is None else tier.origin.get(_CUT)
        ends |= json.loads(text) if text else {}
    made = []
    for mark in marks:
        start_s, end_s = ends.get(mark.id, (0.0, 0.0))
        same = mark.id in ends and mark.span == Span(min(start_s, total_s), total_s)
        made.append(replace(mark, span=Span(start_s, end_s)) if same else mark)
    return tuple(made)


def selected(
    tiers: Sequence[Tier], marks: Sequence[Mark], chosen: Sequence[str], within: Span | None
) -> tuple[tuple[Tier, ...], tuple[Mark, ...]]:
    """Return the tiers that are chosen and their marks, whole also where they reach beyond a span.

    Parameters
    ----------
    tiers, marks : sequence
        Of the recording; `tiers` with one whose id is `MAIN` for the tier of every recording.
    chosen : sequence of str
        Ids of tiers.
    within : Span or None
        Only marks that share time with it, or begin in it.
    """
    wanted = tuple(tier for tier in tiers if tier.id in chosen)
    found = (mark if mark.tier != MARKS else replace(mark, tier=MAIN) for mark in marks)
    return wanted, tuple(
        mark
        for mark in found
        if mark.tier in chosen
        and (
            within is None
            or mark.span.overlap_s(within) > 0
            or within.start_s <= mark.span.start_s < within.end_s
        )
    )
