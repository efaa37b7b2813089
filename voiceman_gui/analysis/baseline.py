"""The windows that readings are relative to: the speaker's baseline, or all speech."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import Analysis, BaselineInfo
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.models.embedded import MIN_BASELINE_WINDOWS

_EDGE_S = 1e-6
"""Tolerance for a window that ends exactly where a marked passage ends."""


def baseline_mask(
    windows: WindowMeasures, span: Span | None, min_speech_s: float
) -> NDArray[np.bool_]:
    """Choose the baseline's windows.

    Parameters
    ----------
    windows : WindowMeasures
    span : Span or None
        Passage that the analyst marked; its windows lie wholly within it. None: all windows.
    min_speech_s : float
        Windows with less net speech say too little about the speaker to be a reference.

    Returns
    -------
    ndarray of bool, shape (windows,)
    """
    chosen: NDArray[np.bool_] = windows.speech_s >= min_speech_s
    if span is not None:
        chosen = (
            chosen
            & (windows.start_s >= span.start_s - _EDGE_S)
            & (windows.end_s <= span.end_s + _EDGE_S)
        )
    return chosen


def min_baseline_speech_s(windows: WindowMeasures, profile: Profile) -> float:
    """Net speech that a window needs to be part of the baseline, in seconds."""
    if windows.n_windows == 0:
        return profile.window_speech.caution_s
    length_s = float(windows.end_s[0] - windows.start_s[0])
    return profile.window_speech.caution_s * profile.window_speech.scale(length_s)


def choose_baseline(
    measurements: Measurements, span: Span | None, profile: Profile
) -> tuple[NDArray[np.bool_], BaselineInfo]:
    """Choose the baseline and say what it is.

    Parameters
    ----------
    measurements : Measurements
    span : Span or None
        Passage that the analyst marked; None is all speech measured so far.
    profile : Profile

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
    mask = baseline_mask(windows, span, min_baseline_speech_s(windows, profile))
    speech_s = measurements.frames.speech_s(span)
    count = int(np.count_nonzero(mask))
    info = BaselineInfo(
        span=span,
        windows=count,
        speech_s=speech_s,
        what=_speech(measurements, span, speech_s, count),
    )
    if unusable(info, profile) is not None:
        mask = np.zeros_like(mask)
    return mask, info


def _speech(measurements: Measurements, span: Span | None, speech_s: float, count: int) -> Message:
    if span is not None:
        return message(
            "analysis.speech.marked",
            start_s=span.start_s,
            end_s=span.end_s,
            speech_s=speech_s,
            windows_count=count,
        )
    if measurements.complete:
        return message("analysis.speech.all", speech_s=speech_s, windows_count=count)
    return message("analysis.speech.so_far", speech_s=speech_s, windows_count=count)


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """Windows that readings are relative to.

    Parameters
    ----------
    mask : ndarray of bool, shape (windows,)
    info : BaselineInfo
    """

    mask: NDArray[np.bool_]
    info: BaselineInfo

    @classmethod
    def chosen(cls, measurements: Measurements, span: Span | None, profile: Profile) -> Speech:
        """Choose the windows of a marked passage, or of all speech measured so far."""
        return cls(*choose_baseline(measurements, span, profile))


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
        cls, measurements: Measurements, span: Span | None, profile: Profile
    ) -> SpeakerReferences:
        """Choose both; ``span`` is the marked passage."""
        all_speech = Speech.chosen(measurements, None, profile)
        if span is None:
            return cls(all_speech, all_speech)
        return cls(Speech.chosen(measurements, span, profile), all_speech)

    @property
    def marked(self) -> bool:
        """Whether the baseline is another one than all speech."""
        return self.baseline is not self.all_speech


def unusable(baseline: BaselineInfo, profile: Profile) -> Message | None:
    """Say why nothing can be ranked within a baseline; None where it can."""
    if baseline.windows < MIN_BASELINE_WINDOWS:
        return _few(baseline, MIN_BASELINE_WINDOWS)
    least_s = profile.recording_speech.caution_s
    if baseline.span is not None and baseline.speech_s < least_s:
        return message(
            "analysis.baseline.little_speech", speech_s=baseline.speech_s, needed_s=least_s
        )
    return None


def cautious(baseline: BaselineInfo, profile: Profile) -> Message | None:
    """Say why ranks within a marked baseline are to be read with caution; None where not.

    All speech of the recording is judged by the quality gates.
    """
    least_s = profile.recording_speech.pass_s
    if baseline.span is None or unusable(baseline, profile) or baseline.speech_s >= least_s:
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
    windows = analysis.measurements.windows
    if "f0_st_median" not in windows.names:
        return None
    mask, _ = choose_baseline(analysis.measurements, analysis.baseline.span, profile)
    semitones = windows.functionals[mask, windows.names.index("f0_st_median")]
    semitones = semitones[~np.isnan(semitones)]
    return float(2 ** (np.median(semitones) / 12)) if semitones.size else None
