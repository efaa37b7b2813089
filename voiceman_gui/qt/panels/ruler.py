"""The one time axis under all panels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui.qt.items.axes import CENTRE, ClockAxis
from voiceman_gui.qt.items.layer import Content
from voiceman_gui.qt.items.pointer_time import PointerTime
from voiceman_gui.qt.language import bind, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, MARGIN, TimePanel
from voiceman_gui.qt.state import State

HANDLE_PX = 15.0
"""Width of the playhead's handle; it is half as high."""


class RulerPanel(TimePanel):
    """Ticks in h:mm:ss; press and drag moves the playhead.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    HEIGHT = 32

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        super().__init__(state, colors, "panels.ruler.name", parent)
        bind(self, self.setAccessibleDescription, "panels.ruler.description")
        self.overlays.playhead.addMarker("v", 1.0, HANDLE_PX)
        state.hover_changed.connect(self._write_pointer)
        state.recording_changed.connect(self._clock_changed)
        state.clock_changed.connect(self._clock_changed)
        self._clock_changed()

    def make_content(self) -> Content:
        """Return empty ground with the clock axis over it."""
        self.pointer_time = PointerTime(self.box, self.colors)
        self.clock = ClockAxis(self.box, self.pointer_time.place)
        self.addItem(self.clock)
        return Content(self.box, self.colors)

    def place(self) -> None:
        """Lay the axis over the box; its labels reach into the margins."""
        super().place()
        plot = self.plot_rect()
        self.clock.place(plot, GUTTER, MARGIN)

    def words_changed(self) -> None:
        """Name the film's clock anew."""
        super().words_changed()
        self._clock_changed()

    def _write_pointer(self, seconds: float | None) -> None:
        self.pointer_time.show_at(seconds)
        self.clock.make_room()

    def _clock_changed(self, *_: object) -> None:
        offset = self.state.clock_offset_s
        self.clock.setVisible(self.state.recording is not None)
        self.clock.show_offset(offset)
        self.pointer_time.offset_s = offset
        film = [(QRectF(0, 9, GUTTER - 4, 16), CENTRE, tr("panels.ruler.film"))]
        self.axis.show_notes(film if offset else [])

    def _dress(self) -> None:
        super()._dress()
        self.clock.dress(self.colors, self.font())
        self.pointer_time.set_colors(self.colors)
        self.pointer_time.set_font(self.font())

    # -- the hand ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the time under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.state.duration_s > 0:
            self._seek(event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on seeking while the button is held; otherwise show the pointer's moment."""
        scale = self.time_scale()
        x = event.position().x()
        self.state.set_hover(scale.seconds(x) if scale.left <= x <= scale.right else None)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is left to do: each move has sought already."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Seek like any press; there is no segment on an axis."""
        self.mousePressEvent(event)

    def _seek(self, event: QMouseEvent) -> None:
        scale = self.time_scale()
        self.state.seek(scale.seconds(scale.clamp(event.position().x())))
