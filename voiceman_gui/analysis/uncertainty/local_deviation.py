"""How much a value changes from window to window."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def local_deviation(values: Floats, neighbours: int) -> tuple[Floats, NDArray[np.int64]]:
    """Standard deviation over each value and its neighbours, undefined ones left out.

    Parameters
    ----------
    values : ndarray of float64, shape (windows,)
    neighbours : int
        How many to either side.

    Returns
    -------
    deviation : ndarray of float64, shape (windows,)
        0 where a value stands alone or is itself undefined.
    known : ndarray of int64, shape (windows,)
        How many values it was taken over, the window's own included.
    """
    size = values.shape[0]
    count, total, square = (np.zeros(size) for _ in range(3))
    known = ~np.isnan(values)
    # Differences to the value itself, so that equal neighbours give exactly 0.
    reach = min(neighbours, size - 1)
    for step in range(-reach, reach + 1):
        here = slice(max(0, -step), min(size, size - step))
        there = slice(max(0, step), min(size, size + step))
        both = known[here] & known[there]
        difference = np.where(both, values[there] - values[here], 0.0)
        count[here] += both
        total[here] += difference
        square[here] += difference**2
    found = count.astype(np.int64)
    count = np.maximum(count, 1)
    deviation = np.sqrt(np.maximum(square / count - (total / count) ** 2, 0.0))
    return np.asarray(deviation), found
