"""The gauges of a passage, from the table of indicators: reading, what moved it, its reference."""

from __future__ import annotations

from voiceman_gui.analysis.indicators import table
from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.core import limitations
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import NOT_AVAILABLE, Gauge, Pair
from voiceman_gui.report import limits, wording
from voiceman_gui.report.document.blocks import Block, Cell, Details, Facts, Group, Table
from voiceman_gui.report.document.context import Context, bar


def gauges(context: Context, reading: PassageReading) -> tuple[Group, ...]:
    """Return every gauge of a passage, in the order of the table."""
    return tuple(
        _gauge(context, indicator, reading.gauges[indicator.id])
        for indicator in table.gauges()
        if indicator.id in reading.gauges
    )


def _gauge(context: Context, indicator: Indicator, gauge: Gauge) -> Group:
    words = context.words
    blocks: list[Block] = []
    if gauge.reading is not None:
        unit = wording.capital(words(indicator.unit))
        head = (unit, "", words.text("report.column.in_words"))
        drawn = bar(gauge.reading, indicator.low, indicator.high, indicator.middle)
        row = (words(indicator.worded(gauge.reading)), drawn, words(gauge.summary))
        blocks.append(Table(head, (row,), (66, 42, 64)))
    blocks += _facts(context, gauge)
    if gauge.pairs:
        blocks.append(_pairs(context, gauge))
    beside = limits.of_gauge(indicator, context.terms)
    blocks.append(context.beside((gauge.limitation, *beside[1:])))
    return Group(_title(context, indicator, gauge), tuple(blocks))


def _title(context: Context, indicator: Indicator, gauge: Gauge) -> str:
    """Return the gauge's name, with what its reading is worth where that is less than usual."""
    if gauge.limitation == limitations.POPULATION_RULE:
        return context.words.text("report.gauge.population_rule")
    if limitations.UNCALIBRATED in limits.of_gauge(indicator, context.terms):
        return context.words.text("report.gauge.uncalibrated", name=indicator.name)
    return context.words(indicator.name)


def _facts(context: Context, gauge: Gauge) -> tuple[Block, ...]:
    words = context.words
    noted: set[Message] = {pair.note for pair in gauge.pairs}
    rows: list[tuple[str, Cell]] = []
    if gauge.reading is None:
        rows.append((words.text("report.fact.reading"), words(NOT_AVAILABLE)))
        if gauge.summary != NOT_AVAILABLE:
            rows.append((words.text("report.column.in_words"), words(gauge.summary)))
    reasons = "\n".join(map(words, gauge.reasons))
    rows += [
        (words.text("report.fact.reference"), words(gauge.reference)),
        (words.text("report.fact.reasons"), reasons or words.text("report.none_recorded")),
    ]
    # What the table of pairs says below is not said twice.
    details = tuple(
        (words(name), words(value)) for name, value in gauge.details if value not in noted
    )
    return (Facts(tuple(rows)), Details(details)) if details else (Facts(tuple(rows)),)


def _pairs(context: Context, gauge: Gauge) -> Table:
    words = context.words
    head = (
        words.text("report.column.pair"),
        words.text("report.column.percentile"),
        words.text("report.column.interval"),
        words.text("report.column.refers_to"),
    )
    return Table(head, tuple(_pair(context, pair, gauge) for pair in gauge.pairs), (50, 25, 28, 71))


def _pair(context: Context, pair: Pair, gauge: Gauge) -> tuple[Cell, ...]:
    words = context.words
    name = words.text("report.pair", name=pair.name, channels=pair.channels)
    if pair.reading is None:
        known = pair.note in gauge.reasons
        note = words.text("report.see_reasons") if known else words(pair.note)
        return name, words(NOT_AVAILABLE), "", note
    note = words(pair.note)
    if pair.note == gauge.reference:
        note = words.text("report.see_reference")
    return (
        name,
        words.text("report.value.percentile", value=pair.reading.value),
        words(wording.percentiles(pair.reading)),
        note,
    )
