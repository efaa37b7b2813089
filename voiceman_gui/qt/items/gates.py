"""What the quality gates said of each window, and where speech was found."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.plot.levels import Levels, View
from voiceman_gui.plot.runs import runs
from voiceman_gui.plot.series import Series
from voiceman_gui.qt.items.layer import Content
from voiceman_gui.qt.items.shapes import draw_indexed, tile
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette

SPEECH_PX = 4
TOP, BOTTOM = 6, 12
"""Pixels above the strip, and below it, where speech is shown."""


class GatesItem(Content):
    """Strip of the gates: pass plain, caution striped, withheld latticed, no speech dotted.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    """

    def __init__(self, box: TimeBox, colors: Palette) -> None:
        super().__init__(box, colors)
        self.levels: Levels | None = None

    def draw(self, painter: QPainter) -> None:
        """Draw gates and speech."""
        if self.levels is None:
            return
        colors, rect = self.colors, self.rect()
        seen = self.levels.view(self.time_scale())
        ratio = painter.device().devicePixelRatioF()
        strip = rect.adjusted(0, TOP, 0, -BOTTOM)
        looks: dict[Gate, tuple[QColor, QBrush] | tuple[QColor]] = {
            Gate.PASS: (colors.color("gate_pass", 0.75),),
            Gate.CAUTION: (
                colors.color("gate_caution", 0.30),
                tile("stripes", colors.color("gate_caution"), ratio),
            ),
            Gate.WITHHELD: (
                colors.color("gate_withheld", 0.30),
                tile("cross", colors.color("gate_withheld"), ratio),
            ),
            Gate.NO_SPEECH: (
                colors.color("grid"),
                tile("dots", colors.color("gap", 0.8), ratio),
            ),
        }
        if seen.group > 1:
            self._draw_shares(painter, strip, seen, [looks[gate][0] for gate in GATES])
        else:
            for code, gate in enumerate(GATES):
                for start, stop in runs(seen.gates[code] == 1.0):
                    left, right = float(seen.left[start]), float(seen.right[stop - 1])
                    box = QRectF(left, strip.top(), right - left, strip.height())
                    for brush in looks[gate]:
                        painter.fillRect(box.intersected(rect), brush)
        below = QRectF(0, strip.bottom() + 2, rect.width(), SPEECH_PX)
        self._draw_speech(painter, below, self.levels.series)

    def _draw_shares(
        self, painter: QPainter, strip: QRectF, seen: View, grounds: list[QColor]
    ) -> None:
        """Draw groups of windows: the share of each gate is a share of the strip's height."""
        entry = seen.entry_of_columns(self.time_scale(), round(strip.width()))
        rows = np.arange(round(strip.height()), 0, -1)[:, None] - 0.5
        reached = np.cumsum(seen.gates, axis=0)[:-1] * strip.height()
        code = (rows[None] > reached[:, entry][:, None, :]).sum(axis=0)
        draw_indexed(painter, strip, np.where(entry >= 0, code, len(GATES)), grounds)

    def _draw_speech(self, painter: QPainter, strip: QRectF, series: Series) -> None:
        scale, color = self.time_scale(), self.colors.color("muted")
        starts, ends = series.speech_s
        seen = (ends >= scale.span.start_s) & (starts <= scale.span.end_s)
        if not seen.any():
            return
        left = np.maximum(np.floor(scale.xs(starts[seen])), scale.left)
        right = np.minimum(np.ceil(scale.xs(ends[seen])), scale.right)
        # Segments that share a pixel are drawn as one.
        reached = np.maximum.accumulate(np.concatenate(([-np.inf], right)))[:-1]
        first = np.flatnonzero(left > reached)
        last = np.append(first[1:], len(left)) - 1
        for a, b in zip(left[first], right[last], strict=True):
            painter.fillRect(QRectF(a, strip.top(), b - a, SPEECH_PX), color)
