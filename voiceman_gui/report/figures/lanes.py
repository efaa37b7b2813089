"""One row of timeline plots: lanes with their scales, gaps, marks and the time axis."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.lane import Lane, LaneKind
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS
from voiceman_gui.core.reading import Gate
from voiceman_gui.plot.lanes import DECEPTION, GATES, ShownLane
from voiceman_gui.plot.scale import ticks
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.curves import draw_curve, draw_ribbon, draw_waveform
from voiceman_gui.report.figures.drawing import Box, Drawing, Label, Polyline, hatching
from voiceman_gui.report.figures.row import (
    GUTTER,
    MARKS,
    NARROW,
    POINT,
    SPACE,
    TICK_GAP,
    Row,
    height_of,
    y_of,
)
from voiceman_gui.report.figures.strips import draw_gates, draw_statuses
from voiceman_gui.report.figures.text import shortened, text_width
from voiceman_gui.report.figures.turns import draw_turns
from voiceman_gui.wording import Words

MARK_LINE_MM = 4.0
"""Least mean distance of the lines that bound marked passages."""
NAME_MM = GUTTER - 4
"""Room for the name of a lane and its unit; what needs more loses its middle."""
NAME_SIZE, UNIT_SIZE = 6.8, 5.4
"""In points."""


def draw_row(timeline: Timeline, row: Row, words: Words) -> Drawing:
    """Draw one row.

    The readings are drawn at the centres of their windows. Where windows are closer than `POINT`,
    a point is the median of several and its band reaches from the lowest to the highest bound, as
    in the window.
    """
    title = message(
        "plot.figure.row",
        start_s=row.span.start_s,
        end_s=row.span.end_s,
        lanes=tuple(shown.lane.name for shown in row.lanes),
    )
    sheet = Drawing(row.width, row.height, words(title))
    view = timeline.levels.view(row.scale, POINT)
    y = MARKS
    for shown in row.lanes:
        lane = shown.lane
        _frame(sheet, row, shown, y, words)
        if lane.kind is LaneKind.TURNS:
            draw_turns(sheet, timeline, row, lane, y)
        elif lane.kind is LaneKind.WAVEFORM:
            draw_waveform(sheet, timeline, row, lane, y)
        elif lane.kind is LaneKind.STRIP:
            if lane.id == GATES.id:
                draw_gates(sheet, timeline, view, row, lane, y)
            else:
                draw_statuses(sheet, timeline, row, lane, y, words)
        else:
            _gaps(sheet, timeline, row, lane, y, words)
            if lane.kind is LaneKind.RIBBON:
                draw_ribbon(sheet, view, row, lane, y, words)
            else:
                draw_curve(sheet, timeline, row, shown, y)
                if not np.isfinite(timeline.series.reading(lane.id)[0]).any():
                    _say(sheet, row, lane, y, words(_nothing(timeline, lane)))
        y += height_of(lane) + SPACE
    strips = sum(
        height_of(shown.lane) + SPACE for shown in row.lanes if shown.lane.kind is LaneKind.STRIP
    )
    _marks(sheet, row, y - SPACE - strips)
    _axis(sheet, row, y - SPACE, words)
    return sheet


def _frame(sheet: Drawing, row: Row, shown: ShownLane, y: float, words: Words) -> None:
    lane = shown.lane
    plain = lane.unit is None
    middle = y + height_of(lane) / 2
    name_y = middle + 0.8 if plain else middle - (1.4 if shown.note else 0.2)
    name = shortened(words(lane.name), NAME_MM, NAME_SIZE)
    sheet.shapes.append(Label(0, name_y, name, NAME_SIZE, look.INK, bold=True))
    if lane.unit is not None:
        unit = shortened(words(lane.unit), NAME_MM, UNIT_SIZE)
        sheet.shapes.append(Label(0, name_y + 2.6, unit, UNIT_SIZE, look.SOFT))
    if shown.note is not None:
        sheet.shapes.append(Label(0, name_y + 4.9, words(shown.note), UNIT_SIZE, look.INK))
    fill = look.WHITE if plain else look.PAPER
    sheet.shapes.append(Box(GUTTER, y, row.right - GUTTER, height_of(lane), fill=fill))
    for value, text in lane.labels:
        tick = y_of(lane, value, y)
        sheet.shapes.append(Polyline(((GUTTER, tick), (row.right, tick)), look.GRID, 0.12))
        # At the ends of the scale the label moves inwards, clear of the neighbouring lane's.
        base = min(max(tick + 0.7, y + 1.45), y + height_of(lane))
        sheet.shapes.append(Label(GUTTER - 1, base, text, 5.2, look.SOFT, "end"))


def _gaps(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float, words: Words) -> None:
    height = height_of(lane)
    for cause in timeline.gaps:
        withheld = cause.gate is Gate.WITHHELD
        for stretch in cause.stretches:
            left, right = row.x(stretch.start_s), row.x(stretch.end_s)
            if right - left < NARROW:
                continue
            sheet.shapes.append(Box(left, y, right - left, height, fill=look.GAP))
            spacing = 1.1 if withheld else 2.6
            for stroke in hatching(left, y, right - left, height, spacing, falling=withheld):
                sheet.shapes.append(Polyline(stroke, look.HATCH, 0.12))
    analysed = timeline.analysed_s
    if analysed < row.span.end_s and not timeline.measured:
        left = row.x(analysed)
        sheet.shapes.append(Box(left, y, row.right - left, height, fill=look.WHITE))
        if row.right - left > 18:
            middle, text = (left + row.right) / 2, words(message("plot.gap.not_analysed"))
            sheet.shapes.append(Label(middle, y + height / 2 + 0.8, text, 5.6, look.SOFT, "middle"))


def _nothing(timeline: Timeline, lane: Lane) -> Message:
    """Why a lane holds no reading at all."""
    if timeline.series.pending.any() and lane.id in (*DIMENSIONS, DECEPTION.id):
        return message("plot.gap.not_computed")
    if all(lane.id in one.baseline.withholds for one in timeline.analysis.shown):
        return message("plot.gap.baseline_short")
    return message("plot.gap.not_available")


def _marks(sheet: Drawing, row: Row, bottom: float) -> None:
    seen = [
        (number, row.x(mark.span.start_s), row.x(mark.span.end_s))
        for number, mark in row.marks
        if mark.span.end_s >= row.span.start_s and mark.span.start_s <= row.span.end_s
    ]
    edges = sorted({x for _, left, right in seen for x in (left, right)})
    # Lines close together would hide the readings: then short ones over the plots must do.
    crowded = len(edges) * MARK_LINE_MM > row.right - GUTTER
    for x in edges:
        line = ((x, 2.8), (x, 4.0 if crowded else bottom))
        sheet.shapes.append(Polyline(line, look.MARK, 0.14, () if crowded else (0.9, 0.6)))
    taken: list[float] = []
    for number, left, right in seen:
        sheet.shapes.append(Polyline(((left, 2.8), (right, 2.8)), look.MARK, 0.35))
        if not number:
            continue
        middle, room = (left + right) / 2, 1.2 + 1.25 * len(number)
        places = (x for x in (middle, middle + room, middle - room) if GUTTER <= x <= row.right)
        for x in places:
            if all(abs(x - other) >= room for other in taken):
                taken.append(x)
                sheet.shapes.append(Label(x, 2.2, number, 6.2, look.MARK, "middle", bold=True))
                break


def _axis(sheet: Drawing, row: Row, y: float, words: Words) -> None:
    sheet.shapes.append(Polyline(((GUTTER, y), (row.right, y)), look.INK, 0.2))
    for tick in ticks(row.scale, TICK_GAP):
        x = row.x(tick.seconds)
        length = 1.0 if tick.label else 0.5
        sheet.shapes.append(Polyline(((x, y), (x, y + length)), look.INK, 0.2))
        if tick.label:
            sheet.shapes.append(Label(x, y + 3.4, tick.label, 5.6, look.INK, "middle"))
    unit = words(message("plot.unit.time"))
    sheet.shapes.append(Label(0, y + 3.4, unit, 5.4, look.SOFT))


def _say(sheet: Drawing, row: Row, lane: Lane, y: float, text: str) -> None:
    middle = (GUTTER + row.right) / 2
    width = min(4 + text_width(text, 6), row.right - GUTTER)
    centre = y + height_of(lane) / 2
    sheet.shapes.append(Box(middle - width / 2, centre - 1.8, width, 3.6, fill=look.WHITE))
    sheet.shapes.append(Label(middle, centre + 0.8, text, 6, look.SOFT, "middle"))
