"""What a labelled set showed of a pair of networks."""

from __future__ import annotations

from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class PoolWeights:
    """How the log posteriors of two models of the categories are weighed, both 0 or more.

    Parameters
    ----------
    network, embedded : float
        Of the network's log posteriors, and of those of the embedded model.
    """

    network: float
    embedded: float


@dataclass(frozen=True, slots=True)
class CalibratedPart:
    """How a part of the confidence counts.

    Parameters
    ----------
    weight : float
        Of the logistic model, 0 or more.
    middle : float
        Mean of the part on the calibration set, at which it contributes nothing.
    """

    weight: float
    middle: float


@dataclass(frozen=True, slots=True, eq=False)
class CalibratedConfidence:
    """From the parts of a confidence to the probability that the likeliest category is right.

    Parameters
    ----------
    bias : float
        Logit where every part stands at its middle.
    parts : mapping of str to CalibratedPart
        By the name of the part.
    source : Message or str
        What it was calibrated on.
    """

    bias: float
    parts: Mapping[str, CalibratedPart]
    source: Message | str


@dataclass(frozen=True, slots=True, eq=False)
class PairConfidence:
    """The confidence of a pair, and how far it holds for recordings that it was not fitted on.

    Parameters
    ----------
    model : CalibratedConfidence
    error : float
        Expected calibration error where each speaker, or recording, was judged by a model that
        was fitted on the others.
    windows : int
        How many it was fitted on.
    """

    model: CalibratedConfidence
    error: float
    windows: int


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
    confidence : PairConfidence or None
        None in files of earlier versions, and where the set could not tell.
    weights : PoolWeights or None
        None likewise: the categories are then the network's alone.
    embedded_sha256 : str or None
        Of the embedded model's weights, with `weights`, which hold for this one only.
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
    confidence: PairConfidence | None = None
    weights: PoolWeights | None = None
    embedded_sha256: str | None = None

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

    @property
    def details(self) -> tuple[Message, ...]:
        """How the confidence and the weights of the models came out, for report and command."""
        found = [message("core.calibration.confidence_missing")]
        if self.confidence is not None:
            found = [
                message(
                    "core.calibration.confidence",
                    error=self.confidence.error,
                    windows_count=self.confidence.windows,
                )
            ]
        if self.weights is None:
            return (*found, message("core.calibration.weights_missing", model=self.categories.name))
        return (
            *found,
            message(
                "core.calibration.weights",
                model=self.categories.name,
                network=self.weights.network,
                embedded=self.weights.embedded,
            ),
        )
