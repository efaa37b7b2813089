"""Calibrating a pair of networks: every formula on numbers that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from voiceman_gui.analysis.calibrate import (
    LEVELS,
    LabelledWindows,
    can_be_weighed,
    fit_calibration,
    fit_temperature,
    fit_weights,
    set_quantiles,
)
from voiceman_gui.analysis.calibrated import joined
from voiceman_gui.analysis.confidence import certainty
from voiceman_gui.analysis.network_tracks import pooled, softened
from voiceman_gui.core.calibration import PoolWeights
from voiceman_gui.core.errors import CalibrationError, LabelledSetError
from voiceman_gui.core.reading import CATEGORIES, ConfidencePartId

RNG = np.random.default_rng(7)
CENTRES = np.array([[0.7, 0.3], [0.7, 0.7], [0.3, 0.3], [0.45, 0.5]])


def labelled(recordings: int = 12, windows: int = 1, speakers: int = 0) -> LabelledWindows:
    """So many recordings of each category, the speakers in turn."""
    category = np.repeat(np.arange(4), recordings)
    recording = np.arange(category.size)
    group = recording % speakers if speakers else recording
    category, recording, group = (np.repeat(x, windows) for x in (category, recording, group))
    points = CENTRES[category] + 0.1 * RNG.normal(size=(category.size, 2))
    odds = np.exp(2 * np.eye(4)[category] + RNG.normal(size=(category.size, 4)))
    posteriors = odds / odds.sum(axis=1, keepdims=True)
    nothing, passed = np.full(posteriors.shape, np.nan), np.ones(category.shape)
    return LabelledWindows(points, posteriors, nothing, passed, category, recording, group)


def test_softening_by_hand() -> None:
    rows = np.array([[0.64, 0.16, 0.16, 0.04], [np.nan] * 4])
    # Square roots 0.8, 0.4, 0.4, 0.2 over their sum.
    assert softened(rows, 2.0)[0] == pytest.approx(np.array([4, 2, 2, 1]) / 9)
    assert np.isnan(softened(rows, 2.0)[1]).all()
    assert softened(rows, 1.0) is rows
    assert softened(np.array([[1.0, 0, 0, 0]]), 2.0)[0] == pytest.approx([1, 0, 0, 0], abs=1e-100)


def test_softening_is_a_softmax_of_divided_logits() -> None:
    logits = RNG.normal(size=(5, 4))
    plain, divided = (np.exp(x) / np.exp(x).sum(1, keepdims=True) for x in (logits, logits / 3))
    assert softened(plain, 3.0) == pytest.approx(divided)


def test_the_temperature_makes_the_network_as_sure_as_it_is_right() -> None:
    """A network that always says 0.97 and is right in 7 of 10: 97^(1/T) must become 7."""
    posteriors = np.tile([0.97, 0.01, 0.01, 0.01], (10, 1))
    category = np.array([0] * 7 + [1, 2, 3])
    found = fit_temperature(posteriors, category, np.ones(10))
    assert found == pytest.approx(np.log(97) / np.log(7), rel=1e-3)
    assert softened(posteriors, found)[0, 0] == pytest.approx(0.7, abs=1e-3)


def test_quantiles_with_equal_weights_are_numpys() -> None:
    values, levels = RNG.normal(size=31), np.linspace(0, 1, 21)
    assert set_quantiles(values, np.full(31, 0.3), levels) == pytest.approx(
        np.quantile(values, levels)
    )


def test_weighted_quantiles_by_hand() -> None:
    # The middles of the weights lie at 0.5, 2 and 3.5: 2 stands half way, whatever its weight.
    found = set_quantiles(np.array([3.0, 1, 2]), np.array([1.0, 1, 2]), np.array([0, 0.25, 0.5, 1]))
    assert found == pytest.approx([1, 1.5, 2, 3])


def test_every_recording_counts_alike() -> None:
    once = labelled()
    long = np.repeat(np.arange(once.category.size), np.where(once.recording % 3 == 0, 5, 1))
    longer = LabelledWindows(
        once.points[long],
        once.posteriors[long],
        once.embedded[long],
        once.quality[long],
        once.category[long],
        once.recording[long],
        once.group[long],
    )
    assert longer.weight[:6] == pytest.approx([0.2, 0.2, 0.2, 0.2, 0.2, 1])
    a, b = fit_calibration(once), fit_calibration(longer)
    assert b.means == pytest.approx(a.means)
    assert b.temperature == a.temperature
    assert b.quantiles[LEVELS // 2] == pytest.approx(a.quantiles[LEVELS // 2], rel=0.2)


def test_distributions_are_those_of_the_labels() -> None:
    given = labelled(windows=2)
    fit = fit_calibration(given)
    for index in range(4):
        own = given.category == index
        assert fit.means[index] == pytest.approx(given.points[own].mean(axis=0))
        # Weights of a half each: numpy's own correction for them.
        expected = np.cov(given.points[own].T, aweights=np.full(own.sum(), 0.5))
        assert fit.covariances[index] == pytest.approx(expected)


@pytest.mark.parametrize("speakers", [0, 3])
def test_i1_of_each_window_is_made_without_its_group(speakers: int) -> None:
    given = labelled(speakers=speakers)
    by_hand = np.zeros(given.category.size)
    for i in range(given.category.size):
        rest = given.group != given.group[i]
        temperature = fit_temperature(
            given.posteriors[rest], given.category[rest], np.ones(rest.sum())
        )
        shares = given.posteriors[i] ** (1 / temperature)
        for c, share in enumerate(shares / shares.sum()):
            own = given.points[rest & (given.category == c)]
            away = given.points[i] - own.mean(axis=0)
            by_hand[i] += share * away @ np.linalg.inv(np.cov(own.T)) @ away
    levels = np.linspace(0, 1, LEVELS)
    assert fit_calibration(given).quantiles == pytest.approx(np.quantile(by_hand, levels))


def test_the_same_windows_give_the_same_bits() -> None:
    given = labelled(speakers=4)
    a, b = fit_calibration(given), fit_calibration(given)
    assert a.quantiles.tobytes() == b.quantiles.tobytes()
    assert a.covariances.tobytes() == b.covariances.tobytes()


def test_values_that_do_not_vary_are_no_distribution() -> None:
    given = labelled()
    given.points[given.category == 2] = (0.4, 0.4)
    with pytest.raises(
        CalibrationError,
        match=r"no_spread: category=\(analysis\.category\.sad\)",
    ):
        fit_calibration(given)


def test_a_category_of_one_speaker_is_not_enough() -> None:
    given = labelled(speakers=4)
    given.group[given.category == 1] = 0
    with pytest.raises(
        LabelledSetError,
        match=r"category=\(analysis\.category\.happy\) needed_count=5 recordings_count=0",
    ):
        fit_calibration(given)


def beside(given: LabelledWindows, strength: float) -> LabelledWindows:
    """The same windows, with embedded posteriors of a known strength."""
    odds = np.exp(strength * np.eye(4)[given.category] + RNG.normal(size=(given.category.size, 4)))
    return replace(given, embedded=odds / odds.sum(axis=1, keepdims=True))


def test_pooling_by_hand() -> None:
    network, embedded = np.array([[0.6, 0.2, 0.1, 0.1]]), np.array([[0.1, 0.7, 0.1, 0.1]])
    raised = network**0.5 * embedded**2
    found = pooled(network, embedded, 3.0, PoolWeights(0.5, 2.0))
    assert found == pytest.approx(raised / raised.sum())
    # Without the one the other stands alone, as softened; without weights it always does.
    alone = softened(network, 3.0)
    assert pooled(network, np.full((1, 4), np.nan), 3.0, PoolWeights(0.5, 2.0)) == pytest.approx(
        alone
    )
    assert pooled(network, embedded, 3.0, None) == pytest.approx(alone)


def test_weights_are_those_at_which_the_labels_are_likeliest() -> None:
    given = beside(labelled(recordings=200), 1.0)
    weight = given.weight
    found = fit_weights(given.posteriors, given.embedded, given.category, weight)
    # Odds of exp(a e + noise of variance 1) are the posterior itself raised to the power of a.
    assert found.network == pytest.approx(2.0, rel=0.2)
    assert found.embedded == pytest.approx(1.0, rel=0.2)

    def loss(weights: PoolWeights) -> float:
        shares = pooled(given.posteriors, given.embedded, 1.0, weights)
        return float(-np.log(shares[np.arange(weight.size), given.category]).mean())

    for other in ((0.1, 0.0), (-0.1, 0.0), (0.0, 0.1), (0.0, -0.1)):
        moved = PoolWeights(found.network + other[0], found.embedded + other[1])
        assert loss(moved) > loss(found)


def test_a_model_that_is_wrong_more_often_than_chance_weighs_nothing() -> None:
    given = beside(labelled(recordings=100), -1.0)
    found = fit_weights(given.posteriors, given.embedded, given.category, given.weight)
    assert found.embedded == 0
    alone = 1 / fit_temperature(given.posteriors, given.category, given.weight)
    assert found.network == pytest.approx(alone, rel=0.01)


def test_nothing_is_weighed_where_too_few_recordings_have_an_embedded_reading() -> None:
    given = labelled(speakers=4)
    assert not can_be_weighed(given)
    assert fit_calibration(given).weights is None
    whole = beside(given, 1.0)
    assert can_be_weighed(whole)
    sad = whole.category == CATEGORIES.index("sad")
    few = replace(whole, embedded=np.where(sad[:, None], np.nan, whole.embedded))
    assert not can_be_weighed(few)
    assert fit_calibration(whole).weights is not None


def test_the_confidence_is_how_often_the_likeliest_category_was_played() -> None:
    given = labelled(recordings=150, speakers=6)
    fit = fit_calibration(given)
    assert fit.confidence is not None
    assert fit.confidence.windows == given.category.size
    assert 0 < fit.confidence.error < 0.08
    assert all(part.weight >= 0 for part in fit.confidence.model.parts.values())
    certain = certainty(softened(given.posteriors, fit.temperature))
    said = joined({ConfidencePartId.CERTAINTY: np.sort(certain)}, fit.confidence.model)
    assert (np.diff(said) >= 0).all()
    assert said[-1] > said[0]


def test_windows_that_a_gate_withholds_calibrate_no_confidence() -> None:
    given = labelled(recordings=60, speakers=6)
    some = replace(given, quality=np.where(np.arange(given.quality.size) % 2, np.nan, 1.0))
    fit = fit_calibration(some)
    assert fit.confidence is not None
    assert fit.confidence.windows == given.category.size / 2


def test_nothing_wrong_is_nothing_to_calibrate_a_confidence_on() -> None:
    given = labelled(speakers=4)
    sure = replace(given, posteriors=np.where(np.eye(4)[given.category] > 0, 0.97, 0.01))
    assert fit_calibration(sure).confidence is None
