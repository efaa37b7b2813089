"""A field over a lane's head in which a speaker is named."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

MOST_LETTERS = 80
ENDS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameField(QLineEdit):
    """Enter and leaving the field take the name, Esc does not.

    Parameters
    ----------
    name : str
        As it is so far.
    parent : QWidget
    """

    named = Signal(str)
    ended = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setMaxLength(MOST_LETTERS)
        self._open = True
        self.selectAll()
        self.returnPressed.connect(lambda: self._end(taken=True))

    def _end(self, *, taken: bool) -> None:
        # Hiding the field takes the focus away, which would end it once more.
        if self._open:
            self._open = False
            if taken:
                self.named.emit(self.text())
            self.ended.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENDS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._end(taken=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the name when the focus goes elsewhere in the window."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(taken=True)
