"""The figures of a validation study, against scikit-learn and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import binomtest, spearmanr
from sklearn.metrics import balanced_accuracy_score, confusion_matrix, roc_auc_score

from helpers.observed import observed
from voiceman_gui.analysis.validation import figures
from voiceman_gui.analysis.validation.figures import COMPUTED
from voiceman_gui.analysis.validation.groups import groups
from voiceman_gui.analysis.validation.intervals import exact_interval, figure
from voiceman_gui.analysis.validation.observed import UNDECIDED, UNREAD, Observed
from voiceman_gui.core.validation.figures import FigureId, Limit, Verdict
from voiceman_gui.core.validation.study import OTHER, Division

COUNT = 400


def drawn(seed: int = 1) -> Observed:
    """Windows of eight speakers with everything known."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, 5, COUNT)
    likeliest = np.where(rng.random(COUNT) < 0.7, np.minimum(truth, 3), rng.integers(0, 4, COUNT))
    values = rng.random((COUNT, 3))
    return observed(
        COUNT,
        speaker=rng.integers(0, 8, COUNT),
        truth=truth,
        excited=(truth < 2),
        values=values + 0.3 * (truth < 2)[:, None],
        low=values - 0.3,
        high=values + 0.4,
        ratings=values.round(1) + rng.normal(0, 0.3, (COUNT, 3)).round(1),
        likeliest=likeliest,
        named=np.where(rng.random(COUNT) < 0.6, likeliest, UNDECIDED),
        confidence=rng.random(COUNT),
        sex=np.where(rng.random(COUNT) < 0.5, "female", "male"),
        snr_db=rng.uniform(5, 40, COUNT),
    )


def value(which: FigureId, seen: Observed) -> float:
    return COMPUTED[which].statistic(seen.only(COMPUTED[which].rows(seen)))


def test_figures_are_those_of_the_libraries() -> None:
    seen = drawn()
    of_four = (seen.truth >= 0) & (seen.truth < OTHER)
    named = of_four & (seen.named >= 0)
    assert value(FigureId.AROUSAL_AUC, seen) == pytest.approx(
        roc_auc_score(seen.excited == 1, seen.values[:, 0])
    )
    assert value(FigureId.UAR_ALL, seen) == pytest.approx(
        balanced_accuracy_score(seen.truth[of_four], seen.likeliest[of_four])
    )
    assert value(FigureId.UAR_NAMED, seen) == pytest.approx(
        balanced_accuracy_score(seen.truth[named], seen.named[named])
    )
    assert value(FigureId.VALENCE_RHO, seen) == pytest.approx(
        spearmanr(seen.values[:, 2], seen.ratings[:, 2]).statistic
    )
    table = figures.confusion(seen)
    assert table[:, :4].tolist() == confusion_matrix(seen.truth[named], seen.named[named]).tolist()
    assert table.sum() == of_four.sum()


def test_undecided_windows_are_no_error_and_no_answer() -> None:
    seen = observed(
        5, truth=[0, 0, 1, 3, 3], likeliest=[0, 1, 1, 0, UNREAD], named=[0, -1, 1, -1, UNREAD]
    )
    assert value(FigureId.UAR_NAMED, seen) == 1.0
    assert value(FigureId.NAMED_SHARE, seen) == 0.5
    assert value(FigureId.UAR_ALL, seen) == pytest.approx((0.5 + 1 + 0) / 3)
    assert figures.undecided_share(seen) == 0.5


def test_ratings_are_mapped_by_rank_within_the_speaker() -> None:
    read = np.array([0.2, 0.4, 0.6, 0.8])
    assert figures.rank_mapped(read, np.array([1.0, 2.0, 3.0, 4.0])).tolist() == read.tolist()
    assert figures.rank_mapped(read, np.array([7.0, 7.0, 7.0, 7.0])).tolist() == [0.5] * 4
    values = np.tile(np.array([[0.2], [0.4], [0.6], [0.8]]), (2, 3))
    ratings = np.tile(np.array([[1.0], [2.0], [4.0], [3.0]]), (2, 3))
    # The other speaker's scale lies elsewhere: only the order within the speaker counts.
    ratings[4:] += 100
    speaker = np.repeat((0, 1), 4)
    narrow = observed(
        8, speaker=speaker, values=values, ratings=ratings, low=values - 0.05, high=values + 0.05
    )
    assert value(FigureId.AROUSAL_COVERAGE, narrow) == 0.5
    wide = observed(
        8, speaker=speaker, values=values, ratings=ratings, low=values - 0.25, high=values + 0.25
    )
    assert value(FigureId.AROUSAL_COVERAGE, wide) == 1.0


def test_calibration_error_of_a_confidence_that_is_right_and_of_one_that_is_not() -> None:
    truth = np.zeros(100, np.int8)
    named = np.where(np.arange(100) < 75, 0, 1)
    right = observed(100, truth=truth, likeliest=named, named=named, confidence=np.full(100, 0.75))
    assert value(FigureId.CALIBRATION_ERROR, right) == pytest.approx(0)
    wrong = observed(100, truth=truth, likeliest=named, named=named, confidence=np.full(100, 0.25))
    assert value(FigureId.CALIBRATION_ERROR, wrong) == pytest.approx(0.5)
    (bin_,) = (one for one in figures.reliability(wrong) if one.windows)
    assert (bin_.low, bin_.high, bin_.confidence, bin_.correct_share) == (0.2, 0.3, 0.25, 0.75)


def test_false_alarms_are_counted_in_plain_recordings_only() -> None:
    seen = observed(
        6,
        plain=[0, 0, 1, 1, 1, 1],
        main=[1, 1, 0, 0, 0, 0],
        alarmed=[1, 1, 0, 1, np.nan, 0],
        likeliest=[0, 0, 0, 3, 1, 3],
        named=[0, 0, 0, 3, -1, 3],
        cued=[1, 1, 1, np.nan, 0, 0],
    )
    assert value(FigureId.STRESS_FALSE_ALARMS, seen) == pytest.approx(1 / 3)
    assert value(FigureId.CUE_FALSE_ALARMS, seen) == pytest.approx(1 / 4)
    assert value(FigureId.PLAIN_NEUTRAL, seen) == pytest.approx(3 / 4)


def test_intervals_are_drawn_by_speaker_and_are_the_same_again() -> None:
    seen = drawn()
    one, again = (
        figure(FigureId.VALENCE_RHO, seen, seed=3, overlap=4, resamples=200) for _ in range(2)
    )
    assert one == again
    assert one.low is not None and one.high is not None and one.value is not None
    assert one.low < one.value < one.high
    # Each window ten times over says nothing new: the speakers are the same.
    tenfold = seen.only(np.tile(np.arange(COUNT), 10))
    more = figure(FigureId.VALENCE_RHO, tenfold, seed=3, overlap=4, resamples=200)
    assert (more.low, more.high) == pytest.approx((one.low, one.high))
    two = seen.only(seen.speaker < 2)
    few = figure(FigureId.VALENCE_RHO, two, seed=3, overlap=4, resamples=200)
    assert few.value is not None and few.low is None and few.speakers == 2


def test_the_exact_interval_is_that_of_scipy() -> None:
    for found, trials in ((0, 37), (3, 37), (37, 37)):
        wanted = binomtest(found, trials).proportion_ci(method="exact")
        assert exact_interval(found / trials, trials) == pytest.approx(tuple(wanted))


def test_where_all_speakers_agree_the_interval_is_as_wide_as_windows_allow() -> None:
    speaker = np.arange(160) % 8
    quiet = observed(
        160, speaker=speaker, plain=[1] * 160, likeliest=[3] * 160, named=[3] * 160, cued=[0] * 160
    )
    found = figure(FigureId.CUE_FALSE_ALARMS, quiet, seed=1, overlap=4, resamples=50)
    assert (found.value, found.low) == (0.0, 0.0)
    # None of 40 windows that do not overlap: 1 - 0.025 ** (1 / 40).
    assert found.high == pytest.approx(0.0881, abs=1e-4)
    assert found.verdict(Limit(most=0.06)) is Verdict.NOT_SHOWN
    assert found.verdict(Limit(most=0.1)) is Verdict.MET


def test_recalls_count_by_their_variance_and_the_area_by_separate_pairs() -> None:
    speaker = np.arange(160) % 8
    truth = np.where(np.arange(160) < 140, 0, 1)
    right = observed(160, speaker=speaker, truth=truth, likeliest=truth, named=truth)
    found = figure(FigureId.UAR_ALL, right, seed=1, overlap=1, resamples=50)
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(exact_interval(1.0, 4 / (1 / 140 + 1 / 20))[0])
    values = np.repeat((truth == 0)[:, None], 3, axis=1).astype(float)
    apart = observed(160, speaker=speaker, truth=truth, excited=truth == 0, values=values)
    area = figure(FigureId.AROUSAL_AUC, apart, seed=1, overlap=1, resamples=50)
    assert area.value == 1.0
    assert area.low == pytest.approx(exact_interval(1.0, 20)[0])


def test_nothing_of_the_kind_is_no_number() -> None:
    found = figure(FigureId.AROUSAL_RHO, observed(9), seed=1, overlap=4)
    assert (found.value, found.low, found.windows) == (None, None, 0)


def test_parts_that_hold_too_little_have_no_number() -> None:
    seen = drawn()
    found = groups(seen, seed=1, overlap=4)
    assert {one.division for one in found} == set(Division)
    small = observed(15, speaker=np.arange(15) % 5, truth=np.arange(15) % 4, likeliest=[0] * 15)
    for part in groups(small, seed=1, overlap=4):
        assert part.windows == 15
        assert all(one.value is None for one in part.figures)
    by_snr = [one.windows for one in found if one.division is Division.SNR]
    assert sum(by_snr) == COUNT


@pytest.mark.parametrize(
    ("limit", "verdict"),
    [
        (None, Verdict.NO_LIMIT),
        (Limit(least=0.7), Verdict.MET),
        (Limit(least=0.75), Verdict.NOT_SHOWN),
        (Limit(least=0.85), Verdict.NOT_MET),
        (Limit(most=0.9), Verdict.MET),
        (Limit(0.75, 0.95), Verdict.NOT_SHOWN),
    ],
)
def test_a_requirement_is_met_where_the_whole_interval_is(limit, verdict) -> None:
    from voiceman_gui.core.validation.figures import Figure

    found = Figure(FigureId.UAR_ALL, 0.8, 0.72, 0.88, 100, 9)
    assert found.verdict(limit) is verdict
    bare = Figure(FigureId.UAR_ALL, 0.8, None, None, 100, 2)
    if limit is not None:
        assert bare.verdict(limit) in (Verdict.NOT_SHOWN, Verdict.NOT_MET)
        nothing = Figure(FigureId.UAR_ALL, None, None, None, 0, 0)
        assert nothing.verdict(limit) is Verdict.NO_DATA


def test_limits_hold_something() -> None:
    for ends in ((None, None), (0.9, 0.1), (float("nan"), None)):
        with pytest.raises(ValueError, match="limit"):
            Limit(*ends)
