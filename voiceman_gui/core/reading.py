"""Numbers that may be shown: a value never travels without its interval."""

from __future__ import annotations

import enum
from bisect import bisect
from collections.abc import Mapping
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.printed import number

CATEGORIES = ("angry", "happy", "sad", "neutral")
"""The four categories, in the order of every posterior vector in the program."""

CATEGORY_NAMES = (
    message("analysis.category.angry"),
    message("analysis.category.happy"),
    message("analysis.category.sad"),
    message("analysis.category.neutral"),
)
"""Their names in print, in the same order."""

NOT_AVAILABLE = message("analysis.not_available")
"""Summary of a gauge that has nothing to show."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Variation:
    """How much a voice varies in a recording, against a fixed reference.

    Parameters
    ----------
    reading : Reading
        1 where it varies as much as in the recordings of acted emotions that the models learned
        from.
    least : float
        Below it no category is named, and no cue read.
    """

    reading: Reading
    least: float

    @property
    def enough(self) -> bool:
        """Whether categories may be named."""
        return self.reading.value >= self.least

    @property
    def sentence(self) -> Message:
        """The reading in words: beside acted emotions by its interval, or too little."""
        low, high = self.reading.low, self.reading.high
        which = "analysis.variation.about"
        if not self.enough:
            which = "analysis.variation.little"
        elif low > 1:
            which = "analysis.variation.more"
        elif high < 1:
            which = "analysis.variation.less"
        return message(which, ratio=self.reading.value, low=low, high=high, least=self.least)


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


GATES = (Gate.PASS, Gate.CAUTION, Gate.WITHHELD, Gate.NO_SPEECH)
"""The gates by their code in columns: 0 pass, 1 caution, 2 withheld, 3 no speech."""


class ConfidenceWord(enum.StrEnum):
    """Words of the ensemble confidence."""

    SUFFICIENT = "sufficient"
    LIMITED = "limited"
    INSUFFICIENT = "insufficient"


CONFIDENCE_WORDS: Mapping[ConfidenceWord, Message] = {
    ConfidenceWord.SUFFICIENT: message("analysis.confidence.sufficient"),
    ConfidenceWord.LIMITED: message("analysis.confidence.limited"),
    ConfidenceWord.INSUFFICIENT: message("analysis.confidence.insufficient"),
}
"""Their names in print."""

LIMITED_FROM, SUFFICIENT_FROM = 0.5, 0.7
"""Confidences from which on the words hold; a test compares them with the profile of thresholds."""


class ConfidencePartId(enum.StrEnum):
    """The parts of the ensemble confidence."""

    CERTAINTY = "certainty"
    CATEGORY_AGREEMENT = "category_agreement"
    AROUSAL_AGREEMENT = "arousal_agreement"
    CONSISTENCY = "consistency"
    QUALITY = "quality"
    VARIATION = "variation"
    STABILITY = "stability"


PART_NAMES: Mapping[ConfidencePartId, Message] = {
    ConfidencePartId.CERTAINTY: message("analysis.part.certainty"),
    ConfidencePartId.CATEGORY_AGREEMENT: message("analysis.part.category_agreement"),
    ConfidencePartId.AROUSAL_AGREEMENT: message("analysis.part.arousal_agreement"),
    ConfidencePartId.CONSISTENCY: message("analysis.part.consistency"),
    ConfidencePartId.QUALITY: message("analysis.part.quality"),
    ConfidencePartId.VARIATION: message("analysis.part.variation"),
    ConfidencePartId.STABILITY: message("analysis.part.stability"),
}
"""Their names in print."""


@dataclass(frozen=True, slots=True)
class ConfidencePart:
    """One part of the ensemble confidence.

    Parameters
    ----------
    id : ConfidencePartId
    value : float or None
        0..1; None where it does not exist or does not count.
    note : Message
        How it is made, or why it does not count.
    contribution : float or None
        What it adds to the logit of a calibrated confidence; None where it adds nothing.
    """

    id: ConfidencePartId
    value: float | None
    note: Message
    contribution: float | None = None

    @property
    def name(self) -> Message:
        """Name in print."""
        return PART_NAMES[self.id]


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
    """Ensemble confidence, 0..1.

    Parameters
    ----------
    value : float or None
        The calibrated probability that the likeliest category is right; None without a
        calibration: the parts are then all there is.
    word : ConfidenceWord or None
        None without a value.
    parts : tuple of ConfidencePart
    """

    value: float | None
    word: ConfidenceWord | None
    parts: tuple[ConfidencePart, ...]

    @property
    def calibrated(self) -> bool:
        """Whether there is a probability, and a word for it."""
        return self.value is not None

    def part(self, which: ConfidencePartId) -> float | None:
        """Return the value of one part; None where it does not exist or does not count."""
        return next((part.value for part in self.parts if part.id is which), None)


class PairId(enum.StrEnum):
    """The pairs of channels that the deception gauge compares."""

    CATEGORIES = "category_disagreement"
    AROUSAL = "arousal_disagreement"
    WORDS = "words_against_voice"


PAIR_NAMES: Mapping[PairId, Message] = {
    PairId.CATEGORIES: message("analysis.pair.category_disagreement"),
    PairId.AROUSAL: message("analysis.pair.arousal_disagreement"),
    PairId.WORDS: message("analysis.pair.words_against_voice"),
}
"""Their short names in print, "I1" to "I3"."""

PAIR_CHANNELS: Mapping[PairId, Message] = {
    PairId.CATEGORIES: message("analysis.channels.category_disagreement"),
    PairId.AROUSAL: message("analysis.channels.arousal_disagreement"),
    PairId.WORDS: message("analysis.channels.words_against_voice"),
}
"""What is compared, e.g. "dimensional against categorical model"."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of channels that the deception gauge compares: a bar.

    Parameters
    ----------
    id : PairId
    reading : Reading or None
        Percentile 0..100; None where it is not available.
    note : Message
        Why it is not available, or what the percentile refers to.
    """

    id: PairId
    reading: Reading | None
    note: Message

    @property
    def name(self) -> Message:
        """Short name in print."""
        return PAIR_NAMES[self.id]

    @property
    def channels(self) -> Message:
        """What is compared."""
        return PAIR_CHANNELS[self.id]

    @property
    def sentence(self) -> Message:
        """The bar in a sentence."""
        if self.reading is None:
            return message(
                "analysis.pair.missing", pair=self.name, channels=self.channels, why=self.note
            )
        return message(
            "analysis.pair.percentile",
            pair=self.name,
            channels=self.channels,
            percentile=self.reading.value,
            low=self.reading.low,
            high=self.reading.high,
        )


@dataclass(frozen=True, slots=True)
class Gauge:
    """A gauge's state for one passage.

    Parameters
    ----------
    reading : Reading or None
        None means "not available"; `reasons` then say why.
    summary : Message
        The reading in words, e.g. "no distinguishable change"; `NOT_AVAILABLE` where there is
        nothing to show.
    reasons : tuple of Message
        What moved or withheld the gauge, with measured values.
    reference : Message
        What the reading is relative to.
    limitation : Message
        What it does not show; shown wherever the reading is.
    details : tuple of (Message, Message)
        Descriptive measures beside it, name and value with unit.
    pairs : tuple of Pair
        The bars of the deception gauge, whose `reading` is that of the first; empty for others.
    """

    reading: Reading | None
    summary: Message
    reasons: tuple[Message, ...]
    reference: Message
    limitation: Message
    details: tuple[tuple[Message, Message], ...] = ()
    pairs: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True)
class GateResult:
    """One quality gate of a recording or a passage.

    Parameters
    ----------
    measure : Message
        What was measured; its id tells the gates apart.
    value : Message
        The measured value with its unit, or that it was not measured.
    gate : Gate
    thresholds : Message
        Where it passes, asks for caution, or withholds.
    """

    measure: Message
    value: Message
    gate: Gate
    thresholds: Message
