"""The deception gauge: how far the automatic channels disagree, and nothing else.

I1 compares the categorical with the dimensional model, I2 the model's arousal with the acoustic
arousal; I3 (words against voice) needs a transcript that an analyst verified.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.indicators import arousal_disagreement as i2
from voiceman_gui.analysis.indicators import expected as expectation
from voiceman_gui.analysis.indicators.expected import Expected, RangeSet
from voiceman_gui.core.limitations import INCONGRUENCE
from voiceman_gui.core.reading import CATEGORIES, Gauge, Pair, Reading

Floats = NDArray[np.float64]

I1_CHANNELS = "dimensional against categorical model"
I2_CHANNELS = "model arousal against acoustic arousal"
I3_CHANNELS = "words against voice"
UNKNOWN_SHARE = (
    "how often I1 would lie there by chance is unknown until this pair of models is calibrated "
    "(voiceman models calibrate)"
)
NO_I3 = "there is no transcript that an analyst verified"


def deception_pairs(
    i1: Reading | None, i1_note: str, i2_reading: Reading | None, no_i2: str
) -> tuple[Pair, Pair, Pair]:
    """Return the three bars.

    Parameters
    ----------
    i1, i2_reading : Reading or None
        Percentiles 0..100.
    i1_note, no_i2 : str
        What I1 refers to, or why it is not there; why I2 is not there.
    """
    return (
        Pair("I1", I1_CHANNELS, i1, i1_note),
        Pair("I2", I2_CHANNELS, i2_reading, i2.REFERENCE if i2_reading else no_i2),
        Pair("I3", I3_CHANNELS, None, NO_I3),
    )


def pair_sentence(pair: Pair) -> str:
    """Say a bar in a sentence."""
    if pair.reading is None:
        return f"{pair.name}, {pair.channels}: not available, because {pair.note}."
    value, low, high = pair.reading.value, pair.reading.low, pair.reading.high
    return f"{pair.name}, {pair.channels}: percentile {value:.0f} ({low:.0f} to {high:.0f})."


def headline(pairs: tuple[Pair, ...], cue_percentile: float, *, uncalibrated: bool = False) -> str:
    """Count the available pairs above the percentile, beside what chance alone would give.

    Parameters
    ----------
    pairs : tuple of Pair
    cue_percentile : float
    uncalibrated : bool
        Whether nobody knows how often I1 lies above it by chance: it is then not counted.
    """
    unknown = uncalibrated and pairs[0].reading is not None
    counted = pairs[1:] if unknown else pairs
    readings = [pair.reading for pair in counted if pair.reading is not None]
    above = sum(reading.value > cue_percentile for reading in readings)
    chance = len(readings) * (1 - cue_percentile / 100)
    kind = "counted" if unknown else "available"
    noun = "pair" if len(readings) == 1 else "pairs"
    said = [
        f"{above} of {len(readings)} {kind} {noun} above the {cue_percentile:g}th percentile; "
        f"chance alone would give {chance:.2f}"
    ]
    if unknown:
        said = said if readings else ["no pair can be counted"]
        said.append(UNKNOWN_SHARE)
    return "; ".join(said)


@dataclass(frozen=True, slots=True)
class ChannelReadings:
    """The readings of a passage that I1 sets against one another, as they are shown.

    Parameters
    ----------
    posterior : tuple of float
        In the order of `CATEGORIES`.
    arousal, valence : Reading
    against : str
        What arousal and valence are relative to; empty where that is the stated baseline.
    """

    posterior: tuple[float, ...]
    arousal: Reading
    valence: Reading
    against: str = ""

    def sentence(self, expected: Expected) -> str:
        """Say what the two channels gave, in the digits in which the readings are printed."""
        best = int(np.argmax(self.posterior))
        against = f" against {self.against}" if self.against else ""
        return (
            f"The categories say {CATEGORIES[best]} (posterior {self.posterior[best]:.2f}), for "
            f"which {expectation.usual(expected, best)}; measured{against} are arousal "
            f"{self.arousal.value:.2f} and valence {self.valence.value:.2f}."
        )


def available_gauge(
    pairs: tuple[Pair, Pair, Pair],
    channels: ChannelReadings,
    expected: Expected,
    cue_percentile: float,
    trained_on: str = "",
) -> Gauge:
    """Make the gauge of a passage whose I1 was read.

    Parameters
    ----------
    pairs : tuple of Pair
        From `deception_pairs`; the note of I1 is the gauge's reference.
    channels : ChannelReadings
    expected : IncongruenceSet or RangeSet
    cue_percentile : float
    trained_on : str
        What the models were trained on; empty for the embedded pair.
    """
    first, second, third = map(pair_sentence, pairs)
    details = expectation.details(expected, trained_on)
    if pairs[1].reading is not None:
        details = (*details, ("Percentile of I2", i2.REFERENCE))
    return Gauge(
        reading=pairs[0].reading,
        summary=headline(pairs, cue_percentile, uncalibrated=isinstance(expected, RangeSet)),
        reasons=(first, channels.sentence(expected), second, third),
        reference=pairs[0].note,
        limitation=INCONGRUENCE,
        details=details,
        pairs=pairs,
    )


def unavailable_gauge(reasons: tuple[str, ...], reference: str, no_i2: str) -> Gauge:
    """Make the gauge of a passage that shows no number, with the reasons.

    Parameters
    ----------
    reasons : tuple of str
    reference : str
        What I1's percentile would refer to.
    no_i2 : str
        Why I2 does not exist in this recording; where it does, the reasons hold for it too.
    """
    why = "; ".join(reasons)
    pairs = deception_pairs(None, why, None, no_i2 or why)
    return Gauge(
        reading=None,
        summary="not available",
        reasons=(*reasons, *map(pair_sentence, pairs[1:])),
        reference=reference,
        limitation=INCONGRUENCE,
        pairs=pairs,
    )


def benjamini_hochberg(p_values: Floats) -> Floats:
    """Adjusted p-values that control the false discovery rate (Benjamini and Hochberg 1995).

    Parameters
    ----------
    p_values : ndarray of float64, shape (passages,)

    Returns
    -------
    ndarray of float64, shape (passages,)
        The smallest rate at which each passage would be called; never below its p-value.
    """
    count = p_values.shape[0]
    order = np.argsort(p_values, kind="stable")
    scaled = p_values[order] * count / np.arange(1, count + 1)
    adjusted = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    out = np.empty(count)
    out[order] = adjusted
    return out
