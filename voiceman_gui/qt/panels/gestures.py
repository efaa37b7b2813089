"""What the hand does over the time axis, turned into intents for the state.

Click seeks, drag selects, Shift+click extends, edges of the selection and of marks are draggable; a
drag never moves the playhead. Ctrl+wheel zooms at the pointer, Shift+wheel and two fingers pan, a
pinch zooms. Alt+wheel zooms the values: amplitude, frequencies.
"""

from __future__ import annotations

import enum
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QNativeGestureEvent, QWheelEvent

from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.panels.mark_hand import MarkHand
from voiceman_gui.qt.state import State

NOTCH = 120.0
"""Wheel units of one notch (Qt: eighths of a degree, 15 degrees a notch)."""
ZOOM_PER_NOTCH = 2.0**0.25
PAN_PER_NOTCH = 0.1
"""Share of the visible span."""
EDGE_PX = 5.0
"""How near to an edge of the selection the pointer takes hold of it."""


class TimeAxis(Protocol):
    """What gestures need of the panel that they are made over."""

    def time_scale(self) -> TimeScale:
        """Return the map from seconds to the panel's pixels."""

    def segment_at(self, seconds: float) -> Span | None:
        """Return what a double click selects."""

    def zoom_values(self, factor: float, position: QPointF | None) -> bool:
        """Zoom the values about a place; returns whether the panel has values to zoom."""

    def setCursor(self, shape: Qt.CursorShape, /) -> None:
        """Show another pointer."""


class _Drag(enum.Enum):
    NONE = enum.auto()
    UNDECIDED = enum.auto()
    SELECT = enum.auto()
    EDGE = enum.auto()
    MARK = enum.auto()


class Gestures:
    """Mouse, wheel and touchpad over one panel.

    Parameters
    ----------
    panel : TimeAxis
        Gives the time scale; its cursor shape shows what can be dragged.
    state : State
    """

    def __init__(self, panel: TimeAxis, state: State) -> None:
        self._panel = panel
        self._state = state
        self._drag = _Drag.NONE
        self._press = QPointF()
        self._anchor_s = 0.0
        self.hand: MarkHand | None = None
        """Moves the edges of marks; None leaves them alone."""
        self.swap_wheel = False
        """Whether the plain wheel zooms (Sonic Visualiser's habit) instead of Ctrl+wheel."""

    # -- mouse -------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take hold of an edge, extend the selection, or wait for click or drag."""
        if event.button() is not Qt.MouseButton.LeftButton or self._state.duration_s <= 0:
            event.ignore()
            return
        position = event.position()
        self._press = position
        seconds = self._panel.time_scale().seconds(position.x())
        edge = self._edge_at(position.x())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag = _Drag.EDGE
            self._anchor_s = self._far_end(seconds)
            self._select_to(position.x())
        elif self._grip_at(position.x()) is not None:
            # An edge that is clicked and not moved is a click like any other.
            self._drag = _Drag.MARK
            self._anchor_s = seconds
        elif edge is not None:
            self._drag = _Drag.EDGE
            self._anchor_s = edge
        else:
            self._drag = _Drag.UNDECIDED
            self._anchor_s = seconds

    def move(self, event: QMouseEvent) -> None:
        """Select while a button is held; otherwise show the pointer's moment."""
        x = event.position().x()
        scale = self._panel.time_scale()
        inside = scale.left <= x <= scale.right
        self._state.set_hover(scale.seconds(x) if inside else None)
        far = min(QGuiApplication.styleHints().startDragDistance(), 6)
        if self._drag is _Drag.UNDECIDED and abs(x - self._press.x()) >= far:
            self._drag = _Drag.SELECT
        if self._drag is _Drag.MARK and self.hand is not None:
            grip = self._grip_at(self._press.x())
            if not self.hand.holds and grip is not None and abs(x - self._press.x()) >= far:
                self.hand.take(*grip)
            if self.hand.holds:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                self.hand.move(scale, x, free=bool(control))
        if self._drag in (_Drag.SELECT, _Drag.EDGE):
            self._select_to(x)
        elif self._drag is _Drag.NONE:
            self._show_cursor(x)

    def release(self, event: QMouseEvent) -> None:
        """Seek if it was a click."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        drag, self._drag = self._drag, _Drag.NONE
        if drag is _Drag.MARK and self.hand is not None and self.hand.holds:
            self.hand.let_go()
        elif drag in (_Drag.UNDECIDED, _Drag.MARK):
            selected = self._state.selection
            # Clicking elsewhere lets the selection go, so that the gauges follow the playhead.
            if selected and not selected.start_s <= self._anchor_s <= selected.end_s:
                self._state.set_selection(None)
            self._state.seek(self._anchor_s)
        self._show_cursor(event.position().x())

    def double_click(self, event: QMouseEvent) -> None:
        """Select the mark or the speech segment under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            span = self._panel.segment_at(self._panel.time_scale().seconds(event.position().x()))
            if span is not None:
                self._state.set_selection(span)

    def give_up(self) -> bool:
        """Leave the edge of a mark where it was; returns whether one was held."""
        if self._drag is not _Drag.MARK or self.hand is None or not self.hand.holds:
            return False
        self.hand.give_up()
        self._drag = _Drag.NONE
        return True

    def _grip_at(self, x: float) -> tuple[Mark, Edge] | None:
        """Return the edge of a mark at a place: of the selected one first."""
        if self.hand is None:
            return None
        scale, selected = self._panel.time_scale(), self._state.tiering.selected()
        if selected is not None and selected.tier == MARKS:
            span = selected.span
            to_start, to_end = abs(scale.x(span.start_s) - x), abs(scale.x(span.end_s) - x)
            if min(to_start, to_end) <= EDGE_PX:
                return selected, Edge.START if to_start < to_end else Edge.END
        crowd = self._state.crowd
        found = crowd.edge_at(scale, x, EDGE_PX)
        return None if found is None else (crowd.marks[found[0]], found[1])

    def _edge_at(self, x: float) -> float | None:
        """Return the other end of the selection when `x` is at one of its edges."""
        selection = self._state.selection
        if selection is None:
            return None
        scale = self._panel.time_scale()
        to_start = abs(scale.x(selection.start_s) - x)
        to_end = abs(scale.x(selection.end_s) - x)
        if min(to_start, to_end) > EDGE_PX:
            return None
        return selection.end_s if to_start < to_end else selection.start_s

    def _far_end(self, seconds: float) -> float:
        """Return the end that stays when a Shift+click extends the selection to `seconds`."""
        selection = self._state.selection
        if selection is None:
            return self._state.playhead_s
        middle = (selection.start_s + selection.end_s) / 2
        return selection.end_s if seconds < middle else selection.start_s

    def _select_to(self, x: float) -> None:
        scale = self._panel.time_scale()
        seconds = scale.seconds(scale.clamp(x))
        self._state.set_selection(Span(min(self._anchor_s, seconds), max(self._anchor_s, seconds)))

    def _show_cursor(self, x: float) -> None:
        at_edge = self._edge_at(x) is not None or self._grip_at(x) is not None
        self._panel.setCursor(
            Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.ArrowCursor
        )

    # -- wheel and touchpad ------------------------------------------------------------------

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom, pan, or leave the event to whatever scrolls behind the panel."""
        modifiers = event.modifiers()
        angle, pixels = event.angleDelta(), event.pixelDelta()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        sideways = abs(angle.x()) > abs(angle.y()) or abs(pixels.x()) > abs(pixels.y())
        scale = self._panel.time_scale()
        if modifiers & Qt.KeyboardModifier.AltModifier:
            # Some systems turn Alt+wheel into a horizontal wheel.
            factor = ZOOM_PER_NOTCH ** (-(angle.y() or angle.x()) / NOTCH)
            if not self._panel.zoom_values(factor, event.position()):
                event.ignore()
                return
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            # Some systems turn Shift+wheel into a horizontal wheel, others leave it vertical.
            turned = angle.y() or angle.x()
            self._state.pan(-turned / NOTCH * PAN_PER_NOTCH * scale.span.duration_s)
        elif sideways and not control:
            # Two fingers on a touchpad: the axis moves with them, pixel by pixel.
            moved = pixels.x() or angle.x() / NOTCH * PAN_PER_NOTCH * scale.width
            self._state.pan(-moved / scale.per_s)
        elif control is not self.swap_wheel and angle.y():
            anchor = scale.seconds(scale.clamp(event.position().x()))
            self._state.zoom(ZOOM_PER_NOTCH ** (-angle.y() / NOTCH), anchor)
        else:
            event.ignore()
            return
        event.accept()

    def native(self, event: QEvent) -> bool:
        """Zoom on a pinch; returns whether the event was one."""
        if not isinstance(event, QNativeGestureEvent):
            return False
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        scale = self._panel.time_scale()
        anchor = scale.seconds(scale.clamp(event.position().x()))
        # A pinch reports the relative growth of what is seen; growth is a smaller span.
        self._state.zoom(1.0 / max(0.1, 1.0 + event.value()), anchor)
        return True
