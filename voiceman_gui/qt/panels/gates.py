"""What the quality gates said of each window, and where speech was found."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.plot.levels import View
from voiceman_gui.plot.runs import runs
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.series import Series
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.shapes import draw_indexed, tile
from voiceman_gui.qt.panels.strip import StripPanel

SPEECH_PX = 4


class GatesPanel(StripPanel):
    """Strip of the gates: pass plain, caution striped, withheld latticed, no speech dotted."""

    HEIGHT = 32
    LABEL = "Quality"
    NAME = "Quality gates"
    DESCRIPTION = (
        "Where readings pass, are to be taken with caution, are withheld, or have no speech."
    )

    def draw_content(self, painter: QPainter) -> None:
        """Draw gates and speech."""
        self.draw_frame(painter)
        colors, plot = self.colors, self.plot_rect()
        levels = self._readings.levels
        if levels is None:
            return
        seen = levels.view(self.scale())
        ratio = self.devicePixelRatioF()
        painter.setClipRect(plot)
        strip = QRectF(plot.left(), 6, plot.width(), self.HEIGHT - 16 - SPEECH_PX + 2)
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
            grounds = [looks[gate][0] for gate in GATES]
            self._draw_shares(painter, strip, seen, self.scale(), grounds)
        else:
            for code, gate in enumerate(GATES):
                for start, stop in runs(seen.gates[code] == 1.0):
                    left, right = float(seen.left[start]), float(seen.right[stop - 1])
                    box = QRectF(left, strip.top(), right - left, strip.height())
                    for brush in looks[gate]:
                        painter.fillRect(box, brush)
        below = QRectF(plot.left(), strip.bottom() + 2, plot.width(), SPEECH_PX)
        self._draw_speech(painter, below, levels.series)

    @staticmethod
    def _draw_shares(
        painter: QPainter, strip: QRectF, seen: View, scale: TimeScale, grounds: list[QColor]
    ) -> None:
        """Draw groups of windows: the share of each gate is a share of the strip's height."""
        entry = seen.entry_of_columns(scale, round(strip.width()))
        rows = np.arange(round(strip.height()), 0, -1)[:, None] - 0.5
        reached = np.cumsum(seen.gates, axis=0)[:-1] * strip.height()
        code = (rows[None] > reached[:, entry][:, None, :]).sum(axis=0)
        draw_indexed(painter, strip, np.where(entry >= 0, code, len(GATES)), grounds)

    def _draw_speech(self, painter: QPainter, strip: QRectF, series: Series) -> None:
        scale, color = self.scale(), self.colors.color("muted")
        starts, ends = series.speech_s
        seen = (ends >= scale.span.start_s) & (starts <= scale.span.end_s)
        if not seen.any():
            return
        left, right = np.floor(scale.xs(starts[seen])), np.ceil(scale.xs(ends[seen]))
        # Segments that share a pixel are drawn as one.
        reached = np.maximum.accumulate(np.concatenate(([-np.inf], right)))[:-1]
        first = np.flatnonzero(left > reached)
        last = np.append(first[1:], len(left)) - 1
        for a, b in zip(left[first], right[last], strict=True):
            painter.fillRect(QRectF(a, strip.top(), b - a, SPEECH_PX), color)

    def tip_at(self, position: QPointF) -> str:
        """Return the gate of the window under the pointer, with measured reasons."""
        scale = self.scale()
        if self._readings.levels is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return (
                "Plain: pass. Striped: caution. Lattice: withheld. Dotted: no speech.\n"
                "The line below shows where speech was found.\n"
                "These gates are not an authenticity examination."
            )
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.gate_text(window)
