"""In how many windows no category is named: counted here once for window, report and files."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.windows import UNDECIDED, WindowReadings


@dataclass(frozen=True, slots=True)
class UndecidedWindows:
    """Windows that are undecided, among those whose categories were read.

    Parameters
    ----------
    count : int
        Windows in which no category is named.
    windows : int
        Windows with posteriors.
    """

    count: int
    windows: int

    @classmethod
    def of(cls, windows: WindowReadings, rows: NDArray[np.bool_]) -> UndecidedWindows:
        """Count among some windows.

        Parameters
        ----------
        windows : WindowReadings
        rows : ndarray of bool, shape (windows,)
            Those to look at; the ones among them that show no numbers are left out.
        """
        read = rows & windows.shown & ~np.isnan(windows.posteriors).any(axis=1)
        undecided = read & (windows.named == UNDECIDED)
        return cls(int(np.count_nonzero(undecided)), int(np.count_nonzero(read)))

    @property
    def share(self) -> float | None:
        """Share of the windows, 0..1; None without any."""
        return self.count / self.windows if self.windows else None

    @property
    def sentence(self) -> Message:
        """The share in words."""
        if not self.windows:
            return message("analysis.undecided.none")
        return message(
            "analysis.undecided.share",
            undecided_count=self.count,
            window_count=self.windows,
            share=self.share,
        )
