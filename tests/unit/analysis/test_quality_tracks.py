"""Clipping, holes and bandwidth of sounds made for the purpose."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import signal

from voiceman_gui.analysis.measure.quality_tracks import BandwidthMeter, ClippingMeter, HoleMeter

RATE_HZ = 16000


def talk(seconds: float = 4.0, rate_hz: int = RATE_HZ) -> NDArray[np.float32]:
    """Noise that comes and goes like syllables."""
    rng = np.random.default_rng(11)
    time_s = np.arange(round(seconds * rate_hz)) / rate_hz
    envelope = 0.02 + np.maximum(0, np.sin(2 * np.pi * 2 * time_s)) ** 2
    return (0.1 * rng.normal(size=time_s.size) * envelope).astype(np.float32)[None]


def clipped(samples: NDArray[np.float32], size: int) -> NDArray[np.int64]:
    meter = ClippingMeter(RATE_HZ)
    for start in range(0, samples.shape[1], size):
        meter.push(samples[:, start : start + size])
    return meter.per_second(3)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000, 48000])
def test_runs_of_three_at_full_scale_are_clipping_wherever_blocks_end(size: int) -> None:
    samples = np.zeros((1, 2 * RATE_HZ + 100), np.float32)
    samples[0, 10:12] = 1.0  # two: a peak
    samples[0, 100:103] = 1.0  # three
    samples[0, 200:210] = -1.0  # ten, downwards
    samples[0, 300:303] = [1.0, -1.0, 1.0]  # full scale, but no flat top
    samples[0, RATE_HZ - 2 : RATE_HZ + 3] = 0.99999  # five across a second's border
    if size == 1:
        samples = samples[:, : RATE_HZ + 200]
    np.testing.assert_array_equal(clipped(samples, size), [13 + 2, 3, 0])


def test_clipping_is_summed_over_channels() -> None:
    samples = np.zeros((2, RATE_HZ), np.float32)
    samples[:, 50:54] = 1.0
    assert clipped(samples, 999)[0] == 8


def dropped(samples: NDArray[np.float32], size: int = 3001) -> NDArray[np.int64]:
    meter = HoleMeter(RATE_HZ)
    for start in range(0, samples.shape[1], size):
        meter.push(samples[:, start : start + size])
    return meter.per_second(4)


def loud() -> NDArray[np.float32]:
    return np.random.default_rng(12).normal(0, 0.1, (1, 4 * RATE_HZ)).astype(np.float32)


@pytest.mark.parametrize(
    ("milliseconds", "counts"), [(10, False), (19, False), (40, True), (300, True), (700, False)]
)
def test_holes_of_20_to_500_ms_in_sound_are_dropouts(milliseconds: int, counts: bool) -> None:
    samples = loud()
    length = milliseconds * RATE_HZ // 1000
    samples[:, RATE_HZ : RATE_HZ + length] = 0
    assert dropped(samples).sum() == pytest.approx(length if counts else 0, abs=80)


def test_digital_silence_between_quiet_ends_is_a_pause() -> None:
    samples = loud()
    fade = np.linspace(1, 0, RATE_HZ // 10, dtype=np.float32) ** 8
    end = RATE_HZ + fade.size
    samples[:, RATE_HZ:end] *= fade
    samples[:, end : end + 2000] = 0
    assert dropped(samples).sum() == 0


def test_the_size_of_blocks_does_not_matter_to_holes() -> None:
    samples = loud()
    samples[:, 20000:21000] = 0
    np.testing.assert_array_equal(dropped(samples, 64000), dropped(samples, 17))


def bandwidth(samples: NDArray[np.float32], rate_hz: int, size: int = 4000) -> float:
    meter = BandwidthMeter(rate_hz)
    for start in range(0, samples.shape[1], size):
        meter.push(samples[0, start : start + size])
    return meter.bandwidth_hz()


@pytest.mark.parametrize("rate_hz", [16000, 44100])
@pytest.mark.parametrize("cutoff_hz", [3400, 5000])
def test_a_low_pass_shows_whatever_the_sample_rate(rate_hz: int, cutoff_hz: int) -> None:
    filtered = signal.sosfilt(
        signal.ellip(12, 0.1, 90, cutoff_hz, fs=rate_hz, output="sos"), talk(rate_hz=rate_hz)
    ).astype(np.float32)
    assert bandwidth(filtered, rate_hz) == pytest.approx(cutoff_hz, abs=500)


def test_steady_noise_above_the_voice_is_not_bandwidth() -> None:
    filtered = signal.sosfilt(signal.ellip(12, 0.1, 90, 3400, fs=RATE_HZ, output="sos"), talk())
    hiss = np.random.default_rng(13).normal(0, 0.002, filtered.shape)
    assert bandwidth((filtered + hiss).astype(np.float32), RATE_HZ) == pytest.approx(3500, abs=400)


def test_a_full_band_reaches_half_the_sample_rate_and_no_sound_is_not_a_number() -> None:
    assert bandwidth(talk(), RATE_HZ) == 8000
    assert np.isnan(bandwidth(np.zeros((1, RATE_HZ), np.float32), RATE_HZ))


def test_blocks_do_not_matter_to_bandwidth() -> None:
    assert bandwidth(talk(), RATE_HZ, 64000) == bandwidth(talk(), RATE_HZ, 321)
