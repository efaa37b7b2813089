"""What stands above everything else: who was told apart, and whose speech readings refer to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from voiceman_gui.core.turns import TurnState
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import wrapped
from voiceman_gui.report.speakers import several, statement, told_apart


class FirstLine(QLabel):
    """How report and files begin, too; it is there with the first readings.

    The pointer learns of how much speech each speaker's baseline is.

    Parameters
    ----------
    state : State
    parent : QWidget or None
    """

    def __init__(self, state: State, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        bind(self, self.setAccessibleName, "panels.first_line.name")
        self.setObjectName("first-line")
        self.setFont(small(self.font()))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(6, 2, 6, 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        state.analysis_changed.connect(self._refresh)
        language().changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        analysis = self._state.analysis
        self.setVisible(analysis is not None)
        if analysis is None:
            return
        diarisation = analysis.diarisation
        vouched = diarisation is not None and any(
            turn.state is TurnState.CONFIRMED for turn in diarisation.turns.turns
        )
        self.setProperty("role", "muted" if vouched else "notice")
        self.style().polish(self)
        said = [say(told_apart(analysis))]
        if several(analysis):
            said.append(tr("panels.header.own_baselines"))
        self.setText(" ".join(said))
        self.setToolTip(wrapped(say(statement(analysis))))
