"""The quality gates: what may be shown, with the measured value and the threshold as reason.

The thresholds are those of the profile. The gates are not an authenticity examination.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.quality import Floats, QualityMeasures, measure_quality
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.recording import Recording

Codes = NDArray[np.int8]
"""0 pass, 1 caution, 2 withheld, 3 no speech: the larger one decides."""

GATES = (Gate.PASS, Gate.CAUTION, Gate.WITHHELD, Gate.NO_SPEECH)


@dataclass(frozen=True, slots=True, eq=False)
class Gated:
    """The gate of several stretches and, for each, why it is not a plain pass."""

    codes: Codes
    reasons: tuple[tuple[str, ...], ...]

    @property
    def shown(self) -> NDArray[np.bool_]:
        """Where numbers may be shown."""
        return np.asarray(self.codes <= 1)


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
) -> Gated:
    """Judge stretches of the recording (analysis windows, or one passage).

    Speech, signal-to-noise ratio, clipping and drop-outs are those of the stretch itself;
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

    Returns
    -------
    Gated
        Reasons are sentence fragments with measured value and threshold.
    """
    found = measure_quality(
        measurements.frames, measurements.quality, start_s, end_s, profile.snr.context_s
    )
    codes = np.zeros(start_s.shape, dtype=np.int8)
    reasons: list[list[str]] = [[] for _ in range(start_s.shape[0])]

    silent = found.speech_s <= 0
    codes[silent] = 3
    for i in np.flatnonzero(silent):
        reasons[i].append("no speech")

    for graded, words in local_gates(found, profile, window_s):
        relevant = np.where(silent, 0, graded)
        np.maximum(codes, relevant, out=codes)
        for i in np.flatnonzero(relevant):
            reasons[i].append(words(int(i), int(relevant[i])))
    for code, sentence in _global_gates(measurements, recording, profile):
        if code:
            heard = np.flatnonzero(~silent)
            codes[heard] = np.maximum(codes[heard], code)
            for i in heard:
                reasons[i].append(sentence)
    return Gated(codes, tuple(map(tuple, reasons)))


def local_gates(
    found: QualityMeasures, profile: Profile, window_s: float
) -> tuple[tuple[Codes, Callable[[int, int], str]], ...]:
    """Judge what belongs to a stretch itself: speech, SNR, clipping, drop-outs, in this order.

    Returns
    -------
    tuple of (codes, words)
        ``words(i, code)`` is the reason for stretch ``i`` with the code it got.
    """
    speech, snr, clip, drop = (
        profile.window_speech,
        profile.snr,
        profile.clipping,
        profile.dropouts,
    )
    scale = speech.scale(window_s)

    def speech_words(i: int, code: int) -> str:
        limits = (speech.pass_s * scale, speech.caution_s * scale)
        scaled = f" (scaled to windows of {window_s:g} s)" if scale < 1 else ""
        said = beside_limits(float(found.speech_s[i]), *limits)
        return f"net speech {said} s, below {limits[code - 1]:g} s{scaled}"

    def snr_reason(i: int, code: int) -> str:
        value = found.snr_db[i]
        if np.isnan(value) or value == -np.inf:
            return f"signal-to-noise ratio {snr_words(float(value), profile)}"
        limit = snr.pass_db if code == 1 else snr.caution_db
        said = snr_words(float(value), profile)
        return f"signal-to-noise ratio {said}, below {limit:g} dB"

    def clip_words(i: int, code: int) -> str:
        limit = clip.pass_percent if code == 1 else clip.caution_percent
        return _over("clipped samples", float(found.clipped_percent[i]), limit)

    def drop_words(i: int, code: int) -> str:
        limit = drop.caution_percent if code == 1 else drop.withheld_percent
        return _over("drop-outs", float(found.dropped_percent[i]), limit)

    return (
        (
            grade(found.speech_s / scale, speech.pass_s, speech.caution_s, higher_is_better=True),
            speech_words,
        ),
        (grade(found.snr_db, snr.pass_db, snr.caution_db, higher_is_better=True), snr_reason),
        (
            grade(
                found.clipped_percent,
                clip.pass_percent,
                clip.caution_percent,
                higher_is_better=False,
            ),
            clip_words,
        ),
        (
            grade(
                found.dropped_percent,
                drop.caution_percent,
                drop.withheld_percent,
                higher_is_better=False,
            ),
            drop_words,
        ),
    )


def bandwidth_gate(value_hz: float, profile: Profile) -> int:
    """Judge the effective bandwidth of the recording."""
    limits = profile.bandwidth
    codes = grade(np.array([value_hz]), limits.pass_hz, limits.caution_hz, higher_is_better=True)
    return int(codes[0])


def _global_gates(
    measurements: Measurements, recording: Recording, profile: Profile
) -> tuple[tuple[int, str], ...]:
    limits = profile.recording_speech
    total_s = measurements.frames.speech_s()
    amount = np.array([total_s])
    code = int(grade(amount, limits.pass_s, limits.caution_s, higher_is_better=True)[0])
    limit = limits.pass_s if code == 1 else limits.caution_s
    said = f"net speech of the recording {below(total_s, limit)} s, below {limit:g} s"
    judged = [(code, said)]
    bandwidth = measurements.quality.bandwidth_hz
    code = bandwidth_gate(bandwidth, profile)
    limit = profile.bandwidth.pass_hz if code == 1 else profile.bandwidth.caution_hz
    said = f"effective bandwidth {bandwidth_words(bandwidth, profile)}"
    if not np.isnan(bandwidth):
        said = f"{said}, below {limit / 1000:g} kHz"
    judged.append((code, said))
    judged.append((int(recording.lossy), f"lossy codec ({recording.codec})"))
    return tuple(judged)


def _over(what: str, value: float, limit: float) -> str:
    said = f"{what} {percent_words(value)}"
    return said if np.isnan(value) else f"{said}, limit {limit:g} %"


def below(value: float, limit: float) -> str:
    """Write a value below its limit with as many digits as it takes to see that it is."""
    digits = 1
    while digits < 4 and round(value, digits) >= limit:
        digits += 1
    return f"{value:.{digits}f}"


def beside_limits(value: float, passes: float, cautions: float) -> str:
    """Write a value of which more is better as it stands in tables and in reasons alike.

    With as many digits as it takes to see which of its limits it lies below.
    """
    if value < cautions:
        return below(value, cautions)
    return below(value, passes) if value < passes else f"{value:.1f}"


def snr_words(value_db: float, profile: Profile, *, speech: bool = True) -> str:
    """Write a signal-to-noise ratio, ``"> 60 dB"`` where the pauses are (almost) silent.

    Parameters
    ----------
    value_db : float
        NaN where it was not measured.
    profile : Profile
    speech : bool
        Whether the stretch holds any: without speech there is no signal to measure.
    """
    if not speech:
        return "not measured (no speech)"
    if np.isnan(value_db):
        return "not measured (no pause to compare with)"
    if value_db > profile.snr.shown_max_db:
        return f"> {profile.snr.shown_max_db:.0f} dB"
    if value_db == -np.inf:
        return "speech no stronger than the pauses"
    return f"{beside_limits(value_db, profile.snr.pass_db, profile.snr.caution_db)} dB"


def percent_words(value: float) -> str:
    """Write a share in percent with as many digits as its thresholds need."""
    if np.isnan(value):
        return "not measured"
    if value == 0:
        return "0 %"
    return f"{value:.3f} %" if value < 1 else f"{value:.1f} %"


def bandwidth_words(value_hz: float, profile: Profile) -> str:
    """Write a bandwidth in kilohertz."""
    if np.isnan(value_hz):
        return "not measured"
    limits = profile.bandwidth
    return f"{beside_limits(value_hz / 1000, limits.pass_hz / 1000, limits.caution_hz / 1000)} kHz"
