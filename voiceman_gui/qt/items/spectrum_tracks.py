"""Intensity and formants over a spectrogram."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from voiceman_gui.core.tracks import HOP_S
from voiceman_gui.plot.frequency import FrequencyScale
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.tracks import Column, TrackSource
from voiceman_gui.qt.items.shapes import draw_long_lines, polygon

INTENSITY_DB = (30.0, 95.0)
"""Bottom and top of the picture: a sine of full scale has 91 dB where full scale is 1 Pa."""
QUIETER_DB = 30.0
"""Formants more than this below the loudest that is seen are not drawn, as Praat has it."""
DOT_PX, RING_PX = 3.0, 5.0
APART_PX = 3.0
"""Least distance of two dots of a formant."""
FORMANT_NAMES = ("f1_hz", "f2_hz", "f3_hz")


def seen_frames(source: TrackSource, scale: TimeScale) -> tuple[int, int]:
    """Return the frames that are seen, and one more on either side."""
    first = max(0, int(scale.span.start_s / HOP_S) - 1)
    stop = min(source.n_frames, int(scale.span.end_s / HOP_S) + 2)
    return first, max(first, stop)


def draw_intensity(
    painter: QPainter,
    box: QRectF,
    scale: TimeScale,
    source: TrackSource,
    color: QColor,
    outline: QColor,
) -> None:
    """Draw the intensity as a line from 30 to 95 dB."""
    first, stop = seen_frames(source, scale)
    level = source.column("intensity_db", first, stop).astype(np.float64)
    low, high = INTENSITY_DB
    y = box.bottom() - (level - low) / (high - low) * box.height()
    x = scale.xs((np.arange(first, stop) + 0.5) * HOP_S)
    known = np.flatnonzero(np.isfinite(y))
    if not known.size:
        return
    pieces = np.split(known, np.flatnonzero(np.diff(known) > 1) + 1)
    lines = [(x[piece], y[piece]) for piece in pieces]
    for tint, width in ((outline, 4.0), (color, 1.8)):
        draw_long_lines(painter, lines, QPen(tint, width))


def draw_formants(
    painter: QPainter,
    box: QRectF,
    scale: TimeScale,
    formants: TrackSource,
    intensity: TrackSource,
    axis: FrequencyScale,
    color: QColor,
    outline: QColor,
) -> None:
    """Draw a dot for each formant of each frame that is not too quiet.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
    scale : TimeScale
    formants, intensity : TrackSource
    axis : FrequencyScale
    color, outline : QColor
    """
    first, stop = seen_frames(formants, scale)
    step = 1
    while step * HOP_S * scale.per_s < APART_PX:
        step *= 2
    first -= first % step
    level = intensity.column("intensity_db", first, stop)
    if np.isnan(level).all():
        return
    audible = level >= np.nanmax(level) - QUIETER_DB
    x = scale.xs((np.arange(first, stop) + 0.5) * HOP_S)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    dots = []
    for name in FORMANT_NAMES:
        hz: Column = formants.column(name, first, stop)
        chosen = audible & np.isfinite(hz)
        chosen[np.arange(chosen.size) % step != 0] = False
        y = box.bottom() - axis.share_of(hz[chosen]) * box.height()
        dots.append(polygon(x[chosen], y))
    for tint, width in ((outline, RING_PX), (color, DOT_PX)):
        painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for points in dots:
            painter.drawPoints(points)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
