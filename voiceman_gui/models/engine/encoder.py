"""The transformer of wav2vec2, HuBERT and WavLM over a batch of windows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - torch's own idiom

from voiceman_gui.models.engine.kernels import Kernels, in_pieces, rearrange

Module = Any
"""A module of transformers, which carry no types."""


class TransformerEncoder:
    """Runs a backbone's projection, positional convolution and layers.

    The arithmetic is that of transformers' ``Wav2Vec2Encoder``,
    ``Wav2Vec2EncoderStableLayerNorm`` and of their twins for HuBERT and WavLM, without the
    dropout; only the order of roundings differs.

    Parameters
    ----------
    backbone : nn.Module
        In evaluation mode; its weights are used where they lie, those of the positional
        convolution rearranged in memory.
    kernels : Kernels
    layer_weights : Tensor or None
        Weights of the sum over the input of the first layer and the output of every layer, the
        last after the encoder's own layer norm; None: the last hidden state.
    """

    def __init__(self, backbone: Module, kernels: Kernels, layer_weights: Tensor | None) -> None:
        self._kernels = kernels
        self._projection = backbone.feature_projection
        self._encoder = backbone.encoder
        self._stable = bool(backbone.config.do_stable_layer_norm)
        self._layer_weights = layer_weights
        self._position = self._encoder.pos_conv_embed
        self._position_weight = rearrange(self._position.conv)

    def __call__(self, features: Tensor, check: Callable[[], None]) -> Tensor:
        """Hidden states of a batch.

        Parameters
        ----------
        features : Tensor, shape (windows, frames, channels)
            From `FeatureEncoder`.
        check : callable
            Called before each half of a layer.

        Returns
        -------
        Tensor, shape (windows, frames, width)
        """
        states = self._states(features, check)
        if self._layer_weights is None:
            # Each state replaces the one before it; nothing else of them is kept.
            (hidden,) = deque(states, maxlen=1)
        else:
            hidden = torch.zeros((), device=features.device)
            for weight, state in zip(self._layer_weights, states, strict=True):
                hidden = hidden + weight * state
        return hidden

    def _states(self, features: Tensor, check: Callable[[], None]) -> Iterator[Tensor]:
        """Input of the first layer, then the output of each."""
        encoder = self._encoder
        x = self._project(features)
        x = x + self._positions(x)
        if not self._stable:
            x = encoder.layer_norm(x)
        bias: Tensor | None = None
        last = len(encoder.layers) - 1
        yield x
        for index, layer in enumerate(encoder.layers):
            if index == 0 and hasattr(layer.attention, "compute_bias"):
                bias = layer.attention.compute_bias(x.shape[1], x.shape[1])
            x = self._layer(layer, x, bias, check)
            yield encoder.layer_norm(x) if self._stable and index == last else x

    def _project(self, features: Tensor) -> Tensor:
        projection = self._projection
        norm = getattr(projection, "layer_norm", None)
        return self._linear(projection.projection, features if norm is None else norm(features))

    def _positions(self, x: Tensor) -> Tensor:
        """Convolutional position embedding, shape of ``x``."""
        position = self._position
        conv = position.conv
        y = x.transpose(1, 2)
        if getattr(position, "batch_norm", None) is not None:
            y = position.batch_norm(y)
        y = y.transpose(1, 2).contiguous()
        y = self._kernels.convolution(
            y[:, :, None, :].permute(0, 3, 2, 1),
            self._position_weight,
            conv.bias,
            padding=int(conv.padding[0]),
            groups=int(conv.groups),
        )
        y = y.permute(0, 2, 3, 1).flatten(1, 2)
        # An even number of taps gives one frame too many, which transformers cuts off.
        activated: Tensor = position.activation(y[:, : x.shape[1]])
        return activated

    def _layer(
        self, layer: Module, x: Tensor, bias: Tensor | None, check: Callable[[], None]
    ) -> Tensor:
        check()
        if self._stable:
            x = x + self._attend(layer.attention, layer.layer_norm(x), bias)
            check()
            return x + self._feed_forward(layer.feed_forward, layer.final_layer_norm(x))
        x = layer.layer_norm(x + self._attend(layer.attention, x, bias))
        check()
        y: Tensor = layer.final_layer_norm(x + self._feed_forward(layer.feed_forward, x))
        return y

    def _attend(self, attention: Module, x: Tensor, bias: Tensor | None) -> Tensor:
        windows, frames, _ = x.shape

        def heads(part: Module) -> Tensor:
            y = self._linear(part, x)
            return y.view(windows, frames, attention.num_heads, -1).transpose(1, 2)

        mixed = F.scaled_dot_product_attention(
            heads(attention.q_proj),
            heads(attention.k_proj),
            heads(attention.v_proj),
            attn_mask=None if bias is None else _gate(attention, x) * bias,
        )
        return self._linear(attention.out_proj, mixed.transpose(1, 2).flatten(2))

    def _feed_forward(self, part: Module, x: Tensor) -> Tensor:
        y = in_pieces(part.intermediate_act_fn, self._linear(part.intermediate_dense, x))
        return self._linear(part.output_dense, y)

    def _linear(self, part: Module, x: Tensor) -> Tensor:
        return self._kernels.product(x, part.weight, part.bias)


def _gate(attention: Module, x: Tensor) -> Tensor:
    """How much of WavLM's relative position bias each frame lets through.

    Gated relative position bias, Chen et al. 2022, "WavLM", IEEE JSTSP 16(6), eq. 4 and 5.

    Returns
    -------
    Tensor, shape (windows, heads, frames, 1)
    """
    windows, frames, _ = x.shape
    heads = x.view(windows, frames, attention.num_heads, -1).transpose(1, 2)
    sums = attention.gru_rel_pos_linear(heads).view(*heads.shape[:-1], 2, 4).sum(-1)
    a, b = torch.sigmoid(sums).chunk(2, dim=-1)
    gate: Tensor = a * (b * attention.gru_rel_pos_const - 1.0) + 2.0
    return gate
