"""Lanes without a scale: which gate a stretch passed, and what its values are worth."""

from __future__ import annotations

from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.report import palette
from voiceman_gui.report.drawing import Box, Colour, Drawing, Label, Polyline, hatching
from voiceman_gui.report.palette import Hatch, Lane
from voiceman_gui.report.rows import GUTTER, NARROW, Row
from voiceman_gui.report.timeline import Timeline
from voiceman_gui.report.value_status import ValueStatus

_WORDS = {
    ValueStatus.REFERENCE: "reference",
    ValueStatus.PREVIEW: "preview",
    ValueStatus.PENDING: "not computed",
}


def draw_gates(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    """Draw the quality gates with the letters of their reasons."""
    for stretch in timeline.passed:
        _stretch(sheet, row, lane, y, stretch, palette.GATE[Gate.PASS])
    for cause in timeline.causes:
        for stretch in cause.stretches:
            width = _stretch(sheet, row, lane, y, stretch, palette.GATE[cause.gate])
            if width > 2.2:
                _word(sheet, row, lane, y, stretch, cause.letter, 1.9)
    _outline(sheet, timeline, row, lane, y)


def draw_standings(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    """Draw which values are reference values, which are a preview, and which are still missing."""
    for status_of_value, stretch in timeline.value_statuses:
        width = _stretch(sheet, row, lane, y, stretch, palette.STANDING[status_of_value])
        room = 1.6 + 1.05 * len(_WORDS[status_of_value])
        if width > room + 0.6:
            _word(sheet, row, lane, y, stretch, _WORDS[status_of_value], room)
    _outline(sheet, timeline, row, lane, y)


def _stretch(
    sheet: Drawing,
    row: Row,
    lane: Lane,
    y: float,
    stretch: Span,
    look: tuple[Colour, Hatch | None],
) -> float:
    """Draw one stretch and return its width in millimetres."""
    fill, hatch = look
    left, right = row.x(stretch.start_s), row.x(stretch.end_s)
    if right - left < NARROW:
        return 0.0
    sheet.shapes.append(Box(left, y, right - left, lane.height, fill=fill))
    if hatch is not None:
        for stroke in hatching(left, y, right - left, lane.height, hatch[0], falling=hatch[1]):
            sheet.shapes.append(Polyline(stroke, palette.SOFT, 0.12))
    return right - left


def _word(
    sheet: Drawing, row: Row, lane: Lane, y: float, stretch: Span, text: str, width: float
) -> None:
    middle = (row.x(stretch.start_s) + row.x(stretch.end_s)) / 2
    left = middle - width / 2
    sheet.shapes.append(Box(left, y + 0.3, width, lane.height - 0.6, fill=(255, 255, 255)))
    base = y + lane.height / 2 + 0.75
    sheet.shapes.append(Label(middle, base, text, 6, palette.INK, "middle", bold=True))


def _outline(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    end = row.right if timeline.measured else row.x(timeline.analysed_s)
    if end > GUTTER:
        box = Box(GUTTER, y, end - GUTTER, lane.height, outline=palette.SOFT, line_width=0.12)
        sheet.shapes.append(box)
