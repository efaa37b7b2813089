"""The box in the overview around what the other panels show."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from voiceman_gui.qt.items.layer import Layer
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.state import State


class ViewedItem(Layer):
    """Dims what is not seen below.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    """

    def __init__(self, box: TimeBox, colors: Palette, state: State) -> None:
        super().__init__(box, colors, 30.0)
        self._state = state
        state.visible_changed.connect(self._changed)
        state.recording_changed.connect(self._changed)
        self._changed()

    def _changed(self, *_: object) -> None:
        self.setVisible(self._state.recording is not None)
        self.update()

    def outline(self) -> QRectF:
        """Return the box in the overview's own pixels."""
        scale, visible = self.time_scale(), self._state.visible
        left, right = scale.clamp(scale.x(visible.start_s)), scale.clamp(scale.x(visible.end_s))
        return QRectF(left, 3, max(3.0, right - left), self.rect().height() - 6)

    def draw(self, painter: QPainter) -> None:
        """Draw the box."""
        rect, box = self.rect(), self.outline()
        dim = self.colors.color("window", 0.72)
        painter.fillRect(QRectF(0, 0, box.left(), rect.height()), dim)
        painter.fillRect(QRectF(box.right(), 0, rect.right() - box.right(), rect.height()), dim)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colors.color("accent"), 2))
        painter.drawRoundedRect(box, 3, 3)
