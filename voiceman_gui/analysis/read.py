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
from voiceman_gui.analysis.per_speaker.comparisons import comparisons, passages_given, unused
from voiceman_gui.analysis.per_speaker.views import CutMeasurements, cut_at_turns
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.references import analysis_references
from voiceman_gui.analysis.window_readings import window_readings
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, Comparison, Readings
from voiceman_gui.core.borrowed import BorrowedSpeech
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.measurement import NO_OWNER, FrameTracks, Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import NetworkOutputs
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.core.windows import WindowReadings
from voiceman_gui.core.windows_join import join
from voiceman_gui.models.embedded import Embedded


def read(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    embedded: Embedded,
    profile: Profile,
    networks: NetworkOutputs | None = None,
    diarisation: Diarisation | None = None,
    borrowed: tuple[BorrowedSpeech, ...] = (),
) -> Analysis:
    """Read all windows measured so far.

    Nothing is measured again: another baseline, or other turns, need only another call. Equal
    arguments give equal readings to the last bit.

    Parameters
    ----------
    waveform : Waveform
    measurements : Measurements
        Of this waveform, windows on their regular grid; a snapshot gives an analysis that is not
        complete.
    settings : AnalysisSettings
    embedded : Embedded
    profile : Profile
    networks : NetworkOutputs or None
        What networks said of these windows, cut at the turns; a role that they do not fill is the
        embedded models'. A snapshot of them gives an analysis that is not complete, too.
    diarisation : Diarisation or None
        Who speaks when; None: speakers are not told apart, and everything is read as one.
    borrowed : tuple of BorrowedSpeech
        Of other recordings, for `AnalysisSettings.borrowed`.

    Returns
    -------
    Analysis

    Raises
    ------
    ValueError
        If the networks' windows are not those of the measurements.
    """
    roles = ActiveModels.of(embedded, networks, profile)
    cut = _cut(measurements, diarisation)
    whole, turns = cut.whole, diarisation.turns if diarisation else None
    roles.check(whole.windows.n_windows)
    own = comparisons(settings, turns, cut.of_speaker)
    asked = (*own, *settings.beside)
    named = turns is not None and bool(turns.speakers)
    places = [turns.index(one.speaker) if turns and named else 0 for one in asked]
    if -1 in places:
        raise ValueError("readings are asked for of somebody who does not speak")
    gated = [gate_windows(view, waveform.recording, profile, settings) for view in cut.of_speaker]
    readings = tuple(
        _read(
            comparison,
            _name(diarisation, comparison.speaker),
            cut.of_speaker[place],
            settings,
            gated[place],
            roles,
            profile,
            borrowed,
        )
        for comparison, place in zip(asked, places, strict=True)
    )
    windows = _joined(readings[: len(own)], whole, turns)
    quality = recording_gates(whole, waveform.recording, profile)
    return Analysis(
        waveform=waveform,
        settings=settings,
        models=roles.models,
        profile_name=message("analysis.profile", name=profile.name, revision=profile.revision),
        profile_sha256=profile.sha256,
        readings=readings,
        windows=windows,
        quality=quality,
        speech=speech_spans(measurements.frames),
        complete=measurements.complete and (networks is None or networks.complete),
        measurements=whole,
        uncut=measurements,
        notices=analysis_notices(
            measurements,
            roles,
            profile,
            preview=any(bool(one.windows.preview.any()) for one in readings),
            baselines=[one.baseline for one in readings],
            codes=windows.codes,
            quality=quality,
            diarisation=diarisation,
            unused=unused(settings, own) if turns is not None else (),
            given=passages_given(settings, turns, cut.of_speaker),
        ),
        device="cpu" if networks is None else networks.device,
        networks=networks,
        scale=roles.scale,
        mark=roles.mark,
        diarisation=diarisation,
        borrowed=borrowed,
    )


def _cut(measurements: Measurements, diarisation: Diarisation | None) -> CutMeasurements:
    if diarisation is None:
        return CutMeasurements(measurements, (measurements,))
    cut = cut_at_turns(measurements, diarisation.turns)
    return cut if diarisation.examined else cut.without_overlap()


def _name(diarisation: Diarisation | None, speaker: str) -> Message | str | None:
    """Name of a speaker, where others speak in the recording."""
    if diarisation is None or not diarisation.several:
        return None
    one = diarisation.turns.speaker(speaker)
    return None if one is None else one.name


def gate_windows(
    measurements: Measurements, recording: Recording, profile: Profile, settings: AnalysisSettings
) -> Gated:
    """Judge all windows; see `gate_stretches`."""
    windows = measurements.windows
    return gate_stretches(
        measurements,
        recording,
        profile,
        start_s=windows.start_s,
        end_s=windows.end_s,
        window_s=settings.window_s,
        silent=windows.speech_s <= 0,
    )


def _read(
    comparison: Comparison,
    speaker: Message | str | None,
    measurements: Measurements,
    settings: AnalysisSettings,
    gated: Gated,
    roles: ActiveModels,
    profile: Profile,
    borrowed: tuple[BorrowedSpeech, ...],
) -> Readings:
    """Read all windows for one speaker against one reference."""
    known = {one.source: one for one in borrowed}
    references = SpeakerReferences.of(
        measurements,
        comparison.baseline,
        profile,
        speaker,
        tuple(known[one] for one in comparison.borrowed if one in known),
    )
    tracks = run_ensemble(measurements, references, roles, settings, profile)
    windows = window_readings(measurements, settings, gated, tracks, references, roles, profile)
    return Readings(
        comparison=comparison,
        baseline=with_needs(
            references.baseline.info,
            measurements,
            roles,
            profile,
            speaker=speaker,
            shown=bool(windows.shown.any()),
        ),
        references=analysis_references(roles, references),
        windows=windows,
        measurements=measurements,
        variation=tracks.variation,
    )


def _joined(
    readings: tuple[Readings, ...], whole: Measurements, turns: Turns | None
) -> WindowReadings:
    """Take every window from the readings of its speaker; nobody's windows are gaps."""
    owner = whole.windows.owner
    if turns is None or owner is None:
        return readings[0].windows
    nobody, shared, unsure = (np.asarray(owner == one) for one in NO_OWNER)
    return join(
        [one.windows for one in readings],
        owner,
        tuple(one.id for one in turns.speakers),
        speech_s=whole.windows.speech_s,
        codes=np.where(nobody, 3, 2).astype(np.int8),
        facts=(
            FactColumn.where(message("analysis.gate.no_speech"), nobody),
            FactColumn.where(message("analysis.gate.shared"), shared),
            FactColumn.where(message("analysis.gate.unsure"), unsure),
        ),
    )


def speech_spans(frames: FrameTracks) -> tuple[Span, ...]:
    """Segments in which speech was heard, in order."""
    edges = np.diff(frames.speech.astype(np.int8), prepend=0, append=0)
    starts, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    # Whole frames over their rate: a frame's edge is the double nearest to its decimal.
    rate = round(1 / frames.hop_s)
    return tuple(Span(int(a) / rate, int(b) / rate) for a, b in zip(starts, ends, strict=True))
