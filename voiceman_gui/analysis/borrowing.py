"""Speech of another recording, measured as this one is, for a speaker's baseline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.baseline import baseline_mask, min_baseline_speech_s, speech_in
from voiceman_gui.analysis.measure.quality import measure_quality
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.borrowed import Borrowed, BorrowedSpeech
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.turns import ONLY, SpeakerMode, TurnState, speaker_name

SNR_APART_DB = 6.0
"""Signal-to-noise ratios that differ by more are named; a design default."""
BANDWIDTH_APART = 0.2
"""So are bandwidths that differ by more than this share of the larger one."""


def borrow(source: Borrowed, other: Analysis, profile: Profile) -> BorrowedSpeech:
    """Take the windows of a person's passages from the analysis of another recording.

    Parameters
    ----------
    source : Borrowed
    other : Analysis
        Of that recording, with windows of the same length and hop.
    profile : Profile

    Raises
    ------
    AnalysisError
        If the person does not speak in it, or several people do and none is named.
    """
    file = displayable(PurePath(source.path).name)
    if other.waveform.sha256 != source.sha256:
        raise AnalysisError(message("analysis.borrowed.changed", file=file))
    if not source.person and len(other.shown) > 1:
        raise AnalysisError(
            message(
                "analysis.borrowed.several",
                file=file,
                speakers_count=len(other.shown),
                voices=tuple(_name(other, one.comparison.speaker) for one in other.shown),
            )
        )
    one = next((one for one in other.shown if source.person in ("", one.comparison.speaker)), None)
    if one is None:
        raise AnalysisError(message("analysis.borrowed.nobody", file=file, speaker=source.person))
    view = one.measurements
    least_s = min_baseline_speech_s(view.windows, profile)
    mask = baseline_mask(view.windows, view.frames, source.spans, least_s)
    return BorrowedSpeech(
        source,
        file,
        _rows(view.windows, mask),
        speech_in(view.frames, source.spans),
        view.quality.bandwidth_hz,
        one.comparison.speaker,
        voice_of(other, one.comparison.speaker),
    )


def voice_of(other: Analysis, person: str) -> Message:
    """Return who a person is among the speakers of a recording, and who vouches for it.

    Parameters
    ----------
    other : Analysis
        Of that recording.
    person : str
        Id of one of its speakers.
    """
    diarisation = other.diarisation
    if diarisation is None or not (
        diarisation.several or diarisation.edited or diarisation.choice.mode is not SpeakerMode.ONE
    ):
        return message("analysis.borrowed.voice_set")
    turns = diarisation.turns.of(person)
    confirmed = sum(turn.state is TurnState.CONFIRMED for turn in turns)
    params = {
        "speaker": _name(other, person),
        "speakers_count": len(diarisation.turns.speakers),
        "turns_count": len(turns),
        "confirmed_count": confirmed,
    }
    if diarisation.turns.source is not None:
        return message("analysis.borrowed.voice_imported", **params)
    return message("analysis.borrowed.voice", **params)


def _name(other: Analysis, person: str) -> Message | str:
    """Return the name in print of a speaker of another recording."""
    known = None if other.diarisation is None else other.diarisation.turns.speaker(person)
    return speaker_name(person or ONLY) if known is None else known.name


def with_notices(
    speech: BorrowedSpeech,
    other: Analysis,
    here: Measurements,
    recording: Recording,
    profile: Profile,
) -> BorrowedSpeech:
    """Add that the analyst vouches for the person, and how the channels differ.

    Parameters
    ----------
    speech : BorrowedSpeech
    other : Analysis
        Of the recording that it comes from.
    here : Measurements
        Of the recording that is read against it.
    recording : Recording
    profile : Profile
    """
    there = other.waveform.recording
    found: list[Message] = []
    if there.codec != recording.codec:
        found.append(message("analysis.borrowed.codec", here=recording.codec, there=there.codec))
    if there.sample_rate_hz != recording.sample_rate_hz:
        found.append(
            message(
                "analysis.borrowed.sample_rate",
                here_hz=recording.sample_rate_hz,
                there_hz=there.sample_rate_hz,
            )
        )
    widths = here.quality.bandwidth_hz, speech.bandwidth_hz
    if not np.isfinite(widths).all() or abs(widths[0] - widths[1]) > BANDWIDTH_APART * max(widths):
        found.append(
            message("analysis.borrowed.bandwidth", here_hz=widths[0], there_hz=widths[1])
            if np.isfinite(widths).all()
            else message("analysis.borrowed.no_bandwidth")
        )
    ratios = _snr_db(here, profile), _snr_db(other.measurements, profile)
    if not _alike(*ratios):
        found.append(message("analysis.borrowed.snr", here_db=ratios[0], there_db=ratios[1]))
    vouched = message(
        "analysis.borrowed.vouched",
        file=speech.file,
        sha256=speech.source.sha256,
        voice=speech.voice,
    )
    channel = message("analysis.borrowed.channel_alike", file=speech.file)
    if found:
        channel = message(
            "analysis.borrowed.channel_differs", file=speech.file, differences=tuple(found)
        )
    return replace(speech, notices=(vouched, channel))


def _alike(here_db: float, there_db: float) -> bool:
    if np.isfinite((here_db, there_db)).all():
        return abs(here_db - there_db) <= SNR_APART_DB
    # Silent pauses in both, or none in both.
    return here_db == there_db or bool(np.isnan(here_db) and np.isnan(there_db))


def _snr_db(measured: Measurements, profile: Profile) -> float:
    whole = np.array([0.0]), np.array([measured.measured_s])
    found = measure_quality(measured.frames, measured.quality, *whole, profile.snr.context_s)
    return float(np.minimum(found.snr_db[0], profile.snr.shown_max_db))


def _rows(windows: WindowMeasures, mask: NDArray[np.bool_]) -> WindowMeasures:
    return WindowMeasures(
        windows.start_s[mask],
        windows.end_s[mask],
        windows.speech_s[mask],
        windows.voiced_s[mask],
        windows.names,
        windows.functionals[mask],
    )
