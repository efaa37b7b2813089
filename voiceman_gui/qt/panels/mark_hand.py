"""The hand on the edge of a mark: takes hold of it, lets it snap, lets it go."""

from __future__ import annotations

from PySide6.QtCore import QObject

from voiceman_gui.core.mark_edits import moved
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.snapping import Snapping
from voiceman_gui.qt.state import State

SNAP_PX = 7.0


class MarkHand(QObject):
    """A drag of one edge of a mark, or of a point; neither plays nor moves the playhead.

    Parameters
    ----------
    state : State
    editing : Editing
    snapping : Snapping or None
        None lets an edge lie where it was let go.
    parent : QObject
    """

    def __init__(
        self, state: State, editing: Editing, snapping: Snapping | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._editing, self._snapping = state, editing, snapping
        self._mark: Mark | None = None
        self._edge = Edge.START
        self._limits = 0.0, 0.0
        self._to_s = 0.0
        self._to_zero = False

    @property
    def holds(self) -> bool:
        """Whether an edge is held."""
        return self._mark is not None

    def take(self, mark: Mark, edge: Edge) -> None:
        """Take hold of an edge."""
        self._mark, self._edge = mark, edge
        self._limits = self._editing.limits(mark, edge)
        self._to_s = self._own_s(mark)

    def _own_s(self, mark: Mark) -> float:
        return mark.span.start_s if self._edge is Edge.START else mark.span.end_s

    def move(self, scale: TimeScale, x: float, *, free: bool) -> None:
        """Move the edge to a place, which every panel shows.

        Parameters
        ----------
        scale : TimeScale
        x : float
        free : bool
            Whether the edge snaps against what the switch says: to nothing where it is on.
        """
        mark = self._mark
        assert mark is not None
        seconds = scale.seconds(scale.clamp(x))
        snapping = self._snapping
        self._to_zero = False
        if snapping is not None and snapping.on is not free:
            reach_s = SNAP_PX / scale.per_s
            attracted = snapping.attracted(seconds, reach_s, self._own_s(mark))
            # An edge of speech is a better place than the zero crossing beside it.
            self._to_zero = attracted == seconds
            seconds = attracted
        span = moved(mark, self._edge, seconds, self._limits)
        self._to_s = span.start_s if self._edge is Edge.START else span.end_s
        self._state.set_hover(self._to_s)
        self._state.tiering.hold(Mark(span, mark.label, id=mark.id, tier=mark.tier))

    def let_go(self) -> None:
        """Set the edge where it was moved to, or at the zero crossing beside it."""
        mark, edge, self._mark = self._mark, self._edge, None
        self._state.tiering.hold(None)
        if mark is None or self._to_s == self._own_s(mark):
            return
        if self._to_zero and self._snapping is not None:
            self._snapping.settle(self._to_s, lambda at_s: self._set(mark, edge, at_s))
        else:
            self._set(mark, edge, self._to_s)

    def _set(self, mark: Mark, edge: Edge, at_s: float) -> None:
        self._editing.move_edge(mark, edge, at_s)

    def give_up(self) -> None:
        """Leave the edge where it was."""
        self._mark = None
        self._state.tiering.hold(None)
