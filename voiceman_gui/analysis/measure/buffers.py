"""Arrays that grow at their end while earlier views of them stay valid."""

from __future__ import annotations

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import DTypeLike, NDArray

Scalar = TypeVar("Scalar", bound=np.generic)


class GrowingRows(Generic[Scalar]):
    """Rows of one shape, appended at the end.

    A view shows the rows that existed when it was taken and never changes afterwards.

    Parameters
    ----------
    shape : tuple of int
        Of one row.
    dtype : dtype
    capacity : int
        Rows that there is room for at first.
    growth : float
        By what the room grows where it is used up, over 1.
    """

    def __init__(
        self,
        shape: tuple[int, ...],
        dtype: DTypeLike,
        capacity: int = 1024,
        growth: float = 2.0,
    ) -> None:
        self._growth = growth
        self._rows: NDArray[Scalar] = np.zeros((max(1, capacity), *shape), dtype)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def append(self, rows: NDArray[Scalar]) -> None:
        """Copy ``rows`` (rows, *shape) to the end."""
        needed = self._count + rows.shape[0]
        if needed > self._rows.shape[0]:
            capacity = max(needed, int(self._rows.shape[0] * self._growth))
            grown = np.zeros((capacity, *self._rows.shape[1:]), self._rows.dtype)
            grown[: self._count] = self._rows[: self._count]
            self._rows = grown
        self._rows[self._count : needed] = rows
        self._count = needed

    def view(self, start: int = 0, stop: int | None = None) -> NDArray[Scalar]:
        """Read-only view of the rows ``start`` to ``stop``."""
        rows = self._rows[start : self._count if stop is None else min(stop, self._count)]
        rows.flags.writeable = False
        return rows
