"""A sentence inside a dialog, with the buttons that answer it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from voiceman_gui.qt.theme import UNIT


class Banner(QFrame):
    """What came of something, or a question; takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        self._layout.setSpacing(UNIT)
        self._layout.addWidget(self.words, 1)
        self.setVisible(False)

    def say(
        self,
        sentence: str,
        *answers: tuple[str, Callable[[], None]],
        problem: bool = False,
    ) -> None:
        """Show a sentence and a button for each answer.

        Parameters
        ----------
        sentence : str
        *answers : tuple of str and callable
            Text of a button and what it does.
        problem : bool
            Something could not be done, or would be lost.
        """
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.setVisible(True)
        self.buttons = [self._button(text, call) for text, call in answers]
        self.words.setText(sentence)
        self.words.setAccessibleName(sentence)
        self.setProperty("role", "problem" if problem else "notice")
        # A changed property is looked at only when the style is asked again.
        self.style().unpolish(self)
        self.style().polish(self)

    def _button(self, text: str, call: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        # A clicked() signal hands over a bool that plain calls do not take.
        button.clicked.connect(lambda _checked=False: call())
        self._layout.addWidget(button)
        # At once, so that it can take the focus.
        button.show()
        return button

    def hush(self) -> None:
        """Say nothing."""
        self.setVisible(False)


def row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return widgets in a row; None is the room that is left over."""
    layout = QHBoxLayout()
    layout.setSpacing(UNIT)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return layout
