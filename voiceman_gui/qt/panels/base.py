"""What all panels on the time axis have in common.

Drawing is in two layers. The content (curves, strips, ticks) is drawn into a pixmap when the
visible span, the size, the data or the colours change; the overlay (playhead, pointer, selection,
marks) is drawn over a copy of the parts that need it. So a moving playhead costs two thin stripes.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.panels.gestures import Gestures
from voiceman_gui.qt.panels.overlay import draw_overlay
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette, small

GUTTER = 80
"""Width of the left axis, the same in every panel, so that a moment has one x."""
MARGIN = 16
"""Empty pixels right of the plot."""
POINT_PX = 3.0
"""How near the pointer must be to a mark that is a moment."""


class TimePanel(QWidget):
    """A panel on the shared time axis.

    Subclasses draw their content and may answer with a tool tip; gestures, cursor lines and
    caching are done here.

    Parameters
    ----------
    state : State
    colors : Palette
    name, description : str
        For screen readers.
    """

    def __init__(
        self, state: State, colors: Palette, name: str, description: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.state = state
        self.colors = colors
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.gestures = Gestures(self, state)
        self.installEventFilter(self)
        self._content: QPixmap | None = None
        self._shows_focus = False
        self._playhead_px: float | None = None
        self._hover_px: float | None = None
        self._hovered: Mark | None = None
        state.visible_changed.connect(self.refresh)
        state.playhead_changed.connect(self._move_playhead)
        state.hover_changed.connect(self._move_hover)
        state.selection_changed.connect(self._overlay_changed)
        state.baseline_changed.connect(self._overlay_changed)
        state.marks_changed.connect(self._overlay_changed)

    # -- for subclasses ----------------------------------------------------------------------

    def draw_content(self, painter: QPainter) -> None:
        """Draw everything that playhead, pointer, selection and marks do not change."""
        raise NotImplementedError

    def tip_at(self, position: QPointF) -> str:
        """Return the text shown when the pointer rests; empty for none."""
        del position
        return ""

    def segment_at(self, seconds: float) -> Span | None:
        """Return what a double click selects: the mark, else the speech segment."""
        inside = [m.span for m in self.state.marks if m.span.start_s <= seconds < m.span.end_s]
        if inside:
            return min(inside, key=lambda span: span.duration_s)
        speech = self.state.analysis.speech if self.state.analysis is not None else ()
        return next((s for s in speech if s.start_s <= seconds < s.end_s), None)

    @property
    def labels_marks(self) -> bool:
        """Whether marks and passages carry their labels here."""
        return False

    @property
    def counts_marks(self) -> bool:
        """Whether a strip here says how many marks there are where they cannot be told apart."""
        return self.labels_marks

    def selected_mark(self) -> Mark | None:
        """Return the mark that is selected."""
        found = self.state.crowd.index_of(self.state.selection)
        return None if found is None else self.state.marks[found]

    def hovered_mark(self) -> Mark | None:
        """Return the mark under the pointer, the shortest if there are several."""
        state = self.state
        if state.hover_s is None or not state.marks:
            return None
        found = state.crowd.at(state.hover_s, POINT_PX / self.scale().per_s)
        return None if found is None else state.marks[found]

    # -- geometry ----------------------------------------------------------------------------

    def scale(self) -> TimeScale:
        """Return the map from seconds to this panel's pixels."""
        return TimeScale(self.state.visible, GUTTER, max(1.0, self.width() - GUTTER - MARGIN))

    def plot_rect(self) -> QRectF:
        """Return the plot without the axis."""
        return QRectF(GUTTER, 0, max(1, self.width() - GUTTER - MARGIN), self.height())

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(800, max(self.minimumHeight(), 48))

    # -- changes -----------------------------------------------------------------------------

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        self.colors = colors
        self.refresh()

    def refresh(self) -> None:
        """Draw the content anew at the next repaint."""
        self._content = None
        self.update()

    def _overlay_changed(self) -> None:
        self.update()

    def _move_playhead(self, seconds: float) -> None:
        x = self.scale().x(seconds)
        self._update_stripe(self._playhead_px, 8)
        self._update_stripe(x, 8)
        self._playhead_px = x

    def _move_hover(self, seconds: float | None) -> None:
        hovered = self.hovered_mark()
        if hovered is not self._hovered:
            for mark in filter(None, (self._hovered, hovered)):
                self._update_mark(mark)
            self._hovered = hovered
        x = None if seconds is None else self.scale().x(seconds)
        self._update_stripe(self._hover_px, 2)
        self._update_stripe(x, 2)
        self._hover_px = x

    def _update_stripe(self, x: float | None, reach: int) -> None:
        if x is not None and -reach <= x <= self.width() + reach:
            self.update(QRect(math.floor(x) - reach, 0, 2 * reach + 1, self.height()))

    def _update_mark(self, mark: Mark) -> None:
        if self.labels_marks:
            self.update()  # its label may reach far beyond it
            return
        scale = self.scale()
        left, right = (scale.clamp(scale.x(t)) for t in (mark.span.start_s, mark.span.end_s))
        self.update(QRect(math.floor(left) - 2, 0, math.ceil(right - left) + 5, self.height()))

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the content and draw the overlay."""
        ratio = self.devicePixelRatioF()
        if self._content is None or self._content.size() != self.size() * ratio:
            content = QPixmap(self.size() * ratio)
            content.setDevicePixelRatio(ratio)
            content.fill(self.colors.color("surface"))
            with QPainter(content) as inner:
                inner.setFont(small(self.font()))
                self.draw_content(inner)
            self._content = content
        with QPainter(self) as painter:
            painter.setFont(small(self.font()))
            painter.setClipRect(event.rect())
            painter.drawPixmap(0, 0, self._content)
            draw_overlay(painter, self)
            if self._shows_focus:
                painter.setClipping(False)
                painter.setPen(QPen(self.colors.color("accent"), 2))
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def separator(self, painter: QPainter) -> None:
        """Draw the hairline between this panel and the one above it."""
        painter.fillRect(0, 0, self.width(), 1, self.colors.color("border"))

    # -- events ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer tool-tip requests and the gestures that are no mouse or wheel events.

        A filter on itself, not an override of `event`: painting inside a Python `event` would turn
        an error in it into a crash of the process.
        """
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
                event.ignore()
            return True
        if event.type() is QEvent.Type.NativeGesture and self.gestures.native(event):
            return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to whoever works with the keyboard, and only to them."""
        reasons = Qt.FocusReason
        self._shows_focus = event.reason() in (
            reasons.TabFocusReason,
            reasons.BacktabFocusReason,
            reasons.ShortcutFocusReason,
        )
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus frame away."""
        del event
        self._shows_focus = False
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the pointer's line away."""
        self.state.set_hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.gestures.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a drag, or show where the pointer is."""
        self.gestures.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click or a drag."""
        self.gestures.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select what is under the pointer."""
        self.gestures.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan."""
        self.gestures.wheel(event)
