"""The fundamental frequency over a spectrogram, on a logarithmic scale of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.qt.items.shapes import polygon
from voiceman_gui.qt.items.timescale import TimeScale

LOW_HZ, HIGH_HZ = 60.0, 600.0
"""What the scale spans; the analysis looks for voices of 65 to 600 Hz."""
TICKS_HZ = (75, 150, 300, 600)
"""Octaves."""
LINE_PX, OUTLINE_PX, FAR_PX = 1.8, 4.2, 3.0
DOT_PX = 14.0
"""From this distance on the frames are drawn as dots, too."""

Floats = NDArray[np.float64]


def height_of(hz: NDArray[np.floating[Any]] | float, box: QRectF) -> Floats:
    """Return the pixel of a frequency; semitones are equally high everywhere."""
    share = np.log(np.asarray(hz, np.float64) / LOW_HZ) / np.log(HIGH_HZ / LOW_HZ)
    return np.asarray(box.bottom() - share * box.height(), np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Pitch:
    """Points of the line: ``hz`` is NaN where there is no voice.

    Parameters
    ----------
    seconds, hz : ndarray of float64, shape (points,)
    group : int
        Frames in a point; of more than one it is the median of those with a voice.
    spacing_s : float
        Distance of two points.
    """

    seconds: Floats
    hz: Floats
    group: int
    spacing_s: float


def pitch_in(frames: FrameTracks, scale: TimeScale) -> Pitch:
    """Return the visible part of the pitch, at most about a point for a pixel.

    A point of several frames shows a voice when at least half of them have one. Groups are a
    power of two long and begin at multiples of it, so that the line stands still while panning.
    """
    group = 1
    while group * frames.hop_s * scale.px_per_s < 1.0:
        group *= 2
    length = group * frames.hop_s
    f0 = frames.columns["f0_hz"]
    first = max(0, int(scale.span.start_s / length) - 1)
    stop = min(int(scale.span.end_s / length) + 2, -(-f0.shape[0] // group))
    part: Floats = f0[first * group : stop * group].astype(np.float64)
    if group > 1:
        part = np.pad(part, (0, -part.shape[0] % group), constant_values=np.nan)
        # NaN is sorted to the end.
        ordered = np.sort(part.reshape(-1, group), axis=1)
        count = np.count_nonzero(~np.isnan(ordered), axis=1)
        middle = ordered[np.arange(count.size), np.maximum(count - 1, 0) // 2]
        part = np.where(2 * count >= group, middle, np.nan)
    seconds: Floats = (first + np.arange(part.shape[0]) + 0.5) * np.float64(length)
    return Pitch(seconds, part, group, length)


def edges_of(pitch: Pitch, scale: TimeScale, n: int) -> Floats:
    """Return the pitch in Hz at the ``n + 1`` edges of `n` columns over the plot's width.

    Between two points with a voice the line is straight; beside a gap a point holds for half of
    its distance to the next, so that a single one is a dash of its own length.
    """
    if not pitch.seconds.size:
        return np.full(n + 1, np.nan)
    seconds = scale.span.start_s + np.arange(n + 1) * (scale.span.duration_s / n)
    at = (seconds - pitch.seconds[0]) / pitch.spacing_s
    last = pitch.hz.shape[0] - 1
    left = np.clip(np.floor(at).astype(np.int64), 0, last)
    right = np.minimum(left + 1, last)
    share = at - left
    near = np.where(share < 0.5, pitch.hz[left], pitch.hz[right])
    both = pitch.hz[left] + share * (pitch.hz[right] - pitch.hz[left])
    found: Floats = np.where(np.isnan(both), near, both)
    found[(at < -0.5) | (at > last + 0.5)] = np.nan
    return found


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
    painter: QPainter, box: QRectF, scale: TimeScale, pitch: Pitch, color: QColor, outline: QColor
) -> None:
    """Draw the line with its outline; it is broken where there is no voice.

    An image of the distances from the line: stroking a thousand short lines costs Qt 80 ms.
    """
    ratio = painter.device().devicePixelRatioF()
    n, height = round(box.width() * ratio), round(box.height() * ratio)
    area = QRectF(0, 0, n, height)
    y = height_of(edges_of(pitch, scale, n), area).astype(np.float32)
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
    if pitch.group == 1 and scale.px_per_s * pitch.spacing_s >= DOT_PX:
        voiced = ~np.isnan(pitch.hz)
        dots = polygon(scale.xs(pitch.seconds[voiced]), height_of(pitch.hz[voiced], box))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for tint, width in ((outline, OUTLINE_PX + 2), (color, LINE_PX + 2)):
            painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
