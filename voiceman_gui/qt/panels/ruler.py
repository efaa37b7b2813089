"""The one time axis under all panels."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.clock import clock
from voiceman_gui.plot.scale import decimals_for, tick_step, ticks
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette, small

HEIGHT = 32


class RulerPanel(TimePanel):
    """Ticks in h:mm:ss; press and drag moves the playhead.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        super().__init__(
            state, colors, "Time axis", "Time in the recording. Drag to move the playhead.", parent
        )
        self.setFixedHeight(HEIGHT)
        state.recording_changed.connect(self.refresh)
        state.clock_changed.connect(self.refresh)

    def sizeHint(self) -> QSize:
        """Return its fixed height."""
        return QSize(800, HEIGHT)

    def draw_content(self, painter: QPainter) -> None:
        """Draw ticks and their labels."""
        self.separator(painter)
        scale, colors = self.scale(), self.colors
        if self.state.recording is None:
            return
        if self.state.clock_offset_s:
            painter.setPen(colors.color("muted"))
            gutter = QRectF(0, 9, scale.left - 4, 16)
            painter.drawText(gutter, Qt.AlignmentFlag.AlignCenter, "film")
        for tick in ticks(scale, offset_s=self.state.clock_offset_s):
            x = round(scale.x(tick.seconds)) + 0.5
            painter.setPen(QPen(colors.color("muted" if tick.label else "border"), 1))
            painter.drawLine(QPointF(x, 1), QPointF(x, 7 if tick.label else 4))
            if tick.label:
                painter.setPen(colors.color("muted"))
                width = painter.fontMetrics().horizontalAdvance(tick.label) + 4
                left = min(max(0.0, x - width / 2), self.width() - width)
                painter.drawText(
                    QRectF(left, 9, width, 16), Qt.AlignmentFlag.AlignCenter, tick.label
                )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, and the pointer's time over it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            self._draw_head(painter)
            if self.state.hover_s is not None:
                self._draw_hover(painter, self.state.hover_s)

    def _draw_hover(self, painter: QPainter, hover: float) -> None:
        """Write the pointer's time over the axis."""
        scale = self.scale()
        painter.setFont(small(self.font()))
        text = clock(
            hover + self.state.clock_offset_s,
            max(1, decimals_for(tick_step(scale, 96.0)) + 1),
        )
        width = painter.fontMetrics().horizontalAdvance(text) + 12
        left = min(max(0.0, scale.x(hover) - width / 2), self.width() - width)
        box = QRectF(left, 8, width, 18)
        painter.setPen(QPen(self.colors.color("border"), 1))
        painter.setBrush(self.colors.color("raised"))
        painter.drawRect(box)
        painter.setPen(self.colors.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_head(self, painter: QPainter) -> None:
        """Draw the playhead's handle."""
        scale = self.scale()
        x = round(scale.x(self.state.playhead_s)) + 0.5
        if self.state.duration_s <= 0 or not scale.left - 1 <= x <= scale.right + 1:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colors.color("playhead"))
        painter.drawPolygon([QPointF(x - 6, 1), QPointF(x + 6, 1), QPointF(x, 9)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _move_hover(self, seconds: float | None) -> None:
        # The pointer's time is wider than its line.
        del seconds
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the time under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.state.duration_s > 0:
            self._seek(event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on seeking while the button is held; otherwise show the pointer's moment."""
        scale = self.scale()
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
        scale = self.scale()
        self.state.seek(scale.seconds(scale.clamp(event.position().x())))
