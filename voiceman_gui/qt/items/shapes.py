"""Shapes that Qt draws quickly, made from arrays; and the patterns that stand beside colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.functions import arrayToQPath
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF
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
    for offset in _thin(painter, pen):
        painter.drawPolyline(polygon(x, y + offset))


def _thin(painter: QPainter, pen: QPen) -> Floats:
    """Take a pen of one device pixel; returns where it is to be drawn for the width of another."""
    ratio = painter.device().devicePixelRatioF()
    width = pen.widthF() * ratio
    thin = QPen(pen)
    thin.setWidthF(1.0)
    thin.setCosmetic(True)
    if pen.style() is not Qt.PenStyle.SolidLine:
        thin.setDashPattern([length * width for length in pen.dashPattern()])
    painter.setPen(thin)
    reach = max(0.0, width - 0.6) / 2 if width > 1 else 0.0
    offsets: Floats = np.linspace(-reach, reach, int(np.ceil(width)) + 1 if reach else 1)
    return offsets / ratio


def draw_long_lines(painter: QPainter, lines: Sequence[tuple[Floats, ...]], pen: QPen) -> None:
    """Draw many lines with one pen, as `draw_long_line` draws one.

    Parameters
    ----------
    painter : QPainter
    lines : sequence of tuples of two ndarray of float64
        Places and heights of the points of each.
    pen : QPen
        Not cosmetic.
    """
    lines = [line for line in lines if len(line[0])]
    if not lines:
        return
    x, y = (np.concatenate(part) for part in zip(*lines, strict=True))
    joined = np.ones(len(x), np.int32)
    joined[np.cumsum([len(line[0]) for line in lines]) - 1] = 0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for offset in _thin(painter, pen):
        painter.drawPath(arrayToQPath(x, y + offset, joined, finiteCheck=False))


def draw_bands(
    painter: QPainter,
    plot: QRectF,
    bands: Sequence[tuple[Floats, ...]],
    color: QColor,
) -> None:
    """Fill between pairs of lines, as an image: many times as fast as polygons.

    Parameters
    ----------
    painter : QPainter
    plot : QRectF
        Pixels outside it are left alone.
    bands : sequence of tuples of ndarray of float64
        Of each band places in ascending order, and the heights of its bottom and its top. One of
        a single point is four pixels wide.
    color : QColor
    """
    ratio = painter.device().devicePixelRatioF()
    n, height = round(plot.width() * ratio), round(plot.height() * ratio)
    low, high = np.full((2, n), np.nan)
    for x, bottom, top in filter(lambda band: len(band[0]), bands):
        wide = 0.0 if len(x) > 1 else 2.0
        ends = (x[0] - wide - plot.left(), x[-1] + wide - plot.left())
        first, stop = (round(end * ratio) for end in ends)
        # Of a band that lies beside the plot there is nothing to fill.
        columns = slice(max(0, first), max(0, first, min(n, max(stop, first + 1))))
        at = plot.left() + (np.arange(columns.start, columns.stop) + 0.5) / ratio
        low[columns] = np.interp(at, x, bottom)
        high[columns] = np.interp(at, x, top)
    known = np.isfinite(low)
    if not known.any():
        return
    # A pixel belongs to the band if its middle does.
    edges = np.full((2, n), height, np.int16)
    for edge, line in zip(edges, (high, low), strict=True):
        rows = np.ceil((line[known] - plot.top()) * ratio - 0.5)
        edge[known] = np.clip(rows, 0, height)
    first, stop = int(edges[0].min()), int(edges[1][known].max())
    if stop <= first:
        return
    rows = np.arange(first, stop, dtype=np.int16)[:, None]
    inside = ((rows >= edges[0]) & (rows < edges[1])).view(np.uint8)
    inside = np.ascontiguousarray(np.pad(inside, ((0, 0), (0, -n % 4))))
    image = QImage(inside.data, n, stop - first, inside.shape[1], QImage.Format.Format_Indexed8)
    image.setColorTable([0, color.rgba()])
    target = QRectF(plot.left(), plot.top() + first / ratio, n / ratio, (stop - first) / ratio)
    painter.drawImage(target, image)


def draw_columns_of(
    painter: QPainter, box: QRectF, index: NDArray[np.integer[Any]], colors: Sequence[QColor]
) -> None:
    """Fill a box whose columns of device pixels have numbers of colours.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
        On whole pixels, as wide as `index`.
    index : ndarray of int, shape (columns,)
        Which colour; ``len(colors)`` is transparent.
    colors : sequence of QColor
    """
    pixels = np.ascontiguousarray(_premultiplied(colors)[index])
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, len(pixels), 1, 4 * len(pixels), form)
    image.setDevicePixelRatio(painter.device().devicePixelRatioF())
    painter.setBrushOrigin(box.topLeft())
    # One fill: of high pieces each row of pixels costs as much as a row of the whole box.
    painter.fillRect(box, QBrush(image))


def _premultiplied(colors: Sequence[QColor]) -> NDArray[np.uint32]:
    """Return colours as premultiplied ARGB, with transparency behind the last."""
    return np.array(
        [*(color.rgba64().premultiplied().toArgb32() for color in colors), 0], dtype=np.uint32
    )


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
    pixels = np.ascontiguousarray(_premultiplied(colors)[index])
    rows, columns = pixels.shape
    image = QImage(
        pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
    )
    painter.drawImage(box, image)


def tile(
    name: str, color: QColor, pixel_ratio: float = 1.0, ground: QColor | None = None
) -> QBrush:
    """Return a brush with a pattern; it is made once and kept by Qt.

    Parameters
    ----------
    name : {"stripes", "cross", "dots"}
        Diagonal lines, diagonal lattice, or points.
    color : QColor
    pixel_ratio : float
        Device pixels per logical pixel of the screen.
    ground : QColor or None
        Below the pattern; None is transparent.
    """
    size, below = 8, ground or QColor(Qt.GlobalColor.transparent)
    tints = f"{color.rgba64().toArgb32()} {below.rgba64().toArgb32()}"
    key = f"tile {name} {tints} {pixel_ratio}"  # not worded: a key
    made = QPixmap()
    if QPixmapCache.find(key, made):
        return QBrush(made)
    side = round(size * pixel_ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(below)
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
    made = QPixmap.fromImage(image)
    QPixmapCache.insert(key, made)
    return QBrush(made)
