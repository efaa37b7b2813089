"""I2: two arousals as ranks, and when they can be compared."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.facts import english
from helpers.measured_sample import embedded
from helpers.network_outputs import network_outputs
from helpers.voices import PROFILE, voice
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.indicators.arousal_disagreement import (
    compared,
    percentile,
    rank_difference,
    ranked,
    unavailable,
)
from voiceman_gui.core.columns import Column
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs
from voiceman_gui.core.reading import Reading

BASELINE = np.linspace(0.0, 1.0, 101)


def track(value: float, half: float) -> Column:
    return Column(np.array([value]), np.array([value - half]), np.array([value + half]))


def test_ranks_within_the_baseline() -> None:
    rank = ranked(track(0.75, 0.1), BASELINE)
    assert rank.value == pytest.approx([0.5], abs=0.02)
    assert rank.low == pytest.approx([0.3], abs=0.02)
    assert rank.high == pytest.approx([0.7], abs=0.02)


def test_the_sampling_of_the_baseline_widens_a_rank() -> None:
    rng = np.random.default_rng(1)
    widths = []
    for size in (25, 400):
        rank = ranked(track(0.5, 0.0), rng.uniform(size=size), 4)
        widths.append(float(rank.high[0] - rank.low[0]))
        assert -1 <= rank.low[0] <= rank.value[0] <= rank.high[0] <= 1
    assert widths[0] > 2 * widths[1] > 0


def test_the_percentile_by_hand() -> None:
    # Ranks 0.5 and -0.5 differ by half of the whole: 1 - 0.5**2.
    found = percentile(rank_difference(track(0.5, 0.1), track(-0.5, 0.1)))
    assert found.value == pytest.approx([75.0])
    half = np.hypot(0.1, 0.1) / 2
    assert found.low == pytest.approx([100 * (1 - (0.5 + half) ** 2)])
    assert found.high == pytest.approx([100 * (1 - (0.5 - half) ** 2)])


def test_ranks_that_cannot_be_told_apart_reach_down_to_0() -> None:
    found = percentile(rank_difference(track(0.2, 0.3), track(0.1, 0.3)))
    assert found.low == [0.0]
    assert found.value > 0


def test_unrelated_ranks_are_evenly_spread_over_the_percentiles() -> None:
    rng = np.random.default_rng(1)
    a, b = rng.uniform(-1, 1, (2, 20000))
    found = percentile(rank_difference(Column(a, a, a), Column(b, b, b))).value
    for level in (25, 50, 95):
        assert np.mean(found <= level) == pytest.approx(level / 100, abs=0.01)


def test_related_ranks_are_cues_more_seldom() -> None:
    """What the docstring says of the limits of this reference."""
    rng = np.random.default_rng(1)
    common, a, b = rng.normal(size=(3, 5000))
    reference = np.sort(common + a)
    ranks = [ranked(Column(x, x, x), reference) for x in (common + a, common + b)]
    assert np.mean(percentile(rank_difference(*ranks)).value > 95) < 0.02


def test_a_passage_that_both_call_lively_agrees_and_the_opposite_does_not() -> None:
    model = track_of(0.9, 0.85, 0.95)
    high, low = track_of(0.8, 0.7, 0.9), track_of(-0.8, -0.9, -0.7)
    acoustic = np.linspace(-1.0, 1.0, 101)
    rank, agree = compared(model, BASELINE, high, acoustic, 4)
    again, contradict = compared(model, BASELINE, low, acoustic, 4)
    assert rank.reading(0) == again.reading(0)
    assert 0.5 < rank.low[0] < rank.value[0] < rank.high[0] <= 1
    assert agree.high[0] < contradict.low[0]
    assert contradict.value[0] > 95
    assert compared(model, BASELINE, Column.of(None), acoustic, 4)[1].reading(0) is None


def track_of(value: float, low: float, high: float) -> Column:
    """A single passage."""
    return Column.of(Reading(value, low, high))


def said(networks: NetworkOutputs | None, seconds: int = 60) -> str:
    measured = voice(seconds)
    mask, baseline = choose_baseline(measured, None, PROFILE)
    why = unavailable(ActiveModels.of(embedded(), networks, PROFILE), baseline, mask, PROFILE)
    return "" if why is None else english(why)


def test_it_needs_a_network_an_honest_scale_and_a_baseline() -> None:
    measured = voice(60)
    rows = np.linspace(0, 1, measured.windows.n_windows)[:, None] * np.ones(3)
    full = network_outputs(measured, rows)
    assert said(full) == ""
    assert "embedded pair" in said(None)
    assert "acoustic arousal itself" in said(network_outputs(measured, None, [0.25] * 4))
    assert "legacy sigmoid" in said(replace(full, mark=DimensionMark.LEGACY))
    assert "hidden states" in said(replace(full, mark=DimensionMark.UNCALIBRATED))
    short = voice(20)
    assert "the baseline has 17 windows, below 20" in said(network_outputs(short, [0.5] * 3), 20)
    rows[10:] = np.nan
    assert said(network_outputs(measured, rows)) == (
        "the model's arousal is known in 10 windows of the baseline, below 20"
    )
