"""What is drawn in the pixels of a `TimeBox`."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.theme import Palette, small


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

    def viewRangeChanged(self, *_: Any) -> None:
        """Draw anew when another stretch is shown."""
        self.refresh()

    def _resized(self, *_: Any) -> None:
        self.prepareGeometryChange()
        self.refresh()


class Content(Layer):
    """The lowest layer, opaque; drawn into a pixmap when its data or the visible span change.

    So a moving playhead costs a copy of two thin stripes. Subclasses draw.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors, -20.0)
        self.pixmap = QPixmap()
        self._stale = True

    def refresh(self) -> None:
        """Draw anew at the next repaint."""
        self._stale = True
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw everything that playhead, pointer, selection and marks do not change."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Copy the pixmap, drawn anew if it must be."""
        del option, widget
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
