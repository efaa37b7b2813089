"""What tables of measures say, in words."""

from __future__ import annotations

from voiceman_gui.core.measure_rows import MeasureRow, RowKind
from voiceman_gui.core.measure_table import Measure, Source, Unit
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.printed import MINUS
from voiceman_gui.core.turns import Turns
from voiceman_gui.qt.items.turn_wording import speaker_text
from voiceman_gui.qt.language import say, tr

UNDEFINED = "–"

KINDS = {
    RowKind.SELECTION: message("panels.measures.selection"),
    RowKind.MARK: message("panels.measures.mark"),
    RowKind.WINDOW: message("panels.measures.window"),
    RowKind.TURN: message("panels.measures.turn"),
}


AT_LIMIT = {"f0_min_hz": "analysis.measures.at_floor", "f0_max_hz": "analysis.measures.at_ceiling"}
"""Which fact says of a measure that it lies at the limit of the range that was searched."""


def heading_text(measure: Measure) -> str:
    """Return name and unit of a measure, as they stand above a column."""
    if measure.unit is Unit.COUNT:
        return say(measure.name)
    return tr("panels.measures.heading", name=measure.name, unit=measure.unit_name)


def definition_text(measure: Measure) -> str:
    """Return what a measure is: name, unit, definition, and that it is descriptive."""
    return tr(
        "panels.measures.definition",
        heading=heading_text(measure),
        definition=measure.definition,
    )


def value_text(measure: Measure, found: PassageMeasures | None, waiting: str = "") -> str:
    """Return a value without its unit; a dash where it is undefined."""
    if found is None:
        return waiting
    printed = found.printed(measure)
    return UNDEFINED if printed is None else printed.replace("-", MINUS)


def left_out_text(measure: Measure, found: PassageMeasures) -> str:
    """Return how many frames or periods were undefined and left out; empty where none can be."""
    counted = None if measure.track is None else found.counted.get(measure.track)
    if counted is None:
        return ""
    return tr(
        "panels.measures.left_out", undefined_count=counted.undefined, total_count=counted.total
    )


def limit_text(measure: Measure, found: PassageMeasures | None) -> str:
    """Return that a value lies at the limit of its range; empty where it does not."""
    ident = AT_LIMIT.get(measure.id)
    facts = () if found is None or ident is None else found.reasons
    return "\n".join(say(fact) for fact in facts if fact.id == ident)


def settings_text(found: PassageMeasures) -> str:
    """Return with which settings a passage was measured, and why measures are missing."""
    channel = message("panels.measures.channels_mean")
    if found.channels == 1:
        channel = message("panels.measures.channel_only")
    elif found.channel is not None:
        channel = message("panels.measures.channel", channel_count=found.channel + 1)
    settings = message(
        "panels.measures.settings",
        range=range_fact(found.pitch),
        rate_hz=found.rate_hz,
        channel=channel,
    )
    return "\n".join(map(say, (settings, *found.reasons)))


def range_fact(pitch: PitchRange) -> Message:
    """Return between which frequencies F0 was looked for, and whether the program found them."""
    limits = {"floor_hz": pitch.floor_hz, "ceiling_hz": pitch.ceiling_hz}
    if pitch.automatic:
        return message("panels.measures.range_automatic", **limits)
    return message("panels.measures.range_fixed", **limits)


def label_text(row: MeasureRow) -> str:
    """Return number and label of a row's passage."""
    parts = (str(row.number) if row.number else "", row.label)
    return " · ".join(filter(None, parts))  # not worded: layout


def speaker_of_row(row: MeasureRow, turns: Turns) -> str:
    """Return the name of a row's speaker; empty for nobody."""
    return speaker_text(turns, row.speaker) if row.speaker else ""


def source_name(measure: Measure) -> Message:
    """Say who measures."""
    if measure.source is Source.PRAAT:
        return message("panels.measures.by_praat")
    return message("panels.measures.by_analysis")
