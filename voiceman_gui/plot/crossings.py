"""Zero crossings of a waveform."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def zero_crossing(
    samples: NDArray[np.float32], start: int, rate_hz: int, seconds: float
) -> float | None:
    """Return the zero crossing that is nearest to a moment.

    It lies between two samples of different sign, where the straight line through them is 0; a
    sample that is 0 itself is one where the sign changes around it.

    Parameters
    ----------
    samples : ndarray of float32, shape (channels, n)
        The mean of the channels counts.
    start : int
        Index of the first sample in the recording.
    rate_hz : int
    seconds : float

    Returns
    -------
    float or None
        Seconds from the recording's first sample; None where the sound does not cross zero.
    """
    mixed = samples.mean(axis=0, dtype=np.float64)
    positive = mixed >= 0
    before = np.flatnonzero(positive[1:] != positive[:-1])
    if not before.size:
        return None
    left, right = mixed[before], mixed[before + 1]
    moments = (start + before + left / (left - right)) / rate_hz
    return float(moments[np.abs(moments - seconds).argmin()])
