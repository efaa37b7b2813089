"""The main window: assembles the panels."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QDockWidget,
    QMainWindow,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui import __version__
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.actions.spec import Menu, plain
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.dock_widths import DockWidths
from voiceman_gui.qt.drops import accept_copy, dropped_paths
from voiceman_gui.qt.icons import icon
from voiceman_gui.qt.language import bind, show
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.axis_panel import BUILD_MS
from voiceman_gui.qt.panels.context_menu import ContextMenus
from voiceman_gui.qt.panels.every import Panels
from voiceman_gui.qt.panels.passage_ways import WAYS
from voiceman_gui.qt.state import State
from voiceman_gui.qt.tips import wrapped
from voiceman_gui.settings.schema import Settings

TOOL_BAR = (
    ("file.open", "open", message("window.tool.open")),
    ("analysis.run", "analyse", message("window.tool.analyse")),
    ("analysis.baseline", "baseline", message("window.tool.baseline")),
    ("edit.region", "mark", message("window.tool.region")),
    ("file.report", "report", message("window.tool.report")),
)
"""Id of the action, its icon, and its text on the tool bar."""

ICONS = (*((ident, name) for ident, name, _ in TOOL_BAR), *WAYS)
"""Actions that are buttons."""

DOCK_BUTTONS = (
    (
        "qt_dockwidget_closebutton",
        message("window.dock.close"),
        message("window.dock.close_means"),
    ),
    (
        "qt_dockwidget_floatbutton",
        message("window.dock.float"),
        message("window.dock.float_means"),
    ),
)
"""Qt's name of a button on the title bar of a panel, its name, and what it does."""

DOCK_SHARES = (600, 240)
"""Heights of gauges and marks, as far as there is room."""

USUAL = QSize(1400, 900)
FRAME = QSize(16, 48)
"""Room for the title bar and the frame, which are not known before the window is shown."""

FILES_PX = 160
"""Least width of the files: both tabs are seen, and no button of the queue is cut."""


def first_size(available: QSize) -> QSize:
    """Return the size of a window that was never shown, without its frame.

    Parameters
    ----------
    available : QSize
        What the screen has beside the desktop's own bars.
    """
    return USUAL.boundedTo(available - FRAME)


class Window(QMainWindow):
    """Files at the left, the time axis in the middle, gauges and marks at the right.

    Parameters
    ----------
    state : State
    panels : Panels
    palette : Palette
    may_close : callable
        Whether nothing of the analyst's is lost by closing, or may be.
    """

    dropped = Signal(object)
    """Paths of files that were dropped anywhere."""
    closing = Signal()
    """The window is about to close; whoever holds work saves it now."""

    def __init__(
        self, state: State, panels: Panels, palette: Palette, may_close: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._may_close = may_close
        self.setObjectName("voiceman")
        self.setAcceptDrops(True)
        self.resize(first_size(self.screen().availableGeometry().size()))
        self.state = self._state = state
        self.panels = panels
        self.actions_: Actions
        self._palette = palette
        self.pages = QStackedWidget()
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(panels.axis, 1)
        column.addWidget(panels.transport)
        self.pages.addWidget(panels.welcome)
        self.pages.addWidget(work)
        middle = QWidget()
        middle_column = QVBoxLayout(middle)
        middle_column.setContentsMargins(0, 0, 0, 0)
        middle_column.setSpacing(0)
        middle_column.addWidget(panels.notices)
        middle_column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._dock_buttons: list[QAbstractButton] = []
        self.files_dock = self._dock("files", message("window.dock.files"), panels.files, left)
        self.gauges_dock = self._dock("gauges", message("window.dock.gauges"), panels.gauges, right)
        self.marks_dock = self._dock("marks", message("window.dock.marks"), panels.marks, right)
        measures = message("window.dock.measures")
        self.measures_dock = self._dock("measures", measures, panels.measures, right)
        panels.files.setMinimumWidth(FILES_PX)
        panels.gauges.setMinimumWidth(240)
        # Both are seen: a mark is judged by its gauges.
        self.splitDockWidget(self.gauges_dock, self.marks_dock, Qt.Orientation.Vertical)
        # The gauges stay in sight beside the measures of their passage.
        self.tabifyDockWidget(self.marks_dock, self.measures_dock)
        self.marks_dock.raise_()
        docks, vertical = [self.gauges_dock, self.marks_dock], Qt.Orientation.Vertical
        self.resizeDocks(docks, list(DOCK_SHARES), vertical)
        self.dock_widths = DockWidths(self, {self.files_dock: 240, self.gauges_dock: 372})
        self._drags_edge = False
        self.setStatusBar(panels.status)
        self.tool_bar = QToolBar()
        bind(self.tool_bar, self.tool_bar.setWindowTitle, "window.tool_bar")
        self.tool_bar.setObjectName("tools")
        self.tool_bar.setMovable(False)
        self.tool_bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(self.tool_bar)
        state.recording_changed.connect(self._recording_changed)
        state.measures_wanted.connect(self.show_measures)
        self._recording_changed()

    def _dock(
        self, ident: str, title: Message, widget: QWidget, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = QDockWidget()
        show(dock, dock.setWindowTitle, title)
        dock.setObjectName(f"dock.{ident}")
        dock.setWidget(widget)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
        )
        # Qt has these words in English only. Its wrappers would not outlive this call.
        for name, spoken, means in DOCK_BUTTONS:
            for button in dock.findChildren(QAbstractButton, name):
                show(button, button.setAccessibleName, spoken)
                show(button, button.setAccessibleDescription, means)
                self._dock_buttons.append(button)
        self.addDockWidget(area, dock)
        return dock

    def build_menus(self, entries: dict[str, Menu], passages: Passages) -> Actions:
        """Make menus and tool bar from actions as data."""
        self.actions_ = Actions(self, self.panels.axis, entries, self._state)
        view = self.actions_.by_menu["view"]
        view.addSeparator()
        for dock in (self.files_dock, self.gauges_dock, self.marks_dock, self.measures_dock):
            view.addAction(dock.toggleViewAction())
        for ident, _, text in TOOL_BAR:
            action = self.actions_.by_id[ident]
            show(action, action.setIconText, text)
            self.tool_bar.addAction(action)
        self.panels.gauges.ways.serve(self.actions_.by_id)
        ContextMenus(self.actions_, passages, self).serve(self.panels)
        self.actions_.keys_changed.connect(self._show_keys)
        self._show_keys()
        self.set_palette_colors(self._palette)
        return self.actions_

    def _show_keys(self) -> None:
        actions = self.actions_
        for action in (actions.by_id[ident] for ident, _ in ICONS):
            tip = action.statusTip() or plain(action.text())
            action.setToolTip(wrapped(actions.tip(tip, action.objectName())))
        self.panels.transport.show_keys(actions.tip)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour everything that draws itself."""
        self._palette = palette
        for panel in (
            self.panels.files,
            self.panels.gauges,
            self.panels.notices,
            self.panels.status,
            self.panels.transport,
        ):
            panel.set_palette_colors(palette)
        self.panels.axis.set_palette(palette)
        for ident, name in ICONS:
            self.actions_.by_id[ident].setIcon(icon(name, palette.color("text")))

    def show_measures(self, span: Span | None = None) -> None:
        """Bring the measures of a passage into sight and into focus; by default the shown one's."""
        self.measures_dock.show()
        self.measures_dock.raise_()
        self.panels.measures.show_passage(span)
        self.panels.measures.take_focus()

    def _recording_changed(self) -> None:
        recording = self._state.recording
        self.pages.setCurrentIndex(0 if recording is None else 1)
        if recording is None:
            self.setWindowTitle(f"Voice.man {__version__}")  # not worded: a name
            self.setWindowFilePath("")
        else:
            self.setWindowTitle(f"{recording.name} – Voice.man")  # not worded: names
            self.panels.axis.setFocus()

    # -- layout kept between starts ----------------------------------------------------------

    def kept_layout(self) -> dict[str, Any]:
        """Return geometry, state and widths of docks for the settings."""

        def text(data: QByteArray) -> str:
            return base64.b64encode(bytes(data.data())).decode("ascii")

        return {
            "window_geometry": text(self.saveGeometry()),
            "window_state": text(self.saveState()),
            "marks_columns": self.panels.marks.more_columns,
            "dock_widths": dict(self.dock_widths.wanted),
            **self.panels.axis.kept_lanes(),
        }

    def restore_layout(self, settings: Settings) -> None:
        """Stand as it stood at the last close."""
        if settings.window_geometry:
            self.restoreGeometry(QByteArray(base64.b64decode(settings.window_geometry)))
        if settings.window_state:
            self.restoreState(QByteArray(base64.b64decode(settings.window_state)))
        self.dock_widths.want(settings.dock_widths)
        self.panels.axis.restore_lanes(settings.lane_order, settings.lane_heights)
        self.panels.marks.show_columns(settings.marks_columns)

    # -- events ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Notice when the person draws the edge of a dock: the window takes no other press."""
        done = super().event(event)
        if event.type() is QEvent.Type.MouseButtonPress:
            self._drags_edge = event.isAccepted()
        elif event.type() is QEvent.Type.MouseButtonRelease and self._drags_edge:
            self._drags_edge = False
            self.dock_widths.take()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give docks the width that they had before the window was small."""
        super().resizeEvent(event)
        self.dock_widths.give()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, from anywhere, over any part of the window."""
        accept_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking copies when a key asks the source for something else."""
        accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = dropped_paths(event)
        if paths:
            self.dropped.emit(paths)

    def showEvent(self, event: QShowEvent) -> None:
        """Build what the welcome page does not need, once the window stands."""
        super().showEvent(event)
        QTimer.singleShot(BUILD_MS, self, self._build_axis)

    def _build_axis(self) -> None:
        if self.isVisible():
            self.panels.axis.build()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save, stop and go."""
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        event.accept()
