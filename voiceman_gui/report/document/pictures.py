"""The plots of the report, and what stands around them."""

from __future__ import annotations

from dataclasses import replace

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.report import limits
from voiceman_gui.report.document.blocks import Block, Figure, Paragraph, Section
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.figures.drawing import Drawing, Label
from voiceman_gui.report.figures.legend import legend
from voiceman_gui.report.figures.rows import (
    passage_rows,
    speaker_rows,
    thinning_note,
    timeline_rows,
    unfinished_note,
)
from voiceman_gui.report.figures.svg import svg_bytes
from voiceman_gui.report.speakers import whose_baseline
from voiceman_gui.report.terms import MARKS


def passage_figures(context: Context, place: str, mark: Mark) -> tuple[Figure, ...]:
    """Return the plot of a passage and its surroundings."""
    rows = passage_rows(context.contents.timeline, place, mark, context.words)
    return tuple(_figure(row) for row in rows)


def speaker_figures(context: Context) -> tuple[Figure, ...]:
    """Return who speaks when in the whole recording, in one row."""
    return tuple(_figure(row) for row in speaker_rows(context.contents.timeline, context.words))


def timeline(context: Context) -> Section:
    """Return the section with the plots of the whole recording."""
    words, terms, data = context.words, context.terms, context.contents.timeline
    analysis = context.analysis
    blocks: list[Block] = [
        *(Paragraph(words(warning), "warning") for warning in terms.warnings),
        Paragraph(
            context.sentences(
                (
                    whose_baseline(analysis),
                    *terms.own_values,
                    message("report.timeline.how_to_read"),
                )
            )
        ),
    ]
    if terms.mark is not DimensionMark.NONE:
        marked = words.text("report.timeline.marked", mark=MARKS[terms.mark])
        blocks.append(Paragraph(marked, "strong"))
    blocks += [
        Paragraph(words(note), "small")
        for note in (thinning_note(data, one_row=False), unfinished_note(data))
        if note is not None
    ]
    blocks.append(_legend(legend(data, words), context))
    rows = timeline_rows(data, context.contents.numbered_marks, words, one_row=False)
    blocks += [_figure(row) for row in rows]
    blocks.append(
        context.beside(
            (
                *limits.of_dimensions(terms),
                *limits.of_categories(terms),
                *limits.of_gauges(terms),
            )
        )
    )
    return Section("timeline", words.text("report.section.timeline"), tuple(blocks))


def _legend(drawing: Drawing, context: Context) -> Figure:
    """Return the legend; who cannot see it gets its words."""
    said = "; ".join(shape.text for shape in drawing.shapes if isinstance(shape, Label))
    alt = context.words.text("report.timeline.legend", title=drawing.title, explained=said)
    return replace(_figure(drawing), alt=alt)


def _figure(drawing: Drawing) -> Figure:
    return Figure(svg_bytes(drawing).decode("utf-8"), drawing.title)
