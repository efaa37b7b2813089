"""The test interview as the speaker networks hear it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from helpers.two_speakers import RATE_HZ, interview, measured_interview
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.turns import Turns
from voiceman_gui.inference.speaker_models import embedded_speaker_models
from voiceman_gui.speakers.tracks import SpeakerTracks, track


def speech_of(seconds: float) -> FrameTracks:
    """Where the interview's first seconds hold speech."""
    frames = measured_interview().frames
    return FrameTracks(frames.hop_s, frames.speech[: round(seconds / frames.hop_s)], {})


def sound_of(seconds: float) -> NDArray[np.float32]:
    """The interview's first seconds."""
    return interview().samples[: round(seconds * RATE_HZ)]


def listen(
    samples: NDArray[np.float32],
    speech: FrameTracks,
    *,
    block: int = RATE_HZ,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> SpeakerTracks:
    """Let the embedded networks go over mono, or (channels, n), samples."""
    models = embedded_speaker_models()
    rows = np.atleast_2d(samples)
    return track(
        (rows[:, at : at + block] for at in range(0, rows.shape[1], block)),
        RATE_HZ,
        models.segmentation,
        models.embedder,
        speech=speech,
        total_s=rows.shape[1] / RATE_HZ,
        on_progress=on_progress,
        cancel=cancel or CancelToken(),
    )


@functools.cache
def whole_tracks() -> SpeakerTracks:
    """Tracks of the whole interview."""
    return listen(interview().samples, measured_interview().frames)


def only(tracks: SpeakerTracks, wanted: Callable[[float], bool]) -> SpeakerTracks:
    """Tracks with the parts whose middle is wanted, as if nobody had spoken elsewhere."""
    middle = (tracks.part_start_s + tracks.part_end_s) / 2
    kept = np.array([wanted(float(at)) for at in middle])
    return replace(
        tracks,
        part_start_s=tracks.part_start_s[kept],
        part_end_s=tracks.part_end_s[kept],
        part_unit=tracks.part_unit[kept],
    )


def who(turns: Turns, frames: int, hop_s: float = 0.01) -> NDArray[np.bool_]:
    """Who speaks in each frame, shape (frames, speakers), in the order of the speakers."""
    found = np.zeros((frames, len(turns.speakers)), np.bool_)
    for turn in turns.turns:
        if turn.sure:
            span = slice(round(turn.span.start_s / hop_s), round(turn.span.end_s / hop_s))
            found[span, turns.index(turn.speaker)] = True
    return found
