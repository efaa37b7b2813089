"""From the parts of a confidence to one number: a calibrated probability, or their least."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from voiceman_gui.core.calibration import CalibratedConfidence
from voiceman_gui.core.reading import ConfidencePartId

Floats = NDArray[np.float64]
Parts = Mapping[ConfidencePartId, Floats]


def least(parts: Parts) -> Floats:
    """Return the least of the parts of every window: no probability, but a bound for gates.

    Parameters
    ----------
    parts : mapping of ConfidencePartId to ndarray of float64, shape (windows,)
        0..1; NaN where a part does not exist or does not count.
    """
    return np.asarray(functools.reduce(np.fmin, parts.values()))


def joined(parts: Parts, calibrated: CalibratedConfidence) -> Floats:
    """Join the parts of every window.

    Parameters
    ----------
    parts : mapping of ConfidencePartId to ndarray of float64, shape (windows,)
        0..1; NaN where a part does not exist or does not count, and then contributes nothing.
    calibrated : CalibratedConfidence
        Logistic model, no weight of which is negative: more of a part never lowers the result.

    Returns
    -------
    ndarray of float64, shape (windows,)
        The probability that the likeliest category is right.
    """
    logit = sum(
        (np.nan_to_num(contribution(part, value, calibrated)) for part, value in parts.items()),
        np.float64(calibrated.bias),
    )
    return np.asarray(expit(logit), np.float64)


def contribution(
    part: ConfidencePartId, value: Floats, calibrated: CalibratedConfidence | None
) -> Floats:
    """Return what a part adds to the logit of a calibrated confidence; NaN where it adds nothing.

    Parameters
    ----------
    part : ConfidencePartId
    value : ndarray of float64
    calibrated : CalibratedConfidence or None
    """
    one = None if calibrated is None else calibrated.parts.get(part.value)
    if one is None:
        return np.full(np.shape(value), np.nan)
    return np.asarray(one.weight * (value - one.middle))
