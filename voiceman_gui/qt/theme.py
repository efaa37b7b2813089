"""The look of the application: palette, style sheet and font."""

from __future__ import annotations

import sys
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from voiceman_gui.core.resources import resource
from voiceman_gui.qt.palette import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, PALETTES, Palette
from voiceman_gui.qt.stylesheet import stylesheet

Choice = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]

BUNDLED = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "Pretendard-Regular.otf",
    "Pretendard-Bold.otf",
)
LATIN = "Noto Sans"  # not worded: a name
KOREAN = "Pretendard"
"""Families that stand together in one weight and height, regular and bold."""

UNIT = 8
"""Grid of all spacings, in logical pixels."""


def small(font: QFont) -> QFont:
    """Return the size for axis labels and captions: a step below the text around it."""
    font = QFont(font)
    font.setPointSizeF(max(8.0, font.pointSizeF() - 1.0))
    return font


def _font(font: QFont) -> QFont:
    """Return the desktop's font, or the bundled one where the desktop has not chosen any."""
    font = QFont(font)
    for name in BUNDLED:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))
    own = QFontInfo(font).family()
    # DejaVu is what Linux falls back to: wide, and without Korean.
    latin = LATIN if own.startswith("DejaVu") else own
    # A desktop's font with Korean of its own, such as Malgun Gothic, is asked first anyway.
    font.setFamilies([latin, KOREAN])
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
    choice : {"system", "light", "dark", "contrast-light", "contrast-dark"}
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
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def choose(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark, or in high contrast."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> Palette:
        if self._choice != "system":
            return PALETTES[self._choice]
        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if dark else CONTRAST_LIGHT
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
    """Dress the application in the system's scheme and contrast, and change with them."""
    return Theme(app)
