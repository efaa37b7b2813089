"""Marks: what the analyst points at in a recording."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from voiceman_gui.core.span import Span

MARKS = ""
"""Id of the tier that every recording has."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked region, or a point where start and end are equal.

    Two marks are equal where they say the same; who made them, when, and under which id does not
    count.

    Parameters
    ----------
    span : Span
    label : str
    in_report : bool
        Whether a report reads it, if it is a region.
    id : str
        Stays the same whatever is changed. Derived from the span where none is given, so that a
        mark of a version that kept no ids has the same one in every window.
    author : str
        Who made it; empty if not known.
    created : str
        When it was made, ISO 8601 with time zone; empty if not known.
    tier : str
        Id of the annotation tier that it lies on; `MARKS` is the one that every recording has.
    note : str
    low_hz, high_hz : float or None
        Frequency range, where one is marked.
    parent : str
        Id of the mark on the parent tier that it belongs to; empty for none.
    """

    span: Span
    label: str = ""
    in_report: bool = True
    id: str = field(default="", compare=False)
    author: str = field(default="", compare=False)
    created: str = field(default="", compare=False)
    tier: str = MARKS
    note: str = ""
    low_hz: float | None = None
    high_hz: float | None = None
    parent: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", f"{float(self.span.start_s)}-{float(self.span.end_s)}")

    @property
    def place(self) -> tuple[str, Span | str]:
        """What no two marks of a document share.

        On the tier that every recording has a span is marked once. Other tiers come from other
        programs, which allow annotations of one span.
        """
        return self.tier, self.span if self.tier == MARKS else self.id

    @property
    def is_passage(self) -> bool:
        """Whether the report reads it: a region that is meant for the report."""
        return self.in_report and self.span.duration_s > 0


def new_mark(
    span: Span, label: str = "", *, in_report: bool = True, author: str = "", tier: str = MARKS
) -> Mark:
    """Return a mark that is made now, with an id of its own."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Mark(span, label, in_report, id=uuid.uuid4().hex, author=author, created=now, tier=tier)


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in order of time."""
    return tuple(sorted(marks, key=lambda mark: (mark.span.start_s, mark.span.end_s)))


def in_pictures(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return the marks that pictures of the timeline show.

    All of the tier that every recording has; of other tiers the passages that the report reads.
    Tiers of words or phones would cover what is drawn.
    """
    return tuple(mark for mark in marks if mark.tier == MARKS or mark.is_passage)


def numbered(marks: Iterable[Mark]) -> tuple[tuple[int | None, Mark], ...]:
    """Return all marks in order of time, the passages of the report with their numbers.

    The one numbering of list, pictures, report, JSON and CSV: passages count from 1; points, and
    regions that are not meant for the report, have no number.
    """
    numbers = itertools.count(1)
    return tuple((next(numbers) if mark.is_passage else None, mark) for mark in in_order(marks))
