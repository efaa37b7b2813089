"""Tiers and marks that stand in a file of another program, and where they are written to."""

from __future__ import annotations

import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier

DETAILS = "marks"
"""Property of a tier: what its format says of single marks and a mark does not hold, as JSON by
their ids."""


@dataclass(frozen=True, slots=True)
class Media:
    """A recording that a file refers to.

    Parameters
    ----------
    name : str
        Of the recording's file.
    origin_s : float
        Time in the recording at which the clock of the annotations begins.
    """

    name: str
    origin_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a file.

    Parameters
    ----------
    tiers : tuple of Tier
        With ids of their own and the file as origin; names as in the file.
    marks : tuple of Mark
        On these tiers, not meant for the report; times by the clock of the file.
    media : tuple of Media
        Recordings that the file refers to.
    """

    tiers: tuple[Tier, ...]
    marks: tuple[Mark, ...]
    media: tuple[Media, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What a file is written for.

    Parameters
    ----------
    path : Path
        Of the file.
    recording : Path
        Of the recording.
    total_s : float
        Its length.
    form : str
        "long" or "short", of a TextGrid; empty is as the tiers' file had it.
    encoding : str
        As Python names it; empty is as the tiers' file had it, UTF-8 where they had none.
    """

    path: Path
    recording: Path
    total_s: float
    form: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Written:
    """The content of a file, and what could not be written as it is."""

    data: bytes
    facts: tuple[Message, ...] = ()


def mark_of(tier: str, span: Span, label: str, own: str = "", **more: Any) -> Mark:
    """Return a mark that came from a file.

    Parameters
    ----------
    tier : str
        Id of its tier.
    span : Span
    label : str
    own : str
        Its id in the file, which its id ends with and `own_id` returns.
    """
    ident = f"{tier}:{own}" if own else uuid.uuid4().hex
    return Mark(span, label, in_report=False, id=ident, tier=tier, **more)


def own_id(mark: Mark) -> str:
    """Return the id that a mark had in its file; empty where it had none."""
    return mark.id.partition(":")[2]


def place_of(media: Sequence[Media], name: str) -> int | None:
    """Return the place of a recording: that of its name, else the only one; None for neither."""
    same = [place for place, one in enumerate(media) if one.name == name]
    return next(iter(same or ([0] if len(media) == 1 else [])), None)


def origin_s(media: Sequence[Media], name: str) -> float:
    """Return the time in a recording at which the clock of a file's annotations begins."""
    place = place_of(media, name)
    return 0.0 if place is None else media[place].origin_s


def details(tier: Tier) -> Mapping[str, Mapping[str, str]]:
    """Return what the file of a tier says of single marks, by their ids."""
    text = "" if tier.origin is None else tier.origin.get(DETAILS)
    found: dict[str, dict[str, str]] = json.loads(text) if text else {}
    return found


def with_details(known: Mapping[str, Mapping[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the property that `details` reads; none where nothing is known."""
    if not known:
        return ()
    return ((DETAILS, json.dumps(known, ensure_ascii=False, separators=(",", ":"))),)


def by_tier(marks: Iterable[Mark]) -> Mapping[str, list[Mark]]:
    """Return marks by the ids of their tiers, in order of time."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=lambda one: (one.span.start_s, one.span.end_s)):
        found[mark.tier].append(mark)
    return found


def of_format(tiers: Iterable[Tier], name: str) -> tuple[Tier, ...]:
    """Return the tiers that came from a file of a format."""
    return tuple(one for one in tiers if one.origin is not None and one.origin.format == name)


def encoding_for(tiers: Iterable[Tier], name: str, target: Target) -> str:
    """Return the encoding that is asked for, else that of the tiers' file of this format."""
    own = (one.origin.encoding for one in of_format(tiers, name) if one.origin is not None)
    return target.encoding or next(own, "utf-8")
