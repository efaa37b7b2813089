"""What is drawn in the pixels of a `TimeBox`."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import small

_log = logging.getLogger(__name__)


@contextmanager
def within(painter: QPainter, rect: QRectF) -> Iterator[None]:
    """Draw within a rectangle, and leave the painter as it was."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    try:
        yield
    finally:
        painter.restore()


class Layer(pg.GraphicsObject):  # type: ignore[misc]
    """An item that covers a box and draws in its pixels, from 0 at the left and at the top.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    z : float
        Its place above other layers. What lies in seconds (lines, bands) has 0.
    """

    def __init__(self, box: TimeBox, colors: Palette, z: float) -> None:
        super().__init__()
        self.box = box
        self.colors = colors
        self.font = QFont()
        self._failed = False
        self.setParentItem(box)
        self.setZValue(z)
        box.sigResized.connect(self._resized)

    def set_colors(self, colors: Palette) -> None:
        """Draw anew in another palette."""
        self.colors = colors
        self.refresh()

    def set_font(self, font: QFont) -> None:
        """Write in the small size of a font."""
        self.font = small(font)
        self.refresh()

    def refresh(self) -> None:
        """Draw anew at the next repaint."""
        self.update()

    def time_scale(self) -> TimeScale:
        """Return the map from seconds to the box's pixels."""
        return self.box.time_scale()

    def rect(self) -> QRectF:
        """Return the box in its own pixels."""
        return self.box.rect()  # type: ignore[no-any-return]

    def boundingRect(self) -> QRectF:
        """Return the box in its own pixels."""
        return self.rect()

    def draw(self, painter: QPainter) -> None:
        """Draw; here, nothing."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw, and log what goes wrong: an error let out into Qt would end the process."""
        del widget
        try:
            self._paint(painter, option)
        except Exception:  # noqa: BLE001
            if not self._failed:
                _log.exception("drawing of %s", type(self).__name__)
            self._failed = True

    def _paint(self, painter: QPainter, option: QStyleOptionGraphicsItem) -> None:
        del option
        self.draw(painter)

    def viewRangeChanged(self, *_: Any) -> None:
        """Draw anew when another stretch is shown."""
        self.update()

    def _resized(self, *_: Any) -> None:
        self.prepareGeometryChange()
        self.update()


class Content(Layer):
    """The lowest layer, opaque; a pixmap of it is kept while it stays as it is.

    So a moving playhead costs a copy of two thin stripes. Subclasses draw.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors, -20.0)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.pixmap = QPixmap()
        self._stale = True

    def refresh(self) -> None:
        """Draw anew at the next repaint."""
        self._stale = True
        self.update()

    def viewRangeChanged(self, *_: Any) -> None:
        """Draw anew when another stretch is shown."""
        self.refresh()

    def _paint(self, painter: QPainter, option: QStyleOptionGraphicsItem) -> None:
        """Draw all of it, or copy a part from the pixmap, drawn anew if it must be."""
        if not self._stale or not option.exposedRect.contains(self.rect()):
            self._copy(painter)
            return
        # While the axis is panned and zoomed, every picture is seen once.
        with within(painter, self.rect()):
            painter.fillRect(self.rect(), self.colors.color("surface"))
            painter.setFont(self.font)
            self.draw(painter)

    def _copy(self, painter: QPainter) -> None:
        ratio = painter.device().devicePixelRatioF()
        size = (self.box.size() * ratio).toSize()
        if size.isEmpty():
            return
        if self._stale or self.pixmap.size() != size:
            if self.pixmap.size() != size:
                self.pixmap = QPixmap(size)
                self.pixmap.setDevicePixelRatio(ratio)
            self.pixmap.fill(self.colors.color("surface"))
            with QPainter(self.pixmap) as inner:
                inner.setFont(self.font)
                self.draw(inner)
            self._stale = False
        painter.drawPixmap(0, 0, self.pixmap)
