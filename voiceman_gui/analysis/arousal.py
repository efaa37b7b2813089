"""Vocal arousal relative to the speaker, by rank, after Bone, Lee and Narayanan.

D. Bone, C.-C. Lee, S. Narayanan: Robust Unsupervised Arousal Rating. IEEE Transactions on
Affective Computing 5(2), 2014, doi 10.1109/TAFFC.2014.2326393; written anew from the description.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import WindowMeasures

FEATURES = ("f0_st_median", "intensity_db_median", "hf500_db_median")
"""Pitch, loudness and spectral balance: the three features of arousal."""

FEATURES_NARROW = ("f0_st_median", "intensity_db_median", "hf500_narrow_db_median")
"""The same for a channel that carries no more than 3.4 kHz."""

DOMINANCE_FEATURES = (*FEATURES, "flux_median")
DOMINANCE_FEATURES_NARROW = (*FEATURES_NARROW, "flux_median")
DOMINANCE_EMPHASIS = np.array([0.5, 1.5, 0.5, 1.5])
"""How much more loudness and spectral flux count for dominance than pitch and balance do."""

_MIN_RATED = 3  # a rank correlation needs as many windows


def select(windows: WindowMeasures, features: tuple[str, ...]) -> NDArray[np.float64]:
    """Columns of the named functionals, shape (windows, features)."""
    return windows.functionals[:, [windows.names.index(name) for name in features]]


def scores(values: NDArray[np.float64], baseline: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rank of each value against the baseline, -1..1, 0 at the baseline's median.

    p = 2 [P(B < x) + 0.5 P(B = x)] - 1, which is 0 for the median of B and +-1 beyond its ends.

    Parameters
    ----------
    values : ndarray of float64, shape (n,)
    baseline : ndarray of float64, shape (m,)
        NaN are left out.

    Returns
    -------
    ndarray of float64, shape (n,)
        NaN where the value is NaN, and everywhere when the baseline is empty.
    """
    known = np.sort(baseline[~np.isnan(baseline)])
    if known.size == 0:
        return np.full(values.shape, np.nan)
    below = np.searchsorted(known, values, side="left")
    up_to = np.searchsorted(known, values, side="right")
    rank = (below + up_to) / known.size - 1
    return np.where(np.isnan(values), np.nan, rank)


def feature_scores(
    features: NDArray[np.float64], baseline: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Apply `scores` to each column, with the rows marked in ``baseline`` as baseline.

    Parameters
    ----------
    features : ndarray of float64, shape (windows, features)
    baseline : ndarray of bool, shape (windows,)

    Returns
    -------
    ndarray of float64, shape (windows, features)
    """
    return scores_within(features, features[baseline])


def scores_within(
    features: NDArray[np.float64], reference: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Apply `scores` to each column, with the rows of ``reference`` as baseline.

    Parameters
    ----------
    features : ndarray of float64, shape (windows, features)
    reference : ndarray of float64, shape (baseline windows, features)

    Returns
    -------
    ndarray of float64, shape (windows, features)
    """
    return np.stack(
        [scores(column, known) for column, known in zip(features.T, reference.T, strict=True)],
        axis=1,
    )


def weights(
    ranked: NDArray[np.float64], emphasis: NDArray[np.float64] | None = None
) -> NDArray[np.float64]:
    """Weight of each feature: Spearman correlation of its score with the mean of all scores.

    A feature that runs against the others gets 0. Rows with a NaN are left out.

    Parameters
    ----------
    ranked : ndarray of float64, shape (windows, features)
        From `feature_scores`; take all windows with speech, not the baseline alone, where there
        is little of it.
    emphasis : ndarray of float64, shape (features,), optional
        Factors of the weights.

    Returns
    -------
    ndarray of float64, shape (features,)
        0..1 times emphasis; equal weights where fewer than three windows or no spread give
        nothing to correlate.
    """
    count = ranked.shape[1]
    factor = np.ones(count) if emphasis is None else emphasis
    usable = ~np.all(np.isnan(ranked), axis=0)
    # Late: the window stands before scipy is loaded.
    from scipy import stats

    complete = ranked[~np.isnan(ranked[:, usable]).any(axis=1)][:, usable]
    result = np.zeros(count)
    if complete.shape[0] < _MIN_RATED:
        result[usable] = 1.0
        return result * factor
    mean_rank = stats.rankdata(complete.mean(axis=1))
    correlations = np.array(
        [_correlation(stats.rankdata(column), mean_rank) for column in complete.T]
    )
    correlations = np.maximum(correlations, 0)
    result[usable] = correlations if correlations.any() else 1.0
    return result * factor


def _correlation(a: NDArray[np.float64], b: NDArray[np.float64]) -> float:
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / scale if scale > 0 else 0.0


def rating(ranked: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weighted mean of the scores that a window has, R = sum(w p) / sum(w), -1..1.

    Returns
    -------
    ndarray of float64, shape (windows,)
        NaN where fewer than two features are defined.
    """
    known = ~np.isnan(ranked)
    share = known * weight
    total = share.sum(axis=1)
    enough = (np.count_nonzero(known, axis=1) >= 2) & (total > 0)
    summed = (np.where(known, ranked, 0.0) * weight).sum(axis=1)
    return np.where(enough, summed / np.where(enough, total, 1.0), np.nan)


def arousal(
    windows: WindowMeasures,
    baseline: NDArray[np.bool_],
    features: tuple[str, ...] = FEATURES,
) -> NDArray[np.float64]:
    """Arousal rating R of every window, -1..1; 0 is the speaker's own median."""
    ranked = feature_scores(select(windows, features), baseline)
    return rating(ranked, weights(ranked))


def dominance(
    windows: WindowMeasures,
    baseline: NDArray[np.bool_],
    features: tuple[str, ...] = DOMINANCE_FEATURES,
) -> NDArray[np.float64]:
    """Dominance rating of every window, -1..1; nearly the same information as arousal."""
    ranked = feature_scores(select(windows, features), baseline)
    return rating(ranked, weights(ranked, DOMINANCE_EMPHASIS))


def unit_scale(rated: NDArray[np.float64]) -> NDArray[np.float64]:
    """Bring a rating of -1..1 to 0..1, where 0.5 is the speaker's own median."""
    return (rated + 1) / 2
