"""The pointer's time, written over the time axis."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from voiceman_gui.core.clock import clock
from voiceman_gui.plot.scale import decimals_for, tick_step
from voiceman_gui.qt.items.layer import Layer
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

LABEL_GAP_PX = 96.0
"""Least distance of two labelled ticks of the axis; times are written a digit finer."""


class PointerTime(Layer):
    """A small box with the time, which stays within the plot.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors, 20.0)
        self._seconds: float | None = None
        self.offset_s = 0.0
        """What is added to the time that is written."""
        self.hide()

    def show_at(self, seconds: float | None) -> None:
        """Write a time; None hides the box."""
        self._seconds = seconds
        self.setVisible(seconds is not None)
        self.update()

    def label(self) -> tuple[QRectF, str] | None:
        """Return the box in its own pixels and the time in it; None where none is shown."""
        scale, rect = self.time_scale(), self.rect()
        if self._seconds is None or not scale.span.start_s <= self._seconds <= scale.span.end_s:
            return None
        decimals = max(1, decimals_for(tick_step(scale, LABEL_GAP_PX)) + 1)
        text = clock(self._seconds + self.offset_s, decimals)
        width = QFontMetrics(self.font).horizontalAdvance(text) + 12
        left = min(max(0.0, scale.x(self._seconds) - width / 2), rect.width() - width - 1)
        return QRectF(round(left), 8, width, 18), text

    def place(self) -> QRectF | None:
        """Return where the time is written, in the box's pixels; None where none is shown."""
        found = self.label()
        return None if found is None else found[0]

    def draw(self, painter: QPainter) -> None:
        """Draw box and time."""
        found = self.label()
        if found is None:
            return
        label, text = found
        painter.setFont(self.font)
        painter.setPen(QPen(self.colors.color("border"), 1))
        painter.setBrush(self.colors.color("raised"))
        painter.drawRect(label)
        painter.setPen(self.colors.color("text"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, text)
