"""What one lane of a plot shows: declared once for window, report and pictures."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from voiceman_gui.core import printed
from voiceman_gui.core.message import Message


class LineStyle(enum.StrEnum):
    """How a lane's line is told from others without its colour."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    DASH_DOT = "dash_dot"


class Symbol(enum.StrEnum):
    """What stands at each window where there is room."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"


class LaneKind(enum.StrEnum):
    """How a lane is drawn."""

    WAVEFORM = "waveform"
    CURVE = "curve"
    """A line with the band of its 95 % interval."""
    RIBBON = "ribbon"
    """The likeliest of several categories, as high as its posterior."""
    STRIP = "strip"
    """Stretches of time without a scale."""
    TURNS = "turns"
    """The turns of one speaker."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane.

    Parameters
    ----------
    id : str
        Of the reading that it shows, as in `voiceman_gui.plot.series.Series.names`, or of what
        else it shows.
    name : Message
        At its left.
    unit : Message or None
        Below the name; None for a lane without a scale.
    low, high : float
        Ends of its scale.
    ticks : tuple of float
        Values with a grid line and a number.
    colour : str
        Field of `voiceman_gui.core.colours.DataColours`.
    line : LineStyle
    symbol : Symbol
    kind : LaneKind
    """

    id: str
    name: Message
    unit: Message | None
    low: float = 0.0
    high: float = 1.0
    ticks: tuple[float, ...] = ()
    colour: str = "gauge"
    line: LineStyle = LineStyle.SOLID
    symbol: Symbol = Symbol.CIRCLE
    kind: LaneKind = LaneKind.CURVE

    def share(self, value: float) -> float:
        """Return where a value lies, 0 at the bottom to 1 at the top, clipped."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    @property
    def labels(self) -> tuple[tuple[float, str], ...]:
        """Ticks with their numbers, the same in every language."""
        return tuple((tick, printed.tick(tick)) for tick in self.ticks)
