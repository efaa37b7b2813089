"""The room of the lanes that share it: scrolled where they need more than there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSplitter

LEAST_PX = 120
"""Height that is left to the lanes in any window."""
BAR_PX = 12


class LaneRoom(QScrollArea):
    """Lanes, one above the other; the plain wheel scrolls them in a window that is too low.

    The bar stands over the empty pixels right of the plots. Beside them it would make these
    lanes narrower than the others, and a moment would have two places.

    Parameters
    ----------
    lanes : QSplitter
    """

    def __init__(self, lanes: QSplitter) -> None:
        super().__init__()
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(off)
        self.setVerticalScrollBarPolicy(off)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(lanes)
        self._lanes = lanes
        self.viewport().setAutoFillBackground(False)
        lanes.setAutoFillBackground(False)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.bar.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._range_changed)
        hidden.valueChanged.connect(self.bar.setValue)
        self.bar.valueChanged.connect(hidden.setValue)

    def sizeHint(self) -> QSize:
        """Return what the lanes need at least: strips below keep their height until then."""
        return QSize(800, self._lanes.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the height that is left to the lanes in any window."""
        return QSize(0, min(LEAST_PX, self._lanes.minimumSizeHint().height()))

    def leave(self, height: int) -> None:
        """Keep so many pixels, as far as the lanes need them: strips below give way first."""
        needed = self._lanes.minimumSizeHint().height()
        self.setMinimumHeight(min(needed, max(LEAST_PX, height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge."""
        super().resizeEvent(event)
        self.bar.setGeometry(self.width() - BAR_PX, 0, BAR_PX, self.height())

    def _range_changed(self, low: int, high: int) -> None:
        self.bar.setRange(low, high)
        self.bar.setPageStep(self.viewport().height())
        self.bar.setSingleStep(self.verticalScrollBar().singleStep())
        self.bar.setVisible(high > low)
