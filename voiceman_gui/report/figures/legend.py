"""What lines, bands, hatchings and letters of the timeline plots mean."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.plot.lanes import CATEGORY_LETTERS, CATEGORY_NAMES, DIMENSION_LANES, turn_lanes
from voiceman_gui.plot.series import ValueStatus
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.figures import look
from voiceman_gui.report.figures.curves import Pen, speaker_pen
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
from voiceman_gui.report.figures.text import shortened, text_width
from voiceman_gui.report.figures.turns import BASELINE_MM, overlap_strokes, turn_box
from voiceman_gui.wording import Words

_LINE, _SIZE = 5.0, 6.0
_NAME_MM = 34.0
"""Room for the name of a speaker."""

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


_STATES = (
    (True, message("plot.legend.turn_confirmed")),
    (False, message("plot.legend.turn_proposed")),
)
_OVERLAP = message("plot.legend.turn_overlap")
_BASELINE = message("plot.legend.turn_baseline")


def legend(timeline: Timeline, words: Words, *, width: float = WIDTH) -> Drawing:
    """Explain what the plots of an analysis show, and no more."""
    sheet = Drawing(width, 0.0, words(message("plot.legend.title")))
    at = _Place(sheet, width)
    if timeline.speakers:
        _speakers(at, timeline, words)
        at.new_line()
        _turns(at, timeline, words)
        at.new_line()
    else:
        _curves(at, timeline, words)
    for name in CATEGORIES:
        letter, text = words(CATEGORY_LETTERS[name]), words(CATEGORY_NAMES[name])
        label = message("plot.legend.category", letter=letter, name=text)
        _swatch(at, words(label), look.CATEGORY[name])
    at.new_line()
    for gate, label in _GATES:
        _swatch(at, words(label), look.GATE[gate])
    text = words(message("plot.legend.letters"))
    sheet.shapes.append(Label(at.x + 2, at.y, text, _SIZE, look.INK))
    if timeline.unfinished:
        at.new_line()
        for status, label in _STATUSES:
            _swatch(at, words(label), look.STATUS[status])
    sheet.height = at.y + _LINE - 3.2
    return sheet


@dataclass(slots=True)
class _Place:
    """Where the next entry of the legend goes."""

    sheet: Drawing
    width: float
    x: float = 0.0
    y: float = 2.6

    def new_line(self) -> None:
        """Go to the next line, unless this one is still empty."""
        if self.x > 0:
            self.x, self.y = 0.0, self.y + _LINE

    def room_for(self, width: float) -> float:
        """Return where an entry of this width begins: in the next line if it does not fit here."""
        if self.x + width > self.width:
            self.new_line()
        return self.x

    def text(self, text: str, before: float) -> None:
        """Write words `before` millimetres behind what stands here."""
        left = self.room_for(before + text_width(text, _SIZE)) + before
        self.sheet.shapes.append(Label(left, self.y, text, _SIZE, look.INK))
        self.x = left + text_width(text, _SIZE) + 3


def _curves(at: _Place, timeline: Timeline, words: Words) -> None:
    """Explain the lines of the dimensions."""
    for shown in timeline.lanes(DIMENSION_LANES)[: len(DIMENSION_LANES)]:
        pen = Pen(look.colour_of(shown.lane), look.tint_of(shown.lane), look.dash_of(shown))
        _line(at, pen, uncalibrated=shown.uncalibrated)
    at.text(words(_reading(timeline)), 0.0)


def _speakers(at: _Place, timeline: Timeline, words: Words) -> None:
    """Explain whose each line is."""
    uncalibrated = timeline.analysis.mark is DimensionMark.UNCALIBRATED
    for one, lane in zip(timeline.speakers, turn_lanes(timeline.analysis), strict=False):
        name = shortened(words(lane.name), _NAME_MM, _SIZE)
        label = words(message("plot.legend.speaker", number=one.speaker, name=name))
        at.room_for(10.5 + text_width(label, _SIZE))
        _line(
            at,
            speaker_pen(one.place, one.speaker, uncalibrated=uncalibrated),
            uncalibrated=uncalibrated,
        )
        at.text(label, 0.0)
    at.text(words(_reading(timeline)), 2.0)


def _turns(at: _Place, timeline: Timeline, words: Words) -> None:
    """Explain the lanes of turns: what of confirmed, overlapping and marked there is."""
    colour = look.speaker_colour_of(0)
    lanes = timeline.turns.lanes
    for confirmed, label in _STATES:
        if any((lane.confirmed == confirmed).any() for lane in lanes):
            x = at.room_for(8.5 + text_width(words(label), _SIZE))
            turn_box(at.sheet, x, at.y - 2.4, 5, 3, colour, confirmed=confirmed)
            _beside(at, words(label))
    if any(lane.overlap_s.size for lane in lanes):
        x = at.room_for(8.5 + text_width(words(_OVERLAP), _SIZE))
        overlap_strokes(at.sheet, x, at.y - 2.4, 5, 3, colour)
        _beside(at, words(_OVERLAP))
    if any(one.baseline.spans for one in timeline.analysis.shown):
        x = at.room_for(8.5 + text_width(words(_BASELINE), _SIZE))
        at.sheet.shapes.append(Box(x, at.y - 1.2, 5, BASELINE_MM, fill=look.BASELINE))
        _beside(at, words(_BASELINE))


def _reading(timeline: Timeline) -> Message:
    if timeline.analysis.mark is DimensionMark.UNCALIBRATED:
        return message("plot.legend.uncalibrated")
    return message("plot.legend.reading")


def _line(at: _Place, pen: Pen, *, uncalibrated: bool) -> None:
    """Draw a line with its band."""
    x, y = at.x, at.y
    band = ((x, y - 2.4), (x + 9, y - 2.4), (x + 9, y + 0.6), (x, y + 0.6))
    if uncalibrated:
        for stroke in hatched(band, look.UNCALIBRATED_SPACING):
            at.sheet.shapes.append(Polyline(stroke, pen.colour, 0.1))
    else:
        at.sheet.shapes.append(Polygon(band, pen.tint))
    line = ((x, y - 0.9), (x + 9, y - 0.9))
    at.sheet.shapes.append(Polyline(line, pen.colour, look.LINE_WIDTH, pen.dash))
    at.x += 10.5


def _swatch(at: _Place, text: str, fill: Look) -> None:
    """Draw a field with its meaning."""
    colour, hatch = fill
    x, y = at.room_for(8.5 + text_width(text, _SIZE)), at.y
    at.sheet.shapes.append(Box(x, y - 2.4, 5, 3, fill=colour))
    if hatch is not None:
        for stroke in hatching(x, y - 2.4, 5, 3, hatch[0], falling=hatch[1]):
            at.sheet.shapes.append(Polyline(stroke, look.stroke_on(colour), 0.1))
    at.sheet.shapes.append(Box(x, y - 2.4, 5, 3, outline=look.SOFT, line_width=0.12))
    _beside(at, text)


def _beside(at: _Place, text: str) -> None:
    """Write the meaning of a field that was drawn here."""
    at.sheet.shapes.append(Label(at.x + 6, at.y, text, _SIZE, look.INK))
    at.x += 8.5 + text_width(text, _SIZE)
