"""Readings at the ends of their baseline: as high, or as low, as so few windows can show.

Above all windows of a baseline every resampled baseline gives the same rank, so that the bootstrap
has no width where the baseline says least: its next window may lie higher still. There the rank is
taken for what it is, a share of the baseline's windows, with the interval of a share in a sample
of that size.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.uncertainty.bootstrap import overlap_block
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message, message

Floats = NDArray[np.float64]

_TAIL = 0.025
"""Probability outside of a 95 % interval on either side."""
_NEAREST = 0.5
"""Fewer independent windows beyond a reading than this are none: counts are whole."""
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class BaselineSize:
    """How many windows a baseline has, and how many independent ones they are worth.

    Parameters
    ----------
    windows : int
    block : int
        Successive windows that share sound.
    """

    windows: int
    block: int

    @classmethod
    def of(cls, windows: int, settings: AnalysisSettings) -> BaselineSize:
        """Return the size of a baseline of windows of this length and hop."""
        return cls(windows, overlap_block(settings.window_s, settings.hop_s))

    @property
    def independent(self) -> float:
        """Windows without overlap that are worth as much, 1 or more.

        The mean over windows of which ``b`` successive ones share sound, ``1 - j / b`` of it at a
        distance of ``j``, has the variance of a mean over ``n / b`` independent ones.
        """
        return max(1.0, self.windows / self.block)

    def ends(self, rating: Floats) -> NDArray[np.int8]:
        """Tell which ratings lie at an end of the baseline.

        Parameters
        ----------
        rating : ndarray of float64
            Weighted mean rank, -1..1; NaN where there is none.

        Returns
        -------
        ndarray of int8
            1 at the ceiling: less than half an independent window lies above; -1 at the floor; 0
            elsewhere.
        """
        share = (rating + 1) / 2
        near = _NEAREST - _ROUNDING
        above, below = (1 - share) * self.independent, share * self.independent
        found = np.where(above < near, 1, np.where(below < near, -1, 0))
        return np.asarray(found, np.int8)

    def widened(self, column: Column) -> Column:
        """Give ratings at an end the interval of a share, where that is wider.

        It is Clopper's and Pearson's (1934, Biometrika 26, 404-413), exact for a count ``k`` of
        ``n``: beta quantiles at 2.5 % of (k, n - k + 1) and at 97.5 % of (k + 1, n - k); for the
        windows of a recording with the number of independent ones as ``n`` and ``k`` not rounded,
        after Korn and Graubard (1998, Survey Methodology 24, 193-201). The mean rank of several
        features is taken for one share: a mean of numbers of 0..1 varies no more than that
        (Bhatia and Davis 2000, American Mathematical Monthly 107, 353-357), whichever way the
        features depend on one another.

        Parameters
        ----------
        column : Column
            Ratings -1..1.
        """
        rows = np.flatnonzero(self.ends(column.value))
        if not rows.size:
            return column
        # Late: the window stands before scipy is loaded.
        from scipy.special import betaincinv

        n = self.independent
        k = np.clip((column.value[rows] + 1) / 2, 0.0, 1.0) * n
        lowest, highest = np.zeros(k.shape), np.ones(k.shape)
        some, rest = k > 0, k < n
        lowest[some] = betaincinv(k[some], n - k[some] + 1, _TAIL)
        highest[rest] = betaincinv(k[rest] + 1, n - k[rest], 1 - _TAIL)
        low, high = column.low.copy(), column.high.copy()
        low[rows] = np.minimum(low[rows], 2 * lowest - 1)
        high[rows] = np.maximum(high[rows], 2 * highest - 1)
        return Column(column.value, low, high)

    def end(self, rating: float) -> Message | None:
        """Say that a rating of -1..1 lies at an end of the baseline; None where it does not."""
        place = int(self.ends(np.array([rating]))[0])
        return self._fact(place) if place else None

    def facts(
        self, rating: Floats, shown: NDArray[np.bool_], readings: tuple[str, ...]
    ) -> tuple[FactColumn, ...]:
        """Say which windows have readings at an end of the baseline.

        Parameters
        ----------
        rating : ndarray of float64, shape (windows,)
        shown : ndarray of bool, shape (windows,)
            Windows that have these readings.
        readings : tuple of str
            Their keys in `core.reference`.
        """
        ends = self.ends(rating)
        return tuple(
            FactColumn.where(self._fact(place), shown & (ends == place), readings)
            for place in (1, -1)
        )

    def _fact(self, place: int) -> Message:
        return message(
            "analysis.end.ceiling" if place > 0 else "analysis.end.floor",
            windows_count=self.windows,
            independent_count=self.independent,
        )
