"""What is drawn inside a lane with a scale: waveform, readings with their bands, categories."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    Point,
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
_DENSE_WIDTH = 0.15
"""Of their lines, in millimetres."""


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
    at its beginning; lines lie above the bands of everyone.
    """
    pieces = list(_pieces(timeline, row, shown, y))
    for piece in pieces:
        band = piece.band
        if shown.uncalibrated:
            for stroke in hatched(band, look.UNCALIBRATED_SPACING):
                sheet.shapes.append(Polyline(stroke, piece.pen.colour, 0.1))
        else:
            sheet.shapes.append(Polygon(band, piece.pen.tint))
        if not timeline.speakers:
            _draw_line(sheet, shown, y, piece)
    if timeline.speakers:
        for piece in pieces:
            _draw_line(sheet, shown, y, piece)


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
    width : float
        Of the line, in millimetres.
    """

    colour: Colour
    tint: Colour
    dash: Dash
    number: str = ""
    width: float = look.LINE_WIDTH


def speaker_pen(place: int, number: str, *, uncalibrated: bool) -> Pen:
    """Return how the lines of a speaker are drawn, by place from 0."""
    colour = look.speaker_colour_of(place)
    dash = look.UNCALIBRATED_DASH if uncalibrated else look.speaker_dash(place)
    return Pen(colour, look.lighter(colour, 0.78), dash, number)


@dataclass(frozen=True, slots=True)
class _Piece:
    """An unbroken piece of a curve, in millimetres.

    Parameters
    ----------
    pen : Pen
    x, value, low, high : list of float
    """

    pen: Pen
    x: list[float]
    value: list[float]
    low: list[float]
    high: list[float]

    @property
    def band(self) -> tuple[Point, ...]:
        """Outline of the interval."""
        high = zip(self.x, self.high, strict=True)
        return (*high, *reversed([*zip(self.x, self.low, strict=True)]))


def _pieces(timeline: Timeline, row: Row, shown: ShownLane, y: float) -> Iterator[_Piece]:
    """Return the pieces of a reading's curves, of all speakers."""
    if not timeline.speakers:
        view = timeline.levels.view(row.scale, POINT)
        pen = Pen(look.colour_of(shown.lane), look.tint_of(shown.lane), look.dash_of(shown))
        if view.x.size > DENSE_POINTS:
            pen = replace(pen, dash=(), width=_DENSE_WIDTH)
        yield from _unbroken(view, row, shown, y, pen)
    for one in timeline.speakers:
        if shown.lane.id not in one.levels.series.names:
            continue
        view = one.levels.view(row.scale, POINT)
        pen = speaker_pen(one.place, one.speaker, uncalibrated=shown.uncalibrated)
        if view.group > 1 or view.x.size > DENSE_POINTS:
            # The pieces of several voices lie so close together that numbers would hide them.
            pen = replace(pen, dash=(), width=_DENSE_WIDTH, number="")
        yield from _unbroken(view, row, shown, y, pen)


def _unbroken(view: View, row: Row, shown: ShownLane, y: float, pen: Pen) -> Iterator[_Piece]:
    lane, place = shown.lane, view.row(shown.lane.id)
    for start, stop in unbroken(np.isfinite(view.value[place]), view.joined):
        # The band covers its cells whole, so that a single window still shows an interval.
        times = np.concatenate((view.left[[start]], view.x[start:stop], view.right[[stop - 1]]))
        parts = (
            np.concatenate((part[[start]], part[start:stop], part[[stop - 1]]))
            for part in (view.value[place], view.low[place], view.high[place])
        )
        x, *rows = clipped(GUTTER, row.right, times, *parts)
        value, low, high = ([y_of(lane, v, y) for v in part.tolist()] for part in rows)
        if x.size:
            yield _Piece(pen, x.tolist(), value, low, high)


def _draw_line(sheet: Drawing, shown: ShownLane, y: float, piece: _Piece) -> None:
    pen, height = piece.pen, height_of(shown.lane)
    line = tuple(zip(piece.x, piece.value, strict=True))
    sheet.shapes.append(Polyline(line, pen.colour, pen.width, pen.dash))
    if pen.number and piece.x[-1] - piece.x[0] > NUMBER_ROOM:
        # Clear of the line: below it where it begins in the upper half.
        above = piece.value[0] > y + height / 2
        base = y + (1.6 if above else height - 0.4)
        label = Label(piece.x[0] + 0.3, base, pen.number, 4.6, pen.colour, bold=True)
        sheet.shapes.append(label)


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
