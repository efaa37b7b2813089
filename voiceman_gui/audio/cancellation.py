"""Whether the channels of a recording cancel one another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.recording import Recording

CANCELLED = 0.01
"""Share of the energy; independent channels keep one over their number, two of them a half."""


class ChannelCancellation:
    """Watches whether the channels cancel one another in their mean, which is what is analysed."""

    def __init__(self) -> None:
        self._channels = 0.0
        self._mean = 0.0

    def add(self, samples: NDArray[np.float32]) -> None:
        """Look at the next samples, of shape (channels, n)."""
        if samples.shape[0] == 1:
            return
        mean = samples.mean(axis=0)
        self._mean += float(np.dot(mean, mean))
        self._channels += float(np.vdot(samples, samples)) / samples.shape[0]

    def notices(self, recording: Recording) -> tuple[Message, ...]:
        """Say it where less than `CANCELLED` of the channels' energy is left."""
        if self._channels == 0 or self._mean >= CANCELLED * self._channels:
            return ()
        return (
            message(
                "audio.notice.channels_cancel",
                file=recording.name,
                kept_share=self._mean / self._channels,
            ),
        )
