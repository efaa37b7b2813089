"""The part of a panel that has a time axis: range, pixels, and how one becomes the other."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale


class TimeBox(pg.ViewBox):  # type: ignore[misc]
    """Seconds from left to right, values from bottom to top; the mouse belongs to the panel.

    pyqtgraph's own mouse modes, menu and automatic ranges are off: what is seen is set by the
    state alone, so that all panels show the same stretch.
    """

    def __init__(self) -> None:
        super().__init__(enableMouse=False, enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        # What lies in it keeps within it by itself.
        self.setFlag(self.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.borderRect.hide()
        self._values = (0.0, 1.0)
        self._margins = (0.0, 0.0)

    def show_span(self, span: Span) -> None:
        """Show a stretch of the time axis."""
        if [span.start_s, span.end_s] == self.viewRange()[0]:
            return
        self.setRange(xRange=(span.start_s, span.end_s), padding=0, disableAutoRange=False)
        # pyqtgraph would do this while it paints, and everything would be painted twice.
        self.updateMatrix()

    def show_values(self, low: float, high: float, top: float = 0.0, bottom: float = 0.0) -> None:
        """Show a range of values between two margins.

        Parameters
        ----------
        low, high : float
        top, bottom : float
            Margins in pixels, which belong to the box but hold no values.
        """
        self._values, self._margins = (low, high), (top, bottom)
        self._fit_values()

    def _fit_values(self) -> None:
        (low, high), (top, bottom) = self._values, self._margins
        unit = (high - low) / max(1.0, self.height() - top - bottom)
        values = low - bottom * unit, high + top * unit
        self.setRange(yRange=values, padding=0, disableAutoRange=False)
        self.updateMatrix()

    def place(self, rect: QRectF) -> None:
        """Take a place in the panel, in its pixels."""
        if rect != self.geometry():
            self.setGeometry(rect)
            self._fit_values()

    def time_scale(self, left: float = 0.0) -> TimeScale:
        """Return the map from seconds to pixels.

        Parameters
        ----------
        left : float
            Pixel of the box's left edge: 0 in the box's own pixels.
        """
        start, end = self.viewRange()[0]
        return TimeScale(Span(start, end), left, max(1.0, self.width()))

    def seen(self) -> Span:
        """Return the stretch that is shown."""
        start, end = self.viewRange()[0]
        return Span(start, end)

    def suggestPadding(self, axis: int) -> float:
        """Return none: the axis begins and ends where the state says."""
        del axis
        return 0.0

    def paint(self, *_: Any) -> None:
        """Draw nothing: there is no border."""

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Leave the wheel to the panel."""
        del axis
        event.ignore()
