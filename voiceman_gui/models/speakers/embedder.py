"""What every network that embeds voices can do, whoever brought it."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.provenance import ModelProvenance


class SpeakerEmbedder(Protocol):
    """A network that turns what one voice says into numbers that tell voices apart."""

    @property
    def dims(self) -> int:
        """Values of an embedding."""
        ...

    @property
    def least_samples(self) -> int:
        """Samples (16 kHz) below which there is no embedding."""
        ...

    @property
    def whitening(self) -> NDArray[np.float32] | None:
        """Matrix (dims, dims) for embeddings of unit length; None where none was fitted.

        It brings what emotion does to one voice to the same size in all directions.
        """
        ...

    def provenance(self) -> ModelProvenance:
        """Which network it is."""
        ...

    def embed(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the embedding of one voice.

        Parameters
        ----------
        samples : ndarray of float32, shape (samples,)
            16 kHz, -1..1: one person alone, from `least_samples` to about 10 s.

        Returns
        -------
        ndarray of float32, shape (dims,)
            Not normalised in length; the same bytes for the same samples.

        Raises
        ------
        ValueError
            For fewer than `least_samples`.
        """
        ...
