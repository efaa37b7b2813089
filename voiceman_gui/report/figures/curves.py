"""What is drawn inside a lane with a scale: waveform, readings with their bands, categories."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.core.lane import Lane
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.plot.envelope import from_peaks
from voiceman_gui.plot.lanes import CATEGORY_LETTERS, ShownLane
from voiceman_gui.plot.levels import UNDECIDED, View
from voiceman_gui.plot.runs import clipped, runs, unbroken
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import (
    Box,
    Colour,
    Dash,
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatched,
    hatching,
)
from voiceman_gui.report.figures.row import GUTTER, POINT, Row, height_of, y_of
from voiceman_gui.wording import Words

NUMBER_ROOM = 3.0
"""Millimetres that a piece of a line needs to carry the number of its speaker."""
DENSE_POINTS = 320
"""Entries of a row beyond which a wide or dashed line would run together."""


def draw_waveform(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    """Draw the extremes of the channel that was read, or of all of them."""
    scale = row.scale
    count = max(1, round(2 * scale.width / POINT))
    columns = from_peaks(timeline.analysis.waveform.peaks, scale, count)
    channel = timeline.analysis.settings.channel
    rows = slice(None) if channel is None else slice(channel, channel + 1)
    low, high = np.fmin.reduce(columns.low[rows]), np.fmax.reduce(columns.high[rows])
    x = scale.left + (np.arange(count) + 0.5) * scale.width / count
    for start, stop in runs(np.isfinite(low)):
        # A silent column still shows as a hairline.
        xs = x[start:stop].tolist()
        top = [y_of(lane, float(v), y) - 0.05 for v in high[start:stop]]
        bottom = [y_of(lane, float(v), y) + 0.05 for v in low[start:stop]]
        outline = (*zip(xs, top, strict=True), *reversed([*zip(xs, bottom, strict=True)]))
        if stop - start > 1:
            sheet.shapes.append(Polygon(outline, look.WAVE))


def draw_curve(sheet: Drawing, timeline: Timeline, row: Row, shown: ShownLane, y: float) -> None:
    """Draw a reading along time: its 95 % band, and the line at the centres of the windows.

    Where several people speak, each has a line in their own colour and dashes, with their number
    at its beginning.
    """
    if not timeline.speakers:
        view = timeline.levels.view(row.scale, POINT)
        pen = Pen(look.colour_of(shown.lane), look.tint_of(shown.lane), look.dash_of(shown))
        _draw_line(sheet, view, row, shown, y, pen)
        return
    for one in timeline.speakers:
        if shown.lane.id not in one.levels.series.names:
            continue
        pen = speaker_pen(one.place, one.speaker, uncalibrated=shown.uncalibrated)
        _draw_line(sheet, one.levels.view(row.scale, POINT), row, shown, y, pen)


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line and its band are drawn.

    Parameters
    ----------
    colour, tint : Colour
        Of the line and of the band.
    dash : Dash
    number : str
        Stands at the beginning of each unbroken piece that has room for it; empty for none.
    """

    colour: Colour
    tint: Colour
    dash: Dash
    number: str = ""


def speaker_pen(place: int, number: str, *, uncalibrated: bool) -> Pen:
    """Return how the lines of a speaker are drawn, by place from 0."""
    colour = look.speaker_colour_of(place)
    dash = look.UNCALIBRATED_DASH if uncalibrated else look.speaker_dash(place)
    return Pen(colour, look.lighter(colour, 0.78), dash, number)


def _draw_line(sheet: Drawing, view: View, row: Row, shown: ShownLane, y: float, pen: Pen) -> None:
    lane, place = shown.lane, view.row(shown.lane.id)
    dense = view.x.size > DENSE_POINTS
    width, dash = (0.15, ()) if dense else (look.LINE_WIDTH, pen.dash)
    for start, stop in unbroken(np.isfinite(view.value[place]), view.joined):
        # The band covers its cells whole, so that a single window still shows an interval.
        times = np.concatenate((view.left[[start]], view.x[start:stop], view.right[[stop - 1]]))
        parts = (
            np.concatenate((part[[start]], part[start:stop], part[[stop - 1]]))
            for part in (view.value[place], view.low[place], view.high[place])
        )
        x, *rows = clipped(GUTTER, row.right, times, *parts)
        xs = x.tolist()
        value, low, high = ([y_of(lane, v, y) for v in part.tolist()] for part in rows)
        if not xs:
            continue
        band = (*zip(xs, high, strict=True), *reversed([*zip(xs, low, strict=True)]))
        if shown.uncalibrated:
            for stroke in hatched(band, look.UNCALIBRATED_SPACING):
                sheet.shapes.append(Polyline(stroke, pen.colour, 0.1))
        else:
            sheet.shapes.append(Polygon(band, pen.tint))
        line = tuple(zip(xs, value, strict=True))
        sheet.shapes.append(Polyline(line, pen.colour, width, dash))
        if pen.number and xs[-1] - xs[0] > NUMBER_ROOM:
            # Clear of the line: below it where it begins in the upper half.
            above = value[0] > y + height_of(lane) / 2
            base = y + (1.6 if above else height_of(lane) - 0.4)
            sheet.shapes.append(Label(xs[0] + 0.3, base, pen.number, 4.6, pen.colour, bold=True))


def draw_ribbon(sheet: Drawing, view: View, row: Row, lane: Lane, y: float, words: Words) -> None:
    """Draw the likeliest category of each entry, as high as its posterior; grey is undecided."""
    pieces: list[tuple[float, float, int]] = []
    for entry in np.flatnonzero(~np.isnan(view.posterior)).tolist():
        category = int(view.category[entry])
        left = max(GUTTER, float(view.left[entry]))
        right = min(row.right, float(view.right[entry]))
        if right <= left:
            continue
        top = y_of(lane, float(view.posterior[entry]), y)
        height = y + height_of(lane) - top
        if category == UNDECIDED:
            sheet.shapes.append(Box(left, top, right - left, height, fill=look.GAP))
            continue
        colour, hatch = look.CATEGORY[CATEGORIES[category]]
        sheet.shapes.append(Box(left, top, right - left, height, fill=colour))
        if hatch is not None:
            for stroke in hatching(left, top, right - left, height, hatch[0], falling=hatch[1]):
                sheet.shapes.append(Polyline(stroke, look.stroke_on(colour), 0.1))
        if pieces and pieces[-1][2] == category and abs(pieces[-1][1] - left) < 0.01:
            pieces[-1] = (pieces[-1][0], right, category)
        else:
            pieces.append((left, right, category))
    for left, right, category in pieces:
        if right - left > 3.2:
            middle, base = (left + right) / 2, y + height_of(lane)
            letter = words(CATEGORY_LETTERS[CATEGORIES[category]])
            sheet.shapes.append(Box(middle - 1.4, base - 2.7, 2.8, 2.4, fill=look.WHITE))
            sheet.shapes.append(
                Label(middle, base - 0.8, letter, 5.8, look.INK, "middle", bold=True)
            )
