"""Changing the keys of one action; a key that another action has is asked about first."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.qt.actions.keymap import PLAY, PLAY_IN_FIELDS, Bindings, shown, spelled
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT

MOST_KEYS = 4
"""Fields for the keys of one action."""


class KeyField(QKeySequenceEdit):
    """A field that takes one key."""

    entered = Signal(str)
    """The key in Qt's portable spelling; empty when the field was cleared."""

    def __init__(self) -> None:
        super().__init__()
        self._pressed = False
        files_pass_by(self)
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(20 * UNIT)
        self.keySequenceChanged.connect(self._changed)
        self.editingFinished.connect(lambda: self.entered.emit(self.keySequence().toString()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key; Qt empties the field first, which is no clearing by the person."""
        self._pressed = True
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the field be done with the key."""
        super().keyReleaseEvent(event)
        self._pressed = False

    def _changed(self, sequence: QKeySequence) -> None:
        if sequence.isEmpty() and not self._pressed:
            self.entered.emit("")


class KeyEditor(QWidget):
    """A field for each key of an action and one for a further key."""

    changed = Signal(object)
    """Bindings with what the person just changed."""

    def __init__(self) -> None:
        super().__init__()
        self._bindings: Bindings | None = None
        self._ident = ""
        self._asked: Bindings | None = None
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.fields = tuple(self._field(number) for number in range(MOST_KEYS))
        self.reset = self._button(tr("dialogs.key.reset"))
        self.reset.clicked.connect(self._reset)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "notice")
        self.sentence.setWordWrap(True)
        self.take = self._button(tr("dialogs.key.take"))
        self.take.clicked.connect(self._take)
        self.leave = self._button(tr("dialogs.key.leave"))
        self.leave.clicked.connect(self._refresh)
        # The question has its room also while nothing is asked, so that the list stays in place.
        room = self.take.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.take.setSizePolicy(room)
        row, question = QHBoxLayout(), QHBoxLayout()
        for field in self.fields:
            row.addWidget(field)
        row.addStretch(1)
        row.addWidget(self.reset)
        question.addWidget(self.sentence, 1)
        question.addWidget(self.take)
        question.addWidget(self.leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.title)
        layout.addLayout(row)
        layout.addLayout(question)

    def _field(self, number: int) -> KeyField:
        field = KeyField()
        field.entered.connect(lambda text: self._entered(number, text))
        return field

    @staticmethod
    def _button(text: str) -> QPushButton:
        button = QPushButton(text)
        # Return in the search field must not press a button.
        button.setAutoDefault(False)
        return button

    def show_action(self, bindings: Bindings, ident: str) -> None:
        """Show the keys of an action as they are in these bindings."""
        self._bindings, self._ident = bindings, ident
        self._refresh()

    def _refresh(self) -> None:
        self._ask(None)
        bindings = self._bindings
        if bindings is None:
            return
        keys = bindings.by_id[self._ident]
        self.title.setText(bindings.text(self._ident))
        self.reset.setEnabled(self._ident in bindings.own)
        for number, field in enumerate(self.fields):
            key = keys[number] if number < len(keys) else ""
            fixed = self._ident == PLAY and key == PLAY_IN_FIELDS
            with QSignalBlocker(field):
                field.setKeySequence(QKeySequence(key))
            field.setVisible(number <= len(keys))
            field.setEnabled(not fixed)
            action = bindings.text(self._ident)
            which = tr("dialogs.key.number", number=number + 1, action=action)
            another = tr("dialogs.key.another", action=action)
            field.setAccessibleName(which if key else another)
            field.setToolTip(tr("dialogs.key.plays_tip") if fixed else tr("dialogs.key.press_tip"))

    def _entered(self, number: int, text: str) -> None:
        bindings = self._bindings
        if bindings is None:
            return
        key = spelled(text)
        keys = list(bindings.by_id[self._ident])
        keys[number : number + 1] = [key] if key is not None else []
        # Typed twice, or left as it was: one key remains of it.
        wanted = tuple(dict.fromkeys(keys))
        if wanted == bindings.by_id[self._ident]:
            self._refresh()
            return
        refused = None if key is None else bindings.refusal(self._ident, key)
        if refused is not None:
            self._refresh()
            self.sentence.setText(say(refused))
            self.sentence.setVisible(True)
            return
        changed = bindings.with_keys(self._ident, wanted)
        holder = None if key is None else bindings.holder(key)
        if key is None or holder is None or holder == self._ident:
            self.changed.emit(changed)
            return
        self._ask(changed)
        self.sentence.setText(
            tr("dialogs.key.belongs", key=shown(key), action=bindings.text(holder))
        )

    def _ask(self, asked: Bindings | None) -> None:
        self._asked = asked
        for widget in (self.sentence, self.take, self.leave):
            widget.setVisible(asked is not None)

    def _take(self) -> None:
        if self._asked is not None:
            self.changed.emit(self._asked)

    def _reset(self) -> None:
        if self._bindings is not None:
            self.changed.emit(self._bindings.reset(self._ident))
