"""The hand on the edge of a turn: takes hold of it, snaps it, lets it go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.core.turns import Turn
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.turns import TurnLane, snapped
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.items.turns import Moved
from voiceman_gui.qt.state import State

EDGE_PX = 5.0
"""How near to an edge the pointer takes hold of it; of narrow turns a third of the width."""
SNAP_PX = 7.0


@dataclass(frozen=True, slots=True)
class Grip:
    """An edge under the pointer.

    Parameters
    ----------
    turn : Turn
    edge : Edge
    """

    turn: Turn
    edge: Edge

    @property
    def at_s(self) -> float:
        """Where the edge is."""
        return self.turn.span.start_s if self.edge is Edge.START else self.turn.span.end_s

    def moved(self, to_s: float) -> Moved:
        """Return the turn with its edge at another place."""
        start_s, end_s = self.turn.span.start_s, self.turn.span.end_s
        span = Span(to_s, end_s) if self.edge is Edge.START else Span(start_s, to_s)
        return Moved(self.turn.id, span)


def grip_at(lane: TurnLane, scale: TimeScale, x: float) -> Grip | None:
    """Return the edge of a lane's turns at a place, the nearest one; None where there is none."""
    seconds = scale.seconds(x)
    turn = lane.at(seconds, EDGE_PX / scale.per_s)
    if turn is None:
        return None
    left, right = scale.x(turn.span.start_s), scale.x(turn.span.end_s)
    reach = min(EDGE_PX, max(1.0, (right - left) / 3))
    to_start, to_end = abs(x - left), abs(x - right)
    if min(to_start, to_end) > reach and left < x < right:
        return None
    return Grip(turn, Edge.START if to_start < to_end else Edge.END)


class TurnHand:
    """A drag of one edge.

    Parameters
    ----------
    state : State
    editing : TurnEditing
    """

    def __init__(self, state: State, editing: TurnEditing) -> None:
        self._state, self._editing = state, editing
        self._grip: Grip | None = None
        self._limits = 0.0, 0.0
        self._to_s = 0.0

    @property
    def holds(self) -> bool:
        """Whether an edge is being dragged."""
        return self._grip is not None

    def take(self, grip: Grip) -> None:
        """Take hold of an edge; its turn is chosen."""
        self._grip, self._to_s = grip, grip.at_s
        self._limits = self._editing.edge_limits(grip.turn.id, grip.edge)
        self._editing.choose(grip.turn)

    def move(self, scale: TimeScale, x: float, *, snaps: bool) -> Moved:
        """Move the edge to a place; returns the turn as it would be.

        Parameters
        ----------
        scale : TimeScale
        x : float
        snaps : bool
            Whether playhead, speech and other turns attract the edge.
        """
        assert self._grip is not None
        seconds = scale.seconds(scale.clamp(x))
        if snaps:
            reach_s = SNAP_PX / scale.per_s
            seconds = snapped(seconds, self._magnets(seconds, reach_s), reach_s)
        low_s, high_s = self._limits
        self._to_s = min(max(seconds, low_s), high_s)
        self._state.set_hover(self._to_s)
        return self._grip.moved(self._to_s)

    def _magnets(self, seconds: float, reach_s: float) -> np.ndarray:
        assert self._grip is not None
        edges = self._state.speaking.lanes.edges_near(seconds, reach_s)
        edges = edges[edges != self._grip.at_s]
        analysis = self._state.analysis
        speech = () if analysis is None else analysis.speech
        near = [
            at_s
            for span in speech
            if span.start_s - reach_s <= seconds <= span.end_s + reach_s
            for at_s in (span.start_s, span.end_s)
        ]
        return np.concatenate((edges, near, [self._state.playhead_s]))

    def let_go(self) -> None:
        """Set the turn's edge where it was moved to."""
        grip, self._grip = self._grip, None
        if grip is not None and self._to_s != grip.at_s:
            self._editing.move_edge(grip.turn.id, grip.edge, self._to_s)

    def give_up(self) -> None:
        """Leave the edge where it was."""
        self._grip = None
