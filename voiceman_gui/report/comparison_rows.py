"""What a row of a comparison says, in the window and in the report."""

from __future__ import annotations

import enum

from voiceman_gui.core.clock import clock
from voiceman_gui.core.comparing import COMPARED_MEASURES, Compared
from voiceman_gui.core.measure_table import Measure
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.printed import MINUS
from voiceman_gui.plot.lanes import CATEGORY_NAMES, GATE_NAMES
from voiceman_gui.report import wording

UNDEFINED = "–"


class Column(enum.StrEnum):
    """Columns of a comparison, beside the recording's name."""

    PASSAGE = "passage"
    QUESTION = "question"
    SPEAKER = "speaker"
    TIME = "time"
    F0 = "f0_median_hz"
    LEVEL = "intensity_db"
    EFFORT = "hf500_db"
    AROUSAL = "arousal"
    GATE = "gate"
    CATEGORY = "category"


MEASURED: dict[Column, Measure] = {Column(one.id): one for one in COMPARED_MEASURES}
"""Columns that are measures."""

_HEADS = {
    Column.PASSAGE: message("report.comparison.passage"),
    Column.QUESTION: message("report.comparison.question"),
    Column.SPEAKER: message("report.comparison.speaker"),
    Column.TIME: message("report.comparison.time"),
    Column.AROUSAL: message("report.comparison.arousal"),
    Column.GATE: message("report.comparison.gate"),
    Column.CATEGORY: message("report.comparison.category"),
}


def head(column: Column) -> Message:
    """Return what stands above a column; of a measure its name with its unit."""
    measure = MEASURED.get(column)
    if measure is None:
        return _HEADS[column]
    return message("report.comparison.measure", name=measure.name, unit=measure.unit_name)


def cell(one: Compared, column: Column) -> Message | str:
    """Return what a cell says; a measure that is not there yet is empty."""
    if column in MEASURED:
        return _measure(one, MEASURED[column])
    texts: dict[Column, Message | str] = {
        Column.PASSAGE: _passage(one),
        Column.QUESTION: one.question,
        Column.SPEAKER: one.speaker or "",
        Column.TIME: f"{clock(one.span.start_s)} – {clock(one.span.end_s)}",
        Column.AROUSAL: _arousal(one),
        Column.GATE: GATE_NAMES[one.reading.gate],
        Column.CATEGORY: _category(one),
    }
    return texts[column]


def sort_key(one: Compared, column: Column) -> float | str:
    """Return by what a column is sorted; what is undefined stands behind everything else."""
    last = float("inf")
    if column in MEASURED:
        values = {} if one.measures is None else one.measures.values
        return values.get(MEASURED[column].id, last)
    if column is Column.TIME:
        return one.span.start_s
    if column is Column.AROUSAL:
        return last if one.reading.arousal is None else one.reading.arousal.value
    if column is Column.GATE:
        return float(tuple(GATE_NAMES).index(one.reading.gate))
    if column is Column.PASSAGE:
        return f"{one.place:>9}{one.mark.label}"  # not worded: to sort by
    return one.question if column is Column.QUESTION else str(cell(one, column))


def _passage(one: Compared) -> Message | str:
    if one.place:
        return wording.mark_name(one.place, one.mark)
    return one.mark.label


def _measure(one: Compared, measure: Measure) -> str:
    if one.measures is None:
        return ""
    printed = one.printed(measure)
    return UNDEFINED if printed is None else printed.replace("-", MINUS)


def _arousal(one: Compared) -> Message | str:
    return UNDEFINED if one.reading.arousal is None else wording.index(one.reading.arousal)


def _category(one: Compared) -> Message | str:
    if one.reading.categories is None:
        return UNDEFINED
    if one.reading.category is None:
        return message("report.comparison.undecided")
    return CATEGORY_NAMES[one.reading.category]
