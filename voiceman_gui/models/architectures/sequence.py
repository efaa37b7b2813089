"""wav2vec2, HuBERT and WavLM sequence classifiers as transformers defines and saves them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from torch import nn

from voiceman_gui.models.architectures.backbone import (
    build,
    check_labels,
    fill,
    read_checkpoint,
    read_folder,
)
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import SpeechNetwork


class _Classifier(nn.Module):
    """Names its parts as transformers' ``*ForSequenceClassification`` does."""

    def __init__(
        self, kind: str, backbone: nn.Module, projector: nn.Linear, classifier: nn.Linear
    ) -> None:
        super().__init__()
        self.add_module(kind, backbone)
        self.projector = projector
        self.classifier = classifier


def load(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> SpeechNetwork:
    """Load a sequence classifier.

    Raises
    ------
    ModelError
        For every defect, with a sentence of its own.
    """
    sha256, path, config = read_folder(folder, manifest, hashes)
    check_labels(config, manifest)
    backbone = build(config, manifest)
    tensors, manifest = read_checkpoint(path, manifest)
    made = backbone.config
    with torch.device("meta"):
        projector = nn.Linear(made.hidden_size, made.classifier_proj_size)
        classifier = nn.Linear(made.classifier_proj_size, len(manifest.outputs))
        network = _Classifier(str(config["model_type"]), backbone, projector, classifier)
        if config.get("use_weighted_layer_sum"):
            # One for the input of the first layer and one for the output of each.
            network.layer_weights = nn.Parameter(torch.empty(made.num_hidden_layers + 1))
    fill(network, tensors, path, manifest)
    weights = getattr(network, "layer_weights", None)
    return SpeechNetwork(
        manifest,
        sha256,
        backbone,
        projector,
        classifier,
        None if weights is None else torch.softmax(weights.detach(), dim=-1),
    )
