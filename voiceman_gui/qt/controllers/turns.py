"""What the analyst does to speakers and turns; each act is one command that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.baselines import merge_baselines
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, Turn, Turns, TurnState
from voiceman_gui.core.turns_joined import between
from voiceman_gui.qt.controllers.baselines import BaselineEditing
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.state import State

SAME_S = 1e-3
"""Edges nearer to each other than this are the same one."""


class TurnEditing(QObject):
    """Acts on turns: on the chosen one, else on that under the playhead.

    Parameters
    ----------
    state : State
    editing : Editing
        Makes the commands.
    usual : callable
        Returns how the settings have speakers found (`SpeakerChoice`).
    parent : QObject
    """

    notice = Signal(object)
    """What the person has to know (`Message`)."""
    rename_wanted = Signal(str)
    """A speaker, by id, is to be named; the strip asks for the name."""

    def __init__(
        self,
        state: State,
        editing: Editing,
        usual: Callable[[], SpeakerChoice],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._speaking, self._editing = state, state.speaking, editing
        self._usual = usual
        self.baselines = BaselineEditing(state, editing)
        """The baselines of those who speak."""
        state.selection_changed.connect(self._selection_changed)
        self._speaking.turns_changed.connect(self._turns_changed)

    # -- which turn --------------------------------------------------------------------------

    def current(self) -> Turn | None:
        """Return the chosen turn, else the shortest one under the playhead."""
        chosen = self._speaking.chosen
        if chosen is not None or self._state.selection is not None:
            return chosen
        under = self._speaking.turns.at(self._state.playhead_s)
        return min(under, key=lambda turn: turn.span.duration_s, default=None)

    def choose(self, turn: Turn | None) -> None:
        """Choose a turn and select its span; None lets both go."""
        self._speaking.choose(turn)
        self._state.set_selection(None if turn is None else turn.span)

    def _selection_changed(self, _span: object) -> None:
        chosen = self._speaking.chosen
        if chosen is not None and not self._is_selected(chosen):
            self._speaking.choose(None)

    def _turns_changed(self) -> None:
        # A turn that was changed, here or by undo, stays chosen as it is now.
        chosen = self._speaking.chosen
        if chosen is not None and not self._is_selected(chosen):
            self._state.set_selection(chosen.span)

    def _is_selected(self, turn: Turn) -> bool:
        selection = self._state.selection
        end_s = min(turn.span.end_s, self._state.duration_s)
        return (
            selection is not None
            and abs(selection.start_s - turn.span.start_s) < SAME_S
            and abs(selection.end_s - end_s) < SAME_S
        )

    def _choose_at(self, speaker: str, seconds: float) -> None:
        """Choose the turn of a speaker at a moment."""
        here = (turn for turn in self._speaking.turns.at(seconds) if turn.speaker == speaker)
        self.choose(next(here, None))

    @property
    def choice(self) -> SpeakerChoice:
        """How the speakers of the open recording are found."""
        return self._state.document.speakers or self._usual()

    # -- going through them ------------------------------------------------------------------

    def next(self) -> None:
        """Choose the next turn, go to its beginning and bring it into view."""
        self._step(1, self._speaking.turns.turns)

    def previous(self) -> None:
        """Choose the turn before."""
        self._step(-1, self._speaking.turns.turns)

    def next_unsure(self) -> None:
        """Choose the next turn of which the program does not know whose it is."""
        self._step(1, self._speaking.turns.of(UNSURE))

    def previous_unsure(self) -> None:
        """Choose the unsure turn before."""
        self._step(-1, self._speaking.turns.of(UNSURE))

    def next_proposed(self) -> None:
        """Choose the next turn that nobody has confirmed."""
        turns = self._speaking.turns.turns
        self._step(1, [turn for turn in turns if turn.state is not TurnState.CONFIRMED])

    def _step(self, step: int, turns: Iterable[Turn]) -> None:
        at = self._key(self._speaking.chosen)
        if step > 0:
            found = next((turn for turn in turns if self._key(turn) > at), None)
        else:
            found = next((turn for turn in reversed(tuple(turns)) if self._key(turn) < at), None)
        if found is not None:
            self.choose(found)
            self._state.seek(found.span.start_s)
            self._reveal(found.span)

    def _key(self, turn: Turn | None) -> tuple[float, float, str]:
        """Place of a turn in order of time; without one, that of the playhead."""
        if turn is None:
            return self._state.playhead_s, self._state.duration_s + 1, ""
        return turn.span.start_s, turn.span.end_s, turn.speaker

    def _reveal(self, span: Span) -> None:
        """Bring a turn into view, a tenth of the width from the left."""
        seen = self._state.visible
        if seen.start_s <= span.start_s and span.end_s <= seen.end_s:
            return
        if not seen.start_s <= span.start_s < seen.end_s or span.duration_s < seen.duration_s:
            start_s = max(0.0, span.start_s - seen.duration_s * 0.1)
            self._state.set_visible(Span(start_s, start_s + seen.duration_s))

    # -- edges, parts ------------------------------------------------------------------------

    def edge_limits(self, ident: str, edge: Edge) -> tuple[float, float]:
        """Return between which times an edge can be moved."""
        return edits.edge_limits(self._speaking.turns, ident, edge, self._state.duration_s)

    def move_edge(self, ident: str, edge: Edge, to_s: float) -> None:
        """Move an edge of a turn."""
        total_s = self._state.duration_s
        self._edit("turn.move", lambda turns: edits.move_edge(turns, ident, edge, to_s, total_s))

    def split(self) -> None:
        """Cut the current turn at the playhead; the part behind it is chosen."""
        turn, now = self.current(), self._state.playhead_s
        if turn is None or not turn.span.start_s < now < turn.span.end_s:
            under = [t for t in self._speaking.turns.at(now) if t.span.start_s < now]
            turn = min(under, key=lambda one: one.span.duration_s, default=None)
        if turn is None:
            return
        ident, speaker = turn.id, turn.speaker
        if self._edit("turn.split", lambda turns: edits.split(turns, ident, now)):
            self._choose_at(speaker, now)

    def merge_next(self) -> None:
        """Join the current turn with the next one of the same speaker."""
        if self._can_merge(1):
            self._edit_current("turn.merge", edits.merge_next)

    def merge_previous(self) -> None:
        """Join the current turn with the one before of the same speaker."""
        turn = self.current()
        if turn is None or not self._can_merge(-1):
            return
        if self._edit_current("turn.merge", edits.merge_previous):
            self._choose_at(turn.speaker, turn.span.start_s)

    def _can_merge(self, step: int) -> bool:
        """Say whether the current turn can be joined with a neighbour; a notice says why not."""
        turn, turns = self.current(), self._speaking.turns
        if turn is None:
            return False
        others = between(turns, edits.neighbours(turns, turn.id, step))
        if others:
            self.notice.emit(
                message(
                    "panels.speakers.not_merged",
                    turns_count=len(others),
                    at_s=others[0].span.start_s,
                )
            )
        return not others

    def delete(self) -> None:
        """Remove the current turn: nobody speaks there."""
        if self._edit_current("turn.delete", lambda turns, ident: edits.delete(turns, [ident])):
            self.choose(None)

    # -- whose -------------------------------------------------------------------------------

    def assign(self, speaker: str) -> None:
        """Give the current turn to a speaker, or to nobody (`UNSURE`).

        A selection that is no turn becomes one.
        """
        self._assign(lambda _turns: speaker, lambda turns: turns)

    def assign_cluster(self, speaker: str) -> None:
        """Give the current turn, and all that was taken for the same person, to a speaker."""
        turn = self.current()
        if turn is None:
            return
        ident = turn.id
        if self._edit("turn.assign_all", lambda turns: edits.assign_cluster(turns, ident, speaker)):
            self._choose_at(speaker, turn.span.start_s)

    def assign_new(self) -> None:
        """Give the current turn to one more speaker."""
        self._assign(lambda turns: turns.next_id(), edits.add_speaker)

    def nth(self, number: int) -> str | None:
        """Return the id of a speaker by their place from the top, counted from 1."""
        speakers = self._speaking.turns.speakers
        return speakers[number - 1].id if 0 < number <= len(speakers) else None

    def assign_nth(self, number: int) -> None:
        """Give the current turn to the speaker of a number."""
        speaker = self.nth(number)
        if speaker is not None:
            self.assign(speaker)

    def assign_cluster_nth(self, number: int) -> None:
        """Give all turns of the current turn's cluster to the speaker of a number."""
        speaker = self.nth(number)
        if speaker is not None:
            self.assign_cluster(speaker)

    def _assign(self, whose: Callable[[Turns], str], prepared: Callable[[Turns], Turns]) -> None:
        turn, selection = self.current(), self._state.selection
        speaker = whose(self._speaking.turns)
        if turn is not None:
            ident, at_s = turn.id, turn.span.start_s
            done = self._edit(
                "turn.assign", lambda turns: edits.assign(prepared(turns), [ident], speaker)
            )
        elif selection is not None:
            at_s = selection.start_s
            done = self._edit(
                "turn.add", lambda turns: edits.add(prepared(turns), selection, speaker)
            )
        else:
            return
        if done:
            self._choose_at(speaker, at_s)

    # -- vouching ----------------------------------------------------------------------------

    def confirm(self) -> None:
        """Vouch for the current turn, and go on to the next one that is not confirmed."""
        turn = self.current()
        if turn is None:
            return
        self._edit_current("turn.confirm", lambda turns, ident: edits.confirm(turns, [ident]))
        self._speaking.choose(self._speaking.lanes.by_id(turn.id))
        self.next_proposed()

    def confirm_visible(self) -> None:
        """Vouch for all turns that are seen whole."""
        seen = self._state.visible
        self._edit("turn.confirm", lambda turns: edits.confirm_all(turns, within=seen))

    def confirm_all(self) -> None:
        """Vouch for all turns of the recording."""
        self._edit("turn.confirm", edits.confirm_all)

    def confirm_speaker(self, speaker: str) -> None:
        """Vouch for all turns of a speaker."""
        self._edit("turn.confirm", lambda turns: edits.confirm_all(turns, speaker))

    # -- speakers ----------------------------------------------------------------------------

    def rename(self, speaker: str, label: str) -> None:
        """Name a speaker; an empty label is the default name."""
        self._edit("speaker.rename", lambda turns: edits.rename(turns, speaker, label))

    def ask_name(self) -> None:
        """Ask for another name of whoever speaks in the current turn."""
        turn = self.current()
        if turn is not None and turn.sure:
            self.rename_wanted.emit(turn.speaker)

    def merge_speakers(self, into: str, other: str) -> None:
        """Make one speaker of two."""
        document = self._state.document
        document = document.with_shown(merge_baselines(document.shown, into, other))
        turns = edits.merge_speakers(self._speaking.turns, into, other)
        self._editing.do("speaker.merge", document.with_turns(turns))

    def delete_speaker(self, speaker: str) -> None:
        """Remove a speaker; their turns are unsure."""
        self._edit("speaker.delete", lambda turns: edits.delete_speaker(turns, speaker))

    def as_proposed(self) -> None:
        """Let go of all changes: the turns are as the program proposes."""
        self._editing.do("turns.proposed", self._state.document.with_turns(None))

    def choose_speakers(self, choice: SpeakerChoice) -> None:
        """Say how many people speak, or how they are found; turns are proposed anew.

        Turns that were changed belong to another proposal: they go, and undo brings them back.
        """
        document = self._state.document
        edited = document.turns is not None
        self._editing.do("turns.speakers", document.with_speakers(choice).with_turns(None))
        if edited:
            self.notice.emit(message("panels.speakers.edits_gone"))

    # -- how ---------------------------------------------------------------------------------

    def _edit_current(self, ident: str, edit: Callable[[Turns, str], Turns]) -> bool:
        turn = self.current()
        return turn is not None and self._edit(ident, lambda turns: edit(turns, turn.id))

    def _edit(self, ident: str, edit: Callable[[Turns], Turns]) -> bool:
        """Change the turns in use; the first change makes the proposal the analyst's own.

        Returns
        -------
        bool
            Whether anything is different now.
        """
        before = self._speaking.turns
        after = edit(before)
        if after is before or after == before:
            return False
        self._editing.do(ident, self._state.document.with_turns(after))
        return True
