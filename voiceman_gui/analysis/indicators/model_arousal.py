"""A dimensional network's arousal and valence beside the acoustic stress reading.

It is never averaged in. Where the speaker's baseline is too small for a reading, the predecessor's
population rule says whether the two values lie beyond two fixed ones: weak evidence, and no number.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.analysis.indicators.arousal_disagreement import EMBEDDED_PAIR as NO_MODEL
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.facts import short_end
from voiceman_gui.core.limitations import POPULATION_RULE
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Gauge, Reading

NO_CHANGE = message("analysis.stress.no_change")
NO_PASSAGE_RANK = message("analysis.no_rank.passage")


@dataclass(frozen=True, slots=True)
class ModelBeside:
    """The dimensional network in one passage.

    Parameters
    ----------
    name : str or Message
        Empty where the embedded models have the dimensions.
    trained_on : str or Message
    arousal, valence : Reading or None
        On the network's own scale; None where they may not enter a gauge or do not exist.
    rank : Reading or None
        Rank of its arousal among the baseline's windows, -100..100.
    no_recording_rank : Message or None
        Why this recording has none; None where it has.
    disagreement : Reading or None
        Of the model's arousal with the acoustic arousal, percentile 0..100.
    barred : Message or None
        Why its values enter no gauge; None where they may.
    """

    name: str | Message = ""
    trained_on: str | Message = ""
    arousal: Reading | None = None
    valence: Reading | None = None
    rank: Reading | None = None
    no_recording_rank: Message | None = None
    disagreement: Reading | None = None
    barred: Message | None = None

    @property
    def no_rank(self) -> Message:
        """Why the passage has no rank and no disagreement."""
        return self.no_recording_rank or NO_PASSAGE_RANK


EMBEDDED_PAIR = ModelBeside(no_recording_rank=NO_MODEL)


def stress_words(reading: Reading, end: Message | None = None) -> Message:
    """Say a reading in words; an interval that holds 0 shows no change.

    Parameters
    ----------
    reading : Reading
    end : Message or None
        That it lies at an end of the baseline; see `core.facts.short_end`.
    """
    sides = (NO_CHANGE, message("analysis.stress.above"), message("analysis.stress.below"))
    words = sides[_side(reading)]
    if end is None:
        return words
    return message("analysis.end.besides", words=words, end=short_end(end))


def _side(reading: Reading) -> int:
    if reading.low <= 0 <= reading.high:
        return 0
    return 1 if reading.value > 0 else -1


def model_details(model: ModelBeside, stress: Reading) -> tuple[tuple[Message, Message], ...]:
    """Say the network's rank within the speaker, and whether it agrees with the reading.

    Parameters
    ----------
    model : ModelBeside
    stress : Reading
        The acoustic reading, -100..100.
    """
    name = message("analysis.detail.model_arousal")
    if not model.name:
        why = message("analysis.model_arousal.embedded")
        return ((name, message("analysis.note.missing", why=why)),)
    if model.rank is None:
        return ((name, message("analysis.note.missing", why=model.no_rank)),)
    rank = model.rank
    return (
        (
            message("analysis.detail.model_arousal_of", model=model.name),
            message("analysis.model_arousal.rank", value=rank.value, low=rank.low, high=rank.high),
        ),
        (message("analysis.detail.both_arousals"), agreement_words(stress, rank)),
    )


def agreement_words(acoustic: Reading, model: Reading) -> Message:
    """Say whether two ranks point to the same side of the speaker's baseline."""
    sides = _side(acoustic), _side(model)
    if sides == (0, 0):
        return message("analysis.agree.neither")
    if sides == (1, 1):
        return message("analysis.agree.above")
    if sides == (-1, -1):
        return message("analysis.agree.below")
    if 0 not in sides:
        return message("analysis.agree.contradict")
    if sides[0]:
        return message("analysis.agree.only_acoustic")
    return message("analysis.agree.only_model")


def no_population_rule(model: ModelBeside) -> Message:
    """Say why the population rule cannot be asked."""
    if not model.name:
        return message("analysis.population.embedded")
    if model.barred is not None:
        return message("analysis.population.not_asked", why=model.barred)
    return message("analysis.population.no_value")


def population_gauge(
    model: ModelBeside,
    arousal: Reading,
    valence: Reading,
    lacks: tuple[Message, ...],
    profile: Profile,
) -> Gauge:
    """Make the gauge of a passage whose speaker has no baseline that is large enough.

    Parameters
    ----------
    model : ModelBeside
    arousal, valence : Reading
        Of the network.
    lacks : tuple of Message
        What the baseline lacks.
    profile : Profile
    """
    least, most = profile.stress.population_min_arousal, profile.stress.population_max_valence
    # As printed: a reader who sees 0.700 must not be told that it lies below 0.7.
    met = round(arousal.value, 3) >= least and round(valence.value, 3) <= most
    return Gauge(
        reading=None,
        summary=message("analysis.population.met")
        if met
        else message("analysis.population.not_met"),
        reasons=(
            *lacks,
            message(
                "analysis.population.arousal",
                value=arousal.value,
                low=arousal.low,
                high=arousal.high,
                needed=least,
            ),
            message(
                "analysis.population.valence",
                value=valence.value,
                low=valence.low,
                high=valence.high,
                needed=most,
            ),
        ),
        reference=message(
            "analysis.population.reference", model=model.name, speech=model.trained_on
        ),
        limitation=POPULATION_RULE,
    )
