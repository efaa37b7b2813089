"""Lines and bands over the time axis, one set in every panel."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.timebox import TimeBox


def pen(color: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """Return a pen as wide as it says whatever the scale is."""
    found = QPen(color, width, style)
    found.setCosmetic(True)
    return found


class Cursor(pg.InfiniteLine):  # type: ignore[misc]
    """An upright line at a moment.

    Parameters
    ----------
    box : TimeBox
    """

    def __init__(self, box: TimeBox, z: float = 0.0) -> None:
        super().__init__(angle=90, movable=False)
        self.setZValue(z)
        self.hide()
        box.addItem(self, ignoreBounds=True)

    def show_at(self, seconds: float | None) -> None:
        """Stand at a moment; None hides the line."""
        if seconds is not None:
            self.setValue(seconds)
        self.setVisible(seconds is not None)


class Band(pg.LinearRegionItem):  # type: ignore[misc]
    """A passage: its ground, and a line at either end; a moment is a line.

    Parameters
    ----------
    box : TimeBox
    """

    def __init__(self, box: TimeBox, z: float = 0.0) -> None:
        super().__init__(movable=False)
        self.setZValue(z)
        self.hide()
        box.addItem(self, ignoreBounds=True)

    def dress(self, ground: QColor, edge: QPen) -> None:
        """Take other colours."""
        self.setBrush(ground)
        for line in self.lines:
            line.setPen(edge)
        self.update()

    def show_span(self, span: Span | None) -> None:
        """Cover a passage; None hides the band."""
        if span is not None:
            self.setRegion((span.start_s, span.end_s))
        self.setVisible(span is not None)

    def boundingRect(self) -> QRectF:
        """Return the passage as far as it is seen: close up it is millions of pixels wide."""
        seen = QRectF(self.viewRect())
        margin = seen.width() * 0.01
        start, end = self.getRegion()
        left = min(max(start, seen.left() - margin), seen.right() + margin)
        right = min(max(end, seen.left() - margin), seen.right() + margin)
        found = QRectF(left, seen.top(), max(0.0, right - left), seen.height())
        if found != self._boundingRectCache:
            self._boundingRectCache = found
            self.prepareGeometryChange()
        return found

    def paint(self, painter: Any, *_: Any) -> None:
        """Lay the ground."""
        painter.fillRect(self.boundingRect(), self.currentBrush)
