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
