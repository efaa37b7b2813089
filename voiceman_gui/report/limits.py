"""What every result says about itself, and the published error rates it is measured against."""

from __future__ import annotations

from typing import NamedTuple

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.limitations import (
    CONFIDENCE,
    HIDDEN_STATE_ESTIMATE,
    INCONGRUENCE,
    LEGACY,
    NEUTRAL_CUES,
    NEUTRAL_ONLY,
    POPULATION,
    PREVIEW,
    STRESS,
    UNCALIBRATED,
)
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.report.terms import Terms

QUALITY = "These gates are not an authenticity examination."
DIMENSIONS = (
    "Arousal, dominance and valence are ratings of how speech sounds, relative to the speech "
    "that is stated: 0.5 is the speaker's own median there. They are not measurements of what a "
    "person felt."
)
DOMINANCE = (
    "In the embedded models dominance carries nearly the same information as arousal; it is not an "
    "independent second finding."
)
VALENCE = (
    "Valence from sound alone is weak: on acted speech of speakers that the model had not heard, "
    "its rank correlation with the published pleasure of the played emotions stayed below 0.4 on "
    "average, and no listener's ratings were at hand. Read its wide interval, not its value."
)
CATEGORIES = (
    "The category model was trained on acted German speech. Acted emotion is stronger and clearer "
    "than emotion in ordinary talk; on other languages and recordings it is wrong more often."
)
NETWORK_SPEAKERS = (
    "Published tests found such networks equally fair to both sexes, but not to individual "
    "speakers (Wagner et al. 2023, arXiv 2203.07378): the values of two speakers, or of a speaker "
    "and a population, are not to be compared as if they were measured with one rule."
)
NETWORK_DOMINANCE = (
    "Listeners' ratings of dominance go closely together with those of arousal, and so does what a "
    "network learned from them; dominance is not an independent second finding."
)
NETWORK_VALENCE = (
    "A network's valence can follow the words that are spoken rather than the voice, as was shown "
    "for such networks (Wagner et al. 2023); the words of this recording were not examined."
)
NETWORK_CATEGORIES = (
    "The categories are the shares that a network gives to four words, uncalibrated: such shares "
    "tend to be surer than they are right, one of the four always comes first, and speech unlike "
    "that of the network's training is read wrongly more often."
)
CALIBRATED_CATEGORIES = (
    "The categories are the shares that a network gives to four words, scaled by one number until "
    "they were as sure as they were right on the set that the pair was calibrated on; on speech "
    "unlike that set they need not be, and one of the four always comes first."
)
THRESHOLDS = (
    "All thresholds are design defaults without a validation study. They are identified by the "
    "profile's name and hash and are not called validated."
)
ACCREDITATION = (
    "No compliance with a standard is claimed: a laboratory is accredited, not a program."
)


def of_dimensions(terms: Terms) -> tuple[str, ...]:
    """What arousal, dominance and valence do not show."""
    if terms.dimensions is None:
        return DIMENSIONS, DOMINANCE, VALENCE
    if terms.mark is DimensionMark.UNCALIBRATED:
        return (HIDDEN_STATE_ESTIMATE,)
    scale = LEGACY if terms.mark is DimensionMark.LEGACY else POPULATION
    return scale, NETWORK_SPEAKERS, NETWORK_DOMINANCE, NETWORK_VALENCE


def of_categories(terms: Terms) -> tuple[str, ...]:
    """What the categories do not show."""
    if terms.categories is None:
        return CATEGORIES, NEUTRAL_ONLY
    return (CALIBRATED_CATEGORIES if terms.calibration else NETWORK_CATEGORIES,)


def of_incongruence(terms: Terms) -> tuple[str, ...]:
    """What the disagreement of channels does not show."""
    if terms.uncalibrated:
        return INCONGRUENCE, UNCALIBRATED
    return (INCONGRUENCE,) if terms.networked else (INCONGRUENCE, NEUTRAL_CUES)


def limitations(analysis: Analysis) -> tuple[str, ...]:
    """All that belongs to an analysis, in the order in which report and JSON give it.

    Sentences about the embedded models only where these speak; what a network's manifest says of
    its own limits stands with the model.
    """
    terms = Terms.of(analysis)
    return (
        *((PREVIEW,) if terms.previews else ()),
        *of_dimensions(terms),
        *of_categories(terms),
        STRESS,
        *of_incongruence(terms),
        CONFIDENCE,
        QUALITY,
        THRESHOLDS,
        ACCREDITATION,
    )


NOT_SHOWN = (
    "whether a statement is true or false, or whether a speaker means to deceive;",
    "what a person felt, thought or intended, or why a voice changed;",
    "who is speaking: speakers are not told apart in this version, and in a recording with several "
    "voices the embedded models compare with all of them;",
    "whether the recording is authentic, complete or unedited;",
    "what was said: no words are transcribed or interpreted;",
    "how likely an emotion is in the sense of a probability about the person.",
)


class ErrorRate(NamedTuple):
    """A published result of testing voice-based methods: what was tested, what came out, where."""

    method: str
    result: str
    source: str


ERROR_RATES = (
    ErrorRate(
        "Voice stress analysis, field study with urine tests",
        "15 % of lies caught; 8.5 % of truthful answers flagged",
        "National Institute of Justice, NCJ 219031",
    ),
    ErrorRate(
        "Voice stress analysis, laboratory",
        "hits 42-56 %; false positives 40-65 %",
        "Harnsberger et al. 2009",
    ),
    ErrorRate(
        "Voice stress analysis, criminal suspects",
        "48 % of truthful and 25 % of deceptive speakers classified correctly",
        "Horvath et al. 2013",
    ),
    ErrorRate(
        "Recent neural networks on acoustic cues to deception",
        "62-64 % correct; with one liar in ten, five of six alarms are false",
        "range of recent publications; the share of false alarms follows by arithmetic",
    ),
    ErrorRate(
        "Acoustic arousal against human ratings (the method of the arousal reading)",
        "Spearman correlation 0.76 (EMA), 0.71 (EmoDB), 0.71 (VAM), 0.62 (IEMOCAP)",
        "Bone, Lee and Narayanan 2014, doi 10.1109/TAFFC.2014.2326393",
    ),
)
