"""From actions as data to menus."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget
from shiboken6 import isValid

from voiceman_gui.core.message import Message
from voiceman_gui.qt.actions.commands import Command
from voiceman_gui.qt.actions.keymap import is_axis_key, shown
from voiceman_gui.qt.actions.spec import TITLES, Action, Menu, Needs, SubMenu, flat, plain
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.state import State
from voiceman_gui.qt.tips import wrapped


class Actions(QObject):
    """The window's actions by id; keeps them enabled exactly while they can do something.

    Parameters
    ----------
    window : QMainWindow
        Gets the menus.
    axis : QWidget
        Where actions with ``on_axis`` listen.
    menus : mapping of str to Menu
        By the ids of `TITLES`, in order.
    state : State
    """

    keys_changed = Signal()
    """Other keys are in force, or the language is another one; tips are to be written anew."""

    def __init__(
        self, window: QMainWindow, axis: QWidget, menus: Mapping[str, Menu], state: State
    ) -> None:
        super().__init__(window)
        self._state = state
        self._axis = axis
        self._on_axis: set[str] = set()
        self._axis_shortcuts: list[QShortcut] = []
        self._running = False
        self._history: QUndoStack | None = None
        self.by_id: dict[str, QAction] = {}
        self.menus = menus
        self.by_menu: dict[str, QMenu] = {}
        self._entries: list[tuple[QAction, Action]] = []
        self._texts: dict[str, Message] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        for ident, entries in menus.items():
            menu = self.by_menu[ident] = window.menuBar().addMenu("")
            bind(menu, menu.setTitle, TITLES[ident])
            menu.setToolTipsVisible(True)
            for entry in entries:
                if entry is None:
                    menu.addSeparator()
                elif isinstance(entry, SubMenu):
                    inner = menu.addMenu("")
                    bind(inner, inner.setTitle, entry.text)
                    for one in entry.entries:
                        inner.addAction(self._make(one, window))
                else:
                    menu.addAction(self._make(entry, window))
        for signal in (
            state.recording_changed,
            state.waveform_changed,
            state.analysis_changed,
            state.selection_changed,
            state.passage_changed,
            state.marks_changed,
            state.listening.changed,
            state.tiering.target_changed,
            state.tiering.chosen_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()
        self._translate()
        language().changed.connect(self._translate)

    def _translate(self) -> None:
        for action, entry in self._entries:
            self._word(action, entry)
        self.keys_changed.emit()

    def _word(self, action: QAction, entry: Action) -> None:
        text = say(self._texts.get(entry.id, entry.text))
        tip = "" if entry.tip is None else say(entry.tip)
        action.setText(text)
        action.setStatusTip(tip)
        action.setToolTip(wrapped(tip or plain(text)))

    def set_text(self, ident: str, text: Message | None) -> None:
        """Show another text in the menu than the action's own; None shows its own again."""
        self._texts.pop(ident, None)
        if text is not None:
            self._texts[ident] = text
        for action, entry in self._entries:
            if entry.id == ident:
                self._word(action, entry)

    def _make(self, entry: Action, window: QMainWindow) -> QAction:
        action = QAction(window)
        action.setObjectName(entry.id)
        action.setCheckable(entry.checkable)
        # A triggered() signal hands over a bool that plain calls do not take.
        if entry.checkable:
            action.toggled.connect(entry.call)
        else:
            call = entry.call
            action.triggered.connect(lambda _checked=False: call())
        if entry.on_axis:
            self._on_axis.add(entry.id)
        self.by_id[entry.id] = action
        self._entries.append((action, entry))
        self._keys[entry.id] = entry.keys
        self._listen(entry.id, entry.keys)
        return action

    # -- keys --------------------------------------------------------------------------------

    def set_keys(self, by_id: Mapping[str, tuple[str, ...]]) -> None:
        """Let these keys be in force, at once; actions that are not named have none."""
        for shortcut in self._axis_shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._axis_shortcuts.clear()
        # All keys are taken away before any is given: none may have two actions meanwhile.
        for action in self.by_id.values():
            action.setShortcuts([])
        self._keys = {ident: tuple(by_id.get(ident, ())) for ident in self.by_id}
        for ident, keys in self._keys.items():
            self._listen(ident, keys)
        self.keys_changed.emit()

    def _listen(self, ident: str, keys: tuple[str, ...]) -> None:
        action = self.by_id[ident]
        everywhere = [k for k in keys if ident not in self._on_axis and not is_axis_key(k)]
        on_axis = [key for key in keys if key not in everywhere]
        if everywhere or not on_axis:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setShortcuts([QKeySequence(key) for key in everywhere])
            # An action listens in one place only: keys of the axis go through shortcuts there.
            for key in on_axis:
                shortcut = QShortcut(QKeySequence(key), self._axis)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(action.trigger)
                self._axis_shortcuts.append(shortcut)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setShortcuts([QKeySequence(key) for key in on_axis])
            self._axis.addAction(action)

    def keys(self, ident: str) -> tuple[str, ...]:
        """Return the keys of an action as this desktop writes them, wherever they act."""
        return tuple(shown(key) for key in self._keys[ident])

    def commands(self) -> tuple[Command, ...]:
        """Return every action in the order of the menus, as the palette lists them."""
        titles = {one.id: TITLES[menu] for menu, all_ in self.menus.items() for one in flat(all_)}
        return tuple(
            Command(
                entry.id,
                self._texts.get(entry.id, entry.text),
                titles[entry.id],
                entry.tip,
                self.keys(entry.id),
                action.isEnabled(),
                action.isChecked(),
            )
            for action, entry in self._entries
        )

    def tip(self, text: str, *idents: str) -> str:
        """Return a tool tip with the first key of each action, as far as there are keys."""
        keys = ", ".join(self.keys(ident)[0] for ident in idents if self.keys(ident))
        return tr("actions.tip_with_keys", tip=text, keys=keys) if keys else text

    def set_running(self, running: bool) -> None:
        """Tell whether a cancellable job runs."""
        self._running = running
        self.refresh()

    def follow(self, history: QUndoStack) -> None:
        """Enable undo and redo as long as there is an act to take back or to do again."""
        self._history = history
        history.indexChanged.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Enable what can act now."""
        state, history = self._state, self._history
        if history is not None and not isValid(history):
            # The stack empties itself, and tells it, while the window is being taken down.
            history = self._history = None
        met = {
            Needs.NOTHING: True,
            Needs.RECORDING: state.recording is not None,
            Needs.WAVEFORM: state.waveform is not None,
            Needs.SELECTION: state.selection is not None,
            Needs.PASSAGE: state.selection is not None or state.passage is not None,
            Needs.ANALYSIS: state.analysis is not None,
            Needs.MARK: bool(state.marks),
            Needs.RUNNING: self._running,
            Needs.LATE_START: state.recording is not None and state.recording.start_s > 0,
            Needs.UNDO: history is not None and history.canUndo(),
            Needs.REDO: history is not None and history.canRedo(),
            Needs.TURNS: bool(state.listening.turns.turns),
            Needs.CHANNELS: state.recording is not None and state.recording.channels > 1,
            Needs.TIER: state.tiering.tier(state.tiering.target) is not None,
            Needs.EMBEDDED: bool(state.tiering.of_file),
            Needs.HEARS_A_PART: not state.listening.everything,
        }
        count = 0 if state.recording is None else state.recording.channels
        for needs in Needs:
            if needs >= Needs.CHANNEL:
                met[needs] = count > 1 and needs - Needs.CHANNEL <= count
        for action, entry in self._entries:
            action.setEnabled(met[entry.needs])
