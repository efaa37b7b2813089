"""A speech network set up to run on one device in one precision."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn

from voiceman_gui.core.networks import Outputs
from voiceman_gui.models.engine.convolutions import FeatureEncoder
from voiceman_gui.models.engine.encoder import TransformerEncoder
from voiceman_gui.models.engine.geometry import Geometry
from voiceman_gui.models.engine.kernels import kernels_for
from voiceman_gui.models.engine.pooling import read_out
from voiceman_gui.models.engine.windows import normalised
from voiceman_gui.models.network import Samples, SpeechNetwork


class SpeechForward:
    """Runs a `SpeechNetwork` over batches of windows.

    Parameters
    ----------
    network : SpeechNetwork
        On the CPU in float32 its weights are used where they lie (those of convolutions rearranged
        in memory); otherwise they are copied to the device and the network stays as it is.
    device : str
        ``"cpu"``, ``"cuda"`` or ``"mps"``.
    dtype : torch.dtype
        Of backbone; averaging and head stay in float32.
    """

    def __init__(
        self, network: SpeechNetwork, device: str, dtype: torch.dtype = torch.float32
    ) -> None:
        self._manifest = network.manifest
        self.device = device
        self.dtype = dtype
        self.kernels = kernels_for(device, dtype)
        backbone = _placed(network.backbone, device, dtype)
        weights = network.layer_weights
        self.features = FeatureEncoder(backbone.feature_extractor, self.kernels)
        self._encoder = TransformerEncoder(
            backbone,
            self.kernels,
            None if weights is None else weights.detach().to(device, dtype),
        )
        self._frames = _placed(network.frames, device, torch.float32)
        self._head = _placed(network.head, device, torch.float32)
        self.geometry = Geometry.of(backbone.config)
        self._block = self.geometry.block(network.manifest.sample_rate_hz)

    def run(self, samples: Samples, check: Callable[[], None]) -> Outputs:
        """Outputs of a batch, each window normalised by itself.

        Parameters
        ----------
        samples : ndarray of float32, shape (windows, samples)
        check : callable
            Called between the steps of the work.
        """
        with torch.inference_mode():
            waveforms = normalised(samples, self._manifest.normalise)
            waveforms = waveforms.to(self.device, self.dtype)
            # Beside larger caches than a processor's, all windows at once are faster.
            at_once = 1 if self.device == "cpu" else len(waveforms)
            # Made before the large passing results, so that what stays does not lie among them
            # and keep their memory from being used again.
            features = self._room_for_features(waveforms)
            for first in range(0, len(waveforms), at_once):
                check()
                part = slice(first, first + at_once)
                features[part] = self.features(waveforms[part])
            return self.outputs_of(features, check)

    def outputs_of(self, features: Tensor, check: Callable[[], None]) -> Outputs:
        """Outputs of a batch whose convolutional frames are there already.

        Parameters
        ----------
        features : Tensor, shape (windows, frames, channels)
        check : callable
        """
        with torch.inference_mode():
            hidden = self._frames(self._encoder(features, check).float())
            return read_out(hidden, self._head, self._manifest.activation, self._block)

    def _room_for_features(self, waveforms: Tensor) -> Tensor:
        windows, samples = waveforms.shape
        shape = (windows, self.geometry.frames(samples), self.geometry.channels[-1])
        return torch.empty(shape, dtype=self.dtype, device=self.device)

    def bytes_for(self, samples: int, windows: int) -> int:
        """Estimate what a batch takes beside the weights, at its largest."""
        at_once = 1 if self.device == "cpu" else windows
        return self.geometry.batch_bytes(
            samples, windows, at_once=at_once, itemsize=self.dtype.itemsize
        )


def weight_bytes(network: SpeechNetwork, dtype: torch.dtype = torch.float32) -> int:
    """Size of a copy of the network's backbone, which is nearly all of it."""
    return dtype.itemsize * sum(parameter.numel() for parameter in network.backbone.parameters())


def _placed(module: nn.Module, device: str, dtype: torch.dtype) -> nn.Module:
    """Return the module itself where it fits, else a copy of it on the device."""
    parameters = tuple(module.parameters())
    if all(p.device.type == device and p.dtype is dtype for p in parameters):
        return module
    floats = [t for t in (*parameters, *module.buffers()) if t.is_floating_point()]
    moved: dict[int, object] = {
        id(t): nn.Parameter(new, requires_grad=False) if isinstance(t, nn.Parameter) else new
        for t, new in zip(floats, _copied(floats, device, dtype), strict=True)
    }
    # What deepcopy finds here it does not copy; so no second copy in float32 comes to be.
    return copy.deepcopy(module, moved).to(device)


def _copied(tensors: Sequence[Tensor], device: str, dtype: torch.dtype) -> list[Tensor]:
    """Copies in one block of memory, which the system gets back whole when they go."""
    # Each begins at a multiple of 64 numbers, as vector instructions like it.
    sizes = [-(-t.numel() // 64) * 64 for t in tensors]
    block = torch.empty(sum(sizes), dtype=dtype, device=device)
    return [
        part[: t.numel()].view(t.shape).copy_(t.detach())
        for t, part in zip(tensors, torch.split(block, sizes), strict=True)
    ]
