"""What all panels on the time axis have in common.

A panel is a pyqtgraph view with one `TimeBox`. Its content is the lowest layer and is drawn into
a pixmap; over it lie the marks, the bands of baseline and selection, the lines of pointer and
playhead. What is seen is set by the state; a box whose range changes otherwise asks the state.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.items.axes import RIGHT, ValueAxis
from voiceman_gui.qt.items.frame import Frame
from voiceman_gui.qt.items.layer import Content
from voiceman_gui.qt.items.marks_layer import POINT_PX
from voiceman_gui.qt.items.overlays import Overlays
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.language import bind, language, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.gestures import Gestures
from voiceman_gui.qt.state import State
from voiceman_gui.qt.tips import show_tip

GUTTER = 80
"""Width of the left axis, the same in every panel, so that a moment has one x."""
GAP = 4
"""Pixels between axis and plot, so that a repaint of the one leaves the other alone."""
MARGIN = 16
"""Empty pixels right of the plot."""


class TimePanel(pg.GraphicsView):  # type: ignore[misc]
    """A panel on the shared time axis.

    Subclasses put a `Content` into the box and may answer with a tool tip; gestures, cursors,
    marks and the gutter's axis are here.

    Parameters
    ----------
    state : State
    colors : Palette
    name : str
        Id of the message that names the panel for screen readers.
    parent : QWidget or None
    """

    menu_wanted = Signal(QPoint)
    """The menu of the time axis is to be shown at a place of the screen."""

    NAMES_MARKS = False
    """Whether marks and baseline carry their names here."""
    COUNTS_MARKS = False
    """Whether a strip here says how many marks there are where they cannot be told apart."""
    HEIGHT = 0
    """Of panels that have a fixed one."""
    LABEL = ""
    """Id of what stands in the gutter of those, if anything."""
    LOW_HEIGHT = 0
    """Of those that are lower in a small window."""

    def __init__(self, state: State, colors: Palette, name: str, parent: QWidget | None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        # Pyqtgraph's own menu, in English, which no event reaches anyway.
        menu = self.scene().contextMenu
        while menu:
            menu.pop().deleteLater()
        self.state = state
        self.colors = colors
        bind(self, self.setAccessibleName, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setAntialiasing(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if self.HEIGHT:
            self.setFixedHeight(self.HEIGHT)
        self.box = TimeBox()
        self.addItem(self.box)
        self.content: Content = self.make_content()
        self.axis = self.make_axis()
        self.addItem(self.axis)
        self.overlays = Overlays(
            self.box,
            colors,
            state,
            self.viewport(),
            GUTTER,
            counts=self.COUNTS_MARKS,
            names=self.NAMES_MARKS,
        )
        self.frame = Frame()
        self.addItem(self.frame)
        self.gestures = Gestures(self, state)
        self.installEventFilter(self)
        self.viewport().installEventFilter(self)
        self.box.sigXRangeChanged.connect(self._range_changed)
        state.visible_changed.connect(self.show_visible)
        language().changed.connect(self.words_changed)
        self._dress()
        self.words_changed()
        self.show_visible()
        self.overlays.show_all()

    # -- for subclasses ----------------------------------------------------------------------

    def make_content(self) -> Content:
        """Return what is drawn below everything else."""
        raise NotImplementedError

    def make_axis(self) -> ValueAxis:
        """Return the axis in the gutter."""
        return ValueAxis(None)

    def tip_at(self, position: QPointF) -> str:
        """Return the text shown when the pointer rests; empty for none."""
        del position
        return ""

    def zoom_values(self, factor: float, position: QPointF | None) -> bool:
        """Zoom the values about a place; returns whether the panel has values to zoom.

        Parameters
        ----------
        factor : float
            Below 1 to see less of them, higher; 0 to see all.
        position : QPointF or None
        """
        del factor, position
        return False

    def words_changed(self) -> None:
        """Write anew what is written; subclasses write their own words, too."""
        self.overlays.flags.words = tr("panels.mark"), tr("panels.baseline")
        self._show_label()
        self.refresh()

    def _show_label(self) -> None:
        if self.LABEL:
            room = QRectF(0, 0, GUTTER - 8, self.height())
            self.axis.show_notes([(room, RIGHT, tr(self.LABEL))])

    def place(self) -> None:
        """Put box and axis where the size wants them."""
        height = self.height()
        self.box.place(QRectF(GUTTER, 0, max(1, self.width() - GUTTER - MARGIN), height))
        self.axis.place(QRectF(0, 0, GUTTER - GAP, height))
        self.frame.place(QRectF(0, 0, self.width(), height))
        self._show_label()

    def segment_at(self, seconds: float) -> Span | None:
        """Return what a double click selects: the mark, else the speech segment."""
        marks = self.state.crowd.marks
        inside = [m.span for m in marks if m.span.start_s <= seconds < m.span.end_s]
        if inside:
            return min(inside, key=lambda span: span.duration_s)
        speech = self.state.analysis.speech if self.state.analysis is not None else ()
        return next((s for s in speech if s.start_s <= seconds < s.end_s), None)

    # -- geometry ----------------------------------------------------------------------------

    def time_scale(self) -> TimeScale:
        """Return the map from seconds to this panel's pixels."""
        return self.box.time_scale(GUTTER)

    def plot_rect(self) -> QRectF:
        """Return the plot without the axis."""
        return QRectF(self.box.geometry())

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(800, self.minimumHeight() if self.HEIGHT else max(self.minimumHeight(), 48))

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: what has no room is left out."""
        return QSize(0, self.minimumHeight())

    def set_low(self, low: bool) -> None:
        """Take the height for a small window, if the panel has one, or the usual one."""
        if self.LOW_HEIGHT:
            self.setFixedHeight(self.LOW_HEIGHT if low else self.HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place box and axis anew."""
        super().resizeEvent(event)
        # pyqtgraph calls this while it builds the view, too.
        if hasattr(self, "frame"):
            self.place()

    # -- changes -----------------------------------------------------------------------------

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        self.colors = colors
        for layer in (self.content, self.overlays.marks, self.overlays.flags):
            layer.set_colors(colors)
        self._dress()
        self.refresh()

    def _dress(self) -> None:
        colors, font = self.colors, self.font()
        self.content.set_font(font)
        self.axis.dress(colors.color("muted"), font)
        self.overlays.dress(colors, font, self.devicePixelRatioF())
        self.frame.set_colors(colors)

    def changeEvent(self, event: QEvent) -> None:
        """Take over another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "frame"):
            self._dress()

    def refresh(self) -> None:
        """Draw the content anew at the next repaint."""
        self.content.refresh()

    def show_visible(self, span: Span | None = None) -> None:
        """Show what the state says is seen."""
        self.box.show_span(self.state.visible if span is None else span)

    def _range_changed(self, _box: TimeBox, seen: tuple[float, float]) -> None:
        """Ask the state for a stretch that it has not set itself; what it says is shown."""
        visible = self.state.visible
        if seen != (visible.start_s, visible.end_s):
            start = max(0.0, seen[0])
            self.state.set_visible(Span(start, start + seen[1] - seen[0]))
            self.show_visible()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """Lay the ground beside the box, whose content has its own."""
        plot, ground = self.plot_rect(), self.colors.color("surface")
        for left, right in ((rect.left(), plot.left()), (plot.right(), rect.right())):
            if right > left:
                painter.fillRect(QRectF(left, rect.top(), right - left, rect.height()), ground)

    # -- events ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer tool-tip requests and the gestures that are no mouse or wheel events.

        A filter, not an override of `event`: painting inside a Python `event` would turn an error
        in it into a crash of the process.
        """
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            show_tip(self, event, self.tip_at(QPointF(event.pos())))
            return True
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.gives_up()
        ):
            # Escape stops playing where no edge is held.
            event.accept()
            return True
        if event.type() is QEvent.Type.DevicePixelRatioChange and watched is self:
            self._dress()
        if event.type() is QEvent.Type.NativeGesture and self.gestures.native(event):
            return True
        return bool(super().eventFilter(watched, event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus to whoever works with the keyboard, and only to them."""
        reasons = Qt.FocusReason
        self.frame.show_focus(
            event.reason()
            in (reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason)
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the focus frame away."""
        del event
        self.frame.show_focus(False)

    # The scene gets no mouse and no keys: it would look for what lies under each move.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave keys to the window."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the pointer's line away."""
        del event
        self.state.set_hover(None)

    def gives_up(self) -> bool:
        """Leave a held edge where it was; returns whether one was held."""
        return self.gestures.give_up()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the mark under the pointer and ask for the menu of the time axis.

        The keyboard's menu key asks for it at the playhead, and chooses nothing.
        """
        state, mark = self.state, None
        state.pointed_s = state.playhead_s
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            mark = self.mark_at(QPointF(event.pos()))
            state.pointed_s = self.time_scale().seconds(event.pos().x())
        if mark is not None and mark in state.marks and state.tiering.selected() != mark:
            state.tiering.choose(mark)
        self.menu_wanted.emit(event.globalPos())

    def mark_at(self, position: QPointF) -> Mark | None:
        """Return the mark at a place of the panel, the shortest if there are several."""
        scale, crowd = self.time_scale(), self.state.crowd
        if not scale.left <= position.x() <= scale.right:
            return None
        found = crowd.at(scale.seconds(position.x()), POINT_PX / scale.per_s)
        return None if found is None else crowd.marks[found]

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
