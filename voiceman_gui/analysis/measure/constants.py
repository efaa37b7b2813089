"""Settings of the measurement; the report and the JSON name them.

They are apart from the measuring itself, so that a report does not load Praat.
"""

from __future__ import annotations

RATE_HZ = 16_000
FRAME_SAMPLES = 160
HOP_S = FRAME_SAMPLES / RATE_HZ

PITCH_FLOOR_HZ = 65.0
PITCH_CEILING_HZ = 600.0
PITCH_SILENCE_THRESHOLD = 0.0
"""Of Praat: no frame is unvoiced for being quiet; the speech detection decides about silence."""

INTENSITY_PITCH_HZ = 100.0
"""Lowest pitch, from which Praat makes the length of the window."""
INTENSITY_REFERENCE_UPA = 20.0
"""Praat's reference pressure, in micropascals, with samples read as pascals: full scale is 1 Pa."""

FORMANT_CEILING_HZ = 5500.0
FORMANT_CANDIDATES = 5
FORMANTS = 3

HF_SPLIT_HZ = 500.0
HF_LOW_HZ = 80.0
NARROW_TOP_HZ = 3400.0

SPEECH_BEGINS = 0.5
SPEECH_ENDS = 0.35
"""Probabilities of the speech detection, 0..1."""

PASSAGE_LONGEST_S = 600.0
"""Longest passage that Praat measures as one sound; its memory grows with the length."""
