"""What a run is made of: a source of samples, and how it is to sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.listening import Listening


class SampleSource(Protocol):
    """Random access to decoded samples; a player reads and closes it in one thread of its own."""

    @property
    def sample_rate_hz(self) -> int:
        """Samples per second and channel."""
        ...

    @property
    def channels(self) -> int:
        """Number of channels."""
        ...

    @property
    def n_samples(self) -> int:
        """Samples per channel."""
        ...

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return samples ``start..stop`` as float32, shape (channels, stop - start)."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


@dataclass(frozen=True, slots=True)
class RunSettings:
    """How a run sounds.

    Parameters
    ----------
    rate : float
        0.5..2.0, pitch kept.
    listening : Listening
        Which channels and stretches are heard.
    card_rate_hz : int
        Rate of the open stream.
    card_channels : int
        1 or 2.
    """

    rate: float
    listening: Listening
    card_rate_hz: int
    card_channels: int
