"""Which tier is worked on, which tiers are hidden, which mark is chosen or held by the mouse.

None of it belongs to the document: it is where the analyst works.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind


class Shown(Protocol):
    """What of the window's state the tiers are looked up in."""

    @property
    def document(self) -> Document:
        """What people set."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Marks of the recording that is shown."""

    @property
    def selection(self) -> Span | None:
        """What is selected."""

    @property
    def recording(self) -> Recording | None:
        """What is open."""

    def set_selection(self, span: Span | None) -> None:
        """Select a stretch of time."""


FILE = "file"
"""Id of the lane of what the file itself marks; no tier of the document has it."""
MOST_HIDDEN = 1000
"""Hidden tiers that are remembered, of all recordings together."""


class TierView(QObject):
    """The analyst's place among the tiers of the recording that is shown.

    Parameters
    ----------
    state : Shown
        Has the document; whoever has it connects its signals to `take_tiers`, `take_marks`,
        `take_selection` and `start_over`.
    parent : QObject
    """

    target_changed = Signal()
    """New marks go to another tier."""
    hidden_changed = Signal()
    chosen_changed = Signal()
    held_changed = Signal()

    def __init__(self, state: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.target = MARKS
        """Id of the tier that new marks go to."""
        self.hidden_anywhere: tuple[str, ...] = ()
        """Ids of the tiers that were hidden, of other recordings too, the last one last."""
        self.chosen = ""
        """Id of the mark that was chosen; empty for none."""
        self.snaps = True
        """Whether edges that are moved are attracted, see `Snapping`."""
        self.held: Mark | None = None
        """The mark that the mouse holds, as it would be if it were let go here."""

    def start_over(self) -> None:
        """Forget where somebody worked: another recording is shown."""
        self.target, self.chosen, self.held = MARKS, "", None
        for signal in (self.target_changed, self.hidden_changed, self.chosen_changed):
            signal.emit()

    # -- tiers -------------------------------------------------------------------------------

    def tier(self, ident: str) -> Tier | None:
        """Return a tier of the document by id; None for that which every recording has."""
        return next((one for one in self._state.document.tiers if one.id == ident), None)

    @property
    def idents(self) -> tuple[str, ...]:
        """Ids of all tiers in the order in which they are shown, hidden ones included."""
        return MARKS, *(one.id for one in self._state.document.tiers)

    @property
    def hidden(self) -> frozenset[str]:
        """Ids of the tiers that are not shown."""
        return frozenset(self.hidden_anywhere) & frozenset(self.idents)

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the tiers that are shown, from top to bottom."""
        hidden = self.hidden
        return tuple(one for one in self.idents if one not in hidden)

    @property
    def target_kind(self) -> TierKind:
        """What may lie on the tier that new marks go to."""
        tier = self.tier(self.target)
        return TierKind.ANY if tier is None else tier.kind

    def aim(self, ident: str) -> None:
        """Let new marks go to a tier, which is shown from now on."""
        if ident in self.hidden:
            self.hide(self.hidden - {ident})
        if ident != self.target and ident in self.idents:
            self.target = ident
            self.target_changed.emit()

    def step(self, by: int) -> None:
        """Let new marks go to the next tier (1) or the one before (-1), from the last to the first.

        Hidden tiers are passed over.
        """
        shown = self.shown
        if shown:
            place = shown.index(self.target) if self.target in shown else 0
            self.aim(shown[(place + by) % len(shown)])

    def hide(self, idents: Iterable[str]) -> None:
        """Hide these tiers and show all others; new marks go to one that is shown."""
        hidden = frozenset(idents) & frozenset(self.idents)
        if hidden == self.hidden:
            return
        others = [one for one in self.hidden_anywhere if one not in self.idents]
        # A tier that is removed stays in the list: undo brings it back as it was.
        self.hidden_anywhere = (*others, *sorted(hidden))[-MOST_HIDDEN:]
        self.hidden_changed.emit()
        self._leave_hidden()

    def remember(self, idents: Iterable[str]) -> None:
        """Hide the tiers that were hidden when the program was used last."""
        self.hidden_anywhere = tuple(idents)
        self.hidden_changed.emit()
        self._leave_hidden()

    def _leave_hidden(self) -> None:
        if self.target in self.hidden and self.shown:
            self.aim(self.shown[0])

    def take_tiers(self) -> None:
        """Follow other tiers."""
        if self.target not in self.idents:
            self.target = MARKS
        self._leave_hidden()
        # Name and label set of the tier may be others.
        self.target_changed.emit()

    @property
    def of_file(self) -> tuple[Mark, ...]:
        """Chapters and cue points of the recording; they can be read only."""
        recording = self._state.recording
        embedded = () if recording is None else recording.embedded
        return tuple(
            Mark(one.span, one.label, in_report=False, id=f"{FILE}-{place}", tier=FILE)
            for place, one in enumerate(embedded)
        )

    # -- marks -------------------------------------------------------------------------------

    def mark(self, ident: str) -> Mark | None:
        """Return a mark by id; None where there is none."""
        if not ident:
            return None
        return next((one for one in self._state.marks if one.id == ident), None)

    def choose(self, mark: Mark | None) -> None:
        """Choose a mark; a region is selected as well."""
        self._choose("" if mark is None else mark.id)
        if mark is not None:
            self._state.set_selection(mark.span if mark.span.duration_s > 0 else None)

    def _choose(self, ident: str) -> None:
        if ident != self.chosen:
            self.chosen = ident
            self.chosen_changed.emit()

    def selected(self) -> Mark | None:
        """Return the chosen mark; else the one that the selection is, of the target tier first."""
        chosen = self.mark(self.chosen)
        if chosen is not None:
            return chosen
        selection = self._state.selection
        if selection is None:
            return None
        same = [mark for mark in self._state.marks if mark.span == selection]
        return min(same, key=lambda mark: mark.tier != self.target, default=None)

    def take_selection(self, span: object) -> None:
        """Follow another selection."""
        chosen = self.mark(self.chosen)
        if chosen is not None:
            kept = chosen.span if chosen.span.duration_s > 0 else None
            if kept != span:
                self._choose("")

    def take_marks(self) -> None:
        """Follow other marks."""
        if not self.chosen:
            return
        mark = self.mark(self.chosen)
        if mark is None:
            self._choose("")
        elif mark.span.duration_s > 0:
            # A mark that was moved, here or by undo, stays selected as it is now.
            self._state.set_selection(mark.span)

    def hold(self, mark: Mark | None) -> None:
        """Show a mark as it would be; None ends it."""
        if mark != self.held:
            self.held = mark
            self.held_changed.emit()

    def as_held(self, mark: Mark) -> Mark:
        """Return a mark as the mouse holds it."""
        held = self.held
        return replace(mark, span=held.span) if held is not None and held.id == mark.id else mark
