"""The transform of the spectrogram, measured against sounds whose spectrum is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from voiceman_gui.audio.spectrogram import (
    CODES,
    NARROW,
    WIDE,
    Band,
    Grid,
    codes,
    decibels,
    mix,
    tile,
)

RATES = (8000, 11025, 16000, 44100, 96000)


def tone(hz: float, seconds: float, rate: int, amplitude: float = 1.0) -> NDArray[np.float32]:
    t = np.arange(round(seconds * rate)) / rate
    return (amplitude * np.sin(2 * np.pi * hz * t)).astype(np.float32)


def made(grid: Grid, level: int, number: int, sound: NDArray[np.float32]) -> NDArray[np.uint16]:
    start, stop = grid.needed(level, number, sound.size)
    return tile(grid, level, number, sound[start:stop], start, sound.size)


def frequency(grid: Grid, column: NDArray[np.uint16]) -> float:
    return float((grid.rows - 1 - int(column.argmax())) * grid.spacing_hz)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("band", [NARROW, WIDE], ids=lambda b: b.name)
@pytest.mark.parametrize("level", [0, 4, 9])
def test_a_tone_stands_at_its_frequency_with_its_level(rate: int, band: Band, level: int) -> None:
    grid = Grid(rate, band)
    picture = made(grid, level, 0, tone(1000.0, 12.0, rate, 0.1))
    middle = picture[:, picture.shape[1] // 2]
    assert frequency(grid, middle) == pytest.approx(1000.0, abs=grid.spacing_hz)
    # Between two rows a Hann window shows less, but never more than is there.
    assert -20.6 <= decibels(int(middle.max())) <= -19.9
    far = middle[np.abs(np.arange(grid.rows)[::-1] * grid.spacing_hz - 1000.0) > 8 / band.window_s]
    assert decibels(int(far.max())) < -70


@pytest.mark.parametrize("level", [0, 3, 6, 11])
def test_a_click_stands_at_its_time_in_every_level(level: int) -> None:
    rate = 16000
    grid = Grid(rate, NARROW)
    sound = np.zeros(rate * 12, np.float32)
    at = 6 * rate + 77
    sound[at] = 1.0
    length = grid.columns(level) * grid.hop(level)
    picture = made(grid, level, at // length, sound)
    loud = picture.max(axis=0)
    inside = (at % length) // grid.hop(level)
    assert abs(int(loud.argmax()) - inside) <= 1
    heard = np.flatnonzero(loud > 1)
    reach = math.ceil(grid.window / grid.hop(level)) + 1
    assert heard.min() >= inside - reach
    assert heard.max() <= inside + reach


def test_tiles_side_by_side_are_the_same_as_one_long_picture() -> None:
    grid = Grid(16000, NARROW)
    sound = np.random.default_rng(3).normal(0, 0.1, 16000 * 4).astype(np.float32)
    fine = np.concatenate([made(grid, 0, i, sound) for i in range(4)], axis=1)
    power = 10 ** (np.vectorize(decibels)(fine).astype(np.float64) / 10)
    coarse = made(grid, 2, 0, sound)[:, :256]
    # Four columns of 2.5 ms lie within one window; two of them are its mean power, about.
    folded = 10 * np.log10(power.reshape(grid.rows, 256, 4).mean(axis=2))
    assert np.median(np.abs(folded - np.vectorize(decibels)(coarse))) < 1.0
    assert (made(grid, 0, 1, sound) == made(grid, 0, 1, sound)).all()


def test_silence_is_the_lowest_code_and_nothing_is_behind_the_end() -> None:
    grid = Grid(8000, NARROW)
    sound = np.zeros(8000, np.float32)
    picture = made(grid, 2, 0, sound)
    end = math.ceil(8000 / grid.hop(2))
    assert (picture[:, :end] == 1).all()
    assert (picture[:, end:] == 0).all()
    assert not made(grid, 2, 5, sound).any()


def test_the_last_samples_are_in_the_picture() -> None:
    rate = 16000
    grid = Grid(rate, NARROW)
    sound = np.zeros(rate + 11, np.float32)
    sound[-40:] = tone(2000.0, 1.0, rate)[:40]
    picture = made(grid, 0, 1, sound)
    last = (sound.size - 1) // grid.hop(0) - grid.columns(0)
    assert picture[:, last].max() > 1
    assert frequency(grid, picture[:, last]) == pytest.approx(2000.0, abs=400.0)
    assert not picture[:, last + 1 :].any()


def test_harmonics_are_told_apart_in_the_narrow_band_only() -> None:
    rate = 16000
    voice = sum((tone(110.0 * k, 3.0, rate, 0.05) for k in range(1, 20)), np.float32(0))
    contrasts = []
    for band in (NARROW, WIDE):
        grid = Grid(rate, band)
        column = made(grid, grid.levels - 4, 0, voice).mean(axis=1)[::-1]
        on, between = round(1100 / grid.spacing_hz), round(1155 / grid.spacing_hz)
        contrasts.append((column[on] - column[between]) * 0.05)
    assert contrasts[0] > 8
    assert contrasts[1] < 3


def test_mix_is_a_channel_or_the_mean_of_all() -> None:
    samples = np.array([[1.0, 0.5], [0.0, -0.5]], np.float32)
    assert mix(samples, 1).tolist() == [0.0, -0.5]
    assert mix(samples, None).tolist() == [0.5, 0.0]
    assert mix(samples, None).dtype == np.float32


def test_codes_keep_levels_to_a_twentieth_of_a_decibel() -> None:
    levels = np.array([-199.0, -70.03, 0.0, 6.0, 119.0])
    found = codes((10 ** (levels / 10)).astype(np.float32))
    assert [decibels(int(c)) for c in found] == pytest.approx(levels.tolist(), abs=0.026)
    assert codes(np.array([0.0, 1e30], np.float32)).tolist() == [1, CODES - 1]


@pytest.mark.parametrize("rate", [2000, *RATES, 192000])
@pytest.mark.parametrize("band", [NARROW, WIDE], ids=lambda b: b.name)
def test_no_tile_is_long_or_large(rate: int, band: Band) -> None:
    grid = Grid(rate, band)
    assert grid.rows * grid.spacing_hz > grid.top_hz - grid.spacing_hz
    assert grid.columns(grid.levels - 1) == 1
    for level in range(grid.levels):
        assert grid.columns(level) * grid.hop_s(level) < 8.5
        assert grid.columns(level) * grid.rows * 2 < 400_000
