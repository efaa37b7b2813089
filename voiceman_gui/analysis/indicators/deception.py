"""The deception gauge: how far the automatic channels disagree, and nothing else.

I1 compares the categorical with the dimensional model, I2 the model's arousal with the acoustic
arousal; I3 (words against voice) needs a transcript that an analyst verified.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.indicators import expected as expectation
from voiceman_gui.analysis.indicators.arousal_disagreement import REFERENCE
from voiceman_gui.analysis.indicators.context import PassageContext, WindowContext
from voiceman_gui.analysis.indicators.expected import Expected, RangeSet
from voiceman_gui.analysis.indicators.indicator import Against, Indicator, IndicatorColumn
from voiceman_gui.analysis.naming import too_level
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.limitations import INCONGRUENCE
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import (
    CATEGORY_NAMES,
    NOT_AVAILABLE,
    Gate,
    Gauge,
    Pair,
    PairId,
    Reading,
)
from voiceman_gui.core.reference import ReferenceKind, reference_of

NO_TRANSCRIPT = message("analysis.cues.no_transcript")
TOO_FEW = message("analysis.cues.too_few_channels")
NO_SPEECH = message("analysis.closed.no_speech")
WITHHELD = message("analysis.closed.withheld")


def deception_windows(context: WindowContext) -> IndicatorColumn:
    """Read the gauge for all windows: the disagreement of the categories, percentile 0..100.

    It is withheld where the confidence without its agreement parts is too low. If these took
    part, a high disagreement would lower the confidence until the gauge that should show it was
    withheld.
    """
    limit = context.profile.confidence.limited
    unsure = context.incongruence.known & (context.trusted < limit)
    facts = [
        FactColumn.where(
            _unsure(context.roles),
            unsure,
            ("deception",),
            confidence=context.trusted,
            limit=limit,
        )
    ]
    why = context.roles.barred or too_level(context.tracks.variation)
    if why is not None:
        facts.append(FactColumn.where(why, context.shown, ("deception",)))
    return IndicatorColumn(context.incongruence.only(~unsure), tuple(facts))


def deception_passage(context: PassageContext) -> Gauge:
    """Make the gauge of a passage, or of an analysis window from the window's own readings."""
    why = _withheld(context)
    reference = _reference(context)
    beside = context.beside
    reading = context.incongruence
    if why is not None or reading is None:
        return unavailable_gauge(why or TOO_FEW, reference, beside.no_recording_rank)
    assert context.posterior is not None
    assert context.compared_arousal is not None
    assert context.valence is not None
    channels = ChannelReadings(
        context.posterior, context.compared_arousal, context.valence, _against(context)
    )
    pairs = deception_pairs(reading, reference, beside.disagreement, beside.no_rank)
    cue = context.profile.deception.cue_percentile
    return available_gauge(pairs, channels, context.roles.expected, cue, context.roles.trained_on)


UNSURE = frozenset(("analysis.cues.unsure", "analysis.cues.part_too_low"))
"""Reasons for which a low confidence withholds the gauge, with a parameter ``confidence``."""


def _unsure(roles: ActiveModels) -> str:
    """Id of the reason why the gauge is withheld: too low a probability, or too low a part."""
    if roles.confidence is None:
        return "analysis.cues.part_too_low"
    return "analysis.cues.unsure"


def _withheld(context: PassageContext) -> Message | None:
    """Say why the passage has no deception cues; None where it has."""
    if context.gate is Gate.NO_SPEECH:
        return NO_SPEECH
    if context.gate is Gate.WITHHELD:
        return WITHHELD
    why = context.roles.barred or too_level(context.variation)
    if why is not None:
        return why
    limit = context.profile.confidence.limited
    if context.trusted < limit:
        return message(_unsure(context.roles), confidence=context.trusted, limit=limit)
    return TOO_FEW if context.incongruence is None else None


def _reference(context: PassageContext) -> Message:
    found = reference_of(context.compared, "deception")
    speech = None
    if found is not None and found.kind is ReferenceKind.ALL_SPEECH:
        speech = found.what
    return expectation.reference(context.roles.expected, speech)


def _against(context: PassageContext) -> Message | None:
    """Say what the compared arousal is relative to where the arousal shown is not."""
    shown, compared = (reference_of(context.compared, name) for name in ("arousal", "deception"))
    if shown is None or compared is None or shown.kind is not ReferenceKind.MARKED:
        return None
    return compared.what


def deception_pairs(
    categories: Reading | None,
    note: Message,
    arousal: Reading | None,
    no_arousal: Message,
) -> tuple[Pair, Pair, Pair]:
    """Return the three bars.

    Parameters
    ----------
    categories, arousal : Reading or None
        Percentiles 0..100.
    note, no_arousal : Message
        What the first refers to, or why it is not there; why the second is not there.
    """
    return (
        Pair(PairId.CATEGORIES, categories, note),
        Pair(PairId.AROUSAL, arousal, REFERENCE if arousal is not None else no_arousal),
        Pair(PairId.WORDS, None, NO_TRANSCRIPT),
    )


def headline(
    pairs: tuple[Pair, ...], cue_percentile: float, *, uncalibrated: bool = False
) -> Message:
    """Count the available pairs above the percentile, beside what chance alone would give.

    Parameters
    ----------
    pairs : tuple of Pair
    cue_percentile : float
    uncalibrated : bool
        Whether nobody knows how often the first lies above it by chance: it is then not counted.
    """
    unknown = uncalibrated and pairs[0].reading is not None
    counted = pairs[1:] if unknown else pairs
    readings = [pair.reading for pair in counted if pair.reading is not None]
    if unknown and not readings:
        return message("analysis.cues.none_countable")
    counts = {
        "above_count": sum(reading.value > cue_percentile for reading in readings),
        "pairs_count": len(readings),
        "percentile": cue_percentile,
        "chance": len(readings) * (1 - cue_percentile / 100),
    }
    if unknown:
        return message("analysis.cues.counted", **counts)
    return message("analysis.cues.available", **counts)


@dataclass(frozen=True, slots=True)
class ChannelReadings:
    """The readings of a passage that are set against one another, as they are shown.

    Parameters
    ----------
    posterior : tuple of float
        In the order of `CATEGORIES`.
    arousal, valence : Reading
    against : Message or None
        What arousal and valence are relative to; None where that is the stated baseline.
    """

    posterior: tuple[float, ...]
    arousal: Reading
    valence: Reading
    against: Message | None = None

    def fact(self, expected: Expected) -> Message:
        """Say what the two channels gave."""
        best = int(np.argmax(self.posterior))
        params = {
            "category": CATEGORY_NAMES[best],
            "posterior": self.posterior[best],
            "usual": expectation.usual(expected, best),
            "arousal": self.arousal.value,
            "valence": self.valence.value,
        }
        if self.against is None:
            return message("analysis.cues.channels", **params)
        return message("analysis.cues.channels_against", what=self.against, **params)


def available_gauge(
    pairs: tuple[Pair, Pair, Pair],
    channels: ChannelReadings,
    expected: Expected,
    cue_percentile: float,
    trained_on: tuple[Message, ...] = (),
) -> Gauge:
    """Make the gauge of a passage whose first pair was read.

    Parameters
    ----------
    pairs : tuple of Pair
        From `deception_pairs`; the note of the first is the gauge's reference.
    channels : ChannelReadings
    expected : IncongruenceSet or RangeSet
    cue_percentile : float
    trained_on : tuple of Message
        What the models were trained on; empty for the embedded pair.
    """
    details = expectation.details(expected, trained_on)
    if pairs[1].reading is not None:
        details = (*details, (message("analysis.detail.ranks_percentile"), REFERENCE))
    return Gauge(
        reading=pairs[0].reading,
        summary=headline(pairs, cue_percentile, uncalibrated=isinstance(expected, RangeSet)),
        reasons=(channels.fact(expected),),
        reference=pairs[0].note,
        limitation=INCONGRUENCE,
        details=details,
        pairs=pairs,
    )


def unavailable_gauge(why: Message, reference: Message, no_rank: Message | None) -> Gauge:
    """Make the gauge of a passage that shows no number.

    Parameters
    ----------
    why : Message
    reference : Message
        What the first pair's percentile would refer to.
    no_rank : Message or None
        Why the second pair does not exist in this recording; where it does, `why` holds for it.
    """
    return Gauge(
        reading=None,
        summary=NOT_AVAILABLE,
        reasons=(why,),
        reference=reference,
        limitation=INCONGRUENCE,
        pairs=deception_pairs(None, why, None, no_rank or why),
    )


def _worded(reading: Reading) -> Message:
    return message("analysis.cues.value", value=reading.value, low=reading.low, high=reading.high)


INDICATOR = Indicator(
    id="deception",
    order=30,
    name=message("analysis.cues.name"),
    noun=message("analysis.reading.deception"),
    unit=message("analysis.cues.unit"),
    low=0.0,
    high=100.0,
    middle=None,
    decimals=0,
    csv_unit="percentile_0to100",
    against=Against.ALL_SPEECH,
    limitation=INCONGRUENCE,
    method=message("analysis.cues.method"),
    worded=_worded,
    windows=deception_windows,
    passage=deception_passage,
)
