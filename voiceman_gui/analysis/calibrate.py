"""From what a pair of networks said of a labelled set to the pair's calibration."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

from voiceman_gui.analysis.indicators.category_disagreement import raw_incongruence
from voiceman_gui.analysis.network_tracks import softened
from voiceman_gui.core.errors import CalibrationError, LabelledSetError
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import CATEGORIES, CATEGORY_NAMES
from voiceman_gui.models.embedded import IncongruenceSet

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

LEVELS = 201
LEAST_LEFT = 5
"""Recordings of a category that must remain when a speaker or a recording is left out."""
LOG_TEMPERATURES = (-3.0, 3.0)

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
    category : ndarray of int, shape (windows,)
        Index into `CATEGORIES` of the recording's label.
    recording : ndarray of int, shape (windows,)
        Which recording each is of; all recordings count alike, however long they are.
    group : ndarray of int, shape (windows,)
        What is left out together: the recording's speaker, or the recording itself.
    """

    points: Floats
    posteriors: Floats
    category: Indices
    recording: Indices
    group: Indices

    @property
    def weight(self) -> Floats:
        """One over the number of windows that the recording has."""
        _, place, count = np.unique(self.recording, return_inverse=True, return_counts=True)
        return np.asarray(1.0 / count[place])

    def of(self, rows: NDArray[np.bool_]) -> LabelledWindows:
        """Some of the windows."""
        return LabelledWindows(
            self.points[rows],
            self.posteriors[rows],
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


def fit_calibration(labelled: LabelledWindows) -> Fit:
    """Fit temperature and distributions, and measure how I1 scatters where labels are known.

    Each window's I1 is made with a temperature and with distributions that its group took no part
    in (leave one out); the quantiles are those of all windows, weighted so that every recording
    counts alike. What is handed out is fitted on the whole set.

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
    raw = np.full(weight.shape, np.nan)
    for group in np.unique(labelled.group):
        own = labelled.group == group
        temperature, expected = _fit(labelled.of(~own))
        raw[own] = raw_incongruence(
            expected, softened(labelled.posteriors[own], temperature), *labelled.points[own].T
        )
    temperature, expected = _fit(labelled)
    quantiles = set_quantiles(raw, weight, np.linspace(0, 1, LEVELS))
    return Fit(temperature, expected.means, expected.covariances, _rounded(quantiles))


def demand_rest(category: Indices, group: Indices) -> None:
    """Raise `LabelledSetError` where too little of a category remains without some group.

    Parameters
    ----------
    category, group : ndarray of int, shape (recordings,)
    """
    for index in range(len(CATEGORIES)):
        of_groups = np.bincount(group[category == index], minlength=1)
        left = int(of_groups.sum() - of_groups.max())
        if left < LEAST_LEFT:
            raise LabelledSetError(
                message(
                    "analysis.calibrate.too_few_left",
                    recordings_count=left,
                    category=CATEGORY_NAMES[index],
                    needed_count=LEAST_LEFT,
                )
            )


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


def set_quantiles(values: Floats, weight: Floats, levels: Floats) -> Floats:
    """Quantiles of weighted values, interpolated between the middles of their weights.

    With equal weights those are numpy's own (Hyndman and Fan 1996, type 7).
    """
    order = np.argsort(values, kind="stable")
    place = np.cumsum(weight[order]) - weight[order] / 2
    place = (place - place[0]) / (place[-1] - place[0])
    return np.asarray(np.interp(levels, place, values[order]))


def _fit(labelled: LabelledWindows) -> tuple[float, IncongruenceSet]:
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
    return temperature, expected


def _rounded(values: Floats) -> Floats:
    return np.array([float(f"{x:.{_DIGITS}g}") for x in values.ravel()]).reshape(values.shape)
