"""Horizontal meters: a value with its interval on a scale, never a verdict in red or green."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from voiceman_gui.core.reading import Reading
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import small

BAR = 10.0
TOP = 8.0


class Meter(QWidget):
    """A scale with ticks, the 95 % interval as a band and the value as a pointer.

    Parameters
    ----------
    scale : tuple of (float, float)
        Its ends.
    zero : float or None
        Where the interval's meaning turns (the speaker's own median, chance, ...).
    palette : Palette
    """

    def __init__(
        self,
        scale: tuple[float, float],
        zero: float | None,
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        (self._low, self._high), self._zero = scale, zero
        self._ticks: Sequence[tuple[float, str]] = ()
        self._palette = palette
        self._reading: Reading | None = None
        self._spread: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bar and a line of labels."""
        return QSize(180, round(TOP + BAR + 6 + QFontMetricsF(small(self.font())).height()))

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour."""
        self._palette = palette
        self.update()

    def set_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Write other labels under the scale, at their values."""
        self._ticks = tuple(ticks)
        self.update()

    def show_spread(self, spread: tuple[float, float] | None) -> None:
        """Show from where to where the value goes with the choice of the baseline; None hides it.

        A thin line with ends, above the scale.
        """
        self._spread = spread
        self.update()

    def show_reading(self, reading: Reading | None, spoken: str) -> None:
        """Show a reading, or an empty scale; `spoken` is what a screen reader says."""
        self._reading = reading
        self.setAccessibleDescription(spoken)
        self.update()

    def _x(self, value: float) -> float:
        left, width = 7.0, self.width() - 14.0
        share = (value - self._low) / (self._high - self._low)
        return left + width * min(max(share, 0.0), 1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scale, band, pointer and labels."""
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._palette
        bar = QRectF(self._x(self._low), TOP, self._x(self._high) - self._x(self._low), BAR)
        p.setPen(QPen(colors.color("border"), 1))
        p.setBrush(colors.color("window"))
        if self._reading is None:
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.setPen(QPen(colors.color("border"), 1, Qt.PenStyle.DashLine))
        p.drawRoundedRect(bar, 3, 3)
        if self._reading is not None:
            self._paint_reading(p, self._reading)
            if self._spread is not None:
                self._paint_spread(p, *self._spread)
        if self._zero is not None:
            x = self._x(self._zero)
            p.setPen(QPen(colors.color("muted"), 1))
            p.drawLine(QPointF(x, TOP - 3), QPointF(x, TOP + BAR + 3))
        font = small(self.font())
        p.setFont(font)
        p.setPen(colors.color("muted"))
        metrics = QFontMetricsF(font)
        for value, label in self._ticks:
            width = metrics.horizontalAdvance(label)
            x = min(max(0.0, self._x(value) - width / 2), self.width() - width)
            p.drawText(QPointF(x, TOP + BAR + 4 + metrics.ascent()), label)
        p.end()

    def _paint_spread(self, p: QPainter, low: float, high: float) -> None:
        p.setPen(QPen(self._palette.color("text"), 1))
        y = TOP - 4.5
        left, right = self._x(low), self._x(high)
        p.drawLine(QPointF(left, y), QPointF(right, y))
        for x in (left, right):
            p.drawLine(QPointF(x, y - 2.5), QPointF(x, y + 2.5))

    def _paint_reading(self, p: QPainter, reading: Reading) -> None:
        colors = self._palette
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colors.color("accent", 0.28))
        left, right = self._x(reading.low), self._x(reading.high)
        p.drawRect(QRectF(left, TOP + 1, max(right - left, 1.5), BAR - 2))
        x = self._x(reading.value)
        p.setBrush(colors.color("accent"))
        p.drawRect(QRectF(x - 1.25, TOP - 1, 2.5, BAR + 2))
        p.drawPolygon(QPolygonF([QPointF(x - 5, 0.5), QPointF(x + 5, 0.5), QPointF(x, TOP - 1)]))
