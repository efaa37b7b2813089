"""Stretches of time."""

from __future__ import annotations

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

    def overlap_s(self, other: Span) -> float:
        """Seconds that both spans share."""
        return max(0.0, min(self.end_s, other.end_s) - max(self.start_s, other.start_s))
