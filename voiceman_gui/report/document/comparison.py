"""The passages of the report side by side, beside those that were kept of other recordings."""

from __future__ import annotations

from voiceman_gui.core.comparing import COMPARED_MEASURES, Compared, Population
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.report import limits, wording
from voiceman_gui.report.comparison_rows import Column, cell, head
from voiceman_gui.report.document.blocks import (
    Block,
    Cell,
    Figure,
    Paragraph,
    Section,
    Stack,
    Table,
)
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.figures.distribution import Placed, distribution_figure
from voiceman_gui.report.figures.svg import svg_bytes

LEAST = 2
"""Fewer passages are not compared."""

_COLUMNS = (
    Column.F0,
    Column.LEVEL,
    Column.EFFORT,
    Column.AROUSAL,
    Column.GATE,
    Column.CATEGORY,
)
_WIDTHS = (48, 17, 17, 17, 31, 20, 24)


def comparison(context: Context) -> Section | None:
    """Return the section; None where fewer than two passages are compared."""
    compared, words = context.contents.compared, context.words
    if len(compared) < LEAST:
        return None
    several = len({one.source for one in compared}) > 1
    rows = tuple(_row(context, one, several=several) for one in compared)
    heads = (words(head(Column.PASSAGE)), *(words(head(column)) for column in _COLUMNS))
    definitions = " ".join(
        words.text("report.comparison.definition", name=one.name, definition=one.definition)
        for one in COMPARED_MEASURES
    )
    blocks: list[Block] = [
        Paragraph(words.text("report.comparison.how_to_read")),
        Table(heads, rows, _WIDTHS),
        *_unmeasured(context),
        Paragraph(definitions, "small"),
        *_ranges(context, compared),
        *_figures(context, compared),
        context.beside(limits.of_dimensions(context.terms)),
    ]
    return Section("comparison", words.text("report.section.comparison"), tuple(blocks))


def _row(context: Context, one: Compared, *, several: bool) -> tuple[Cell, ...]:
    words = context.words
    below = [words(wording.passage_time(one.span))]
    if one.speaker is not None:
        below.append(words(one.speaker))
    if several:
        below.append(one.source.file)
    said = words(cell(one, Column.PASSAGE)) or words(head(Column.PASSAGE))
    cells = (words(cell(one, column)) for column in _COLUMNS)
    return Stack(said, tuple(below)), *cells


def _unmeasured(context: Context) -> tuple[Paragraph, ...]:
    why = context.contents.unmeasured
    if why is None:
        return ()
    said = context.words.text("report.comparison.unmeasured", why=wording.stated(why))
    return (Paragraph(said, "warning"),)


def _ranges(context: Context, compared: tuple[Compared, ...]) -> tuple[Paragraph, ...]:
    """Say in which range F0 was looked for, so that the numbers can be repeated."""
    rows: dict[PitchRange, list[Message]] = {}
    for number, one in enumerate(compared, 1):
        if one.measures is not None:
            row = message("report.comparison.row", number=number)
            rows.setdefault(one.measures.pitch, []).append(row)
    facts = (
        message(
            "report.comparison.range",
            floor_hz=pitch.floor_hz,
            ceiling_hz=pitch.ceiling_hz,
            how=message("report.comparison.automatic")
            if pitch.automatic
            else message("report.comparison.fixed"),
            passages=tuple(numbers),
        )
        for pitch, numbers in rows.items()
    )
    said = context.sentences(facts)
    return (Paragraph(said, "small"),) if said else ()


def _figures(context: Context, compared: tuple[Compared, ...]) -> tuple[Figure, ...]:
    """Return one distribution for each speaker of whom passages have a reading."""
    found = []
    for people in context.contents.populations:
        placed = tuple(
            Placed(str(number), one.reading.arousal)
            for number, one in enumerate(compared, 1)
            if one.reading.arousal is not None and _is_of(one, people)
        )
        if placed and len(people.values):
            title = message(
                "report.comparison.figure",
                speaker=people.speaker or message("report.speakers.everyone"),
                file=people.source.file,
            )
            drawing = distribution_figure(people, placed, context.words(title), context.words)
            found.append(Figure(svg_bytes(drawing).decode("utf-8"), drawing.title, drawing.title))
    return tuple(found)


def _is_of(one: Compared, people: Population) -> bool:
    return people.source == one.source and people.ident == one.reading.comparison.speaker
