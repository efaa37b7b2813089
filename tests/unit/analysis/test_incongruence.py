"""I1 and what is made of it, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import false_discovery_control

from helpers.facts import english
from voiceman_gui.analysis.indicators.category_disagreement import (
    ChannelWindows,
    distances,
    passage_incongruence,
    raw_incongruence,
)
from voiceman_gui.analysis.indicators.deception import (
    ChannelReadings,
    available_gauge,
    deception_pairs,
    headline,
    unavailable_gauge,
)
from voiceman_gui.analysis.indicators.expected import percentile
from voiceman_gui.core.limitations import INCONGRUENCE
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import PairId, Reading
from voiceman_gui.models.embedded import IncongruenceSet

SET_NOTE = message("analysis.percentile_of.set", source="a set")
WHY = message("analysis.closed.withheld")
NO_RANK = message("analysis.no_rank.embedded_pair")
SET = IncongruenceSet(
    means=np.array([[0.8, 0.3], [0.8, 0.8], [0.2, 0.3], [0.5, 0.5]]),
    covariances=np.array([[[0.04, 0.0], [0.0, 0.01]]] * 3 + [[[0.02, 0.01], [0.01, 0.02]]]),
    quantiles=np.linspace(0.0, 20.0, 101),
    source="invented",
)


def channels(count: int, posterior: list[float], arousal: float, valence: float) -> ChannelWindows:
    return ChannelWindows(
        np.tile(posterior, (count, 1)),
        np.full(count, arousal),
        np.full(count, valence),
        np.ones(count),
    )


def test_distances_by_hand() -> None:
    found = distances(SET, np.array([0.6]), np.array([0.5]))
    # One and two standard deviations off; one and three; two and two; 0.1 off in one of a pair
    # whose covariance has the determinant 0.0003.
    assert found == pytest.approx(np.array([[5.0, 10.0, 8.0, 2 / 3]]))


def test_i1_is_the_mean_distance_under_the_posterior() -> None:
    raw = raw_incongruence(
        SET, np.array([[0.5, 0.25, 0.25, 0.0]]), np.array([0.6]), np.array([0.5])
    )
    assert raw == pytest.approx([0.5 * 5 + 0.25 * 10 + 0.25 * 8])


def test_percentile_is_read_off_the_set() -> None:
    raw = np.array([0.0, 5.0, 19.0, 99.0, np.nan])
    assert percentile(SET, raw) == pytest.approx([0, 25, 95, 100, np.nan], nan_ok=True)


def test_channels_that_agree_are_congruent_and_those_that_do_not_are_not() -> None:
    at = {"block": 4, "replicates": 200, "seed": 1}
    agree = passage_incongruence(channels(6, [1, 0, 0, 0], 0.8, 0.3), SET, 0.01, **at)
    contradict = passage_incongruence(channels(6, [1, 0, 0, 0], 0.2, 0.65), SET, 0.01, **at)
    assert agree.value == pytest.approx(0.0)
    assert contradict.value == pytest.approx(100.0)
    assert agree.high < contradict.low


def test_a_less_certain_arousal_widens_the_interval() -> None:
    at = {"block": 4, "replicates": 400, "seed": 1}
    widths = []
    for error in (0.0, 0.02, 0.1):
        i1 = passage_incongruence(channels(6, [1, 0, 0, 0], 0.6, 0.5), SET, error, **at)
        assert i1.value == pytest.approx(25.0)
        widths.append(i1.high - i1.low)
    assert widths[0] == pytest.approx(0.0)
    assert widths == sorted(widths)


def test_the_shift_of_arousal_is_exact() -> None:
    """The parabola through three points is I1 itself."""
    p, a, v = np.array([[0.1, 0.2, 0.3, 0.4]]), np.array([0.4]), np.array([0.6])
    down, still, up = (raw_incongruence(SET, p, a + s, v) for s in (-1, 0, 1))
    shifted = still + 0.3 * (up - down) / 2 + 0.09 * ((up + down) / 2 - still)
    assert shifted == pytest.approx(raw_incongruence(SET, p, a + 0.3, v))


def test_many_windows_are_thinned_and_agree_with_all() -> None:
    rng = np.random.default_rng(1)
    many = ChannelWindows(
        rng.dirichlet(np.ones(4), 5000),
        rng.uniform(0.3, 0.7, 5000),
        rng.uniform(0.3, 0.7, 5000),
        np.ones(5000),
    )
    i1 = passage_incongruence(many, SET, 0.0, block=4, replicates=200, seed=1)
    raw = raw_incongruence(SET, many.posteriors, many.arousal, many.valence)
    assert i1.value == pytest.approx(raw.mean() / 20 * 100)
    assert i1.high - i1.low < 5


def test_the_headline_counts_beside_chance() -> None:
    def said(i1: float, i2: float | None = None) -> str:
        readings = [None if x is None else Reading(x, x, x) for x in (i1, i2)]
        return english(headline(deception_pairs(readings[0], SET_NOTE, readings[1], WHY), 95))

    assert said(96) == (
        "1 of 1 available pair above the 95th percentile; chance alone would give 0.05"
    )
    assert said(95).startswith("0 of 1")
    assert said(96, 97) == (
        "2 of 2 available pairs above the 95th percentile; chance alone would give 0.10"
    )
    assert said(96, 20).startswith("1 of 2 available pairs")


def test_gauges_name_what_is_missing_and_what_is_not_shown() -> None:
    pairs = deception_pairs(Reading(60, 40, 80), SET_NOTE, None, NO_RANK)
    at = Reading(0.4, 0.3, 0.5)
    shown = available_gauge(pairs, ChannelReadings((0.0, 0.0, 1.0, 0.0), at, at), SET, 95)
    hidden = unavailable_gauge(WHY, SET_NOTE, NO_RANK)
    for gauge in (shown, hidden):
        assert gauge.limitation == INCONGRUENCE
        assert gauge.reference == SET_NOTE
        assert [pair.id for pair in gauge.pairs] == list(PairId)
        assert gauge.pairs[1].note == NO_RANK
        assert gauge.pairs[2].sentence.id == "analysis.pair.missing"
    assert hidden.reading is None
    assert hidden.reasons == (WHY,)
    assert "sad (posterior 1.00)" in english(shown.reasons[0])
    assert "arousal 0.40 and valence 0.40" in english(shown.reasons[0])


def test_false_discovery_control_by_hand() -> None:
    p = np.array([0.01, 0.04, 0.03, 0.5])
    assert false_discovery_control(p) == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])


def test_false_discovery_control_holds_its_rate_under_the_null() -> None:
    rng = np.random.default_rng(1)
    calls = [(false_discovery_control(rng.uniform(size=20)) <= 0.05).any() for _ in range(1000)]
    assert np.mean(calls) < 0.07
