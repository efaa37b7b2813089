"""The readings of a selection: one stretch of the recording, from its first to its last frame."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.findings import passage_findings
from voiceman_gui.analysis.gates import GATES, gate_stretches
from voiceman_gui.analysis.indicators.incongruence import benjamini_hochberg
from voiceman_gui.analysis.indicators.stress import stress_gauge
from voiceman_gui.analysis.passage_channels import PassageChannels, passage_channels
from voiceman_gui.analysis.passage_deception import read_deception
from voiceman_gui.analysis.passage_model import model_beside
from voiceman_gui.analysis.passage_rating import rate_passage
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.roles import Roles
from voiceman_gui.analysis.window_reasons import unrated
from voiceman_gui.core.analysis import Analysis, BaselineInfo, PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import Embedded


def read_passage(
    analysis: Analysis, span: Span, embedded: Embedded, profile: Profile
) -> PassageReading:
    """Read one selection.

    Stress, and the embedded arousal and dominance, are measured over the selection's own frames;
    everything else is that of the analysis windows, weighted with the square of the share that
    each has of it.

    Parameters
    ----------
    analysis : Analysis
        Holds what its networks said, if there are any.
    span : Span
        Its end may lie behind what was measured.
    embedded : Embedded
        The embedded models of the analysis.
    profile : Profile

    Returns
    -------
    PassageReading
    """
    measurements, settings = analysis.measurements, analysis.settings
    roles = Roles.of(embedded, analysis.networks, profile)
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
    rated = strong = part = None
    if shows:
        rated, strong = rate_passage(measurements, span, mask, features, settings, profile)
        part = passage_channels(analysis, span, roles)
    acoustic = _unit(rated.rating if rated else None)
    arousal, dominance = acoustic, _unit(strong.rating if strong else None)
    valence = part.valence if part else None
    if roles.dimensions is not None:
        arousal, dominance, valence = part.dimensions if part and part.dimensions else [None] * 3
    beside = model_beside(analysis, roles, mask, baseline, rated, arousal, valence, profile)
    certainties, deception = read_deception(part, arousal, beside, code, analysis, roles, profile)
    return PassageReading(
        span=span,
        gate=GATES[code],
        reasons=(*gated.reasons[0], *_missing(roles, part, arousal, baseline)),
        arousal=arousal,
        dominance=dominance,
        valence=valence,
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
            model=beside,
        ),
        deception=deception,
        quality=passage_findings(measurements, recording, profile, span, settings.window_s),
        preview=part.preview if part else False,
    )


def _missing(
    roles: Roles,
    part: PassageChannels | None,
    arousal: Reading | None,
    baseline: BaselineInfo,
) -> tuple[str, ...]:
    """Why a passage that may show numbers lacks some of them."""
    if part is None:
        return ()
    reasons = list(part.reasons)
    if roles.dimensions is None and arousal is None:
        reasons.append(f"arousal, dominance: {unrated(baseline)[0]}")
    if part.posterior is None and not any(r.startswith("categories: ") for r in part.reasons):
        what = "categories" if roles.dimensions is not None else "categories, valence"
        reasons.append(f"{what}: no analysis window with numbers lies in the passage")
    return tuple(reasons)


def read_passages(
    analysis: Analysis, spans: tuple[Span, ...], embedded: Embedded, profile: Profile
) -> tuple[PassageReading, ...]:
    """Read several selections and say what remains of their cues when all are looked at.

    With many passages some lie above the 95th percentile by chance: each deception gauge gets the
    Benjamini-Hochberg adjusted p-value across those that were available, pair by pair. I1 of a
    pair of models that nobody calibrated has no p-value.
    """
    uncalibrated = Roles.of(embedded, analysis.networks, profile).uncalibrated
    readings = [read_passage(analysis, span, embedded, profile) for span in spans]
    several = any(_percentile(reading, 1) is not None for reading in readings)
    for pair in (1,) if uncalibrated else (0, 1):
        found = [
            (i, value)
            for i, value in ((i, _percentile(reading, pair)) for i, reading in enumerate(readings))
            if value is not None
        ]
        if len(found) < 2:
            continue
        across = f"I{pair + 1} across" if several else "Across"
        p_values = np.array([1 - value / 100 for _, value in found])
        rate = profile.deception.false_discovery_rate
        for (i, _), adjusted in zip(found, benjamini_hochberg(p_values), strict=True):
            stays = "remains" if adjusted <= rate else "does not remain"
            sentence = (
                f"{across} {len(found)} passages (Benjamini–Hochberg): adjusted p "
                f"{adjusted:.2f}; a cue {stays} at a false discovery rate of {rate:g}."
            )
            gauge = readings[i].deception
            readings[i] = replace(
                readings[i], deception=replace(gauge, reasons=(*gauge.reasons, sentence))
            )
    return tuple(readings)


def _percentile(reading: PassageReading, pair: int) -> float | None:
    pairs = reading.deception.pairs
    found = pairs[pair].reading if pairs else None
    return found.value if found else None


def _unit(rating: Reading | None) -> Reading | None:
    if rating is None:
        return None
    low, value, high = ((r + 1) / 2 for r in (rating.low, rating.value, rating.high))
    return Reading(value, low, high)
