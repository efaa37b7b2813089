"""The list of keys: which are in force, where they come from, and changing them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.actions.keymap import KEYMAPS, Bindings, Keymap, load_keymap, shown
from voiceman_gui.qt.actions.spec import TITLES, flat, plain
from voiceman_gui.qt.dialogs.key_editor import KeyEditor
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

MOUSE = (
    (message("dialogs.mouse.click"), message("dialogs.mouse.click_does")),
    (message("dialogs.mouse.drag"), message("dialogs.mouse.drag_does")),
    (message("dialogs.mouse.shift_click"), message("dialogs.mouse.shift_click_does")),
    (message("dialogs.mouse.double_click"), message("dialogs.mouse.double_click_does")),
    (message("dialogs.mouse.ctrl_wheel"), message("dialogs.mouse.ctrl_wheel_does")),
    (message("dialogs.mouse.shift_wheel"), message("dialogs.mouse.shift_wheel_does")),
)
"""What the mouse does on the time axis: gesture, and what comes of it."""

IDENT = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Every action with its keys; what is changed is in force at once.

    Parameters
    ----------
    bindings : Bindings
        In force now.
    parent : QWidget
    """

    changed = Signal(object)
    """Bindings that are to be in force from now on."""

    def __init__(self, bindings: Bindings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.keys.title"))
        self.resize(720, 720)
        self.bindings = bindings
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(tr("dialogs.keys.keymap"))
        self.about = _words("muted")
        self.notice = _words("notice")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("dialogs.keys.search_hint"))
        self.search.setAccessibleName(tr("dialogs.keys.search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        files_pass_by(self.search)
        self.nothing = _words("muted")
        self.nothing.setText(tr("dialogs.keys.nothing"))
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([tr("dialogs.keys.action"), tr("dialogs.keys.keys"), ""])
        self.tree.setAccessibleName(tr("dialogs.keys.list"))
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.editor = KeyEditor()
        self.editor.changed.connect(self._change)
        self._groups: list[tuple[QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._items = self._fill()
        self._offer_keymaps()
        self.tree.currentItemChanged.connect(self._selected)
        buttons = QDialogButtonBox()
        self.reset_all = buttons.addButton(
            tr("dialogs.keys.reset_all"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self.reset_all.clicked.connect(lambda: self._change(self.bindings.reset_all()))
        close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        for button in (self.reset_all, close):
            # Return in the search field must not close the dialog.
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setVerticalSpacing(UNIT)
        form.addRow(tr("dialogs.keys.keymap"), self.chooser)
        form.addRow("", self.about)
        form.addRow(tr("dialogs.keys.search"), self.search)
        layout = QVBoxLayout(self)
        layout.setSpacing(UNIT)
        layout.addLayout(form)
        for widget in (self.notice, self.tree, self.nothing, self.editor, buttons):
            layout.addWidget(widget, 1 if widget is self.tree else 0)
        self.refresh()
        self.search.setFocus()

    def _fill(self) -> dict[str, QTreeWidgetItem]:
        items: dict[str, QTreeWidgetItem] = {}
        for menu, entries in self.bindings.menus.items():
            rows = [QTreeWidgetItem([plain(say(action.text))]) for action in flat(entries)]
            self._add_group(plain(say(TITLES[menu])), rows)
            for action, item in zip(flat(entries), rows, strict=True):
                items[action.id] = item
                item.setData(0, IDENT, action.id)
                item.setToolTip(0, "" if action.tip is None else wrapped(say(action.tip)))
        fixed = tr("dialogs.keys.fixed")
        rows = [QTreeWidgetItem([say(what), say(gesture), fixed]) for gesture, what in MOUSE]
        self._add_group(tr("dialogs.keys.mouse"), rows)
        for item in rows:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(0, item.text(0))
        self.tree.expandAll()
        return items

    def _add_group(self, title: str, rows: list[QTreeWidgetItem]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.addChildren(rows)
        self._groups.append((group, rows))

    def _offer_keymaps(self) -> None:
        problems: list[Message] = []
        for ident in KEYMAPS:
            try:
                keymap = load_keymap(ident)
            except VoicemanError as error:
                problems.append(error.message)
                continue
            self.chooser.addItem(keymap.name, keymap)
        self.chooser.setCurrentText(self.bindings.keymap.name)
        self.chooser.activated.connect(self._choose)
        self._tell(problems)

    def _choose(self, index: int) -> None:
        keymap = self.chooser.itemData(index)
        assert isinstance(keymap, Keymap)
        self._change(self.bindings.with_keymap(keymap))
        self._tell(self.bindings.taken)

    def _change(self, bindings: Bindings) -> None:
        self.bindings = bindings
        self._tell(())
        self.refresh()
        self.changed.emit(bindings)

    def refresh(self) -> None:
        """Show the bindings as they are."""
        self.about.setText(
            "" if self.bindings.keymap.about is None else say(self.bindings.keymap.about)
        )
        self.reset_all.setEnabled(bool(self.bindings.own))
        for ident, item in self._items.items():
            keys = self.bindings.by_id[ident]
            item.setText(1, ", ".join(map(shown, keys)))
            item.setText(2, tr("dialogs.keys.changed") if ident in self.bindings.own else "")
        self._filter(self.search.text())
        self._selected(self.tree.currentItem())

    def _selected(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        ident = None if item is None else item.data(0, IDENT)
        self.editor.setEnabled(ident is not None)
        if ident is not None:
            self.editor.show_action(self.bindings, ident)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        found = False
        for group, rows in self._groups:
            whole = wanted in group.text(0).casefold()
            for item in rows:
                line = "\n".join(item.text(column) for column in range(3)).casefold()
                item.setHidden(not (whole or wanted in line))
            group.setHidden(all(item.isHidden() for item in rows))
            found |= not group.isHidden()
        self.tree.setVisible(found)
        self.nothing.setVisible(not found)
        current = self.tree.currentItem()
        if current is None or current.isHidden():
            visible = (item for item in self._items.values() if not item.isHidden())
            self.tree.setCurrentItem(next(visible, None))  # type: ignore[arg-type]

    def _tell(self, facts: Iterable[Message]) -> None:
        words = "\n".join(map(say, facts))
        self.notice.setText(words)
        self.notice.setVisible(bool(words))


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
