"""The convolutional encoder at the mouth of wav2vec2, HuBERT and WavLM: samples to frames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from torch import Tensor, nn

from voiceman_gui.models.engine.kernels import Kernels, in_pieces


@dataclass(frozen=True, slots=True, eq=False)
class _Layer:
    weight: Tensor
    bias: Tensor | None
    stride: int
    norm_over_time: nn.GroupNorm | None
    finish: nn.Module


class FeatureEncoder:
    """Runs transformers' feature extractor with the channels last in memory.

    Parameters
    ----------
    extractor : nn.Module
        ``feature_extractor`` of a wav2vec2, HuBERT or WavLM model. Its weights are used where
        they lie.
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
            if layer.norm_over_time is not None:
                x = layer.norm_over_time(x)
            rows = in_pieces(layer.finish, x.permute(0, 2, 3, 1))
            x = rows.permute(0, 3, 1, 2)
        return rows.flatten(1, 2)


def _layer(module: Any) -> _Layer:
    conv = module.conv
    norm = getattr(module, "layer_norm", None)
    per_frame = norm if isinstance(norm, nn.LayerNorm) else nn.Identity()
    return _Layer(
        weight=conv.weight.detach()[:, :, None, :],
        bias=None if conv.bias is None else conv.bias.detach(),
        stride=int(conv.stride[0]),
        # One group per channel: over all of a window's frames, so not piece by piece.
        norm_over_time=norm if isinstance(norm, nn.GroupNorm) else None,
        finish=nn.Sequential(per_frame, module.activation),
    )
