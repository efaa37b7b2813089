"""Measures of sounds whose answers are known."""

from __future__ import annotations

import numpy as np
import parselmouth
import pytest
from numpy.typing import NDArray
from scipy import signal

from voiceman_gui.analysis.measure.acoustics import (
    COLUMNS,
    MARGIN_SAMPLES,
    PIECE_SAMPLES,
    UNIT_FRAMES,
    measure_piece,
)

TIME_S = np.arange(PIECE_SAMPLES) / 16000


def column(rows: NDArray[np.float32], name: str) -> NDArray[np.float32]:
    return rows[:, COLUMNS.index(name)]


def vowel(f0_hz: float = 100.0) -> NDArray[np.float32]:
    """Pulses through resonances at 500, 1500, 2500, 3500 and 4500 Hz."""
    pulses = np.zeros(PIECE_SAMPLES)
    pulses[np.arange(0, PIECE_SAMPLES, 16000 / f0_hz).astype(int)] = 1
    sound = pulses
    for frequency, bandwidth in ((500, 60), (1500, 90), (2500, 120), (3500, 150), (4500, 200)):
        radius = np.exp(-np.pi * bandwidth / 16000)
        angle = 2 * np.pi * frequency / 16000
        sound = signal.lfilter([1], [1, -2 * radius * np.cos(angle), radius**2], sound)
    return (0.5 * sound / np.abs(sound).max()).astype(np.float32)


@pytest.mark.parametrize("f0_hz", [70.0, 120.0, 220.0, 440.0])
def test_pitch_of_a_tone_with_harmonics(f0_hz: float) -> None:
    tone = sum(np.sin(2 * np.pi * f0_hz * k * TIME_S) / k for k in range(1, 6))
    rows = measure_piece((0.1 * tone).astype(np.float32))
    f0 = column(rows, "f0_hz")
    assert np.isfinite(f0).all()
    assert np.abs(f0 - f0_hz).max() < 0.01 * f0_hz
    assert column(rows, "hnr_db").min() > 20


def test_noise_has_low_harmonicity() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, PIECE_SAMPLES).astype(np.float32)
    rows = measure_piece(noise)
    voiced = np.isfinite(column(rows, "f0_hz"))
    assert voiced.mean() < 0.2


def test_formants_are_those_of_praat_and_near_the_resonances() -> None:
    piece = vowel()
    rows = measure_piece(piece)
    praat = parselmouth.Sound(piece.astype(np.float64), 16000.0).to_formant_burg(
        time_step=0.02, max_number_of_formants=5, maximum_formant=5500.0
    )
    for number, resonance in ((1, 500), (2, 1500), (3, 2500)):
        median = float(np.nanmedian(column(rows, f"f{number}_hz")))
        expected = [praat.get_value_at_time(number, t) for t in np.arange(1.0, 5.0, 0.1)]
        assert median == pytest.approx(np.median(expected), rel=0.01)
        assert median == pytest.approx(resonance, rel=0.12)


def test_frames_lie_on_the_grid() -> None:
    """A click in the middle of frame 300 is loudest there, in every kind of measure."""
    piece = np.zeros(PIECE_SAMPLES, np.float32)
    middle = MARGIN_SAMPLES + 300 * 160 + 80
    piece[middle - 8 : middle + 8] = 0.5
    rows = measure_piece(piece)
    assert np.nanargmax(column(rows, "intensity_db")) == 300
    assert column(rows, "energy").argmax() == 300
    heard = np.flatnonzero(np.isfinite(column(rows, "hf500_db")))
    assert (heard.min() + heard.max()) / 2 == 300


def test_intensity_is_that_of_praat() -> None:
    piece = vowel()
    rows = measure_piece(piece)
    praat = parselmouth.Sound(piece.astype(np.float64), 16000.0).to_intensity(100.0)
    expected = [praat.get_value((MARGIN_SAMPLES + 160 * i + 80) / 16000) for i in (10, 250, 490)]
    found = column(rows, "intensity_db")[[10, 250, 490]]
    assert found == pytest.approx(expected, abs=0.2)


def test_hf500_of_two_tones() -> None:
    """A tone of 250 Hz and one of 2 kHz at a tenth: 20 dB below; above 3.4 kHz only wide sees."""
    low, high = np.sin(2 * np.pi * 250 * TIME_S), np.sin(2 * np.pi * 2000 * TIME_S)
    rows = measure_piece((0.3 * low + 0.03 * high).astype(np.float32))
    assert np.median(column(rows, "hf500_db")) == pytest.approx(-20, abs=1)
    top = np.sin(2 * np.pi * 5000 * TIME_S)
    rows = measure_piece((0.3 * low + 0.03 * high + 0.3 * top).astype(np.float32))
    assert np.median(column(rows, "hf500_narrow_db")) == pytest.approx(-20, abs=1)
    assert np.median(column(rows, "hf500_db")) > -1


def test_flux_is_zero_in_a_steady_tone_and_not_at_its_beginning() -> None:
    # 250 Hz: 10 ms hold whole periods, so that every frame has the same spectrum.
    tone = 0.1 * np.sin(2 * np.pi * 300 * TIME_S)
    tone[: MARGIN_SAMPLES + 50 * 160] *= 0.01
    rows = measure_piece(tone.astype(np.float32))
    flux = column(rows, "flux")
    assert np.nanmax(flux[100:]) < 0.5
    assert np.nanmax(flux[46:56]) > 5


def test_a_unit_depends_on_its_piece_alone() -> None:
    piece = vowel(180.0)
    before = measure_piece(piece).tobytes()
    measure_piece(np.zeros(PIECE_SAMPLES, np.float32))
    assert measure_piece(piece).tobytes() == before


def test_silence_is_undefined_not_zero() -> None:
    rows = measure_piece(np.zeros(PIECE_SAMPLES, np.float32))
    assert rows.shape == (UNIT_FRAMES, len(COLUMNS))
    for name in ("f0_hz", "intensity_db", "hf500_db", "flux", "mfcc1", "f1_hz"):
        assert np.isnan(column(rows, name)).all(), name


def test_a_piece_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="samples"):
        measure_piece(np.zeros(16000, np.float32))
