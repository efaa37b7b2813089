"""Arousal, dominance and valence over time, with bands and gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from voiceman_gui.core.colours import speaker_colour
from voiceman_gui.core.reading import GATES
from voiceman_gui.plot.lanes import DIMENSION_LANES
from voiceman_gui.plot.levels import Levels, SpeakerLevels, View, crowded
from voiceman_gui.plot.runs import runs
from voiceman_gui.qt.items.axes import RIGHT
from voiceman_gui.qt.items.curves import draw_curve
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

POINT_PX = 5.0
"""Least distance of two points of a curve."""
PREVIEW_PX = 14
"""Height of the strip that names previews."""
WHOSE_PX = 11.0
"""Height of the strip that says whose windows are above it."""
NUMBER_PX = 10.0
"""Width from which on it has the speaker's number."""
LINES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Values that have a line across the plot."""

LANE_GAP, WIDE_LANE_GAP = 6.0, 14.0
"""Pixels between two lanes of one dimension each; the wider one has room for a number."""
NUMBERS_PX = 72.0
"""Height of a lane with its gap from which on it has three numbers and its name."""
MANY_LINES_PX = 40.0
"""Height from which on quarters have lines, too."""

Flags = NDArray[np.bool_]


class GapWords(NamedTuple):
    """What is written where there is no curve."""

    gates: Sequence[str]
    """Of each gate, in the order of `GATES`."""
    waiting: str
    """Where a network has not come to."""
    rest: str
    """What the analysis has not come to."""
    preview: str


class Header(NamedTuple):
    """What is written above the curves, and where."""

    sentence: str
    beside: QRectF
    status: str
    row: QRectF


class CurvesItem(Content):
    """The curves, 0 to 1, and what stands in their gaps.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors)
        self.levels: Levels | None = None
        """Of all windows that are shown."""
        self.speakers: tuple[SpeakerLevels, ...] = ()
        """Of each speaker whose curves are drawn; empty where speakers are not told apart."""
        self._group = 1
        self.header: Header | None = None
        self.shown = [True] * len(DIMENSION_LANES)
        self.stacked = False
        """Whether each dimension has a lane of its own instead of one plot for all."""
        self.focus: int | None = None
        """Place of the dimension whose band alone is drawn where all have one plot."""
        self.hatched = False
        """Whether the bands are hatched: the values are no calibrated ones."""
        self.has_middle = False
        """Whether 0.5 is the speaker's own median."""
        self.words = GapWords([""] * len(GATES), "", "", "")
        self.margins = (0.0, 0.0)
        """Pixels above and below the values."""
        self.end_s = 0.0
        self.begin_s = 0.0
        """Where the analysis begins."""
        self.done_s: float | None = None
        """Where the analysis is, None if it is at the end."""

    def values(self) -> QRectF:
        """Return where values 0 (bottom) to 1 (top) are drawn."""
        return self.rect().adjusted(0, self.margins[0], 0, -self.margins[1])

    def lane_rects(self) -> list[tuple[int, QRectF]]:
        """Return places of the dimensions that are shown, and where 0 to 1 is drawn of each."""
        plot = self.values()
        shown = [place for place, on in enumerate(self.shown) if on]
        if not self.stacked or not shown:
            return [(place, plot) for place in shown]
        height = plot.height() / len(shown)
        gap = WIDE_LANE_GAP if height >= NUMBERS_PX else LANE_GAP
        return [
            (place, QRectF(plot.left(), plot.top() + i * height, plot.width(), height - gap))
            for i, place in enumerate(shown)
        ]

    def _has_band(self, place: int) -> bool:
        """Whether a dimension's band is drawn: three over one another cannot be told apart."""
        return self.stacked or self.focus in (None, place)

    def _is_filled(self, place: int) -> bool:
        return self.stacked or self.focus == place or sum(self.shown) == 1

    def group(self) -> int:
        """Return how many windows are a point."""
        levels = self.levels
        return 1 if levels is None else levels.group_for(self.time_scale(), POINT_PX)

    def crowded(self) -> bool:
        """Whether curves of several speakers cross everywhere: their bands are left out."""
        return crowded(self.speakers, self.group())

    def group_changed(self) -> bool:
        """Whether a point stands for another number of windows than when this was last asked."""
        before, self._group = self._group, self.group()
        return before != self._group

    def draw(self, painter: QPainter) -> None:
        """Draw lines across, gaps, curves, and what is not analysed."""
        self._draw_lines(painter)
        plot, levels = self.values(), self.levels
        if levels is not None:
            seen = levels.view(self.time_scale(), POINT_PX)
            curves = [(seen, -1)]
            if self.speakers:
                curves = [
                    (one.levels.view(self.time_scale(), POINT_PX), one.place)
                    for one in self.speakers
                ]
            bands = not self.crowded()
            self._draw_gaps(painter, seen, [view for view, _ in curves])
            with within(painter, plot.adjusted(0, -1, 0, 1)):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                # Arousal comes last and lies on top: it is the reading with the best evidence.
                for which, area in self.lane_rects()[::-1]:
                    lane = DIMENSION_LANES[which]
                    for view, place in curves:
                        color = self.colors.color(
                            lane.colour if place < 0 else speaker_colour(place)
                        )
                        draw_curve(
                            painter,
                            area,
                            view,
                            lane,
                            color,
                            hatched=self.hatched,
                            bands=bands and self._has_band(which),
                            filled=self._is_filled(which),
                        )
            if self.speakers:
                self._draw_whose(painter, curves)
            self._draw_previews(painter, seen)
        self._draw_unmeasured(painter)
        if self.header is not None:
            self._draw_header(painter, self.header)

    def _draw_header(self, painter: QPainter, header: Header) -> None:
        painter.setPen(self.colors.color("notice"))
        painter.drawText(header.row, RIGHT, header.status)
        painter.setPen(self.colors.color("muted"))
        painter.drawText(header.beside, RIGHT, header.sentence)

    def _draw_lines(self, painter: QPainter) -> None:
        colors = self.colors
        areas = [area for _, area in self.lane_rects()] if self.stacked else [self.values()]
        for plot in areas:
            for value in LINES if plot.height() >= MANY_LINES_PX else LINES[::2]:
                y = round(plot.bottom() - value * plot.height()) + 0.5
                middle = value == 0.5 and self.has_middle
                painter.setPen(QPen(colors.color("muted" if middle else "grid"), 1))
                painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _draw_whose(self, painter: QPainter, curves: Sequence[tuple[View, int]]) -> None:
        """Name below the curves whose windows they are, where each window is a point."""
        plot = self.values()
        strip = QRectF(plot.left(), plot.bottom() + 2, plot.width(), WHOSE_PX)
        for view, place in curves:
            if view.group > 1:
                continue
            color = self.colors.color(speaker_colour(place))
            for start, stop in runs(view.own):
                left, right = float(view.left[start]), float(view.right[stop - 1])
                run = QRectF(left, strip.top(), right - left - 1, strip.height()).intersected(strip)
                painter.fillRect(run, color)
                if run.width() >= NUMBER_PX:
                    painter.setPen(self.colors.color("surface"))
                    painter.drawText(run, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _draw_gaps(self, painter: QPainter, seen: View, curves: Sequence[View]) -> None:
        """Hatch what has no reading, and name the reason; shade what has none yet."""
        colors, waits = self.colors, seen.pending[0]
        rows = [seen.row(lane.id) for lane in DIMENSION_LANES]
        known = [np.isfinite(view.value[rows]).any(axis=0) for view in (seen, *curves)]
        gap = ~np.any(known, axis=0) & seen.own & ~waits
        main = seen.gates.argmax(axis=0)
        ratio, ground = painter.device().devicePixelRatioF(), colors.color("window", 0.6)
        hatch = tile("stripes", colors.color("gap", 0.30), ratio, ground)
        for code, word in enumerate(self.words.gates):
            self._fill(painter, seen, gap & (main == code), word, hatch)
        self._fill(painter, seen, waits, self.words.waiting, colors.color("window", 0.7))

    def _fill(
        self, painter: QPainter, seen: View, where: Flags, word: str, ground: QColor | QBrush
    ) -> None:
        plot = self.values()
        needed = painter.fontMetrics().horizontalAdvance(word) + 16
        for start, stop in runs(where):
            left, right = float(seen.left[start]), float(seen.right[stop - 1])
            box = QRectF(left, plot.top(), right - left, plot.height()).intersected(plot)
            painter.fillRect(box, ground)
            if box.width() > needed:
                self._draw_word(painter, box, word)

    def _draw_previews(self, painter: QPainter, seen: View) -> None:
        """Name in a strip at the top what reference values will replace."""
        if not seen.preview[0].any():
            return
        plot, colors, word = self.values(), self.colors, self.words.preview
        dots = tile("dots", colors.color("notice", 0.55), painter.device().devicePixelRatioF())
        width = painter.fontMetrics().horizontalAdvance(word) + 12
        for start, stop in runs(seen.preview[0]):
            left, right = float(seen.left[start]), float(seen.right[stop - 1])
            strip = QRectF(left, plot.top(), right - left, PREVIEW_PX).intersected(plot)
            painter.fillRect(strip, colors.color("surface", 0.8))
            painter.fillRect(strip, dots)
            if strip.width() > width:
                label = QRectF(strip.center().x() - width / 2, strip.top(), width, PREVIEW_PX)
                painter.fillRect(label, colors.color("surface"))
                painter.setPen(colors.color("notice"))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_word(self, painter: QPainter, box: QRectF, word: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(word) + 12
        label = QRectF(box.center().x() - width / 2, box.bottom() - 24, width, 16)
        painter.fillRect(label, self.colors.color("surface", 0.85))
        painter.setPen(self.colors.color("muted"))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, word)

    def _draw_unmeasured(self, painter: QPainter) -> None:
        """Shade what the analysis has not come to, and what lies behind the recording's end."""
        scale, plot, colors = self.time_scale(), self.values(), self.colors
        end = scale.clamp(scale.x(self.end_s))
        behind = QRectF(end, 0, plot.right() - end, self.rect().height())
        painter.fillRect(behind, colors.color("window"))
        begin = scale.clamp(scale.x(self.begin_s))
        done = end if self.done_s is None else scale.clamp(scale.x(self.done_s))
        for left, right in ((plot.left(), begin), (done, end)):
            rest = QRectF(left, plot.top(), max(0.0, right - left), plot.height())
            painter.fillRect(rest, colors.color("window", 0.7))
            if rest.width() > 120:
                self._draw_word(painter, rest, self.words.rest)
