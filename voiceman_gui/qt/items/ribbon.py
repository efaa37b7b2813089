"""The category that each window sounds most like."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.plot.levels import UNDECIDED, Levels, View
from voiceman_gui.plot.runs import runs
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import draw_indexed, tile
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

LETTER = 15
STRENGTHS = (0.2, 0.45, 1.0)
"""Of the ground, of a preview's bar, of a bar."""


class RibbonItem(Content):
    """Best category per window: colour and letter say which, height says its posterior.

    Grey without a letter is undecided.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors)
        self.levels: Levels | None = None
        self.names: tuple[str, ...] = CATEGORIES
        """What the categories are called, in their order; the first letter stands where the name
        has no room."""

    def draw(self, painter: QPainter) -> None:
        """Draw a bar for each window or pixel."""
        if self.levels is None:
            return
        plot = self.rect().adjusted(0, 5, 0, -4)
        seen = self.levels.view(self.time_scale())
        with within(painter, plot):
            self._draw_gaps(painter, plot, seen)
            self._draw_bars(painter, plot, seen)
            self._draw_names(painter, plot, seen)

    def _draw_gaps(self, painter: QPainter, plot: QRectF, seen: View) -> None:
        colors = self.colors
        hatch = tile("stripes", colors.color("gap", 0.22), painter.device().devicePixelRatioF())
        waits = seen.pending[1]
        for where, ground in (
            (np.isnan(seen.posterior) & ~waits | ~seen.own, hatch),
            (waits, QBrush(colors.color("window", 0.7))),
        ):
            for start, stop in runs(where):
                left, right = float(seen.left[start]), float(seen.right[stop - 1])
                painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), ground)

    def _draw_names(self, painter: QPainter, plot: QRectF, seen: View) -> None:
        changes = np.flatnonzero(np.diff(seen.category, prepend=-2, append=-2))
        starts, ends = seen.left[changes[:-1]], seen.right[changes[1:] - 1]
        painter.setPen(self.colors.color("text"))
        for i in np.flatnonzero((ends - starts >= 10) & (seen.category[changes[:-1]] >= 0)):
            run = QRectF(starts[i], plot.top(), ends[i] - starts[i], LETTER)
            self._draw_name(painter, run.intersected(plot), int(seen.category[changes[i]]))

    def _draw_name(self, painter: QPainter, run: QRectF, category: int) -> None:
        """Write the category's name, or its first letter, where there is room."""
        name = self.names[category]
        if run.width() > painter.fontMetrics().horizontalAdvance(name) + 8:
            painter.drawText(run, Qt.AlignmentFlag.AlignCenter, name)
        elif run.width() >= 10:
            painter.drawText(run, Qt.AlignmentFlag.AlignCenter, name[:1])

    def _draw_bars(self, painter: QPainter, plot: QRectF, seen: View) -> None:
        """Draw the bars on faint ground as one image."""
        share = np.nan_to_num(seen.posterior)
        entry = seen.entry_of_columns(self.time_scale(), round(plot.width()))
        category = np.where(entry >= 0, seen.category[entry], -1)
        rows = np.arange(round(plot.height()), 0, -1)[:, None] - 0.5
        bar = rows < (share * (plot.height() - LETTER))[entry]
        # Bars of previews are as light as their ground is beside the others.
        strength = np.where(bar, np.where(seen.preview[1, entry], 1, 2), 0)
        names = (*CATEGORIES, "gap")
        nothing = len(STRENGTHS) * len(names)
        place = np.where(category == UNDECIDED, len(CATEGORIES), category)
        index = np.where(place >= 0, len(STRENGTHS) * place + strength, nothing)
        tints = [self.colors.color(name, alpha) for name in names for alpha in STRENGTHS]
        draw_indexed(painter, plot, index, tints)
