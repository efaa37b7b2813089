"""CAM++, a speaker embedding network: densely connected time delay layers with context masks.

Wang, Zheng, Chen, Cheng, Chen 2023, "CAM++: A fast and efficient network for speaker verification
using context-aware masking", arXiv 2303.00332. Written from that description, in the layout that
3D-Speaker publishes its weights in, so that they load without a name changed.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

MEL_BANDS = 80
FRAME_CHANNELS = 512
EMBEDDING_VALUES = 192
_SEGMENT_FRAMES = 100


class Residual(nn.Module):
    """Two 3 x 3 convolutions and a shortcut; ``stride`` is taken over frequency alone."""

    def __init__(self, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.shortcut = nn.Sequential()
        if stride != 1:
            self.shortcut = nn.Sequential(
                nn.Conv2d(channels, channels, 1, stride=(stride, 1), bias=False),
                nn.BatchNorm2d(channels),
            )

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, bands, frames) to (batch, channels, bands / stride, frames)."""
        y = functional.relu(self.bn1(self.conv1(x)))
        return functional.relu(self.bn2(self.conv2(y)) + self.shortcut(x))


class Head(nn.Module):
    """Front of two-dimensional convolutions: 80 bands become 10 of 32 channels each."""

    def __init__(self) -> None:
        super().__init__()
        channels = 32
        self.conv1 = nn.Conv2d(1, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.layer1 = nn.Sequential(Residual(channels, 2), Residual(channels, 1))
        self.layer2 = nn.Sequential(Residual(channels, 2), Residual(channels, 1))
        self.conv2 = nn.Conv2d(channels, channels, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, 80, frames) to (batch, 320, frames)."""
        y = functional.relu(self.bn1(self.conv1(x.unsqueeze(1))))
        y = self.layer2(self.layer1(y))
        y = functional.relu(self.bn2(self.conv2(y)))
        return y.reshape(y.shape[0], y.shape[1] * y.shape[2], y.shape[3])


def _normalised(channels: int, *, plain: bool = False) -> nn.Sequential:
    """Batch normalisation and rectifier; ``plain`` has neither weights nor a rectifier."""
    parts: list[tuple[str, nn.Module]] = [("batchnorm", nn.BatchNorm1d(channels, affine=not plain))]
    if not plain:
        parts.append(("relu", nn.ReLU()))
    return nn.Sequential(OrderedDict(parts))


class Context(NamedTuple):
    """Which frames lie in which segment of 100, alike for all layers of a piece.

    Parameters
    ----------
    means : Tensor, shape (frames, segments)
        Times values (channels, frames): mean of the whole piece plus mean of the segment, of which
        the last may be shorter.
    spread : Tensor, shape (segments, frames)
        Times values (channels, segments): those of the segment in which a frame lies. A product
        with ones and zeros is exact, and several times faster than onnxruntime's gathering.
    """

    means: Tensor
    spread: Tensor


def context_of(x: Tensor) -> Context:
    """Return the context of values of shape (batch, channels, frames)."""
    frames = x.shape[-1]
    segment = torch.arange(frames) // _SEGMENT_FRAMES
    segments = torch.arange((frames + _SEGMENT_FRAMES - 1) // _SEGMENT_FRAMES)
    within = (segment.unsqueeze(1) == segments.unsqueeze(0)).float()
    return Context(within / within.sum(0) + 1 / within.sum(), within.t())


class ContextMask(nn.Module):
    """A convolution over time whose channels are weighted by the context of each frame.

    The context is the mean of the whole piece plus the mean of the frame's 100-frame segment; the
    frames of a segment have one, so that the weights are computed once for all of them.
    """

    def __init__(self, channels: int, grown: int, dilation: int) -> None:
        super().__init__()
        self.linear_local = nn.Conv1d(
            channels, grown, 3, padding=dilation, dilation=dilation, bias=False
        )
        self.linear1 = nn.Conv1d(channels, channels // 2, 1)
        self.linear2 = nn.Conv1d(channels // 2, grown, 1)

    def forward(self, x: Tensor, context: Context) -> Tensor:
        """Map (batch, channels, frames) to (batch, grown, frames)."""
        heard = functional.relu(self.linear1(x @ context.means))
        mask = torch.sigmoid(self.linear2(heard))
        y: Tensor = self.linear_local(x) * (mask @ context.spread)
        return y


class DenseLayer(nn.Module):
    """One time delay layer of a block: a bottleneck and a masked convolution."""

    def __init__(self, channels: int, bottleneck: int, grown: int, dilation: int) -> None:
        super().__init__()
        self.nonlinear1 = _normalised(channels)
        self.linear1 = nn.Conv1d(channels, bottleneck, 1, bias=False)
        self.nonlinear2 = _normalised(bottleneck)
        self.cam_layer = ContextMask(bottleneck, grown, dilation)

    def forward(self, x: Tensor, context: Context) -> Tensor:
        """Map (batch, channels, frames) to (batch, grown, frames)."""
        narrow = self.nonlinear2(self.linear1(self.nonlinear1(x)))
        masked: Tensor = self.cam_layer(narrow, context)
        return masked


class DenseBlock(nn.Module):
    """Layers each of which sees what all before it gave."""

    def __init__(self, layers: int, channels: int, grown: int, dilation: int) -> None:
        super().__init__()
        for index in range(layers):
            layer = DenseLayer(channels + index * grown, 4 * grown, grown, dilation)
            self.add_module(f"tdnnd{index + 1}", layer)

    def forward(self, x: Tensor, context: Context) -> Tensor:
        """Map (batch, channels, frames) to (batch, channels + layers * grown, frames)."""
        for layer in self.children():
            x = torch.cat([x, layer(x, context)], dim=1)
        return x


class Transit(nn.Module):
    """Halves the channels behind a block."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.nonlinear = _normalised(channels)
        self.linear = nn.Conv1d(channels, channels // 2, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, channels / 2, frames)."""
        halved: Tensor = self.linear(self.nonlinear(x))
        return halved


class TimeDelay(nn.Module):
    """The first layer over time: five frames wide, every second frame."""

    def __init__(self, channels: int, out: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(channels, out, 5, stride=2, padding=2, bias=False)
        self.nonlinear = _normalised(out)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, out, ceil(frames / 2))."""
        y: Tensor = self.nonlinear(self.linear(x))
        return y


class Statistics(nn.Module):
    """Mean and unbiased standard deviation over time, side by side."""

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, 2 * channels)."""
        return torch.cat([x.mean(-1), x.std(-1, unbiased=True)], dim=-1)


class Dense(nn.Module):
    """The embedding: a linear layer and a batch normalisation without weights or rectifier."""

    def __init__(self, statistics: int, values: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(statistics, values, 1, bias=False)
        self.nonlinear = _normalised(values, plain=True)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, statistics) to (batch, values)."""
        y: Tensor = self.nonlinear(self.linear(x.unsqueeze(-1)).squeeze(-1))
        return y


class CamPlusPlus(nn.Module):
    """The whole network: filter bank energies to an embedding of 192 values."""

    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        grown = 32
        parts: list[tuple[str, nn.Module]] = [("tdnn", TimeDelay(320, 128))]
        channels = 128
        for number, (layers, dilation) in enumerate(((12, 1), (24, 2), (16, 2)), start=1):
            parts.append((f"block{number}", DenseBlock(layers, channels, grown, dilation)))
            channels += layers * grown
            parts.append((f"transit{number}", Transit(channels)))
            channels //= 2
        parts.append(("out_nonlinear", _normalised(channels)))
        parts.append(("stats", Statistics()))
        parts.append(("dense", Dense(2 * channels, EMBEDDING_VALUES)))
        self.xvector = nn.Sequential(OrderedDict(parts))

    def frames(self, energies: Tensor) -> Tensor:
        """Map log mel energies to the 512 channels before the statistics.

        Parameters
        ----------
        energies : Tensor, shape (batch, frames, 80)
            Kaldi's filter bank, the mean of the piece over time taken away.

        Returns
        -------
        Tensor, shape (batch, 512, ceil(frames / 2))
        """
        first, *rest = self.xvector.named_children()
        y: Tensor = first[1](self.head(energies.transpose(1, 2)))
        context = context_of(y)
        for name, layer in rest:
            if name == "stats":
                break
            y = layer(y, context) if isinstance(layer, DenseBlock) else layer(y)
        return y

    def forward(self, energies: Tensor) -> Tensor:
        """Map (batch, frames, 80) to embeddings (batch, 192), not normalised in length."""
        statistics = self.xvector.get_submodule("stats")(self.frames(energies))
        embedding: Tensor = self.xvector.get_submodule("dense")(statistics)
        return embedding
