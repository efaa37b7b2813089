"""What two windows made of one document, joined so that neither undoes the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TypeVar

from voiceman_gui.core.document import Annotations, Baseline, Document, ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.turns_merge import merge_turns

_T = TypeVar("_T")


def merge(known: Document, ours: Document, theirs: Document) -> Document:
    """Return what two windows made of the same document.

    What only one of them changed is as it made it: a mark that one removed stays removed. A mark
    that one window removed and the other changed stays; of two labels for one mark both are kept,
    and marks of one span are one mark. Turns are joined one by one as well, see `merge_turns`. Of
    anything else that both changed, `ours` holds.

    Parameters
    ----------
    known : Document
        What both began with.
    ours, theirs : Document
    """
    if theirs == known:
        return ours
    ids = dict.fromkeys(one.id for one in (*ours.recordings, *theirs.recordings))
    return Document(
        tuple(_merge_on(known.of(one), ours.of(one), theirs.of(one)) for one in ids),
        _merge_report(known.report, ours.report, theirs.report),
        _of_both(known.notes, ours.notes, theirs.notes),
    )


def _of_both(known: _T, ours: _T, theirs: _T) -> _T:
    return theirs if ours == known else ours


def _merge_report(
    known: ReportDetails, ours: ReportDetails, theirs: ReportDetails
) -> ReportDetails:
    names = (field.name for field in fields(ReportDetails))
    return ReportDetails(
        **{
            name: _of_both(getattr(known, name), getattr(ours, name), getattr(theirs, name))
            for name in names
        }
    )


def _merge_on(known: Annotations, ours: Annotations, theirs: Annotations) -> Annotations:
    speakers = {one.speaker for each in (ours, theirs) for one in each.baselines}
    spans = {
        speaker: _of_both(known.spans_of(speaker), ours.spans_of(speaker), theirs.spans_of(speaker))
        for speaker in speakers
    }
    marks = tuple(_merge_marks(known.marks, ours.marks, theirs.marks))
    return Annotations(
        ours.id,
        marks,
        tuple(Baseline(passages, speaker) for speaker, passages in spans.items() if passages),
        _of_both(known.channel, ours.channel, theirs.channel),
        merge_turns(known.turns, ours.turns, theirs.turns),
        _of_both(known.speakers, ours.speakers, theirs.speakers),
        _of_both(known.borrowed, ours.borrowed, theirs.borrowed),
        _merge_tiers(known.tiers, ours.tiers, theirs.tiers, {mark.tier for mark in marks}),
    )


def _merge_tiers(
    known: tuple[Tier, ...], ours: tuple[Tier, ...], theirs: tuple[Tier, ...], needed: set[str]
) -> tuple[Tier, ...]:
    """Join tiers; one that a window removed stays where the other changed it or marked on it."""
    before, here, there = ({one.id: one for one in each} for each in (known, ours, theirs))
    order = dict.fromkeys((*(there if list(here) == list(before) else here), *here, *there))
    merged = []
    for ident in order:
        was, mine, other = before.get(ident), here.get(ident), there.get(ident)
        tier = _of_both(was, mine, other)
        left = mine or other
        if tier is None and left is not None and (left != was or ident in needed):
            tier = left
        if tier is not None:
            merged.append(tier)
    return tuple(merged)


def _merge_marks(
    known: tuple[Mark, ...], ours: tuple[Mark, ...], theirs: tuple[Mark, ...]
) -> Iterable[Mark]:
    before = {mark.id: mark for mark in known}
    here = {mark.id: mark for mark in _same_ids(ours, known)}
    there = {mark.id: mark for mark in _same_ids(theirs, (*here.values(), *known))}
    for ident in dict.fromkeys((*here, *there)):
        mark = _merge_mark(before.get(ident), here.get(ident), there.get(ident))
        if mark is not None:
            yield mark


def _same_ids(marks: tuple[Mark, ...], others: tuple[Mark, ...]) -> Iterable[Mark]:
    """Give marks of the same place as one of the others that one's id."""
    ids, places = {mark.id for mark in others}, {mark.place: mark.id for mark in others}
    for mark in marks:
        ident = places.get(mark.place)
        yield mark if mark.id in ids or ident is None else replace(mark, id=ident)


def _merge_mark(before: Mark | None, here: Mark | None, there: Mark | None) -> Mark | None:
    if here == before:
        return there
    if there in (before, here):
        return here
    if here is None or there is None:
        return here or there
    if before is None:
        return replace(
            here,
            label=_joined(here.label, there.label),
            note=_joined(here.note, there.note),
            in_report=here.in_report or there.in_report,
        )
    of_both = {
        one.name: _of_both(*(getattr(mark, one.name) for mark in (before, here, there)))
        for one in fields(Mark)
        if one.compare
    }
    for name in ("label", "note"):
        was, ours, theirs = (getattr(mark, name) for mark in (before, here, there))
        if was not in (ours, theirs):
            of_both[name] = _joined(ours, theirs)
    return replace(here, **of_both)


def _joined(ours: str, theirs: str) -> str:
    return " / ".join(dict.fromkeys(text for text in (theirs, ours) if text))


def restored(now: Document, early: Document, kept: Document, channels: int) -> Document:
    """Return what is shown of a recording whose work was kept, beside what was set since.

    Parameters
    ----------
    now : Document
        What was set before it was known what is kept.
    early : Document
        Kept before the recording's hash was known.
    kept : Document
    channels : int
        Of the recording; a channel that it does not have is not chosen.
    """
    shown = tuple(one.shown for one in (now, early, kept))
    marks = {mark.place: mark for one in (early, now, kept) for mark in one.marks}
    spans = {
        baseline.speaker: baseline.spans for one in reversed(shown) for baseline in one.baselines
    }
    chosen = (one.channel for one in shown if one.channel is not None and one.channel < channels)
    first = Annotations(
        now.shown.id,
        tuple(marks.values()),
        tuple(Baseline(passages, speaker) for speaker, passages in spans.items()),
        next(chosen, None),
        next((one.turns for one in shown if one.turns is not None), None),
        next((one.speakers for one in shown if one.speakers is not None), None),
        next((one.borrowed for one in shown if one.borrowed), ()),
        tuple({tier.id: tier for one in (kept, early, now) for tier in one.tiers}.values()),
    )
    empty = ReportDetails()
    return Document(
        (first, *now.recordings[1:]),
        next((one.report for one in (now, early, kept) if one.report != empty), empty),
        now.notes or early.notes or kept.notes,
    )
