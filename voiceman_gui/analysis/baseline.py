"""The windows that readings are relative to: the speaker's baseline, or all speech."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.arousal import select
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import Analysis, BaselineInfo
from voiceman_gui.core.borrowed import BorrowedSpeech
from voiceman_gui.core.measurement import FrameTracks, Measurements, WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS


def baseline_mask(
    windows: WindowMeasures, frames: FrameTracks, spans: tuple[Span, ...], min_speech_s: float
) -> NDArray[np.bool_]:
    """Choose the baseline's windows.

    Parameters
    ----------
    windows : WindowMeasures
    frames : FrameTracks
        Their speech is that of the speaker alone.
    spans : tuple of Span
        Passages that the analyst marked; all speech of each window lies in them, be it in one or
        in several. Empty: all windows.
    min_speech_s : float
        Windows with less net speech say too little about the speaker to be a reference.

    Returns
    -------
    ndarray of bool, shape (windows,)
    """
    chosen: NDArray[np.bool_] = windows.speech_s >= min_speech_s
    if not spans:
        return chosen
    inside = np.zeros(frames.n_frames, np.bool_)
    for span in spans:
        inside[frames.frames(span)] = True
    outside = np.concatenate(([0], np.cumsum(frames.speech & ~inside)))
    first, stop = (
        np.clip(np.ceil(at / frames.hop_s - 0.5 - _EDGE).astype(np.int64), 0, frames.n_frames)
        for at in (windows.start_s, windows.end_s)
    )
    return np.asarray(chosen & (outside[stop] == outside[first]))


_EDGE = 1e-6
"""Of a frame: a window's edge is the double nearest to a decimal."""


def min_baseline_speech_s(windows: WindowMeasures, profile: Profile) -> float:
    """Net speech that a window needs to be part of the baseline, in seconds."""
    if windows.n_windows == 0:
        return profile.window_speech.caution_s
    length_s = float(windows.end_s[0] - windows.start_s[0])
    return profile.window_speech.caution_s * profile.window_speech.scale(length_s)


def choose_baseline(
    measurements: Measurements,
    spans: tuple[Span, ...],
    profile: Profile,
    speaker: Message | str | None = None,
    borrowed: tuple[BorrowedSpeech, ...] = (),
) -> tuple[NDArray[np.bool_], BaselineInfo]:
    """Choose the baseline and say what it is.

    Parameters
    ----------
    measurements : Measurements
        Of one speaker, or of a recording in which speakers are not told apart.
    spans : tuple of Span
        Passages that the analyst marked; empty is all speech measured so far.
    profile : Profile
    speaker : Message, str or None
        Name of the speaker, where others speak in the recording.
    borrowed : tuple of BorrowedSpeech
        Of other recordings; with it and without marked passages, nothing of this one is taken.

    Returns
    -------
    mask : ndarray of bool, shape (windows,)
        Empty with fewer than `MIN_BASELINE_WINDOWS` windows: a rank among so few, of which a
        window may itself be one, says nothing. Empty, too, where a marked passage holds less
        speech than a recording needs to be read at all.
    info : BaselineInfo
        Its count is that of the windows found.
    """
    windows = measurements.windows
    mask = np.zeros(windows.n_windows, np.bool_)
    parts: list[Message] = []
    speech_s, count = 0.0, 0
    if spans or not borrowed:
        mask = baseline_mask(
            windows, measurements.frames, spans, min_baseline_speech_s(windows, profile)
        )
        speech_s = speech_in(measurements.frames, spans)
        count = int(np.count_nonzero(mask))
        parts.append(_speech(measurements, spans, speech_s, count, speaker))
    for one in borrowed:
        speech_s += one.speech_s
        count += one.windows.n_windows
        parts.append(
            message(
                "analysis.speech.borrowed",
                file=one.file,
                voice=one.voice,
                speech_s=one.speech_s,
                windows_count=one.windows.n_windows,
            )
        )
    info = BaselineInfo(
        spans=spans,
        windows=count,
        speech_s=speech_s,
        what=parts[0]
        if len(parts) == 1
        else message("analysis.speech.several_recordings", parts=tuple(parts)),
        borrowed=borrowed,
    )
    if unusable(info, profile) is not None:
        mask = np.zeros_like(mask)
    return mask, info


def speech_in(frames: FrameTracks, spans: tuple[Span, ...]) -> float:
    """Net speech of some passages in seconds, each moment once; of everything without any."""
    if not spans:
        return frames.speech_s()
    inside = np.zeros(frames.n_frames, np.bool_)
    for span in spans:
        inside[frames.frames(span)] = True
    return float(np.count_nonzero(frames.speech & inside) * frames.hop_s)


def _speech(
    measurements: Measurements,
    spans: tuple[Span, ...],
    speech_s: float,
    count: int,
    speaker: Message | str | None,
) -> Message:
    amount: dict[str, float | int] = {"speech_s": speech_s, "windows_count": count}
    if spans:
        return _marked(spans, amount, speaker)
    if speaker is not None:
        return message("analysis.speech.of_speaker", speaker=speaker, **amount)
    if not measurements.complete:
        return message("analysis.speech.so_far", **amount)
    part = measurements.part
    if part is None:
        return message("analysis.speech.all", **amount)
    return message("analysis.speech.part", start_s=part.start_s, end_s=part.end_s, **amount)


def _marked(
    spans: tuple[Span, ...], amount: dict[str, float | int], speaker: Message | str | None
) -> Message:
    passages = tuple(
        message("analysis.speech.passage", start_s=one.start_s, end_s=one.end_s) for one in spans
    )
    if speaker is not None:
        return message("analysis.speech.marked_of", speaker=speaker, passages=passages, **amount)
    if len(spans) > 1:
        return message("analysis.speech.marked_several", passages=passages, **amount)
    only = spans[0]
    return message("analysis.speech.marked", start_s=only.start_s, end_s=only.end_s, **amount)


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Windows that readings are relative to.

    Parameters
    ----------
    mask : ndarray of bool, shape (windows,)
    info : BaselineInfo
    borrowed : tuple of BorrowedSpeech
        Windows of other recordings; empty where all together are too few to rank anything.
    """

    mask: NDArray[np.bool_]
    info: BaselineInfo
    borrowed: tuple[BorrowedSpeech, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether there is anything to rank within."""
        return bool(self.mask.any()) or any(one.windows.n_windows for one in self.borrowed)

    def rows(self, windows: WindowMeasures, names: tuple[str, ...]) -> NDArray[np.float64]:
        """Functionals of these windows in order of time, shape (baseline windows, names).

        Those of other recordings come first.
        """
        others = [select(one.windows, names) for one in self.borrowed]
        return np.concatenate([*others, select(windows, names)[self.mask]])

    @classmethod
    def chosen(
        cls,
        measurements: Measurements,
        spans: tuple[Span, ...],
        profile: Profile,
        speaker: Message | str | None = None,
        borrowed: tuple[BorrowedSpeech, ...] = (),
    ) -> Speech:
        """Choose the windows of marked passages, or of all speech measured so far."""
        mask, info = choose_baseline(measurements, spans, profile, speaker, borrowed)
        return cls(mask, info, borrowed if unusable(info, profile) is None else ())


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerReferences:
    """The two references that an analysis has in its recording.

    Parameters
    ----------
    baseline : Speech
        Of arousal, dominance, stress and I2: what the analyst marked, else all speech.
    all_speech : Speech
        Of categories, valence and I1, always: they were trained and calibrated so, and against a
        calm baseline they call calm speech angry. The same object as `baseline` where nothing is
        marked.
    """

    baseline: Speech
    all_speech: Speech

    @classmethod
    def of(
        cls,
        measurements: Measurements,
        spans: tuple[Span, ...],
        profile: Profile,
        speaker: Message | str | None = None,
        borrowed: tuple[BorrowedSpeech, ...] = (),
    ) -> SpeakerReferences:
        """Choose both; ``spans`` are the marked passages. See `choose_baseline`."""
        all_speech = Speech.chosen(measurements, (), profile, speaker)
        if not spans and not borrowed:
            return cls(all_speech, all_speech)
        return cls(Speech.chosen(measurements, spans, profile, speaker, borrowed), all_speech)

    def bandwidth_hz(self, own_hz: float) -> float:
        """Return the bandwidth that this recording and those borrowed from have in common."""
        return min((own_hz, *(one.bandwidth_hz for one in self.baseline.borrowed)))

    @property
    def marked(self) -> bool:
        """Whether the baseline is another one than all speech."""
        return self.baseline is not self.all_speech


def unusable(baseline: BaselineInfo, profile: Profile) -> Message | None:
    """Say why nothing can be ranked within a baseline; None where it can."""
    if baseline.windows < MIN_BASELINE_WINDOWS:
        return _few(baseline, MIN_BASELINE_WINDOWS)
    least_s = profile.recording_speech.caution_s
    if baseline.chosen and baseline.speech_s < least_s:
        return message(
            "analysis.baseline.little_speech", speech_s=baseline.speech_s, needed_s=least_s
        )
    return None


def cautious(baseline: BaselineInfo, profile: Profile) -> Message | None:
    """Say why ranks within a marked baseline are to be read with caution; None where not.

    All speech of the recording is judged by the quality gates.
    """
    least_s = profile.recording_speech.pass_s
    if not baseline.chosen or unusable(baseline, profile) or baseline.speech_s >= least_s:
        return None
    return message("analysis.baseline.caution", speech_s=baseline.speech_s, needed_s=least_s)


def baseline_lacks(baseline: BaselineInfo, profile: Profile) -> tuple[Message, ...]:
    """Say what the baseline lacks for a gauge against it, empty when it lacks nothing."""
    needs = profile.stress
    lacks = []
    if baseline.windows < needs.min_baseline_windows:
        lacks.append(_few(baseline, needs.min_baseline_windows))
    if baseline.speech_s < needs.min_baseline_speech_s:
        lacks.append(
            message(
                "analysis.baseline.little_speech",
                speech_s=baseline.speech_s,
                needed_s=needs.min_baseline_speech_s,
            )
        )
    return tuple(lacks)


def _few(baseline: BaselineInfo, least: int) -> Message:
    return message(
        "analysis.baseline.few_windows", windows_count=baseline.windows, needed_count=least
    )


def baseline_pitch_hz(analysis: Analysis, profile: Profile) -> float | None:
    """Median over the baseline's windows of their median F0, in Hz; None where none is voiced."""
    first = analysis.readings[0]
    windows = first.measurements.windows
    if "f0_st_median" not in windows.names:
        return None
    speech = Speech.chosen(
        first.measurements, first.comparison.baseline, profile, borrowed=first.borrowed
    )
    semitones = speech.rows(windows, ("f0_st_median",))[:, 0]
    semitones = semitones[~np.isnan(semitones)]
    return float(2 ** (np.median(semitones) / 12)) if semitones.size else None
