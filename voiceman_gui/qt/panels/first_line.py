"""What stands above everything else: who was told apart, and whose speech readings refer to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.turns import TurnState
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import TipBeside, wrapped
from voiceman_gui.report.speakers import (
    category_facts,
    several,
    speakers,
    statement,
    told_apart,
)


class FirstLine(QLabel):
    """How report and files begin, too; it is there with the first readings.

    Before them it says whether turns are there from earlier work.

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
        # Not "Minimum": the least height would be that at a width which nobody has chosen.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        TipBeside(self)
        state.analysis_changed.connect(self._refresh)
        state.speaking.turns_changed.connect(self._refresh)
        language().changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        analysis, kept = self._state.analysis, self._kept()
        self.setVisible(analysis is not None or kept is not None)
        diarisation = None if analysis is None else analysis.diarisation
        vouched = diarisation is not None and any(
            turn.state is TurnState.CONFIRMED for turn in diarisation.turns.turns
        )
        self.setProperty("role", "muted" if vouched else "notice")
        self.style().polish(self)
        if kept is not None:
            self.setText(say(kept))
            self.setToolTip("")
        if analysis is None or kept is not None:
            return
        said = [say(told_apart(analysis))]
        if several(analysis):
            said.append(tr("panels.header.own_baselines"))
        facts = [(one, category_facts(analysis, one.readings)) for one in speakers(analysis)]
        if not several(analysis):
            # Counts of different voices are never summed: of several the pointer learns them.
            said += [say(fact) for _, found in facts for fact in found[1:]]
        self.setText(" ".join(said))
        named = (
            tr("panels.first_line.of_speaker", speaker=one.name, fact=fact)
            for one, found in facts
            for fact in found
        )
        self.setToolTip(wrapped("\n".join((say(statement(analysis)), *named))))

    def _kept(self) -> Message | None:
        """Return that turns are there which no readings are of yet; None where none are."""
        analysis, turns = self._state.analysis, self._state.document.turns
        if turns is None or (analysis is not None and analysis.diarisation is not None):
            return None
        confirmed = sum(turn.state is TurnState.CONFIRMED for turn in turns.turns)
        counts = {"turns_count": len(turns.turns), "confirmed_count": confirmed}
        if analysis is not None:
            return message("panels.first_line.kept_waiting", **counts)
        return message("panels.first_line.kept", speakers_count=len(turns.speakers), **counts)
