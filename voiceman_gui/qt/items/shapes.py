"""Shapes that Qt draws quickly, made from arrays; and the patterns that stand beside colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, Qt
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


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return first and behind-the-last index of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], flags, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


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
