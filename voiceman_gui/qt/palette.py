"""Colours by what they mean: light and dark, and both in high contrast.

The colours of readings, categories and gates are those of `voiceman_gui.core.colours`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from functools import lru_cache

from PySide6.QtGui import QColor

from voiceman_gui.core.colours import ON_DARK, ON_WHITE, DataColours


@lru_cache(maxsize=512)
def _color(name: str, alpha: float) -> QColor:
    # Names are parsed anew otherwise, hundreds of times for every step of a zoom.
    color = QColor(name)
    color.setAlphaF(alpha)
    return color


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they mean, as ``#rrggbb``.

    `text` and `muted` reach a contrast of 4.5:1 on `window`, `surface` and `raised`, and
    `accent_text` on `accent`; everything that is drawn reaches 3:1 on `surface`. In high contrast
    it is 7:1 for letters, and edges reach 4.5:1, too. What is read from a recording has the
    colours of `DataColours`, as in pictures and in print.
    """

    name: str
    is_dark: bool
    """Whether letters are lighter than their ground."""
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    grid: str
    accent: str
    accent_text: str
    playhead: str
    waveform: str
    waveform_dim: str
    clipped: str
    mark: str
    baseline: str
    gap: str
    arousal: str
    dominance: str
    valence: str
    gauge: str
    angry: str
    happy: str
    sad: str
    neutral: str
    gate_pass: str
    gate_caution: str
    gate_withheld: str
    notice: str
    speaker_1: str
    speaker_2: str
    speaker_3: str
    speaker_4: str
    speaker_5: str
    speaker_6: str
    pitch: str
    intensity: str
    formant: str

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """Return the colour of a role.

        Parameters
        ----------
        role : str
            Name of a field of this class.
        alpha : float
            Opacity, 0..1.
        """
        return QColor(_color(str(getattr(self, role)), alpha))


def _of(data: DataColours) -> dict[str, str]:
    """Give the colours of the data to a palette; its accent is that of the gauges."""
    colours: dict[str, str] = asdict(data)
    return {"accent": colours["gauge"], **colours}


LIGHT = Palette(
    name="light",
    is_dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#fafbfc",
    text="#1b2029",
    muted="#5a6372",
    border="#d6dae1",
    grid="#e9ecf0",
    accent_text="#ffffff",
    playhead="#1b2029",
    waveform_dim="#8490a2",
    clipped="#d55e00",
    pitch="#0060c8",
    intensity="#7a6400",
    formant="#c02020",
    **_of(ON_WHITE),
)

DARK = Palette(
    name="dark",
    is_dark=True,
    window="#15181d",
    surface="#1c2027",
    raised="#242932",
    text="#e8ebf0",
    muted="#a3acba",
    border="#343b47",
    grid="#2a303a",
    accent_text="#10131a",
    playhead="#f5f7fa",
    waveform_dim="#6f7d92",
    clipped="#ff8f4a",
    pitch="#4fe0ff",
    intensity="#f5e663",
    formant="#ff8080",
    **_of(ON_DARK),
)

CONTRAST_LIGHT = replace(
    LIGHT,
    name="contrast-light",
    window="#ffffff",
    raised="#ffffff",
    text="#000000",
    muted="#2f3640",
    border="#5c6470",
    grid="#dde1e6",
    accent="#1f3fae",
    playhead="#000000",
    notice="#6b3a00",
)
CONTRAST_DARK = replace(
    DARK,
    name="contrast-dark",
    window="#000000",
    surface="#000000",
    raised="#0c0e11",
    text="#ffffff",
    muted="#dfe4ea",
    border="#9aa3b0",
    grid="#333a44",
    accent="#a9baff",
    accent_text="#000000",
    playhead="#ffffff",
)
PALETTES = {one.name: one for one in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours after WCAG 2.2, 1..21."""

    def luminance(name: str) -> float:
        parts = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
