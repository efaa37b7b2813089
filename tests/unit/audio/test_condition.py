"""Recordings as a case's codec, band and noise would have carried them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.signal import welch

from voiceman_gui import pipeline
from voiceman_gui.audio.condition import CODINGS, carry, is_lossless, pink_noise, speech_power
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.validation.study import Condition

RATE_HZ = 22050
SECONDS = 3


def voice() -> np.ndarray:
    """A buzz in bursts: speech, pauses, and energy up to 8 kHz."""
    t = np.arange(SECONDS * RATE_HZ) / RATE_HZ
    tone = sum(np.sin(2 * np.pi * 150 * k * t) / k for k in range(1, 54))
    return (0.1 * tone * (np.sin(2 * np.pi * 0.9 * t) > 0)).astype(np.float32)


def read(path: Path) -> tuple[np.ndarray, int, str]:
    waveform = pipeline.RecordingRun(path).load()
    with pipeline.open_reader(waveform) as reader:
        samples = reader.read(0, waveform.n_samples)[0]
    return samples, waveform.recording.sample_rate_hz, waveform.recording.codec


@pytest.mark.parametrize("codec", sorted(CODINGS))
def test_the_program_opens_what_was_coded(codec: str, tmp_path: Path) -> None:
    condition = Condition(codec, bit_rate=12_000, snr_db=20.0)
    made = [carry(voice(), RATE_HZ, condition, 1, tmp_path, f"{codec}{i}") for i in range(2)]
    samples, rate_hz, found = read(made[0])
    assert found in (codec, {"amrnb": "amr_nb", "mp3float": "mp3"}.get(codec))
    assert samples.size / rate_hz == pytest.approx(SECONDS, abs=0.1)
    assert made[0].read_bytes() == made[1].read_bytes(), "equal arguments give equal files"


def test_a_band_is_kept_and_nothing_else(tmp_path: Path) -> None:
    noise = (0.1 * np.random.default_rng(2).standard_normal(RATE_HZ * 2)).astype(np.float32)
    path = carry(noise, RATE_HZ, Condition(band_hz=(300.0, 3400.0)), 1, tmp_path, "band")
    samples, rate_hz, _ = read(path)
    frequency_hz, power = welch(samples, rate_hz, nperseg=2048)
    level_db = 10 * np.log10(power)
    inside = level_db[(frequency_hz > 500) & (frequency_hz < 3000)].mean()
    assert level_db[frequency_hz > 4500].max() < inside - 30
    low = (frequency_hz > 50) & (frequency_hz < 150)
    assert level_db[low].max() < inside - 30


@pytest.mark.parametrize("snr_db", [5.0, 20.0])
def test_noise_has_the_ratio_that_was_asked_for(snr_db: float, tmp_path: Path) -> None:
    sound = voice()
    path = carry(sound, RATE_HZ, Condition(snr_db=snr_db), 1, tmp_path, "noisy")
    added = read(path)[0].astype(np.float64) - sound
    ratio = speech_power(sound.astype(np.float64), RATE_HZ) / np.mean(added**2)
    assert 10 * np.log10(ratio) == pytest.approx(snr_db, abs=0.3)
    other = carry(sound, RATE_HZ, Condition(snr_db=snr_db), 2, tmp_path, "other")
    assert path.read_bytes() != other.read_bytes(), "another seed is other noise"


def test_pink_noise_falls_by_three_decibels_an_octave() -> None:
    frequency_hz, power = welch(pink_noise(20 * RATE_HZ, RATE_HZ, 5), RATE_HZ, nperseg=4096)
    rows = (frequency_hz > 100) & (frequency_hz < 8000)
    slope = np.polyfit(np.log2(frequency_hz[rows]), 10 * np.log10(power[rows]), 1)[0]
    assert slope == pytest.approx(-3.01, abs=0.2)


def test_a_codec_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordingError) as caught:
        carry(voice(), RATE_HZ, Condition("gsm_ms"), 1, tmp_path, "gsm")
    assert caught.value.message.id == "audio.condition.unknown_codec"


def test_what_loses_nothing_is_not_simulated() -> None:
    assert is_lossless("flac") and is_lossless("pcm_s16le")
    assert not is_lossless("pcm_mulaw") and not is_lossless("mp3")
