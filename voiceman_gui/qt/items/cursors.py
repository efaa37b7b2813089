"""Lines and bands over the time axis, one set in every panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.timebox import TimeBox


def pen(
    color: QColor, width: float, ratio: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QPen:
    """Return a pen as wide as it says whatever the scale is.

    Parameters
    ----------
    color : QColor
    width : float
        In logical pixels.
    ratio : float
        Device pixels in a logical one, which Qt leaves out of such pens.
    style : Qt.PenStyle
    """
    found = QPen(color, max(1, int(width * ratio)), style)
    found.setCosmetic(True)
    return found


class Cursor(pg.InfiniteLine):  # type: ignore[misc]
    """An upright line at a moment; not drawn where the moment is not seen.

    Parameters
    ----------
    box : TimeBox
    z : float
        Its place above other lines and bands.
    """

    def __init__(self, box: TimeBox, z: float) -> None:
        self._box = box
        self._bounds: QRectF | None = None
        super().__init__(angle=90, movable=False)
        self.setZValue(z)
        self.hide()
        box.addItem(self, ignoreBounds=True)

    def show_at(self, seconds: float | None) -> None:
        """Stand at a moment; None hides the line."""
        if seconds is not None:
            self.setValue(seconds)
        self.setVisible(seconds is not None)

    def _computeBoundingRect(self) -> QRectF:
        """Return the line, in its own turned axes; pyqtgraph's way costs ten times as much."""
        seen = self._box.viewRect()
        pixel = seen.width() / max(1.0, self._box.width())
        half = (self.pen.widthF() / 2 + self._maxMarkerSize + 1) * pixel
        found = QRectF(seen.top(), -half, seen.height(), 2 * half)
        if found != self._bounds:
            self._bounds = found
            self.prepareGeometryChange()
        self._endPoints = (seen.top(), seen.bottom())
        return found

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the line, and its handle smoothly."""
        start, end = self._box.viewRange()[0]
        if not start <= self.value() <= end:
            return
        if self.markers:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        super().paint(painter)


class Bands:
    """Several passages of one kind over the time axis.

    Parameters
    ----------
    box : TimeBox
    z : float
        Their place above other lines and bands.
    """

    def __init__(self, box: TimeBox, z: float) -> None:
        self._box, self._z = box, z
        self._look: tuple[QColor, QPen] | None = None
        self.bands: list[Band] = []

    def dress(self, ground: QColor, edge: QPen) -> None:
        """Take other colours."""
        self._look = ground, edge
        for band in self.bands:
            band.dress(ground, edge)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Cover passages; bands that are too many are hidden and kept."""
        while len(self.bands) < len(spans):
            band = Band(self._box, self._z)
            if self._look is not None:
                band.dress(*self._look)
            self.bands.append(band)
        for i, band in enumerate(self.bands):
            band.show_span(spans[i] if i < len(spans) else None)


class Band(pg.LinearRegionItem):  # type: ignore[misc]
    """A passage: its ground, and a line at either end; a moment is a line.

    Parameters
    ----------
    box : TimeBox
    z : float
        Its place above other lines and bands.
    """

    def __init__(self, box: TimeBox, z: float) -> None:
        self._box = box
        self._edge = QPen()
        self._boundingRectCache: QRectF | None = None
        super().__init__(movable=False)
        for line in self.lines:
            # They keep the values; the band draws them, which costs a third of three items.
            line.setParentItem(None)
        self.setZValue(z)
        self.hide()
        box.addItem(self, ignoreBounds=True)

    def dress(self, ground: QColor, edge: QPen) -> None:
        """Take other colours."""
        self.setBrush(ground)
        self._edge = edge
        self.update()

    def show_span(self, span: Span | None) -> None:
        """Cover a passage; None hides the band."""
        if span is not None:
            self.setRegion((span.start_s, span.end_s))
        self.setVisible(span is not None)

    def _shown(self) -> QRectF:
        """Return the passage as far as it is seen: close up it is millions of pixels wide."""
        seen = self._box.viewRect()
        start, end = self.getRegion()
        left, right = max(start, seen.left()), min(end, seen.right())
        return QRectF(left, seen.top(), max(0.0, right - left), seen.height())

    def boundingRect(self) -> QRectF:
        """Return what is seen of the passage, with its lines."""
        reach = 2 * self._box.viewRect().width() / max(1.0, self._box.width())
        found = self._shown().adjusted(-reach, 0, reach, 0)
        if found != self._boundingRectCache:
            self._boundingRectCache = found
            self.prepareGeometryChange()
        return found

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Lay the ground and draw both lines."""
        shown, seen = self._shown(), self._box.viewRect()
        if shown.width() > 0:
            painter.fillRect(shown, self.currentBrush)
        painter.setPen(self._edge)
        for at in self.getRegion():
            if seen.left() <= at <= seen.right():
                painter.drawLine(QLineF(at, seen.top(), at, seen.bottom()))
