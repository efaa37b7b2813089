"""The stress gauge: vocal arousal of a passage against the speaker's baseline."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from voiceman_gui.analysis.baseline import baseline_lacks
from voiceman_gui.analysis.indicators.model_arousal import (
    EMBEDDED_PAIR,
    ModelBeside,
    model_details,
    no_population_rule,
    population_gauge,
    stress_words,
)
from voiceman_gui.analysis.measure.functionals import semitones
from voiceman_gui.analysis.passage_rating import PassageRating
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.limitations import STRESS
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.reading import Gate, Gauge, Reading
from voiceman_gui.core.span import Span

DISPUTED = "descriptive; direction under stress disputed"

LAST_DETAILS = (
    ("Gain control, another channel", "not tested: listen for changes of level and sound"),
    ("Note on these measures", DISPUTED),
)


@dataclass(frozen=True, slots=True)
class StressNeeds:
    """Smallest passage that the gauge accepts, with windows shorter than 4 s scaled."""

    passage_s: float
    voiced_s: float

    @classmethod
    def of(cls, profile: Profile, window_s: float) -> StressNeeds:
        """Scale the needs to the analyst's window length."""
        scale = profile.window_speech.scale(window_s)
        return cls(profile.stress.min_passage_s * scale, profile.stress.min_voiced_s * scale)


def stress_gauge(
    reading: Reading | None,
    rated: PassageRating | None,
    frames: FrameTracks,
    span: Span,
    gate: Gate,
    *,
    baseline: BaselineInfo,
    narrow: bool,
    window_s: float,
    profile: Profile,
    model: ModelBeside = EMBEDDED_PAIR,
) -> Gauge:
    """Make the gauge of one passage.

    Parameters
    ----------
    reading : Reading or None
        Acoustic arousal of the passage, -100..100; None where it was not rated.
    rated : PassageRating or None
        The three arousal features behind it; None where nothing was rated.
    frames : FrameTracks
    span : Span
    gate : Gate
        Of the passage.
    baseline : BaselineInfo
    narrow : bool
        Whether spectral balance was capped at 3.4 kHz.
    window_s : float
    profile : Profile
    model : ModelBeside
        What a dimensional network says of the passage; beside the reading, never averaged in.

    Returns
    -------
    Gauge
        Reading -100..100, 0 at the speaker's own median. Without a baseline that is large enough
        there is none; where a network rates the passage, the summary then says whether the
        population rule is met.
    """
    lacks = [*_passage_lacks(frames, span, gate, StressNeeds.of(profile, window_s))]
    without = baseline_lacks(baseline, profile)
    if without and not lacks and model.arousal is not None and model.valence is not None:
        return population_gauge(model, model.arousal, model.valence, without, profile)
    lacks += without
    if without and model.arousal is None:
        lacks.append(no_population_rule(model))
    if rated is not None:
        usable = int(np.count_nonzero(~np.isnan(rated.scores)))
        if usable < profile.stress.min_features:
            noun = "feature" if usable == 1 else "features"
            lacks.append(f"{usable} usable {noun}, below {profile.stress.min_features}")
    if lacks or rated is None or reading is None:
        return Gauge(
            reading=None,
            summary="not available",
            reasons=tuple(lacks) or ("the passage could not be rated",),
            reference=baseline.sentence,
            limitation=STRESS,
        )
    return Gauge(
        reading=reading,
        summary=stress_words(reading),
        reasons=contributions(rated, narrow=narrow),
        reference=baseline.sentence,
        limitation=STRESS,
        details=(
            *descriptive_details(frames, span),
            *model_details(model, reading),
            *LAST_DETAILS,
        ),
    )


def _passage_lacks(
    frames: FrameTracks, span: Span, gate: Gate, needs: StressNeeds
) -> tuple[str, ...]:
    if gate is Gate.NO_SPEECH:
        return ("no speech in the passage",)
    lacks = []
    if gate is Gate.WITHHELD:
        lacks.append("a quality gate withholds the passage")
    if span.duration_s < needs.passage_s - 1e-9:
        lacks.append(f"the passage lasts {span.duration_s:.1f} s, below {needs.passage_s:.1f} s")
    part = frames.frames(span)
    voiced = frames.speech[part] & ~np.isnan(frames.columns["f0_hz"][part])
    voiced_s = float(np.count_nonzero(voiced) * frames.hop_s)
    if voiced_s < needs.voiced_s:
        lacks.append(f"the passage holds {voiced_s:.1f} s voiced, below {needs.voiced_s:.1f} s")
    return tuple(lacks)


def contributions(rated: PassageRating, *, narrow: bool) -> tuple[str, ...]:
    """Name each feature's contribution with its measured value, one sentence each."""
    total = float(np.nansum(rated.weights[~np.isnan(rated.scores)]))
    labels = (
        "Pitch",
        "Loudness",
        "Spectral balance, energy above 500 Hz over that of 80–500 Hz"
        + (" (capped at 3.4 kHz: narrow channel)" if narrow else ""),
    )
    sentences = []
    for i, label in enumerate(labels):
        x, typical, score = (float(a[i]) for a in (rated.x, rated.typical, rated.scores))
        if np.isnan(score):
            sentences.append(f"{label}: not measurable in this passage or baseline.")
            continue
        if i == 0:
            values = f"median {2 ** (x / 12):.0f} Hz, baseline median {2 ** (typical / 12):.0f} Hz"
            change = f"{x - typical:+.1f} semitones"
        else:
            values = f"median {x:.1f} dB, baseline median {typical:.1f} dB"
            change = f"{x - typical:+.1f} dB"
        share = 100 * float(rated.weights[i]) / total
        sentences.append(
            f"{label}: {values} ({change}), rank {100 * score:+.0f}, weight {share:.0f} %."
        )
    return tuple(sentences)


def descriptive_details(frames: FrameTracks, span: Span) -> tuple[tuple[str, str], ...]:
    """Describe the passage beside the gauge; nothing here moves the reading."""
    part = frames.frames(span)
    speech = frames.speech[part]
    f0 = frames.columns["f0_hz"][part]
    voiced = speech & ~np.isnan(f0)
    speech_s = float(np.count_nonzero(speech) * frames.hop_s)
    details: list[tuple[str, str]] = []
    if voiced.any():
        p20, p80 = np.percentile(semitones(f0[voiced].astype(np.float64)), (20, 80))
        details.append(("F0 spread (20th to 80th percentile)", f"{p80 - p20:.1f} semitones"))
    if speech_s > 0:
        pieces = np.count_nonzero(np.diff(voiced.astype(np.int8), prepend=0) == 1)
        details.append(
            ("Speech rate (voiced segments)", f"{pieces / speech_s:.1f} per second of speech")
        )
    pauses = _runs_s(~speech, frames.hop_s)
    long_ones = pauses[pauses >= 0.25]
    details.append(
        ("Pauses of 0.25 s and more", f"{long_ones.size}, {float(long_ones.sum()):.1f} s in all")
    )
    if "hnr_db" in frames.columns and voiced.any():
        hnr = frames.columns["hnr_db"][part][voiced]
        hnr = hnr[~np.isnan(hnr)]
        if hnr.size:
            details.append(("Harmonics-to-noise ratio (median)", f"{float(np.median(hnr)):.1f} dB"))
    details.append(("Jitter, shimmer", "not measured"))
    return tuple(details)


def _runs_s(
    mask: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], hop_s: float
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    edges = np.diff(mask.astype(np.int8), prepend=0, append=0)
    return np.asarray((np.flatnonzero(edges == -1) - np.flatnonzero(edges == 1)) * hop_s)
