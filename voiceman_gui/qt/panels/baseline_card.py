"""How much speech the selection would give the baseline, and the buttons that put it there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.controllers.baselines import Amount, BaselineEditing
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import bind, language, say
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.cards import label
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT

BAR = 8.0


class BaselineCard(QFrame):
    """The meter "23 of 30 s" of the speaker's baseline, with what the selection would add.

    It is there while something is selected, or passages are marked.

    Parameters
    ----------
    state : State
    palette : Palette
    baselines : BaselineEditing
    """

    def __init__(self, state: State, palette: Palette, baselines: BaselineEditing) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._state, self._baselines = state, baselines
        bind(self, self.setAccessibleName, "panels.baseline_card.name")
        self.words = label("muted")
        self.bar = SpeechBar(palette)
        self.only = self._button(
            "panels.baseline_card.only_short", "analysis.baseline", baselines.only
        )
        self.add = self._button(
            "panels.baseline_card.add_short", "analysis.add_to_baseline", baselines.add
        )
        self.take_out = self._button(
            "panels.baseline_card.take_out_short", "analysis.take_out", baselines.take_out
        )
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        for button in (self.add, self.take_out, self.only):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        layout.setSpacing(UNIT // 2)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addLayout(row)
        for signal in (
            state.selection_changed,
            state.baseline_changed,
            state.analysis_changed,
            state.recording_changed,
            state.speaking.turns_changed,
            language().changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def _button(self, ident: str, action: str, act: object) -> PressButton:
        made = PressButton()
        # The dock may be narrower than the words of three buttons.
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bind(made, made.setText, ident)
        bind(made, made.setAccessibleName, ident)
        tips = {
            "analysis.baseline": "actions.analysis.baseline_tip",
            "analysis.add_to_baseline": "actions.analysis.add_to_baseline_tip",
            "analysis.take_out": "actions.analysis.take_out_tip",
        }
        bind(made, made.setToolTip, tips[action])
        made.clicked.connect(act)
        return made

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the bar."""
        self.bar.set_palette_colors(palette)

    def refresh(self, *_: object) -> None:
        """Count anew."""
        amount = self._baselines.amount()
        selected = self._state.selection is not None
        shown = amount is not None and (selected or bool(self._state.baselines))
        self.setVisible(shown)
        if amount is None or not shown:
            return
        self.bar.show_amount(amount)
        words = say(amount_words(amount, selected=selected))
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)
        inside = self._baselines.inside()
        self.only.setVisible(selected)
        self.add.setVisible(selected)
        self.take_out.setVisible(selected)
        self.take_out.setEnabled(inside)


def amount_words(amount: Amount, *, selected: bool) -> Message:
    """Say what selection and baseline hold of what is needed."""
    whose = message("panels.baseline_card.everybody")
    if amount.speaker is not None:
        whose = message("panels.baseline_card.of", speaker=amount.speaker)
    needed = {
        "needed_s": amount.needed.speech_s,
        "needed_count": amount.needed.windows,
        "whose": whose,
    }
    marked = {"marked_s": amount.marked.speech_s, "marked_count": amount.marked.windows}
    if not selected:
        return message("panels.baseline_card.marked", **marked, **needed)
    if amount.marked.speech_s:
        together = {
            "together_s": amount.together.speech_s,
            "together_count": amount.together.windows,
        }
        return message("panels.baseline_card.together", **together, **marked, **needed)
    found = {"selected_s": amount.selected.speech_s, "selected_count": amount.selected.windows}
    return message("panels.baseline_card.selected", **found, **needed)


class SpeechBar(QWidget):
    """A bar that is full at what is needed: marked speech solid, the selection's hatched."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._amount: Amount | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the bar."""
        return QSize(120, round(BAR) + 4)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour."""
        self._palette = palette
        self.update()

    def show_amount(self, amount: Amount) -> None:
        """Fill as far as there is speech."""
        self._amount = amount
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, and both amounts from the left."""
        amount, colors = self._amount, self._palette
        p = QPainter(self)
        whole = QRectF(0.5, 2.5, self.width() - 1.0, BAR - 1.0)
        p.fillRect(whole, colors.color("window"))
        if amount is not None:
            marked = whole.width() * amount.full(amount.marked)
            both = whole.width() * amount.full(amount.together)
            solid = QRectF(whole.left(), whole.top(), marked, whole.height())
            p.fillRect(solid, colors.color("baseline"))
            more = QRectF(solid.right(), whole.top(), max(0.0, both - marked), whole.height())
            p.fillRect(more, colors.color("accent", 0.3))
            p.setPen(QPen(colors.color("accent"), 1))
            p.setBrush(Qt.BrushStyle.BDiagPattern)
            if more.width() > 1:
                p.drawRect(more)
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(colors.color("border"), 1))
        p.drawRect(whole)
        p.end()
