"""The bar that moves lanes up and down where the strip is too low for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

LEAST_LANES = 3
"""Lanes that are seen at least, if there are so many."""
SHARE = 0.3
"""Of the height of all panels that lanes take at the most: the curves need the rest."""


class LaneScroll(QScrollBar):
    """Hidden where all lanes are seen.

    Parameters
    ----------
    parent : QWidget
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @staticmethod
    def lanes_seen(count: int, lane_px: float, room_px: int) -> int:
        """Return how many lanes have room in panels of a height together."""
        return min(count, max(LEAST_LANES, int(SHARE * room_px / lane_px)))

    def fit(self, place: QRect, lane_px: float, count: int) -> None:
        """Stand at a place beside the lanes, whose height is what is seen of them."""
        hidden = max(0, round(lane_px * count) - place.height())
        self.setRange(0, hidden)
        self.setSingleStep(round(lane_px))
        self.setPageStep(place.height())
        self.setGeometry(place)
        self.setVisible(hidden > 0)

    def reveal(self, top: float, bottom: float) -> None:
        """Bring a lane into view, by its edges below the top of the first one, in pixels."""
        if top < self.value():
            self.setValue(int(top))
        elif bottom > self.value() + self.height():
            self.setValue(round(bottom) - self.height())
