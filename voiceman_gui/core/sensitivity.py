"""How much readings of a passage depend on the baseline, and what chance alone would give."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span

MIDDLES: Mapping[str, float] = {"arousal": 0.5, "dominance": 0.5, "stress": 0.0}
"""Readings that are relative to a baseline, by their keys, and the median of the baseline."""


class BaselineKind(enum.StrEnum):
    """Which part of a speaker's speech a baseline is."""

    MARKED = "marked"
    """All passages that the analyst marked."""
    BORROWED = "borrowed"
    """Speech of other recordings alone."""
    ALL_SPEECH = "all_speech"
    ONE_PASSAGE = "one_passage"
    """One of several marked passages alone."""
    WITHOUT_ONE = "without_one"
    """All of several marked passages but one."""
    FIRST_HALF = "first_half"
    """Speech up to the moment at which half of it has been heard."""
    SECOND_HALF = "second_half"


@dataclass(frozen=True, slots=True)
class UnderBaseline:
    """The readings of a passage under one baseline.

    Parameters
    ----------
    kind : BaselineKind
    spans : tuple of Span
        Where the baseline lies; empty for all speech.
    what : Message
        The baseline in words, with its amounts.
    in_use : bool
        Whether it is the baseline of the readings that are shown.
    readings : mapping of str to Reading
        Those that it admits, by the keys of `MIDDLES`: arousal and dominance 0..1, stress
        -100..100; each with its 95 % interval.
    reasons : tuple of Message
        Why readings are missing; empty where it admits all that the passage has.
    """

    kind: BaselineKind
    spans: tuple[Span, ...]
    what: Message
    in_use: bool
    readings: Mapping[str, Reading]
    reasons: tuple[Message, ...] = ()

    @property
    def admissible(self) -> bool:
        """Whether anything can be read against it."""
        return bool(self.readings)


@dataclass(frozen=True, slots=True)
class Spread:
    """One reading under all baselines that admit it.

    Parameters
    ----------
    low, high : float
        The smallest and the largest value, without their intervals.
    above, below, same : int
        Baselines under which the interval lies above the median, below it, or holds it.
    """

    low: float
    high: float
    above: int
    below: int
    same: int

    @property
    def count(self) -> int:
        """Baselines that admit the reading."""
        return self.above + self.below + self.same

    @property
    def steady(self) -> bool:
        """Whether every baseline says the same: above, below, or not distinguishable."""
        return self.count in (self.above, self.below, self.same)


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The readings of a passage under every baseline that could have been chosen.

    Parameters
    ----------
    baselines : tuple of UnderBaseline
        The one in use first; no two of them hold the same windows.
    """

    baselines: tuple[UnderBaseline, ...]

    def spread(self, reading: str) -> Spread | None:
        """Return how far a reading spreads; None where fewer than two baselines admit it.

        Parameters
        ----------
        reading : str
            A key of `MIDDLES`.
        """
        found = [one.readings[reading] for one in self.baselines if reading in one.readings]
        if len(found) < 2:
            return None
        middle = MIDDLES[reading]
        above = sum(one.low > middle for one in found)
        below = sum(one.high < middle for one in found)
        values = [one.value for one in found]
        return Spread(min(values), max(values), above, below, len(found) - above - below)

    def sentence(self, reading: str) -> Message:
        """Say a reading's spread in words, or that there is none."""
        spread = self.spread(reading)
        if spread is None:
            if any(reading in one.readings for one in self.baselines):
                return message("analysis.sensitivity.alone")
            return message("analysis.sensitivity.none")
        params = {
            "low": spread.low,
            "high": spread.high,
            "baselines_count": spread.count,
            "above_count": spread.above,
            "below_count": spread.below,
            "same_count": spread.same,
        }
        if reading == "stress":
            return message("analysis.sensitivity.stress", **params)
        return message("analysis.sensitivity.share", **params)


@dataclass(frozen=True, slots=True)
class Chance:
    """How many of some windows or passages are distinguishable, and how many chance makes so.

    Parameters
    ----------
    items : int
        Windows or passages that have the reading.
    found : int
        Of these, distinguishable: the 95 % interval does not hold the baseline's median.
    expected, low, high : float
        The same when the speaker's windows are in random order: mean over the draws, and their
        2.5 % and 97.5 % quantiles; counts.
    draws : int
        Random orders that were read.
    """

    items: int
    found: int
    expected: float
    low: float
    high: float
    draws: int

    @property
    def sentence(self) -> Message:
        """What chance makes of one passage, in words."""
        return message(
            "analysis.control.one_passage",
            expected_share=self.expected_share,
            draws_count=self.draws,
        )

    @property
    def expected_share(self) -> float:
        """What chance makes distinguishable, 0..1."""
        return self.expected / self.items if self.items else float("nan")


@dataclass(frozen=True, slots=True)
class NegativeControl:
    """The stress reading of one speaker's own windows in random order.

    Parameters
    ----------
    speaker : str
        Id.
    block : int
        Successive windows that stay together, because they share sound.
    windows : Chance or None
        Of the speaker's windows; None where none has the reading, and where no order changes any
        rank: against all speech, and against another recording.
    passages : Chance or None
        Of passages, each put together anew from windows in random order; None where none is given
        or none has the reading.
    reasons : tuple of Message
        Why something is missing.
    """

    speaker: str
    block: int
    windows: Chance | None = None
    passages: Chance | None = None
    reasons: tuple[Message, ...] = ()

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What the control found, in words."""
        said = []
        for name, one in (("windows", self.windows), ("passages", self.passages)):
            if one is not None:
                said.append(_sentence(name, one))
        return (*said, *self.reasons)


def _sentence(name: str, one: Chance) -> Message:
    params = {
        "found_count": one.found,
        "items_count": one.items,
        "expected": one.expected,
        "low": one.low,
        "high": one.high,
        "draws_count": one.draws,
    }
    if name == "windows":
        return message("analysis.control.windows", **params)
    return message("analysis.control.passages", **params)
