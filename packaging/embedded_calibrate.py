"""The calibration of the embedded model, from what it says of speakers it has not heard."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from embedded_fit import AROUSAL, DOMINANCE, PLEASURE, rounded
from emodb import profile
from product_reading import Judged
from voiceman_gui.analysis.calibrate_confidence import short
from voiceman_gui.analysis.indicators.category_disagreement import raw_incongruence
from voiceman_gui.core.reading import CATEGORIES, ConfidencePartId
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]

NORMS = {"arousal": AROUSAL, "dominance": DOMINANCE, "valence": PLEASURE}
COVERED = 0.95
PARTS = (
    ConfidencePartId.CERTAINTY,
    ConfidencePartId.CATEGORY_AGREEMENT,
    ConfidencePartId.CONSISTENCY,
    ConfidencePartId.QUALITY,
    ConfidencePartId.VARIATION,
)

_I1_LEVELS = 201


def half_widths(scores: dict[str, list[Floats]]) -> dict[str, float]:
    """Half of the intervals: split conformal prediction over recordings.

    The quantile of weighted scores stands between two of them, which a conformal library does not
    interpolate, nor does it weigh: `tests/unit/models/test_embedded_intervals.py` holds the shipped
    table against that of `crepes`, and measures the coverage with each speaker left out.

    Parameters
    ----------
    scores : dict of str to list of ndarray of float64
        See `interval_scores`.
    """
    return {name: short(half_width(own)) for name, own in scores.items()}


def half_width(scores: list[Floats]) -> float:
    """Score that `COVERED` of the windows do not exceed, where every recording counts alike."""
    weights = [np.full(one.shape, 1 / max(1, one.size)) for one in scores]
    quantile = weighted_quantile(
        np.concatenate(scores), np.concatenate(weights), np.array([COVERED])
    )
    return float(quantile[0])


def interval_scores(emotional: list[Judged]) -> dict[str, list[Floats]]:
    """Conformal scores of the windows of each recording, by the name of the reading.

    A window's error where the interval of the resampled sound does not hold the truth, else 0.
    """
    scores: dict[str, list[Floats]] = {}
    for name, norm in NORMS.items():
        errors = (rank_errors(one, name, norm) for one in emotional)
        scores[name] = [np.where(held, 0.0, error) for error, held in errors]
    return scores


def rank_errors(one: Judged, name: str, norm: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """How far a reading lies from truth of the same rank, and whether its interval holds that.

    The truth is the norm of the played emotion; its rank among the recording's windows, ties
    together, becomes the mean of the readings of these ranks.
    """
    column = one.windows.column(name)
    rows = one.pure & column.known
    value = column.value[rows]
    ranks = rankdata(norm[one.heard.emotion[rows]], method="min").astype(int) - 1
    ends = rankdata(norm[one.heard.emotion[rows]], method="max").astype(int)
    sums = np.concatenate(([0.0], np.cumsum(np.sort(value))))
    truth = (sums[ends] - sums[ranks]) / np.maximum(ends - ranks, 1)
    held = (column.low[rows] <= truth) & (truth <= column.high[rows])
    return np.abs(value - truth), held


def weighted_quantile(values: Floats, weight: Floats, levels: Floats) -> Floats:
    """Quantiles of values that count differently; see `functionals.weighted_quantiles`."""
    order = np.argsort(values, kind="stable")
    position = np.cumsum(weight[order]) - weight[order] / 2
    return np.asarray(np.interp(levels * weight.sum(), position, values[order]))


def incongruence(emotional: list[Judged], plain: list[Judged], source: str) -> dict[str, Any]:
    """What I1 is on emotional and on plain speech.

    The distributions of the categories come from emotional recordings. I1 of a percentile is the
    higher of the emotional and of the plain recordings' own: no more of either lies above it.
    """
    points, category = [], []
    for one in emotional:
        rows = one.pure & (one.heard.emotion < len(CATEGORIES))
        points.append(_points(one)[rows])
        category.append(one.heard.emotion[rows])
    at, played = np.concatenate(points), np.concatenate(category)
    means, covariances = np.zeros((4, 2)), np.zeros((4, 2, 2))
    for index in range(len(CATEGORIES)):
        means[index] = at[played == index].mean(axis=0)
        covariances[index] = np.cov(at[played == index].T)
    means, covariances = rounded(means), rounded(covariances)
    expected = IncongruenceSet(means, covariances, np.zeros(2), source)
    levels = np.linspace(0, 1, _I1_LEVELS)
    quantiles = np.max(
        [np.quantile(_distances(group, expected), levels) for group in (emotional, plain)], axis=0
    )
    return {
        "means": means,
        "covariances": covariances,
        "quantiles": rounded(quantiles),
        "source": source,
    }


def _points(one: Judged) -> Floats:
    return np.stack([one.tracks.compared_arousal.value, one.tracks.valence.value], axis=1)


def _distances(group: list[Judged], expected: IncongruenceSet) -> Floats:
    """Raw I1 of all windows of voices that vary enough for cues."""
    found = []
    for one in group:
        if one.tracks.variation is None or not one.tracks.variation.enough:
            continue
        at = _points(one)
        raw = raw_incongruence(expected, one.windows.posteriors, at[:, 0], at[:, 1])
        found.append(raw[~np.isnan(raw)])
    return np.concatenate(found)


def confidence_examples(
    emotional: list[Judged], plain: list[Judged]
) -> tuple[Floats, NDArray[np.bool_], Floats, NDArray[np.str_]]:
    """Parts, whether the likeliest category was played, weights, and speakers, window by window.

    Emotional and plain recordings count alike.
    """
    parts, right, weights, speakers = [], [], [], []
    for group in (emotional, plain):
        rows = [one.pure & (one.heard.emotion < len(CATEGORIES)) for one in group]
        total = sum(int(np.count_nonzero(own)) for own in rows)
        for one, own in zip(group, rows, strict=True):
            columns = [one.windows.confidence.part(part).value[own] for part in PARTS]
            parts.append(np.stack(columns, axis=1))
            right.append((one.best == one.heard.emotion)[own])
            weights.append(np.full(np.count_nonzero(own), 0.5 / total))
            speakers.append(np.full(np.count_nonzero(own), one.speaker))
    return (
        np.concatenate(parts),
        np.concatenate(right),
        np.concatenate(weights),
        np.concatenate(speakers),
    )


def least_posterior(emotional: list[Judged]) -> float:
    """Posterior from which on at least 70 % are right, which the profile must not undercut."""
    best, right = [], []
    for one in emotional:
        rows = one.pure & (one.heard.emotion < len(CATEGORIES))
        best.append(one.windows.posteriors[rows].max(axis=1))
        right.append((one.best == one.heard.emotion)[rows])
    posterior, hit = np.concatenate(best), np.concatenate(right)
    for level in np.arange(0.25, 1.0, 0.01):
        if hit[posterior >= level].mean() >= profile().confidence.sufficient:
            return float(level)
    return 1.0
