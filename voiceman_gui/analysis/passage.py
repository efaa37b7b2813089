"""The readings of a selection: one stretch of the recording, from its first to its last frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.baseline import choose_baseline, windows_words
from voiceman_gui.analysis.bootstrap import Z95, overlap_block
from voiceman_gui.analysis.confidence import (
    CONSISTENCY,
    certainty,
    confidence,
    quality_values,
    without_agreement,
)
from voiceman_gui.analysis.findings import passage_findings
from voiceman_gui.analysis.gates import GATES, gate_stretches
from voiceman_gui.analysis.indicators import incongruence
from voiceman_gui.analysis.indicators.incongruence import ChannelWindows
from voiceman_gui.analysis.indicators.stress import stress_gauge
from voiceman_gui.analysis.passage_rating import rate_passage
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.core.analysis import Analysis, PassageReading, WindowReading
from voiceman_gui.core.reading import Confidence, Gauge, Reading, printed_confidence
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS, Embedded

Floats = NDArray[np.float64]


def read_passage(
    analysis: Analysis, span: Span, embedded: Embedded, profile: Profile
) -> PassageReading:
    """Read one selection.

    Arousal, dominance and stress are measured over the selection's own frames; categories,
    valence and incongruence are those of the analysis windows, weighted with the square of the
    share that each has of it.

    Parameters
    ----------
    analysis : Analysis
    span : Span
        Its end may lie behind what was measured.
    embedded : Embedded
        The models of the analysis.
    profile : Profile

    Returns
    -------
    PassageReading
    """
    measurements, settings = analysis.measurements, analysis.settings
    span = Span(
        min(span.start_s, measurements.measured_s), min(span.end_s, measurements.measured_s)
    )
    recording = analysis.waveform.recording
    mask, baseline = choose_baseline(measurements, settings.baseline, profile)
    gated = gate_stretches(
        measurements,
        recording,
        baseline,
        profile,
        start_s=np.array([span.start_s]),
        end_s=np.array([span.end_s]),
        window_s=settings.window_s,
    )
    code = int(gated.codes[0])
    shows = bool(gated.shown[0])
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    rated = strong = None
    if shows:
        rated, strong = rate_passage(measurements, span, mask, features, settings, profile)
    passage_arousal = _unit(rated.rating if rated else None)
    part = _channels(analysis.windows, span) if shows else None
    reasons = list(gated.reasons[0])
    if shows and passage_arousal is None:
        few = f"the baseline has {windows_words(baseline.windows)}, below {MIN_BASELINE_WINDOWS}"
        unmeasured = "fewer than two of their features could be measured"
        why = few if baseline.windows < MIN_BASELINE_WINDOWS else unmeasured
        reasons.append(f"arousal, dominance: {why}")
    if shows and part is None:
        reasons.append("categories, valence: no analysis window with numbers lies in the passage")
    certainties, deception = _incongruence(part, passage_arousal, code, analysis, embedded, profile)
    return PassageReading(
        span=span,
        gate=GATES[code],
        reasons=tuple(reasons),
        arousal=passage_arousal,
        dominance=_unit(strong.rating if strong else None),
        valence=part.valence if part else None,
        categories=part.posterior if part else None,
        confidence=certainties,
        stress=stress_gauge(
            rated,
            measurements.frames,
            span,
            GATES[code],
            baseline=baseline,
            narrow=features.narrow,
            window_s=settings.window_s,
            profile=profile,
        ),
        deception=deception,
        quality=passage_findings(measurements, recording, profile, span, settings.window_s),
    )


def read_passages(
    analysis: Analysis, spans: tuple[Span, ...], embedded: Embedded, profile: Profile
) -> tuple[PassageReading, ...]:
    """Read several selections and say what remains of their cues when all are looked at.

    With many passages some lie above the 95th percentile by chance: each deception gauge gets the
    Benjamini-Hochberg adjusted p-value across those that were available.
    """
    readings = [read_passage(analysis, span, embedded, profile) for span in spans]
    found = [
        (i, reading.deception.reading)
        for i, reading in enumerate(readings)
        if reading.deception.reading is not None
    ]
    if len(found) < 2:
        return tuple(readings)
    p_values = np.array([1 - reading.value / 100 for _, reading in found])
    rate = profile.deception.false_discovery_rate
    for (i, _), adjusted in zip(found, incongruence.benjamini_hochberg(p_values), strict=True):
        stays = "remains" if adjusted <= rate else "does not remain"
        sentence = (
            f"Across {len(found)} passages (Benjamini–Hochberg): adjusted p {adjusted:.2f}; a cue "
            f"{stays} at a false discovery rate of {rate:g}."
        )
        gauge = readings[i].deception
        readings[i] = replace(
            readings[i], deception=replace(gauge, reasons=(*gauge.reasons, sentence))
        )
    return tuple(readings)


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """What the windows of a passage say together."""

    channels: ChannelWindows
    valence: Reading
    posterior: tuple[float, float, float, float]
    consistent: float


def _channels(windows: tuple[WindowReading, ...], span: Span) -> _Part | None:
    rows = []
    for window in windows:
        shared = span.overlap_s(Span(window.start_s, window.end_s))
        if shared <= 0 or window.categories is None:
            continue
        if window.arousal is None or window.valence is None:
            continue
        weight = (shared / (window.end_s - window.start_s)) ** 2
        v = window.valence
        consistent = _part_value(window.confidence, CONSISTENCY)
        rows.append(
            (weight, window.arousal.value, v.value, v.low, v.high, consistent, *window.categories)
        )
    if not rows:
        return None
    table = np.array(rows)
    weight = table[:, 0] / table[:, 0].sum()
    posterior = np.einsum("w,wc->c", weight, table[:, 6:])
    # The models' own error does not shrink by reading more windows: the interval keeps its width.
    value, low, high = (float(np.einsum("w,w->", weight, table[:, k])) for k in (2, 3, 4))
    steady = table[:, 5]
    known = ~np.isnan(steady)
    a, b, c, d = posterior.tolist()
    return _Part(
        ChannelWindows(table[:, 6:], table[:, 1], table[:, 2], table[:, 0]),
        Reading(value, low, high),
        (a, b, c, d),
        float(np.average(steady[known], weights=weight[known])) if known.any() else float("nan"),
    )


def _part_value(given: Confidence | None, name: str) -> float:
    if given is None:
        return float("nan")
    values = [p.value for p in given.parts if p.name == name and p.value is not None]
    return values[0] if values else float("nan")


def _incongruence(
    part: _Part | None,
    passage_arousal: Reading | None,
    code: int,
    analysis: Analysis,
    embedded: Embedded,
    profile: Profile,
) -> tuple[Confidence | None, Gauge]:
    calibration = embedded.incongruence
    if code >= 2:
        why = "no speech in the passage" if code == 3 else "a quality gate withholds the passage"
        return None, incongruence.unavailable_gauge((why,), calibration)
    if part is None or passage_arousal is None:
        why = "fewer than two channels could be read in this passage"
        return None, incongruence.unavailable_gauge((why,), calibration)
    settings = analysis.settings
    i1 = incongruence.passage_incongruence(
        part.channels,
        calibration,
        (passage_arousal.high - passage_arousal.low) / (2 * Z95),
        block=overlap_block(settings.window_s, settings.hop_s),
        replicates=profile.bootstrap.passage_replicates,
        seed=settings.seed,
    )
    certain = certainty(np.array([part.posterior]))
    given = confidence(
        float(certain[0]), embedded.calibrated_on, i1.value, part.consistent, code, profile
    )
    gate = np.array([code], dtype=np.int8)
    trusted = float(
        without_agreement(certain, np.array([part.consistent]), quality_values(gate, profile))[0]
    )
    if trusted < profile.confidence.limited:
        why = (
            f"confidence without its agreement part {printed_confidence(trusted)}, below "
            f"{profile.confidence.limited:g}: insufficient"
        )
        return given, incongruence.unavailable_gauge((why,), calibration)
    gauge = incongruence.available_gauge(
        i1, part.channels, calibration, profile.deception.cue_percentile
    )
    return given, gauge


def _unit(rating: Reading | None) -> Reading | None:
    if rating is None:
        return None
    low, value, high = ((r + 1) / 2 for r in (rating.low, rating.value, rating.high))
    return Reading(value, low, high)
