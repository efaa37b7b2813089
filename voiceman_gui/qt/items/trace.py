"""The waveform of one channel."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from voiceman_gui.qt.items.envelope import Envelope
from voiceman_gui.qt.items.shapes import polygon
from voiceman_gui.qt.items.timescale import TimeScale

FULL_SCALE = 1.0 - 1.0 / 32768
"""Largest value of 16-bit sound; what reaches it is marked as clipped."""
DOT_PX = 4.0
"""From this distance on samples are drawn as dots."""


def draw_trace(
    painter: QPainter,
    lane: QRectF,
    scale: TimeScale,
    envelope: Envelope,
    channel: int,
    color: QColor,
    clipped: QColor,
) -> None:
    """Draw one channel into its lane.

    Parameters
    ----------
    painter : QPainter
    lane : QRectF
        Full scale -1..1 from bottom to top.
    scale : TimeScale
    envelope : Envelope
    channel : int
        Row of the envelope.
    color, clipped : QColor
        Of the trace, and of the marks where it reaches full scale.
    """
    if not len(envelope.seconds):
        return
    x = scale.xs(envelope.seconds)
    low = envelope.low[channel].astype(np.float64)
    high = envelope.high[channel].astype(np.float64)
    middle, half = lane.center().y(), lane.height() / 2 - 1
    top = middle - np.clip(high, -1, 1) * half
    bottom = middle - np.clip(low, -1, 1) * half
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if envelope.single:
        painter.setPen(QPen(color, 1.2))
        painter.drawPolyline(polygon(x, top))
        if len(x) > 1 and x[1] - x[0] >= DOT_PX:
            painter.setPen(QPen(color, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(polygon(x, top))
    else:
        # Silence stays visible as a line of one pixel.
        thin = np.maximum(0.0, 1.0 - (bottom - top)) / 2
        outline = polygon(
            np.concatenate((x, x[::-1])), np.concatenate((top - thin, (bottom + thin)[::-1]))
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(outline)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    full = (high >= FULL_SCALE) | (low <= -1.0)
    for at in np.unique(np.floor(x[full])):
        painter.fillRect(QRectF(at, lane.top(), 2, 4), clipped)
        painter.fillRect(QRectF(at, lane.bottom() - 4, 2, 4), clipped)
