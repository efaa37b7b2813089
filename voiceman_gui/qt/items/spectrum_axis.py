"""The scales of a spectrogram: frequency, pitch and level."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from voiceman_gui.qt.items.spectrum_image import Look, draw_bar
from voiceman_gui.qt.items.wording import number
from voiceman_gui.qt.palette import Palette

HEADER = 28
BAR_PX = 96
TICK_PX = 3
PITCH_RIGHT = 32
"""Right edge of the pitch's numbers; those of the frequency stand right of them."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_scale(
    painter: QPainter, box: QRectF, top: float | None, status: str, colors: Palette, look: Look
) -> None:
    """Draw the colours with their levels at the right end of the header, and a status word.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
    top : float or None
        Level of the loudest colour in dB; None or minus infinity for no colours.
    status : str
    colors : Palette
    look : Look
    """
    metrics, right = painter.fontMetrics(), box.right()
    if top is not None and math.isfinite(top):
        loud, quiet = f"{number(top, 0)} dBFS", number(top - look.range_db, 0)
        width = metrics.horizontalAdvance(loud) + 4
        needed = width + BAR_PX + metrics.horizontalAdvance(quiet) + 16
        if needed <= box.width():
            painter.setPen(colors.color("muted"))
            painter.drawText(QRectF(right - width, box.top(), width, box.height()), _RIGHT, loud)
            right -= width + 6
            bar = QRectF(right - BAR_PX, box.center().y() - 5, BAR_PX, 10)
            draw_bar(painter, bar, look)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.color("muted"), 1))
            painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
            right -= BAR_PX + 6
            painter.drawText(
                QRectF(box.left(), box.top(), right - box.left(), box.height()), _RIGHT, quiet
            )
            right -= metrics.horizontalAdvance(quiet) + 16
    if status and metrics.horizontalAdvance(status) <= right - box.left():
        painter.setPen(colors.color("notice"))
        painter.drawText(
            QRectF(box.left(), box.top(), right - box.left(), box.height()), _RIGHT, status
        )
