"""The panels of the time axis, one above the other.

With them pyqtgraph is loaded; `AxisStack` builds them when the window stands.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.panels.first_line import FirstLine
from voiceman_gui.qt.panels.gates import GatesPanel
from voiceman_gui.qt.panels.overview import OverviewPanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.panels.ribbon import RibbonPanel
from voiceman_gui.qt.panels.ruler import RulerPanel
from voiceman_gui.qt.panels.speakers import SpeakersPanel
from voiceman_gui.qt.panels.spectrogram import SpectrogramPanel
from voiceman_gui.qt.panels.tiers import TiersPanel
from voiceman_gui.qt.panels.timeline import TimelinePanel
from voiceman_gui.qt.panels.waveform import WaveformPanel
from voiceman_gui.qt.state import State


class Stack(QSplitter):
    """Takes the room that is left: it asks for no more than it needs at least.

    So the strips below keep their height until the curves have come down to their least one.
    """

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSizeHint()


class TimePanels(QWidget):
    """Overview, waveform, tiers, spectrogram, timeline, speakers, categories, gates and ruler.

    Parameters
    ----------
    state : State
    palette : Palette
    choose_channel : callable
        Takes the channel the analyst clicked, None for the mean of all.
    turns : TurnEditing
    readings : Readings
    parent : QWidget
    """

    def __init__(
        self,
        state: State,
        palette: Palette,
        choose_channel: Callable[[int | None], None],
        turns: TurnEditing,
        readings: Readings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.first_line = FirstLine(state, self)
        self.overview = OverviewPanel(state, palette, self)
        self.waveform = WaveformPanel(state, palette, choose_channel, self)
        self.tiers = TiersPanel(state, palette, self)
        self.spectrogram = SpectrogramPanel(state, palette, self)
        self.spectrogram.hide()
        self.timeline = TimelinePanel(state, palette, readings, self)
        self.speakers = SpeakersPanel(state, palette, turns, self)
        self.ribbon = RibbonPanel(state, palette, readings, self)
        self.gates = GatesPanel(state, palette, readings, self)
        self.ruler = RulerPanel(state, palette, self)
        self.splitter = Stack(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(5)
        self.splitter.addWidget(self.waveform)
        self.splitter.addWidget(self.tiers)
        self.splitter.addWidget(self.spectrogram)
        self.splitter.addWidget(self.timeline)
        for index, share in enumerate((2, 0, 2, 3)):
            self.splitter.setStretchFactor(index, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.first_line)
        layout.addWidget(self.overview)
        layout.addWidget(self.splitter, 1)
        for panel in (self.speakers, self.ribbon, self.gates, self.ruler):
            layout.addWidget(panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the strip of speakers low where there is little room."""
        super().resizeEvent(event)
        self.speakers.set_room(self.height())

    @property
    def every(self) -> tuple[TimePanel, ...]:
        """All panels, from top to bottom."""
        return (
            self.overview,
            self.waveform,
            self.tiers,
            self.spectrogram,
            self.timeline,
            self.speakers,
            self.ribbon,
            self.gates,
            self.ruler,
        )
