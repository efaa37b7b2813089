"""The fundamental frequency over a spectrogram, on a logarithmic scale of its own."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from voiceman_gui.plot.frequency import FrequencyScale
from voiceman_gui.plot.pitch import Pitch, edges_of
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.shapes import polygon

LINE_PX, OUTLINE_PX, FAR_PX = 1.8, 4.2, 3.0
DOT_PX = 14.0
"""From this distance on the frames are drawn as dots, too."""

Floats = NDArray[np.float64]


def height_of(hz: NDArray[np.floating[Any]] | float, box: QRectF, axis: FrequencyScale) -> Floats:
    """Return the pixel of a frequency."""
    return np.asarray(box.bottom() - axis.share_of(hz) * box.height(), np.float64)


@lru_cache(maxsize=8)
def _tints(color: int, outline: int) -> NDArray[np.uint32]:
    """Return premultiplied colours by distance from the line: 0 far away, 255 on it."""
    distance = (1 - np.arange(256) / 255) * FAR_PX
    inner = np.clip(LINE_PX / 2 + 0.5 - distance, 0, 1)
    alpha = np.clip(OUTLINE_PX / 2 + 0.5 - distance, 0, 1)
    found: NDArray[np.uint32] = np.round(alpha * 255).astype(np.uint32) << np.uint32(24)
    for shift in (16, 8, 0):
        core, ring = (color >> shift) & 255, (outline >> shift) & 255
        value = alpha * (inner * core + (1 - inner) * ring)
        found |= np.round(value).astype(np.uint32) << np.uint32(shift)
    return found


def draw_pitch(
    painter: QPainter,
    box: QRectF,
    scale: TimeScale,
    pitch: Pitch,
    axis: FrequencyScale,
    color: QColor,
    outline: QColor,
) -> None:
    """Draw the line with its outline; it is broken where there is no voice.

    An image of the distances from the line: stroking a thousand short lines costs Qt 80 ms.
    """
    ratio = painter.device().devicePixelRatioF()
    n, height = round(box.width() * ratio), round(box.height() * ratio)
    area = QRectF(0, 0, n, height)
    y = height_of(edges_of(pitch, scale, n), area, axis).astype(np.float32)
    if np.isnan(y).all():
        return
    top, bottom = np.fmin(y[:-1], y[1:]), np.fmax(y[:-1], y[1:])
    # Only the rows that hold some of it: speech rarely fills the scale.
    first = max(0, int(np.nanmin(y) - FAR_PX * ratio))
    stop = min(height, int(np.nanmax(y) + FAR_PX * ratio) + 2)
    if stop <= first:
        return
    rows = np.arange(first, stop, dtype=np.float32)[:, None] + np.float32(0.5)
    distance = np.maximum(top - rows, rows - bottom) / np.float32(ratio)
    np.copyto(distance, np.float32(FAR_PX), where=np.isnan(distance))
    near = np.clip((FAR_PX - distance) * np.float32(255 / FAR_PX), 0, 255).astype(np.uint8)
    pixels = _tints(color.rgb(), outline.rgb())[near]
    form = QImage.Format.Format_ARGB32_Premultiplied
    lines = QRectF(box.left(), box.top() + first / ratio, box.width(), (stop - first) / ratio)
    painter.drawImage(lines, QImage(pixels.data, n, stop - first, 4 * n, form))
    if pitch.group == 1 and scale.per_s * pitch.spacing_s >= DOT_PX:
        voiced = ~np.isnan(pitch.hz)
        dots = polygon(scale.xs(pitch.seconds[voiced]), height_of(pitch.hz[voiced], box, axis))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for tint, width in ((outline, OUTLINE_PX + 2), (color, LINE_PX + 2)):
            painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
