"""From the parts of a confidence to one number: calibrated, or the least of them."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from voiceman_gui.core.reading import ConfidencePartId
from voiceman_gui.models.embedded import CalibratedConfidence

Floats = NDArray[np.float64]
Parts = Mapping[ConfidencePartId, Floats]


def joined(parts: Parts, calibrated: CalibratedConfidence | None) -> Floats:
    """Join the parts of every window.

    Parameters
    ----------
    parts : mapping of ConfidencePartId to ndarray of float64, shape (windows,)
        0..1; NaN where a part does not exist or does not count, and then contributes nothing.
    calibrated : CalibratedConfidence or None
        Logistic model, no weight of which is negative: more of a part never lowers the result.
        None for a pair that nobody calibrated.

    Returns
    -------
    ndarray of float64, shape (windows,)
        The probability that the likeliest category is right; without a calibration the least of
        the parts, which is no probability.
    """
    if calibrated is None:
        return np.asarray(functools.reduce(np.fmin, parts.values()))
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
