"""The readings of every window, or the reason for a gap."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis import arousal as acoustics
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences, baseline_lacks
from voiceman_gui.analysis.confidence import (
    Agreement,
    certainty,
    confidence,
    consistency,
    half_overlap,
    quality_values,
    unsure,
    without_agreement,
)
from voiceman_gui.analysis.ensemble import EnsembleTracks
from voiceman_gui.analysis.gates import GATES, Gated
from voiceman_gui.analysis.indicators.stress import StressNeeds
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.window_reasons import (
    CUES,
    NO_RANK,
    STRESS,
    MissingReasons,
    preview_windows,
)
from voiceman_gui.core.analysis import AnalysisSettings, BaselineInfo, WindowReading
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reading import Reading


def window_readings(
    measurements: Measurements,
    settings: AnalysisSettings,
    gated: Gated,
    tracks: EnsembleTracks,
    references: SpeakerReferences,
    roles: ActiveModels,
    profile: Profile,
) -> tuple[WindowReading, ...]:
    """Put gates, models and confidence together, window by window.

    Parameters
    ----------
    measurements : Measurements
    settings : AnalysisSettings
    gated : Gated
    tracks : EnsembleTracks
    references : SpeakerReferences
    roles : ActiveModels
    profile : Profile

    Returns
    -------
    tuple of WindowReading
        In order of time; what a gate withholds has reasons and no number.
    """
    windows = measurements.windows
    certain = certainty(tracks.posteriors)
    steady = consistency(
        None if roles.barred else tracks.arousal_in_i1.value,
        tracks.posteriors,
        gated.shown,
        half_overlap(settings.window_s, settings.hop_s),
    )
    trusted = without_agreement(certain, steady, quality_values(gated.codes, profile))
    starts, ends = windows.start_s.tolist(), windows.end_s.tolist()
    speech: list[float] = windows.speech_s.tolist()
    shown: list[bool] = gated.shown.tolist()
    known: list[bool] = np.asarray(np.isfinite(tracks.posteriors).all(axis=1)).tolist()
    arousal, dominance, valence, arousal_in_i1, incongruence = (
        track.readings()
        for track in (
            tracks.arousal,
            tracks.dominance,
            tracks.valence,
            tracks.arousal_in_i1,
            tracks.incongruence,
        )
    )
    nothing: list[Reading | None] = [None] * len(starts)
    rank = tracks.model_rank.in_percent().readings() if tracks.model_rank else nothing
    i2 = tracks.rank_difference.readings() if tracks.rank_difference else nothing
    stress, no_stress = _stress(measurements, settings, tracks, references.baseline.info, profile)
    missing = MissingReasons.of(roles, references, profile)
    preview = preview_windows(roles, len(starts)).tolist()
    barred, calibrated_on, uncalibrated = roles.barred, roles.calibrated_on, roles.uncalibrated
    no_i2 = tracks.no_i2 or NO_RANK
    distance: list[float] = tracks.i1_distance.tolist()
    out = []
    for i, code in enumerate(gated.codes.tolist()):
        reasons = gated.reasons[i]
        if not shown[i]:
            out.append(WindowReading(starts[i], ends[i], speech[i], GATES[code], reasons))
            continue
        said = list(reasons)
        said += missing.said(
            i,
            rated=arousal[i] is not None,
            valued=valence[i] is not None,
            categorised=known[i],
        )
        categories = certainties = i1_distance = None
        deception = incongruence[i]
        if known[i]:
            a, b, c, d = tracks.posteriors[i].tolist()
            categories = (a, b, c, d)
        if categories and arousal_in_i1[i] and valence[i] and not barred:
            i1_distance = distance[i]
        if categories is not None and (deception is not None or barred):
            other = i2[i]
            certainties = confidence(
                float(certain[i]),
                calibrated_on,
                Agreement(
                    deception.value if deception else None,
                    other.value if other else None,
                    barred,
                    no_i2,
                    uncalibrated,
                ),
                float(steady[i]),
                code,
                profile,
            )
            if deception is not None and trusted[i] < profile.confidence.limited:
                said.append(f"{CUES}{unsure(float(trusted[i]), profile)}")
                deception = None
        if barred:
            said.append(f"{CUES}{barred}")
        if stress[i] is None:
            said.append(f"{STRESS}{no_stress[i]}")
        out.append(
            WindowReading(
                starts[i],
                ends[i],
                speech[i],
                GATES[code],
                tuple(said) if len(said) > len(reasons) else reasons,
                arousal[i],
                dominance[i],
                valence[i],
                categories,
                certainties,
                stress[i],
                deception,
                preview[i],
                arousal_in_i1[i],
                rank[i],
                i2[i],
                i1_distance,
            )
        )
    return tuple(out)


def _stress(
    measurements: Measurements,
    settings: AnalysisSettings,
    tracks: EnsembleTracks,
    baseline: BaselineInfo,
    profile: Profile,
) -> tuple[list[Reading | None], list[str]]:
    """Stress of every window, -100..100, and why it has none."""
    windows = measurements.windows
    size = windows.n_windows
    lacks = baseline_lacks(baseline, profile)
    if lacks:
        return [None] * size, ["; ".join(lacks)] * size
    needs = StressNeeds.of(profile, settings.window_s)
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, profile)
    measured = ~np.isnan(acoustics.select(windows, features.arousal_names))
    length_s = windows.end_s - windows.start_s
    enough = (
        (windows.voiced_s >= needs.voiced_s)
        & (length_s >= needs.passage_s - 1e-9)
        & (measured.sum(axis=1) >= profile.stress.min_features)
    )
    readings = [
        reading if ok else None
        for ok, reading in zip(
            enough.tolist(), tracks.acoustic.in_percent().readings(), strict=True
        )
    ]
    reasons = [
        f"{voiced:.1f} s voiced, below {needs.voiced_s:.1f} s"
        if voiced < needs.voiced_s
        else "too few of its features could be measured"
        for voiced in windows.voiced_s.tolist()
    ]
    return readings, reasons
