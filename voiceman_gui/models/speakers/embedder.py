"""What every network that embeds voices can do, whoever brought it."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.provenance import ModelProvenance

MASK_STEP_S = 0.02
"""Frames of the masks of `SpeakerEmbedder.embed`; frame i is centred at 12.5 ms + i * 20 ms."""

MASK_STEP_SAMPLES = 320


def mask_frames(samples: int) -> int:
    """Return how many frames a mask over a number of samples (16 kHz) has."""
    filter_bank_frames = max(0, 1 + (samples - 400) // 160)
    return -(-filter_bank_frames // 2)


class SpeakerEmbedder(Protocol):
    """A network that turns what one voice says into numbers that tell voices apart."""

    @property
    def dims(self) -> int:
        """Values of an embedding."""
        ...

    @property
    def least_s(self) -> float:
        """Seconds of a voice below which there is no embedding of it."""
        ...

    def provenance(self) -> ModelProvenance:
        """Which network it is."""
        ...

    def embed(self, samples: NDArray[np.float32], masks: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Return embeddings of several voices of one piece of sound.

        Parameters
        ----------
        samples : ndarray of float32, shape (samples,)
            16 kHz, -1..1, at most 10 s.
        masks : ndarray of bool, shape (voices, mask_frames(samples))
            Where each voice is heard alone, every `MASK_STEP_S`.

        Returns
        -------
        ndarray of float32, shape (voices, dims)
            Not normalised in length; NaN for a voice with less than `least_s`.
        """
        ...
