"""The whole recording in a strip, with a box around what the panels below show."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.viewed import ViewedItem
from voiceman_gui.qt.items.waveform import OverviewItem
from voiceman_gui.qt.language import bind, tr
from voiceman_gui.qt.opened import MIN_VISIBLE_S
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.waveform import REPAINT_MS
from voiceman_gui.qt.state import State

HANDLE_PX = 6.0


class OverviewPanel(TimePanel):
    """Overview strip; drag the box to move, its edges to zoom, click elsewhere to go there.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    HEIGHT = 56
    LOW_HEIGHT = 32
    LABEL = "panels.overview.name"
    COUNTS_MARKS = True
    """Here the whole recording's marks are seen at once."""

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        super().__init__(state, colors, "panels.overview.name", parent)
        bind(self, self.setAccessibleDescription, "panels.overview.description")
        self.frame.show_separator(False)
        self.viewed = ViewedItem(self.box, colors, state)
        self._hold = ""
        self._grip_s = 0.0
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self._total_changed)
        state.recording_changed.connect(self._total_changed)
        state.waveform_changed.connect(self._total_changed)
        state.peaks_changed.connect(self._peaks_changed)

    def make_content(self) -> OverviewItem:
        """Return the strip."""
        return OverviewItem(self.box, self.colors, self.state)

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self.viewed.set_colors(colors)

    # -- what is seen ------------------------------------------------------------------------

    def show_visible(self, span: Span | None = None) -> None:
        """Show the whole recording; what is seen below is a box here."""
        del span
        self.box.show_span(self._whole())

    def _whole(self) -> Span:
        return Span(0.0, max(self.state.duration_s, MIN_VISIBLE_S))

    def _range_changed(self, _box: object, seen: tuple[float, float]) -> None:
        """Stay as wide as the recording."""

    def _total_changed(self) -> None:
        self.show_visible()
        self.refresh()

    def _peaks_changed(self) -> None:
        if not self._pace.isActive():
            self._pace.start()

    def outline(self) -> QRectF:
        """Return the box around the visible span, in the panel's pixels."""
        return self.viewed.outline().translated(GUTTER, 0)

    # -- the hand ----------------------------------------------------------------------------

    def _part_at(self, x: float) -> str:
        box = self.outline()
        edges = {"left": abs(x - box.left()), "right": abs(x - box.right())}
        nearest = min(edges, key=lambda name: edges[name])
        if edges[nearest] <= HANDLE_PX and box.width() > 3 * HANDLE_PX:
            return nearest
        return "box" if box.left() <= x <= box.right() else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the box or of an edge; elsewhere, bring the box there first."""
        if event.button() is not Qt.MouseButton.LeftButton or self.state.duration_s <= 0:
            event.ignore()
            return
        x, visible = event.position().x(), self.state.visible
        seconds = self.time_scale().seconds(x)
        self._hold = self._part_at(x)
        if not self._hold:
            self._hold = "box"
            self.state.pan(seconds - (visible.start_s + visible.end_s) / 2)
        self._grip_s = seconds - self.state.visible.start_s

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the box or one of its edges."""
        scale, visible = self.time_scale(), self.state.visible
        x = event.position().x()
        self.state.set_hover(scale.seconds(x) if scale.left <= x <= scale.right else None)
        seconds = scale.seconds(scale.clamp(x))
        if self._hold == "box":
            self.state.pan(seconds - self._grip_s - visible.start_s)
        elif self._hold == "left":
            start = min(seconds, visible.end_s - MIN_VISIBLE_S)
            self.state.set_visible(Span(start, visible.end_s))
        elif self._hold == "right":
            end = max(seconds, visible.start_s + MIN_VISIBLE_S)
            self.state.set_visible(Span(visible.start_s, end))
        else:
            self._show_shape(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._hold = ""
        self._show_shape(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole recording."""
        if event.button() is Qt.MouseButton.LeftButton and self.state.duration_s > 0:
            self.state.set_visible(Span(0.0, self.state.duration_s))

    def _show_shape(self, x: float) -> None:
        part = self._part_at(x)
        shapes = {"box": Qt.CursorShape.OpenHandCursor, "": Qt.CursorShape.PointingHandCursor}
        self.setCursor(shapes.get(part, Qt.CursorShape.SizeHorCursor))

    def tip_at(self, position: QPointF) -> str:
        """Return the moment under the pointer and what the box covers."""
        scale, visible = self.time_scale(), self.state.visible
        if self.state.recording is None or not scale.left <= position.x() <= scale.right:
            return ""
        return tr(
            "panels.overview.tip",
            at_s=scale.seconds(position.x()),
            start_s=visible.start_s,
            end_s=visible.end_s,
        )
