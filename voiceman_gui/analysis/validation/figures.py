"""The figures of a validation study as functions of the windows; NaN where there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from voiceman_gui.analysis.validation.observed import UNDECIDED, UNREAD, Observed
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.validation.figures import FigureId
from voiceman_gui.core.validation.study import OTHER, ReliabilityBin

Floats = NDArray[np.float64]
Rows = Callable[[Observed], NDArray[np.bool_]]
Statistic = Callable[[Observed], float]
Trials = Callable[[Observed], float]

NEUTRAL = CATEGORIES.index("neutral")
BINS = 10
"""Tenths of the scale of the confidence."""


def area_under_curve(scores: Floats, positive: NDArray[np.bool_]) -> float:
    """Return the probability that a positive scores above a negative, ties counting half.

    The rank form of the area under the ROC curve (Mann-Whitney U over n1 n2); NaN without both.
    """
    many, few = int(positive.sum()), int((~positive).sum())
    if not many or not few:
        return np.nan
    ranks = rankdata(scores)
    return float((ranks[positive].sum() - many * (many + 1) / 2) / (many * few))


def rank_correlation(read: Floats, rated: Floats) -> float:
    """Return Spearman's rank correlation; NaN where either does not vary or under 3 pairs."""
    if read.size < 3 or np.ptp(read) == 0 or np.ptp(rated) == 0:
        return np.nan
    return float(np.corrcoef(rankdata(read), rankdata(rated))[0, 1])


def average_recall(truth: NDArray[np.int8], named: NDArray[np.int8]) -> float:
    """Return the unweighted mean recall over the labelled categories; NaN under two of them."""
    present = [one for one in range(len(CATEGORIES)) if (truth == one).any()]
    if len(present) < 2:
        return np.nan
    return float(np.mean([(named[truth == one] == one).mean() for one in present]))


def rank_mapped(read: Floats, rated: Floats) -> Floats:
    """Map ratings to the scale of the readings: the quantile of the readings at a rating's rank.

    Readings are relative to the speaker and have no unit that a rating could share; so the truth of
    a window is what the reading at the same place in the speaker's order would be. Tied ratings
    have their middle rank.
    """
    places = (rankdata(rated) - 0.5) / rated.size
    return np.asarray(np.quantile(read, places, method="hazen"))


def reliability(seen: Observed) -> tuple[ReliabilityBin, ...]:
    """Return how often the named category is right, by tenths of the confidence."""
    rows = _trusted(seen)
    confidence, right = seen.confidence[rows], seen.truth[rows] == seen.named[rows]
    place = np.minimum((confidence * BINS).astype(np.intp), BINS - 1)
    found = []
    for one in range(BINS):
        own = place == one
        some = bool(own.any())
        found.append(
            ReliabilityBin(
                one / BINS,
                (one + 1) / BINS,
                int(own.sum()),
                float(confidence[own].mean()) if some else None,
                float(right[own].mean()) if some else None,
            )
        )
    return tuple(found)


def confusion(seen: Observed) -> NDArray[np.int64]:
    """Return windows by labelled and by named category, shape (4, 5); last column: undecided."""
    rows = _labelled(seen)
    table = np.zeros((len(CATEGORIES), len(CATEGORIES) + 1), np.int64)
    named = np.where(seen.named == UNDECIDED, len(CATEGORIES), seen.named)[rows]
    np.add.at(table, (seen.truth[rows].astype(np.intp), named.astype(np.intp)), 1)
    return table


def undecided_share(seen: Observed) -> float:
    """Return the share of windows with posteriors in which no category is named."""
    return _share(seen.named[seen.main & (seen.likeliest != UNREAD)] == UNDECIDED)


def _share(flags: NDArray[np.bool_]) -> float:
    return float(flags.mean()) if flags.size else np.nan


def _rho(place: int) -> Statistic:
    return lambda seen: rank_correlation(seen.values[:, place], seen.ratings[:, place])


def _coverage(place: int) -> Statistic:
    def covered(seen: Observed) -> float:
        inside: list[NDArray[np.bool_]] = []
        for speaker in np.unique(seen.speaker):
            own = seen.only(seen.speaker == speaker)
            if np.ptp(own.ratings[:, place]) == 0:
                # One rating for all orders nothing.
                continue
            truth = rank_mapped(own.values[:, place], own.ratings[:, place])
            inside.append((own.low[:, place] <= truth) & (truth <= own.high[:, place]))
        return _share(np.concatenate(inside)) if inside else np.nan

    return covered


def _calibration_error(seen: Observed) -> float:
    """Expected calibration error over ten equal bins (Naeini, Cooper, Hauskrecht 2015)."""
    bins = reliability(seen)
    total = sum(one.windows for one in bins)
    if not total:
        return np.nan
    off = (
        one.windows * abs(one.confidence - one.correct_share)
        for one in bins
        if one.confidence is not None and one.correct_share is not None
    )
    return sum(off) / total


def _labelled(seen: Observed) -> NDArray[np.bool_]:
    of_four = (seen.truth >= 0) & (seen.truth < OTHER)
    return np.asarray(seen.main & of_four & (seen.likeliest != UNREAD))


def _named(seen: Observed) -> NDArray[np.bool_]:
    return _labelled(seen) & (seen.named >= 0)


def _trusted(seen: Observed) -> NDArray[np.bool_]:
    return _named(seen) & ~np.isnan(seen.confidence)


def _rated(place: int) -> Rows:
    def rated(seen: Observed) -> NDArray[np.bool_]:
        known = ~np.isnan(seen.values[:, place]) & ~np.isnan(seen.ratings[:, place])
        return np.asarray(seen.main & known)

    return rated


def _recalled(seen: Observed) -> float:
    """Return of how many windows a share varies as much as a mean of recalls does.

    The variance of the mean of K recalls p over n_k windows is p(1 - p) times the sum of 1 / n_k
    over K squared: that of a share of K times the harmonic mean of n_k.
    """
    counts = np.unique(seen.truth, return_counts=True)[1]
    return float(counts.size**2 / (1 / counts).sum())


def _pairs(seen: Observed) -> int:
    """Return how many pairs of an excited and a calm window share no window."""
    excited = int((seen.excited == 1).sum())
    return min(excited, len(seen) - excited)


@dataclass(frozen=True, slots=True)
class Computed:
    """How a figure is computed.

    Parameters
    ----------
    rows : callable
        Windows that it is computed from.
    statistic : callable
        Of those windows.
    trials : callable or None
        Of how many windows it is a share; None where it is none.
    """

    rows: Rows
    statistic: Statistic
    trials: Trials | None = len


COMPUTED: Mapping[FigureId, Computed] = {
    FigureId.AROUSAL_AUC: Computed(
        lambda seen: seen.main & (seen.excited >= 0) & ~np.isnan(seen.values[:, 0]),
        lambda seen: area_under_curve(seen.values[:, 0], seen.excited == 1),
        _pairs,
    ),
    FigureId.UAR_ALL: Computed(
        _labelled, lambda seen: average_recall(seen.truth, seen.likeliest), _recalled
    ),
    FigureId.UAR_NAMED: Computed(
        _named, lambda seen: average_recall(seen.truth, seen.named), _recalled
    ),
    FigureId.ACCURACY_NAMED: Computed(_named, lambda seen: _share(seen.truth == seen.named)),
    FigureId.NAMED_SHARE: Computed(_labelled, lambda seen: _share(seen.named >= 0)),
    FigureId.AROUSAL_RHO: Computed(_rated(0), _rho(0), None),
    FigureId.DOMINANCE_RHO: Computed(_rated(1), _rho(1), None),
    FigureId.VALENCE_RHO: Computed(_rated(2), _rho(2), None),
    FigureId.AROUSAL_COVERAGE: Computed(_rated(0), _coverage(0)),
    FigureId.DOMINANCE_COVERAGE: Computed(_rated(1), _coverage(1)),
    FigureId.VALENCE_COVERAGE: Computed(_rated(2), _coverage(2)),
    FigureId.CALIBRATION_ERROR: Computed(_trusted, _calibration_error, None),
    FigureId.STRESS_FALSE_ALARMS: Computed(
        lambda seen: seen.plain & ~np.isnan(seen.alarmed), lambda seen: _share(seen.alarmed == 1)
    ),
    FigureId.CUE_FALSE_ALARMS: Computed(
        # Where no cue is read, none is raised.
        lambda seen: seen.plain & (seen.likeliest != UNREAD),
        lambda seen: _share(seen.cued == 1),
    ),
    FigureId.PLAIN_NEUTRAL: Computed(
        lambda seen: seen.plain & (seen.likeliest != UNREAD),
        lambda seen: _share((seen.named == NEUTRAL) | (seen.named == UNDECIDED)),
    ),
    FigureId.WITHHELD_SHARE: Computed(lambda seen: seen.main, lambda seen: _share(seen.withheld)),
}
"""Of each figure."""
