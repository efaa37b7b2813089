"""Matrix products and convolutions, by the library that does them best on a device.

On x86 processors torch gives matrix products to MKL, which on processors of other makers than
Intel reaches less than half of what they can do, and one-dimensional convolutions to oneDNN in a
layout that it must rearrange at every call. oneDNN is fast everywhere when it gets both as
convolutions with the channels last: a matrix product is a convolution of width one. No weight is
copied or packed for it, so a memory-mapped file stays the only copy of the weights.

The choice follows fixed rules (processor family, whether oneDNN is there and computes what torch
does), never a timing, so that the same machine always computes the same bytes.
"""

from __future__ import annotations

import functools
import logging
import platform
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - torch's own idiom

logger = logging.getLogger(__name__)

_PIECE_BYTES = 2**20

_LARGEST_DEVIATION = 1e-5
"""Of a trial product, relative to the largest number in it: a few roundings of float32."""


class Kernels:
    """How a device multiplies and convolves: by torch's own choice of library, in any precision."""

    name = "torch"

    def product(self, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """Multiply (..., inputs) by a weight of (outputs, inputs), plus bias."""
        return F.linear(x, weight, bias)

    def convolution(
        self,
        x: Tensor,
        weight: Tensor,
        bias: Tensor | None,
        *,
        stride: int = 1,
        padding: int = 0,
        groups: int = 1,
    ) -> Tensor:
        """Convolve over time.

        Parameters
        ----------
        x : Tensor, shape (windows, channels, 1, time)
            Channels last in memory, as the result is.
        weight : Tensor, shape (outputs, channels / groups, 1, taps)
        """
        y = F.conv2d(x, weight, bias, stride=(1, stride), padding=(0, padding), groups=groups)
        return y.contiguous(memory_format=torch.channels_last)


class OneDnnKernels(Kernels):
    """oneDNN, always asked for convolutions with the channels last; float32 on x86."""

    name = "oneDNN"

    def product(self, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        """Multiply as a convolution of width one over the rows.

        Each row's result depends on neither its place nor the other rows.
        """
        outputs, inputs = weight.shape
        x = x.contiguous()
        rows = x.numel() // inputs
        y = torch.mkldnn_convolution(
            x.view(1, 1, rows, inputs).permute(0, 3, 1, 2),
            weight.view(outputs, 1, 1, inputs).permute(0, 3, 1, 2),
            bias,
            padding=(0, 0),
            stride=(1, 1),
            dilation=(1, 1),
            groups=1,
        )
        return y.permute(0, 2, 3, 1).reshape(*x.shape[:-1], outputs)

    def convolution(
        self,
        x: Tensor,
        weight: Tensor,
        bias: Tensor | None,
        *,
        stride: int = 1,
        padding: int = 0,
        groups: int = 1,
    ) -> Tensor:
        """Convolve without rearranging what comes in or goes out."""
        return torch.mkldnn_convolution(
            x,
            weight,
            bias,
            padding=(0, padding),
            stride=(1, stride),
            dilation=(1, 1),
            groups=groups,
        )


def in_pieces(function: Callable[[Tensor], Tensor], rows: Tensor) -> Tensor:
    """Apply a function that treats each row (the last dimension) by itself.

    On the processor in place and in pieces that stay in its cache: half the memory, and no second
    way through all of it.

    Parameters
    ----------
    function : callable
        Of a tensor with as many channels, to one of its shape.
    rows : Tensor, shape (..., channels)
        Contiguous; not to be used afterwards.
    """
    if rows.device.type != "cpu":
        return function(rows)
    flat = rows.view(-1, rows.shape[-1])
    for piece in torch.split(flat, max(_PIECE_BYTES // (flat.shape[1] * flat.itemsize), 1)):
        piece.copy_(function(piece))
    return rows


def rearrange(conv: nn.Conv1d) -> Tensor:
    """Put the channels of a convolution's weight last in memory, and return it as kernels want it.

    The module keeps the same numbers, now in the returned tensor's memory, so that there is one
    copy of them. (The weight of a module under weight norm is made anew at every reading; there
    the module stays as it is.)

    Returns
    -------
    Tensor, shape (outputs, channels / groups, 1, taps)
    """
    weight = conv.weight.detach().transpose(1, 2).contiguous().transpose(1, 2)
    conv.weight.data = weight
    return weight[:, :, None, :]


def kernels_for(device: str, dtype: torch.dtype = torch.float32) -> Kernels:
    """Kernels of a device: oneDNN for float32 on x86 processors where it holds, else torch's."""
    if device == "cpu" and dtype is torch.float32 and _onednn_holds():
        return OneDnnKernels()
    return Kernels()


@functools.cache
def _onednn_holds() -> bool:
    """Whether oneDNN can be asked directly here and computes what torch does."""
    if platform.machine().lower() not in {"x86_64", "amd64"}:
        return False
    if not torch.backends.mkldnn.is_available():  # type: ignore[no-untyped-call]
        return False
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(40, 64, generator=generator)
    weight = torch.randn(48, 64, generator=generator)
    bias = torch.randn(48, generator=generator)
    signal = torch.randn(1, 16, 1, 60, generator=generator)
    taps = torch.randn(24, 16, 1, 3, generator=generator)
    ours, theirs = OneDnnKernels(), Kernels()
    try:
        with torch.inference_mode():
            signal = signal.contiguous(memory_format=torch.channels_last)
            deviations = (
                _relative(ours.product(x, weight, bias), theirs.product(x, weight, bias)),
                _relative(
                    ours.convolution(signal, taps, None, stride=2),
                    theirs.convolution(signal, taps, None, stride=2),
                ),
            )
    except (AttributeError, RuntimeError, TypeError) as error:
        # The function belongs to torch's inner library, which may change with its version.
        logger.info("oneDNN cannot be asked directly (%s): torch's own products are used.", error)
        return False
    if max(deviations) > _LARGEST_DEVIATION:
        logger.info("oneDNN deviates by %.1e: torch's own products are used.", max(deviations))
        return False
    return True


def _relative(a: Tensor, b: Tensor) -> float:
    return float((a - b).abs().max() / b.abs().max())
