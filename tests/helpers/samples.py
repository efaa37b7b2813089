"""Samples in memory that a player can play."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


class ArraySource:
    """A source of samples over an array of shape (channels, samples)."""

    def __init__(self, samples: NDArray[np.float32], sample_rate_hz: int) -> None:
        self.samples = samples
        self.sample_rate_hz = sample_rate_hz
        self.channels, self.n_samples = samples.shape
        self.closed = False

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        return self.samples[:, start:stop]

    def close(self) -> None:
        self.closed = True


def noise(channels: int, n_samples: int) -> NDArray[np.float32]:
    """White noise without a single zero, so that silence can be told from it."""
    random = np.random.default_rng(20260101)
    sign = random.choice(np.array([-1.0, 1.0], np.float32), (channels, n_samples))
    return sign * random.uniform(0.001, 0.5, (channels, n_samples)).astype(np.float32)


def counting(n_samples: int) -> NDArray[np.float32]:
    """Two channels in which every sample says its own number; see `numbers`."""
    count = np.arange(1, n_samples + 1, dtype=np.float64) / 2**23
    return np.stack([count, -count]).astype(np.float32)


def numbers(frames: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return the sample numbers that frames of `counting` hold, -1 for silence."""
    return np.rint(frames[:, 0].astype(np.float64) * 2**23).astype(np.int64) - 1


def missing(played: NDArray[np.int64]) -> int:
    """Return how many samples a card left out between the first and the last that it played.

    Asserts that it played the others in their order, each once, and that a sample is missing only
    where silence was heard in its place: a drop-out and nothing else.

    Parameters
    ----------
    played : ndarray of int64
        As `numbers` returns them.
    """
    at = np.flatnonzero(played >= 0)
    assert at.size, "nothing was played"
    steps = np.diff(played[at])
    assert (steps >= 1).all(), "a sample was repeated, or came too early"
    assert (steps <= np.diff(at)).all(), "samples are missing, and not for a drop-out"
    return int((steps - 1).sum())
