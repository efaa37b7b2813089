"""Expected ranges, and the percentile of I1 that belongs to them."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from helpers.facts import english
from helpers.measured_sample import embedded
from helpers.voices import PROFILE
from voiceman_gui.analysis.indicators.category_disagreement import raw_incongruence
from voiceman_gui.analysis.indicators.expected import (
    OWN_SCALE,
    UNCALIBRATED_SOURCE,
    RangeSet,
    details,
    percentile,
    reference,
    usual,
)
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import CATEGORIES

RANGES = RangeSet.of(PROFILE)
SPEECH = message("analysis.trained_on", model="a model", speech="some speech")


def test_a_range_is_the_mean_and_two_deviations() -> None:
    angry = CATEGORIES.index("angry")
    assert RANGES.means[angry] == pytest.approx([0.8, 0.175])
    assert np.sqrt(np.diag(RANGES.covariances[angry])) == pytest.approx([0.1, 0.0875])
    assert RANGES.covariances[angry][0, 1] == 0


def test_the_percentile_is_that_of_chi_square() -> None:
    raw = np.array([0.0, 0.5, 2.0, 5.991, 40.0])
    assert percentile(RANGES, raw) == pytest.approx(100 * stats.chi2(2).cdf(raw))
    assert np.isnan(percentile(RANGES, np.array([np.nan]))).all()


def test_points_of_a_certain_category_are_cues_as_often_as_the_percentile_says() -> None:
    rng = np.random.default_rng(1)
    for category in range(4):
        points = rng.multivariate_normal(RANGES.means[category], RANGES.covariances[category], 4000)
        posteriors = np.tile(np.eye(4)[category], (4000, 1))
        found = percentile(RANGES, raw_incongruence(RANGES, posteriors, *points.T))
        assert np.mean(found > 95) == pytest.approx(0.05, abs=0.012)
        assert np.mean(found > 50) == pytest.approx(0.5, abs=0.03)


def test_unsure_categories_lift_the_percentile_as_the_details_say() -> None:
    point = RANGES.means[3:4].T
    sure = percentile(RANGES, raw_incongruence(RANGES, np.eye(4)[3:4], *point))
    unsure = percentile(RANGES, raw_incongruence(RANGES, np.full((1, 4), 0.25), *point))
    assert sure == pytest.approx([0.0])
    assert unsure > 90
    assert any(value.id == "analysis.expected.unsure" for _, value in details(RANGES, (SPEECH,)))


def test_whatever_is_said_of_ranges_says_uncalibrated() -> None:
    assert UNCALIBRATED_SOURCE in reference(RANGES).params.values()
    assert english(usual(RANGES, 0)) == (
        "arousal of 0.60 to 1.00 and valence of 0.00 to 0.35 are expected (uncalibrated)"
    )
    assert (message("analysis.detail.calibration"), UNCALIBRATED_SOURCE) in details(
        RANGES, (SPEECH,)
    )
    other = RangeSet.of(PROFILE, OWN_SCALE)
    assert (message("analysis.detail.different_scales"), OWN_SCALE) in details(other, (SPEECH,))


def test_the_calibration_set_is_named_where_there_is_one() -> None:
    known = embedded().incongruence
    assert known.source in reference(known).params.values()
    name, value = details(known, ())[0]
    assert english(name) == "Calibration set"
    assert english(value) == english(known.source)
    assert usual(known, 0).id == "analysis.expected.means"
