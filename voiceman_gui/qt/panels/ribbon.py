"""The category that each window sounds most like."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.series import view
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette

HEIGHT = 40
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
        series = self._readings.series
        if series is None or not len(series.windows):
            return
        seen = view(series, self.scale())
        painter.setClipRect(plot)
        gap = seen.category < 0
        hatch = tile("stripes", colors.color("gap", 0.22), self.devicePixelRatioF())
        # The height leaves out what chance alone would give, so that 0.25 is an empty cell.
        share = np.clip((seen.posterior - CHANCE) / (1.0 - CHANCE), 0.08, 1.0)
        top = plot.bottom() - share * plot.height()
        wide = seen.single and float(seen.right[0] - seen.left[0]) >= 14
        inset = 1.0 if wide else 0.0
        for i in range(len(seen.x)):
            left, width = float(seen.left[i]), float(seen.right[i] - seen.left[i])
            cell = QRectF(left, plot.top(), width, plot.height())
            if gap[i]:
                painter.fillRect(cell, hatch)
                continue
            name = CATEGORIES[seen.category[i]]
            painter.fillRect(cell, colors.color(name, 0.14))
            bar = QRectF(left, float(top[i]), width - inset, plot.bottom() - float(top[i]))
            painter.fillRect(bar, colors.color(name, 0.85))
            if wide:
                painter.setPen(colors.color("text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name[0].upper())

    def tip_at(self, position: QPointF) -> str:
        """Return all four posteriors of the window under the pointer."""
        scale, series = self.scale(), self._readings.series
        if series is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return "A angry, H happy, S sad, N neutral. The height of a bar is its posterior."
        window = series.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.category_text(window)
