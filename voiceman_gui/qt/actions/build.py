"""From actions as data to menus."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.state import State


class Actions(QObject):
    """The window's actions by id; keeps them enabled exactly while they can do something.

    Parameters
    ----------
    window : QMainWindow
        Gets the menus.
    axis : QWidget
        Where actions with ``on_axis`` listen.
    menus : mapping of str to Menu
        Menu titles and their entries, in order.
    state : State
    """

    def __init__(
        self, window: QMainWindow, axis: QWidget, menus: Mapping[str, Menu], state: State
    ) -> None:
        super().__init__(window)
        self._state = state
        self._running = False
        self.by_id: dict[str, QAction] = {}
        self.menus = menus
        self.titles: dict[str, QMenu] = {}
        self._needs: list[tuple[QAction, Needs]] = []
        for title, entries in menus.items():
            menu = self.titles[title] = window.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, SubMenu):
                    inner = menu.addMenu(entry.text)
                    for one in entry.entries:
                        inner.addAction(self._make(one, window, axis))
                else:
                    menu.addAction(self._make(entry, window, axis))
        for signal in (
            state.recording_changed,
            state.waveform_changed,
            state.analysis_changed,
            state.selection_changed,
            state.marks_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def _make(self, entry: Action, window: QMainWindow, axis: QWidget) -> QAction:
        action = QAction(entry.text, window)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setStatusTip(entry.tip)
        action.setToolTip(entry.tip or entry.text.replace("&", ""))
        action.setCheckable(entry.checkable)
        # A triggered() signal hands over a bool that plain calls do not take.
        if entry.checkable:
            action.toggled.connect(entry.call)
        else:
            call = entry.call
            action.triggered.connect(lambda _checked=False: call())
        if entry.on_axis:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            axis.addAction(action)
        self.by_id[entry.id] = action
        self._needs.append((action, entry.needs))
        return action

    def set_running(self, running: bool) -> None:
        """Tell whether a cancellable job runs."""
        self._running = running
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Enable what can act now."""
        state = self._state
        met = {
            Needs.NOTHING: True,
            Needs.RECORDING: state.recording is not None,
            Needs.WAVEFORM: state.waveform is not None,
            Needs.SELECTION: state.selection is not None,
            Needs.ANALYSIS: state.analysis is not None,
            Needs.MARK: bool(state.marks),
            Needs.RUNNING: self._running,
        }
        for action, needs in self._needs:
            action.setEnabled(met[needs])
