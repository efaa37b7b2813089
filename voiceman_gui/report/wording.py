"""Readings, intervals and times in words, the same in summary, tables and figures."""

from __future__ import annotations

from voiceman_gui.core import printed
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, Mark
from voiceman_gui.core.reading import CATEGORIES, Confidence, Gauge, Reading, printed_confidence
from voiceman_gui.core.span import Span
from voiceman_gui.report.timeline import clock

NOT_RECORDED, NOT_REVIEWED = "not recorded", "not reviewed"
"""What the report prints for fields that the examiner left empty, and for no reviewer."""


def interval(reading: Reading) -> str:
    """Return the 95 % interval of arousal, dominance or valence as "0.72 to 0.88"."""
    low, high = printed.bound_of_dimension(reading.low), printed.bound_of_dimension(reading.high)
    return f"{low} to {high}"


def ranks(reading: Reading) -> str:
    """Return the 95 % interval of a rank as "+41 to +79"."""
    return f"{printed.bound_of_rank(reading.low)} to {printed.bound_of_rank(reading.high)}"


def percentiles(reading: Reading) -> str:
    """Return the 95 % interval of a percentile as "48 to 90"."""
    return f"{printed.percentile(reading.low)} to {printed.percentile(reading.high)}"


def channel(analysis: Analysis) -> str:
    """Return which sound was read, such as "channel 1 of 2"."""
    channels, chosen = analysis.waveform.recording.channels, analysis.settings.channel
    if channels == 1:
        return "one channel"
    if chosen is None:
        return f"mean of all {channels} channels"
    return f"channel {chosen + 1} of {channels}"


def windows(settings: AnalysisSettings) -> str:
    """Return length and hop of the analysis windows."""
    return f"windows of {settings.window_s:g} s every {settings.hop_s:g} s"


def between(span: Span) -> str:
    """Return a stretch of time as "0:20.0 to 0:29.5", a moment as "0:20.0"."""
    if not span.duration_s:
        return clock(span.start_s, tenths=True)
    return f"{clock(span.start_s, tenths=True)} to {clock(span.end_s, tenths=True)}"


def mark_name(place: str, mark: Mark) -> str:
    """Return "Passage 1" with the analyst's own name for it, if there is one."""
    return f"Passage {place}: {mark.label}" if mark.label else f"Passage {place}"


def likeliest(posteriors: tuple[float, ...]) -> str:
    """Return the category with the greatest posterior."""
    best = max(range(len(posteriors)), key=lambda index: posteriors[index])
    return f"{CATEGORIES[best]} (posterior {printed.number(posteriors[best])})"


NOT_AVAILABLE = "not available"


def no_reading(name: str, gauge: Gauge) -> str:
    """Say that a gauge has no number; a rule without a number may still have been met or not."""
    if gauge.summary == NOT_AVAILABLE:
        return f"{name} {NOT_AVAILABLE}"
    return f"{name} {NOT_AVAILABLE}, {gauge.summary}"


def confidence(value: Confidence) -> str:
    """Return the ensemble confidence as number and word."""
    return f"{printed_confidence(value.value)}, {value.word.value}"
