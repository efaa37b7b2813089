"""Colours and fonts of the window, light and dark.

The colours of readings, categories and gates are those of `voiceman_gui.core.colours`.
"""

from __future__ import annotations

import sys
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from voiceman_gui.core.colours import ON_DARK, ON_WHITE, DataColours
from voiceman_gui.qt.stylesheet import stylesheet
from voiceman_gui.settings.resources import resource

Choice = Literal["system", "light", "dark"]

UNIT = 8
"""Grid of all spacings, in logical pixels."""


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
    `accent_text` on `accent`; everything that is drawn reaches 3:1 on `surface`. What is read from
    a recording has the colours of `DataColours`, as in pictures and in print.
    """

    name: str
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
    pitch: str

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
    **_of(ON_WHITE),
)

DARK = Palette(
    name="dark",
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
    **_of(ON_DARK),
)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours after WCAG 2.2, 1..21."""

    def luminance(name: str) -> float:
        parts = (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def small(font: QFont) -> QFont:
    """Return the size for axis labels and captions: a step below the text around it."""
    font = QFont(font)
    font.setPointSizeF(max(8.0, font.pointSizeF() - 1.0))
    return font


def _font(font: QFont) -> QFont:
    """Return the desktop's font, or the bundled one where the desktop has not chosen any."""
    font = QFont(font)
    # DejaVu is what Linux falls back to: wide, and without Korean.
    if QFontInfo(font).family().startswith("DejaVu"):
        for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NanumSquareR.ttf"):
            QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        font.setFamilies(["Noto Sans", "NanumSquare"])
    if sys.platform != "darwin" and 0 < font.pointSizeF() < 10:
        font.setPointSizeF(10)
    return font


def _qt_palette(colors: Palette) -> QPalette:
    role = QPalette.ColorRole
    table = {
        role.Window: colors.window,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.raised,
        role.Text: colors.text,
        role.PlaceholderText: colors.muted,
        role.Button: colors.raised,
        role.ButtonText: colors.text,
        role.BrightText: colors.accent_text,
        role.ToolTipBase: colors.raised,
        role.ToolTipText: colors.text,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.accent_text,
        role.Accent: colors.accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Light: colors.raised,
        role.Midlight: colors.grid,
        role.Mid: colors.border,
        role.Dark: colors.border,
        role.Shadow: colors.border,
    }
    palette = QPalette()
    for key, value in table.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(colors.muted)
        faded.setAlphaF(0.55)
        palette.setColor(QPalette.ColorGroup.Disabled, key, faded)
    return palette


class Theme(QObject):
    """The look of the application; panels repaint on `theme_changed`.

    Parameters
    ----------
    app : QApplication
    choice : {"system", "light", "dark"}
    """

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, choice: Choice = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = choice
        app.setStyle("Fusion")
        app.setFont(_font(app.font()))
        self.palette = self._wanted()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> Palette:
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._choice != "system":
            dark = self._choice == "dark"
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self.palette = wanted
            self._apply()
            self.theme_changed.emit(wanted)

    def _apply(self) -> None:
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(stylesheet(self.palette))


def follow_system(app: QApplication) -> Theme:
    """Dress the application in the system's light or dark scheme, and change with it."""
    return Theme(app)
