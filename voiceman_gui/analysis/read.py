"""From measurements to readings: every window of the recording, or the reason for a gap."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.baseline_needs import with_needs
from voiceman_gui.analysis.ensemble import run_ensemble
from voiceman_gui.analysis.gate_table import recording_gates
from voiceman_gui.analysis.gates import Gated, gate_stretches
from voiceman_gui.analysis.notices import analysis_notices
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.references import analysis_references
from voiceman_gui.analysis.window_readings import window_readings
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, Comparison, Readings
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import NetworkOutputs
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.models.embedded import Embedded


def read(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    embedded: Embedded,
    profile: Profile,
    networks: NetworkOutputs | None = None,
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
    networks : NetworkOutputs or None
        What networks said of these windows; a role that they do not fill is the embedded models'.
        A snapshot of them gives an analysis that is not complete, too.

    Returns
    -------
    Analysis

    Raises
    ------
    ValueError
        If the networks' windows are not those of the measurements.
    """
    roles = ActiveModels.of(embedded, networks, profile)
    roles.check(measurements.windows.n_windows)
    windows = measurements.windows
    gated = gate_stretches(
        measurements,
        waveform.recording,
        profile,
        start_s=windows.start_s,
        end_s=windows.end_s,
        window_s=settings.window_s,
    )
    readings = tuple(
        _read(comparison, measurements, settings, gated, roles, profile)
        for comparison in settings.comparisons
    )
    quality = recording_gates(measurements, waveform.recording, profile)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=roles.models,
        profile_name=message("analysis.profile", name=profile.name, revision=profile.revision),
        profile_sha256=profile.sha256,
        readings=readings,
        quality=quality,
        speech=speech_spans(measurements.frames),
        complete=measurements.complete and (networks is None or networks.complete),
        measurements=measurements,
        notices=analysis_notices(
            measurements,
            roles,
            profile,
            preview=any(bool(one.windows.preview.any()) for one in readings),
            baselines=[one.baseline for one in readings],
            codes=gated.codes,
            quality=quality,
        ),
        device="cpu" if networks is None else networks.device,
        networks=networks,
        scale=roles.scale,
        mark=roles.mark,
    )


def _read(
    comparison: Comparison,
    measurements: Measurements,
    settings: AnalysisSettings,
    gated: Gated,
    roles: ActiveModels,
    profile: Profile,
) -> Readings:
    """Read all windows for one speaker against one reference."""
    references = SpeakerReferences.of(measurements, comparison.baseline, profile)
    tracks = run_ensemble(measurements, references, roles, settings, profile)
    windows = window_readings(measurements, settings, gated, tracks, references, roles, profile)
    return Readings(
        comparison=comparison,
        baseline=with_needs(
            references.baseline.info,
            measurements,
            roles,
            profile,
            shown=bool(windows.shown.any()),
        ),
        references=analysis_references(roles, references),
        windows=windows,
    )


def speech_spans(frames: FrameTracks) -> tuple[Span, ...]:
    """Segments in which speech was heard, in order."""
    edges = np.diff(frames.speech.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    # Whole frames over their rate: a frame's edge is the double nearest to its decimal.
    rate = round(1 / frames.hop_s)
    return tuple(Span(int(a) / rate, int(b) / rate) for a, b in zip(starts, ends, strict=True))
