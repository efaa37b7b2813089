"""One row of timeline plots: waveform, readings with their intervals, categories and gates."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.networks import DIMENSIONS
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.core.span import Span
from voiceman_gui.report import palette
from voiceman_gui.report.drawing import (
    Box,
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatched,
    hatching,
)
from voiceman_gui.report.palette import Lane
from voiceman_gui.report.rows import GUTTER, MARKS, NARROW, SPACE, Row, row_height
from voiceman_gui.report.strips import draw_gates, draw_standings
from voiceman_gui.report.timeline import Timeline, Track, clock, tick_times

MAX_POINTS = 420
"""Points of a reading in one row: about three to a millimetre, what print can tell apart."""
DENSE_POINTS = 320
MARK_LINE_MM = 4.0
"""Least mean distance of the lines that bound marked passages."""


def draw_row(timeline: Timeline, row: Row) -> Drawing:
    """Draw one row.

    The readings are drawn at the centres of their windows. Where more than `MAX_POINTS` windows
    share the row, a point is the median of its windows and its band reaches from the lowest to
    the highest bound.
    """
    shown = ", ".join(lane.name.lower() for lane in row.lanes)
    title = (
        f"Timeline from {clock(row.span.start_s)} to {clock(row.span.end_s)}: {shown}. "
        "The numbers are in the raw data."
    )
    sheet = Drawing(row.width, row_height(row.lanes), title)
    group = timeline.group_for(row.span, MAX_POINTS)
    y = MARKS
    for lane in row.lanes:
        _frame(sheet, row, lane, y)
        if lane.key == "waveform":
            _waveform(sheet, timeline, row, lane, y)
        elif lane.key == "gate":
            draw_gates(sheet, timeline, row, lane, y)
        elif lane.key == "values":
            draw_standings(sheet, timeline, row, lane, y)
        else:
            _gaps(sheet, timeline, row, lane, y)
            if lane.key == "categories":
                _ribbon(sheet, timeline, row, lane, y, group)
            else:
                track = timeline.tracks[lane.key]
                _reading(sheet, track.within(row.span).thinned(group), row, lane, y)
                if not np.isfinite(track.value).any():
                    _say(sheet, row, lane, y, _nothing(timeline, lane))
        y += lane.height + SPACE
    strips = sum(lane.height + SPACE for lane in row.lanes if lane.key in palette.STRIPS)
    _marks(sheet, row, y - SPACE - strips)
    _axis(sheet, row, y - SPACE)
    return sheet


def _frame(sheet: Drawing, row: Row, lane: Lane, y: float) -> None:
    plain = lane.key in palette.STRIPS
    middle = y + lane.height / 2
    name_y = middle + 0.8 if plain else middle - (1.4 if lane.note else 0.2)
    sheet.shapes.append(Label(0, name_y, lane.name, 6.8, palette.INK, bold=True))
    if not plain:
        sheet.shapes.append(Label(0, name_y + 2.6, lane.unit, 5.4, palette.SOFT))
    if lane.note:
        sheet.shapes.append(Label(0, name_y + 4.9, lane.note, 5.4, palette.INK))
    fill = (255, 255, 255) if plain else palette.PAPER
    sheet.shapes.append(Box(GUTTER, y, row.right - GUTTER, lane.height, fill=fill))
    for value, text in lane.ticks:
        tick = lane.y(value, y)
        sheet.shapes.append(Polyline(((GUTTER, tick), (row.right, tick)), palette.GRID, 0.12))
        # At the ends of the scale the label moves inwards, clear of the neighbouring lane's.
        base = min(max(tick + 0.7, y + 1.45), y + lane.height)
        sheet.shapes.append(Label(GUTTER - 1, base, text, 5.2, palette.SOFT, "end"))


def _waveform(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    peaks = timeline.analysis.waveform.peaks
    first, last = row.span.samples(peaks.sample_rate_hz)
    level = peaks.level_for(first, last, 2 * MAX_POINTS)
    a, b = first // level.bin_samples, min(level.n_bins, -(-last // level.bin_samples))
    channel = timeline.analysis.settings.channel
    rows = slice(None) if channel is None else slice(channel, channel + 1)
    low, high = level.low[rows, a:b].min(axis=0), level.high[rows, a:b].max(axis=0)
    times = (np.arange(a, b) + 0.5) * level.bin_samples / peaks.sample_rate_hz
    xs = [row.x(float(t)) for t in times]
    # A silent bin still shows as a hairline.
    top = [(x, lane.y(min(1.0, float(v)), y) - 0.05) for x, v in zip(xs, high, strict=True)]
    bottom = [(x, lane.y(max(-1.0, float(v)), y) + 0.05) for x, v in zip(xs, low, strict=True)]
    if len(top) > 1:
        sheet.shapes.append(Polygon((*top, *reversed(bottom)), palette.WAVE))


def _reading(sheet: Drawing, track: Track, row: Row, lane: Lane, y: float) -> None:
    centres = (track.left_s + track.right_s) / 2
    for run in track.unbroken():
        lefts, rights = track.left_s[run], track.right_s[run]
        # The band covers its cells whole, so that a single window still shows an interval.
        times = [float(lefts[0]), *(float(t) for t in centres[run]), float(rights[-1])]
        xs = [row.x(t) for t in times]
        value, low, high = (
            [lane.y(float(v), y) for v in (part[run][0], *part[run], part[run][-1])]
            for part in (track.value, track.low, track.high)
        )
        band = (*zip(xs, high, strict=True), *reversed([*zip(xs, low, strict=True)]))
        if lane.hatched:
            for stroke in hatched(tuple(band), palette.UNCALIBRATED_SPACING):
                sheet.shapes.append(Polyline(stroke, lane.colour, 0.1))
        else:
            sheet.shapes.append(Polygon(tuple(band), lane.tint))
        line = tuple(zip(xs, value, strict=True))
        # Hundreds of turns in a row would run together in a wide or dashed line.
        dense = track.value.size > DENSE_POINTS
        width, dash = (0.15, ()) if dense else (lane.width, lane.dash)
        sheet.shapes.append(Polyline(line, lane.colour, width, dash))


def _gaps(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    for cause in timeline.gaps:
        withheld = cause.gate is Gate.WITHHELD
        for stretch in cause.stretches:
            left, right = row.x(stretch.start_s), row.x(stretch.end_s)
            if right - left < NARROW:
                continue
            box = Box(left, y, right - left, lane.height, fill=palette.GAP)
            sheet.shapes.append(box)
            spacing = 1.1 if withheld else 2.6
            for stroke in hatching(left, y, right - left, lane.height, spacing, falling=withheld):
                sheet.shapes.append(Polyline(stroke, palette.HATCH, 0.12))
    analysed = timeline.analysed_s
    if analysed < row.span.end_s and not timeline.measured:
        left = row.x(analysed)
        sheet.shapes.append(Box(left, y, row.right - left, lane.height, fill=(255, 255, 255)))
        if row.right - left > 18:
            middle = (left + row.right) / 2
            text = Label(
                middle, y + lane.height / 2 + 0.8, "not analysed", 5.6, palette.SOFT, "middle"
            )
            sheet.shapes.append(text)


def _nothing(timeline: Timeline, lane: Lane) -> str:
    """Why a lane holds no reading at all."""
    waits = timeline.terms.pending and lane.key in (*DIMENSIONS, "deception")
    if waits:
        return "not computed yet"
    if lane.key in timeline.analysis.baseline.withholds:
        return "not available: the baseline is too short"
    return "not available in this recording"


def _ribbon(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float, group: int) -> None:
    runs: list[tuple[float, float, int]] = []
    for cell, category, posterior in timeline.ribbon(row.span, group):
        left, right = row.x(cell.start_s), row.x(cell.end_s)
        top = lane.y(posterior, y)
        height = y + lane.height - top
        colour, hatch = palette.CATEGORY[CATEGORIES[category]]
        sheet.shapes.append(Box(left, top, right - left, height, fill=colour))
        if hatch is not None:
            for stroke in hatching(left, top, right - left, height, hatch[0], falling=hatch[1]):
                sheet.shapes.append(Polyline(stroke, palette.stroke_on(colour), 0.1))
        if runs and runs[-1][2] == category and abs(runs[-1][1] - left) < 0.01:
            runs[-1] = (runs[-1][0], right, category)
        else:
            runs.append((left, right, category))
    for left, right, category in runs:
        if right - left > 3.2:
            middle, base = (left + right) / 2, y + lane.height
            sheet.shapes.append(Box(middle - 1.3, base - 2.7, 2.6, 2.4, fill=(255, 255, 255)))
            letter = CATEGORIES[category][0].upper()
            sheet.shapes.append(
                Label(middle, base - 0.8, letter, 5.8, palette.INK, "middle", bold=True)
            )


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
        sheet.shapes.append(Polyline(line, palette.MARK, 0.14, () if crowded else (0.9, 0.6)))
    taken: list[float] = []
    for number, left, right in seen:
        sheet.shapes.append(Polyline(((left, 2.8), (right, 2.8)), palette.MARK, 0.35))
        if not number:
            continue
        middle, room = (left + right) / 2, 1.3 + 1.3 * len(number)
        places = (x for x in (middle, middle + room, middle - room) if GUTTER <= x <= row.right)
        for x in places:
            if all(abs(x - other) >= room for other in taken):
                taken.append(x)
                sheet.shapes.append(Label(x, 2.2, number, 6.2, palette.MARK, "middle", bold=True))
                break


def _axis(sheet: Drawing, row: Row, y: float) -> None:
    sheet.shapes.append(Polyline(((GUTTER, y), (row.right, y)), palette.INK, 0.2))
    ticks = tick_times(Span(row.span.start_s, row.span.start_s + row.scale_s))
    tenths = len(ticks) > 1 and ticks[1] - ticks[0] < 1
    for time in ticks:
        if time > row.span.end_s + 1e-6:
            continue
        x = row.x(time)
        sheet.shapes.append(Polyline(((x, y), (x, y + 1)), palette.INK, 0.2))
        text = clock(time, tenths=tenths)
        sheet.shapes.append(Label(x, y + 3.4, text, 5.6, palette.INK, "middle"))
    unit = "time, h:min:s" if row.span.end_s >= 3600 else "time, min:s"
    sheet.shapes.append(Label(0, y + 3.4, unit, 5.4, palette.SOFT))


def _say(sheet: Drawing, row: Row, lane: Lane, y: float, text: str) -> None:
    middle, width = (GUTTER + row.right) / 2, min(44.0, row.right - GUTTER)
    centre = y + lane.height / 2
    sheet.shapes.append(Box(middle - width / 2, centre - 1.8, width, 3.6, fill=(255, 255, 255)))
    sheet.shapes.append(Label(middle, centre + 0.8, text, 6, palette.SOFT, "middle"))
