"""CAM++, a speaker embedding network: densely connected time delay layers with context masks.

Wang, Zheng, Chen, Cheng, Chen 2023, "CAM++: A fast and efficient network for speaker verification
using context-aware masking", arXiv 2303.00332. Written from that description, in the layout that
3D-Speaker publishes its weights in, so that they load without a name changed.
"""

from __future__ import annotations

from collections import OrderedDict

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


class ContextMask(nn.Module):
    """A convolution over time whose channels are weighted by the context of each frame.

    The context is the mean of the whole piece plus the mean of the frame's 100-frame segment.
    """

    def __init__(self, channels: int, grown: int, dilation: int) -> None:
        super().__init__()
        self.linear_local = nn.Conv1d(
            channels, grown, 3, padding=dilation, dilation=dilation, bias=False
        )
        self.linear1 = nn.Conv1d(channels, channels // 2, 1)
        self.linear2 = nn.Conv1d(channels // 2, grown, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, grown, frames)."""
        context = x.mean(-1, keepdim=True) + segment_means(x)
        mask = torch.sigmoid(self.linear2(functional.relu(self.linear1(context))))
        y: Tensor = self.linear_local(x) * mask
        return y


def segment_means(x: Tensor) -> Tensor:
    """Mean of each run of 100 frames (the last may be shorter), repeated over its frames.

    Padded and divided by the number of frames: releases of onnxruntime differ in what they divide
    the last, incomplete run of a pooling with ``ceil_mode`` by.
    """
    run = _SEGMENT_FRAMES
    padded = functional.pad(x, (0, run - 1))
    filled = functional.pad(torch.ones_like(x[:1, :1]), (0, run - 1))
    means = functional.avg_pool1d(padded, run, run) / functional.avg_pool1d(filled, run, run)
    repeated = means.unsqueeze(-1).expand(*means.shape, run)
    return repeated.reshape(means.shape[0], means.shape[1], -1)[..., : x.shape[-1]]


class DenseLayer(nn.Module):
    """One time delay layer of a block: a bottleneck and a masked convolution."""

    def __init__(self, channels: int, bottleneck: int, grown: int, dilation: int) -> None:
        super().__init__()
        self.nonlinear1 = _normalised(channels)
        self.linear1 = nn.Conv1d(channels, bottleneck, 1, bias=False)
        self.nonlinear2 = _normalised(bottleneck)
        self.cam_layer = ContextMask(bottleneck, grown, dilation)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, grown, frames)."""
        masked: Tensor = self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(x))))
        return masked


class DenseBlock(nn.Module):
    """Layers each of which sees what all before it gave."""

    def __init__(self, layers: int, channels: int, grown: int, dilation: int) -> None:
        super().__init__()
        for index in range(layers):
            layer = DenseLayer(channels + index * grown, 4 * grown, grown, dilation)
            self.add_module(f"tdnnd{index + 1}", layer)

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, channels, frames) to (batch, channels + layers * grown, frames)."""
        for layer in self.children():
            x = torch.cat([x, layer(x)], dim=1)
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
        y: Tensor = self.head(energies.transpose(1, 2))
        for name, layer in self.xvector.named_children():
            if name == "stats":
                break
            y = layer(y)
        return y

    def forward(self, energies: Tensor) -> Tensor:
        """Map (batch, frames, 80) to embeddings (batch, 192), not normalised in length."""
        statistics = self.xvector.get_submodule("stats")(self.frames(energies))
        embedding: Tensor = self.xvector.get_submodule("dense")(statistics)
        return embedding
