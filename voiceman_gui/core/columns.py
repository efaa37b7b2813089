"""A reading along the windows of a recording, as three arrays."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.reading import Reading

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A value and its 95 % interval for every window; NaN where there is none.

    Parameters
    ----------
    value, low, high : ndarray of float64, shape (windows,)
    """

    value: Floats
    low: Floats
    high: Floats

    def __len__(self) -> int:
        return int(self.value.shape[0])

    @property
    def known(self) -> NDArray[np.bool_]:
        """Where value and interval are there, shape (windows,)."""
        return np.asarray(~(np.isnan(self.value) | np.isnan(self.low) | np.isnan(self.high)))

    @classmethod
    def nothing(cls, size: int) -> Column:
        """Return a column of gaps."""
        gaps = np.full(size, np.nan)
        return cls(gaps, gaps, gaps)

    @classmethod
    def of(cls, *readings: Reading | None) -> Column:
        """Return the column of some readings, NaN where there is none."""
        parts = [(np.nan,) * 3 if r is None else (r.value, r.low, r.high) for r in readings]
        table = np.array(parts, np.float64).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2])

    def only(self, rows: NDArray[np.bool_]) -> Column:
        """Return the column with gaps wherever `rows` is False."""
        return Column(*(np.where(rows, part, np.nan) for part in (self.value, self.low, self.high)))

    def on_unit_scale(self) -> Column:
        """Bring a rating of -1..1 to 0..1: arousal and dominance, for windows and passages."""
        return Column(*((part + 1) / 2 for part in (self.value, self.low, self.high)))

    def in_percent(self) -> Column:
        """Bring a rating of -1..1 to -100..100: the stress gauge, for windows and passages."""
        return Column(*(100 * part for part in (self.value, self.low, self.high)))

    def reading(self, index: int) -> Reading | None:
        """Return value and interval of one window; None where either is missing."""
        value, low, high = float(self.value[index]), float(self.low[index]), float(self.high[index])
        if math.isnan(value) or math.isnan(low) or math.isnan(high):
            return None
        return Reading(value, low, high)
