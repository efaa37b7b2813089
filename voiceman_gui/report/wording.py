"""Readings, intervals and times in words, the same in summary, tables and figures."""

from __future__ import annotations

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.reading import CATEGORIES, Confidence, Gauge, Reading, printed_confidence
from voiceman_gui.core.span import Span
from voiceman_gui.report.timeline import clock

NOT_RECORDED = "not recorded"


def number(value: float, places: int) -> str:
    """Return a rounded number without a minus before zero."""
    return f"{round(value, places) + 0.0:.{places}f}"


def signed(value: float) -> str:
    """Return a rank such as +62, -8 or 0."""
    whole = round(value)
    return f"{whole:+d}" if whole else "0"


def interval(reading: Reading, places: int) -> str:
    """Return the 95 % interval as "0.72 to 0.88"."""
    return f"{number(reading.low, places)} to {number(reading.high, places)}"


def ranks(reading: Reading) -> str:
    """Return the 95 % interval of a rank as "+41 to +79"."""
    return f"{signed(reading.low)} to {signed(reading.high)}"


def between(span: Span) -> str:
    """Return a stretch of time as "0:20.0 to 0:29.5"."""
    return f"{clock(span.start_s, tenths=True)} to {clock(span.end_s, tenths=True)}"


def mark_name(place: str, mark: Mark) -> str:
    """Return "Passage 1" with the analyst's own name for it, if there is one."""
    return f"Passage {place}: {mark.label}" if mark.label else f"Passage {place}"


def likeliest(posteriors: tuple[float, ...]) -> str:
    """Return the category with the greatest posterior."""
    best = max(range(len(posteriors)), key=lambda index: posteriors[index])
    return f"{CATEGORIES[best]} (posterior {number(posteriors[best], 2)})"


NOT_AVAILABLE = "not available"


def no_reading(name: str, gauge: Gauge) -> str:
    """Say that a gauge has no number; a rule without a number may still have been met or not."""
    if gauge.summary == NOT_AVAILABLE:
        return f"{name} {NOT_AVAILABLE}"
    return f"{name} {NOT_AVAILABLE}, {gauge.summary}"


def confidence(value: Confidence) -> str:
    """Return the ensemble confidence as number and word."""
    return f"{printed_confidence(value.value)}, {value.word.value}"
