"""The category that each window sounds most like."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.plot.levels import View
from voiceman_gui.plot.runs import runs
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.shapes import draw_indexed, tile
from voiceman_gui.qt.panels.strip import StripPanel

LETTER = 15
STRENGTHS = (0.2, 0.45, 1.0)
"""Of the ground, of a preview's bar, of a bar."""


class RibbonPanel(StripPanel):
    """Best category per window: colour and letter say which, height says its posterior."""

    HEIGHT = 48
    LABEL = "Category"
    NAME = "Categories"
    DESCRIPTION = "Which of angry, happy, sad and neutral each window sounds most like."

    def draw_content(self, painter: QPainter) -> None:
        """Draw a bar for each window or pixel."""
        self.draw_frame(painter)
        colors, plot = self.colors, self.plot_rect().adjusted(0, 5, 0, -4)
        levels = self._readings.levels
        if levels is None:
            return
        seen = levels.view(self.scale())
        painter.setClipRect(plot)
        hatch = tile("stripes", colors.color("gap", 0.22), self.devicePixelRatioF())
        waits = seen.pending[1]
        for where, ground in (
            ((seen.category < 0) & ~waits, hatch),
            (waits, QBrush(colors.color("window", 0.7))),
        ):
            for start, stop in runs(where):
                left, right = float(seen.left[start]), float(seen.right[stop - 1])
                painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), ground)
        self._draw_bars(painter, plot, seen)
        changes = np.flatnonzero(np.diff(seen.category, prepend=-2, append=-2))
        starts, ends = seen.left[changes[:-1]], seen.right[changes[1:] - 1]
        for i in np.flatnonzero((ends - starts >= 10) & (seen.category[changes[:-1]] >= 0)):
            run = QRectF(starts[i], plot.top(), ends[i] - starts[i], LETTER)
            name = CATEGORIES[seen.category[changes[i]]]
            self._draw_letter(painter, run.intersected(plot), name)

    def _draw_letter(self, painter: QPainter, run: QRectF, name: str) -> None:
        """Write the category's letter, or its name, where there is room."""
        painter.setPen(self.colors.color("text"))
        if run.width() > painter.fontMetrics().horizontalAdvance(name.capitalize()) + 8:
            painter.drawText(run, Qt.AlignmentFlag.AlignCenter, name.capitalize())
        elif run.width() >= 10:
            painter.drawText(run, Qt.AlignmentFlag.AlignCenter, name[0].upper())

    def _draw_bars(self, painter: QPainter, plot: QRectF, seen: View) -> None:
        """Draw the bars on faint ground as one image."""
        share = np.nan_to_num(seen.posterior)
        entry = seen.entry_of_columns(self.scale(), round(plot.width()))
        category = np.where(entry >= 0, seen.category[entry], -1)
        rows = np.arange(round(plot.height()), 0, -1)[:, None] - 0.5
        bar = rows < (share * (plot.height() - LETTER))[entry]
        # Bars of previews are as light as their ground is beside the others.
        strength = np.where(bar, np.where(seen.preview[1, entry], 1, 2), 0)
        nothing = len(STRENGTHS) * len(CATEGORIES)
        index = np.where(category >= 0, len(STRENGTHS) * category + strength, nothing)
        tints = [self.colors.color(name, alpha) for name in CATEGORIES for alpha in STRENGTHS]
        draw_indexed(painter, plot, index, tints)

    def tip_at(self, position: QPointF) -> str:
        """Return all four posteriors of the window under the pointer."""
        scale = self.scale()
        if self._readings.levels is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return (
                "A angry, H happy, S sad, N neutral. The height of a bar is its posterior, 0 to 1."
            )
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.category_text(window, self._readings.terms)
