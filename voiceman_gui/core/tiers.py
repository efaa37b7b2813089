"""Annotation tiers: rows of marks under the recording, as Praat and ELAN have them.

The marks themselves are `voiceman_gui.core.marks.Mark`; each names the tier that it lies on. Every
recording has the tier `MARKS` without its being listed.
"""

from __future__ import annotations

import enum
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from voiceman_gui.core.span import Span


class TierKind(enum.StrEnum):
    """What may lie on a tier."""

    ANY = "any"
    """Regions and points, which may overlap."""
    INTERVALS = "intervals"
    """Regions that do not overlap, as on an interval tier of Praat."""
    POINTS = "points"


class TierLink(enum.StrEnum):
    """How the marks of a tier belong to those of its parent tier (the constraints of ELAN)."""

    NONE = "none"
    TIME_SUBDIVISION = "time_subdivision"
    INCLUDED_IN = "included_in"
    SYMBOLIC_SUBDIVISION = "symbolic_subdivision"
    SYMBOLIC_ASSOCIATION = "symbolic_association"


@dataclass(frozen=True, slots=True)
class TierOrigin:
    """The file that a tier was read from, so that it is written back as it was.

    Parameters
    ----------
    format : str
        E.g. "textgrid", "eaf", "audacity".
    encoding : str
        Of the file, as Python names it.
    properties : tuple of (str, str)
        What the format says of the tier, or of its file, and the program does not use: form of a
        TextGrid, linguistic type and participant of an EAF.
    empty : tuple of Span
        Intervals without a label that the file had, where the gaps between the marks do not say
        where they lay.
    """

    format: str
    encoding: str = "utf-8"
    properties: tuple[tuple[str, str], ...] = ()
    empty: tuple[Span, ...] = ()

    def get(self, name: str, default: str = "") -> str:
        """Return a property; `default` where the file did not have it."""
        return next((value for known, value in self.properties if known == name), default)


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier of annotations.

    Parameters
    ----------
    id : str
        Within the recording; stays the same whatever is changed.
    name : str
    kind : TierKind
    labels : tuple of str
        The label set that is offered for its marks, e.g. with the keys 1 to 9; empty for none.
    parent : str
        Id of the parent tier; empty for none.
    link : TierLink
        How its marks belong to the parent's.
    note : str
    author : str
        Who made it; empty if not known.
    created : str
        When it was made, ISO 8601 with time zone; empty if not known.
    origin : TierOrigin or None
        None where it was made here.
    """

    id: str
    name: str
    kind: TierKind = TierKind.ANY
    labels: tuple[str, ...] = ()
    parent: str = ""
    link: TierLink = TierLink.NONE
    note: str = ""
    author: str = ""
    created: str = ""
    origin: TierOrigin | None = None

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a tier has an id")


def new_tier(name: str, kind: TierKind = TierKind.ANY, *, author: str = "") -> Tier:
    """Return a tier that is made now, with an id of its own."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Tier(uuid.uuid4().hex, name, kind, author=author, created=now)
