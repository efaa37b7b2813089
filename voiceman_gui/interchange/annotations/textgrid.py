"""Tiers as Praat TextGrids.

Praat's interval tiers have no gaps and no overlaps: gaps are intervals without a text, and what
overlaps stands on several tiers. Where intervals without a text met in the file, they meet again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, TierOrigin, new_tier
from voiceman_gui.interchange.annotations.contents import (
    Contents,
    Target,
    Written,
    by_tier,
    encoding_for,
    mark_of,
    of_format,
)
from voiceman_gui.interchange.lines import END_OF_LINE, exact, unlike
from voiceman_gui.interchange.overlap import rows_apart
from voiceman_gui.interchange.text import Text, decode, encode
from voiceman_gui.interchange.textgrid import Entry, Grid, GridTier, read_grid, write_grid

ID = "textgrid"
SHORT, LONG = "short", "long"


def parse(data: bytes, path: Path) -> Contents:
    """Read a TextGrid.

    Raises
    ------
    InterchangeError
    """
    text = decode(data, path, latin_1=True)
    grid = read_grid(text.text, path)
    common = (
        ("form", LONG if grid.long else SHORT),
        ("newline", text.newline),
        ("xmin", exact(grid.start_s)),
        ("xmax", exact(grid.end_s)),
    )
    tiers: list[Tier] = []
    marks: list[Mark] = []
    for one in grid.tiers:
        full = [entry for entry in one.entries if one.points or entry.text]
        empty = tuple(entry.span for entry in one.entries if not one.points and not entry.text)
        own = (
            ("class", "TextTier" if one.points else "IntervalTier"),
            ("tier_xmin", exact(one.start_s)),
            ("tier_xmax", exact(one.end_s)),
        )
        origin = TierOrigin(ID, text.encoding, (*common, *own), empty)
        tier = new_tier(one.name, _kind(one.points, full))
        tiers.append(replace(tier, origin=origin))
        marks += [mark_of(tier.id, entry.span, entry.text) for entry in full]
    return Contents(tuple(tiers), tuple(marks))


def _kind(points: bool, entries: Sequence[Entry]) -> TierKind:
    if points:
        return TierKind.POINTS
    apart = all(one.span.end_s <= other.span.start_s for one, other in pairwise(entries))
    long = all(entry.span.duration_s > 0 for entry in entries)
    return TierKind.INTERVALS if apart and long else TierKind.ANY


def write(tiers: Sequence[Tier], marks: Sequence[Mark], target: Target) -> Written:
    """Return a TextGrid of tiers."""
    on = by_tier(marks)
    known = [one.origin for one in of_format(tiers, ID) if one.origin is not None]
    first = known[0] if known else TierOrigin(ID, properties=(("form", LONG),))
    starts = [mark.span.start_s for mark in marks]
    starts += [float(one.get("xmin")) for one in known]
    ends = [mark.span.end_s for mark in marks] + [float(one.get("xmax")) for one in known]
    if len(known) < len(tiers):
        starts.append(0.0)
        ends.append(target.total_s)
    start_s, end_s = min(starts), max(ends)
    grid_tiers: list[GridTier] = []
    for tier in tiers:
        grid_tiers += _tiers(tier, on.get(tier.id, []), start_s, end_s)
    grid = Grid(start_s, end_s, tuple(grid_tiers), (target.form or first.get("form")) != SHORT)
    text = END_OF_LINE.sub(first.get("newline", "\n"), write_grid(grid, exact))
    wanted = encoding_for(tiers, ID, target)
    # Praat itself goes over to UTF-16 where Latin-1 has not all characters.
    data, used = encode(Text(text, wanted), "utf-16-be")
    facts = [] if used == wanted else [message("interchange.encoding_changed", encoding=used)]
    bare = sum(not mark.label and mark.span.duration_s > 0 for mark in marks)
    if bare:
        facts.append(message("interchange.unlabelled", marks_count=bare))
    return Written(data, tuple(facts))


def _tiers(tier: Tier, marks: list[Mark], start_s: float, end_s: float) -> Iterator[GridTier]:
    """Yield as many tiers of Praat as a tier takes: points apart, overlaps apart."""
    origin = tier.origin if tier.origin is not None and tier.origin.format == ID else None
    if origin is not None:
        own = float(origin.get("tier_xmin")), float(origin.get("tier_xmax"))
        start_s = min([own[0], *(mark.span.start_s for mark in marks)])
        end_s = max([own[1], *(mark.span.end_s for mark in marks)])
    points = [mark for mark in marks if mark.span.duration_s == 0]
    regions = [mark for mark in marks if mark.span.duration_s > 0]
    rows = rows_apart(regions, lambda mark: mark.span)
    if (
        not rows
        and (tier.kind is TierKind.INTERVALS or not points)
        and tier.kind is not TierKind.POINTS
    ):
        rows = [[]]
    empty = () if origin is None else origin.empty
    names = unlike([tier.name] * (len(rows) + 1))
    for name, row in zip(names, rows, strict=False):
        entries = tuple(_intervals(row, empty, start_s, end_s))
        yield GridTier(name, False, start_s, end_s, entries)
    if points or not rows:
        entries = tuple(Entry(mark.span, mark.label) for mark in points)
        yield GridTier(names[len(rows)], True, start_s, end_s, entries)


def _intervals(
    row: list[Mark], empty: Sequence[Span], start_s: float, end_s: float
) -> Iterator[Entry]:
    edges = sorted({edge for span in empty for edge in (span.start_s, span.end_s)})
    at_s = start_s
    for mark in row:
        yield from _gap(at_s, mark.span.start_s, edges)
        yield Entry(mark.span, mark.label)
        at_s = mark.span.end_s
    yield from _gap(at_s, end_s, edges)


def _gap(start_s: float, end_s: float, edges: Sequence[float]) -> Iterator[Entry]:
    """Yield intervals without a text that fill a gap, which meet where they met in the file."""
    if start_s >= end_s:
        return
    inner = edges[bisect_right(edges, start_s) : bisect_left(edges, end_s)]
    for one, other in pairwise((start_s, *inner, end_s)):
        yield Entry(Span(one, other), "")
