"""Colours of a spectrogram.

The maps are perceptually uniform and change their lightness in one direction only, so that they
keep their order for colour-blind eyes and in black and white: magma on dark ground, and on light
ground linear 17 of Kovesi, "Good Colour Maps: How to Design Them" (2015), which begins with white.
Others can be chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from voiceman_gui.audio.spectrogram import CODES, FLOOR_DB, STEP_DB, decibels
from voiceman_gui.core.span import Span
from voiceman_gui.plot.frequency import FrequencyScale, ScaleKind
from voiceman_gui.plot.spectrogram import Codes, Picture

QUIETEST_TOP_DB = -90.0
"""The loudest colour never stands for less: the noise of rounding would look like sound."""


_MAPS = {
    ("theme", False): "CET-L17",
    ("theme", True): "magma",
    ("grey", False): "CET-L1",
    ("grey", True): "CET-L1",
    ("viridis", False): "viridis",
    ("viridis", True): "viridis",
    ("inferno", False): "inferno",
    ("inferno", True): "inferno",
}
_REVERSED = {("grey", False)}
"""Black on white, as Praat draws it."""


@dataclass(frozen=True, slots=True)
class Look:
    """How levels become colours.

    Parameters
    ----------
    colors : str
        "theme", "grey", "viridis" or "inferno".
    dark : bool
        Whether the ground is dark.
    range_db : float
        From the loudest colour to the quietest; Praat's default is 70.
    """

    colors: str = "theme"
    dark: bool = False
    range_db: float = 70.0


@lru_cache(maxsize=len(_MAPS))
def colors(name: str, dark: bool) -> NDArray[np.uint32]:
    """Return 256 colours as opaque ARGB, quiet to loud."""
    # Costs half a second: whoever shows the first spectrogram calls this off the main thread.
    from pyqtgraph import colormap

    chosen = colormap.get(_MAPS[name, dark])
    table = chosen.getLookupTable(0.0, 1.0, 256)[:, :3].astype(np.uint32)
    if (name, dark) in _REVERSED:
        table = table[::-1]
    argb = (np.uint32(0xFF) << 24) | (table[:, 0] << 16) | (table[:, 1] << 8) | table[:, 2]
    return np.asarray(argb, np.uint32)


def load_colors() -> None:
    """Load every map, off the main thread."""
    for name, dark in _MAPS:
        colors(name, dark)


def top_db(codes: Codes) -> float:
    """Return the level of the loudest colour: the loudest of the codes, in whole dB."""
    loudest = int(codes.max(initial=0))
    return max(QUIETEST_TOP_DB, float(np.ceil(decibels(loudest) - 1e-9)) if loudest else -np.inf)


def table(top: float, look: Look) -> NDArray[np.uint32]:
    """Return the colour of every code; code 0 is transparent."""
    level = FLOOR_DB + (np.arange(CODES) - 1) * STEP_DB
    share = np.clip((level - (top - look.range_db)) / look.range_db, 0.0, 1.0)
    found: NDArray[np.uint32] = colors(look.colors, look.dark)[np.rint(share * 255).astype(np.intp)]
    found[0] = 0
    return found


def draw_picture(
    painter: QPainter,
    box: QRectF,
    picture: Picture,
    span: Span,
    frequency: FrequencyScale,
    look: Look,
) -> float:
    """Draw a stretch over a frequency axis; returns the level of the loudest colour."""
    codes, loudest = picture.codes, top_db(picture.codes)
    if frequency.kind is ScaleKind.LINEAR:
        source = picture.source(span, frequency.low_hz, frequency.high_hz)
    else:
        n = max(1, round(box.height() * painter.device().devicePixelRatioF()))
        codes = picture.spread(frequency, n)
        left, width = picture.columns(span)
        source = left, 0.0, width, float(n)
    pixels = table(loudest, look)[codes]
    form = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.data, pixels.shape[1], pixels.shape[0], 4 * pixels.shape[1], form)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.drawImage(box, image, QRectF(*source))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    return loudest


def draw_bar(painter: QPainter, box: QRectF, look: Look) -> None:
    """Draw the colours from quiet to loud."""
    pixels = np.ascontiguousarray(colors(look.colors, look.dark)[None, :])
    image = QImage(pixels.data, 256, 1, 4 * 256, QImage.Format.Format_RGB32)
    painter.drawImage(box, image)
    painter.setPen(Qt.PenStyle.NoPen)
