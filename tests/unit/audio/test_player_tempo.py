"""Half to double tempo: the right length, the right pitch, the right place."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.signal import hilbert

from voiceman_gui.audio.tempo import TempoFilter

RATES = [0.5, 0.75, 1.25, 2.0]


def stretched(sound: NDArray[np.float32], rate: float, sample_rate_hz: int) -> NDArray[np.float32]:
    tempo = TempoFilter(rate, sample_rate_hz, sound.shape[1])
    blocks = [tempo.process(sound[at : at + 4096]) for at in range(0, len(sound), 4096)]
    return np.concatenate([*blocks, tempo.finish(sound[:0])])


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("sample_rate_hz", [8_000, 44_100, 192_000])
@pytest.mark.parametrize("seconds", [0.0, 0.01, 0.1, 2.013])
def test_the_length_is_exact(rate: float, sample_rate_hz: int, seconds: float) -> None:
    n = round(seconds * sample_rate_hz)
    sound = np.random.default_rng(1).uniform(-0.5, 0.5, (n, 2)).astype(np.float32)
    assert stretched(sound, rate, sample_rate_hz).shape == (round(n / rate), 2)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("sample_rate_hz", [8_000, 48_000])
def test_pitch_is_kept_and_every_moment_is_where_it_is_said_to_be(
    rate: float, sample_rate_hz: int
) -> None:
    """In a slow sweep the frequency heard says which moment it came from."""
    seconds, start_hz, hz_per_s = 6.0, 200.0, 200.0
    t = np.arange(round(seconds * sample_rate_hz)) / sample_rate_hz
    sweep = 0.3 * np.sin(2 * np.pi * (start_hz * t + hz_per_s / 2 * t * t))
    heard = stretched(sweep.astype(np.float32)[:, None], rate, sample_rate_hz)[:, 0]
    phase = np.unwrap(np.angle(hilbert(heard)))
    window = round(0.1 * sample_rate_hz)
    frequency = np.gradient(phase) * sample_rate_hz / (2 * np.pi)
    frequency = np.convolve(frequency, np.ones(window) / window, "same")
    came_from_s = (frequency - start_hz) / hz_per_s
    said_s = np.arange(len(heard)) / sample_rate_hz * rate
    inner = (said_s > 0.3) & (said_s < seconds - 0.3)
    assert np.abs(came_from_s - said_s)[inner].max() <= 0.020


def test_the_same_input_gives_the_same_bytes() -> None:
    sound = np.random.default_rng(2).uniform(-0.5, 0.5, (30_000, 1)).astype(np.float32)
    assert stretched(sound, 1.5, 16_000).tobytes() == stretched(sound, 1.5, 16_000).tobytes()


@pytest.mark.parametrize("rate", [0.49, 2.01])
def test_other_rates_are_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="rate"):
        TempoFilter(rate, 48_000, 1)
