"""From torch to ONNX: each network in evaluation mode, and compared with what it was before."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from speaker_networks.campplus import FRAME_CHANNELS, MEL_BANDS, CamPlusPlus
from speaker_networks.segmentation import RATE_HZ, Front, Segmentation, SharedFilters, Speakers
from voiceman_gui.models.onnx_library import onnxruntime

OPSET = 17
TOLERANCE = 3e-5
_PIECE_FRAMES = 798


class Frames(nn.Module):
    """CAM++ up to the statistics, frames before channels."""

    def __init__(self, network: CamPlusPlus) -> None:
        super().__init__()
        self.network = network

    def forward(self, energies: Tensor) -> Tensor:
        """Map (batch, frames, 80) to (batch, ceil(frames / 2), 512)."""
        return self.network.frames(energies).transpose(1, 2)


def export_frames(network: CamPlusPlus, path: Path) -> float:
    """Write CAM++ up to its frames; pieces and their length are free. Return the deviation."""
    tries = [(_noise(pieces, frames, MEL_BANDS),) for pieces, frames in _SHAPES]
    axes = {"energies": {0: "pieces", 1: "time"}, "frames": {0: "pieces", 1: "half_time"}}
    return _export(Frames(network), path, axes, tries)


def export_dense(network: CamPlusPlus, path: Path) -> float:
    """Write CAM++ from the statistics on; the number of voices is free. Return the deviation."""
    tries = [(_noise(voices, 2 * FRAME_CHANNELS).abs(),) for voices in (1, 7)]
    axes = {"statistics": {0: "voices"}, "embedding": {0: "voices"}}
    return _export(network.xvector.get_submodule("dense"), path, axes, tries)


def export_filters(network: Segmentation, path: Path) -> float:
    """Write the segmentation's filters; the length is free. Return the deviation."""
    tries = [(0.1 * _noise(1, seconds * RATE_HZ),) for seconds in (10, 25)]
    axes = {"samples": {1: "time"}, "filtered": {2: "steps"}}
    return _export(SharedFilters(network), path, axes, tries)


def export_front(network: Segmentation, path: Path) -> float:
    """Write what is between the filters and the features. Return the deviation."""
    filters = SharedFilters(network)
    tries: list[tuple[Tensor, ...]] = []
    for level in (0.1, 0.001):
        samples = level * _noise(1, 10 * RATE_HZ) + level
        mean, variance = samples.mean(), samples.var(correction=0)
        tries.append((filters(samples), mean.view(1, 1, 1), variance.view(1, 1, 1)))
    names = ("filtered", "mean", "variance", "features")
    return _export(Front(network), path, {name: {0: "pieces"} for name in names}, tries)


def export_speakers(network: Segmentation, path: Path) -> float:
    """Write what is behind the features; the number of pieces is free. Return the deviation."""
    with torch.no_grad():
        tries = [(network.sincnet(0.1 * _noise(pieces, 1, 10 * RATE_HZ)),) for pieces in (1, 3)]
    axes = {"features": {0: "pieces"}, "log_probabilities": {0: "pieces"}}
    return _export(Speakers(network), path, axes, tries)


_SHAPES = ((1, _PIECE_FRAMES), (3, _PIECE_FRAMES), (2, 998), (1, 401), (2, 200), (1, 99), (1, 50))


def _noise(*shape: int) -> Tensor:
    noise = np.random.default_rng(len(shape)).standard_normal(shape)
    return torch.from_numpy(noise.astype(np.float32))


def _export(
    network: nn.Module,
    path: Path,
    axes: dict[str, dict[int, str]],
    tries: Sequence[tuple[Tensor, ...]],
) -> float:
    """Write a network and return its largest deviation; `SystemExit` where that is too large.

    ``axes`` names the inputs in order, then the output, and which of their axes are free.
    """
    # The exporter puts the outermost module's training flag back onto all of its parts.
    network.eval()
    *sources, result = axes
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            tries[0],
            str(path),
            opset_version=OPSET,
            input_names=sources,
            output_names=[result],
            dynamic_axes=axes,
            dynamo=False,
        )
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    off = 0.0
    for given in tries:
        with torch.no_grad():
            expected = network(*given).numpy()
        arrays = {name: one.numpy() for name, one in zip(sources, given, strict=True)}
        off = max(off, deviation(session.run([result], arrays)[0], expected, path.name))
    return off


def deviation(found: NDArray[Any], expected: NDArray[Any], name: str) -> float:
    """Return the largest difference; `SystemExit` where it is too large, or shapes differ."""
    if found.shape != expected.shape:
        raise SystemExit(f"{name}: shape {found.shape} instead of {expected.shape}")
    off = float(np.abs(found - expected).max())
    if not off <= TOLERANCE:
        raise SystemExit(f"{name}: {off:.1e} off what torch computes")
    return off
