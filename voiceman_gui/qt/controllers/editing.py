"""What the analyst sets: marks, labels, the baseline, the channel; and taking it back."""

from __future__ import annotations

import getpass
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from voiceman_gui.core.command import Command, Origin, Part, command
from voiceman_gui.core.document import Document, ReportDetails
from voiceman_gui.core.mark_edits import Misfit, edge_limits, misfit_of, moved
from voiceman_gui.core.marks import MARKS, Mark, new_mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierKind
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.qt.state import State

AT_S = 0.0005
"""Two moments closer than half a millisecond are the same one."""

_REFUSED = {
    Misfit.NO_POINT: message("window.marks.points_only"),
    Misfit.NO_REGION: message("window.marks.intervals_only"),
    Misfit.OVERLAP: message("window.marks.overlaps"),
}

_log = logging.getLogger(__name__)


class _Step(QUndoCommand):
    """A command that was applied, and can be taken back and applied again."""

    def __init__(self, state: State, done: Command) -> None:
        super().__init__(done.id)
        self._state, self._done = state, done
        self._new = True

    def redo(self) -> None:
        # The stack calls this once more for what was applied already.
        if not self._new:
            self._state.apply(self._done, Origin.REDO)
        self._new = False

    def undo(self) -> None:
        before = self._state.document
        self._state.apply(self._done.inverse, Origin.UNDO)
        # What another window changed meanwhile was not taken back, and is not to be done again.
        taken_back = command(self._done.id, self._state.document, before)
        self._done = replace(self._done, changes=taken_back.changes)


class History(QObject):
    """Undo and redo: a listener of the stream of commands.

    Only what a person did in this window is taken back; what another window changed stays. So do
    the details of the report: they are filled in and corrected in their dialog, and the window
    does not show that they would go. Another recording starts a new history.
    """

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.stack = QUndoStack(self)
        state.applied.connect(self._applied)
        state.recording_changed.connect(self.stack.clear)

    def _applied(self, done: Command, origin: Origin) -> None:
        if origin is Origin.PERSON and any(one.part is not Part.REPORT for one in done.changes):
            self.stack.push(_Step(self._state, done))


class Editing(QObject):
    """Acts of the analyst, each applied to the document as one command.

    Parameters
    ----------
    state : State
    parent : QObject
    author : str, optional
        Who acts; by default the name of the account.
    """

    notice = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(self, state: State, parent: QObject, author: str | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.author = account() if author is None else author
        self.stack = History(state, self).stack
        self.chosen: Callable[[], tuple[Mark, ...]] = lambda: ()
        """Returns the marks of the rows that are selected where the person works in a list."""

    def mark_region(self) -> None:
        """Mark the selection."""
        if self._state.selection is not None:
            self._add("mark.region", self._new(self._state.selection))

    def into_report(self) -> None:
        """Let the report read the selection: its mark, or one that is made for it."""
        selection = self._state.selection
        if selection is None or selection.duration_s <= 0:
            return
        known = next((one for one in self._state.marks if one.span == selection), None)
        if known is None:
            made = new_mark(selection, author=self.author)
            document = self._state.document.with_marks((*self._state.marks, made))
            self.do("mark.region", document)
        elif not known.in_report:
            self.change(known, replace(known, in_report=True))
        self.notice.emit(message("window.snapshot.in_report"))

    def mark_point(self) -> None:
        """Mark the moment under the playhead."""
        now = self._state.playhead_s
        self._add("mark.point", self._new(Span(now, now)))

    def _new(self, span: Span, label: str = "") -> Mark:
        """Return a mark on the tier that is worked on.

        The report reads the regions of the tier that every recording has; on other tiers the
        analyst says which.
        """
        tier = self._state.tiering.target
        in_report = tier == MARKS and span.duration_s > 0
        return new_mark(span, label, in_report=in_report, author=self.author, tier=tier)

    def _add(self, ident: str, mark: Mark) -> None:
        if any(one.tier == mark.tier and one.span == mark.span for one in self._state.marks):
            return
        why = self._refused(mark)
        if why is None:
            self.do(ident, self._state.document.with_marks((*self._state.marks, mark)))
        else:
            self.notice.emit(why)

    def current(self) -> Mark | None:
        """Return the mark that is selected; where nothing is, the shortest under the playhead."""
        selected = self._selected()
        if selected is not None or self._state.selection is not None:
            return selected
        return self._under_playhead()

    def _selected(self) -> Mark | None:
        return self._state.tiering.selected()

    def _under_playhead(self) -> Mark | None:
        now = self._state.playhead_s
        under = [
            m for m in self._state.marks if m.span.start_s - AT_S <= now <= m.span.end_s + AT_S
        ]
        return min(under, key=lambda m: m.span.duration_s, default=None)

    def label_current(self, label: str) -> None:
        """Label the selected mark; a selection that is not marked yet becomes a mark.

        With nothing selected nothing is labelled: what lies under the playhead is no choice.
        """
        mark = self._selected()
        if mark is not None:
            self.change(mark, replace(mark, label=label), "mark.label")
        elif self._state.selection is not None:
            self._add("mark.region", self._new(self._state.selection, label))

    def change(self, old: Mark, new: Mark, ident: str = "mark.change") -> None:
        """Replace one mark."""
        marks = tuple(new if m.id == old.id else m for m in self._state.marks)
        self.do(ident, self._state.document.with_marks(marks))

    def move(self, mark: Mark, span: Span) -> bool:
        """Move a mark; returns whether it lies there now."""
        return self.rewrite(mark, replace(mark, span=span))

    def rewrite(self, mark: Mark, changed: Mark) -> bool:
        """Take what a person wrote of a mark: times, label, note, tier; returns whether it holds.

        A mark that the tier cannot hold stays as it is, and the person is told why.
        """
        now = self._state.tiering.mark(mark.id)
        if now is None or changed == now:
            return now is not None
        why = self._refused(changed)
        if why is not None:
            self.notice.emit(why)
            return False
        follows = self._state.selection == now.span
        self.change(now, changed, "mark.move" if changed.span != now.span else "mark.change")
        if follows:
            self._state.tiering.choose(changed)
        return True

    def _refused(self, mark: Mark) -> Message | None:
        """Return why a mark cannot lie where it is to lie; None where it can."""
        if mark.span.end_s > self._state.duration_s + AT_S:
            return message("window.marks.outside")
        beside = [m for m in self._state.marks if m.tier == mark.tier and m.id != mark.id]
        if any(one.place == mark.place for one in beside):
            return message("window.marks.same_span")
        tier = self._state.tiering.tier(mark.tier)
        misfit = None if tier is None else misfit_of(mark, beside, tier.kind)
        return None if misfit is None else _REFUSED[misfit]

    def limits(self, mark: Mark, edge: Edge) -> tuple[float, float]:
        """Return between which times an edge of a mark can be moved."""
        tier = self._state.tiering.tier(mark.tier)
        kind = TierKind.ANY if tier is None else tier.kind
        return edge_limits(mark, edge, self._state.marks, kind, self._state.duration_s)

    def move_edge(self, mark: Mark, edge: Edge, to_s: float) -> bool:
        """Move one edge of a mark as far as it goes; a point moves whole."""
        return self.move(mark, moved(mark, edge, to_s, self.limits(mark, edge)))

    def nudge(self, edge: Edge, by_s: float) -> None:
        """Move an edge of the selected mark, or of the selection where it is not marked."""
        mark, selection = self._selected(), self._state.selection
        if mark is not None:
            span = mark.span
            at_s = span.start_s if edge is Edge.START else span.end_s
            self.move_edge(mark, edge, at_s + by_s)
        elif selection is not None:
            bare = Mark(selection)
            at_s = selection.start_s if edge is Edge.START else selection.end_s
            limits = edge_limits(bare, edge, (), TierKind.ANY, self._state.duration_s)
            self._state.set_selection(moved(bare, edge, at_s + by_s, limits))

    def remove_current(self) -> None:
        """Remove the marks chosen in a list, else the selected one or that under the playhead."""
        # A passage that is selected and not marked does not hide the mark under the playhead.
        mark = self._selected() or self._under_playhead()
        chosen = self.chosen() or (() if mark is None else (mark,))
        if chosen:
            self.remove(*chosen)

    def remove(self, *marks: Mark) -> None:
        """Remove marks, which is undone in one step."""
        gone = {mark.id for mark in marks}
        kept = tuple(m for m in self._state.marks if m.id not in gone)
        self.do("mark.remove", self._state.document.with_marks(kept))

    def set_channel(self, channel: int | None) -> None:
        """Choose the channel to analyse."""
        self.do("channel.set", self._state.document.with_channel(channel))

    def next_channel(self) -> None:
        """Analyse the next channel, and after the last one the mean of all."""
        recording, now = self._state.recording, self._state.channel
        if recording is not None:
            following = 0 if now is None else now + 1
            self.set_channel(following if following < recording.channels else None)

    def set_report(self, details: ReportDetails) -> None:
        """Take what the examiner filled in for the report."""
        self.do("report.details", replace(self._state.document, report=details))

    def do(self, ident: str, document: Document) -> None:
        """Make the document this one, as one command.

        Parameters
        ----------
        ident : str
            Id of the kind of act, see `voiceman_gui.qt.actions.edit.ACTS`.
        document : Document
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        done = command(ident, self._state.document, document, author=self.author, at=now)
        if done.changes:
            self._state.apply(done)


def account() -> str:
    """Return the name of the account that the program runs under; empty if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        _log.info("the account has no name: %s", error)
        return ""
