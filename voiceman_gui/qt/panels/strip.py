"""Strips: low panels of a fixed height that tell one thing of each window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette


class StripPanel(TimePanel):
    """A strip that is drawn anew with the readings; subclasses say what it tells.

    Parameters
    ----------
    state : State
    colors : Palette
    readings : Readings
    parent : QWidget or None
    """

    HEIGHT: int
    LABEL: str
    """Stands at the left of the strip."""
    NAME: str
    DESCRIPTION: str
    """These two are for screen readers."""

    def __init__(
        self, state: State, colors: Palette, readings: Readings, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, colors, self.NAME, self.DESCRIPTION, parent)
        self._readings = readings
        self.setFixedHeight(self.HEIGHT)
        readings.changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(800, self.HEIGHT)

    def draw_frame(self, painter: QPainter) -> None:
        """Draw what every strip has: the line above it and its label."""
        self.separator(painter)
        painter.setPen(self.colors.color("muted"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, GUTTER - 8, self.HEIGHT), side, self.LABEL)
