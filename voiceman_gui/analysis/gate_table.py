"""The table of the quality gates for a recording or a passage, one result a row."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.gates import bandwidth_gate, grade, local_gates, snr_value
from voiceman_gui.analysis.measure.quality import measure_quality
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import GATES, Gate, GateResult
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span


def recording_gates(
    measurements: Measurements, recording: Recording, profile: Profile
) -> tuple[GateResult, ...]:
    """Judge everything measured so far."""
    limits = profile.recording_speech
    whole = Span(0.0, measurements.measured_s)
    return _results(measurements, recording, profile, whole, (limits.pass_s, limits.caution_s))


def passage_gates(
    measurements: Measurements,
    recording: Recording,
    profile: Profile,
    span: Span,
    window_s: float,
) -> tuple[GateResult, ...]:
    """Judge one passage; ``window_s`` is the length of the analysis windows."""
    limits = profile.window_speech
    scale = limits.scale(window_s)
    return _results(
        measurements, recording, profile, span, (limits.pass_s * scale, limits.caution_s * scale)
    )


def _results(
    measurements: Measurements,
    recording: Recording,
    profile: Profile,
    span: Span,
    speech_limits_s: tuple[float, float],
) -> tuple[GateResult, ...]:
    found = measure_quality(
        measurements.frames,
        measurements.quality,
        np.array([span.start_s]),
        np.array([span.end_s]),
        profile.snr.context_s,
    )
    speech_s = float(found.speech_s[0])
    speech_pass_s, speech_caution_s = speech_limits_s
    _, snr, clipped, dropped, *overlap = (
        GATES[int(gate.codes[0])]
        for gate in local_gates(found, profile, profile.window_speech.window_s)
    )
    speech = grade(found.speech_s, speech_pass_s, speech_caution_s, higher_is_better=True)
    return (
        GateResult(
            message("analysis.measure.net_speech"),
            message(
                "analysis.value.speech",
                speech_s=speech_s,
                pass_s=speech_pass_s,
                caution_s=speech_caution_s,
            ),
            GATES[int(speech[0])] if speech_s > 0 else Gate.NO_SPEECH,
            message("analysis.threshold.speech", pass_s=speech_pass_s, caution_s=speech_caution_s),
        ),
        GateResult(
            message("analysis.measure.snr"),
            snr_value(float(found.snr_db[0]), profile, speech=speech_s > 0),
            snr,
            message(
                "analysis.threshold.snr",
                pass_db=profile.snr.pass_db,
                caution_db=profile.snr.caution_db,
            ),
        ),
        GateResult(
            message("analysis.measure.clipped"),
            _share(float(found.clipped_percent[0])),
            clipped,
            message(
                "analysis.threshold.clipped",
                pass_share=profile.clipping.pass_percent / 100,
                caution_share=profile.clipping.caution_percent / 100,
            ),
        ),
        _bandwidth(measurements.quality.bandwidth_hz, profile),
        _codec(recording),
        GateResult(
            message("analysis.measure.dropped"),
            _share(float(found.dropped_percent[0])),
            dropped,
            message(
                "analysis.threshold.dropped",
                pass_share=profile.dropouts.caution_percent / 100,
                caution_share=profile.dropouts.withheld_percent / 100,
            ),
        ),
        GateResult(
            message("analysis.measure.overlap"),
            message("analysis.value.not_told_apart")
            if found.overlap_percent is None
            else _share(float(found.overlap_percent[0])),
            overlap[0] if overlap else Gate.CAUTION,
            message(
                "analysis.threshold.overlap",
                pass_share=profile.overlap.pass_percent / 100,
                caution_share=profile.overlap.caution_percent / 100,
            ),
        ),
    )


def _share(percent: float) -> Message:
    if np.isnan(percent):
        return message("analysis.value.unmeasured")
    return message("analysis.value.share", found_share=percent / 100)


def _bandwidth(value_hz: float, profile: Profile) -> GateResult:
    limits = profile.bandwidth
    value = message("analysis.value.unmeasured")
    if not np.isnan(value_hz):
        value = message(
            "analysis.value.bandwidth",
            bandwidth_hz=value_hz,
            pass_hz=limits.pass_hz,
            caution_hz=limits.caution_hz,
        )
    return GateResult(
        message("analysis.measure.bandwidth"),
        value,
        GATES[bandwidth_gate(value_hz, profile)],
        message(
            "analysis.threshold.bandwidth", pass_hz=limits.pass_hz, caution_hz=limits.caution_hz
        ),
    )


def _codec(recording: Recording) -> GateResult:
    value = message("analysis.value.codec_lossless", codec=recording.codec)
    if recording.lossy:
        value = message("analysis.value.codec_lossy", codec=recording.codec)
    return GateResult(
        message("analysis.measure.codec"),
        value,
        Gate.CAUTION if recording.lossy else Gate.PASS,
        message("analysis.threshold.codec"),
    )
