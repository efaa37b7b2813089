"""Tiers under the waveform: a lane for each, marks that overlap stacked in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from voiceman_gui.core.marks import Mark
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.tiers import TierLane
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

ROW_PX = 18
PAD_PX = 2
WORD_PX = 14.0
"""Width of a box from which on something is written in it."""
SEEN_PX = 4.0
"""A narrower box has no outline."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A lane and where it is.

    Parameters
    ----------
    lane : TierLane
    top : float
        Pixels below the first lane's top.
    """

    lane: TierLane
    top: float

    @property
    def height(self) -> float:
        """Pixels of all its rows."""
        return float(self.lane.rows * ROW_PX + 2 * PAD_PX)


def placed(lanes: tuple[TierLane, ...]) -> tuple[Placed, ...]:
    """Return lanes one below the other."""
    found: list[Placed] = []
    top = 0.0
    for lane in lanes:
        found.append(Placed(lane, top))
        top += found[-1].height
    return tuple(found)


class TiersItem(Content):
    """Boxes of marks with their labels; points are lines with a flag.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors)
        self.lanes: tuple[Placed, ...] = ()
        self.top = 0.0
        """Pixels above the first lane; less than 0 where the lanes are scrolled."""
        self.target = ""
        self.chosen = ""
        self.held: Mark | None = None
        self.end_s = 0.0

    def lane_rect(self, one: Placed) -> QRectF:
        """Return where a lane is drawn."""
        return QRectF(0, self.top + one.top, self.rect().width(), one.height)

    def draw(self, painter: QPainter) -> None:
        """Draw all lanes."""
        scale = self.time_scale()
        for one in self.lanes:
            rect = self.lane_rect(one)
            if one.lane.tier == self.target:
                painter.fillRect(rect, self.colors.color("accent", 0.07))
            painter.setPen(QPen(self.colors.color("grid"), 1))
            painter.drawLine(rect.topLeft() + QPointF(0, 0.5), rect.topRight() + QPointF(0, 0.5))
            with within(painter, rect):
                for row in range(one.lane.rows):
                    top = rect.top() + PAD_PX + row * ROW_PX
                    self._draw_row(painter, one.lane, row, top, scale)
        end, rect = scale.clamp(scale.x(self.end_s)), self.rect()
        behind = QRectF(end, 0, rect.right() - end, rect.height())
        painter.fillRect(behind, self.colors.color("window"))

    def _draw_row(
        self, painter: QPainter, lane: TierLane, row: int, top: float, scale: TimeScale
    ) -> None:
        boxes = lane.boxes(row, scale)
        color = self.colors.color("mark")
        chosen: QRectF | None = None
        for i in range(len(boxes.left)):
            mark = lane.marks[int(boxes.which[i])]
            alone = int(boxes.count[i]) == 1
            left, right = float(boxes.left[i]), float(boxes.right[i])
            if alone and self.held is not None and self.held.id == mark.id:
                left, right = scale.x(self.held.span.start_s), scale.x(self.held.span.end_s)
            box = QRectF(left, top + 1, max(1.0, right - left), ROW_PX - 2)
            self._draw_box(painter, box, color, alone=alone)
            if alone and mark.id == self.chosen:
                chosen = box
        self._draw_words(painter, lane, boxes.left, boxes.right, boxes.which, boxes.count, top)
        if chosen is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.colors.color("accent"), 2))
            painter.drawRect(chosen)

    def _draw_box(self, painter: QPainter, box: QRectF, color: QColor, *, alone: bool) -> None:
        ground = QColor(color)
        wide = box.width() >= SEEN_PX
        ground.setAlphaF(0.22 if wide and alone else 0.75)
        painter.fillRect(box, ground)
        if wide and alone:
            painter.setPen(QPen(color, 1))
            for x in (box.left() + 0.5, box.right() - 0.5):
                painter.drawLine(QLineF(x, box.top(), x, box.bottom()))

    def _draw_words(
        self,
        painter: QPainter,
        lane: TierLane,
        left: np.ndarray,
        right: np.ndarray,
        which: np.ndarray,
        count: np.ndarray,
        top: float,
    ) -> None:
        """Write labels into boxes, and those of points behind them, as far as there is room."""
        metrics = QFontMetricsF(painter.font())
        painter.setPen(self.colors.color("text"))
        limits = np.append(left[1:], self.rect().right())
        is_point = right - left < 1.0
        ends = np.where(is_point, limits, right)
        room = np.minimum(ends, self.rect().right()) - np.maximum(left, 0.0) - 6
        for i in np.flatnonzero((room >= WORD_PX) & (count == 1)).tolist():
            label = lane.marks[int(which[i])].label
            if label:
                text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, float(room[i]))
                place = QRectF(max(float(left[i]), 0.0) + 4, top, float(room[i]), ROW_PX)
                sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, sides, text)
