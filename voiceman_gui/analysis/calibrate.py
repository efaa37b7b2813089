"""From what a pair of networks said of a labelled set to the pair's calibration."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import optimize
from scipy.special import logsumexp, softmax

from voiceman_gui.analysis.calibrate_confidence import (
    calibration_error,
    confidence_without_own,
    fit_confidence,
    reliability,
    short,
)
from voiceman_gui.analysis.confidence import certainty
from voiceman_gui.analysis.indicators.category_disagreement import raw_incongruence
from voiceman_gui.analysis.indicators.expected import percentile
from voiceman_gui.analysis.network_tracks import logs, pooled, softened
from voiceman_gui.core.calibration import PairConfidence, PoolWeights
from voiceman_gui.core.errors import CalibrationError, LabelledSetError
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import CATEGORIES, CATEGORY_NAMES, ConfidencePartId
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

LEVELS = 201
LEAST_LEFT = 5
"""Recordings of a category that must remain when a speaker or a recording is left out."""
LOG_TEMPERATURES = (-3.0, 3.0)
PARTS = (
    ConfidencePartId.CERTAINTY,
    ConfidencePartId.CATEGORY_AGREEMENT,
    ConfidencePartId.QUALITY,
)
"""Parts of a pair's confidence: windows of a labelled set do not overlap, so they have no
consistency, and a clip of one emotion has no ranks of arousal."""

_LARGEST_WEIGHT = 20.0

_LEAST_DEVIATION = 1e-5
_DIGITS = 9  # so that the order in which a library adds numbers up shows in none of them


@dataclass(frozen=True, slots=True, eq=False)
class LabelledWindows:
    """What the networks said of the windows of a labelled set.

    Parameters
    ----------
    points : ndarray of float64, shape (windows, 2)
        Arousal and valence, held within 0..1 as they are read.
    posteriors : ndarray of float64, shape (windows, 4)
        As the network gave them, before any temperature.
    embedded : ndarray of float64, shape (windows, 4)
        Of the embedded model, against all speech of the speaker in the set; NaN where the speaker
        is not named or speaks too little.
    quality : ndarray of float64, shape (windows,)
        Of the gates that judge the sound, as part of the confidence; NaN where one of them
        withholds numbers. How much speech there is counts not: an utterance is a short recording.
    category : ndarray of int, shape (windows,)
        Index into `CATEGORIES` of the recording's label.
    recording : ndarray of int, shape (windows,)
        Which recording each is of; all recordings count alike, however long they are.
    group : ndarray of int, shape (windows,)
        What is left out together: the recording's speaker, or the recording itself.
    """

    points: Floats
    posteriors: Floats
    embedded: Floats
    quality: Floats
    category: Indices
    recording: Indices
    group: Indices

    @property
    def weight(self) -> Floats:
        """One over the number of windows that the recording has."""
        _, place, count = np.unique(self.recording, return_inverse=True, return_counts=True)
        return np.asarray(1.0 / count[place])

    @property
    def beside(self) -> NDArray[np.bool_]:
        """Windows that have posteriors of the embedded model as well."""
        return np.asarray(~np.isnan(self.embedded).any(axis=1))

    def of(self, rows: NDArray[np.bool_]) -> LabelledWindows:
        """Some of the windows."""
        return LabelledWindows(
            self.points[rows],
            self.posteriors[rows],
            self.embedded[rows],
            self.quality[rows],
            self.category[rows],
            self.recording[rows],
            self.group[rows],
        )


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The numbers of a calibration; see `core.calibration.Calibration`."""

    temperature: float
    means: Floats
    covariances: Floats
    quantiles: Floats
    weights: PoolWeights | None
    confidence: PairConfidence | None


def fit_calibration(labelled: LabelledWindows) -> Fit:
    """Fit temperature and distributions, and measure how I1 scatters where labels are known.

    Each window's I1 is made with a temperature, weights and distributions that its group took no
    part in (leave one out); the quantiles are those of all windows, weighted so that every
    recording counts alike. The confidence is fitted on what was made so. The rest that is handed
    out is fitted on the whole set.

    Parameters
    ----------
    labelled : LabelledWindows

    Raises
    ------
    CalibrationError
        Where the points of a category do not vary.
    LabelledSetError
        See `demand_rest`.
    """
    _, first = np.unique(labelled.recording, return_index=True)
    demand_rest(labelled.category[first], labelled.group[first])
    weight = labelled.weight
    weighed = can_be_weighed(labelled)
    raw = np.full(weight.shape, np.nan)
    shares = np.full(labelled.posteriors.shape, np.nan)
    for group in np.unique(labelled.group):
        own = labelled.group == group
        temperature, weights, expected = _fit(labelled.of(~own), weighed=weighed)
        shares[own] = pooled(labelled.posteriors[own], labelled.embedded[own], temperature, weights)
        raw[own] = raw_incongruence(expected, shares[own], *labelled.points[own].T)
    temperature, weights, expected = _fit(labelled, weighed=weighed)
    quantiles = _rounded(set_quantiles(raw, weight, np.linspace(0, 1, LEVELS)))
    agreement = 1 - percentile(replace(expected, quantiles=quantiles), raw) / 100
    return Fit(
        temperature,
        expected.means,
        expected.covariances,
        quantiles,
        weights,
        _confidence(labelled, shares, agreement),
    )


def can_be_weighed(labelled: LabelledWindows) -> bool:
    """Whether enough recordings of every category have embedded posteriors, without any group."""
    some = labelled.of(labelled.beside)
    if not some.group.size:
        return False
    _, first = np.unique(some.recording, return_index=True)
    return _least_left(some.category[first], some.group[first])[0] >= LEAST_LEFT


def _confidence(
    labelled: LabelledWindows, shares: Floats, agreement: Floats
) -> PairConfidence | None:
    """Fit the confidence on what was made of each window without its group.

    None where too few recordings were read rightly, or wrongly, to tell when that happens.
    """
    rows = ~np.isnan(labelled.quality) & ~np.isnan(shares).any(axis=1) & ~np.isnan(agreement)
    right = (np.nan_to_num(shares).argmax(axis=1) == labelled.category)[rows]
    recording, group = labelled.recording[rows], labelled.group[rows]
    for outcome in (right, ~right):
        if np.unique(recording[outcome]).size < LEAST_LEFT or np.unique(group[outcome]).size < 2:
            return None
    parts = np.stack([certainty(shares), agreement, labelled.quality], axis=1)[rows]
    weight = labelled.of(rows).weight
    weight = weight / weight.sum()
    model = fit_confidence(PARTS, parts, right, weight)
    unheard = confidence_without_own(PARTS, parts, right, weight, group)
    error = calibration_error(reliability(unheard, right, weight))
    return PairConfidence(model, short(error), int(right.size))


def demand_rest(category: Indices, group: Indices) -> None:
    """Raise `LabelledSetError` where too little of a category remains without some group.

    Parameters
    ----------
    category, group : ndarray of int, shape (recordings,)
    """
    left, index = _least_left(category, group)
    if left < LEAST_LEFT:
        raise LabelledSetError(
            message(
                "analysis.calibrate.too_few_left",
                recordings_count=left,
                category=CATEGORY_NAMES[index],
                needed_count=LEAST_LEFT,
            )
        )


def _least_left(category: Indices, group: Indices) -> tuple[int, int]:
    """How many recordings remain without some group of the category with the fewest; which one."""
    found = []
    for index in range(len(CATEGORIES)):
        of_groups = np.bincount(group[category == index], minlength=1)
        found.append((int(of_groups.sum() - of_groups.max()), index))
    return min(found)


def fit_temperature(posteriors: Floats, category: Indices, weight: Floats) -> float:
    """Temperature at which the labels are likeliest (Guo et al. 2017, arXiv 1706.04599).

    The mean negative log likelihood of the labels under `softened` has one minimum; it is looked
    for between the exponentials of `LOG_TEMPERATURES`.
    """
    rows = np.arange(category.shape[0])

    def loss(log_temperature: float) -> float:
        soft = softened(posteriors, float(np.exp(log_temperature)))[rows, category]
        return float(np.average(-np.log(np.maximum(soft, 1e-300)), weights=weight))

    best = optimize.minimize_scalar(loss, bounds=LOG_TEMPERATURES, method="bounded")
    return float(f"{np.exp(best.x):.4g}")


def fit_weights(
    network: Floats, embedded: Floats, category: Indices, weight: Floats
) -> PoolWeights:
    """Weights of the two models' log posteriors at which the labels are likeliest.

    The mean negative log likelihood under `pooled` is convex in them; neither may be negative.

    Parameters
    ----------
    network, embedded : ndarray of float64, shape (windows, 4)
        Without NaN.
    category : ndarray of int, shape (windows,)
    weight : ndarray of float64, shape (windows,)
    """
    given_logs = np.stack([logs(network), logs(embedded)])
    share = weight / weight.sum()
    own = given_logs[:, np.arange(category.size), category]

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = np.tensordot(weights, given_logs, axes=1)
        given = softmax(logits, axis=1)
        value = share @ (logsumexp(logits, axis=1) - weights @ own)
        expected = np.einsum("wc,mwc->mw", given, given_logs)
        return float(value), np.asarray((expected - own) @ share)

    bounds = [(0.0, _LARGEST_WEIGHT)] * 2
    found = optimize.minimize(loss, np.array([1.0, 0.0]), jac=True, bounds=bounds).x
    return PoolWeights(*(float(f"{one:.4g}") for one in found))


def set_quantiles(values: Floats, weight: Floats, levels: Floats) -> Floats:
    """Quantiles of weighted values, interpolated between the middles of their weights.

    With equal weights those are numpy's own (Hyndman and Fan 1996, type 7).
    """
    order = np.argsort(values, kind="stable")
    place = np.cumsum(weight[order]) - weight[order] / 2
    place = (place - place[0]) / (place[-1] - place[0])
    return np.asarray(np.interp(levels, place, values[order]))


def _fit(
    labelled: LabelledWindows, *, weighed: bool
) -> tuple[float, PoolWeights | None, IncongruenceSet]:
    weight = labelled.weight
    means, covariances = np.zeros((len(CATEGORIES), 2)), np.zeros((len(CATEGORIES), 2, 2))
    for index in range(len(CATEGORIES)):
        own = labelled.category == index
        means[index] = np.average(labelled.points[own], axis=0, weights=weight[own])
        covariances[index] = np.cov(labelled.points[own].T, aweights=weight[own])
        if np.linalg.eigvalsh(covariances[index])[0] < _LEAST_DEVIATION**2:
            raise CalibrationError(
                message("analysis.calibrate.no_spread", category=CATEGORY_NAMES[index])
            )
    temperature = fit_temperature(labelled.posteriors, labelled.category, weight)
    expected = IncongruenceSet(_rounded(means), _rounded(covariances), np.zeros(2), "")
    weights = None
    if weighed:
        both = labelled.of(labelled.beside)
        weights = fit_weights(both.posteriors, both.embedded, both.category, both.weight)
    return temperature, weights, expected


def _rounded(values: Floats) -> Floats:
    return np.array([float(f"{x:.{_DIGITS}g}") for x in values.ravel()]).reshape(values.shape)
