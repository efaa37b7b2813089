"""What a labelled set showed of a pair of networks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class CalibratedModel:
    """A network of the pair, as it was when the pair was calibrated.

    Parameters
    ----------
    id, name, revision : str
    sha256 : str
        Of its main weight file.
    identity_sha256 : str
        Of all its files' hashes, its id and how its outputs are read: the calibration holds for a
        network of the same identity only.
    """

    id: str
    name: str
    revision: str
    sha256: str
    identity_sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class Calibration:
    """What the outputs of one pair of networks look like on a laboratory's labelled set.

    Parameters
    ----------
    dimensions, categories : CalibratedModel
    window_s : float
        Length of the windows that were read.
    name, set_sha256 : str
        File name of the list, or name of the folder; SHA-256 of the list.
    recordings, speakers : int
        How many were read; 0 speakers: the set does not name them.
    date : str
        ISO date.
    temperature : float
        The categories' posteriors are raised to the power of one over it, and scaled to sum 1.
    means : ndarray of float64, shape (4, 2)
        Arousal and valence of each category, in the order of `CATEGORIES`.
    covariances : ndarray of float64, shape (4, 2, 2)
    quantiles : ndarray of float64, shape (levels,)
        I1 of the set's windows at evenly spaced levels from the 0th to the 100th percentile; what
        a window is held against was made without its speaker, or without its recording.
    sha256 : str
        Of the calibration itself, as its file says.
    """

    dimensions: CalibratedModel
    categories: CalibratedModel
    window_s: float
    name: str
    set_sha256: str
    recordings: int
    speakers: int
    date: str
    temperature: float
    means: Floats
    covariances: Floats
    quantiles: Floats
    sha256: str

    @property
    def left_out(self) -> str:
        """What was left out in turn."""
        return "leave one speaker out" if self.speakers else "leave one recording out"

    @property
    def source(self) -> str:
        """The set, for gauge and report."""
        speakers = f" of {self.speakers} speakers" if self.speakers else ""
        return (
            f"“{self.name}” (SHA-256 {self.set_sha256[:12]}…), {self.recordings} "
            f"recordings{speakers}, {self.left_out}"
        )

    @property
    def sentence(self) -> str:
        """Say what the pair was calibrated on, and when."""
        return (
            f"{self.dimensions.id} and {self.categories.id} were calibrated together on "
            f"{self.source}, windows of {self.window_s:g} s, on {self.date}; this calibration's "
            f"SHA-256 is {self.sha256}."
        )
