"""The condition of a case's recording, measured in it."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from voiceman_gui.analysis.measure.quality import measure_quality
from voiceman_gui.audio.condition import is_lossless
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.progress import CancelToken, OnProgress, ignore_progress
from voiceman_gui.core.validation.study import Condition
from voiceman_gui.pipeline.run import RecordingRun


def condition_like(
    recording: Path,
    *,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> Condition:
    """Measure codec, bit rate, sample rate, bandwidth and signal-to-noise ratio of a recording.

    What cannot be measured (no pause, digital silence) is not simulated.

    Parameters
    ----------
    recording : Path
    on_progress : callable
    cancel : CancelToken, optional

    Raises
    ------
    RecordingError, Cancelled
    """
    waveform = RecordingRun(recording, cancel=cancel).load()
    run = RecordingRun(recording, waveform=waveform, on_progress=on_progress, cancel=cancel)
    models = ModelChoice(EMBEDDED, EMBEDDED, speakers=EMBEDDED)
    measurements = run.analyse(AnalysisSettings(models=models)).measurements
    found, header = measurements.quality, waveform.recording
    whole_s = waveform.duration_s
    snr_db = float(
        measure_quality(
            measurements.frames, found, np.zeros(1), np.array([whole_s]), whole_s
        ).snr_db[0]
    )
    lossless = is_lossless(header.codec)
    return Condition(
        codec="" if lossless else header.codec,
        bit_rate=None if lossless or not whole_s else round(header.size_bytes * 8 / whole_s),
        sample_rate_hz=header.sample_rate_hz,
        band_hz=None if math.isnan(found.bandwidth_hz) else (0.0, round(found.bandwidth_hz, 1)),
        snr_db=round(snr_db, 1) if math.isfinite(snr_db) else None,
        like=header.name,
        like_sha256=waveform.sha256,
    )
