"""Buttons for hands that stay on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton


class PressButton(QToolButton):
    """A tool button that Space presses while it has the focus.

    Space plays wherever else the focus is. Tool buttons get it from the Tab key alone, so that
    after a click of the mouse Space goes on playing.
    """

    def event(self, event: QEvent) -> bool:
        """Keep Space from the window's shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)
