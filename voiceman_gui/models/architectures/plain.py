"""The reference computation: transformers' own forward pass, one window after the other.

Slow and plain on purpose. The engine is tested against it, and a model is proven with it.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray

from voiceman_gui.models.network import Network, OnnxNetwork, Samples, SpeechNetwork

Normalisation = Literal["window", "layer", "none"]

_VARIANCE_FLOOR = 1e-7
"""Of transformers' ``Wav2Vec2FeatureExtractor.zero_mean_unit_var_norm``."""


def prepare(samples: Samples, how: Normalisation) -> Samples:
    """Prepare windows (windows, samples) as the publisher's feature extractor does.

    ``"window"`` is (x - mean) / sqrt(variance + 1e-7), ``"layer"`` the same with 1e-5 as torch's
    ``layer_norm`` computes it, ``"none"`` changes nothing.
    """
    if how == "none":
        return samples
    if how == "layer":
        tensor = torch.from_numpy(samples)
        normed = torch.nn.functional.layer_norm(tensor, tensor.shape[1:])
        return np.asarray(normed.numpy(), np.float32)
    rows = [(row - row.mean()) / np.sqrt(row.var() + _VARIANCE_FLOOR) for row in samples]
    return np.asarray(rows, np.float32)


def activate(outputs: torch.Tensor, activation: str) -> torch.Tensor:
    """Apply a manifest's activation to outputs (windows, outputs)."""
    if activation == "sigmoid":
        return torch.sigmoid(outputs)
    if activation == "softmax":
        return torch.softmax(outputs, dim=-1)
    return outputs


def plain_values(
    network: Network, samples: Samples, normalise: bool | None = None
) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
    """What a network says of windows, in the simplest way.

    Parameters
    ----------
    network : SpeechNetwork or OnnxNetwork
    samples : ndarray of float32, shape (windows, samples)
        Mono sound at 16 kHz.
    normalise : bool or None
        Whether each window is normalised; None: as the manifest says.

    Returns
    -------
    values : ndarray of float64, shape (windows, outputs)
        In the manifest's order, after its activation.
    pooled : ndarray of float64, shape (windows, width), or None
        The averaged frames; None where the network does not show them.
    """
    how: Normalisation = network.manifest.normalise
    if normalise is not None:
        how = "none" if not normalise else ("window" if how == "none" else how)
    prepared = prepare(samples, how)
    if isinstance(network, OnnxNetwork):
        outputs = torch.from_numpy(np.concatenate([_onnx(network, row) for row in prepared]))
        return _doubles(activate(outputs, network.manifest.activation)), None
    with torch.inference_mode():
        pooled = torch.cat([_pooled(network, torch.from_numpy(row)[None]) for row in prepared])
        values = activate(network.head(pooled), network.manifest.activation)
    return _doubles(values), _doubles(pooled)


def _pooled(network: SpeechNetwork, window: torch.Tensor) -> torch.Tensor:
    weights = network.layer_weights
    out = network.backbone(window, output_hidden_states=weights is not None)
    if weights is None:
        hidden = out.last_hidden_state
    else:
        hidden = (torch.stack(out.hidden_states, dim=1) * weights.view(-1, 1, 1)).sum(dim=1)
    averaged: torch.Tensor = network.frames(hidden).mean(dim=1)
    return averaged


def _onnx(network: OnnxNetwork, window: NDArray[np.float32]) -> NDArray[np.float32]:
    given = {network.input_name: window[np.newaxis]}
    return np.asarray(network.session.run([network.output_name], given)[0], np.float32)


def _doubles(tensor: torch.Tensor) -> NDArray[np.float64]:
    return np.asarray(tensor.numpy(), np.float64)
