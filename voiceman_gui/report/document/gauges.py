"""The gauges of a passage: reading, what moved it, and what it refers to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import PassageReading
from voiceman_gui.core.printed import UNUSUAL
from voiceman_gui.core.reading import Gauge, Pair
from voiceman_gui.report import limits, wording
from voiceman_gui.report.document.blocks import Block, Cell, Details, Facts, Group, Table
from voiceman_gui.report.document.context import Context, bar


def groups(context: Context, reading: PassageReading) -> tuple[Group, ...]:
    """Return a group for every gauge in the table of indicators."""
    found = []
    for indicator in gauges():
        gauge = reading.gauges.get(indicator.id)
        if gauge is None:
            continue
        own = _OWN.get(indicator.id)
        found.append(own(context, gauge) if own else _plain(context, indicator, gauge))
    return tuple(found)


def _plain(context: Context, indicator: Indicator, gauge: Gauge) -> Group:
    """Return a gauge that is nothing but its declaration."""
    words = context.words
    blocks: list[Block] = []
    if gauge.reading is not None:
        head = (words(indicator.unit), "", words.text("report.column.in_words"))
        drawn = bar(gauge.reading, indicator.low, indicator.high, indicator.middle)
        row: tuple[Cell, ...] = (
            words(indicator.worded(gauge.reading)),
            drawn,
            words(gauge.summary),
        )
        blocks.append(Table(head, (row,), (68, 42, 64)))
    blocks += [*_facts(context, gauge), context.beside((gauge.limitation,))]
    return Group(words(indicator.name), tuple(blocks))


def stress(context: Context, gauge: Gauge) -> Group:
    """Return the stress gauge of a passage."""
    words = context.words
    title = words.text("report.gauge.stress")
    if gauge.limitation == limitations.POPULATION_RULE:
        title = words.text("report.gauge.population_rule")
    blocks: list[Block] = []
    if gauge.reading is not None:
        blocks.append(
            _reading(
                context,
                words.text("report.gauge.stress_scale"),
                (
                    words.text("report.value.rank", value=gauge.reading.value),
                    words(wording.ranks(gauge.reading)),
                    bar(gauge.reading, -100.0, 100.0, 0.0),
                    words(gauge.summary),
                ),
            )
        )
    blocks += [*_facts(context, gauge), context.beside((gauge.limitation,))]
    return Group(title, tuple(blocks))


def deception(context: Context, gauge: Gauge) -> Group:
    """Return the deception gauge of a passage, with its pairs of channels."""
    words, terms = context.words, context.terms
    title = words.text("report.gauge.deception")
    if terms.uncalibrated:
        title = words.text("report.gauge.deception_uncalibrated")
    blocks: list[Block] = []
    if gauge.reading is not None:
        blocks.append(
            _reading(
                context,
                words.text("report.gauge.deception_scale"),
                (
                    words.text("report.value.percentile", value=gauge.reading.value),
                    words(wording.percentiles(gauge.reading)),
                    bar(gauge.reading, 0.0, 100.0, UNUSUAL),
                    words(gauge.summary),
                ),
            )
        )
    blocks += _facts(context, gauge)
    if gauge.pairs:
        head = (
            words.text("report.column.pair"),
            words.text("report.column.percentile"),
            words.text("report.column.interval"),
            words.text("report.column.refers_to"),
        )
        rows = tuple(_pair(context, pair, gauge) for pair in gauge.pairs)
        blocks.append(Table(head, rows, (50, 25, 28, 71)))
    blocks.append(context.beside((gauge.limitation, *limits.of_incongruence(terms)[1:])))
    return Group(title, tuple(blocks))


def _reading(context: Context, scale: str, cells: Sequence[Cell]) -> Table:
    words = context.words
    head = (
        scale,
        words.text("report.column.interval"),
        "",
        words.text("report.column.in_words"),
    )
    return Table(head, (tuple(cells),), (40, 28, 42, 64))


def _facts(context: Context, gauge: Gauge) -> tuple[Block, ...]:
    words = context.words
    reasons = map(words, gauge.reasons)
    noted = {pair.note for pair in gauge.pairs}
    rows: list[tuple[str, Cell]] = []
    if gauge.reading is None:
        value = words(wording.NOT_AVAILABLE)
        rows.append((words.text("report.fact.reading"), value))
        if (summary := words(gauge.summary)) != value:
            rows.append((words.text("report.column.in_words"), summary))
    rows += [
        (words.text("report.fact.reference"), words(gauge.reference)),
        (
            words.text("report.fact.reasons"),
            "\n".join(reasons) or words.text("report.none_recorded"),
        ),
    ]
    details = tuple(
        (words(name), words(value)) for name, value in gauge.details if value not in noted
    )
    return (Facts(tuple(rows)), Details(details)) if details else (Facts(tuple(rows)),)


def _pair(context: Context, pair: Pair, gauge: Gauge) -> tuple[Cell, ...]:
    words = context.words
    name = words.text("report.pair", name=pair.name, channels=pair.channels)
    if pair.reading is None:
        known = pair.note in gauge.reasons
        note = words.text("report.see_reasons") if known else words(pair.note)
        return name, words(wording.NOT_AVAILABLE), "", note
    note = words(pair.note)
    if pair.note == gauge.reference:
        note = words.text("report.see_reference")
    return (
        name,
        words.text("report.value.percentile", value=pair.reading.value),
        words(wording.percentiles(pair.reading)),
        note,
    )


_OWN: dict[str, Callable[[Context, Gauge], Group]] = {"stress": stress, "deception": deception}
"""Gauges that say more than their declaration."""
