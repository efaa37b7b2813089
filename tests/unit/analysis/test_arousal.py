"""Ranks, weights and ratings against figures by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from voiceman_gui.analysis import arousal
from voiceman_gui.core.measurement import WindowMeasures


def windows_of(features: np.ndarray, names: tuple[str, ...]) -> WindowMeasures:
    count = features.shape[0]
    start = np.arange(count, dtype=float)
    return WindowMeasures(
        start, start + 4, np.full(count, 3.0), np.full(count, 2.0), names, features
    )


def test_scores_by_hand() -> None:
    baseline = np.array([1.0, 2.0, 2.0, 4.0, np.nan])
    values = np.array([0.0, 1.0, 2.0, 3.0, 4.0, 9.0, np.nan])
    # 2 [P(B < x) + 0.5 P(B = x)] - 1 over four known values.
    expected = [-1.0, -0.75, 0.0, 0.5, 0.75, 1.0, np.nan]
    np.testing.assert_allclose(arousal.scores(values, baseline), expected)


def test_an_empty_baseline_gives_no_scores() -> None:
    assert np.isnan(arousal.scores(np.array([1.0]), np.array([np.nan]))).all()


def test_the_speakers_own_median_is_zero() -> None:
    values = np.random.default_rng(3).normal(size=101)
    assert arousal.scores(np.array([np.median(values)]), values)[0] == pytest.approx(0)


def test_weights_are_spearman_with_the_mean() -> None:
    rng = np.random.default_rng(5)
    common = rng.normal(size=300)
    ranked = np.stack([common, common + rng.normal(size=300), rng.normal(size=300)], axis=1)
    expected = [stats.spearmanr(ranked[:, i], ranked.mean(axis=1)).statistic for i in range(3)]
    np.testing.assert_allclose(arousal.weights(ranked), expected)


def test_a_feature_that_runs_against_the_others_gets_no_weight() -> None:
    x = np.linspace(-1, 1, 50)
    weights = arousal.weights(np.stack([x, x, -x * 0.5], axis=1))
    assert weights[2] == 0
    assert (weights[:2] > 0.99).all()


def test_weights_without_spread_or_windows_are_equal() -> None:
    np.testing.assert_array_equal(arousal.weights(np.zeros((10, 3))), np.ones(3))
    np.testing.assert_array_equal(arousal.weights(np.eye(3)[:2]), np.ones(3))


def test_a_missing_feature_is_left_out_and_one_alone_is_not_enough() -> None:
    ranked = np.array([[0.5, -0.5, np.nan], [0.5, np.nan, np.nan], [1.0, 1.0, 1.0]])
    rated = arousal.rating(ranked, np.array([3.0, 1.0, 1.0]))
    np.testing.assert_allclose(rated, [0.25, np.nan, 1.0])


def test_a_window_with_all_features_raised_is_rated_higher() -> None:
    rng = np.random.default_rng(7)
    features = rng.normal(size=(60, 3))
    baseline = np.ones(60, np.bool_)
    before = arousal.arousal(windows_of(features, arousal.FEATURES), baseline)
    raised = features.copy()
    raised[10] += 10
    after = arousal.arousal(windows_of(raised, arousal.FEATURES), baseline)
    assert after[10] > before[10]
    assert after[10] == pytest.approx(1, abs=0.02)
    assert (np.abs(after) <= 1).all()


def test_dominance_listens_more_to_loudness_and_flux() -> None:
    rng = np.random.default_rng(9)
    features = rng.normal(size=(200, 4))
    baseline = np.ones(200, np.bool_)
    rated = arousal.dominance(windows_of(features, arousal.DOMINANCE_FEATURES), baseline)
    pitch, loudness, balance, flux = (
        stats.spearmanr(features[:, i], rated).statistic for i in range(4)
    )
    assert min(loudness, flux) > max(pitch, balance)


def test_unit_scale() -> None:
    np.testing.assert_allclose(arousal.unit_scale(np.array([-1.0, 0.0, 1.0])), [0, 0.5, 1])
