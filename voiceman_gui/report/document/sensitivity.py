"""A passage's readings under every baseline that could have been chosen."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.table import indicator
from voiceman_gui.core.analysis import PassageReading
from voiceman_gui.core.printed import MEDIAN
from voiceman_gui.core.reading import NOT_AVAILABLE
from voiceman_gui.core.reference import reading_name
from voiceman_gui.core.sensitivity import MIDDLES, UnderBaseline
from voiceman_gui.report import wording
from voiceman_gui.report.document.blocks import Block, Bullets, Cell, Group, Table
from voiceman_gui.report.document.context import Context, bar

STRESS = "stress"


def sensitivity(context: Context, reading: PassageReading) -> tuple[Block, ...]:
    """Return a table of the baselines with small bars; nothing where nobody asked."""
    found = reading.sensitivity
    if found is None or not found.baselines:
        return ()
    words = context.words
    # Where no baseline admits stress, arousal says how far the readings depend on it.
    name = STRESS if found.spread(STRESS) is not None else "arousal"
    if found.spread(name) is None:
        name = STRESS
    reading_head = words(reading_name(name))
    head = (
        words.text("report.column.baseline"),
        reading_head[:1].upper() + reading_head[1:],
        "",
    )
    rows = tuple(_row(context, one, name) for one in found.baselines)
    said = tuple(
        (words(reading_name(one)), words(found.sentence(one)))
        for one in MIDDLES
        if one == name or found.spread(one) is not None
    )
    title = words.text("report.sensitivity.title")
    return (Group(title, (Table(head, rows, (84, 46, 42)), Bullets(said))),)


def _row(context: Context, one: UnderBaseline, name: str) -> tuple[Cell, ...]:
    words = context.words
    what = words(one.what)
    if one.in_use:
        what = words.text("report.sensitivity.in_use", what=one.what)
    found = one.readings.get(name)
    if found is None:
        reasons = context.phrases(one.reasons)
        return what, f"{words(NOT_AVAILABLE)}: {reasons}" if reasons else words(NOT_AVAILABLE), ""
    if name == STRESS:
        gauge = indicator(STRESS)
        drawn = bar(found, gauge.low, gauge.high, gauge.middle)
        return what, words(wording.rank(found)), drawn
    return what, words(wording.index(found)), bar(found, 0.0, 1.0, MEDIAN)
