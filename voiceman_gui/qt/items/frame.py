"""The hairline above a panel, and the frame of the one that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsRectItem

from voiceman_gui.qt.palette import Palette


class Frame(QGraphicsRectItem):
    """Lies over everything else of a panel."""

    def __init__(self) -> None:
        super().__init__()
        self._line = QGraphicsLineItem(self)
        self._line.setZValue(-1.0)
        self.setZValue(100.0)
        self._focus = QGraphicsRectItem(self)
        self._focus.hide()
        self.setPen(QPen(Qt.PenStyle.NoPen))

    def place(self, rect: QRectF) -> None:
        """Surround a panel."""
        self.setRect(rect)
        self._line.setLine(rect.left(), 0.5, rect.right(), 0.5)
        self._focus.setRect(rect.adjusted(1, 1, -1, -1))

    def set_colors(self, colors: Palette) -> None:
        """Take another palette's colours."""
        self._line.setPen(QPen(colors.color("border"), 1))
        self._focus.setPen(QPen(colors.color("accent"), 2))

    def show_separator(self, on: bool) -> None:
        """Show or hide the hairline."""
        self._line.setVisible(on)

    def show_focus(self, on: bool) -> None:
        """Show or hide the frame."""
        self._focus.setVisible(on)
