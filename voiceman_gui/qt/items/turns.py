"""Who speaks when: a lane of boxes for each speaker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from voiceman_gui.core.colours import speaker_colour
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.turns import Boxes, TurnLane, TurnLanes
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

SEEN_PX = 4.0
"""A narrower box has no outline, and is drawn as wide as a line."""
TICK_PX = 13.0
"""Width of a box from which on a confirmed turn has its tick."""
BASELINE_PX = 4.0
PROPOSED, CONFIRMED = 0.26, 0.92
"""Opacity of boxes."""
TICK = "✓"
MARK = "B"


class Moved(NamedTuple):
    """A turn whose edge is being dragged."""

    ident: str
    span: Span


class TurnsItem(Content):
    """Boxes of turns: proposed light and dashed, confirmed solid with a tick, overlap hatched.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors)
        self.lanes = TurnLanes.nothing()
        self.top = 0.0
        """Pixels above the first lane."""
        self.lane_px = 0.0
        self.names: Mapping[str, str] = {}
        """Of speakers, by id."""
        self.baselines: Mapping[str, tuple[Span, ...]] = {}
        """Marked passages, by speaker."""
        self.chosen = ""
        """Id of the chosen turn."""
        self.moved: Moved | None = None
        self.end_s = 0.0
        self.dimmed: str | None = None
        """Id of the one speaker whose readings are shown; the others' lanes are paler."""

    def lane_rect(self, index: int) -> QRectF:
        """Return where a lane is drawn."""
        return QRectF(0, self.top + index * self.lane_px, self.rect().width(), self.lane_px)

    def draw(self, painter: QPainter) -> None:
        """Draw all lanes."""
        scale = self.time_scale()
        for index, lane in enumerate(self.lanes.lanes):
            rect = self.lane_rect(index)
            painter.setPen(QPen(self.colors.color("grid"), 1))
            painter.drawLine(rect.topLeft() + QPointF(0, 0.5), rect.topRight() + QPointF(0, 0.5))
            with within(painter, rect):
                if self.dimmed not in (None, lane.speaker):
                    painter.setOpacity(0.45)
                self._draw_lane(painter, rect.adjusted(0, 3, 0, -3), lane, scale)
        self._draw_behind(painter, scale)

    def _draw_behind(self, painter: QPainter, scale: TimeScale) -> None:
        """Shade what lies behind the recording's end."""
        end, rect = scale.clamp(scale.x(self.end_s)), self.rect()
        painter.fillRect(
            QRectF(end, self.top, rect.right() - end, rect.height()), self.colors.color("window")
        )

    def _draw_lane(self, painter: QPainter, rect: QRectF, lane: TurnLane, scale: TimeScale) -> None:
        color = self.colors.color(speaker_colour(lane.place))
        boxes = lane.boxes(scale)
        ratio = painter.device().devicePixelRatioF()
        dots = tile("dots", self.colors.color("text", 0.55), ratio)
        for i in range(len(boxes.left)):
            turn = lane.turns[int(boxes.first[i])]
            box = QRectF(boxes.left[i], rect.top(), boxes.right[i] - boxes.left[i], rect.height())
            if self.moved is not None and self.moved.ident == turn.id and boxes.count[i] == 1:
                left, right = scale.x(self.moved.span.start_s), scale.x(self.moved.span.end_s)
                box = QRectF(left, box.top(), max(1.0, right - left), box.height())
            self._draw_box(painter, box, color, bool(boxes.confirmed[i]), int(boxes.count[i]))
            if lane.speaker == UNSURE and box.width() >= SEEN_PX:
                painter.fillRect(box, dots)
        self._draw_overlaps(painter, rect, lane, scale)
        self._draw_baseline(painter, rect, lane, scale)
        self._draw_words(painter, rect, lane, boxes)
        self._draw_chosen(painter, rect, lane, scale)

    def _draw_box(
        self, painter: QPainter, box: QRectF, color: QColor, confirmed: bool, count: int
    ) -> None:
        ground = QColor(color)
        # Turns too narrow to be outlined would vanish in the light ground of proposed ones.
        light = PROPOSED if box.width() >= SEEN_PX and count == 1 else 0.6
        ground.setAlphaF(CONFIRMED if confirmed else light)
        painter.fillRect(box, ground)
        if box.width() >= SEEN_PX and count == 1:
            style = Qt.PenStyle.SolidLine if confirmed else Qt.PenStyle.DashLine
            painter.setPen(QPen(color, 1, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_overlaps(
        self, painter: QPainter, rect: QRectF, lane: TurnLane, scale: TimeScale
    ) -> None:
        ratio = painter.device().devicePixelRatioF()
        hatch = tile("stripes", self.colors.color("text", 0.85), ratio)
        for left, right in zip(*lane.overlaps(scale), strict=True):
            stretch = QRectF(left, rect.top(), max(1.0, right - left), rect.height())
            painter.fillRect(stretch, self.colors.color("surface", 0.35))
            painter.fillRect(stretch, hatch)

    def _draw_baseline(
        self, painter: QPainter, rect: QRectF, lane: TurnLane, scale: TimeScale
    ) -> None:
        """Lay a band under what is in the speaker's baseline, and name it."""
        color = self.colors.color("baseline")
        for span in self.baselines.get(lane.speaker, ()):
            left, right = scale.clamp(scale.x(span.start_s)), scale.clamp(scale.x(span.end_s))
            if right <= left:
                continue
            top = rect.bottom() - BASELINE_PX + 2
            painter.fillRect(QRectF(left, top, right - left, BASELINE_PX), color)
            for x in (left, right - 1):
                painter.fillRect(QRectF(x, rect.top() - 1, 1, rect.height() + 2), color)
            badge = QRectF(right - 10, rect.bottom() - 10, 10, 12)
            if right - left > 2 * badge.width():
                painter.fillRect(badge, color)
                painter.setPen(self.colors.color("surface"))
                painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, MARK)

    def _draw_words(self, painter: QPainter, rect: QRectF, lane: TurnLane, boxes: Boxes) -> None:
        """Write tick and name where there is room."""
        metrics = QFontMetricsF(painter.font())
        name = self.names.get(lane.speaker, "")
        number = "" if lane.place < 0 else str(lane.place + 1)
        wide = boxes.right - boxes.left >= TICK_PX
        for i in np.flatnonzero(wide & (boxes.count == 1)):
            confirmed = bool(boxes.confirmed[i])
            left, right = max(boxes.left[i], rect.left()), min(boxes.right[i], rect.right())
            box = QRectF(left + 4, rect.top(), right - left - 6, rect.height())
            text = f"{TICK} " if confirmed else ""  # not worded: a sign
            room = box.width() - metrics.horizontalAdvance(text)
            text += name if metrics.horizontalAdvance(name) <= room else number
            if text and room >= 0:
                painter.setPen(self.colors.color("surface" if confirmed else "text"))
                sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(box, sides, text.strip())

    def _draw_chosen(
        self, painter: QPainter, rect: QRectF, lane: TurnLane, scale: TimeScale
    ) -> None:
        turn = self.lanes.by_id(self.chosen)
        if turn is None or turn.speaker != lane.speaker:
            return
        span = turn.span
        if self.moved is not None and self.moved.ident == turn.id:
            span = self.moved.span
        left = max(scale.x(span.start_s), scale.left - 4)
        right = min(scale.x(span.end_s), scale.right + 4)
        frame = QRectF(left, rect.top(), max(2.0, right - left), rect.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.colors.color("surface"), 4))
        painter.drawRect(frame)
        painter.setPen(QPen(self.colors.color("accent"), 2))
        painter.drawRect(frame)
