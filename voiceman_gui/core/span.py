"""Stretches of time."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a recording, ``start_s <= t < end_s``, in seconds from its first sample."""

    start_s: float
    end_s: float

    def __post_init__(self) -> None:
        if not 0 <= self.start_s <= self.end_s:
            raise ValueError(f"not a span: {self.start_s} .. {self.end_s}")

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.end_s - self.start_s

    def samples(self, sample_rate_hz: int) -> tuple[int, int]:
        """First sample and the one behind the last, at the given rate."""
        return round(self.start_s * sample_rate_hz), round(self.end_s * sample_rate_hz)

    def holds(self, other: Span) -> bool:
        """Whether another span lies in this one."""
        return self.start_s <= other.start_s and other.end_s <= self.end_s

    def in_whole_seconds(self, duration_s: float) -> Span:
        """Return the span widened to whole seconds, as far as there is sound.

        Parameters
        ----------
        duration_s : float
            Length of the recording.
        """
        end_s = min(float(math.ceil(self.end_s)), duration_s)
        return Span(float(math.floor(min(self.start_s, end_s))), end_s)

    def overlap_s(self, other: Span) -> float:
        """Seconds that both spans share."""
        return max(0.0, min(self.end_s, other.end_s) - max(self.start_s, other.start_s))
