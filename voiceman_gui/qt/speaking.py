"""Who speaks, as the window shows it: the turns in use, the chosen turn, the shown speaker."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import WHOLE_RECORDING, Document
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turn, Turns
from voiceman_gui.plot.turns import TurnLanes


class Speaking(QObject):
    """Turns and what is chosen of them; the window has one, `State.speaking`.

    The turns themselves are set through the document alone.
    """

    turns_changed = Signal()
    """Other turns are in use."""
    chosen_changed = Signal()
    """Another turn is chosen, or none."""
    shown_changed = Signal()
    """The readings of another speaker are shown, or those of all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.turns = Turns()
        """Of the document, else as the program proposes; empty while nothing is known."""
        self.lanes = TurnLanes(self.turns)
        self._chosen = ""
        self._shown: str | None = None

    @property
    def several(self) -> bool:
        """Whether there is more to show than one person who speaks."""
        return len(self.lanes.lanes) > 1

    @property
    def chosen(self) -> Turn | None:
        """The turn that is chosen."""
        return self.lanes.by_id(self._chosen)

    @property
    def shown(self) -> str | None:
        """Id of the speaker whose readings are shown; None is all."""
        return self._shown

    def baselines(self, document: Document) -> dict[str, tuple[Span, ...]]:
        """Return the marked passages of each speaker, by id.

        One that is nobody's belongs to whoever says most of it.
        """
        found = {one.speaker: list(one.spans) for one in document.shown.baselines}
        for span in found.pop(WHOLE_RECORDING, []):
            speaker = self.lanes.most_of(span)
            if speaker is not None:
                found.setdefault(speaker, []).append(span)
        return {speaker: tuple(spans) for speaker, spans in found.items()}

    def choose(self, turn: Turn | None) -> None:
        """Choose a turn, or none."""
        ident = "" if turn is None else turn.id
        if ident != self._chosen:
            self._chosen = ident
            self.chosen_changed.emit()

    def show(self, speaker: str | None) -> None:
        """Show the readings of one speaker, by id; None shows those of all."""
        if speaker != self._shown:
            self._shown = speaker
            self.shown_changed.emit()

    def renew(self, document: Document, *analyses: Analysis | None) -> None:
        """Take over the turns in use.

        Parameters
        ----------
        document : Document
        analyses : Analysis or None
            Where the proposal is looked for, one after the other.
        """
        turns = document.turns
        if turns is None:
            found = (one.diarisation for one in analyses if one is not None)
            turns = next((one.proposal for one in found if one is not None), Turns())
        if turns is self.turns or (turns == self.turns and _same_ids(turns, self.turns)):
            return
        self.turns, self.lanes = turns, TurnLanes(turns)
        if self._shown is not None and turns.speaker(self._shown) is None:
            self.show(None)
        self.turns_changed.emit()
        if self._chosen and self.lanes.by_id(self._chosen) is None:
            self.choose(None)


def _same_ids(one: Turns, other: Turns) -> bool:
    return all(a.id == b.id for a, b in zip(one.turns, other.turns, strict=True))
