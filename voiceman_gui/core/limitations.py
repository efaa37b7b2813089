"""The sentences that stand beside a reading wherever it is shown: what it does not show.

They are wording of the method, not of a panel or a page: gauges, report and JSON say the same.
"""

from __future__ import annotations

STRESS = (
    "This shows how far pitch, loudness and spectral balance in this passage differ from the same "
    "speaker's selected baseline. Louder speech, noise, distance, illness, excitement or language "
    "can cause this. It does not measure psychological stress and does not show its cause."
)
INCONGRUENCE = (
    "This shows only that automatic channels disagree. Irony, politeness, quotation, mixed "
    "feelings, poor audio or model error commonly cause this. It is not evidence that a statement "
    "is true or false; published tests of voice-based lie detection are near chance."
)
CONFIDENCE = (
    "Confidence describes the consistency of the software on this audio, not the probability that "
    "the person felt this emotion."
)
NEUTRAL_READ_PERCENT = (20, 27)
NEUTRAL_CUES_PERCENT = (6, 25)
"""Recordings of nothing but neutral speech: lowest and highest share of the windows or utterances
read as neutral, and of the windows above the 95th percentile of I1, over the channels measured
(`evidence.json` beside the embedded model's weights; a test holds the two together)."""
NEUTRAL_ONLY = (
    "In recordings of nothing but neutral speech the embedded model read "
    f"{NEUTRAL_READ_PERCENT[0]} to {NEUTRAL_READ_PERCENT[1]} % as neutral, which is chance (25 %): "
    "it compares a voice with the rest of the recording, and where a voice hardly varies its "
    "categories say nothing."
)
NEUTRAL_CUES = (
    f"In recordings of nothing but neutral speech {NEUTRAL_CUES_PERCENT[0]} to "
    f"{NEUTRAL_CUES_PERCENT[1]} % of the windows lay above the 95th percentile of disagreement "
    "(I1), not 5 %: counting cues needs a recording in which the voice varies."
)
POPULATION = (
    "Arousal, dominance and valence are on the scale on which listeners rated the model's training "
    "corpus: 0.5 is the middle of that scale, not this speaker's usual voice. They do not show how "
    "far the passage differs from the speaker's own baseline, nor what the person felt."
)
POPULATION_RULE = (
    "This shows only whether a model's arousal and valence lie beyond two fixed values on a scale "
    "common to all speakers. A voice that is always lively meets the rule, a calm one never does. "
    "It does not measure psychological stress and does not show its cause."
)
UNCALIBRATED = (
    "“Uncalibrated” means that no labelled set was read with these models to find out what the "
    "number is worth: it can be compared within this recording, but no error rate belongs to it."
)
HIDDEN_STATE_ESTIMATE = (
    "The model's own output layer could not be loaded: arousal, dominance and valence are the "
    "predecessor's uncalibrated estimate from slices of its hidden states, drawn hatched, and "
    "enter neither confidence nor gauges."
)
LEGACY = (
    "Legacy sigmoid scale: the predecessor squeezed arousal, dominance and valence into about 0.5 "
    "to 0.73 by a function that the model was not trained with; such values only serve to re-read "
    "its old reports and enter neither confidence nor gauges."
)
PREVIEW = (
    "Preview: some values were computed in reduced precision, normalised over the whole recording; "
    "reference values will replace them, and until then they belong in no finding."
)
NO_SPEECH = "No speech was found in this recording, so there is nothing to read."
