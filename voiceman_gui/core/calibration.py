"""What a labelled set showed of a pair of networks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable

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
    def source(self) -> Message:
        """The set, for gauge and report."""
        if self.speakers:
            return message(
                "core.calibration.set_of_speakers",
                set=displayable(self.name),
                set_sha256=self.set_sha256[:12],
                recordings_count=self.recordings,
                speakers_count=self.speakers,
            )
        return message(
            "core.calibration.set_of_recordings",
            set=displayable(self.name),
            set_sha256=self.set_sha256[:12],
            recordings_count=self.recordings,
        )

    @property
    def sentence(self) -> Message:
        """What the pair was calibrated on, and when."""
        return message(
            "core.calibration.pair",
            dimensions=self.dimensions.id,
            categories=self.categories.id,
            source=self.source,
            window_s=self.window_s,
            date=self.date,
            sha256=self.sha256,
        )
