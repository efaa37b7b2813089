"""From torch to ONNX: each network in evaluation mode, and compared with what it was before."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from speaker_networks.campplus import FRAME_CHANNELS, MEL_BANDS, CamPlusPlus
from speaker_networks.segmentation import RATE_HZ, Segmentation
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
    tries = [_noise(pieces, frames, MEL_BANDS) for pieces, frames in _SHAPES]
    axes = {"energies": {0: "pieces", 1: "time"}, "frames": {0: "pieces", 1: "half_time"}}
    return _export(Frames(network), path, ("energies", "frames"), axes, tries)


def export_dense(network: CamPlusPlus, path: Path) -> float:
    """Write CAM++ from the statistics on; the number of voices is free. Return the deviation."""
    tries = [_noise(voices, 2 * FRAME_CHANNELS).abs() for voices in (1, 7)]
    axes = {"statistics": {0: "voices"}, "embedding": {0: "voices"}}
    dense = network.xvector.get_submodule("dense")
    return _export(dense, path, ("statistics", "embedding"), axes, tries)


def export_segmentation(network: Segmentation, path: Path) -> float:
    """Write the segmentation of ten seconds; the number of pieces is free. Return the deviation."""
    tries = [0.1 * _noise(pieces, 10 * RATE_HZ) for pieces in (1, 3)]
    axes = {"samples": {0: "pieces"}, "log_probabilities": {0: "pieces"}}
    return _export(network, path, ("samples", "log_probabilities"), axes, tries)


_SHAPES = ((1, _PIECE_FRAMES), (3, _PIECE_FRAMES), (2, 998), (1, 401), (2, 200), (1, 99), (1, 50))


def _noise(*shape: int) -> Tensor:
    noise = np.random.default_rng(len(shape)).standard_normal(shape)
    return torch.from_numpy(noise.astype(np.float32))


def _export(
    network: nn.Module,
    path: Path,
    names: tuple[str, str],
    axes: dict[str, dict[int, str]],
    tries: list[Tensor],
) -> float:
    """Write a network and return its largest deviation; `SystemExit` where that is too large."""
    # The exporter puts the outermost module's training flag back onto all of its parts.
    network.eval()
    source, result = names
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            (tries[0],),
            str(path),
            opset_version=OPSET,
            input_names=[source],
            output_names=[result],
            dynamic_axes=axes,
            dynamo=False,
        )
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    off = 0.0
    for given in tries:
        with torch.no_grad():
            expected = network(given).numpy()
        found = session.run([result], {source: given.numpy()})[0]
        if found.shape != expected.shape:
            raise SystemExit(f"{path.name}: shape {found.shape} instead of {expected.shape}")
        off = max(off, float(np.abs(found - expected).max()))
    if not off <= TOLERANCE:
        raise SystemExit(f"{path.name}: {off:.1e} off what torch computes")
    return off
