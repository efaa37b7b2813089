"""Who speaks when in a recording: from the choice of the analyst to turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.turns import ONLY, Speaker, SpeakerMode, Turns, TurnState
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.speaker_models import SpeakerModels, load_speaker_models

if TYPE_CHECKING:
    from voiceman_gui.core.provenance import ModelProvenance
    from voiceman_gui.inference.result_cache import ResultCache
    from voiceman_gui.speakers.channel_levels import ChannelLevels
    from voiceman_gui.speakers.tracks import SpeakerTracks


def diarise(
    waveform: Waveform,
    frames: FrameTracks,
    settings: AnalysisSettings,
    *,
    cache: ResultCache | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Diarisation:
    """Tell speakers apart, as the analyst chose.

    Parameters
    ----------
    waveform : Waveform
    frames : FrameTracks
        Where speech is.
    settings : AnalysisSettings
        Its turns, where there are any, take the place of the proposed ones.
    cache : ResultCache or None
        Keeps what the networks said of the sound.
    on_progress : callable
    cancel : CancelToken

    Raises
    ------
    RecordingError, ModelError, Cancelled
    """
    from voiceman_gui.analysis.read import speech_spans

    choice = settings.speakers
    if choice.mode is SpeakerMode.ONE or not frames.speech.any():
        on_progress(Progress(1.0, message("pipeline.progress.speakers")))
        turns = Turns.of_one(speech_spans(frames))
        return with_turns(Diarisation(choice, turns, turns), settings.turns)
    from voiceman_gui.speakers.propose import propose

    tracks, levels = None, None
    models: tuple[ModelProvenance, ...] = ()
    notices: tuple[Message, ...] = ()
    if choice.mode is SpeakerMode.CHANNELS:
        levels = _levels(waveform, on_progress, cancel)
    else:
        networks = load_speaker_models(settings.models)
        tracks = _tracks(networks, waveform, frames, settings, cache, on_progress, cancel)
        levels, models, notices = tracks.levels, networks.provenances, networks.notices
    proposal = propose(tracks, choice, frames, levels=levels, seed=settings.seed)
    turns = _of_somebody(proposal.turns)
    found = Diarisation(
        choice,
        turns,
        turns,
        models=models,
        found=(*proposal.facts, *notices),
    )
    return with_turns(found, settings.turns)


def _tracks(
    networks: SpeakerModels,
    waveform: Waveform,
    frames: FrameTracks,
    settings: AnalysisSettings,
    cache: ResultCache | None,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> SpeakerTracks:
    """Let the speaker networks go over the sound, unless what they found is kept."""
    from voiceman_gui.audio.stream import stream_samples
    from voiceman_gui.inference.speaker_cache import SpeakerCache
    from voiceman_gui.speakers.tracks import track

    vad = load_embedded_models().vad.provenance()
    kept = SpeakerCache(cache, waveform, settings.channel, (*networks.provenances, vad))
    tracks = kept.read()
    if tracks is None:
        tracks = track(
            stream_samples(waveform, cancel=cancel),
            waveform.recording.sample_rate_hz,
            networks.segmentation,
            networks.embedder,
            channel=settings.channel,
            speech=frames,
            total_s=waveform.duration_s,
            on_progress=on_progress,
            cancel=cancel,
        )
        kept.write(tracks)
    return tracks


def _levels(waveform: Waveform, on_progress: OnProgress, cancel: CancelToken) -> ChannelLevels:
    from voiceman_gui.audio.stream import stream_samples
    from voiceman_gui.speakers.channel_levels import measure_levels

    return measure_levels(
        stream_samples(waveform, cancel=cancel),
        waveform.recording.sample_rate_hz,
        total_s=waveform.duration_s,
        on_progress=on_progress,
        cancel=cancel,
    )


def with_turns(diarisation: Diarisation, turns: Turns | None) -> Diarisation:
    """Return a diarisation with other turns; None are the proposed ones."""
    turns = diarisation.proposal if turns is None else _of_somebody(turns)
    changed = replace(diarisation, turns=turns)
    return replace(changed, facts=_facts(changed))


def _of_somebody(turns: Turns) -> Turns:
    """Return turns of at least one speaker: where all are unsure, of one who has none of them."""
    return turns if turns.speakers else replace(turns, speakers=(Speaker(ONLY),))


def _facts(diarisation: Diarisation) -> tuple[Message, ...]:
    """Say how many people speak and who says so; the first fact of every result."""
    turns = diarisation.turns
    confirmed = sum(turn.state is TurnState.CONFIRMED for turn in turns.turns)
    count = len(turns.speakers)
    if not diarisation.examined:
        first = message("speakers.one_set")
    elif confirmed == 0:
        first = message("speakers.proposed", speakers_count=count, turns_count=len(turns.turns))
    else:
        first = message(
            "speakers.confirmed",
            speakers_count=count,
            turns_count=len(turns.turns),
            confirmed_count=confirmed,
        )
    return (first, *diarisation.found)
