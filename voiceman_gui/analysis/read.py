"""From measurements to readings: every window of the recording, or the reason for a gap."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.baseline import choose_baseline, windows_words
from voiceman_gui.analysis.confidence import (
    certainty,
    confidence,
    consistency,
    half_overlap,
    quality_values,
    without_agreement,
)
from voiceman_gui.analysis.ensemble import EnsembleTracks, run_ensemble
from voiceman_gui.analysis.findings import recording_findings
from voiceman_gui.analysis.gates import GATES, Gated, gate_stretches
from voiceman_gui.analysis.indicators.stress import StressNeeds, baseline_lacks
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Track
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, BaselineInfo, WindowReading
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS, Embedded


def read(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    embedded: Embedded,
    profile: Profile,
) -> Analysis:
    """Read all windows measured so far.

    Nothing is measured again: another baseline needs only another call. Equal arguments give
    equal readings to the last bit.

    Parameters
    ----------
    waveform : Waveform
    measurements : Measurements
        Of this waveform; a snapshot gives an analysis that is not complete.
    settings : AnalysisSettings
    embedded : Embedded
    profile : Profile

    Returns
    -------
    Analysis
    """
    windows = measurements.windows
    mask, baseline = choose_baseline(measurements, settings.baseline, profile)
    gated = gate_stretches(
        measurements,
        waveform.recording,
        baseline,
        profile,
        start_s=windows.start_s,
        end_s=windows.end_s,
        window_s=settings.window_s,
    )
    tracks = run_ensemble(measurements, mask, embedded, settings, profile)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=embedded.provenance(),
        profile_name=f"{profile.name}, revision {profile.revision}",
        profile_sha256=profile.sha256,
        baseline=baseline,
        quality=recording_findings(measurements, waveform.recording, profile),
        windows=_window_readings(
            measurements, settings, gated, tracks, baseline, embedded, profile
        ),
        speech=speech_spans(measurements.frames),
        complete=measurements.complete,
        measurements=measurements,
        notices=_notices(measurements, embedded, profile),
    )


def speech_spans(frames: FrameTracks) -> tuple[Span, ...]:
    """Segments in which speech was heard, in order."""
    edges = np.diff(frames.speech.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    # Whole frames over their rate: a frame's edge is the double nearest to its decimal.
    rate = round(1 / frames.hop_s)
    return tuple(Span(int(a) / rate, int(b) / rate) for a, b in zip(starts, ends, strict=True))


def _notices(measurements: Measurements, embedded: Embedded, profile: Profile) -> tuple[str, ...]:
    notices = [
        f"Thresholds: {profile.status}",
        "Valence is judged from sound alone and is weak evidence: its interval, "
        f"{embedded.valence_half_width:.2f} to either side, held 95 % of the errors on speakers "
        f"that the model was not trained on ({embedded.calibrated_on}).",
        "Dominance carries nearly the same information as arousal; loudness and spectral flux "
        "weigh more in it.",
    ]
    if measurements.complete and not measurements.frames.speech.any():
        notices.append("No speech was found in this recording, so there is nothing to read.")
    return tuple(notices)


def _window_readings(
    measurements: Measurements,
    settings: AnalysisSettings,
    gated: Gated,
    tracks: EnsembleTracks,
    baseline: BaselineInfo,
    embedded: Embedded,
    profile: Profile,
) -> tuple[WindowReading, ...]:
    windows = measurements.windows
    certain = certainty(tracks.posteriors)
    steady = consistency(
        tracks.arousal.value,
        tracks.posteriors,
        gated.shown,
        half_overlap(settings.window_s, settings.hop_s),
    )
    trusted = without_agreement(certain, steady, quality_values(gated.codes, profile))
    starts, ends = windows.start_s.tolist(), windows.end_s.tolist()
    speech: list[float] = windows.speech_s.tolist()
    shown: list[bool] = gated.shown.tolist()
    known: list[bool] = np.asarray(np.isfinite(tracks.posteriors).all(axis=1)).tolist()
    arousal, dominance, valence, incongruence = (
        _readings(track)
        for track in (tracks.arousal, tracks.dominance, tracks.valence, tracks.incongruence)
    )
    stress, no_stress = _stress(measurements, settings, tracks.arousal, baseline, profile)
    no_rating, no_categories = _missing(baseline)
    out = []
    for i, code in enumerate(gated.codes.tolist()):
        reasons = gated.reasons[i]
        if not shown[i]:
            out.append(WindowReading(starts[i], ends[i], speech[i], GATES[code], reasons))
            continue
        said = list(reasons)
        if arousal[i] is None:
            said.append(f"arousal, dominance: {no_rating}")
        categories = certainties = None
        deception = incongruence[i]
        if known[i]:
            a, b, c, d = tracks.posteriors[i].tolist()
            categories = (a, b, c, d)
        else:
            said.append(f"categories, valence: {no_categories}")
        if categories is not None and deception is not None:
            certainties = confidence(
                float(certain[i]),
                embedded.calibrated_on,
                deception.value,
                float(steady[i]),
                code,
                profile,
            )
            if trusted[i] < profile.confidence.limited:
                said.append(
                    f"deception cues: confidence without agreement {trusted[i]:.2f}, "
                    f"below {profile.confidence.limited:g}"
                )
                deception = None
        if stress[i] is None:
            said.append(f"stress: {no_stress[i]}")
        out.append(
            WindowReading(
                starts[i],
                ends[i],
                speech[i],
                GATES[code],
                tuple(said),
                arousal[i],
                dominance[i],
                valence[i],
                categories,
                certainties,
                stress[i],
                deception,
            )
        )
    return tuple(out)


def _missing(baseline: BaselineInfo) -> tuple[str, str]:
    """Why a shown window can lack arousal, and why it can lack categories."""
    if baseline.windows < MIN_BASELINE_WINDOWS:
        few = f"the baseline has {windows_words(baseline.windows)}, below {MIN_BASELINE_WINDOWS}"
        return few, few
    return (
        "fewer than two of their features could be measured",
        "too little voiced speech to measure their features",
    )


def _readings(track: Track) -> list[Reading | None]:
    known = ~(np.isnan(track.value) | np.isnan(track.low) | np.isnan(track.high))
    return [
        Reading(value, low, high) if ok else None
        for ok, value, low, high in zip(
            known.tolist(),
            track.value.tolist(),
            track.low.tolist(),
            track.high.tolist(),
            strict=True,
        )
    ]


def _stress(
    measurements: Measurements,
    settings: AnalysisSettings,
    arousal: Track,
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
    length_s = windows.end_s - windows.start_s
    enough = (windows.voiced_s >= needs.voiced_s) & (length_s >= needs.passage_s - 1e-9)
    gauge = Track(*(200 * a - 100 for a in (arousal.value, arousal.low, arousal.high)))
    readings = [
        reading if ok else None
        for ok, reading in zip(enough.tolist(), _readings(gauge), strict=True)
    ]
    reasons = [
        f"{voiced:.1f} s voiced, below {needs.voiced_s:.1f} s"
        if voiced < needs.voiced_s
        else "fewer than two of its features could be measured"
        for voiced in windows.voiced_s.tolist()
    ]
    return readings, reasons
