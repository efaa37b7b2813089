"""Windows of sound as a network wants them."""

from __future__ import annotations

from typing import Literal

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own idiom

from voiceman_gui.models.network import Samples

_VARIANCE_FLOOR = np.float32(1e-7)
"""As in transformers' ``Wav2Vec2FeatureExtractor``: silence stays silence."""


def normalised(samples: Samples, how: Literal["window", "layer", "none"]) -> Tensor:
    """Normalise each window by itself.

    Parameters
    ----------
    samples : ndarray of float32, shape (windows, samples)
    how : str
        ``"window"``: (x - mean) / sqrt(variance + 1e-7), in numpy's float32 as transformers'
        feature extractor does; ``"layer"``: torch's layer norm over the window's samples, as
        SpeechBrain does; ``"none"``.

    Returns
    -------
    Tensor of float32, shape of ``samples``
    """
    if how == "window":
        rows = [(x - x.mean()) / np.sqrt(x.var() + _VARIANCE_FLOOR) for x in samples]
        return torch.from_numpy(np.stack(rows).astype(np.float32, copy=False))
    windows = torch.from_numpy(np.ascontiguousarray(samples))
    if how == "layer":
        # One row at a time, so that a window's result cannot depend on its company.
        return torch.cat([F.layer_norm(row[None], row.shape) for row in windows])
    return windows
