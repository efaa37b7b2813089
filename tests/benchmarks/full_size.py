"""Full-size networks with seeded weights, saved as their publishers save them."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import torch

from helpers import reference_networks, small_networks, small_speechbrain
from voiceman_gui.models.manifest import ModelFile, NetworkManifest
from voiceman_gui.models.network import SpeechNetwork

NAMES = ("dimensional", "categorical")
_POSITION = "encoder.pos_conv_embed.conv.weight"


def full_size(name: str) -> SpeechNetwork:
    """Return audEERING's or SpeechBrain's network in full size, weights seeded."""
    if name == "dimensional":
        return small_networks.full_size_dimensional()
    return small_speechbrain.full_size_speechbrain()


def save(name: str, folder: Path) -> NetworkManifest:
    """Save the network in its publisher's layout: 660 MB and 380 MB."""
    network = full_size(name)
    if name == "dimensional":
        manifest = small_networks.save_dimensional(folder)
        config = reference_networks.DIMENSIONAL | reference_networks.FULL
        small_networks.write_json(folder / "config.json", config)
        dense, _, out_proj = network.head
        head = {"classifier.dense": dense, "classifier.out_proj": out_proj}
        tensors = _spelled(network, "wav2vec2.") | {
            f"{prefix}.{key}": tensor
            for prefix, module in head.items()
            for key, tensor in module.state_dict().items()
        }
        small_networks.save_tensors(folder, tensors)
        return manifest.model_copy(update={"known_answers": ()})
    small_speechbrain.save_speechbrain(folder)
    torch.save(_spelled(network, "model."), folder / "wav2vec2.ckpt")
    torch.save({"0.w.weight": network.head.weight}, folder / "model.ckpt")
    files = (*network.manifest.files, ModelFile(path="label_encoder.txt"))
    return network.manifest.model_copy(update={"files": files})


def _spelled(network: SpeechNetwork, prefix: str) -> dict[str, torch.Tensor]:
    """Tensors of the backbone as checkpoints spell them, weight norm taken apart again."""
    tensors = dict(network.backbone.state_dict())
    weight = tensors.pop(_POSITION)
    tensors[f"{_POSITION}_g"] = weight.norm(dim=(0, 1), keepdim=True)
    tensors[f"{_POSITION}_v"] = weight
    mask = torch.zeros(network.backbone.config.hidden_size)
    return {
        prefix + key: tensor.contiguous()
        for key, tensor in ({"masked_spec_embed": mask} | tensors).items()
    }
