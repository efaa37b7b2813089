"""Two small buttons that mute something while playing, or let it be heard alone."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.audio.listening import Audible
from voiceman_gui.core.message import Message
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import bind
from voiceman_gui.qt.theme import small

T = TypeVar("T", bound=Hashable)

GAP = 2
"""Pixels between the two."""


class MuteSolo(QObject):
    """The buttons of one channel or one speaker.

    Parameters
    ----------
    what : Message or str
        Name as a sentence has it: "left channel", "Speaker 1".
    mute, solo : callable
        Called without arguments when a button is pressed.
    parent : QWidget
        Holds the buttons.
    """

    def __init__(
        self,
        what: Message | str,
        mute: Callable[[], None],
        solo: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.mute = self._button(mute, parent)
        self.solo = self._button(solo, parent)
        bind(self.mute, self.mute.setText, "panels.hearing.mute")
        bind(self.solo, self.solo.setText, "panels.hearing.solo")
        self.name(what)

    @staticmethod
    def _button(press: Callable[[], None], parent: QWidget) -> QToolButton:
        button = PressButton(parent)
        button.setProperty("role", "hear")
        button.setCheckable(True)
        button.setFont(small(parent.font()))
        button.clicked.connect(lambda _on: press())
        button.show()
        return button

    def name(self, what: Message | str) -> None:
        """Be called otherwise from now on."""
        mute, solo = self.mute, self.solo
        bind(mute, mute.setAccessibleName, "panels.hearing.mute_name", what=what)
        bind(solo, solo.setAccessibleName, "panels.hearing.solo_name", what=what)
        bind(mute, mute.setToolTip, "panels.hearing.mute_tip", what=what)
        bind(solo, solo.setToolTip, "panels.hearing.solo_tip", what=what)

    def show_audible(self, audible: Audible[T], one: T) -> None:
        """Show whether something is muted or solo."""
        self.mute.setChecked(one in audible.muted)
        self.solo.setChecked(one in audible.solo)

    def place(self, place: QRect) -> None:
        """Lie side by side in a rectangle of the parent."""
        width = (place.width() - GAP) // 2
        self.mute.setGeometry(place.left(), place.top(), width, place.height())
        self.solo.setGeometry(place.right() + 1 - width, place.top(), width, place.height())

    def set_visible(self, visible: bool) -> None:
        """Show or hide both."""
        self.mute.setVisible(visible)
        self.solo.setVisible(visible)

    def dismiss(self) -> None:
        """Take both away for good."""
        for button in (self.mute, self.solo):
            button.deleteLater()
        self.deleteLater()
