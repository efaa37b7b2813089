"""From hidden states to a network's values, and how much single half seconds move them."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn

from voiceman_gui.core.networks import Outputs

Activation = Literal["none", "sigmoid", "softmax"]


def read_out(hidden: Tensor, head: nn.Module, activation: Activation, block: int) -> Outputs:
    """Values of averaged frames, with standard errors by the delete-one jackknife.

    The frames are cut into k blocks of ``block`` frames (a shorter last one joins its neighbour).
    With theta_i the value that the head gives to the mean of all frames but those of block i, the
    standard error is sqrt((k - 1) / k * sum (theta_i - mean theta)^2): Efron and Tibshirani 1993,
    "An Introduction to the Bootstrap", eq. 11.5; over blocks because neighbouring frames are
    dependent (Künsch 1989, Annals of Statistics 17(3)).

    Parameters
    ----------
    hidden : Tensor of float32, shape (windows, frames, width)
    head : nn.Module
        (n, width) to (n, outputs).
    activation : str
    block : int
        Frames of a block.

    Returns
    -------
    Outputs
        Errors are NaN where the window holds fewer than two blocks.
    """
    means = torch.cat([hidden.mean(dim=1, keepdim=True), _delete_one_means(hidden, block)], dim=1)
    # Window by window: where a matrix has few rows, some processors' libraries compute a row
    # otherwise than its neighbour, and a window's bytes would depend on its place in the batch.
    # A copy lies on memory of its own, which is aligned alike for every window.
    outputs = _activated(torch.stack([head(of_window.clone()) for of_window in means]), activation)
    values, theta = outputs[:, 0], outputs[:, 1:]
    blocks = theta.shape[1]
    if blocks < 2:
        errors = torch.full_like(values, torch.nan)
    else:
        spread = (theta - theta.mean(dim=1, keepdim=True)).square().sum(dim=1)
        errors = ((blocks - 1) / blocks * spread).sqrt()
    return Outputs(values=values.numpy(), errors=errors.numpy())


def _delete_one_means(hidden: Tensor, block: int) -> Tensor:
    """Means without each block in turn, shape (windows, blocks, width)."""
    frames = hidden.shape[1]
    blocks = max(frames // block, 1)
    sizes = [block] * (blocks - 1) + [frames - block * (blocks - 1)]
    sums = torch.stack([part.sum(dim=1) for part in torch.split(hidden, sizes, dim=1)], dim=1)
    left = torch.tensor([frames - size for size in sizes], device=hidden.device)
    return (sums.sum(dim=1, keepdim=True) - sums) / left[:, None]


def _activated(logits: Tensor, activation: Activation) -> Tensor:
    # On the processor in double precision, so that a softmax sums to one as far as anyone prints
    # it; not every accelerator knows double precision.
    logits = logits.cpu().double()
    if activation == "sigmoid":
        return torch.sigmoid(logits)
    if activation == "softmax":
        return torch.softmax(logits, dim=-1)
    return logits
