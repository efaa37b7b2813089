"""What lines, bands, hatchings and letters of the timeline plots mean."""

from __future__ import annotations

from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.plot.lanes import CATEGORY_LETTERS, CATEGORY_NAMES, DIMENSION_LANES
from voiceman_gui.plot.series import ValueStatus
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.drawing import (
    Box,
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatched,
    hatching,
)
from voiceman_gui.report.figures.look import Look
from voiceman_gui.report.figures.row import WIDTH
from voiceman_gui.report.figures.text import text_width
from voiceman_gui.wording import Words

_LINE, _SIZE = 5.0, 6.0

_GATES = (
    (Gate.PASS, message("plot.legend.pass")),
    (Gate.CAUTION, message("plot.legend.caution")),
    (Gate.WITHHELD, message("plot.legend.withheld")),
    (Gate.NO_SPEECH, message("plot.legend.no_speech")),
)
_STATUSES = (
    (ValueStatus.REFERENCE, message("plot.legend.reference")),
    (ValueStatus.PREVIEW, message("plot.legend.preview")),
    (ValueStatus.PENDING, message("plot.legend.pending")),
)


def legend(timeline: Timeline, words: Words, *, width: float = WIDTH) -> Drawing:
    """Explain what the plots of an analysis show, and no more."""
    rows = 3 if timeline.unfinished else 2
    sheet = Drawing(width, _LINE * rows - 0.6, words(message("plot.legend.title")))
    x, y = _curves(sheet, timeline, 2.6, words), 2.6
    for name in CATEGORIES:
        letter, text = words(CATEGORY_LETTERS[name]), words(CATEGORY_NAMES[name])
        label = message("plot.legend.category", letter=letter, name=text)
        x = _swatch(sheet, x, y, words(label), look.CATEGORY[name])
    x, y = 0.0, y + _LINE
    for gate, label in _GATES:
        x = _swatch(sheet, x, y, words(label), look.GATE[gate])
    text = words(message("plot.legend.letters"))
    sheet.shapes.append(Label(x + 2, y, text, _SIZE, look.INK))
    if timeline.unfinished:
        x, y = 0.0, y + _LINE
        for status, label in _STATUSES:
            x = _swatch(sheet, x, y, words(label), look.STATUS[status])
    return sheet


def _curves(sheet: Drawing, timeline: Timeline, y: float, words: Words) -> float:
    x = 0.0
    for shown in timeline.lanes(DIMENSION_LANES)[: len(DIMENSION_LANES)]:
        colour = look.colour_of(shown.lane)
        band = ((x, y - 2.4), (x + 9, y - 2.4), (x + 9, y + 0.6), (x, y + 0.6))
        if shown.uncalibrated:
            for stroke in hatched(band, look.UNCALIBRATED_SPACING):
                sheet.shapes.append(Polyline(stroke, colour, 0.1))
        else:
            sheet.shapes.append(Polygon(band, look.tint_of(shown.lane)))
        line = ((x, y - 0.9), (x + 9, y - 0.9))
        sheet.shapes.append(Polyline(line, colour, look.LINE_WIDTH, look.dash_of(shown)))
        x += 10.5
    label = message("plot.legend.reading")
    if timeline.analysis.mark is DimensionMark.UNCALIBRATED:
        label = message("plot.legend.uncalibrated")
    text = words(label)
    sheet.shapes.append(Label(x, y, text, _SIZE, look.INK))
    return x + text_width(text, _SIZE) + 3


def _swatch(sheet: Drawing, x: float, y: float, text: str, fill: Look) -> float:
    """Draw a field with its meaning, and return where the next one may begin."""
    colour, hatch = fill
    sheet.shapes.append(Box(x, y - 2.4, 5, 3, fill=colour))
    if hatch is not None:
        for stroke in hatching(x, y - 2.4, 5, 3, hatch[0], falling=hatch[1]):
            sheet.shapes.append(Polyline(stroke, look.stroke_on(colour), 0.1))
    sheet.shapes.append(Box(x, y - 2.4, 5, 3, outline=look.SOFT, line_width=0.12))
    sheet.shapes.append(Label(x + 6, y, text, _SIZE, look.INK))
    return x + 8.5 + text_width(text, _SIZE)
