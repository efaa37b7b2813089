"""The confidence as a probability: a small monotone model of its parts, and how far it holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit, log_expit

from voiceman_gui.analysis.calibrated import joined
from voiceman_gui.core.calibration import CalibratedConfidence, CalibratedPart
from voiceman_gui.core.reading import ConfidencePartId

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

PENALTY = 1e-5
"""Of the squared weights of the logistic model, beside the mean loss."""
BINS = 10


def fit_confidence(
    names: Sequence[ConfidencePartId], parts: Floats, right: Flags, weight: Floats
) -> CalibratedConfidence:
    """Fit the logistic model of the confidence; no weight is negative.

    Parameters
    ----------
    names : sequence of ConfidencePartId
    parts : ndarray of float64, shape (windows, len(names))
        NaN where a part does not exist: it then counts as its mean.
    right : ndarray of bool, shape (windows,)
        Whether the likeliest category is the one that was played.
    weight : ndarray of float64, shape (windows,)
        Sums to 1.
    """
    known = ~np.isnan(parts)
    counts = (known * weight[:, None]).sum(axis=0)
    middle = np.divide(
        (np.nan_to_num(parts) * weight[:, None]).sum(axis=0),
        counts,
        out=np.zeros(counts.shape),
        where=counts > 0,
    )
    centred = np.where(known, parts - middle, 0.0)
    sign = np.where(right, 1.0, -1.0)

    def loss(theta: Floats) -> tuple[float, Floats]:
        margin = sign * (theta[0] + centred @ theta[1:])
        value = -np.sum(weight * log_expit(margin)) + PENALTY * np.sum(theta[1:] ** 2)
        slope = -weight * sign * expit(-margin)
        gradient = np.concatenate([[slope.sum()], centred.T @ slope + 2 * PENALTY * theta[1:]])
        return float(value), gradient

    bounds = [(None, None)] + [(0.0, None)] * len(names)
    start = np.zeros(1 + len(names))
    theta = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return CalibratedConfidence(
        short(float(theta[0])),
        {
            part.value: CalibratedPart(short(float(w)), short(float(m)))
            for part, w, m in zip(names, theta[1:], middle, strict=True)
        },
        "",
    )


def confidence_without_own(
    names: Sequence[ConfidencePartId],
    parts: Floats,
    right: Flags,
    weight: Floats,
    group: NDArray[np.generic],
) -> Floats:
    """Confidence of every window by a model that was fitted on the other groups.

    Parameters
    ----------
    names, parts, right, weight
        As in `fit_confidence`.
    group : ndarray, shape (windows,)
        What is left out together: a speaker, or a recording.
    """
    value = np.zeros(right.shape)
    for one in np.unique(group):
        own = group == one
        rest = ~own
        model = fit_confidence(names, parts[rest], right[rest], weight[rest] / weight[rest].sum())
        value[own] = joined(dict(zip(names, parts[own].T, strict=True)), model)
    return value


def reliability(value: Floats, right: Flags, weight: Floats) -> list[dict[str, float]]:
    """Bins of the confidence: mean confidence, share that was right, share of all windows."""
    bins = np.minimum((value * BINS).astype(int), BINS - 1)
    table = []
    for place in range(BINS):
        own = bins == place
        if own.any():
            table.append(
                {
                    "confidence": short(float(np.average(value[own], weights=weight[own]))),
                    "right": short(float(np.average(right[own], weights=weight[own]))),
                    "share": short(float(weight[own].sum() / weight.sum())),
                }
            )
    return table


def calibration_error(table: list[dict[str, float]]) -> float:
    """Expected calibration error: mean distance of confidence and share that was right.

    M. P. Naeini, G. Cooper, M. Hauskrecht: Obtaining well calibrated probabilities using Bayesian
    binning. AAAI 2015.
    """
    return float(sum(row["share"] * abs(row["confidence"] - row["right"]) for row in table))


def short(value: float) -> float:
    """To four digits, so that the order in which a library adds numbers up shows in none."""
    return float(f"{value:.4g}")
