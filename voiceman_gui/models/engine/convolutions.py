"""The convolutional encoder at the mouth of wav2vec2, HuBERT and WavLM: samples to frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import Tensor, nn

from voiceman_gui.models.engine.kernels import Kernels, rearrange


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    weight: Tensor
    bias: Tensor | None
    stride: int
    norm: nn.Module | None
    activation: nn.Module


class FeatureEncoder:
    """Runs transformers' feature extractor with the channels last in memory.

    Parameters
    ----------
    extractor : nn.Module
        ``feature_extractor`` of a wav2vec2, HuBERT or WavLM model. Its weights are rearranged in
        memory, not changed.
    kernels : Kernels
    """

    def __init__(self, extractor: Any, kernels: Kernels) -> None:
        self._kernels = kernels
        self._layers = tuple(_layer(layer) for layer in extractor.conv_layers)

    def __call__(self, waveforms: Tensor) -> Tensor:
        """Frames of windows that are already normalised.

        Parameters
        ----------
        waveforms : Tensor, shape (windows, samples)

        Returns
        -------
        Tensor, shape (windows, frames, channels)
            Each frame sees 400 samples, 320 after those of the one before it.
        """
        # (windows, 1, 1, samples): one channel, and strides that say "channels last".
        x = waveforms.contiguous()[:, None, None, :]
        for layer in self._layers:
            x = self._kernels.convolution(x, layer.weight, layer.bias, stride=layer.stride)
            if isinstance(layer.norm, nn.LayerNorm):
                x = layer.norm(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)
            elif layer.norm is not None:
                # Group norm over time, one group per channel; torch keeps the channels last.
                x = layer.norm(x)
            x = layer.activation(x)
        return x.permute(0, 2, 3, 1).flatten(1, 2)


def _layer(module: Any) -> _Layer:
    conv = module.conv
    return _Layer(
        weight=rearrange(conv),
        bias=None if conv.bias is None else conv.bias.detach(),
        stride=int(conv.stride[0]),
        norm=getattr(module, "layer_norm", None),
        activation=module.activation,
    )
