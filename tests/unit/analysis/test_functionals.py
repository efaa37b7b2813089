"""Summaries of windows against figures by hand."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.analysis.measure.acoustics import COLUMNS
from voiceman_gui.analysis.measure.functionals import (
    MIN_FRAMES,
    NAMES,
    frame_weights,
    semitones,
    summarise,
    weighted_quantiles,
)


def test_equal_weights_give_the_median() -> None:
    values = np.random.default_rng(1).normal(size=(31, 2))
    found = weighted_quantiles(values, np.ones(31), (0.5,))
    np.testing.assert_allclose(found[:, 0], np.median(values, axis=0))


def test_weighted_median_by_hand() -> None:
    values = np.arange(MIN_FRAMES, dtype=float)[:, None]
    weight = np.ones(MIN_FRAMES)
    weight[-1] = 1000.0
    # Half of the total of 1019 lies (509.5 - 18.5) / 500.5 of the way from 18 to 19.
    found = weighted_quantiles(values, weight, (0.5,))[0, 0]
    assert found == pytest.approx(18 + (509.5 - 18.5) / 500.5)


def test_nan_is_left_out_and_too_few_values_are_undefined() -> None:
    values = np.full((50, 2), np.nan)
    values[:30, 0] = np.arange(30)
    values[: MIN_FRAMES - 1, 1] = 1.0
    found = weighted_quantiles(values, np.ones(50), (0.5,))
    assert found[0, 0] == pytest.approx(14.5)
    assert np.isnan(found[1, 0])


def test_quantiles_do_not_depend_on_the_order_of_frames() -> None:
    rng = np.random.default_rng(2)
    values, weight = rng.normal(size=(80, 3)), rng.uniform(0.1, 1, 80)
    order = rng.permutation(80)
    np.testing.assert_allclose(
        weighted_quantiles(values, weight), weighted_quantiles(values[order], weight[order])
    )


def test_the_taper_is_symmetric_positive_and_highest_in_the_middle() -> None:
    weight = frame_weights(400)
    np.testing.assert_allclose(weight, weight[::-1])
    assert (weight > 0).all()
    assert weight.argmax() in (199, 200)


def columns_of(frames: int) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(4)
    return {name: rng.normal(size=frames).astype(np.float32) for name in COLUMNS}


def test_a_gliding_voice_rises() -> None:
    columns = columns_of(400)
    columns["f0_hz"] = (100 * 2 ** (np.arange(400) / 400)).astype(np.float32)
    found = dict(zip(NAMES, summarise(columns, np.ones(400, np.bool_), 0.01), strict=True))
    assert found["f0_rising_st_per_s"] == pytest.approx(3.0, rel=1e-3)  # an octave in four seconds
    assert np.isnan(found["f0_falling_st_per_s"])
    assert found["f0_st_median"] == pytest.approx(float(semitones(np.array([141.2]))[0]), abs=0.05)
    assert found["voiced_share"] == pytest.approx(1)


def test_only_voiced_speech_counts() -> None:
    columns = columns_of(400)
    columns["f0_hz"] = np.full(400, np.nan, np.float32)
    columns["f0_hz"][100:300] = 150
    columns["intensity_db"] = np.full(400, 90, np.float32)
    columns["intensity_db"][100:300] = 60
    speech = np.zeros(400, np.bool_)
    speech[50:350] = True
    found = dict(zip(NAMES, summarise(columns, speech, 0.01), strict=True))
    assert found["intensity_db_median"] == 60
    assert 0.7 < found["voiced_share"] < 1


def test_a_window_without_speech_is_undefined() -> None:
    columns = columns_of(400)
    assert np.isnan(summarise(columns, np.zeros(400, np.bool_), 0.01)).all()
    assert np.isnan(summarise(columns_of(0), np.zeros(0, np.bool_), 0.01)).all()
