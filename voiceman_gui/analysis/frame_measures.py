"""Descriptive measures of a passage from the frames of the analysis, from which it is read.

What a gauge prints of a passage (pitch, level, balance, syllables, pauses) is here the same number:
both ask the same functions.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.indicators.speech_rate import SyllableCounts
from voiceman_gui.analysis.measure.functionals import weighted_quantiles
from voiceman_gui.analysis.measure.speech import pauses_s
from voiceman_gui.analysis.passage import name_of, owns, speaker_of
from voiceman_gui.analysis.passage_window import window_index
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span

NOT_ANALYSED = message("analysis.measures.not_analysed")


class FrameMeasures:
    """Measures passages of one analysis; what all passages share is worked out once.

    Parameters
    ----------
    analysis : Analysis
    profile : Profile
    """

    def __init__(self, analysis: Analysis, profile: Profile) -> None:
        self._analysis, self._profile = analysis, profile
        self._counts: dict[int, SyllableCounts] = {}
        self._features: dict[int, Features] = {}

    def of(self, span: Span) -> tuple[dict[str, float], tuple[Message, ...]]:
        """Measure a passage, for whoever speaks most in it.

        Returns
        -------
        values : dict of str to float
            By the id of the measure; what is undefined is not there.
        reasons : tuple of Message
            Why measures are missing.
        """
        analysis = self._analysis
        place = speaker_of(analysis, span)
        chosen = analysis.readings[place]
        if span.end_s > chosen.measurements.measured_s + chosen.measurements.frames.hop_s:
            return {}, (NOT_ANALYSED,)
        frames = chosen.measurements.frames
        if place not in self._counts:
            self._counts[place] = SyllableCounts.of(frames)
            self._features[place] = self._features_of(chosen)
        found = self._taken(chosen, span, self._features[place])
        nuclei, rate, _ = self._counts[place].of_spans(span)
        found["articulation_rate_per_s"] = rate
        # A passage without speech has no rate, rather than that of somebody slow.
        spoken = not np.isnan(rate) and span.duration_s > 0
        found["speech_rate_per_s"] = nuclei / span.duration_s if spoken else float("nan")
        if span.duration_s > 0:
            heard = analysis.uncut.frames.speech[frames.frames(span)]
            pauses = pauses_s(heard, frames.hop_s)
            found["pauses_count"], found["pauses_s"] = float(pauses.size), float(pauses.sum())
        defined = {name: float(value) for name, value in found.items() if not np.isnan(value)}
        reasons = () if spoken else (message("analysis.measures.no_speech"),)
        return defined, reasons

    def _taken(self, chosen: Readings, span: Span, features: Features) -> dict[str, float]:
        """Return pitch, level and balance as the readings of the passage take them."""
        x = _medians(self._analysis, chosen, span, features)
        return {
            "f0_reading_hz": float(2 ** (x[0] / 12)),
            "level_reading_db": float(x[1]),
            "hf500_db": float(x[2]),
        }

    def _features_of(self, chosen: Readings) -> Features:
        references = SpeakerReferences.of(
            chosen.measurements,
            chosen.comparison.baseline,
            self._profile,
            name_of(self._analysis, chosen),
            chosen.borrowed,
        )
        own_hz = chosen.measurements.quality.bandwidth_hz
        return Features.for_bandwidth(references.bandwidth_hz(own_hz), self._profile)


def _medians(
    analysis: Analysis, chosen: Readings, span: Span, features: Features
) -> NDArray[np.float64]:
    """Medians of the features of arousal: a window's own, or those of the passage's frames."""
    measurements, names = chosen.measurements, features.arousal_names
    index = window_index(analysis, span)
    if index is not None and owns(analysis, chosen, index):
        return np.asarray(arousal.select(measurements.windows, names)[index])
    frames = measurements.frames
    values = features.frame_values(frames, frames.frames(span))
    equal = np.ones(values.shape[1])
    return weighted_quantiles(values.T, equal, (0.5,))[: len(names), 0]
