"""Measurements of an invented voice, for formulas whose answer is known beforehand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from voiceman_gui.analysis.measure.functionals import NAMES, frame_weights, weighted_quantiles
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.recording import Recording

HOP_S = 0.01
PROFILE = Profile.load(Path(__file__).parents[2] / "resources" / "profiles" / "default.toml")
RATED = ("f0_st", "intensity_db", "hf500_db", "hf500_narrow_db", "flux")


def recording(*, lossy: bool = False, codec: str = "pcm_s16le") -> Recording:
    """A recording by its header alone."""
    return Recording(Path("/exhibit.wav"), 1, 1, "wav", codec, 0, 16000, 1, 16, lossy, None)


def voice(seconds: int, seed: int = 1, *, window_s: float = 4.0) -> Measurements:
    """Speech without a pause; pitch, loudness, balance and flux change every half second."""
    rng = np.random.default_rng(seed)
    frames = seconds * 100
    slow = np.repeat(rng.normal(size=(4, 2 * seconds)), 50, axis=1)
    values = slow + 0.5 * rng.normal(size=(4, frames))
    st = 91 + 2 * values[0]
    columns = {
        "f0_hz": (2 ** (st / 12)).astype(np.float32),
        "intensity_db": (70 + 3 * values[1]).astype(np.float32),
        "hf500_db": (-5 + 2 * values[2]).astype(np.float32),
        "hf500_narrow_db": (-6 + 2 * values[2]).astype(np.float32),
        "flux": (2 + 0.2 * values[3]).astype(np.float32),
        "hnr_db": np.full(frames, 12, np.float32),
    }
    tracks = FrameTracks(HOP_S, np.ones(frames, np.bool_), columns)
    return with_windows(tracks, window_s)


def with_windows(tracks: FrameTracks, window_s: float = 4.0) -> Measurements:
    """Windows at every second, with the medians of the rated columns as functionals."""
    seconds = tracks.n_frames // 100
    start = np.arange(max(0, int(seconds - window_s) + 1), dtype=np.float64)
    length = round(window_s * 100)
    functionals = np.full((start.size, len(NAMES)), np.nan)
    voiced = tracks.speech & ~np.isnan(tracks.columns["f0_hz"])
    speech_s, voiced_s = np.zeros(start.size), np.zeros(start.size)
    rated = {"f0_st": 12 * np.log2(tracks.columns["f0_hz"])}
    rated |= {name: tracks.columns[name] for name in RATED[1:]}
    for i, first in enumerate((start * 100).astype(int)):
        part = slice(first, first + length)
        spoken = voiced[part]
        speech_s[i] = np.count_nonzero(tracks.speech[part]) * HOP_S
        voiced_s[i] = np.count_nonzero(spoken) * HOP_S
        table = np.stack([column[part][spoken] for column in rated.values()], axis=1)
        weight = frame_weights(spoken.size)[spoken]
        columns = [NAMES.index(f"{name}_median") for name in rated]
        functionals[i, columns] = weighted_quantiles(table, weight, (0.5,))[:, 0]
    return Measurements(
        frames=tracks,
        quality=clean_quality(tracks),
        windows=WindowMeasures(start, start + window_s, speech_s, voiced_s, NAMES, functionals),
        measured_s=float(seconds),
        complete=True,
    )


def clean_quality(tracks: FrameTracks) -> QualityTracks:
    """Nothing clipped, nothing dropped, pauses 40 dB (power 1e4) below the speech, 8 kHz."""
    seconds = tracks.n_frames // 100
    speech = tracks.speech.reshape(seconds, 100).sum(axis=1).astype(np.int64) * 160
    pause = np.maximum(16000 - speech, 1600)
    return QualityTracks(
        clipped=np.zeros(seconds, np.int64),
        samples=np.full(seconds, 16000, np.int64),
        dropped=np.zeros(seconds, np.int64),
        speech_energy=speech * 1e-2 * (1 + 1e-4),
        pause_energy=pause * 1e-6,
        speech_samples=speech,
        pause_samples=pause,
        bandwidth_hz=7900.0,
    )


def silenced(measurements: Measurements, start_s: float, end_s: float) -> Measurements:
    """The same voice with no speech in a stretch."""
    speech = measurements.frames.speech.copy()
    speech[round(start_s * 100) : round(end_s * 100)] = False
    f0 = np.where(speech, measurements.frames.columns["f0_hz"], np.nan).astype(np.float32)
    columns = {**measurements.frames.columns, "f0_hz": f0}
    window = measurements.windows
    length = float(window.end_s[0] - window.start_s[0])
    return with_windows(FrameTracks(HOP_S, speech, columns), length)


def with_quality(measurements: Measurements, **changes: object) -> Measurements:
    """The same voice with other quality tracks."""
    return replace(measurements, quality=replace(measurements.quality, **changes))
