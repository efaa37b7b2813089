"""The table of the quality gates for a recording or a passage, one finding a row."""

from __future__ import annotations

import numpy as np

from voiceman_gui.analysis.gates import (
    GATES,
    bandwidth_gate,
    bandwidth_words,
    beside_limits,
    grade,
    local_gates,
    percent_words,
    snr_words,
)
from voiceman_gui.analysis.measure.quality import measure_quality
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import QualityFinding
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span


def recording_findings(
    measurements: Measurements, recording: Recording, profile: Profile
) -> tuple[QualityFinding, ...]:
    """Judge everything measured so far."""
    limits = profile.recording_speech
    whole = Span(0.0, measurements.measured_s)
    return _findings(measurements, recording, profile, whole, (limits.pass_s, limits.caution_s))


def passage_findings(
    measurements: Measurements,
    recording: Recording,
    profile: Profile,
    span: Span,
    window_s: float,
) -> tuple[QualityFinding, ...]:
    """Judge one passage; ``window_s`` is the length of the analysis windows."""
    limits = profile.window_speech
    scale = limits.scale(window_s)
    return _findings(
        measurements, recording, profile, span, (limits.pass_s * scale, limits.caution_s * scale)
    )


def _findings(
    measurements: Measurements,
    recording: Recording,
    profile: Profile,
    span: Span,
    speech_limits_s: tuple[float, float],
) -> tuple[QualityFinding, ...]:
    found = measure_quality(
        measurements.frames,
        measurements.quality,
        np.array([span.start_s]),
        np.array([span.end_s]),
        profile.snr.context_s,
    )
    speech_s = float(found.speech_s[0])
    speech_pass_s, speech_caution_s = speech_limits_s
    bandwidth = measurements.quality.bandwidth_hz
    local = [code for code, _ in local_gates(found, profile, profile.window_speech.window_s)]
    speech_code = int(
        grade(found.speech_s, speech_pass_s, speech_caution_s, higher_is_better=True)[0]
    )
    b, s, c, d, o = (
        profile.bandwidth,
        profile.snr,
        profile.clipping,
        profile.dropouts,
        profile.overlap,
    )
    return (
        QualityFinding(
            "Net speech",
            f"{beside_limits(speech_s, speech_pass_s, speech_caution_s)} s",
            GATES[speech_code] if speech_s > 0 else Gate.NO_SPEECH,
            f"pass ≥ {speech_pass_s:.1f} s, caution ≥ {speech_caution_s:.1f} s, else withheld",
        ),
        QualityFinding(
            "Signal-to-noise ratio",
            snr_words(float(found.snr_db[0]), profile, speech=speech_s > 0),
            GATES[int(local[1][0])],
            f"pass ≥ {s.pass_db:.0f} dB, caution ≥ {s.caution_db:.0f} dB, else withheld",
        ),
        QualityFinding(
            "Clipped samples",
            percent_words(float(found.clipped_percent[0])),
            GATES[int(local[2][0])],
            f"pass < {c.pass_percent:g} %, caution ≤ {c.caution_percent:g} %, else withheld",
        ),
        QualityFinding(
            "Effective bandwidth",
            bandwidth_words(bandwidth, profile),
            GATES[bandwidth_gate(bandwidth, profile)],
            f"pass ≥ {b.pass_hz / 1000:g} kHz, caution ≥ {b.caution_hz / 1000:g} kHz, "
            "else withheld",
        ),
        QualityFinding(
            "Codec",
            f"{recording.codec}, {'lossy' if recording.lossy else 'lossless'} "
            "(earlier coding is not examined)",
            Gate.CAUTION if recording.lossy else Gate.PASS,
            "pass PCM or lossless, caution lossy",
        ),
        QualityFinding(
            "Drop-outs",
            percent_words(float(found.dropped_percent[0])),
            GATES[int(local[3][0])],
            f"pass < {d.caution_percent:g} %, caution ≤ {d.withheld_percent:g} %, else withheld",
        ),
        QualityFinding(
            "Overlapping speech",
            "not measured",
            Gate.CAUTION,
            f"pass ≤ {o.pass_percent:g} %, caution ≤ {o.caution_percent:g} %, else withheld; "
            "this version does not measure it: listen for a second voice",
        ),
    )
