"""Columns hold exactly the extremes of the samples under them."""

from __future__ import annotations

import numpy as np
import pytest

from helpers import panel_data
from voiceman_gui.core.span import Span
from voiceman_gui.plot.envelope import SampleBlock, from_peaks, from_samples
from voiceman_gui.plot.scale import TimeScale

RATE = 8000


@pytest.fixture(scope="module")
def samples() -> np.ndarray:
    return np.random.default_rng(5).uniform(-1, 1, (2, 40 * RATE)).astype(np.float32)


@pytest.mark.parametrize("span", [Span(0.0, 40.0), Span(3.2, 36.8)])
def test_peaks_hold_every_sample(samples: np.ndarray, span: Span) -> None:
    peaks = panel_data.peaks_of(samples, RATE)
    n = 50
    columns = from_peaks(peaks, TimeScale(span, 72.0, 50.0), n)
    level = peaks.level_for(0, round(span.duration_s * RATE), 4 * n)
    for column in range(1, n - 1):
        start = (span.start_s + column * span.duration_s / n) * RATE
        stop = (span.start_s + (column + 1) * span.duration_s / n) * RATE
        inner = samples[1, int(start) + level.bin_samples : int(stop) - level.bin_samples]
        outer = samples[1, int(start) - level.bin_samples : int(stop) + level.bin_samples]
        assert outer.min() <= columns.low[1, column] <= inner.min()
        assert inner.max() <= columns.high[1, column] <= outer.max()


def test_one_loud_sample_is_seen_at_any_zoom() -> None:
    quiet = np.zeros((1, 600 * RATE), np.float32)
    quiet[0, 300 * RATE + 17] = 0.9
    peaks = panel_data.peaks_of(quiet, RATE)
    for width in (600.0, 450.0, 120.0, 31.0):
        span = Span(300.0 - width / 2, 300.0 + width / 2)
        columns = from_peaks(peaks, TimeScale(span, 0.0, 700.0), 700)
        assert columns.high.max() == np.float32(0.9)
        assert abs(int(columns.high[0].argmax()) - 350) <= 1


def test_nothing_where_nothing_is_decoded(samples: np.ndarray) -> None:
    peaks = panel_data.peaks_of(samples, RATE)
    columns = from_peaks(peaks, TimeScale(Span(0.0, 80.0), 0.0, 400.0), 400)
    assert np.isfinite(columns.low[:, :199]).all()
    assert np.isnan(columns.low[:, 202:]).all()


def test_samples_make_columns_that_touch(samples: np.ndarray) -> None:
    block = SampleBlock(8000, samples[:, 8000:24000])
    assert block.covers(8000, 24000)
    assert not block.covers(7999, 24000)
    scale = TimeScale(Span(1.5, 2.5), 0.0, 400.0)
    columns = from_samples(block, RATE, scale, 400)
    column = samples[0, 12000 + 20 * 100 : 12000 + 20 * 101]
    assert columns.low[0, 100] <= column.min()
    assert columns.high[0, 100] >= column.max()
    assert (columns.low[:, 1:] <= columns.high[:, :-1]).all()
