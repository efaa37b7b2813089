"""Tiers under the waveform: a lane for each, marks that overlap stacked in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from voiceman_gui.core.marks import Mark
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.tiers import TierBoxes, TierLane, row_columns
from voiceman_gui.qt.items.labels import Labels
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import draw_columns_of
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

ROW_PX = 18
PAD_PX = 2
WORD_PX = 8.0
"""Room from which on a whole label may be written in a box."""
TINTS = (0.22, 0.75, 1.0)
"""Opacity of the ground of a mark, of several marks in one box, of an edge."""
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
        self._labels = Labels()

    def lane_rect(self, one: Placed) -> QRectF:
        """Return where a lane is drawn."""
        return QRectF(0, self.top + one.top, self.rect().width(), one.height)

    def draw(self, painter: QPainter) -> None:
        """Draw all lanes."""
        scale = self.time_scale()
        tints = [self.colors.color("mark", alpha) for alpha in TINTS]
        for one in self.lanes:
            rect = self.lane_rect(one)
            if not rect.intersects(self.rect()):
                continue
            if one.lane.tier == self.target:
                painter.fillRect(rect, self.colors.color("accent", 0.07))
            painter.setPen(QPen(self.colors.color("grid"), 1))
            painter.drawLine(rect.topLeft() + QPointF(0, 0.5), rect.topRight() + QPointF(0, 0.5))
            with within(painter, rect):
                for row in range(one.lane.rows):
                    top = rect.top() + PAD_PX + row * ROW_PX
                    if top >= self.rect().bottom() or top + ROW_PX <= 0:
                        continue
                    self._draw_row(painter, one.lane, row, top, scale, tints)
        end, rect = scale.clamp(scale.x(self.end_s)), self.rect()
        behind = QRectF(end, 0, rect.right() - end, rect.height())
        painter.fillRect(behind, self.colors.color("window"))

    def _draw_row(
        self,
        painter: QPainter,
        lane: TierLane,
        row: int,
        top: float,
        scale: TimeScale,
        tints: list[QColor],
    ) -> None:
        boxes = lane.boxes(row, scale)
        ratio = painter.device().devicePixelRatioF()
        held = self._place_of(lane, boxes, self.held.id) if self.held is not None else None
        if held is not None and self.held is not None:
            boxes.left[held] = scale.x(self.held.span.start_s)
            boxes.right[held] = scale.x(self.held.span.end_s)
        columns = row_columns(boxes, self.rect().width(), ratio, SEEN_PX)
        ground = QRectF(0, top + 1, len(columns) / ratio, ROW_PX - 2)
        draw_columns_of(painter, ground, columns, tints)
        self._draw_words(painter, lane, boxes, top)
        chosen = self._place_of(lane, boxes, self.chosen) if self.chosen else None
        if chosen is not None:
            left, right = float(boxes.left[chosen]), float(boxes.right[chosen])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.colors.color("accent"), 2))
            painter.drawRect(QRectF(left, top + 1, max(1.0, right - left), ROW_PX - 2))

    @staticmethod
    def _place_of(lane: TierLane, boxes: TierBoxes, ident: str) -> int | None:
        """Return which of the boxes is a mark that stands alone in it; None for none of them."""
        place = lane.place_of(ident)
        if place is None:
            return None
        found = np.flatnonzero((boxes.which == place) & (boxes.count == 1))
        return int(found[0]) if found.size else None

    def _draw_words(self, painter: QPainter, lane: TierLane, boxes: TierBoxes, top: float) -> None:
        """Write labels into boxes, and those of points behind them, as far as there is room."""
        painter.setPen(self.colors.color("text"))
        left, right, edge = boxes.left, boxes.right, self.rect().right()
        limits = np.append(left[1:], edge)
        is_point = right - left < 1.0
        ends = np.where(is_point, limits, right)
        room = np.minimum(ends, edge) - np.maximum(left, 0.0) - 6
        for i in np.flatnonzero((room >= WORD_PX) & (boxes.count == 1)).tolist():
            label = lane.marks[int(boxes.which[i])].label
            text = self._labels.within(label, float(room[i]), painter.font()) if label else None
            if text is not None:
                below = top + (ROW_PX - text.size().height()) / 2
                painter.drawStaticText(QPointF(max(float(left[i]), 0.0) + 4, below), text)
