"""The first section: what the readings say, counted, and the marked passages at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import NOT_AVAILABLE, Gauge, Reading
from voiceman_gui.report import wording
from voiceman_gui.report.document.blocks import (
    Block,
    Bullets,
    Cell,
    Group,
    Paragraph,
    Section,
    Stack,
    Table,
)
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.figures.rows import gauge_lanes
from voiceman_gui.report.speakers import name_of, several, speakers, statement
from voiceman_gui.report.summary import Finding


def summary(context: Context) -> Section:
    """Return the section."""
    words, contents, analysis = context.words, context.contents, context.analysis
    blocks: list[Block] = [
        Paragraph(words(statement(analysis)), "strong"),
        _findings(context, contents.findings, None),
    ]
    blocks += [
        Group(
            words.text("report.summary.of_speaker", speaker=one.name),
            (_findings(context, contents.findings, one.id),),
        )
        for one in (speakers(analysis) if several(analysis) else ())
    ]
    if contents.passages:
        blocks.append(_glance(context))
        if refused := _refused(context):
            blocks.append(Bullets(refused))
    else:
        blocks.append(Paragraph(words.text("report.passages.none")))
    if own := context.sentences(context.terms.own_values):
        blocks.append(Paragraph(own))
    blocks.append(Paragraph(words.text("report.summary.nature"), "small"))
    return Section("summary", words.text("report.section.summary"), tuple(blocks))


def _findings(context: Context, findings: Sequence[Finding], speaker: str | None) -> Bullets:
    """Return what the readings of a speaker, or of the whole recording, say."""
    words = context.words
    preview = words.text("report.preview_prefix")
    return Bullets(
        tuple(
            (
                words(finding.topic),
                (preview if finding.preview else "") + context.sentences(finding.sentences),
            )
            for finding in findings
            if finding.speaker == speaker
        )
    )


def _glance(context: Context) -> Table:
    words = context.words
    head = (
        words.text("report.column.passage"),
        words.text("report.reading.arousal"),
        words.text("report.column.likeliest"),
        *(words(lane.name) for lane in gauge_lanes()),
        words.text("report.column.confidence"),
    )
    rows = tuple(
        (_name(context, place, mark, reading), *_cells(context, reading))
        for (place, mark), (_, reading) in zip(
            context.contents.numbered_marks, context.contents.passages, strict=True
        )
    )
    widths = (34, 32, 20, *(29 for _ in gauge_lanes()), 24)
    return Table(head, rows, widths)


def _name(context: Context, place: str, mark: Mark, reading: PassageReading) -> Stack:
    words = context.words
    below = [words(wording.passage_time(reading.span))]
    if several(context.analysis):
        below.append(
            words.text(
                "report.speakers.name",
                speaker=name_of(context.analysis, reading.comparison.speaker),
            )
        )
    if reading.preview:
        below.append(words.text("report.preview_mark"))
    return Stack(words(wording.mark_name(place, mark)), tuple(below))


def _cells(context: Context, reading: PassageReading) -> tuple[Cell, ...]:
    """Return the readings of a passage; where a gate withholds them, that it does."""
    words, terms = context.words, context.terms
    if not reading.gate.shows_numbers:
        return (context.state(reading.gate), *("–" for _ in range(2 + len(gauges()))))
    missing = words(NOT_AVAILABLE)
    arousal: Cell = missing
    if reading.arousal is not None:
        lies = words(terms.in_words("arousal", reading.arousal, reading.comparison.speaker))
        arousal = Stack(words(wording.index(reading.arousal)), (lies,))
    likeliest: Cell = missing
    if reading.categories is not None:
        likeliest = words(wording.likeliest(reading.categories, reading.category))
    confidence: Cell = missing
    if reading.confidence is not None:
        confidence = words(wording.confidence(reading.confidence))
    cells = (_gauge(context, indicator, reading) for indicator in gauges())
    return arousal, likeliest, *cells, confidence


def _gauge(context: Context, indicator: Indicator, passage: PassageReading) -> Cell:
    """Return a gauge in short: its value, and what it means or how much it is worth."""
    words, gauge = context.words, passage.gauges.get(indicator.id)
    if gauge is None:
        return words(NOT_AVAILABLE)
    if gauge.reading is None:
        return words(gauge.summary)
    if indicator.id == "deception":
        return _deception(context, gauge, gauge.reading)
    if indicator.id == "stress":
        return Stack(words(wording.rank(gauge.reading)), (words(gauge.summary),))
    value = wording.plain(gauge.reading, indicator.decimals, indicator.middle)
    # What the number counts stands once, in small print below it.
    (unit,) = (lane.unit for lane in gauge_lanes() if lane.id == indicator.id)
    below = (words(gauge.summary),) if unit is None else (words(unit), words(gauge.summary))
    return Stack(words(value), below)


def _deception(context: Context, gauge: Gauge, reading: Reading) -> Cell:
    """Return I1, and I2 where it was read."""
    words = context.words
    below = [words.text("report.mark.uncalibrated")] if context.terms.uncalibrated else []
    below += [
        words.text("report.glance.i2", value=wording.percentile(pair.reading))
        for pair in gauge.pairs[1:2]
        if pair.reading is not None
    ]
    value = words.text("report.glance.i1", value=wording.percentile(reading))
    return Stack(value, tuple(below))


def _refused(context: Context) -> tuple[tuple[str, str], ...]:
    """Return why passages have no readings."""
    no_reason = context.words.text("report.no_reason")
    return tuple(
        (
            context.words.text("report.topic.passage", name=wording.mark_name(place, mark)),
            context.words.text(
                "report.passage.refused", reasons=context.phrases(reading.reasons) or no_reason
            ),
        )
        for (place, mark), (_, reading) in zip(
            context.contents.numbered_marks, context.contents.passages, strict=True
        )
        if not reading.gate.shows_numbers
    )
