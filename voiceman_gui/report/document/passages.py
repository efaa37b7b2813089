"""The passages that the analyst marked: plot, readings, gauges, and what each does not show."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.limitations import CONFIDENCE
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.printed import MEDIAN
from voiceman_gui.core.reading import CATEGORIES, NOT_AVAILABLE, Gate, GateResult, Reading
from voiceman_gui.plot.lanes import CATEGORY_NAMES, GATE_NAMES, axis_of
from voiceman_gui.report import limits, wording
from voiceman_gui.report.document.blocks import (
    Block,
    Cell,
    Group,
    Paragraph,
    Section,
    Table,
)
from voiceman_gui.report.document.context import Context, bar
from voiceman_gui.report.document.gauges import gauges
from voiceman_gui.report.document.pictures import passage_figures
from voiceman_gui.report.document.sensitivity import sensitivity
from voiceman_gui.report.speakers import name_of, several


def passages(context: Context) -> Section:
    """Return the section, with one group for each passage."""
    words, contents = context.words, context.contents
    blocks: tuple[Block, ...] = tuple(
        Group(words(wording.mark_name(place, mark)), _passage(context, place, mark, reading))
        for (place, mark), (_, reading) in zip(
            contents.numbered_marks, contents.passages, strict=True
        )
    )
    if not blocks:
        blocks = (Paragraph(words.text("report.passages.none")),)
    return Section("passages", words.text("report.section.passages"), blocks)


def _passage(
    context: Context, place: str, mark: Mark, reading: PassageReading
) -> tuple[Block, ...]:
    words = context.words
    blocks: list[Block] = [Paragraph(words(_head(context, reading)))]
    if reading.left_out is not None:
        blocks.append(Paragraph(words(reading.left_out), "warning"))
    if reading.preview:
        blocks.append(Paragraph(words.text("report.passage.preview"), "warning"))
    if reasons := context.phrases(reading.reasons):
        # Behind a passed gate reasons say what is missing, not why the gate is what it is.
        missing = reading.gate is Gate.PASS
        blocks.append(
            Paragraph(
                words.text("report.passage.missing", reasons=reasons)
                if missing
                else words.text("report.passage.reasons", reasons=reasons)
            )
        )
    blocks += passage_figures(context, place, mark)
    if reading.definition:
        blocks.append(Paragraph(words(reading.definition), "small"))
    if reading.gate.shows_numbers:
        blocks += [*_dimensions(context, reading), *_categories(context, reading)]
        blocks += _confidence(context, reading)
    else:
        blocks.append(Paragraph(words.text("report.passage.withheld"), "strong"))
    blocks += gauges(context, reading)
    blocks += sensitivity(context, reading)
    if reading.quality:
        title = words.text("report.column.quality_here")
        blocks += quality_table(context, title, reading.quality)
    return tuple(blocks)


def _head(context: Context, reading: PassageReading) -> Message:
    """Return when a passage is, whose readings it has, and how its sound is."""
    params = {
        "time": wording.passage_time(reading.span),
        "duration_s": reading.span.duration_s,
        "gate": GATE_NAMES[reading.gate],
    }
    if not several(context.analysis):
        return message("report.passage.head", **params)
    speaker = name_of(context.analysis, reading.comparison.speaker)
    return message("report.passage.head_of", speaker=speaker, **params)


def quality_table(
    context: Context, title: str, findings: Sequence[GateResult]
) -> tuple[Block, ...]:
    """Return the quality gates of a passage or of the whole recording, and their limits."""
    words = context.words
    head = (
        title,
        words.text("report.column.measured"),
        words.text("report.column.gate"),
        words.text("report.column.thresholds"),
    )
    rows = tuple(
        (words(one.measure), words(one.value), context.state(one.gate), words(one.thresholds))
        for one in findings
    )
    return Table(head, rows, (44, 44, 18, 66)), context.beside((limits.QUALITY,))


def _dimensions(context: Context, reading: PassageReading) -> tuple[Block, ...]:
    words, terms = context.words, context.terms
    named = (
        ("arousal", words.text("report.reading.arousal"), reading.arousal),
        ("dominance", words.text("report.reading.dominance"), reading.dominance),
        ("valence", words.text("report.reading.valence"), reading.valence),
    )
    speaker = reading.comparison.speaker
    axes = dict.fromkeys(axis_of(context.analysis, name, speaker) for name, _, _ in named)
    head = (
        words.text("report.column.reading", axis=context.phrases(axes)),
        words.text("report.column.value"),
        words.text("report.column.interval"),
        "0 – 1",
        words.text("report.column.in_words"),
    )
    rows = tuple(_dimension(context, speaker, *one) for one in named)
    return Table(head, rows, (42, 15, 27, 36, 54)), context.beside(limits.of_dimensions(terms))


def _dimension(
    context: Context, speaker: str, key: str, name: str, reading: Reading | None
) -> tuple[Cell, ...]:
    words = context.words
    if reading is None:
        return name, words(NOT_AVAILABLE), "", "", ""
    return (
        name,
        words.text("report.value.index", value=reading.value),
        words(wording.interval(reading)),
        bar(reading, 0.0, 1.0, MEDIAN),
        words(context.terms.in_words(key, reading, speaker)),
    )


def _categories(context: Context, reading: PassageReading) -> tuple[Block, ...]:
    if reading.categories is None:
        return ()
    words, terms = context.words, context.terms
    name = words.text("report.column.posterior")
    if terms.categories and terms.uncalibrated:
        name = words.text("report.column.posterior_uncalibrated")
    head = (
        words.text("report.column.category"),
        *(words(CATEGORY_NAMES[one]) for one in CATEGORIES),
    )
    row = (name, *(words.text("report.value.index", value=p) for p in reading.categories))
    return Table(head, (row,), (56, 29, 29, 29, 29)), context.beside(limits.of_categories(terms))


def _confidence(context: Context, reading: PassageReading) -> tuple[Block, ...]:
    words = context.words
    if reading.confidence is None:
        return (Paragraph(words.text("report.passage.no_confidence")),)
    how = words.text("report.confidence.parts_only")
    if reading.confidence.calibrated:
        how = words.text("report.confidence.calibrated")
    whole: tuple[Cell, ...] = (
        words.text("report.confidence.name"),
        words(wording.confidence(reading.confidence)),
        how,
    )
    parts: tuple[tuple[Cell, ...], ...] = tuple(
        (
            words(part.name),
            words(NOT_AVAILABLE)
            if part.value is None
            else words.text("report.value.confidence", value=part.value),
            words(part.note),
        )
        for part in reading.confidence.parts
    )
    head = (
        words.text("report.column.confidence_scale"),
        words.text("report.column.value"),
        words.text("report.column.note"),
    )
    return Table(head, (whole, *parts), (58, 34, 80)), context.beside((CONFIDENCE,))
