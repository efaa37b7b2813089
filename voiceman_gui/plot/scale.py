"""Where a moment lies in a plot, and which moments get a tick."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.clock import clock
from voiceman_gui.core.span import Span

_STEPS_S = (
    *(m * 10.0**e for e in (-4, -3, -2, -1) for m in (1, 2, 5)),
    *(1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0),
    *(7200.0, 14400.0, 21600.0, 43200.0, 86400.0),
)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The linear map between seconds and a horizontal place in a plot.

    The unit of place is the drawing's: logical pixels in the window, millimetres in print.

    Parameters
    ----------
    span : Span
        What the plot shows; its duration is not 0.
    left : float
        Place of the span's start.
    width : float
        Width of the span, more than 0.
    """

    span: Span
    left: float
    width: float

    @property
    def right(self) -> float:
        """Place of the span's end."""
        return self.left + self.width

    @property
    def per_s(self) -> float:
        """Pixels or millimetres per second."""
        return self.width / self.span.duration_s

    def x(self, seconds: float) -> float:
        """Place of a moment, also outside the plot."""
        return self.left + (seconds - self.span.start_s) * self.per_s

    def xs(self, seconds: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """Places of many moments."""
        places = self.left + (seconds - self.span.start_s) * self.per_s
        return np.asarray(places, dtype=np.float64)

    def seconds(self, x: float) -> float:
        """Moment at a place; never before the recording's first sample."""
        return max(0.0, self.span.start_s + (x - self.left) / self.per_s)

    def clamp(self, x: float) -> float:
        """Nearest place inside the plot."""
        return min(max(x, self.left), self.right)


class Tick(NamedTuple):
    """A tick of the time axis; minor ones have no label."""

    seconds: float
    label: str


def tick_step(scale: TimeScale, min_gap: float) -> float:
    """Smallest round step in seconds whose ticks stand at least `min_gap` apart."""
    for step in _STEPS_S:
        if step * scale.per_s >= min_gap:
            return step
    # 1, 2 or 5 times a power of ten of days: the number of ticks stays bounded for any span.
    wanted = min_gap / scale.per_s / _STEPS_S[-1]
    power = 10.0 ** math.floor(math.log10(wanted))
    return _STEPS_S[-1] * next(m * power for m in (1, 2, 5, 10, 20) if m * power >= wanted)


def decimals_for(step_s: float) -> int:
    """Decimals that tell two ticks apart."""
    return max(0, -math.floor(math.log10(step_s) + 1e-9))


def ticks(scale: TimeScale, min_gap: float = 96.0, offset_s: float = 0.0) -> list[Tick]:
    """Return labelled ticks, and unlabelled ones between them, of the scale's span.

    Parameters
    ----------
    scale : TimeScale
    min_gap : float
        Smallest distance of two labels, in the scale's unit; a label must fit into it.
    offset_s : float
        What labels add to the seconds of the span, as on a film's clock; ticks stand at round
        numbers of the labels.
    """
    step = tick_step(scale, min_gap)
    # A fifth of 15 s or 900 s would be no round number of seconds that anybody counts in.
    parts = 3 if step in (15.0, 900.0) else 6 if step in (30.0, 60.0, 1800.0, 3600.0) else 5
    minor = step / parts
    decimals = decimals_for(step)
    first = math.ceil((scale.span.start_s + offset_s) / minor - 1e-9)
    last = math.floor((scale.span.end_s + offset_s) / minor + 1e-9)
    return [
        Tick(i * minor - offset_s, clock(i * minor, decimals) if i % parts == 0 else "")
        for i in range(first, last + 1)
    ]


def rows_of(span: Span, longest_s: float) -> list[Span]:
    """Cut a span into rows of equal length; the last one holds the rest."""
    count = math.ceil(span.duration_s / longest_s)
    edges = [*(span.start_s + k * longest_s for k in range(count)), span.end_s]
    return [Span(a, b) for a, b in itertools.pairwise(edges) if b > a]
