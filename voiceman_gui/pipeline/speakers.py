"""Who speaks when in a recording: from the choice of the analyst to turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import ONLY, Speaker, SpeakerMode, Turns, TurnSource, TurnState
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.speaker_models import SpeakerModels, load_speaker_models

if TYPE_CHECKING:
    from voiceman_gui.core.provenance import ModelProvenance
    from voiceman_gui.inference.result_cache import ResultCache
    from voiceman_gui.speakers.channel_levels import ChannelLevels
    from voiceman_gui.speakers.tracks import SpeakerTracks

HASH_DIGITS = 12
"""Digits of a file's hash in a result's first line; all of them follow in a fact of their own."""

_OF_PROPOSAL = frozenset(
    {
        "speakers.count_set",
        "speakers.count_too_short",
        "speakers.count_few_stretches",
        "speakers.count_clear",
        "speakers.count_close",
        "speakers.count_little_speech",
        "speakers.overlap_found",
        "speakers.unsure_found",
        "speakers.one_channel",
        "speakers.by_channel",
    }
)
"""Ids of facts that hold for the turns as the program proposed them."""
_DOUBTED = frozenset({"speakers.count_close", "speakers.count_little_speech"})
"""Ids of facts after which the analyst is advised to set the number of speakers."""


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
        levels = _levels(waveform, settings.part, on_progress, cancel)
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
        found=(*proposal.facts, *_measured_on(waveform, settings), *notices),
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
    models = (*networks.provenances, vad)
    kept = SpeakerCache(cache, waveform, settings.channel, models, settings.part)
    tracks = kept.read()
    if tracks is None:
        tracks = track(
            stream_samples(waveform, cancel=cancel, span=_up_to_its_end(settings.part)),
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


def _up_to_its_end(part: Span | None) -> Span | None:
    """Return what is listened to: tracks begin with the recording, and end with its frames."""
    return None if part is None else Span(0.0, part.end_s)


def _levels(
    waveform: Waveform, part: Span | None, on_progress: OnProgress, cancel: CancelToken
) -> ChannelLevels:
    from voiceman_gui.audio.stream import stream_samples
    from voiceman_gui.speakers.channel_levels import measure_levels

    return measure_levels(
        stream_samples(waveform, cancel=cancel, span=_up_to_its_end(part)),
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


def _measured_on(waveform: Waveform, settings: AnalysisSettings) -> tuple[Message, ...]:
    """Say what readings are measured on where turns come from the channels."""
    channels = waveform.recording.channels
    if settings.speakers.mode is not SpeakerMode.CHANNELS or channels < 2:
        return ()
    if settings.channel is None:
        return (message("speakers.measured_on_mean", channels_count=channels),)
    return (message("speakers.measured_on_channel", number=settings.channel + 1),)


def _of_somebody(turns: Turns) -> Turns:
    """Return turns of at least one speaker: where all are unsure, of one who has none of them."""
    return turns if turns.speakers else replace(turns, speakers=(Speaker(ONLY),))


def _facts(diarisation: Diarisation) -> tuple[Message, ...]:
    """Say how many people speak and who says so; the first fact of every result.

    Once the turns are the analyst's, what was found of the proposal is said to be of the proposal.
    """
    first = _first(diarisation)
    if not diarisation.edited:
        advice = (message("speakers.count_advice"),)
        doubted = any(fact.id in _DOUBTED for fact in diarisation.found)
        return (first, *diarisation.found, *(advice if doubted else ()))
    found = (
        message("speakers.of_proposal", fact=fact) if fact.id in _OF_PROPOSAL else fact
        for fact in diarisation.found
    )
    return (first, *_source(diarisation.turns.source), *found)


def _source(source: TurnSource | None) -> tuple[Message, ...]:
    if source is None:
        return ()
    file, kind = displayable(source.file), _kind(source)
    return (message("speakers.source", file=file, kind=kind, sha256=source.sha256),)


def _kind(source: TurnSource) -> Message | str:
    """Return the name of a format; its id where a later version of the program knows more."""
    from voiceman_gui.speakers.interchange import FORMATS

    return FORMATS[source.kind].name if source.kind in FORMATS else source.kind


def _first(diarisation: Diarisation) -> Message:
    turns = diarisation.turns
    confirmed = sum(turn.state is TurnState.CONFIRMED for turn in turns.turns)
    if turns.source is not None:
        return message(
            "speakers.imported",
            **_counts(turns),
            confirmed_count=confirmed,
            file=displayable(turns.source.file),
            kind=_kind(turns.source),
            digits=turns.source.sha256[:HASH_DIGITS],
        )
    if not diarisation.examined:
        return message("speakers.one_set")
    if confirmed:
        return message("speakers.confirmed", **_counts(turns), confirmed_count=confirmed)
    return _proposed(diarisation)


def _proposed(diarisation: Diarisation) -> Message:
    """Say how many speakers the program proposes, and whether it or the analyst set the number."""
    turns, choice = diarisation.turns, diarisation.choice
    if not turns.turns and not diarisation.edited:
        return message("speakers.nobody")
    if choice.count is not None and not diarisation.edited:
        return message("speakers.proposed_count", **_counts(turns), set_count=choice.count)
    if choice.mode is SpeakerMode.CHANNELS:
        return message("speakers.proposed_channels", **_counts(turns))
    return message("speakers.proposed", **_counts(turns))


def _counts(turns: Turns) -> dict[str, int]:
    return {"speakers_count": len(turns.speakers), "turns_count": len(turns.turns)}
