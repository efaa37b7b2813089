"""The bundled sample, measured once for all tests that read it."""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import soundfile as sf

from helpers.analyses import layout_waveform
from helpers.baselines import marked
from helpers.voices import PROFILE
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.loading import load_embedded
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.vad import VoiceActivity

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLE = RESOURCES / "sample" / "voiceman-sample.flac"


@dataclass(frozen=True)
class MeasuredSample:
    """The sample's measurements, a growing snapshot of them, and who played what when."""

    waveform: Waveform
    measurements: Measurements
    early: Measurements
    segments: tuple[tuple[Span, str], ...]


@functools.cache
def embedded() -> Embedded:
    """The shipped model."""
    return load_embedded(RESOURCES / "models" / "embedded-acoustic")


@functools.cache
def voice_network() -> SpeakerEmbedding:
    """The network whose frames the embedded model reads."""
    return SpeakerEmbedding()


@functools.cache
def sample() -> MeasuredSample:
    """Measure the sample with the default settings."""
    samples, rate = sf.read(SAMPLE, dtype="float32", always_2d=True)
    blocks = (samples[i : i + rate].T for i in range(0, samples.shape[0], rate))
    snapshots: list[Measurements] = []
    measured = measure(
        blocks,
        rate,
        AnalysisSettings(),
        VoiceActivity(),
        total_s=samples.shape[0] / rate,
        on_progress=ignore_progress,
        on_measurements=snapshots.append,
        cancel=CancelToken(),
        voice=voice_network(),
    )
    with (SAMPLE.parent / "segments.csv").open(encoding="utf-8") as file:
        segments = tuple(
            (Span(float(row["start_s"]), float(row["end_s"])), row["played_emotion"])
            for row in csv.DictReader(file)
        )
    waveform = layout_waveform(samples.shape[0] / rate, SAMPLE)
    return MeasuredSample(waveform, measured, snapshots[0], segments)


@functools.cache
def sample_analysis(baseline: Span | None = None) -> Analysis:
    """Read the sample."""
    given = sample()
    settings = AnalysisSettings(baselines=marked(baseline))
    return read(given.waveform, given.measurements, settings, embedded(), PROFILE)


def cut(measurements: Measurements, seconds: int) -> Measurements:
    """The first seconds of measurements, as a recording that ends there."""
    frames, windows, quality = measurements.frames, measurements.windows, measurements.quality
    kept = windows.end_s <= seconds
    return Measurements(
        frames=replace(
            frames,
            speech=frames.speech[: seconds * 100],
            columns={n: c[: seconds * 100] for n, c in frames.columns.items()},
        ),
        quality=replace(
            quality,
            **{
                name: getattr(quality, name)[:seconds]
                for name in (
                    "clipped",
                    "samples",
                    "dropped",
                    "speech_energy",
                    "pause_energy",
                    "speech_samples",
                    "pause_samples",
                )
            },
        ),
        windows=replace(
            windows,
            **{
                name: np.asarray(getattr(windows, name))[kept]
                for name in ("start_s", "end_s", "speech_s", "voiced_s", "functionals", "voice")
            },
        ),
        measured_s=float(seconds),
        complete=True,
    )


_WORDS = PROFILE.confidence.model_copy(update={"limited": 0.9, "sufficient": 0.99})
WARY = PROFILE.model_copy(update={"confidence": _WORDS})
"""Thresholds under which the confidence of some of the sample's windows is insufficient."""


@functools.cache
def wary_analysis() -> Analysis:
    """Read the sample under these."""
    given = sample()
    return read(given.waveform, given.measurements, AnalysisSettings(), embedded(), WARY)
