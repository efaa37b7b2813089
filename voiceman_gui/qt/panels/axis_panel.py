"""All panels of the time axis, stacked."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.panels.follow import PageTurner
from voiceman_gui.qt.panels.gates import GatesPanel
from voiceman_gui.qt.panels.overview import OverviewPanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.panels.ribbon import RibbonPanel
from voiceman_gui.qt.panels.ruler import RulerPanel
from voiceman_gui.qt.panels.spectrogram import SpectrogramPanel
from voiceman_gui.qt.panels.timeline import TimelinePanel
from voiceman_gui.qt.panels.waveform import WaveformPanel
from voiceman_gui.qt.state import State


class AxisStack(QWidget):
    """Overview, waveform, spectrogram, timeline, categories, gates and ruler on one time axis.

    Parameters
    ----------
    state : State
    palette : Palette
    choose_channel : callable or None
        Takes the channel the analyst clicked, None for the mean of all; by default it is set on
        the state directly.
    parent : QWidget or None
    """

    samples_wanted = Signal(int, int)
    """First sample and the one behind the last of a stretch to be decoded for display; answer
    with `show_samples`."""

    def __init__(
        self,
        state: State,
        palette: Palette,
        choose_channel: Callable[[int | None], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        readings = Readings(state, self)
        self.overview = OverviewPanel(state, palette, self)
        self.waveform = WaveformPanel(state, palette, choose_channel or state.set_channel, self)
        self.spectrogram = SpectrogramPanel(state, palette, self)
        self.spectrogram.hide()
        self.timeline = TimelinePanel(state, palette, readings, self)
        self.ribbon = RibbonPanel(state, palette, readings, self)
        self.gates = GatesPanel(state, palette, readings, self)
        self.ruler = RulerPanel(state, palette, self)
        self._page_turner = PageTurner(state, self)
        self.waveform.samples_wanted.connect(self.samples_wanted)

        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(5)
        self.splitter.addWidget(self.waveform)
        self.splitter.addWidget(self.spectrogram)
        self.splitter.addWidget(self.timeline)
        for index, share in enumerate((2, 2, 3)):
            self.splitter.setStretchFactor(index, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.overview)
        layout.addWidget(self.splitter, 1)
        for panel in (self.ribbon, self.gates, self.ruler):
            layout.addWidget(panel)

    @property
    def panels(self) -> tuple[TimePanel, ...]:
        """The panels that are shown, from top to bottom."""
        return tuple(panel for panel in self._all if not panel.isHidden())

    @property
    def _all(self) -> tuple[TimePanel, ...]:
        return (
            self.overview,
            self.waveform,
            self.spectrogram,
            self.timeline,
            self.ribbon,
            self.gates,
            self.ruler,
        )

    def show_spectrogram(self, on: bool) -> None:
        """Show or hide the spectrogram."""
        self.spectrogram.setVisible(on)

    def set_palette(self, palette: Palette) -> None:
        """Repaint all panels in another palette; connect to `Theme.theme_changed`."""
        for panel in self._all:
            panel.set_colors(palette)

    def set_swap_wheel(self, swap: bool) -> None:
        """Let the plain wheel zoom (True), or Ctrl+wheel (False)."""
        for panel in self._all:
            panel.gestures.swap_wheel = swap

    def set_playing(self, playing: bool) -> None:
        """Turn pages while sound is played, until the analyst looks somewhere else."""
        self._page_turner.set_playing(playing)

    def show_samples(self, start_sample: int, samples: NDArray[np.float32]) -> None:
        """Show samples that `samples_wanted` asked for.

        Parameters
        ----------
        start_sample : int
            Index of the first of them.
        samples : ndarray of float32, shape (channels, n)
        """
        self.waveform.show_samples(start_sample, samples)
