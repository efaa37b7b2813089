"""Sound of a passage without what others say in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.span import Span


def silenced(
    samples: NDArray[np.float32],
    frames: NDArray[np.bool_],
    hop_s: float,
    span: Span,
    sample_rate_hz: int,
) -> NDArray[np.float32]:
    """Set the samples of some frames to zero.

    Parameters
    ----------
    samples : ndarray of float32, shape (channels, n)
        Of the passage.
    frames : ndarray of bool, shape (frames,)
        Frames of the whole recording that are to be silent.
    hop_s : float
        Of the frames.
    span : Span
        Where the passage lies.
    sample_rate_hz : int

    Returns
    -------
    ndarray of float32, shape (channels, n)
        The samples themselves where nothing is silenced.
    """
    first, _ = span.samples(sample_rate_hz)
    moments_s = (first + np.arange(samples.shape[1])) / sample_rate_hz
    inside = np.minimum((moments_s / hop_s).astype(np.int64), frames.shape[0] - 1)
    silent = frames[inside]
    return np.where(silent, np.float32(0), samples) if silent.any() else samples
