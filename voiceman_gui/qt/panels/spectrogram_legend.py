"""The switches in the spectrogram's header."""

from __future__ import annotations

import functools
import math
from dataclasses import replace

from PySide6.QtCore import QLineF, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.audio.spectrogram import NARROW, WIDE
from voiceman_gui.core.message import message
from voiceman_gui.core.tracks import TrackKind
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.spectrum_axis import HEADER
from voiceman_gui.qt.items.spectrum_facts import band_name, band_shows
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.panels.spectrogram_view import SpectrumChoice
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import wrapped

TOPS_HZ = (5000.0, 8000.0)
ICON_PX = (28, 14)
COLORS = {
    TrackKind.PITCH: "pitch",
    TrackKind.INTENSITY: "intensity",
    TrackKind.FORMANTS: "formant",
}
"""Role of a track's colour."""
NAMES = {
    TrackKind.PITCH: message("panels.pitch.button"),
    TrackKind.INTENSITY: message("panels.intensity.button"),
    TrackKind.FORMANTS: message("panels.formant.button"),
}
TIPS = {
    TrackKind.PITCH: message("panels.pitch.tip"),
    TrackKind.INTENSITY: message("panels.intensity.tip"),
    TrackKind.FORMANTS: message("panels.formant.tip"),
}
SWITCHES = {
    TrackKind.PITCH: message("panels.pitch.show"),
    TrackKind.INTENSITY: message("panels.intensity.show"),
    TrackKind.FORMANTS: message("panels.formant.show"),
}
"""For screen readers."""


class Legend(QObject):
    """Tracks on or off, narrow or wide band, and how high the axis goes.

    Parameters
    ----------
    panel : QWidget
        Holds the buttons.
    """

    top_chosen = Signal()
    chosen = Signal(object)
    """Another band or other tracks (`SpectrumChoice`)."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.top_hz = TOPS_HZ[0]
        self.tracks = {kind: self._track_button(kind) for kind in TrackKind}
        self.band_button = self._button()
        self.top_button = self._button()
        self._choice = SpectrumChoice()
        self._colors: Palette | None = None
        self._limit_hz = math.inf
        self.band_button.clicked.connect(self._other_band)
        self.top_button.clicked.connect(self._other_top)

    @property
    def right(self) -> float:
        """Pixel behind the last button."""
        return float(self.top_button.geometry().right() + 1)

    def _button(self) -> QToolButton:
        button = PressButton(self._panel)
        button.setProperty("role", "legend")
        button.setFont(small(self._panel.font()))
        return button

    def _track_button(self, kind: TrackKind) -> QToolButton:
        button = self._button()
        button.setCheckable(True)
        button.setIconSize(QSize(*ICON_PX))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.toggled.connect(functools.partial(self._track_toggled, kind))
        return button

    def _track_toggled(self, kind: TrackKind, on: bool) -> None:
        self.chosen.emit(self._choice.toggled(kind, on))

    def _other_band(self) -> None:
        band = WIDE if self._choice.band == NARROW else NARROW
        self.chosen.emit(replace(self._choice, band=band))

    def _other_top(self) -> None:
        self.top_hz = TOPS_HZ[1] if self.top_hz == TOPS_HZ[0] else TOPS_HZ[0]
        self._dress_top(min(self.top_hz, self._limit_hz), self._limit_hz)
        self.top_chosen.emit()

    def dress(self, colors: Palette, choice: SpectrumChoice, limit_hz: float) -> None:
        """Write what is chosen, in a palette's colours, and put the buttons side by side.

        Parameters
        ----------
        colors : Palette
        choice : SpectrumChoice
        limit_hz : float
            Highest frequency of the recording.
        """
        self._colors, self._choice, self._limit_hz = colors, choice, limit_hz
        for kind, button in self.tracks.items():
            self._dress_track(kind, button, kind in choice.tracks, colors)
        band = band_name(choice.band)
        self.band_button.setText(say(band))
        self.band_button.setToolTip(wrapped(say(band_shows(choice.band))))
        self.band_button.setAccessibleName(tr("panels.band.accessible", band=band))
        self._dress_top(min(self.top_hz, limit_hz), limit_hz)
        self.place()

    def place(self) -> None:
        """Put the buttons side by side; where that is too wide, samples of the tracks will do."""
        styles = Qt.ToolButtonStyle
        for style in (styles.ToolButtonTextBesideIcon, styles.ToolButtonIconOnly):
            for button in self.tracks.values():
                button.setToolButtonStyle(style)
            x = GUTTER - 4
            for button in (*self.tracks.values(), self.band_button, self.top_button):
                width = button.sizeHint().width()
                button.setGeometry(x, 2, width, HEADER - 4)
                x += width + 4
            if x <= self._panel.width():
                return

    def _dress_track(self, kind: TrackKind, button: QToolButton, on: bool, colors: Palette) -> None:
        with QSignalBlocker(button):
            button.setChecked(on)
        button.setText(say(NAMES[kind]))
        button.setIcon(self._line(colors, COLORS[kind], dotted=kind is TrackKind.FORMANTS))
        button.setToolTip(wrapped(f"{say(NAMES[kind])}\n{say(TIPS[kind])}"))
        button.setAccessibleName(say(SWITCHES[kind]))

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

    def _line(self, colors: Palette, shown: str, *, dotted: bool) -> QIcon:
        """Return a sample of a track, as it looks while shown (on) and hidden (off)."""
        icon, ratio = QIcon(), self._panel.devicePixelRatioF()
        for role, state in ((shown, QIcon.State.On), ("gap", QIcon.State.Off)):
            image = QPixmap(round(ICON_PX[0] * ratio), round(ICON_PX[1] * ratio))
            image.setDevicePixelRatio(ratio)
            image.fill(Qt.GlobalColor.transparent)
            with QPainter(image) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                pen = QPen(colors.color(role), 2.2)
                if dotted:
                    pen = QPen(colors.color(role), 3.0, Qt.PenStyle.DotLine)
                    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QLineF(2, 7, 22, 7))
            icon.addPixmap(image, QIcon.Mode.Normal, state)
        return icon
