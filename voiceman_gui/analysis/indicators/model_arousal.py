"""A dimensional network's arousal and valence beside the acoustic stress reading.

It is never averaged in. Where the speaker's baseline is too small for a reading, the predecessor's
population rule says whether the two values lie beyond two fixed ones: weak evidence, and no number.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.limitations import POPULATION_RULE
from voiceman_gui.core.reading import Gauge, Reading

NO_CHANGE = "no distinguishable change"
NO_PASSAGE_RANK = "one of the two ranks could not be computed in this passage"
WEAK = "population-referenced, weak"


@dataclass(frozen=True, slots=True)
class ModelBeside:
    """The dimensional network in one passage.

    Parameters
    ----------
    name, trained_on : str
        Empty where the embedded models have the dimensions.
    arousal, valence : Reading or None
        On the network's own scale; None where they may not enter a gauge or do not exist.
    rank : Reading or None
        Rank of its arousal among the baseline's windows, -100..100.
    no_rank : str
        Why this recording has none; empty where it has.
    i2 : Reading or None
        Percentile 0..100.
    barred : str
        Why its values enter no gauge; empty where they may.
    """

    name: str = ""
    trained_on: str = ""
    arousal: Reading | None = None
    valence: Reading | None = None
    rank: Reading | None = None
    no_rank: str = ""
    i2: Reading | None = None
    barred: str = ""

    @property
    def no_i2(self) -> str:
        """Why the passage has no I2."""
        return self.no_rank or NO_PASSAGE_RANK


EMBEDDED_PAIR = ModelBeside(
    no_rank="in the embedded pair the model's arousal is the acoustic arousal"
)


def stress_words(reading: Reading) -> str:
    """Say a reading in words; an interval that holds 0 shows no change."""
    side = _side(reading)
    if side == 0:
        return NO_CHANGE
    return f"vocal arousal {'above' if side > 0 else 'below'} the speaker's baseline"


def _side(reading: Reading) -> int:
    if reading.low <= 0 <= reading.high:
        return 0
    return 1 if reading.value > 0 else -1


def model_details(model: ModelBeside, stress: Reading) -> tuple[tuple[str, str], ...]:
    """Say the network's rank within the speaker, and whether it agrees with the reading.

    Parameters
    ----------
    model : ModelBeside
    stress : Reading
        The acoustic reading, -100..100.
    """
    if not model.name:
        return (("Model arousal", "not available: in this pair it is the acoustic arousal itself"),)
    if model.rank is None:
        return (("Model arousal", f"not available: {model.no_i2}"),)
    rank = model.rank
    return (
        (
            f"Model arousal ({model.name})",
            f"{rank.value:+.0f} ({rank.low:+.0f} to {rank.high:+.0f}) as rank within the speaker, "
            "not averaged in",
        ),
        ("Model and acoustic arousal", agreement_words(stress, rank)),
    )


def agreement_words(acoustic: Reading, model: Reading) -> str:
    """Say whether two ranks point to the same side of the speaker's baseline."""
    sides = _side(acoustic), _side(model)
    if sides == (0, 0):
        return "they agree: neither can be told from the speaker's baseline"
    if sides[0] == sides[1]:
        return f"they agree: both lie {'above' if sides[0] > 0 else 'below'} the baseline"
    if 0 not in sides:
        return "they contradict one another: one lies above the baseline, the other below"
    which = "acoustic arousal" if sides[0] else "model's arousal"
    return f"they differ: only the {which} can be told from the speaker's baseline"


def no_population_rule(model: ModelBeside) -> str:
    """Say why the population rule cannot be asked."""
    if not model.name:
        return (
            "the population rule needs a population-referenced dimensional model; the embedded "
            "models are relative to the speaker"
        )
    return f"the population rule is not asked: {model.barred or 'no value of the model'}"


def population_gauge(
    model: ModelBeside,
    arousal: Reading,
    valence: Reading,
    lacks: tuple[str, ...],
    profile: Profile,
) -> Gauge:
    """Make the gauge of a passage whose speaker has no baseline that is large enough.

    Parameters
    ----------
    model : ModelBeside
    arousal, valence : Reading
        Of the network.
    lacks : tuple of str
        What the baseline lacks.
    profile : Profile
    """
    least, most = profile.stress.population_min_arousal, profile.stress.population_max_valence
    # As printed: a reader who sees 0.700 must not be told that it lies below 0.7.
    met = round(arousal.value, 3) >= least and round(valence.value, 3) <= most
    return Gauge(
        reading=None,
        summary=f"population rule {'met' if met else 'not met'} ({WEAK})",
        reasons=(
            *lacks,
            f"arousal {_interval(arousal)}; the rule asks for {least:g} and more",
            f"valence {_interval(valence)}; the rule asks for {most:g} and less",
        ),
        reference=(
            f"The scale on which listeners rated the training corpus of {model.name} "
            f"({model.trained_on}), common to all speakers."
        ),
        limitation=POPULATION_RULE,
    )


def _interval(reading: Reading) -> str:
    return f"{reading.value:.3f} ({reading.low:.3f} to {reading.high:.3f})"
