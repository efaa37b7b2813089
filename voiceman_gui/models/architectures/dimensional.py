"""audEERING's layout: wav2vec2, mean over time, and a regression head of its own.

Wagner et al., "Dawn of the transformer era in speech emotion recognition", TPAMI 2023. The head is
``dense``, tanh, ``out_proj`` on the averaged hidden state; its outputs are already about 0..1, and
there is no sigmoid.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import DIMENSIONS
from voiceman_gui.models.architectures.backbone import (
    Tensors,
    build,
    check_labels,
    fill,
    read_checkpoint,
    read_folder,
)
from voiceman_gui.models.foreign import listed, shown
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import SpeechNetwork

_BACKBONE = "wav2vec2."
_HEAD = ("classifier.dense.weight", "classifier.out_proj.weight")

ESTIMATE = "models.card.estimate"
"""Among a model's limits: its readings are the predecessor's estimate."""


class HeadMissing(ModelError):
    """The checkpoint has a backbone, but not the head that makes its readings."""


class RegressionHead(nn.Module):
    """Averaged hidden state (windows, width) to outputs (windows, outputs)."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.dense = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, outputs)

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """Dropout, before and between, is a matter of training."""
        values: torch.Tensor = self.out_proj(torch.tanh(self.dense(pooled)))
        return values


class HiddenStateEstimate(nn.Module):
    """The predecessor's estimate: a sigmoid on the mean of each third of the averaged state.

    Uncalibrated: no data were used to find it, and its numbers are not on the scale of the model.
    The first third stands for arousal, the second for dominance, the rest for valence.
    """

    def __init__(self, outputs: tuple[str, ...]) -> None:
        super().__init__()
        self._order = [DIMENSIONS.index(name) for name in outputs]

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """(windows, width) to (windows, outputs)."""
        third = pooled.shape[1] // 3
        slices = (pooled[:, :third], pooled[:, third : 2 * third], pooled[:, 2 * third :])
        means = torch.stack([part.mean(dim=1) for part in slices], dim=1)
        return torch.sigmoid(means[:, self._order])


class _Dimensional(nn.Module):
    """Names its parts as the checkpoint does."""

    def __init__(self, backbone: nn.Module, head: RegressionHead) -> None:
        super().__init__()
        self.wav2vec2 = backbone
        self.classifier = head


class _Backbone(nn.Module):
    def __init__(self, backbone: nn.Module) -> None:
        super().__init__()
        self.wav2vec2 = backbone


def load(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> SpeechNetwork:
    """Load a dimensional model.

    Raises
    ------
    HeadMissing
        When the checkpoint has no regression head; `load_backbone_only` may then be asked for.
    ModelError
        For every other defect, with a sentence of its own.
    """
    sha256, path, config = read_folder(folder, manifest, hashes)
    _demand_layout(config, manifest)
    check_labels(config, manifest)
    backbone = build(config, manifest)
    tensors, manifest = read_checkpoint(path, manifest)
    if not any(name in tensors for name in _HEAD):
        raise HeadMissing(
            message(
                "models.checkpoint.no_head",
                model=manifest.name,
                file=displayable(path),
                tensors=", ".join(_HEAD),
                outputs=listed(manifest.outputs),
            )
        )
    with torch.device("meta"):
        head = RegressionHead(backbone.config.hidden_size, len(manifest.outputs))
    fill(_Dimensional(backbone, head), tensors, path, manifest)
    return SpeechNetwork(manifest, sha256, backbone, nn.Identity(), head)


def load_backbone_only(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> SpeechNetwork:
    """Load a dimensional model without its head, for the predecessor's hidden-state estimate.

    The network's manifest says what it is: without known answers (there are none for an estimate),
    and with a sentence among its limits.

    Raises
    ------
    ModelError
        When not even the backbone is whole.
    """
    sha256, path, config = read_folder(folder, manifest, hashes)
    _demand_layout(config, manifest)
    backbone = build(config, manifest)
    tensors, manifest = read_checkpoint(path, manifest)
    fill(_Backbone(backbone), _of_backbone(tensors), path, manifest)
    said = {
        "activation": "none",
        "known_answers": (),
        "limits": (ESTIMATE, *manifest.limits),
    }
    return SpeechNetwork(
        manifest.model_copy(update=said),
        sha256,
        backbone,
        nn.Identity(),
        HiddenStateEstimate(manifest.outputs),
    )


def _of_backbone(tensors: Tensors) -> Tensors:
    named = {name: tensor for name, tensor in tensors.items() if name.startswith(_BACKBONE)}
    # A bare backbone is saved without its name.
    return named or {_BACKBONE + name: tensor for name, tensor in tensors.items()}


def _demand_layout(config: Mapping[str, Any], manifest: NetworkManifest) -> None:
    if config.get("model_type") != "wav2vec2":
        raise ModelError(
            message(
                "models.config.no_wav2vec2",
                model=manifest.name,
                given=shown(config.get("model_type")),
            )
        )
    pooling = config.get("pooling_mode", "mean")
    if pooling != "mean":
        raise ModelError(
            message("models.config.other_pooling", model=manifest.name, given=shown(pooling))
        )
