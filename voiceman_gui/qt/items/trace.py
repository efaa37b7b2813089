"""The waveform of one channel.

Columns become an image: the coverage of each pixel is known in closed form, which costs a tenth of
filling the same shape as a polygon and is smoother.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from voiceman_gui.plot.envelope import Columns, SampleBlock, sample_range
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.shapes import draw_long_line, polygon

FULL_SCALE = 1.0 - 1.0 / 32768
"""Largest value of 16-bit sound; what reaches it is marked as clipped."""
DOT_PX = 4.0
"""From this distance on samples are drawn as dots."""


def draw_columns(
    painter: QPainter,
    lane: QRectF,
    columns: Columns,
    channel: int,
    color: QColor,
    clipped: QColor | None,
    gain: float = 1.0,
) -> None:
    """Draw the extremes of one channel into its lane.

    Parameters
    ----------
    painter : QPainter
    lane : QRectF
        On whole pixels; full scale -1..1 from bottom to top.
    columns : Columns
        One for each device pixel of the lane's width.
    channel : int
        Row of the columns.
    color : QColor
    clipped : QColor or None
        Of the marks where the trace reaches full scale; None for no marks.
    gain : float
        The lane spans full scale divided by this; what is louder is cut off at its edges.
    """
    low, high = columns.low[channel], columns.high[channel]
    n = len(low)
    ratio = n / lane.width()
    height = max(1, round(lane.height() * ratio))
    middle, half = height / 2, height / 2 - ratio
    top = middle - np.clip(high * gain, -1, 1) * half
    bottom = middle - np.clip(low * gain, -1, 1) * half
    # Silence stays visible as a line of one pixel.
    thin = np.maximum(0.0, ratio - (bottom - top)) / 2
    rows = np.arange(height, dtype=np.float32)[:, None]
    cover = np.minimum(rows + 1, bottom + thin) - np.maximum(rows, top - thin)
    level = np.nan_to_num(np.clip(cover, 0, 1) * 255, nan=0.0).astype(np.uint8)
    pixels = np.ascontiguousarray(_tints(color.getRgbF())[level])
    image = QImage(pixels.data, n, height, 4 * n, QImage.Format.Format_ARGB32_Premultiplied)
    painter.drawImage(lane, image)
    if clipped is None:
        return
    for column in np.flatnonzero((high >= FULL_SCALE) | (low <= -1.0)):
        x = lane.left() + float(column) / ratio
        painter.fillRect(QRectF(x, lane.top(), 2, 3), clipped)
        painter.fillRect(QRectF(x, lane.bottom() - 3, 2, 3), clipped)


@lru_cache(maxsize=16)
def _tints(rgba: tuple[float, float, float, float]) -> NDArray[np.uint32]:
    """Return a colour at 256 opacities as premultiplied ARGB."""
    alpha = np.arange(256) / 255 * rgba[3]
    parts = (alpha, alpha * rgba[0], alpha * rgba[1], alpha * rgba[2])
    a, r, g, b = (np.round(part * 255).astype(np.uint32) for part in parts)
    return ((a << 24) | (r << 16) | (g << 8) | b).astype(np.uint32)


def draw_samples(
    painter: QPainter,
    lane: QRectF,
    scale: TimeScale,
    block: SampleBlock,
    rate: int,
    channel: int,
    color: QColor,
    gain: float = 1.0,
) -> None:
    """Draw single samples of one channel as a line, and as dots where they are far apart."""
    start, stop = sample_range(scale.span, rate, block.range[1])
    start = max(start, block.start)
    values = block.samples[channel, start - block.start : stop - block.start]
    x = scale.xs(np.arange(start, start + len(values)) / rate)
    y = lane.center().y() - np.clip(values.astype(np.float64) * gain, -1, 1) * (
        lane.height() / 2 - 1
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    draw_long_line(painter, x, y, QPen(color, 1.4))
    if scale.per_s / rate >= DOT_PX:
        painter.setPen(QPen(color, 4.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(polygon(x, y))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def draw_zero(painter: QPainter, lane: QRectF, color: QColor) -> None:
    """Draw the lines of full scale and of zero."""
    painter.setPen(QPen(color, 1))
    for y in (lane.top(), lane.center().y(), lane.bottom() - 1):
        at = round(y) + 0.5
        painter.drawLine(QPointF(lane.left(), at), QPointF(lane.right(), at))
