"""What the quality gates said of each window, and where speech was found."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.reading import Gate
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.series import GATES, View
from voiceman_gui.qt.items.shapes import runs, tile
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette

HEIGHT = 32
SPEECH_PX = 4


class GatesPanel(TimePanel):
    """Strip of the gates: pass plain, caution striped, withheld latticed, no speech dotted.

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
            "Quality gates",
            "Where readings pass, are to be taken with caution, are withheld, or have no speech.",
            parent,
        )
        self._readings = readings
        self.setFixedHeight(HEIGHT)
        readings.changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(800, HEIGHT)

    def draw_content(self, painter: QPainter) -> None:
        """Draw gates and speech."""
        self.separator(painter)
        colors, plot = self.colors, self.plot_rect()
        painter.setPen(colors.color("muted"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, GUTTER - 8, HEIGHT), side, "Quality")
        levels = self._readings.levels
        if levels is None:
            return
        seen = levels.view(self.scale())
        ratio = self.devicePixelRatioF()
        painter.setClipRect(plot)
        strip = QRectF(plot.left(), 6, plot.width(), HEIGHT - 16 - SPEECH_PX + 2)
        looks = {
            Gate.PASS: (colors.color("gate_pass", 0.75), None),
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
        for code, gate in enumerate(GATES):
            for brush in looks[gate]:
                if brush is not None:
                    self._draw_gate(painter, strip, seen, code, brush)
        self._draw_speech(painter, QRectF(plot.left(), strip.bottom() + 2, plot.width(), SPEECH_PX))

    @staticmethod
    def _draw_gate(
        painter: QPainter, strip: QRectF, seen: View, code: int, brush: QBrush | QColor
    ) -> None:
        """Draw one gate; in groups of windows its share is a share of the strip's height."""
        below = seen.gates[:code].sum(axis=0)
        whole = seen.gates[code] >= 1.0
        for start, stop in runs(whole):
            left, right = float(seen.left[start]), float(seen.right[stop - 1])
            painter.fillRect(QRectF(left, strip.top(), right - left, strip.height()), brush)
        for i in np.flatnonzero((seen.gates[code] > 0) & ~whole):
            height = float(seen.gates[code, i]) * strip.height()
            bottom = strip.bottom() - float(below[i]) * strip.height()
            left, right = float(seen.left[i]), float(seen.right[i])
            painter.fillRect(QRectF(left, bottom - height, right - left, height), brush)

    def _draw_speech(self, painter: QPainter, strip: QRectF) -> None:
        analysis, scale = self.state.analysis, self.scale()
        if analysis is None:
            return
        color = self.colors.color("muted")
        drawn = strip.left()
        for span in analysis.speech:
            if span.end_s < scale.span.start_s:
                continue
            if span.start_s > scale.span.end_s:
                break
            left, right = scale.x(span.start_s), scale.x(span.end_s)
            if right >= drawn:
                painter.fillRect(QRectF(left, strip.top(), right - left, SPEECH_PX), color)
                drawn = right

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
