"""A note in the transport that says what is heard while not everything is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter

from voiceman_gui.core.message import message
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.state import State
from voiceman_gui.qt.tips import wrapped

LEAST_CHARACTERS = 14
"""How much of the note there is always room for; the rest is in its tool tip."""
SIDES_PX = 20
"""Padding and border of the style sheet, left and right together."""


class HearingNote(PressButton):
    """Says which channels and speakers are heard; a press lets everything be heard again.

    Hidden while everything is heard.

    Parameters
    ----------
    state : State
    """

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state
        self.setProperty("role", "hearing")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on: state.listening.clear())
        state.listening.changed.connect(self.refresh)
        state.recording_changed.connect(self.refresh)
        language().changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say it anew."""
        recording = self._state.recording
        parts = self._state.listening.facts(0 if recording is None else recording.channels)
        self.setVisible(bool(parts))
        text = say(message("window.hearing", parts=parts)) if parts else ""
        self.setText(text)
        self.setAccessibleName(text)
        tip = tr("window.hearing.tip")
        self.setAccessibleDescription(tip)
        self.setToolTip(wrapped(f"{text}\n{tip}"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the whole note."""
        # The font of the style sheet is wider than the one that Qt takes for tool buttons.
        hint = super().sizeHint()
        whole = self.fontMetrics().horizontalAdvance(self.text()) + SIDES_PX + 2
        return QSize(max(hint.width(), whole), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the beginning of the note."""
        whole = self.sizeHint()
        least = self.fontMetrics().averageCharWidth() * LEAST_CHARACTERS + SIDES_PX
        return QSize(min(whole.width(), least), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the note as there is room for."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - SIDES_PX
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()
