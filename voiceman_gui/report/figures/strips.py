"""Lanes without a scale: which gate a stretch passed, and what its values are worth."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.lane import Lane
from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import STATUS_NAMES
from voiceman_gui.plot.levels import View
from voiceman_gui.plot.runs import unbroken
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
from voiceman_gui.report.figures.row import GUTTER, NARROW, Row, height_of
from voiceman_gui.report.figures.text import text_width
from voiceman_gui.wording import Words

_SIZE = 6.0
_LETTER_ROOM = 2.2
"""Millimetres that a stretch needs to hold its letter."""


def draw_gates(
    sheet: Drawing, timeline: Timeline, view: View, row: Row, lane: Lane, y: float
) -> None:
    """Draw the quality gates with the letters of their reasons.

    Where an entry of the view is several windows, each gate is as high as its share of them.
    """
    if view.group > 1:
        _shares(sheet, view, row, lane, y)
    else:
        for stretch in timeline.passed:
            _stretch(sheet, row, lane, y, stretch, look.GATE[Gate.PASS])
    for cause in timeline.causes:
        for stretch in cause.stretches:
            width = row.x(stretch.end_s) - row.x(stretch.start_s)
            if view.group == 1:
                _stretch(sheet, row, lane, y, stretch, look.GATE[cause.gate])
            if width > _LETTER_ROOM:
                _word(sheet, row, lane, y, stretch, cause.letter, 1.9)
    _outline(sheet, timeline, row, lane, y)


def _shares(sheet: Drawing, view: View, row: Row, lane: Lane, y: float) -> None:
    height, bottom = height_of(lane), y + height_of(lane)
    left, right = (np.clip(edge, GUTTER, row.right) for edge in (view.left, view.right))
    tops = bottom - height * np.cumsum(view.gates, axis=0)
    below = np.vstack((np.full((1, left.size), bottom), tops[:-1]))
    seen = (right > left) & np.isfinite(tops[0])
    for start, stop in unbroken(seen, view.joined):
        # Each entry is a step of the outline.
        x = np.column_stack((left[start:stop], right[start:stop])).ravel().tolist()
        for code, gate in enumerate(GATES):
            if not view.gates[code, start:stop].any():
                continue
            top, base = (np.repeat(part[code, start:stop], 2).tolist() for part in (tops, below))
            outline = (*zip(x, top, strict=True), *reversed([*zip(x, base, strict=True)]))
            colour, hatch = look.GATE[gate]
            sheet.shapes.append(Polygon(outline, colour))
            if hatch is not None:
                for stroke in hatched(outline, hatch[0], falling=hatch[1]):
                    sheet.shapes.append(Polyline(stroke, look.SOFT, 0.12))


def draw_statuses(
    sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float, words: Words
) -> None:
    """Draw which values are reference values, which are a preview, and which are still missing."""
    for status, stretch in timeline.statuses:
        width = _stretch(sheet, row, lane, y, stretch, look.STATUS[status])
        text = words(STATUS_NAMES[status])
        room = 1.6 + text_width(text, _SIZE)
        if width > room + 0.6:
            _word(sheet, row, lane, y, stretch, text, room)
    _outline(sheet, timeline, row, lane, y)


def _stretch(sheet: Drawing, row: Row, lane: Lane, y: float, stretch: Span, fill: Look) -> float:
    """Draw one stretch and return its width in millimetres."""
    colour, hatch = fill
    left, right = row.x(stretch.start_s), row.x(stretch.end_s)
    if right - left < NARROW:
        return 0.0
    height = height_of(lane)
    sheet.shapes.append(Box(left, y, right - left, height, fill=colour))
    if hatch is not None:
        for stroke in hatching(left, y, right - left, height, hatch[0], falling=hatch[1]):
            sheet.shapes.append(Polyline(stroke, look.SOFT, 0.12))
    return right - left


def _word(
    sheet: Drawing, row: Row, lane: Lane, y: float, stretch: Span, text: str, width: float
) -> None:
    middle = (row.x(stretch.start_s) + row.x(stretch.end_s)) / 2
    left = middle - width / 2
    sheet.shapes.append(Box(left, y + 0.3, width, height_of(lane) - 0.6, fill=look.WHITE))
    base = y + height_of(lane) / 2 + 0.75
    sheet.shapes.append(Label(middle, base, text, _SIZE, look.INK, "middle", bold=True))


def _outline(sheet: Drawing, timeline: Timeline, row: Row, lane: Lane, y: float) -> None:
    end = row.right if timeline.measured else row.x(timeline.analysed_s)
    if end > GUTTER:
        box = Box(GUTTER, y, end - GUTTER, height_of(lane), outline=look.SOFT, line_width=0.12)
        sheet.shapes.append(box)
