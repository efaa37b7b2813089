"""Whether a network is made of numbers and says numbers, asked once before it is installed."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.models.foreign import shown
from voiceman_gui.models.network import EmbeddingNetwork, Network, SpeechNetwork

_PIECE = 1 << 22
"""Numbers looked at in one go, so that mapped weights are read through and not held."""


def demand_numbers(network: Network) -> None:
    """Refuse a network with a weight that is no number, or that answers noise with none.

    Known answers would show it too, but not every model has them.

    Raises
    ------
    ModelError
    """
    if isinstance(network, SpeechNetwork):
        _demand_finite(_weights(network), network.manifest.name)
    noise = np.random.RandomState(0).normal(size=(1, 16_000)).astype(np.float32)
    try:
        values, _pooled = plain_values(network, noise)
    # onnxruntime's exceptions have no class of their own in common, and torch's are anything.
    except Exception as error:
        raise ModelError(
            message("models.numbers.cannot_compute", model=network.manifest.name)
        ) from error
    if values.shape[1:] != (len(network.manifest.outputs),) or not np.isfinite(values).all():
        raise ModelError(message("models.numbers.noise", model=network.manifest.name))


def demand_embeddings(network: EmbeddingNetwork) -> None:
    """Refuse a network that embeds with no numbers, or otherwise the second time.

    Raises
    ------
    ModelError
    """
    name = network.manifest.name
    _demand_finite(iter(network.module.state_dict().items()), name)
    noise = np.random.RandomState(0).normal(size=16_000).astype(np.float32)
    try:
        one, again = network.embed(noise), network.embed(noise)
    # torch's exceptions are anything.
    except Exception as error:
        raise ModelError(message("models.numbers.cannot_compute", model=name)) from error
    if one.shape != (network.dims,) or not np.isfinite(one).all():
        raise ModelError(message("models.numbers.noise", model=name))
    if one.tobytes() != again.tobytes():
        raise ModelError(message("models.numbers.not_the_same", model=name))


def _demand_finite(weights: Iterator[tuple[str, torch.Tensor]], model: str) -> None:
    for name, tensor in weights:
        flat = tensor.reshape(-1)
        for start in range(0, flat.numel(), _PIECE):
            if not bool(torch.isfinite(flat[start : start + _PIECE]).all()):
                raise ModelError(
                    message("models.numbers.weights", model=model, tensor=shown(name, 80))
                )


def _weights(network: SpeechNetwork) -> Iterator[tuple[str, torch.Tensor]]:
    for module in (network.backbone, network.frames, network.head):
        yield from module.state_dict().items()
    if network.layer_weights is not None:
        yield "layer_weights", network.layer_weights
