"""What the analyst sets: marks, labels, the baseline, the channel; and taking it back."""

from __future__ import annotations

import getpass
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from voiceman_gui.core.command import Command, Origin, Part, command
from voiceman_gui.core.document import Document, ReportDetails
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.state import State

AT_S = 0.0005
"""Two moments closer than half a millisecond are the same one."""

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

    def __init__(self, state: State, parent: QObject, author: str | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._author = account() if author is None else author
        self.stack = History(state, self).stack
        self.chosen: Callable[[], tuple[Mark, ...]] = lambda: ()
        """Returns the marks of the rows that are selected where the person works in a list."""

    def mark_region(self) -> None:
        """Mark the selection."""
        if self._state.selection is not None:
            self._add("mark.region", self._new(self._state.selection))

    def mark_point(self) -> None:
        """Mark the moment under the playhead."""
        now = self._state.playhead_s
        self._add("mark.point", self._new(Span(now, now), in_report=False))

    def _new(self, span: Span, label: str = "", *, in_report: bool = True) -> Mark:
        return new_mark(span, label, in_report=in_report, author=self._author)

    def _add(self, ident: str, mark: Mark) -> None:
        if all(mark.span != other.span for other in self._state.marks):
            self.do(ident, self._state.document.with_marks((*self._state.marks, mark)))

    def current(self) -> Mark | None:
        """Return the mark that is selected; where nothing is, the shortest under the playhead."""
        if self._state.selection is not None:
            return self._selected()
        return self._under_playhead()

    def _selected(self) -> Mark | None:
        selection = self._state.selection
        return next((mark for mark in self._state.marks if mark.span == selection), None)

    def _under_playhead(self) -> Mark | None:
        now = self._state.playhead_s
        under = [
            m for m in self._state.marks if m.span.start_s - AT_S <= now <= m.span.end_s + AT_S
        ]
        return min(under, key=lambda m: m.span.duration_s, default=None)

    def label_current(self, label: str) -> None:
        """Label the current mark; a selection that is not marked yet becomes a mark."""
        mark = self.current()
        if mark is not None:
            self.change(mark, replace(mark, label=label), "mark.label")
        elif self._state.selection is not None:
            self._add("mark.region", self._new(self._state.selection, label))

    def change(self, old: Mark, new: Mark, ident: str = "mark.change") -> None:
        """Replace one mark."""
        marks = tuple(new if m.id == old.id else m for m in self._state.marks)
        self.do(ident, self._state.document.with_marks(marks))

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
        done = command(ident, self._state.document, document, author=self._author, at=now)
        if done.changes:
            self._state.apply(done)


def account() -> str:
    """Return the name of the account that the program runs under; empty if it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        _log.info("the account has no name: %s", error)
        return ""
