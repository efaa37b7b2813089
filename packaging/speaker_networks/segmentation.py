"""Speaker segmentation with overlap: SincNet, LSTM layers, and classes of speaker sets.

Bredin and Laurent 2021, arXiv 2104.04045 (the network); Plaquet and Bredin 2023, arXiv 2310.13025
(the classes). The filters are those of Ravanelli and Bengio 2018, arXiv 1808.00158, in the
analytic form (cosine and sine) of Pariente et al. 2020, arXiv 1910.10400. Written from these
descriptions, in the layout of ``pyannote/segmentation-3.0``'s weights.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

RATE_HZ = 16_000
CLASSES = 7
_KERNEL = 251
_STRIDE = 10


class SincFilters(nn.Module):
    """Band passes given by their edges: 40 even (cosine) and 40 odd (sine) filters."""

    low_hz_: Tensor
    band_hz_: Tensor
    window_: Tensor
    n_: Tensor
    _lowest_hz = 50.0
    _narrowest_hz = 50.0

    def __init__(self, bands: int = 40) -> None:
        super().__init__()
        half = _KERNEL // 2
        self.low_hz_ = nn.Parameter(torch.zeros(bands, 1))
        self.band_hz_ = nn.Parameter(torch.zeros(bands, 1))
        self.register_buffer("window_", torch.hamming_window(_KERNEL, periodic=False)[:half])
        times = 2 * math.pi * torch.arange(-half, 0.0).view(1, -1) / RATE_HZ
        self.register_buffer("n_", times)

    def filters(self) -> Tensor:
        """Return the filters, shape (80, 1, 251)."""
        low = self._lowest_hz + self.low_hz_.abs()
        high = (low + self._narrowest_hz + self.band_hz_.abs()).clamp(self._lowest_hz, RATE_HZ / 2)
        width = high - low
        at_low, at_high = low @ self.n_, high @ self.n_
        even = (torch.sin(at_high) - torch.sin(at_low)) / (self.n_ / 2) * self.window_
        odd = (torch.cos(at_low) - torch.cos(at_high)) / (self.n_ / 2) * self.window_
        cosines = torch.cat([even, 2 * width, even.flip(1)], dim=1)
        sines = torch.cat([odd, torch.zeros_like(width), -odd.flip(1)], dim=1)
        return torch.cat([cosines / (2 * width), sines / (2 * width)]).unsqueeze(1)


class Filtered(nn.Module):
    """Convolution with the filters, every tenth sample."""

    def __init__(self) -> None:
        super().__init__()
        self.filterbank = SincFilters()

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, 1, samples) to (batch, 80, (samples - 251) // 10 + 1)."""
        y: Tensor = functional.conv1d(x, self.filterbank.filters(), stride=_STRIDE)
        return y


class SincNet(nn.Module):
    """Samples to 60 channels, one frame per 270 samples."""

    def __init__(self) -> None:
        super().__init__()
        self.wav_norm1d = nn.InstanceNorm1d(1, affine=True)
        self.conv1d = nn.ModuleList([Filtered(), nn.Conv1d(80, 60, 5), nn.Conv1d(60, 60, 5)])
        self.norm1d = nn.ModuleList([nn.InstanceNorm1d(n, affine=True) for n in (80, 60, 60)])

    def forward(self, x: Tensor) -> Tensor:
        """Map (batch, 1, samples) to (batch, 60, frames)."""
        return self.after_filters(functional.max_pool1d(self.filtered(self.wav_norm1d(x)).abs(), 3))

    @property
    def filtered(self) -> Filtered:
        """The filters by themselves."""
        first = self.conv1d[0]
        assert isinstance(first, Filtered)
        return first

    def after_filters(self, pooled: Tensor) -> Tensor:
        """Map pooled magnitudes (batch, 80, n) to (batch, 60, frames)."""
        y = functional.leaky_relu(self.norm1d[0](pooled))
        for convolution, norm in zip(self.conv1d[1:], self.norm1d[1:], strict=True):
            y = functional.leaky_relu(norm(functional.max_pool1d(convolution(y), 3)))
        return y


class Segmentation(nn.Module):
    """The whole network: samples to log probabilities of the seven classes."""

    def __init__(self) -> None:
        super().__init__()
        self.sincnet = SincNet()
        self.lstm = nn.LSTM(60, 128, num_layers=4, bidirectional=True, batch_first=True)
        self.linear = nn.ModuleList([nn.Linear(256, 128), nn.Linear(128, 128)])
        self.classifier = nn.Linear(128, CLASSES)

    def forward(self, samples: Tensor) -> Tensor:
        """Map (batch, samples) to log probabilities (batch, frames, 7).

        Parameters
        ----------
        samples : Tensor, shape (batch, samples)
            16 kHz, -1..1; trained on 160 000 samples, which give 589 frames.

        Returns
        -------
        Tensor, shape (batch, frames, 7)
            None, speaker 1, 2, 3, 1 and 2, 1 and 3, 2 and 3; speakers are those of the piece.
        """
        return self.after_sincnet(self.sincnet(samples.unsqueeze(1)))

    def after_sincnet(self, features: Tensor) -> Tensor:
        """Map (batch, 60, frames) to log probabilities (batch, frames, 7)."""
        y, _ = self.lstm(features.transpose(1, 2))
        for layer in self.linear:
            y = functional.leaky_relu(layer(y))
        return functional.log_softmax(self.classifier(y), dim=-1)


class SharedFilters(nn.Module):
    """The filters along a recording, which pieces that overlap have in common."""

    def __init__(self, network: Segmentation) -> None:
        super().__init__()
        self.register_buffer("filters", network.sincnet.filtered.filterbank.filters().detach())
        self.filters: Tensor

    def forward(self, samples: Tensor) -> Tensor:
        """Map (1, samples) to (1, 80, (samples - 251) // 10 + 1)."""
        y: Tensor = functional.conv1d(samples.unsqueeze(1), self.filters, stride=_STRIDE)
        return y


class Front(nn.Module):
    """What is left of SincNet for a piece once its samples are filtered as they are.

    A piece is normalised to ``gain * (x - mean) + bias``. Filters are linear, so that the filtered
    piece is ``gain * (filtered x + (bias / gain - mean) * sum of the filter)``; the factor may
    wait until the maxima are taken.
    """

    def __init__(self, network: Segmentation) -> None:
        super().__init__()
        self.sincnet = network.sincnet
        sums = self.sincnet.filtered.filterbank.filters().detach().double().sum(-1).float()
        self.register_buffer("sums", sums.unsqueeze(0))
        self.sums: Tensor

    def forward(self, filtered: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
        """Map filtered pieces to (batch, 60, frames).

        Parameters
        ----------
        filtered : Tensor, shape (batch, 80, 15975)
            Of `SharedFilters`.
        mean, variance : Tensor, shape (batch, 1, 1)
            Of the piece's 160 000 samples.
        """
        norm = self.sincnet.wav_norm1d
        gain = norm.weight / torch.sqrt(variance + norm.eps)
        offset = (norm.bias / gain - mean) * self.sums
        pooled = functional.max_pool1d((filtered + offset).abs(), 3) * gain.abs()
        return self.sincnet.after_filters(pooled)


class Speakers(nn.Module):
    """What is behind SincNet."""

    def __init__(self, network: Segmentation) -> None:
        super().__init__()
        self.network = network

    def forward(self, features: Tensor) -> Tensor:
        """Map (batch, 60, frames) to log probabilities (batch, frames, 7)."""
        return self.network.after_sincnet(features)
