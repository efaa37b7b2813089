"""The category that each window sounds most like."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.series import View
from voiceman_gui.qt.items.shapes import polygon, runs, tile
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette

HEIGHT = 48
LETTER = 15
CHANCE = 1.0 / len(CATEGORIES)


class RibbonPanel(TimePanel):
    """Best category per window: colour and letter say which, height says its posterior.

    Parameters
    ----------
    state : State
    colors : Palette
    readings : Readings
    parent : QWidget or None
    """

    def __init__(
        self, state: State, colors: Palette, readings: Readings, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            state,
            colors,
            "Categories",
            "Which of angry, happy, sad and neutral each window sounds most like.",
            parent,
        )
        self._readings = readings
        self.setFixedHeight(HEIGHT)
        readings.changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(800, HEIGHT)

    def draw_content(self, painter: QPainter) -> None:
        """Draw a bar for each window or pixel."""
        self.separator(painter)
        colors, plot = self.colors, self.plot_rect().adjusted(0, 5, 0, -4)
        painter.setPen(colors.color("muted"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, GUTTER - 8, HEIGHT), side, "Category")
        levels = self._readings.levels
        if levels is None:
            return
        seen = levels.view(self.scale())
        painter.setClipRect(plot)
        hatch = tile("stripes", colors.color("gap", 0.22), self.devicePixelRatioF())
        for code in range(-1, len(CATEGORIES)):
            for start, stop in runs(seen.category == code):
                left, right = float(seen.left[start]), float(seen.right[stop - 1])
                run = QRectF(left, plot.top(), right - left, plot.height())
                if code < 0:
                    painter.fillRect(run, hatch)
                    continue
                painter.fillRect(run, colors.color(CATEGORIES[code], 0.14))
                self._draw_letter(painter, run, CATEGORIES[code])
                self._draw_bars(painter, plot, seen, slice(start, stop), CATEGORIES[code])

    def _draw_letter(self, painter: QPainter, run: QRectF, name: str) -> None:
        """Write the category's letter in the seen part of a run of it, where there is room."""
        box = run.intersected(self.plot_rect())
        box.setHeight(LETTER)
        painter.setPen(self.colors.color("text"))
        if box.width() > painter.fontMetrics().horizontalAdvance(name.capitalize()) + 8:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name.capitalize())
        elif box.width() >= 10:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[0].upper())

    def _draw_bars(
        self, painter: QPainter, plot: QRectF, seen: View, part: slice, name: str
    ) -> None:
        # The height leaves out what chance alone would give, so that 0.25 is an empty cell.
        share = np.clip((seen.posterior[part] - CHANCE) / (1.0 - CHANCE), 0.05, 1.0)
        top = plot.bottom() - share * (plot.height() - LETTER)
        left, right = seen.left[part], seen.right[part]
        x = np.concatenate(([left[0]], np.stack((left, right), axis=1).ravel(), [right[-1]]))
        y = np.concatenate(([plot.bottom()], np.repeat(top, 2), [plot.bottom()]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colors.color(name, 0.9))
        painter.drawPolygon(polygon(x, y))

    def tip_at(self, position: QPointF) -> str:
        """Return all four posteriors of the window under the pointer."""
        scale = self.scale()
        if self._readings.levels is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return "A angry, H happy, S sad, N neutral. The height of a bar is its posterior."
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.category_text(window)
