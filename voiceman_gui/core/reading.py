"""Numbers that may be shown: a value never travels without its interval."""

from __future__ import annotations

import enum
from bisect import bisect
from dataclasses import dataclass

from voiceman_gui.core.printed import number

CATEGORIES = ("angry", "happy", "sad", "neutral")
"""The four categories, in the order of every posterior vector in the program."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float


class Gate(enum.StrEnum):
    """What the quality gates said of a window or passage."""

    PASS = "pass"
    CAUTION = "caution"
    WITHHELD = "withheld"
    NO_SPEECH = "no_speech"

    @property
    def shows_numbers(self) -> bool:
        """Whether readings may be shown at all."""
        return self in (Gate.PASS, Gate.CAUTION)


class ConfidenceWord(enum.StrEnum):
    """Words of the ensemble confidence."""

    SUFFICIENT = "sufficient"
    LIMITED = "limited"
    INSUFFICIENT = "insufficient"


LIMITED_FROM, SUFFICIENT_FROM = 0.35, 0.6
"""Confidences from which on the words hold; a test compares them with the profile of thresholds."""


@dataclass(frozen=True, slots=True)
class ConfidencePart:
    """One part of the ensemble confidence; ``value`` is None where it does not exist, and why."""

    name: str
    value: float | None
    note: str


def printed_confidence(value: float, places: int = 2) -> str:
    """Return a confidence, 0..1, rounded to `places` decimals.

    It gets more decimals where it would otherwise reach the bound of a word that it lies below:
    0.597 is "limited", and 0.60 beside that word would contradict it.
    """
    return number(value, places, side_of_confidence)


def side_of_confidence(value: float) -> int:
    """Return which word a confidence of 0..1 has, counted from the lowest."""
    return bisect((LIMITED_FROM, SUFFICIENT_FROM), value)


@dataclass(frozen=True, slots=True)
class Confidence:
    """Ensemble confidence: the minimum of its available parts, 0..1."""

    value: float
    word: ConfidenceWord
    parts: tuple[ConfidencePart, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of channels that the deception gauge compares: a bar.

    Parameters
    ----------
    name : str
        ``"I1"``, ``"I2"`` or ``"I3"``.
    channels : str
        What is compared, e.g. "dimensional against categorical model".
    reading : Reading or None
        Percentile 0..100; None where it is not available.
    note : str
        Why it is not available, or what the percentile refers to.
    """

    name: str
    channels: str
    reading: Reading | None
    note: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """A gauge's state for one passage.

    Parameters
    ----------
    reading : Reading or None
        None means "not available"; `reasons` then say why.
    summary : str
        The reading in words, e.g. "no distinguishable change".
    reasons : tuple of str
        What moved or withheld the gauge, one sentence each, with measured values.
    reference : str
        What the reading is relative to.
    limitation : str
        The sentence that says what it does not show; shown wherever the reading is.
    details : tuple of (str, str)
        Descriptive measures beside it, name and value with unit.
    pairs : tuple of Pair
        The bars of the deception gauge, whose `reading` is that of I1; empty for other gauges.
    """

    reading: Reading | None
    summary: str
    reasons: tuple[str, ...]
    reference: str
    limitation: str
    details: tuple[tuple[str, str], ...] = ()
    pairs: tuple[Pair, ...] = ()
