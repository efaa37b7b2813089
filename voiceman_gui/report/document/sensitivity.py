"""A passage's readings under every baseline that could have been chosen."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.table import indicator
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.printed import MEDIAN
from voiceman_gui.core.reference import reading_name
from voiceman_gui.core.sensitivity import MIDDLES, BaselineKind, Sensitivity, UnderBaseline
from voiceman_gui.report import wording
from voiceman_gui.report.document.blocks import Block, Bullets, Cell, Group, Paragraph, Table
from voiceman_gui.report.document.context import Context, bar

STRESS, AROUSAL = "stress", "arousal"


def sensitivity(context: Context, reading: PassageReading) -> tuple[Block, ...]:
    """Return a table of the baselines with small bars; nothing where nobody asked."""
    found = reading.sensitivity
    if found is None or not found.baselines:
        return ()
    words = context.words
    # Where no two baselines admit stress, arousal says how far the readings depend on them.
    name = STRESS if found.spread(STRESS) is not None else AROUSAL
    if found.spread(name) is None:
        name = STRESS
    said = tuple(
        (
            words.text("report.topic.gauge", name=wording.capital(words(reading_name(one)))),
            words(found.sentence(one)),
        )
        for one in MIDDLES
        if one == name or found.spread(one) is not None
    )
    admits = [one for one in found.baselines if name in one.readings]
    refuses = [one for one in found.baselines if name not in one.readings]
    blocks: list[Block] = []
    if admits:
        head = (
            words.text("report.column.baseline"),
            wording.capital(words(reading_name(name))),
            "",
        )
        rows = tuple(_row(context, found, one, name) for one in admits)
        blocks.append(Table(head, rows, (104, 34, 34)))
    blocks.append(Bullets(said))
    if refuses:
        each = tuple(
            message(
                "report.sensitivity.refused",
                what=_label(found, one),
                reasons=context.phrases(one.reasons),
            )
            for one in refuses
        )
        sentence = words.text(
            "report.sensitivity.not_admissible",
            reading=reading_name(name),
            baselines=context.phrases(each),
        )
        blocks.append(Paragraph(sentence, "small"))
    return (Group(words.text("report.sensitivity.title"), tuple(blocks)),)


def _row(context: Context, found: Sensitivity, one: UnderBaseline, name: str) -> tuple[Cell, ...]:
    words, reading = context.words, one.readings[name]
    what = _label(found, one)
    if one.in_use:
        what = message("report.sensitivity.in_use", what=one.what)
    if name == STRESS:
        gauge = indicator(STRESS)
        drawn = bar(reading, gauge.low, gauge.high, gauge.middle)
        return words(what), words(wording.rank(reading)), drawn
    return words(what), words(wording.index(reading)), bar(reading, 0.0, 1.0, MEDIAN)


def _label(found: Sensitivity, one: UnderBaseline) -> Message:
    """Name a baseline; one of several marked passages, or all but one, by that passage."""
    marked = next(
        (other.spans for other in found.baselines if other.kind is BaselineKind.MARKED), ()
    )
    amount = {name: one.what.params[name] for name in ("speech_s", "windows_count")}
    if one.kind is BaselineKind.ONE_PASSAGE and len(one.spans) == 1:
        return message("report.sensitivity.only", passage=wording.between(one.spans[0]), **amount)
    left_out = [span for span in marked if span not in one.spans]
    if one.kind is BaselineKind.WITHOUT_ONE and len(left_out) == 1:
        return message("report.sensitivity.without", passage=wording.between(left_out[0]), **amount)
    return one.what
