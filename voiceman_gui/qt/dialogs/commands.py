"""The palette of commands: everything the menus offer, found by a few letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.qt.actions.commands import Command
from voiceman_gui.qt.actions.spec import plain
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandsDialog(QDialog):
    """A line to type in and what it finds, the nearest first; Return does it.

    Parameters
    ----------
    commands : sequence of Command
        In the order of the menus.
    recent : sequence of str
        Ids of what was done lately, the last first; they stand on top while nothing is typed.
    parent : QWidget or None
    """

    def __init__(
        self, commands: Sequence[Command], recent: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.commands.title"))
        place = {ident: number for number, ident in enumerate(recent)}
        self._commands = sorted(commands, key=lambda one: place.get(one.id, len(place)))
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("dialogs.commands.hint"))
        self.field.setAccessibleName(tr("dialogs.commands.search"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        files_pass_by(self.field)
        self.tree = self._tree()
        self.nothing = QLabel(tr("dialogs.commands.nothing"))
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.setSpacing(UNIT)
        layout.addWidget(self.field)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.nothing)
        room = parent.size() if parent is not None else self.screen().availableSize()
        self.resize(min(680, room.width() - 4 * UNIT), min(460, room.height() - 4 * UNIT))
        self._search("")
        self.field.setFocus()

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setColumnCount(3)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAccessibleName(tr("dialogs.commands.list"))
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.itemActivated.connect(self._activated)
        return tree

    @property
    def chosen(self) -> str | None:
        """Id of the command that Return does; None where nothing is found that can be done now."""
        item = self.tree.currentItem()
        if item is None or item.isDisabled():
            return None
        ident: str = item.data(0, Qt.ItemDataRole.UserRole)
        return ident

    def accept(self) -> None:
        """Close, unless there is nothing to do."""
        if self.chosen is not None:
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move in a list move in this one while the line is typed in."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _LIST_KEYS:
                QApplication.sendEvent(self.tree, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _activated(self, item: QTreeWidgetItem) -> None:
        self.tree.setCurrentItem(item)
        self.accept()

    def _search(self, query: str) -> None:
        found = [(one.distance(query), one) for one in self._commands]
        near = [(distance, one) for distance, one in found if distance is not None]
        # What cannot be done now is listed all the same: the person learns that it is there.
        near.sort(key=lambda pair: (not pair[1].enabled, pair[0]))
        self.tree.clear()
        for _, command in near:
            self.tree.addTopLevelItem(self._item(command))
        nearest = self.tree.topLevelItem(0)
        if nearest is not None:
            self.tree.setCurrentItem(nearest)
        self.tree.setVisible(bool(near))
        self.nothing.setVisible(not near)

    def _item(self, command: Command) -> QTreeWidgetItem:
        text, menu = plain(say(command.text)), plain(say(command.menu))
        if command.checked:
            text = tr("dialogs.commands.on", command=text)
        item = QTreeWidgetItem([text, menu, ", ".join(command.keys)])
        item.setData(0, Qt.ItemDataRole.UserRole, command.id)
        item.setDisabled(not command.enabled)
        if command.tip is not None:
            item.setToolTip(0, wrapped(say(command.tip)))
        return item
