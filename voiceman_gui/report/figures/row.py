"""The geometry of one row of timeline plots, in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voiceman_gui.core.lane import Lane
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import ShownLane
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.report.figures.look import HEIGHT

WIDTH = 174.0
"""Of a page's text."""
GUTTER = 27.0
"""Left of the plots, for names and scales."""
MARGIN = 3.5
MARKS = 4.0
SPACE = 1.3
AXIS = 7.0
NARROW = 0.2
"""A gap narrower than this cannot be drawn, only counted in the list of reasons."""
POINT = 0.34
"""Least distance of two points of a curve: about three to a millimetre, what print can tell
apart."""
TICK_GAP = 13.0
"""Least distance of two labels of the time axis."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows.

    Parameters
    ----------
    span : Span
        Time that is drawn.
    scale_s : float
        Time that the full width stands for; the last row of several may be shorter.
    width : float
    lanes : sequence of ShownLane
    marks : sequence of (str, Mark)
        Marks with the numbers that stand over them; empty for none.
    """

    span: Span
    scale_s: float
    width: float
    lanes: Sequence[ShownLane]
    marks: Sequence[tuple[str, Mark]]

    @property
    def scale(self) -> TimeScale:
        """The time axis of the row."""
        whole = self.width - GUTTER - MARGIN
        return TimeScale(self.span, GUTTER, whole * self.span.duration_s / self.scale_s)

    def x(self, seconds: float) -> float:
        """Millimetres from the left, clipped to the row."""
        scale = self.scale
        return scale.clamp(scale.x(seconds))

    @property
    def right(self) -> float:
        """Where the row's time ends."""
        return self.scale.right

    @property
    def height(self) -> float:
        """With marks and time axis."""
        return MARKS + sum(height_of(shown.lane) + SPACE for shown in self.lanes) + AXIS


def height_of(lane: Lane) -> float:
    """Return the height of a lane."""
    return HEIGHT[lane.kind]


def y_of(lane: Lane, value: float, top: float) -> float:
    """Return the place of a value in a lane whose upper edge is at `top`."""
    return top + height_of(lane) * (1 - lane.share(value))
