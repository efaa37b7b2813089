"""Arousal, dominance and valence as lines with their 95 % bands.

Each differs in colour, in line style and in symbol; nothing is drawn over a gap.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from voiceman_gui.qt.items.series import View
from voiceman_gui.qt.items.shapes import Floats, polygon, runs

SYMBOL_PX = 14.0
"""Symbols are drawn when windows are at least this far apart."""


class Look(NamedTuple):
    """How one dimension is told from the others."""

    name: str
    style: Qt.PenStyle
    symbol: str


LOOKS = (
    Look("arousal", Qt.PenStyle.SolidLine, "circle"),
    Look("dominance", Qt.PenStyle.DashLine, "square"),
    Look("valence", Qt.PenStyle.DotLine, "triangle"),
)


def unbroken(finite: NDArray[np.bool_], joined: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the stretches of entries with a value that follow directly upon one another."""
    pieces = []
    for start, stop in runs(finite):
        cuts = [start, *(start + 1 + np.flatnonzero(~joined[start + 1 : stop])).tolist(), stop]
        pieces += list(itertools.pairwise(cuts))
    return pieces


def draw_curve(
    painter: QPainter, plot: QRectF, view: View, row: int, look: Look, color: QColor
) -> None:
    """Draw one dimension: band, line, and symbols where there is room."""

    def y(values: Floats) -> Floats:
        return plot.bottom() - values * plot.height()

    pen = QPen(color, 1.8, look.style)
    faint = QColor(color)
    faint.setAlphaF(0.16)
    symbols = view.group == 1 and len(view.x) > 1 and view.x[1] - view.x[0] >= SYMBOL_PX
    bands, lines = QPainterPath(), QPainterPath()
    bands.setFillRule(Qt.FillRule.WindingFill)
    for start, stop in unbroken(np.isfinite(view.value[row]), view.joined):
        part = slice(start, stop)
        x, low, high = view.x[part], y(view.low[row, part]), y(view.high[row, part])
        if stop - start == 1:
            # A window between two gaps has no neighbour to be joined with.
            x = np.array([max(view.left[start], x[0] - 2), min(view.right[start], x[0] + 2)])
            low, high = np.repeat(low, 2), np.repeat(high, 2)
        bands.addPolygon(polygon(np.concatenate((x, x[::-1])), np.concatenate((high, low[::-1]))))
        value = y(view.value[row, part])
        if stop - start > 1:
            lines.addPolygon(polygon(view.x[part], value))
        elif not symbols:
            draw_symbol(painter, look.symbol, QPointF(view.x[start], value[0]), color, 2.0)
    painter.fillPath(bands, faint)
    painter.strokePath(lines, pen)
    if symbols:
        for px, value in zip(view.x, y(view.value[row]), strict=True):
            if np.isfinite(value):
                draw_symbol(painter, look.symbol, QPointF(px, value), color, 3.5)


def draw_symbol(painter: QPainter, symbol: str, at: QPointF, color: QColor, radius: float) -> None:
    """Draw a filled circle, square or triangle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if symbol == "circle":
        painter.drawEllipse(at, radius, radius)
    elif symbol == "square":
        side = 1.8 * radius
        painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
    else:
        up, side = 1.3 * radius, 1.15 * radius
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(at.x(), at.y() - up),
                    QPointF(at.x() - side, at.y() + up * 0.7),
                    QPointF(at.x() + side, at.y() + up * 0.7),
                ]
            )
        )


def draw_legend(painter: QPainter, at: QPointF, look: Look, color: QColor, text: QColor) -> float:
    """Draw sample and name of a dimension; returns the pixels it took."""
    name = look.name.capitalize()
    width = painter.fontMetrics().horizontalAdvance(name)
    painter.setPen(QPen(color, 2, look.style))
    painter.drawLine(QLineF(at.x(), at.y(), at.x() + 28, at.y()))
    draw_symbol(painter, look.symbol, QPointF(at.x() + 14, at.y()), color, 3.5)
    painter.setPen(text)
    box = QRectF(at.x() + 36, at.y() - 8, width + 2, 16)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    return 36.0 + width + 24.0
