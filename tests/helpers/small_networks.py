"""Small real networks, seeded, saved in the publishers' exact layouts.

The reference class of the dimensional model is written as the publisher's model card shows it, and
the known answers in the manifests come from it, never from the program's own loading.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import nn

from helpers.reference_networks import (
    DIMENSIONAL,
    PREPROCESSOR,
    SHORT_LABELS,
    SMALL,
    EmotionModel,
    Kind,
    normalised,
    probe,
    reference_dimensional,
    reference_sequence,
    seeded,
)
from voiceman_gui.core.networks import Role
from voiceman_gui.models.manifest import (
    MANIFEST,
    KnownAnswer,
    ModelFile,
    NetworkManifest,
    Source,
)
from voiceman_gui.models.manifest_toml import manifest_toml
from voiceman_gui.models.network import SpeechNetwork

__all__ = [
    "SHORT_LABELS",
    "EmotionModel",
    "Kind",
    "Tensors",
    "full_size_dimensional",
    "legacy_spelling",
    "normalised",
    "probe",
    "reference_dimensional",
    "reference_sequence",
    "save_dimensional",
    "save_sequence",
    "save_tensors",
    "seeded",
    "small_manifest",
    "write_json",
    "write_manifest",
]

Tensors = dict[str, torch.Tensor]


def save_dimensional(
    folder: Path,
    seed: int = 0,
    *,
    legacy_weight_norm: bool = False,
    safetensors: bool = True,
    with_manifest: bool = True,
) -> NetworkManifest:
    """Save a small dimensional model as its publisher does, with known answers of the reference.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    legacy_weight_norm : bool
        Spell the positional convolution ``weight_g``/``weight_v``, as older checkpoints do.
    safetensors : bool
        ``model.safetensors``, else ``pytorch_model.bin``.
    with_manifest : bool
        Also write ``manifest.toml``; it is returned in any case.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = reference_dimensional(seed)
    tensors = {k: v.detach().clone().contiguous() for k, v in model.state_dict().items()}
    if legacy_weight_norm:
        tensors = legacy_spelling(tensors)
    weights = save_tensors(folder, tensors, safetensors=safetensors)
    write_json(folder / "config.json", DIMENSIONAL | SMALL)
    write_json(folder / "preprocessor_config.json", PREPROCESSOR)
    manifest = small_manifest(
        id=f"small-dimensional-{seed}",
        name="Small dimensional model for tests",
        architecture="wav2vec2-dimensional",
        role=Role.DIMENSIONS,
        licence_text="Seeded random numbers. For tests only; its values mean nothing.",
        outputs=("arousal", "dominance", "valence"),
        activation="none",
        normalise="window",
        files=(
            ModelFile(path=weights),
            ModelFile(path="config.json"),
            ModelFile(path="preprocessor_config.json"),
        ),
        known_answers=(
            _answer(model, "zeros", np.zeros(16000, np.float32), normalise=None),
            _answer(model, "normal", probe(), normalise=False),
        ),
        source=Source(hub=f"tests/small-dimensional-{seed}", revision="main"),
    )
    if with_manifest:
        write_manifest(folder, manifest)
    return manifest


def _answer(
    model: EmotionModel,
    kind: Literal["zeros", "normal"],
    samples: NDArray[np.float32],
    *,
    normalise: bool | None,
) -> KnownAnswer:
    values = samples[np.newaxis] if normalise is False else normalised(samples[np.newaxis])
    with torch.inference_mode():
        pooled, outputs = model(torch.from_numpy(values))
    return KnownAnswer(
        input=kind,
        samples=len(samples),
        normalise=normalise,
        expected=tuple(outputs[0].tolist()),
        pooled=tuple(pooled[0, :3].tolist()),
        tolerance=1e-5,
        source="the reference class of the model card",
    )


def save_sequence(
    folder: Path,
    kind: Kind = "wav2vec2",
    seed: int = 0,
    labels: Mapping[str, str] = SHORT_LABELS,
    *,
    weighted: bool = True,
    large: bool = False,
    with_manifest: bool = True,
) -> NetworkManifest:
    """Save a small sequence classifier as transformers saves it.

    Parameters
    ----------
    labels : mapping of str to str
        The publisher's labels in their order, each with this program's category.
    weighted : bool
        ``use_weighted_layer_sum``, as the superb classifiers have it.
    large : bool
        In the form of the large models, whose encoder ends with a layer norm.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = reference_sequence(kind, seed, tuple(labels), weighted=weighted, large=large)
    model.save_pretrained(folder)
    write_json(folder / "preprocessor_config.json", PREPROCESSOR)
    samples = probe()
    with torch.inference_mode():
        logits = model(torch.from_numpy(normalised(samples[np.newaxis]))).logits
    manifest = small_manifest(
        id=f"small-{kind}-{seed}",
        name=f"Small {kind} classifier for tests",
        architecture="sequence-classifier",
        role=Role.CATEGORIES,
        outputs=tuple(labels),
        labels=dict(labels),
        activation="softmax",
        normalise="window",
        files=(
            ModelFile(path="model.safetensors"),
            ModelFile(path="config.json"),
            ModelFile(path="preprocessor_config.json"),
        ),
        known_answers=(
            KnownAnswer(
                input="normal",
                expected=tuple(logits.softmax(-1)[0].tolist()),
                tolerance=1e-5,
                source="transformers' own class",
            ),
        ),
    )
    if with_manifest:
        write_manifest(folder, manifest)
    return manifest


def full_size_dimensional(seed: int = 0) -> SpeechNetwork:
    """Return a network of the real dimensional model's exact sizes with seeded weights.

    165 million parameters, ready for the engine: weight norm folded, evaluation mode.
    """
    model = reference_dimensional(seed, full_size=True)
    conv = model.wav2vec2.encoder.pos_conv_embed.conv
    nn.utils.parametrize.remove_parametrizations(conv, "weight")
    model.requires_grad_(requires_grad=False)
    head = nn.Sequential(model.classifier.dense, nn.Tanh(), model.classifier.out_proj)
    manifest = small_manifest(
        id=f"full-size-dimensional-{seed}",
        name="Dimensional model of full size for benchmarks",
        architecture="wav2vec2-dimensional",
        role=Role.DIMENSIONS,
        outputs=("arousal", "dominance", "valence"),
        activation="none",
        normalise="window",
        files=(ModelFile(path="model.safetensors"),),
    )
    return SpeechNetwork(manifest, "0" * 64, model.wav2vec2, nn.Identity(), head)


def legacy_spelling(tensors: Tensors) -> Tensors:
    """Spell weight norm as checkpoints from before its parametrization do."""
    spelling = {
        "parametrizations.weight.original0": "weight_g",
        "parametrizations.weight.original1": "weight_v",
    }
    renamed = {}
    for name, tensor in tensors.items():
        for new, old in spelling.items():
            name = name.replace(new, old)  # noqa: PLW2901
        renamed[name] = tensor
    return renamed


def save_tensors(folder: Path, tensors: Tensors, *, safetensors: bool = True) -> str:
    """Write a state dict as publishers do and return the file's name."""
    if safetensors:
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
        return "model.safetensors"
    torch.save(tensors, folder / "pytorch_model.bin")
    return "pytorch_model.bin"


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write a publisher's JSON file."""
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")


def small_manifest(**fields: Any) -> NetworkManifest:
    """Return a manifest with what is the same in those of all models that the tests make."""
    same = {
        "schema": "voiceman.model/1",
        "revision": "1",
        "publisher": "the tests of this program",
        "licence": "CC0-1.0",
        "trained_on": "nothing; seeded random weights",
        "languages": ("en",),
        "limits": ("Seeded random weights: no reading of this model means anything.",),
    }
    return NetworkManifest(**same | fields)


def write_manifest(folder: Path, manifest: NetworkManifest) -> None:
    """Write a model folder's ``manifest.toml``."""
    (folder / MANIFEST).write_text(manifest_toml(manifest), encoding="utf-8")
