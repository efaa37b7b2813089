"""The whole recording in a strip, with a box around what the panels below show."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.clock import clock
from voiceman_gui.core.span import Span
from voiceman_gui.plot.envelope import Columns, from_peaks
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.items.trace import draw_columns
from voiceman_gui.qt.panels.base import GUTTER, MARGIN, TimePanel
from voiceman_gui.qt.panels.waveform import REPAINT_MS
from voiceman_gui.qt.state import MIN_VISIBLE_S, State
from voiceman_gui.qt.theme import Palette

HEIGHT = 56
HANDLE_PX = 6.0


class OverviewPanel(TimePanel):
    """Overview strip; drag the box to move, its edges to zoom, click elsewhere to go there.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        super().__init__(
            state,
            colors,
            "Overview",
            "The whole recording. Drag the box to choose what the panels below show.",
            parent,
        )
        self.setFixedHeight(HEIGHT)
        self._hold = ""
        self._grip_s = 0.0
        self._total_s = 0.0
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self.refresh)
        state.recording_changed.connect(self.refresh)
        state.waveform_changed.connect(self.refresh)
        state.peaks_changed.connect(self._peaks_changed)
        # What is seen below is a box here; the strip itself stays as it is.
        state.visible_changed.disconnect(self.refresh)
        state.visible_changed.connect(self._visible_changed)

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(800, HEIGHT)

    def scale(self) -> TimeScale:
        """Return the map of the whole recording."""
        total = max(self.state.duration_s, MIN_VISIBLE_S)
        return TimeScale(Span(0.0, total), GUTTER, max(1.0, self.width() - GUTTER - MARGIN))

    def box(self) -> QRectF:
        """Return the box around the visible span."""
        scale, visible = self.scale(), self.state.visible
        left, right = scale.clamp(scale.x(visible.start_s)), scale.clamp(scale.x(visible.end_s))
        return QRectF(left, 3, max(3.0, right - left), self.height() - 6)

    @property
    def counts_marks(self) -> bool:
        """Here the whole recording's marks are seen at once."""
        return True

    # -- drawing -----------------------------------------------------------------------------

    def _peaks_changed(self) -> None:
        if not self._pace.isActive():
            self._pace.start()

    def _visible_changed(self) -> None:
        if self.state.duration_s != self._total_s:
            self._total_s = self.state.duration_s
            self.refresh()
        self.update()

    def draw_content(self, painter: QPainter) -> None:
        """Draw the extremes over all channels."""
        colors, plot, scale, peaks = self.colors, self.plot_rect(), self.scale(), self.state.peaks
        self._total_s = self.state.duration_s
        painter.setPen(colors.color("muted"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(0, 0, GUTTER - 8, HEIGHT), side, "Overview")
        if self.state.recording is None:
            return
        done = 0.0
        if peaks is not None and peaks.n_samples and peaks.levels:
            done = peaks.duration_s
            found = from_peaks(peaks, scale, round(scale.width * self.devicePixelRatioF()))
            joint = Columns(
                found.low.min(axis=0, keepdims=True), found.high.max(axis=0, keepdims=True)
            )
            lane = plot.adjusted(0, 8, 0, -8)
            draw_columns(painter, lane, joint, 0, colors.color("waveform"), None)
        if self.state.waveform is None and done < self.state.duration_s:
            left = scale.clamp(scale.x(done))
            painter.fillRect(
                QRectF(left, plot.top(), plot.right() - left, plot.height()),
                tile("stripes", colors.color("gap", 0.22), self.devicePixelRatioF()),
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip, and dim what lies outside the box."""
        super().paintEvent(event)
        if self.state.recording is None:
            return
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            self._draw_box(painter)

    def _draw_box(self, painter: QPainter) -> None:
        plot, box = self.plot_rect(), self.box()
        dim = self.colors.color("window", 0.72)
        painter.fillRect(QRectF(plot.left(), 0, box.left() - plot.left(), plot.height()), dim)
        painter.fillRect(QRectF(box.right(), 0, plot.right() - box.right(), plot.height()), dim)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colors.color("accent"), 2))
        painter.drawRoundedRect(box, 3, 3)

    # -- the hand ----------------------------------------------------------------------------

    def _part_at(self, x: float) -> str:
        box = self.box()
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
        seconds = self.scale().seconds(x)
        self._hold = self._part_at(x)
        if not self._hold:
            self._hold = "box"
            self.state.pan(seconds - (visible.start_s + visible.end_s) / 2)
        self._grip_s = seconds - self.state.visible.start_s

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the box or one of its edges."""
        scale, visible = self.scale(), self.state.visible
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
        scale, visible = self.scale(), self.state.visible
        if self.state.recording is None or not scale.left <= position.x() <= scale.right:
            return ""
        return (
            f"{clock(scale.seconds(position.x()), 1)}\n"
            f"Shown below: {clock(visible.start_s, 1)} – {clock(visible.end_s, 1)}"
        )
