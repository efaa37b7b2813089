"""Who speaks when in a recording: from the choice of the analyst to turns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.turns import SpeakerMode, Turns, TurnState
from voiceman_gui.core.waveform import Waveform

if TYPE_CHECKING:
    from voiceman_gui.inference.result_cache import ResultCache


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

    spans = speech_spans(frames)
    if settings.speakers.mode is SpeakerMode.ONE:
        on_progress(Progress(1.0, message("pipeline.progress.speakers")))
        turns = Turns.of_one(spans)
        return with_turns(Diarisation(settings.speakers, turns, turns), settings.turns)
    raise NotImplementedError


def with_turns(diarisation: Diarisation, turns: Turns | None) -> Diarisation:
    """Return a diarisation with other turns; None are the proposed ones."""
    changed = replace(diarisation, turns=diarisation.proposal if turns is None else turns)
    return replace(changed, facts=_facts(changed))


def _facts(diarisation: Diarisation) -> tuple[Message, ...]:
    """Say how many people speak and who says so; the first fact of every result."""
    turns = diarisation.turns
    confirmed = sum(turn.state is TurnState.CONFIRMED for turn in turns.turns)
    count = len(turns.speakers)
    if diarisation.choice.mode is SpeakerMode.ONE and not diarisation.edited:
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
