"""What the analyst sets, with undo and redo: marks, labels, the baseline, the channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.state import State

AT_S = 0.0005
"""Two moments closer than half a millisecond are the same one."""


class _Set(QUndoCommand):
    """Set one value of the state, and the old one again."""

    def __init__(self, text: str, setter: Callable[[Any], None], old: object, new: object) -> None:
        super().__init__(text)
        self._setter, self._old, self._new = setter, old, new

    def redo(self) -> None:
        self._setter(self._new)

    def undo(self) -> None:
        self._setter(self._old)


class _ChangeMarks(QUndoCommand):
    """Take marks away and add others, and back; what another window changed meanwhile stays."""

    def __init__(self, text: str, state: State, marks: tuple[Mark, ...]) -> None:
        super().__init__(text)
        self._state = state
        # Looked up in sets: there may be thousands.
        before, after = set(state.marks), set(marks)
        self._removed = tuple(mark for mark in state.marks if mark not in after)
        self._added = tuple(mark for mark in marks if mark not in before)

    def redo(self) -> None:
        self._change(self._removed, self._added)

    def undo(self) -> None:
        self._change(self._added, self._removed)

    def _change(self, removed: tuple[Mark, ...], added: tuple[Mark, ...]) -> None:
        gone, spans = set(removed), {mark.span for mark in added}
        kept = (m for m in self._state.marks if m not in gone and m.span not in spans)
        self._state.set_marks((*kept, *added))


class Editing(QObject):
    """Changes to the state that can be undone; another recording starts a new history."""

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self.stack = QUndoStack(self)
        self.chosen: Callable[[], tuple[Mark, ...]] = lambda: ()
        """Returns the marks of the rows that are selected where the person works in a list."""
        state.recording_changed.connect(self.stack.clear)

    def mark_region(self) -> None:
        """Mark the selection."""
        if self._state.selection is not None:
            self._add(Mark(self._state.selection), "Mark region")

    def mark_point(self) -> None:
        """Mark the moment under the playhead."""
        now = self._state.playhead_s
        self._add(Mark(Span(now, now), in_report=False), "Mark point")

    def _add(self, mark: Mark, text: str) -> None:
        if all(mark.span != other.span for other in self._state.marks):
            self._set_marks((*self._state.marks, mark), text)

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
            self.change(mark, replace(mark, label=label), f"Label “{label}”")
        elif self._state.selection is not None:
            self._add(Mark(self._state.selection, label), f"Mark “{label}”")

    def change(self, old: Mark, new: Mark, text: str = "Change mark") -> None:
        """Replace one mark."""
        if old != new:
            self._set_marks(tuple(new if m == old else m for m in self._state.marks), text)

    def remove_current(self) -> None:
        """Remove the marks chosen in a list, else the selected one or that under the playhead."""
        # A passage that is selected and not marked does not hide the mark under the playhead.
        mark = self._selected() or self._under_playhead()
        chosen = self.chosen() or (() if mark is None else (mark,))
        if chosen:
            self.remove(*chosen)

    def remove(self, *marks: Mark) -> None:
        """Remove marks, which is undone in one step."""
        gone = frozenset(marks)
        text = "Remove mark" if len(gone) == 1 else "Remove marks"
        self._set_marks(tuple(m for m in self._state.marks if m not in gone), text)

    def set_baseline(self) -> None:
        """Make the selection the passage that readings are relative to."""
        if self._state.selection is not None:
            self._push(
                "Set baseline",
                self._state.set_baseline,
                self._state.baseline,
                self._state.selection,
            )

    def clear_baseline(self) -> None:
        """Go back to all speech of the recording."""
        self._push("Clear baseline", self._state.set_baseline, self._state.baseline, None)

    def set_channel(self, channel: int | None) -> None:
        """Choose the channel to analyse."""
        self._push("Choose channel", self._state.set_channel, self._state.channel, channel)

    def _set_marks(self, marks: tuple[Mark, ...], text: str) -> None:
        if marks != self._state.marks:
            self.stack.push(_ChangeMarks(text, self._state, marks))

    def _push(self, text: str, setter: Callable[[Any], None], old: object, new: object) -> None:
        if old != new:
            self.stack.push(_Set(text, setter, old, new))
