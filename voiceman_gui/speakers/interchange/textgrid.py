"""Praat TextGrids: one interval tier for each speaker, an interval with a text for each turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turns
from voiceman_gui.interchange.lines import Lines, unlike
from voiceman_gui.interchange.overlap import rows_apart
from voiceman_gui.interchange.textgrid import Entry, Grid, GridTier, read_grid, write_grid
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Stretch, TurnsFile, seconds

_UNSURE_TIER = re.compile(r"unsure( \(\d+\))?")


def parse(text: str, path: Path) -> TurnsFile:
    """Read a TextGrid; its parts are the interval tiers, and empty intervals are silence.

    Raises
    ------
    InterchangeError
    """
    lines = Lines(path)
    tiers = read_grid(text, path).tiers
    spoken = [tier for tier in tiers if not tier.points]
    names = [" ".join(tier.name.split()) for tier in spoken]
    stretches: list[Stretch] = []
    for part, tier in enumerate(spoken):
        stretches += _intervals(tier, lines, part, names[part])
    heard = {one.label for one in stretches}
    silent = dict.fromkeys(name for name in names if _speaker(name) not in heard)
    return TurnsFile(
        path,
        unlike(names),
        tuple(stretches),
        tuple(name for name in silent if name and _speaker(name) != UNSURE),
        points=sum(len(tier.entries) for tier in tiers if tier.points),
    )


def _intervals(tier: GridTier, lines: Lines, part: int, name: str) -> Iterator[Stretch]:
    before_s = 0.0
    for entry in tier.entries:
        start_s = entry.span.start_s
        if start_s < before_s:
            why = message("interchange.file.out_of_order", start_s=start_s, before_s=before_s)
            raise lines.error(entry.line, why)
        before_s = entry.span.end_s
        text = " ".join(entry.text.split())
        if text and entry.span.duration_s > 0:
            yield Stretch(part, _speaker(name), text, entry.span, entry.line)


def _speaker(name: str) -> str:
    return UNSURE if _UNSURE_TIER.fullmatch(name) else name


def write(turns: Turns, recording: str, total_s: float) -> str:
    """Return a TextGrid in the long form, with a tier for each speaker, also a silent one.

    Unsure turns that overlap stand in several tiers: "unsure", "unsure (2)".
    """
    del recording  # not part of the format
    names = file_names(turns)
    rows = [(names[one.id], [turn.span for turn in turns.of(one.id)]) for one in turns.speakers]
    unsure = rows_apart([turn.span for turn in turns.of(UNSURE)], lambda span: span)
    rows += list(zip(unlike([UNSURE] * len(unsure)), unsure, strict=True))
    end_s = max([total_s, *(turn.span.end_s for turn in turns.turns)])
    tiers = (
        GridTier(name, False, 0.0, end_s, tuple(_entries(name, row, end_s))) for name, row in rows
    )
    return write_grid(Grid(0.0, end_s, tuple(tiers)), _time)


def _time(time_s: float) -> str:
    return "0" if time_s == 0 else seconds(time_s)


def _entries(name: str, spans: Iterable[Span], end_s: float) -> Iterator[Entry]:
    """Yield the intervals of a tier without a gap, as Praat demands; silence has no text."""
    at = 0.0
    for span in spans:
        if seconds(at) != seconds(span.start_s):
            yield Entry(Span(at, span.start_s), "")
        yield Entry(span, name)
        at = span.end_s
    if seconds(at) != seconds(end_s):
        yield Entry(Span(at, end_s), "")
