"""Chosen passages above one another, and where they lie among the windows of their speakers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from voiceman_gui.core.comparing import Compared, Population
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.report.comparison_rows import Column, cell

MOST = 6
"""Passages that are drawn: more colours are not told apart."""
COLOURS = tuple(f"speaker_{number}" for number in range(1, MOST + 1))
DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotDotLine,
    Qt.PenStyle.SolidLine,
)
"""A passage is known by its line as well as by its colour."""


def name_of(one: Compared) -> str:
    """Return what a passage is called in a legend."""
    said = [cell(one, column) for column in (Column.PASSAGE, Column.SPEAKER)]
    parts = [text if isinstance(text, str) else say(text) for text in said]
    time = cell(one, Column.TIME)
    return " · ".join(filter(None, parts)) or str(time)  # not worded: layout


class ComparisonPlots(QWidget):
    """Arousal over time, aligned at the beginning of each passage or on its recording's clock.

    Parameters
    ----------
    palette : Palette
    """

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette, self._aligned = palette, True
        self._chosen: tuple[Compared, ...] = ()
        self._people: tuple[Population, ...] = ()
        self.curves = self._plot()
        self.distribution = self._plot()
        self.curves.setAccessibleName(tr("dialogs.comparison.curves"))
        self.distribution.setAccessibleName(tr("dialogs.comparison.distribution"))
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.curves)
        self.split.addWidget(self.distribution)
        self.split.setSizes([3, 2])
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)

    def _plot(self) -> pg.PlotWidget:
        plot = pg.PlotWidget(enableMenu=False)
        menu = plot.getPlotItem().ctrlMenu
        # pyqtgraph makes a menu all the same, which nobody owns.
        menu.setParent(plot, menu.windowFlags())
        plot.hideButtons()
        plot.setMinimumHeight(140)
        plot.getPlotItem().getViewBox().setLimits(yMin=-0.05, yMax=1.05)
        plot.setYRange(0, 1, padding=0.04)
        return plot

    def set_palette_colors(self, palette: Palette) -> None:
        """Draw in other colours."""
        self._palette = palette
        self._draw()

    def align(self, on: bool) -> None:
        """Let passages begin at the same place, or lie where they lie in their recordings."""
        self._aligned = on
        self._draw()

    def show_passages(self, chosen: Sequence[Compared], people: Sequence[Population]) -> None:
        """Draw passages, and the windows of the speakers of their recordings.

        Parameters
        ----------
        chosen : sequence of Compared
            The first `MOST` are drawn.
        people : sequence of Population
        """
        self._chosen, self._people = tuple(chosen[:MOST]), tuple(people)
        self._draw()

    def _pen(self, place: int, width: float = 2) -> pg.QtGui.QPen:
        colour = self._palette.color(COLOURS[place])
        pen: pg.QtGui.QPen = pg.mkPen(colour, width=width, style=DASHES[place])
        return pen

    def _draw(self) -> None:
        x_axis = tr("dialogs.comparison.x_aligned")
        if not self._aligned:
            x_axis = tr("dialogs.comparison.x_clock")
        self._clear(self.curves, x_axis)
        self._clear(self.distribution, tr("dialogs.comparison.x_arousal"))
        self.curves.setLabel("left", tr("dialogs.comparison.x_arousal"))
        self.distribution.setLabel("left", tr("dialogs.comparison.share"))
        for place, one in enumerate(self._chosen):
            self._draw_curve(place, one)
        self._draw_people()
        self.curves.getPlotItem().getViewBox().autoRange(padding=0.02)
        self.curves.setYRange(0, 1, padding=0.04)
        self.distribution.setXRange(0, 1, padding=0.02)

    def _clear(self, plot: pg.PlotWidget, x: str) -> None:
        item, palette = plot.getPlotItem(), self._palette
        item.clear()
        plot.setBackground(palette.color("surface"))
        plot.setLabel("bottom", x)
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(pg.mkPen(palette.color("muted")))
            axis.setTextPen(pg.mkPen(palette.color("text")))
            axis.enableAutoSIPrefix(False)
        plot.showGrid(x=True, y=True, alpha=0.25)

    def _draw_curve(self, place: int, one: Compared) -> None:
        curve = one.curve
        if curve is None or not len(curve.at_s):
            return
        x = curve.at_s - (one.span.start_s if self._aligned else 0.0)
        band = self._palette.color(COLOURS[place], 0.14)
        # Only within the passage is there a band: six bands around passages would be mud.
        inside = (curve.at_s >= one.span.start_s) & (curve.at_s <= one.span.end_s)
        known = inside & ~np.isnan(curve.low)
        if np.count_nonzero(known) > 1:
            ends = [pg.PlotCurveItem(x[known], side[known]) for side in (curve.low, curve.high)]
            self.curves.addItem(pg.FillBetweenItem(*ends, brush=pg.mkBrush(band)))
        outside = pg.mkPen(self._palette.color(COLOURS[place], 0.45), width=1)
        self.curves.plot(x, curve.value, pen=outside, connect="finite")
        self.curves.plot(
            x[inside],
            curve.value[inside],
            pen=self._pen(place),
            connect="finite",
            symbol="o" if np.count_nonzero(inside) < 2 else None,
        )

    def _draw_people(self) -> None:
        for place, population in enumerate(self._people):
            if len(population.values):
                values, share = population.steps()
                pen = pg.mkPen(
                    self._palette.color("muted"), width=1.5, style=DASHES[place % len(DASHES)]
                )
                self.distribution.plot(values, share, pen=pen)
        for place, one in enumerate(self._chosen):
            people = self.population_of(one)
            arousal = one.reading.arousal
            if people is None or arousal is None or not len(people.values):
                continue
            at = people.share_below(arousal.value)
            self.distribution.plot([arousal.low, arousal.high], [at, at], pen=self._pen(place))
            colour = self._palette.color(COLOURS[place])
            self.distribution.plot(
                [arousal.value], [at], pen=None, symbol="o", symbolBrush=colour, symbolPen=colour
            )

    def population_of(self, one: Compared) -> Population | None:
        """Return the windows of the speaker of a passage; None where there are none."""
        ident = one.reading.comparison.speaker
        return next(
            (
                people
                for people in self._people
                if people.source == one.source and people.ident == ident
            ),
            None,
        )
