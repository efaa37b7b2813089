"""The switches in the spectrogram's header."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.audio.spectrogram import NARROW, WIDE, Band
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.spectrum_axis import HEADER
from voiceman_gui.qt.items.spectrum_facts import band_name, band_shows
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import wrapped

TOPS_HZ = (5000.0, 8000.0)
ICON_PX = (28, 14)


class Legend(QObject):
    """Pitch on or off, narrow or wide band, and how high the axis goes.

    Parameters
    ----------
    panel : QWidget
        Holds the buttons.
    """

    changed = Signal()

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.band: Band = NARROW
        self.top_hz = TOPS_HZ[0]
        self.pitch = self._button()
        self.pitch.setCheckable(True)
        self.pitch.setChecked(True)
        self.pitch.setIconSize(QSize(*ICON_PX))
        self.pitch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.band_button = self._button()
        self.top_button = self._button()
        self._colors: Palette | None = None
        self._analysed = False
        self._limit_hz = math.inf
        self.pitch.toggled.connect(self._changed)
        self.band_button.clicked.connect(self._other_band)
        self.top_button.clicked.connect(self._other_top)

    @property
    def shows_pitch(self) -> bool:
        """Whether the pitch is to be drawn."""
        return self.pitch.isChecked()

    @property
    def right(self) -> float:
        """Pixel behind the last button."""
        return float(self.top_button.geometry().right() + 1)

    def _button(self) -> QToolButton:
        button = PressButton(self._panel)
        button.setProperty("role", "legend")
        button.setFont(small(self._panel.font()))
        return button

    def _other_band(self) -> None:
        self.band = WIDE if self.band == NARROW else NARROW
        self._changed()

    def _other_top(self) -> None:
        self.top_hz = TOPS_HZ[1] if self.top_hz == TOPS_HZ[0] else TOPS_HZ[0]
        self._changed()

    def _changed(self) -> None:
        if self._colors is not None:
            self.dress(self._colors, self._analysed, self._limit_hz)
        self.changed.emit()

    def dress(self, colors: Palette, analysed: bool, limit_hz: float) -> None:
        """Write what is chosen, in a palette's colours, and put the buttons side by side.

        Parameters
        ----------
        colors : Palette
        analysed : bool
            Whether there is a pitch.
        limit_hz : float
            Highest frequency of the recording.
        """
        self._colors, self._analysed, self._limit_hz = colors, analysed, limit_hz
        on = self.pitch.isChecked()
        self.pitch.setText(tr("panels.pitch.button" if on else "panels.pitch.hidden"))
        self.pitch.setIcon(self._line(colors))
        tip = tr("panels.pitch.tip" if analysed else "panels.spectrogram.no_pitch")
        self.pitch.setToolTip(wrapped(tip))
        self.pitch.setAccessibleName(tr("panels.pitch.show"))
        band = band_name(self.band)
        self.band_button.setText(say(band))
        self.band_button.setToolTip(wrapped(say(band_shows(self.band))))
        self.band_button.setAccessibleName(tr("panels.band.accessible", band=band))
        self._dress_top(min(self.top_hz, limit_hz), limit_hz)
        x = GUTTER - 4
        for button in (self.pitch, self.band_button, self.top_button):
            width = button.sizeHint().width()
            button.setGeometry(x, 2, width, HEADER - 4)
            x += width + 4

    def _dress_top(self, top_hz: float, limit_hz: float) -> None:
        self.top_button.setText(tr("panels.top.button", top_hz=top_hz))
        self.top_button.setAccessibleName(tr("panels.top.accessible", top_hz=top_hz))
        other = min(TOPS_HZ[1] if self.top_hz == TOPS_HZ[0] else TOPS_HZ[0], limit_hz)
        can = other != top_hz
        self.top_button.setEnabled(can)
        self.top_button.setToolTip(
            tr("panels.top.tip", top_hz=top_hz, other_hz=other)
            if can
            else tr("panels.top.no_more", top_hz=top_hz)
        )

    def _line(self, colors: Palette) -> QIcon:
        """Return a sample of the pitch's line, as it looks while shown (on) and hidden (off)."""
        icon, ratio = QIcon(), self._panel.devicePixelRatioF()
        for role, state in (("pitch", QIcon.State.On), ("border", QIcon.State.Off)):
            image = QPixmap(round(ICON_PX[0] * ratio), round(ICON_PX[1] * ratio))
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            with QPainter(image) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(colors.color(role), 2.2))
                painter.drawLine(QLineF(0, 7, 22, 7))
            icon.addPixmap(image, QIcon.Mode.Normal, state)
        return icon
