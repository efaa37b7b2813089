"""Bootstrap: counts by hand, ranks by hand, closed forms against brute force, coverage."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.measure.functionals import frame_weights, weighted_quantiles
from voiceman_gui.analysis.uncertainty.baseline_spread import BaselineSpread
from voiceman_gui.analysis.uncertainty.bootstrap import (
    SortedBaseline,
    block_counts,
    overlap_block,
    percentile_interval,
)
from voiceman_gui.analysis.uncertainty.medians import (
    effective_blocks,
    median_bands,
    resampled_medians,
)


def moving(rng: np.random.Generator, size: int) -> np.ndarray:
    """Values of which four successive ones share noise, as overlapping windows do."""
    noise = rng.normal(size=(size + 3, 3))
    values = noise[:-3] + noise[1:-2] + noise[2:-1] + noise[3:]
    values[:, 1] += values[:, 0]
    return values


def test_every_replicate_takes_whole_blocks() -> None:
    counts = block_counts(np.random.default_rng(1), 10, 4, 50)
    assert counts.shape == (50, 10)
    assert (counts.sum(axis=1) == 12).all()


def test_items_at_the_ends_are_taken_as_often_as_the_others() -> None:
    counts = block_counts(np.random.default_rng(2), 9, 3, 20_000)
    assert counts.mean(axis=0) == pytest.approx(np.ones(9), abs=0.03)


def test_as_many_blocks_are_drawn_as_asked_for() -> None:
    counts = block_counts(np.random.default_rng(2), 9, 1, 50, 7)
    assert (counts.sum(axis=1) == 7).all()


def test_a_block_as_long_as_everything_changes_nothing() -> None:
    assert (block_counts(np.random.default_rng(3), 5, 99, 7) == 1).all()


def test_draws_do_not_depend_on_how_many_are_made_at_once() -> None:
    one = block_counts(np.random.default_rng(4), 30, 4, 600)
    two = block_counts(np.random.default_rng(4), 30, 4, 600)
    assert (one == two).all()


@pytest.mark.parametrize(
    ("window", "hop", "block"), [(4, 1, 4), (4, 0.5, 8), (4, 4, 1), (3, 0.1, 30), (4, 1.5, 3)]
)
def test_a_block_holds_the_windows_that_share_sound(window: float, hop: float, block: int) -> None:
    assert overlap_block(window, hop) == block


def test_resampled_scores_by_hand() -> None:
    feature = SortedBaseline.of(np.array([30.0, 10.0, np.nan, 20.0]))
    counts = np.array([[1, 1, 1, 1], [0, 2, 0, 1], [1, 0, 5, 0]], dtype=np.int32)
    x = np.array([20.0, 20.0, 20.0])
    # Against {10, 20, 30}: one below, one equal. Against {10, 10, 20}: two below, one equal.
    # Against {30}: nothing below.
    assert feature.resampled_scores(counts, x) == pytest.approx([0.0, 2 / 3, -1.0])


def test_the_unresampled_baseline_gives_the_rank_of_the_rating() -> None:
    rng = np.random.default_rng(5)
    baseline = np.round(rng.normal(size=40), 1)
    x = np.round(rng.normal(size=25), 1)
    feature = SortedBaseline.of(baseline)
    plain = feature.resampled_scores(np.ones((25, 40), dtype=np.int32), x)
    assert plain == pytest.approx(arousal.scores(x, baseline), abs=1e-12)


@pytest.mark.parametrize("size", [21, 60, 300])
def test_the_closed_form_of_the_baselines_spread_is_that_of_the_bootstrap(size: int) -> None:
    rng = np.random.default_rng(size)
    values = moving(rng, size)
    if size == 300:
        values[rng.random(size) < 0.2, 2] = np.nan
    weights = np.where(np.isnan(values), 0.0, [0.5, 0.2, 0.3])
    weights /= weights.sum(axis=1, keepdims=True)
    spread = BaselineSpread.of(values, 4)
    some = rng.permutation(size)[:40]
    closed = np.sqrt(spread.variance(values[some], weights[some]))
    counts = block_counts(rng, size, 4, 1000)
    drawn = []
    for x, weight in zip(values[some], weights[some], strict=True):
        scores = [
            np.nan_to_num(feature.resampled_scores(counts, np.full(1000, at)))
            for feature, at in zip(spread.features, x, strict=True)
        ]
        drawn.append((weight @ np.array(scores)).std())
    assert np.mean(closed) == pytest.approx(np.mean(drawn), rel=0.12)
    # A grid of ranks is coarse for the outermost of few windows.
    assert np.corrcoef(closed, drawn)[0, 1] > (0.6 if size == 21 else 0.85)


def test_a_baseline_without_spread_is_certain() -> None:
    spread = BaselineSpread.of(np.full((50, 2), 3.0), 4)
    certain = spread.variance(np.array([[9.0, 9.0]]), np.array([[0.5, 0.5]]))
    assert certain == pytest.approx([0.0])


def test_an_empty_baseline_does_not_break() -> None:
    spread = BaselineSpread.of(np.zeros((0, 3)), 4)
    assert spread.variance(np.ones((2, 3)), np.zeros((2, 3))).tolist() == [0.0, 0.0]


def test_resampled_medians_scatter_about_the_median() -> None:
    rng = np.random.default_rng(6)
    values = rng.normal(size=(2, 4000)).astype(np.float32)
    medians = resampled_medians(values, np.ones(4000), 50, 500, rng)
    assert medians.mean(axis=0) == pytest.approx(np.median(values, axis=1), abs=0.01)
    # Standard error of a normal sample's median: 1.2533 / sqrt(n).
    assert medians.std(axis=0) == pytest.approx([1.2533 / np.sqrt(4000)] * 2, rel=0.35)


def test_blocks_keep_slow_changes_together() -> None:
    rng = np.random.default_rng(7)
    slow = np.repeat(rng.normal(size=40), 50).astype(np.float32)[None]
    blocked = resampled_medians(slow, np.ones(2000), 50, 500, np.random.default_rng(1))
    single = resampled_medians(slow, np.ones(2000), 1, 500, np.random.default_rng(1))
    assert blocked.std() > 1.5 * single.std()


def test_a_measure_without_a_frame_has_no_median() -> None:
    values = np.full((1, 100), np.nan, np.float32)
    medians = resampled_medians(values, np.ones(100), 50, 20, np.random.default_rng(1))
    assert np.isnan(medians).all()


def blockwise(seed: int, windows: int, blocks: int) -> tuple[np.ndarray, np.ndarray]:
    """Frames that share half their variance within blocks of 50 (median 0), first of each window.

    Shapes (1, windows * blocks * 50) and (windows,).
    """
    rng = np.random.default_rng(seed)
    values = np.repeat(rng.normal(size=windows * blocks), 50)
    values = values + rng.normal(size=values.size)
    return values.astype(np.float32)[None], np.arange(windows) * blocks * 50


def weighted_medians(values: np.ndarray, weight: np.ndarray) -> np.ndarray:
    return weighted_quantiles(values.reshape(-1, weight.size).T, weight, (0.5,))


TAPERS = pytest.mark.parametrize("taper", [np.ones, frame_weights], ids=["plain", "tapered"])


@TAPERS
def test_bands_of_medians_cover_the_median_of_the_source(
    taper: Callable[[int], np.ndarray],
) -> None:
    """95 % bands of windows of blockwise similar sound: nominal coverage, within Monte Carlo."""
    values, first = blockwise(8, windows=600, blocks=16)
    weight = taper(800)
    medians = weighted_medians(values, weight)
    bands = median_bands(values, medians, first, weight, 50)
    covered = (medians + bands.low <= 0) & (medians + bands.high >= 0)
    assert 0.90 <= covered.mean() <= 0.985


@TAPERS
def test_bands_are_as_wide_as_the_bootstrap_of_the_medians(
    taper: Callable[[int], np.ndarray],
) -> None:
    """Against brute force: the window filled with its own blocks anew, the statistic tapered."""
    values, first = blockwise(9, windows=40, blocks=16)
    weight = taper(800)
    bands = median_bands(values, weighted_medians(values, weight), first, weight, 50)
    closed = (bands.high - bands.low)[:, 0]
    rng = np.random.default_rng(9)
    drawn = []
    for start in first:
        blocks = values[0, start : start + 800].reshape(16, 50)
        filled = blocks[rng.integers(0, 16, size=(300, 16))].reshape(300, 800)
        medians = weighted_medians(filled, weight)[:, 0]
        drawn.append(np.subtract(*np.percentile(medians, (97.5, 2.5))))
    # The closed form corrects for the few blocks, n / (n - 1); plain brute force does not.
    few = effective_blocks(weight.reshape(16, 50).sum(axis=1))
    assert closed.mean() == pytest.approx(np.mean(drawn) * np.sqrt(few / (few - 1)), rel=0.12)


def test_bands_of_tapered_windows_are_wider_by_the_blocks_that_hardly_count() -> None:
    values, first = blockwise(11, windows=300, blocks=16)
    widths = []
    for weight in (np.ones(800), frame_weights(800)):
        bands = median_bands(values, weighted_medians(values, weight), first, weight, 50)
        widths.append((bands.high - bands.low).mean())
    # A raised cosine leaves two thirds of the blocks.
    assert effective_blocks(frame_weights(800).reshape(16, 50).sum(axis=1)) == pytest.approx(
        16 * 2 / 3, rel=0.01
    )
    assert widths[1] / widths[0] == pytest.approx(np.sqrt(1.5), rel=0.05)


@TAPERS
def test_medians_of_short_passages_scatter_as_those_of_their_source(
    taper: Callable[[int], np.ndarray],
) -> None:
    """Four seconds in blocks of half a second: drawing all eight would come out too narrow."""
    weight = taper(400)
    source, _ = blockwise(12, windows=2000, blocks=8)
    wanted = weighted_medians(source, weight).std()
    values, first = blockwise(13, windows=300, blocks=8)
    rng = np.random.default_rng(14)
    scatter = [resampled_medians(values[:, f : f + 400], weight, 50, 100, rng).std() for f in first]
    assert np.sqrt(np.mean(np.square(scatter))) == pytest.approx(wanted, rel=0.05)


def test_measures_that_move_together_are_known_to() -> None:
    rng = np.random.default_rng(10)
    one = np.repeat(rng.normal(size=80), 50).astype(np.float32)
    other = np.repeat(rng.normal(size=80), 50).astype(np.float32)
    values = np.stack([one, 2 * one, other])
    first = np.arange(0, 3600, 100)
    medians = np.array([[np.median(v[f : f + 400]) for v in values] for f in first])
    correlation = median_bands(values, medians, first, np.ones(400), 50).correlation
    assert correlation[:, 0, 1] == pytest.approx(np.ones(first.size))
    assert abs(correlation[:, 0, 2].mean()) < 0.3


def test_an_interval_holds_its_value() -> None:
    assert percentile_interval(np.linspace(0, 1, 1001), 2.0) == pytest.approx((0.025, 2.0))
    with pytest.raises(ValueError, match="no replicate"):
        percentile_interval(np.array([np.nan]), 0.0)
