"""What every result says about itself, and the published error rates it is measured against."""

from __future__ import annotations

from typing import NamedTuple

from voiceman_gui.core.limitations import CONFIDENCE, INCONGRUENCE, STRESS

QUALITY = "These gates are not an authenticity examination."
DIMENSIONS = (
    "Arousal, dominance and valence are ratings of how speech sounds, relative to the stated "
    "baseline: 0.5 is the speaker's own median. They are not measurements of what a person felt."
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
THRESHOLDS = (
    "All thresholds are design defaults without a validation study. They are identified by the "
    "profile's name and hash and are not called validated."
)
ACCREDITATION = (
    "No compliance with a standard is claimed: a laboratory is accredited, not a program."
)

LIMITATIONS = (
    DIMENSIONS,
    DOMINANCE,
    VALENCE,
    CATEGORIES,
    STRESS,
    INCONGRUENCE,
    CONFIDENCE,
    QUALITY,
    THRESHOLDS,
    ACCREDITATION,
)
"""All of them, in the order in which report and JSON give them."""

NOT_SHOWN = (
    "whether a statement is true or false, or whether a speaker means to deceive;",
    "what a person felt, thought or intended, or why a voice changed;",
    "who is speaking: speakers are not told apart in this version, and a recording with several "
    "voices is read against one common baseline;",
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
