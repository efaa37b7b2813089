"""Strips: low panels of a fixed height that tell one thing of each window."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from voiceman_gui.qt.items.gates import GatesItem
from voiceman_gui.qt.items.ribbon import RibbonItem
from voiceman_gui.qt.language import bind
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State


class StripPanel(TimePanel):
    """A strip that is drawn anew with the readings; subclasses say what it tells.

    Parameters
    ----------
    state : State
    colors : Palette
    readings : Readings
    parent : QWidget or None
    """

    NAME: str
    """Id of the name for screen readers."""
    DESCRIPTION: str
    """Id of what the strip shows, for screen readers."""
    content: RibbonItem | GatesItem

    def __init__(
        self, state: State, colors: Palette, readings: Readings, parent: QWidget | None = None
    ) -> None:
        self._readings = readings
        super().__init__(state, colors, self.NAME, parent)
        bind(self, self.setAccessibleDescription, self.DESCRIPTION)
        readings.changed.connect(self._readings_changed)
        self._readings_changed()

    def _readings_changed(self) -> None:
        self.content.levels = self._readings.levels
        self.refresh()
