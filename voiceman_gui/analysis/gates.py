"""The quality gates: what may be shown, with the measured value and the threshold as reason.

The thresholds are those of the profile. The gates are not an authenticity examination.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.quality import Floats, QualityMeasures, measure_quality
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.recording import Recording

Codes = NDArray[np.int8]
"""0 pass, 1 caution, 2 withheld, 3 no speech: the larger one decides."""


@dataclass(frozen=True, slots=True, eq=False)
class Gated:
    """The gate of several stretches and, for each, why it is not a plain pass.

    Parameters
    ----------
    codes : ndarray of int8, shape (stretches,)
    facts : tuple of FactColumn
    """

    codes: Codes
    facts: tuple[FactColumn, ...]

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Where numbers may be shown."""
        return np.asarray(self.codes <= 1)


@dataclass(frozen=True, slots=True, eq=False)
class LocalGate:
    """One gate that belongs to a stretch itself.

    Parameters
    ----------
    codes : ndarray of int8, shape (stretches,)
    facts : tuple of FactColumn
        The reasons of the stretches that are no plain pass.
    """

    codes: Codes
    facts: tuple[FactColumn, ...]


def grade(values: Floats, passes: float, cautions: float, *, higher_is_better: bool) -> Codes:
    """Judge values: 0 from ``passes`` on, 1 from ``cautions`` on, else 2; NaN is 1.

    What could not be measured is never passed silently. Where lower values are better, a value
    must lie below ``passes`` to pass and is withheld only above ``cautions``.
    """
    if higher_is_better:
        codes = np.where(values >= passes, 0, np.where(values >= cautions, 1, 2))
    else:
        codes = np.where(values < passes, 0, np.where(values <= cautions, 1, 2))
    return np.where(np.isnan(values), 1, codes).astype(np.int8)


def gate_stretches(
    measurements: Measurements,
    recording: Recording,
    profile: Profile,
    *,
    start_s: Floats,
    end_s: Floats,
    window_s: float,
    silent: NDArray[np.bool_] | None = None,
    amounts: bool = True,
) -> Gated:
    """Judge stretches of the recording (analysis windows, or one passage).

    Speech, signal-to-noise ratio, clipping, drop-outs and overlap are those of the stretch itself;
    bandwidth, codec and the amount of speech in the recording concern all of them. A baseline that
    holds too little speech withholds only what is relative to it (`baseline.unusable`).

    Parameters
    ----------
    measurements : Measurements
    recording : Recording
    profile : Profile
    start_s, end_s : ndarray of float64, shape (stretches,)
    window_s : float
        Length of the analysis windows; short ones need less net speech.
    silent : ndarray of bool, shape (stretches,), optional
        Stretches that are another speaker's, whatever they hold of this one's speech.
    amounts : bool
        Whether the amounts of speech are judged, too: a labelled recording is often a single
        utterance, whose sound may be as good as any.

    Returns
    -------
    Gated
        Reasons hold the measured value and the threshold.
    """
    found = measure_quality(
        measurements.frames, measurements.quality, start_s, end_s, profile.snr.context_s
    )
    none = found.speech_s <= 0
    silent = none if silent is None else none | silent
    codes = np.where(silent, 3, 0).astype(np.int8)
    facts = [FactColumn.where(message("analysis.gate.no_speech"), silent)]
    # The first gate of either kind judges an amount of speech.
    first = 0 if amounts else 1
    for gate in local_gates(found, profile, window_s, asked=~silent)[first:]:
        np.maximum(codes, np.where(silent, 0, gate.codes), out=codes)
        facts += gate.facts
    for code, fact in _global_gates(measurements, recording, profile)[first:]:
        if code:
            codes[~silent] = np.maximum(codes[~silent], code)
            facts.append(FactColumn.where(fact, ~silent))
    return Gated(codes, tuple(fact for fact in facts if fact.rows.size))


def local_gates(
    found: QualityMeasures,
    profile: Profile,
    window_s: float,
    asked: NDArray[np.bool_] | None = None,
) -> tuple[LocalGate, ...]:
    """Judge what belongs to a stretch itself: speech, SNR, clipping, drop-outs, in this order.

    Where speakers are told apart, overlap is the fifth.

    Parameters
    ----------
    found : QualityMeasures
    profile : Profile
    window_s : float
        Length of the analysis windows.
    asked : ndarray of bool, shape (stretches,), optional
        Stretches of which reasons are wanted; all of them by default.
    """
    if asked is None:
        asked = np.ones(found.speech_s.shape, np.bool_)
    gates = (
        _speech_gate(found, profile, window_s, asked),
        _snr_gate(found, profile, asked),
        _share_gate(
            found.clipped_percent,
            (profile.clipping.pass_percent, profile.clipping.caution_percent),
            "analysis.gate.clipped",
            message("analysis.gate.clipped_unmeasured"),
            asked,
        ),
        _share_gate(
            found.dropped_percent,
            (profile.dropouts.caution_percent, profile.dropouts.withheld_percent),
            "analysis.gate.dropped",
            message("analysis.gate.dropped_unmeasured"),
            asked,
        ),
    )
    if found.overlap_percent is None:
        return gates
    return (*gates, overlap_gate(found.overlap_percent, profile, asked))


def overlap_gate(percent: Floats, profile: Profile, asked: NDArray[np.bool_]) -> LocalGate:
    """Judge how much of the speech of stretches is of several people at once."""
    limits = profile.overlap
    # A share that is exactly the limit passes, as the profile's table says.
    passes = np.nextafter(limits.pass_percent, np.inf)
    return _share_gate(
        percent,
        (float(passes), limits.caution_percent),
        "analysis.gate.overlap",
        message("analysis.gate.overlap_unmeasured"),
        asked,
    )


def _speech_gate(
    found: QualityMeasures, profile: Profile, window_s: float, asked: NDArray[np.bool_]
) -> LocalGate:
    speech = profile.window_speech
    scale = speech.scale(window_s)
    codes = grade(found.speech_s / scale, speech.pass_s, speech.caution_s, higher_is_better=True)
    needed = np.where(codes == 1, speech.pass_s * scale, speech.caution_s * scale)
    judged, found_s = (codes > 0) & asked, np.asarray(found.speech_s)
    if scale < 1:
        low = FactColumn.where(
            "analysis.gate.speech_low_scaled",
            judged,
            speech_s=found_s,
            needed_s=needed,
            window_s=window_s,
        )
    else:
        low = FactColumn.where(
            "analysis.gate.speech_low", judged, speech_s=found_s, needed_s=needed
        )
    return LocalGate(codes, (low,))


def _snr_gate(found: QualityMeasures, profile: Profile, asked: NDArray[np.bool_]) -> LocalGate:
    snr, values = profile.snr, found.snr_db
    codes = grade(values, snr.pass_db, snr.caution_db, higher_is_better=True)
    judged = (codes > 0) & asked
    unmeasured, buried = np.isnan(values), values == -np.inf
    needed = np.where(codes == 1, snr.pass_db, snr.caution_db)
    return LocalGate(
        codes,
        (
            FactColumn.where(message("analysis.gate.snr_unmeasured"), judged & unmeasured),
            FactColumn.where(message("analysis.gate.snr_buried"), judged & buried),
            FactColumn.where(
                "analysis.gate.snr_low",
                judged & ~unmeasured & ~buried,
                snr_db=values,
                needed_db=needed,
            ),
        ),
    )


def _share_gate(
    percent: Floats,
    limits_percent: tuple[float, float],
    over: str,
    unmeasured: Message,
    asked: NDArray[np.bool_],
) -> LocalGate:
    """Judge a share of the samples, of which less is better."""
    passes, cautions = limits_percent
    codes = grade(percent, passes, cautions, higher_is_better=False)
    judged, unknown = (codes > 0) & asked, np.isnan(percent)
    limit = np.where(codes == 1, passes, cautions)
    return LocalGate(
        codes,
        (
            FactColumn.where(unmeasured, judged & unknown),
            FactColumn.where(
                over, judged & ~unknown, found_share=percent / 100, limit_share=limit / 100
            ),
        ),
    )


def bandwidth_gate(value_hz: float, profile: Profile) -> int:
    """Judge the effective bandwidth of the recording."""
    limits = profile.bandwidth
    codes = grade(np.array([value_hz]), limits.pass_hz, limits.caution_hz, higher_is_better=True)
    return int(codes[0])


def _global_gates(
    measurements: Measurements, recording: Recording, profile: Profile
) -> tuple[tuple[int, Message], ...]:
    """Judge what belongs to the whole recording: speech, bandwidth, codec, in this order."""
    limits = profile.recording_speech
    total_s = measurements.frames.speech_s()
    code = int(
        grade(np.array([total_s]), limits.pass_s, limits.caution_s, higher_is_better=True)[0]
    )
    speech = message(
        "analysis.gate.recording_speech_low",
        speech_s=total_s,
        needed_s=limits.pass_s if code == 1 else limits.caution_s,
    )
    bandwidth_hz = measurements.quality.bandwidth_hz
    band = bandwidth_gate(bandwidth_hz, profile)
    narrow = message("analysis.gate.bandwidth_unmeasured")
    if not np.isnan(bandwidth_hz):
        narrow = message(
            "analysis.gate.bandwidth_low",
            bandwidth_hz=bandwidth_hz,
            needed_hz=profile.bandwidth.pass_hz if band == 1 else profile.bandwidth.caution_hz,
        )
    lossy = message("analysis.gate.lossy", codec=recording.codec)
    return (code, speech), (band, narrow), (int(recording.lossy), lossy)


def snr_value(value_db: float, profile: Profile, *, speech: bool = True) -> Message:
    """Say a signal-to-noise ratio; above what the profile shows, only that it lies there.

    Parameters
    ----------
    value_db : float
        NaN where it was not measured.
    profile : Profile
    speech : bool
        Whether the stretch holds any: without speech there is no signal to measure.
    """
    limits = profile.snr
    if not speech:
        return message("analysis.value.snr_no_speech")
    if np.isnan(value_db):
        return message("analysis.value.snr_no_pause")
    if value_db > limits.shown_max_db:
        return message("analysis.value.snr_above", limit_db=limits.shown_max_db)
    if value_db == -np.inf:
        return message("analysis.value.snr_buried")
    return message(
        "analysis.value.snr",
        snr_db=value_db,
        pass_db=limits.pass_db,
        caution_db=limits.caution_db,
    )
