"""What the quality gates said of each window, and where speech was found."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.gates import GatesItem
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.panels.strip import StripPanel


class GatesPanel(StripPanel):
    """Strip of the gates: pass plain, caution striped, withheld latticed, no speech dotted."""

    HEIGHT = 32
    LOW_HEIGHT = 26
    NAME = "panels.gates.name"
    DESCRIPTION = "panels.gates.description"
    LABEL = "panels.gates.label"
    content: GatesItem

    def make_content(self) -> GatesItem:
        """Return the strip."""
        return GatesItem(self.box, self.colors)

    def tip_at(self, position: QPointF) -> str:
        """Return the gate of the window under the pointer, with measured reasons."""
        scale = self.time_scale()
        if self._readings.levels is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return tr("panels.gates.tip")
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else wording.gate_text(window)
