"""Colours of a spectrogram.

The maps are perceptually uniform and change their lightness in one direction only, so that they
keep their order for colour-blind eyes and in black and white: magma on dark ground, and on light
ground linear 17 of Kovesi, "Good Colour Maps: How to Design Them" (2015), which begins with white.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from voiceman_gui.audio.spectrogram import CODES, FLOOR_DB, STEP_DB, decibels
from voiceman_gui.core.span import Span
from voiceman_gui.plot.spectrogram import Codes, Picture

RANGE_DB = 70.0
"""From the loudest colour to the quietest; Praat's default."""
QUIETEST_TOP_DB = -90.0
"""The loudest colour never stands for less: the noise of rounding would look like sound."""


@lru_cache(maxsize=2)
def colors(dark: bool) -> NDArray[np.uint32]:
    """Return 256 colours as opaque ARGB, quiet to loud."""
    # Costs half a second: whoever shows the first spectrogram calls this off the main thread.
    from pyqtgraph import colormap

    chosen = colormap.get("magma" if dark else "CET-L17")
    table = chosen.getLookupTable(0.0, 1.0, 256)[:, :3].astype(np.uint32)
    argb = (np.uint32(0xFF) << 24) | (table[:, 0] << 16) | (table[:, 1] << 8) | table[:, 2]
    return np.asarray(argb, np.uint32)


def top_db(codes: Codes) -> float:
    """Return the level of the loudest colour: the loudest of the codes, in whole dB."""
    loudest = int(codes.max(initial=0))
    return max(QUIETEST_TOP_DB, float(np.ceil(decibels(loudest) - 1e-9)) if loudest else -np.inf)


def table(top: float, dark: bool) -> NDArray[np.uint32]:
    """Return the colour of every code; code 0 is transparent."""
    level = FLOOR_DB + (np.arange(CODES) - 1) * STEP_DB
    share = np.clip((level - (top - RANGE_DB)) / RANGE_DB, 0.0, 1.0)
    found: NDArray[np.uint32] = colors(dark)[np.rint(share * 255).astype(np.intp)]
    found[0] = 0
    return found


def draw_picture(
    painter: QPainter, box: QRectF, picture: Picture, span: Span, top_hz: float, dark: bool
) -> float:
    """Draw a stretch from 0 Hz up to a frequency; returns the level of the loudest colour."""
    left, top, width, height = picture.source(span, top_hz)
    loudest = top_db(picture.codes)
    pixels = table(loudest, dark)[picture.codes]
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, pixels.shape[1], pixels.shape[0], 4 * pixels.shape[1], form)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.drawImage(box, image, QRectF(left, top, width, height))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    return loudest


def draw_bar(painter: QPainter, box: QRectF, dark: bool) -> None:
    """Draw the colours from quiet to loud."""
    pixels = np.ascontiguousarray(colors(dark)[None, :])
    image = QImage(pixels.data, 256, 1, 4 * 256, QImage.Format.Format_RGB32)
    painter.drawImage(box, image)
    painter.setPen(Qt.PenStyle.NoPen)
