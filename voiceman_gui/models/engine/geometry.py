"""How many frames a window becomes, and what they weigh."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Self

BLOCK_S = 0.5
"""Frames within half a second of each other are far from independent; blocks are less so."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """Sizes of a backbone.

    Parameters
    ----------
    kernels, strides : tuple of int
        Of the convolutions, in samples of what comes in.
    channels : tuple of int
        Of the convolutions' results; the first one's is the longest.
    width, inner : int
        Of the transformer's states and of its feed-forward parts.
    """

    kernels: tuple[int, ...]
    strides: tuple[int, ...]
    channels: tuple[int, ...]
    width: int
    inner: int

    @classmethod
    def of(cls, config: Any) -> Self:
        """Read from a configuration of transformers."""
        return cls(
            kernels=tuple(config.conv_kernel),
            strides=tuple(config.conv_stride),
            channels=tuple(config.conv_dim),
            width=int(config.hidden_size),
            inner=int(config.intermediate_size),
        )

    @property
    def step(self) -> int:
        """Samples from one convolutional frame to the next."""
        return math.prod(self.strides)

    @property
    def reach(self) -> int:
        """Samples that one convolutional frame sees."""
        reach, step = 1, 1
        for kernel, stride in zip(self.kernels, self.strides, strict=True):
            reach += (kernel - 1) * step
            step *= stride
        return reach

    def block(self, rate_hz: int) -> int:
        """Frames of half a second."""
        return max(round(BLOCK_S * rate_hz / self.step), 1)

    def frames(self, samples: int) -> int:
        """Convolutional frames of a window; 0 where it is too short for one."""
        return max((samples - self.reach) // self.step + 1, 0)

    def batch_bytes(self, samples: int, windows: int, *, at_once: int, itemsize: int) -> int:
        """Estimate what a batch takes beside the weights, at its largest.

        Parameters
        ----------
        samples, windows : int
            Of a window, and how many of them.
        at_once : int
            Windows that are convolved together.
        itemsize : int
            Bytes of a number.
        """
        # Three results of the first convolution's size are alive together, then in the encoder
        # some six widths and two inner widths of every frame.
        first = 3 * (samples // self.strides[0]) * self.channels[0] * at_once
        encoder = self.frames(samples) * (6 * self.width + 2 * self.inner) * windows
        return itemsize * (first + encoder)
