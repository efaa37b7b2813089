"""Who speaks when: one lane for each speaker, with overlap, confirmation and baseline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from voiceman_gui.core.colours import ON_WHITE
from voiceman_gui.core.lane import Lane
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE
from voiceman_gui.plot.lanes import turn_lane_id
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.plot.turns import Floats, TurnLane
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import Box, Colour, Drawing, Label, Polyline, hatching
from voiceman_gui.report.figures.row import GUTTER, NARROW, Row, height_of

NUMBER_ROOM = 2.6
"""Millimetres that a turn needs to hold the number of its speaker."""
PROPOSED = 0.62
"""Share of white in the colour of a turn that nobody confirmed."""
OVERLAP_SPACING = 0.8
BASELINE_MM = 0.7
"""Height of the bar below what is in a baseline."""
_SIZE = 5.2


def draw_turns(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    """Draw the turns of one speaker.

    Confirmed turns are full, proposed ones light with an outline; where somebody else speaks as
    well they are hatched. A bar below says what was marked as the speaker's baseline.
    """
    turns = next(one for one in timeline.turns.lanes if turn_lane_id(one.speaker) == lane.id)
    colour, height = look.parsed(getattr(ON_WHITE, lane.colour)), height_of(lane)
    boxes = turns.boxes(row.scale, NARROW)
    seen = list(_seen(row, boxes.left, boxes.right))
    for (left, right), confirmed in zip(seen, boxes.confirmed.tolist(), strict=True):
        if right > left:
            turn_box(sheet, left, y, right - left, height, colour, confirmed=confirmed)
    _overlaps(sheet, row, turns, y, height, colour)
    number = "?" if turns.speaker == UNSURE else turns.speaker
    for left, right in seen:
        if right - left >= NUMBER_ROOM:
            middle = (left + right) / 2
            ground = 0.9 + 0.95 * len(number)
            sheet.shapes.append(
                Box(middle - ground / 2, y + 0.45, ground, height - 0.9, fill=look.WHITE)
            )
            label = Label(
                middle, y + height / 2 + 0.65, number, _SIZE, look.INK, "middle", bold=True
            )
            sheet.shapes.append(label)
    _baseline(sheet, row, _marked(timeline, turns.speaker), y + height)
    frame = Box(GUTTER, y, row.right - GUTTER, height, outline=look.GRID, line_width=0.12)
    sheet.shapes.append(frame)


def turn_box(
    sheet: Drawing,
    x: float,
    y: float,
    width: float,
    height: float,
    colour: Colour,
    *,
    confirmed: bool,
) -> None:
    """Draw one turn."""
    fill = colour if confirmed else look.lighter(colour, PROPOSED)
    sheet.shapes.append(Box(x, y, width, height, fill, colour, 0.14))


def overlap_strokes(
    sheet: Drawing, x: float, y: float, width: float, height: float, colour: Colour
) -> None:
    """Hatch where somebody else speaks as well."""
    sheet.shapes.append(Box(x, y, width, height, look.WHITE, colour, 0.14))
    for stroke in hatching(x, y, width, height, OVERLAP_SPACING):
        sheet.shapes.append(Polyline(stroke, look.INK, 0.16))


def _seen(row: Row, left: Floats, right: Floats) -> Iterator[tuple[float, float]]:
    """Return the edges of boxes as far as they lie in the row."""
    yield from zip(
        np.maximum(left, GUTTER).tolist(), np.minimum(right, row.right).tolist(), strict=True
    )


def _overlaps(
    sheet: Drawing, row: Row, turns: TurnLane, y: float, height: float, colour: Colour
) -> None:
    for left, right in _seen(row, *turns.overlaps(row.scale)):
        if right - left >= NARROW:
            overlap_strokes(sheet, left, y, right - left, height, colour)


def _marked(timeline: Timeline, speaker: str) -> tuple[Span, ...]:
    """Return the passages of a speaker's baseline."""
    shown = timeline.analysis.shown
    return next((one.baseline.spans for one in shown if one.comparison.speaker == speaker), ())


def _baseline(sheet: Drawing, row: Row, spans: Iterable[Span], bottom: float) -> None:
    for span in spans:
        left, right = row.x(span.start_s), row.x(span.end_s)
        if right > left:
            bar = Box(left, bottom, right - left, BASELINE_MM, fill=look.BASELINE)
            sheet.shapes.append(bar)
