"""Axes: values in the gutter left of a plot, and clock times under all plots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from voiceman_gui.plot.scale import ticks
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import small

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter

Note = tuple[QRectF, Qt.AlignmentFlag, str]
"""A text in an axis's own pixels."""


class ValueAxis(pg.AxisItem):  # type: ignore[misc]
    """Ticks with numbers right-aligned beside the plot, and notes that are no ticks.

    Parameters
    ----------
    box : TimeBox or None
        Whose values it follows.
    gap : int
        Pixels from the numbers to the axis's right edge.
    tick : int
        Length of the ticks, within the gap.
    """

    def __init__(self, box: TimeBox | None, gap: int = 4, tick: int = 0) -> None:
        super().__init__("left", linkView=None, maxTickLength=tick)
        self.setStyle(
            tickTextOffset=gap - tick,
            autoExpandTextSpace=False,
            autoReduceTextSpace=False,
            tickAlpha=255,
        )
        self.notes: Sequence[Note] = ()
        self._tick = tick
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setTicks([])
        if box is not None:
            self.linkToView(box)

    def dress(self, color: QColor, font: QFont) -> None:
        """Write in a colour and in the small size of a font."""
        self.setTextPen(color)
        self.setTickPen(color if self._tick else QPen(Qt.PenStyle.NoPen))
        self.setStyle(tickFont=small(font))

    def place(self, rect: QRectF) -> None:
        """Take a place in the panel, in its pixels."""
        self.setWidth(rect.width())
        self.setGeometry(rect)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Write other texts beside the ticks' numbers."""
        self.notes = tuple(notes)
        self.picture = None
        self.update()

    def generateDrawSpecs(self, p: QPainter) -> Any:
        """Return what pyqtgraph draws, with the notes among its texts."""
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return None
        line, marks, texts = specs
        return line, marks if self._tick else [], [*texts, *self.notes]


class ClockAxis(pg.AxisItem):  # type: ignore[misc]
    """Times in h:mm:ss under the plots; the labels at its ends stay within the panel.

    Parameters
    ----------
    box : TimeBox
    taken : callable
        Returns where something else is written, in the axis's pixels, or None. A number that
        would touch it is left out: half of it would be read as part of the other.
    """

    def __init__(self, box: TimeBox, taken: Callable[[], QRectF | None]) -> None:
        self._reach = (0.0, 0.0)
        self._taken = taken
        self._numbers: tuple[QRectF, ...] = ()
        self.left_out: frozenset[int] = frozenset()
        """Which of the numbers that are in view are not written."""
        super().__init__("bottom", maxTickLength=0)
        self.setStyle(autoExpandTextSpace=False, autoReduceTextSpace=False)
        self.offset_s = 0.0
        self._palette: Palette | None = None
        self.linkToView(box)

    def dress(self, colors: Palette, font: QFont) -> None:
        """Draw in another palette."""
        self._palette = colors
        self.setTextPen(colors.color("muted"))
        self.setStyle(tickFont=small(font))

    def show_offset(self, seconds: float) -> None:
        """Add so much to the times that are written."""
        self.offset_s = seconds
        self.picture = None
        self.update()

    def make_room(self) -> None:
        """Write anew if other numbers have to be left out now."""
        if self._covered() != self.left_out:
            self.picture = None
            self.update()

    def _covered(self) -> frozenset[int]:
        taken = self._taken()
        if taken is None:
            return frozenset()
        return frozenset(i for i, at in enumerate(self._numbers) if at.intersects(taken))

    def place(self, rect: QRectF, left: float, right: float) -> None:
        """Take a place in the panel; labels reach so many pixels beyond the plot's ends."""
        self.setHeight(rect.height())
        self.setGeometry(rect)
        self.prepareGeometryChange()
        self._reach = left, right

    def boundingRect(self) -> QRectF:
        """Return the axis with the margins that its labels may use."""
        left, right = self._reach
        return QRectF(self.rect()).adjusted(-left, 0, right, 0)

    def generateDrawSpecs(self, p: QPainter) -> Any:
        """Return line, ticks and texts, chosen as in print."""
        colors = self._palette
        view = self.linkedView()
        if colors is None or view is None or self.width() < 1:
            return None
        whole, scale = self.boundingRect(), view.time_scale()
        long, short = QPen(colors.color("muted"), 1), QPen(colors.color("border"), 1)
        marks, texts = [], []
        for tick in ticks(scale, offset_s=self.offset_s):
            x = round(scale.x(tick.seconds)) + 0.5
            marks.append(
                (long if tick.label else short, QPointF(x, 1), QPointF(x, 7 if tick.label else 4))
            )
            if tick.label:
                width = p.fontMetrics().horizontalAdvance(tick.label) + 4
                left = min(max(whole.left(), x - width / 2), whole.right() - width)
                texts.append((QRectF(left, 9, width, 16), CENTRE, tick.label))
        line = (QPen(Qt.PenStyle.NoPen), QPointF(), QPointF())
        self._numbers = tuple(at for at, _, _ in texts)
        self.left_out = self._covered()
        return line, marks, [text for i, text in enumerate(texts) if i not in self.left_out]
