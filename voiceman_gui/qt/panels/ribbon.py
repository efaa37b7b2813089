"""The category that each window sounds most like."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.plot.lanes import CATEGORY_NAMES
from voiceman_gui.qt.items import wording
from voiceman_gui.qt.items.ribbon import RibbonItem
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.panels.strip import StripPanel


class RibbonPanel(StripPanel):
    """Best category per window: colour and letter say which, height says its posterior."""

    HEIGHT = 48
    LOW_HEIGHT = 34
    NAME = "panels.ribbon.name"
    DESCRIPTION = "panels.ribbon.description"
    LABEL = "panels.ribbon.label"
    content: RibbonItem

    def make_content(self) -> RibbonItem:
        """Return the ribbon."""
        return RibbonItem(self.box, self.colors)

    def words_changed(self) -> None:
        """Name the categories anew."""
        super().words_changed()
        self.content.names = tuple(say(CATEGORY_NAMES[name]).capitalize() for name in CATEGORIES)

    def tip_at(self, position: QPointF) -> str:
        """Return all four posteriors of the window under the pointer."""
        scale = self.time_scale()
        if self._readings.levels is None:
            return ""
        if not scale.left <= position.x() <= scale.right:
            return tr("panels.ribbon.tip")
        window = self._readings.window_at(scale.seconds(position.x()))
        return "" if window is None else self._readings.told(window, wording.category_text)
