"""The line above the lanes: how many speak, whose readings are drawn, how much is confirmed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from voiceman_gui.core.turns import SpeakerChoice, SpeakerMode
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.items import turn_wording
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.speaker_menus import fill_choices, fill_shown
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import wrapped

LINE_PX = 2
"""Height above the ground in which the panel's focus frame is drawn."""
MORE = "▾"
"""Stands behind what opens a menu."""


class Ground(QWidget):
    """Opaque, below the buttons: no line of the time axis goes through them.

    Parameters
    ----------
    colors : Palette
    parent : QWidget
    """

    def __init__(self, colors: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.colors = colors
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_colors(self, colors: Palette) -> None:
        """Fill with the colour of another palette."""
        self.colors = colors
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with the ground of the panel."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.colors.color("surface"))
        painter.end()


class SpeakerHeader(QObject):
    """Buttons, and how many turns are confirmed.

    Parameters
    ----------
    state : State
    editing : TurnEditing
    colors : Palette
    parent : QWidget
        Holds the widgets.
    """

    folded = Signal()
    """The lane of an only speaker is to be shown, or not any more."""

    def __init__(
        self, state: State, editing: TurnEditing, colors: Palette, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._state, self._editing = state, editing
        self.ground = Ground(colors, parent)
        self.choice = self._button(parent)
        self.shown = self._button(parent)
        self.fold = self._button(parent)
        self.offer = self._button(parent)
        self.choice_menu, self.shown_menu = QMenu(self.choice), QMenu(self.shown)
        for button, menu in ((self.choice, self.choice_menu), (self.shown, self.shown_menu)):
            button.setMenu(menu)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choice_menu.aboutToShow.connect(self._fill_choices)
        self.shown_menu.aboutToShow.connect(lambda: fill_shown(self.shown_menu, state.speaking))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(lambda _on: self.folded.emit())
        self.offer.clicked.connect(
            lambda: editing.choose_speakers(SpeakerChoice(SpeakerMode.CHANNELS))
        )
        self.count = QLabel(parent)
        self.count.setFont(small(parent.font()))
        self.count.setProperty("role", "muted")
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        state.recording_changed.connect(self._unfold)

    def _unfold(self) -> None:
        self.fold.setChecked(False)

    @staticmethod
    def _button(parent: QWidget) -> QToolButton:
        button = PressButton(parent)
        button.setProperty("role", "strip")
        button.setFont(small(parent.font()))
        return button

    def raise_above(self) -> None:
        """Lie above the lanes' names and buttons, which may be scrolled below."""
        for one in (self.ground, self.choice, self.shown, self.fold, self.offer, self.count):
            one.raise_()

    @property
    def unfolded(self) -> bool:
        """Whether the lane of an only speaker is shown: asked for, or with turns of the analyst."""
        return self.fold.isChecked() or self._state.document.turns is not None

    def _fill_choices(self) -> None:
        recording = self._state.recording
        channels = 1 if recording is None else recording.channels
        fill_choices(self.choice_menu, self._editing, channels)

    def fit(self, room: QRect) -> None:
        """Write everything, and lie side by side in a rectangle of the parent."""
        self.ground.setGeometry(room.adjusted(0, LINE_PX, 0, 0))
        speaking, analysis = self._state.speaking, self._state.analysis
        several = len(speaking.turns.speakers) > 1
        edited = self._state.document.turns is not None
        found = len(speaking.turns.speakers) or None
        text = turn_wording.choice_text(self._editing.choice, found, edited=edited)
        self.choice.setText(f"{text} {MORE}")
        self.choice.setAccessibleName(text)
        self.choice.setToolTip(wrapped(tr("panels.speakers.choice_tip")))
        self.shown.setVisible(several)
        text = turn_wording.shown_text(speaking)
        self.shown.setText(f"{text} {MORE}")
        self.shown.setAccessibleName(text)
        self.shown.setToolTip(wrapped(tr("panels.speakers.shown_tip")))
        one = len(speaking.lanes.lanes) == 1 and not edited
        self.fold.setVisible(one)
        folded = "panels.speakers.fold" if self.fold.isChecked() else "panels.speakers.unfold"
        self.fold.setText(tr(folded))
        self.fold.setAccessibleName(self.fold.text())
        self.offer.setVisible(turn_wording.offers_channels(analysis))
        self.offer.setText(tr("panels.speakers.offer_channels"))
        self.offer.setAccessibleName(self.offer.text())
        self.offer.setToolTip(wrapped(turn_wording.facts_text(analysis)))
        x = room.left()
        for button in (self.choice, self.shown, self.fold, self.offer):
            if not button.isHidden():
                width = button.sizeHint().width()
                button.setGeometry(x, room.top() + 3, width, room.height() - 6)
                x += width + 6
        text = turn_wording.count_text(speaking, self._state.analysing)
        left = max(0, room.right() - x - 8)
        metrics = self.count.fontMetrics()
        self.count.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, left))
        self.count.setAccessibleName(text)
        self.count.setGeometry(x + 8, room.top(), left, room.height())
