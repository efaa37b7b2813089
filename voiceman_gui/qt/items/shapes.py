"""Shapes that Qt draws quickly, made from arrays; and the patterns that stand beside colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QPolygonF
from shiboken6 import VoidPtr

Floats = NDArray[np.float64]


def polygon(x: Floats, y: Floats) -> QPolygonF:
    """Return the points ``(x, y)`` as a polygon, without a Python object for each of them.

    Parameters
    ----------
    x, y : ndarray of float64, shape (n,)
    """
    shape = QPolygonF()
    shape.resize(len(x))
    if len(x):
        # QPolygonF is an array of pairs of doubles; writing into it takes microseconds where
        # a list of QPointF takes milliseconds on every step of a zoom.
        buffer = VoidPtr(shape.data(), len(x) * 16, True)  # type: ignore[call-arg, arg-type]
        points = np.frombuffer(buffer, dtype=np.float64).reshape(-1, 2)  # type: ignore[call-overload]
        points[:, 0] = x
        points[:, 1] = y
    return shape


_PIECE = 16
"""Points drawn at once. Qt looks at every edge that crosses a row of pixels, so that one long
zigzag costs far more than the same zigzag in pieces."""


def draw_line(painter: QPainter, x: Floats, y: Floats, pen: QPen) -> None:
    """Draw a long line quickly; a dashed one goes on from piece to piece.

    Parameters
    ----------
    painter : QPainter
    x, y : ndarray of float64, shape (n,)
    pen : QPen
        Not cosmetic.
    """
    length = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))))
    piece = QPen(pen)
    piece.setCapStyle(Qt.PenCapStyle.FlatCap)
    for start in range(0, len(x) - 1, _PIECE):
        piece.setDashOffset(float(length[start]) / pen.widthF())
        painter.setPen(piece)
        part = slice(start, start + _PIECE + 1)
        painter.drawPolyline(polygon(x[part], y[part]))


def draw_long_line(painter: QPainter, x: Floats, y: Floats, pen: QPen) -> None:
    """Draw a line of many points, nearly as well as `draw_line` and many times as fast.

    Lines of one device pixel are a hundred times cheaper than wider ones: a wide line is several
    of them, less than a pixel apart.

    Parameters
    ----------
    painter : QPainter
    x, y : ndarray of float64, shape (n,)
    pen : QPen
        Not cosmetic.
    """
    ratio = painter.device().devicePixelRatioF()
    width = pen.widthF() * ratio
    thin = QPen(pen)
    thin.setWidthF(1.0)
    thin.setCosmetic(True)
    if pen.style() is not Qt.PenStyle.SolidLine:
        thin.setDashPattern([length * width for length in pen.dashPattern()])
    painter.setPen(thin)
    reach = max(0.0, width - 0.6) / 2 if width > 1 else 0.0
    for offset in np.linspace(-reach, reach, int(np.ceil(width)) + 1) if reach else (0.0,):
        painter.drawPolyline(polygon(x, y + offset / ratio))


def draw_band(painter: QPainter, x: Floats, top: Floats, bottom: Floats, ground: QBrush) -> None:
    """Fill between two long lines quickly.

    Parameters
    ----------
    painter : QPainter
        Without antialiasing, or the pieces' seams would show.
    x, top, bottom : ndarray of float64, shape (n,)
    ground : QBrush
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for start in range(0, len(x) - 1, _PIECE):
        part = slice(start, start + _PIECE + 1)
        painter.drawPolygon(
            polygon(
                np.concatenate((x[part], x[part][::-1])),
                np.concatenate((top[part], bottom[part][::-1])),
            )
        )


def draw_indexed(
    painter: QPainter, box: QRectF, index: NDArray[np.integer[Any]], colors: Sequence[QColor]
) -> None:
    """Draw an image whose pixels are numbers of colours.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
        On whole pixels.
    index : ndarray of int, shape (rows, columns)
        Which colour; ``len(colors)`` is transparent.
    colors : sequence of QColor
    """
    tints = [color.rgba64().premultiplied().toArgb32() for color in colors]
    table = np.array([*tints, 0], dtype=np.uint32)
    pixels = np.ascontiguousarray(table[index])
    rows, columns = pixels.shape
    image = QImage(
        pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
    )
    painter.drawImage(box, image)


def tile(name: str, color: QColor, pixel_ratio: float = 1.0) -> QBrush:
    """Return a brush with a pattern on transparent ground.

    Parameters
    ----------
    name : {"stripes", "cross", "dots"}
        Diagonal lines, diagonal lattice, or points.
    color : QColor
    pixel_ratio : float
        Device pixels per logical pixel of the screen.
    """
    size = 8
    image = QImage(
        round(size * pixel_ratio),
        round(size * pixel_ratio),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1.2))
        if name == "dots":
            painter.setBrush(color)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(3, 3, 2, 2)
        else:
            ends = ((-2, 2, 2, -2), (-2, 10, 10, -2), (6, 10, 10, 6))
            painter.drawLines([QLineF(*line) for line in ends])
            if name == "cross":
                painter.drawLines([QLineF(size - a, b, size - c, d) for a, b, c, d in ends])
    return QBrush(QPixmap.fromImage(image))
