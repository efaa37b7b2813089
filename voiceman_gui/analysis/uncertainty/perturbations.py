"""Small changes of a sound that should not change what is read from it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import cast

import av
import numpy as np
from numpy.typing import NDArray
from scipy import signal

from voiceman_gui.core.message import Message, message

RATE_HZ = 16000
CROP_S = 0.25
GAIN_DB = 3.0
NOISE_DB = 20.0
LOW_PASS_HZ = 3400.0
CODEC = "aac"
CODEC_BIT_RATE = 32000

Sound = NDArray[np.float32]
"""Mono at 16 kHz, full scale -1..1, shape (samples,)."""


def perturbations(seed: int) -> tuple[tuple[Message, Callable[[Sound], Sound]], ...]:
    """Name every change and how it is made; equal seeds make equal noise."""
    return (
        (
            message("analysis.change.first_cut", cut_s=CROP_S),
            lambda sound: sound[round(CROP_S * RATE_HZ) :],
        ),
        (
            message("analysis.change.last_cut", cut_s=CROP_S),
            lambda sound: sound[: -round(CROP_S * RATE_HZ)],
        ),
        (
            message("analysis.change.gain", gain_db=GAIN_DB),
            lambda sound: amplified(sound, GAIN_DB),
        ),
        (
            message("analysis.change.gain", gain_db=-GAIN_DB),
            lambda sound: amplified(sound, -GAIN_DB),
        ),
        (
            message("analysis.change.noise", snr_db=NOISE_DB),
            lambda sound: with_noise(sound, NOISE_DB, seed),
        ),
        (message("analysis.change.low_pass", limit_hz=LOW_PASS_HZ), low_passed),
        (
            message("analysis.change.coded", codec=CODEC.upper(), rate_kbit=CODEC_BIT_RATE // 1000),
            coded,
        ),
    )


def amplified(sound: Sound, gain_db: float) -> Sound:
    """Change the level; what would exceed full scale is kept, as floats can hold it."""
    return np.asarray(sound * np.float32(10 ** (gain_db / 20)), np.float32)


def with_noise(sound: Sound, snr_db: float, seed: int) -> Sound:
    """Add white noise ``snr_db`` below the sound's mean power."""
    power = float(np.mean(sound.astype(np.float64) ** 2))
    deviation = np.sqrt(power / 10 ** (snr_db / 10))
    noise = np.random.default_rng(seed).normal(0.0, 1.0, sound.shape[0]) * deviation
    return np.asarray(sound + noise, np.float32)


def low_passed(sound: Sound) -> Sound:
    """Remove what lies above 3.4 kHz, without a shift in time (Butterworth, forth and back)."""
    sections = signal.butter(8, LOW_PASS_HZ, "lowpass", fs=RATE_HZ, output="sos")
    return np.asarray(signal.sosfiltfilt(sections, sound.astype(np.float64)), np.float32)


def coded(sound: Sound) -> Sound:
    """Encode and decode the sound with a lossy codec; the codec's delay is left in."""
    file = io.BytesIO()
    with av.open(file, "w", format="adts") as container:
        stream = cast(av.AudioStream, container.add_stream(CODEC, rate=RATE_HZ))
        stream.layout = "mono"
        stream.bit_rate = CODEC_BIT_RATE
        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(np.clip(sound, -1, 1)[None]), format="fltp", layout="mono"
        )
        frame.sample_rate = RATE_HZ
        frame.pts = 0
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    file.seek(0)
    with av.open(file, "r", format="aac") as container:
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return np.asarray(np.concatenate(frames)[: sound.shape[0]], np.float32)
