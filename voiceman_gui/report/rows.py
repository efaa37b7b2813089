"""The geometry of one row of timeline plots, in millimetres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.report.palette import Lane

GUTTER = 25.0
"""Millimetres left of the plots, for names and scales."""
MARGIN = 2.5
MARKS = 4.0
SPACE = 1.3
AXIS = 7.0
NARROW = 0.2
"""Millimetres; a gap narrower than this cannot be drawn, only counted in the list of reasons."""


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
        Millimetres.
    lanes : sequence of Lane
    marks : sequence of (str, Mark)
        Marks with the numbers that stand over them; empty for none.
    """

    span: Span
    scale_s: float
    width: float
    lanes: Sequence[Lane]
    marks: Sequence[tuple[str, Mark]]

    def x(self, seconds: float) -> float:
        """Millimetres from the left, clipped to the row."""
        inside = min(max(seconds, self.span.start_s), self.span.end_s) - self.span.start_s
        return GUTTER + inside / self.scale_s * (self.width - GUTTER - MARGIN)

    @property
    def right(self) -> float:
        """Where the row's time ends."""
        return self.x(self.span.end_s)


def row_height(lanes: Sequence[Lane]) -> float:
    """Return the height of a row with these lanes, in millimetres."""
    return MARKS + sum(lane.height + SPACE for lane in lanes) + AXIS
