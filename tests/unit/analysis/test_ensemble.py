"""I1 of every window: its value, and what moves its interval."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.measured_sample import embedded, sample
from helpers.voices import PROFILE
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.ensemble import run_ensemble
from voiceman_gui.analysis.indicators.category_disagreement import incongruence_track
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.models.embedded import IncongruenceSet

SET = IncongruenceSet(
    means=np.full((4, 2), 0.5),
    covariances=np.tile(np.diag([0.01, 0.01]), (4, 1, 1)),
    quantiles=np.linspace(0.0, 20.0, 101),
    source="invented",
)


def track(arousal: list[float], half: float, neighbours: int) -> Column:
    value = np.array(arousal)
    posteriors = np.full((value.size, 4), 0.25)
    around = Column(value, value - half, value + half)
    half_way = np.full(value.size, 0.5)
    valence = Column(half_way, half_way, half_way)
    return incongruence_track(SET, posteriors, around, valence, neighbours)


def test_a_certain_steady_reading_has_no_width() -> None:
    i1 = track([0.7, 0.7, 0.7], 0.0, 1)
    # Two standard deviations from every category: raw 4 of 20.
    assert i1.value == pytest.approx([20.0] * 3)
    assert i1.low == pytest.approx(i1.high)


def test_an_uncertain_arousal_widens_it_to_its_own_range() -> None:
    i1 = track([0.7, 0.7, 0.7], 0.1, 1)
    assert i1.low == pytest.approx([5.0] * 3)
    assert i1.high == pytest.approx([45.0] * 3)


def test_changing_neighbours_widen_it() -> None:
    alone, steady, moving = (track([0.7, 0.7, 0.7, 0.5, 0.7], 0.02, n).high[1] for n in (0, 1, 2))
    assert alone == pytest.approx(steady)
    assert moving > steady


def test_gaps_do_not_spread() -> None:
    i1 = track([0.7, np.nan, 0.7], 0.0, 1)
    assert np.isnan(i1.value[1])
    assert i1.value[[0, 2]] == pytest.approx([20.0, 20.0])
    assert not np.isnan(i1.low[[0, 2]]).any()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_fewer_windows_than_neighbours(count: int) -> None:
    assert track([0.7] * count, 0.0, 6).value.shape == (count,)


def test_the_calibration_holds_for_a_stranger() -> None:
    """Some, but not many, windows of a speaker left out lie above the 95th percentile."""
    measured = sample().measurements
    references = SpeakerReferences.of(measured, None, PROFILE)
    roles = ActiveModels.of(embedded(), None, PROFILE)
    tracks = run_ensemble(measured, references, roles, AnalysisSettings(), PROFILE)
    i1 = tracks.incongruence
    assert np.mean(i1.value > 95) < 0.15
    assert 15 < np.median(i1.value) < 75
    for part in (tracks.arousal, tracks.dominance, tracks.valence, i1):
        assert (part.low <= part.value).all()
        assert (part.value <= part.high).all()
