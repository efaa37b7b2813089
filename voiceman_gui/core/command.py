"""Commands: every change of a document as plain data, with what was there before and after.

A command is made from two documents (`command`), applied (`apply`) and turned round (`inverse`).
Undo, autosave and a log are listeners of the stream of commands; none of them keeps fields of its
own. A command changes only what it names, so that what another window changed meanwhile stays.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.document import Annotations, Document, ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.turns import SpeakerChoice, Turns
from voiceman_gui.core.turns_merge import merge_turns

Value = (
    Mark
    | tuple[Span, ...]
    | tuple[Borrowed, ...]
    | Tier
    | Turns
    | SpeakerChoice
    | ReportDetails
    | int
    | str
    | None
)


class Part(enum.StrEnum):
    """The parts of a document that a command changes one by one."""

    MARK = "mark"
    """A mark, by its id; None is none."""
    TIER = "tier"
    """An annotation tier, by its id; None is none."""
    TIER_ORDER = "tier_order"
    """Ids of all tiers in the order in which they are shown, separated by blanks."""
    BASELINE = "baseline"
    """The passages of a speaker's baseline, by the speaker's id; empty is all speech."""
    CHANNEL = "channel"
    TURNS = "turns"
    """Who speaks when, as one value; None is as the program proposes."""
    SPEAKERS = "speakers"
    """How the speakers are found; None is as the settings say."""
    BORROWED = "borrowed"
    """All passages of other recordings, as one value."""
    REPORT = "report"
    NOTES = "notes"


_TIERS = (Part.TIER, Part.TIER_ORDER)


class Origin(enum.Enum):
    """Why a command is applied."""

    PERSON = enum.auto()
    UNDO = enum.auto()
    REDO = enum.auto()
    OTHER_WINDOW = enum.auto()
    """Another window of the program changed the same document."""
    RESTORED = enum.auto()
    """It was kept when the recording was open before."""


@dataclass(frozen=True, slots=True)
class Change:
    """One part of a document before and after.

    Parameters
    ----------
    part : Part
    recording : str
        Id of the recording; empty for what belongs to the whole document.
    key : str
        Id of the mark, of the tier or of the speaker; empty where there is one of the part.
    before, after : Mark, Tier, tuple of Span, tuple of Borrowed, Turns,
        SpeakerChoice, ReportDetails, int, str or None
    """

    part: Part
    recording: str
    key: str
    before: Value
    after: Value

    @property
    def inverse(self) -> Change:
        """The change back."""
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class Command:
    """A change of the document that one act of a person made.

    Parameters
    ----------
    id : str
        Which kind of act, e.g. "mark.remove".
    changes : tuple of Change
    author : str
        Who acted; empty if not known.
    at : str
        When, ISO 8601 with time zone; empty if not known.
    """

    id: str
    changes: tuple[Change, ...]
    author: str = ""
    at: str = ""

    @property
    def inverse(self) -> Command:
        """The command that takes this one back."""
        return replace(self, changes=tuple(one.inverse for one in reversed(self.changes)))


def command(
    ident: str, before: Document, after: Document, *, author: str = "", at: str = ""
) -> Command:
    """Return the command that leads from one document to another.

    Parameters
    ----------
    ident : str
        Id of the kind of act.
    before, after : Document
        Of the same recordings.
    author, at : str
        See `Command`.
    """
    return Command(ident, tuple(_changes(before, after)), author, at)


def _changes(before: Document, after: Document) -> Iterator[Change]:
    for one in after.recordings:
        yield from _changes_on(before.of(one.id), one)
    if before.report != after.report:
        yield Change(Part.REPORT, "", "", before.report, after.report)
    if before.notes != after.notes:
        yield Change(Part.NOTES, "", "", before.notes, after.notes)


def _changes_on(before: Annotations, after: Annotations) -> Iterator[Change]:
    if before.marks is not after.marks:
        old = {mark.id: mark for mark in before.marks}
        new = {mark.id: mark for mark in after.marks}
        for ident in dict.fromkeys((*old, *new)):
            if old.get(ident) != new.get(ident):
                yield Change(Part.MARK, after.id, ident, old.get(ident), new.get(ident))
    yield from _tier_changes(before, after)
    for speaker in sorted({one.speaker for one in (*before.baselines, *after.baselines)}):
        was, now = before.spans_of(speaker), after.spans_of(speaker)
        if was != now:
            yield Change(Part.BASELINE, after.id, speaker, was, now)
    if before.channel != after.channel:
        yield Change(Part.CHANNEL, after.id, "", before.channel, after.channel)
    if before.turns is not after.turns and before.turns != after.turns:
        yield Change(Part.TURNS, after.id, "", before.turns, after.turns)
    if before.speakers != after.speakers:
        yield Change(Part.SPEAKERS, after.id, "", before.speakers, after.speakers)
    if before.borrowed != after.borrowed:
        yield Change(Part.BORROWED, after.id, "", before.borrowed, after.borrowed)


def _tier_changes(before: Annotations, after: Annotations) -> Iterator[Change]:
    if before.tiers == after.tiers:
        return
    old = {tier.id: tier for tier in before.tiers}
    new = {tier.id: tier for tier in after.tiers}
    for ident in dict.fromkeys((*old, *new)):
        if old.get(ident) != new.get(ident):
            yield Change(Part.TIER, after.id, ident, old.get(ident), new.get(ident))
    if (was := " ".join(old)) != (now := " ".join(new)):
        yield Change(Part.TIER_ORDER, after.id, "", was, now)


def apply(document: Document, change: Command) -> Document:
    """Return the document with what a command changes.

    What somebody else has changed or removed meanwhile stays as it is: a mark or turn that the
    command changes and that is gone does not come back, and neither a label nor a baseline of
    somebody else is replaced. A mark that the command adds takes the place of another mark of the
    same span on the tier that every recording has.
    """
    for part in change.changes:
        if part.part is Part.REPORT:
            assert isinstance(part.after, ReportDetails)
            document = replace(document, report=part.after)
        elif part.part is Part.NOTES:
            assert isinstance(part.after, str)
            document = replace(document, notes=part.after)
    touched = dict.fromkeys(part.recording for part in change.changes if part.recording)
    known = {one.id: one for one in document.recordings}
    for ident in touched:
        parts = [part for part in change.changes if part.recording == ident]
        known[ident] = _apply_on(document.of(ident), parts)
    return replace(document, recordings=tuple(known.values())) if touched else document


def _apply_on(annotations: Annotations, changes: list[Change]) -> Annotations:
    tiers = [change for change in changes if change.part in _TIERS]
    annotations = replace(annotations, tiers=_apply_tiers(annotations.tiers, tiers))
    marks = {mark.id: mark for mark in annotations.marks}
    added: dict[str, Mark] = {}
    for change in (one for one in changes if one.part not in _TIERS):
        before, after = change.before, change.after
        if isinstance(after, Mark):
            mark = _changed(marks, change.key, before, after) if isinstance(before, Mark) else after
            if mark is not None:
                added[mark.id] = mark
        elif change.part is Part.MARK:
            if marks.get(change.key) == before:
                marks.pop(change.key, None)
        elif change.part is Part.BASELINE:
            assert isinstance(after, tuple)
            if annotations.spans_of(change.key) == before:
                passages = tuple(span for span in after if isinstance(span, Span))
                annotations = annotations.with_spans(change.key, passages)
        else:
            annotations = _apply_one(annotations, change)
    if any(change.part is Part.MARK for change in changes):
        places = {mark.place for mark in added.values()}
        kept = (m for m in marks.values() if m.id not in added and m.place not in places)
        annotations = replace(annotations, marks=(*kept, *added.values()))
    return annotations


def _apply_tiers(tiers: tuple[Tier, ...], changes: list[Change]) -> tuple[Tier, ...]:
    known = {tier.id: tier for tier in tiers}
    order = list(known)
    for change in changes:
        before, after = change.before, change.after
        if change.part is Part.TIER_ORDER:
            assert isinstance(after, str)
            order = after.split()
        elif isinstance(after, Tier):
            if before is None or known.get(change.key) == before:
                known[after.id] = after
        elif known.get(change.key) == before:
            known.pop(change.key, None)
    # Tiers that another window has added meanwhile stay, behind those that the order names.
    listed = dict.fromkeys((*order, *known))
    return tuple(known[ident] for ident in listed if ident in known)


def _apply_one(annotations: Annotations, change: Change) -> Annotations:
    """Return what is set on a recording with a change of what there is one of."""
    before, after = change.before, change.after
    if change.part is Part.TURNS:
        assert before is None or isinstance(before, Turns)
        assert after is None or isinstance(after, Turns)
        turns = merge_turns(before, annotations.turns, after, gone_stay=True)
        return replace(annotations, turns=turns)
    if change.part is Part.SPEAKERS:
        assert after is None or isinstance(after, SpeakerChoice)
        return (
            replace(annotations, speakers=after) if annotations.speakers == before else annotations
        )
    if change.part is Part.BORROWED:
        assert isinstance(after, tuple)
        if annotations.borrowed != before:
            return annotations
        passages = tuple(one for one in after if isinstance(one, Borrowed))
        return replace(annotations, borrowed=passages)
    assert after is None or isinstance(after, int)
    return replace(annotations, channel=after) if annotations.channel == before else annotations


def _changed(marks: Mapping[str, Mark], ident: str, before: Mark, after: Mark) -> Mark | None:
    """Return the mark as it stands with what differs of two others; None where it is gone.

    A field that no longer is as it was before stays. Marks of one span are one mark, which may
    have got the id of another window's.
    """
    there = (mark for mark in marks.values() if mark.place == before.place)
    mark = marks.get(ident) or next(there, None)
    if mark is None:
        return None
    kept = {
        field.name: getattr(after, field.name)
        for field in fields(Mark)
        if field.compare and getattr(mark, field.name) == getattr(before, field.name)
    }
    return replace(mark, **kept)
