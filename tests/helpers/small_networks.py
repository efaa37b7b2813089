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
import transformers
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import nn
from transformers.models.wav2vec2.modeling_wav2vec2 import Wav2Vec2Model, Wav2Vec2PreTrainedModel

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

# Their thread would outlive the test.
transformers.utils.logging.disable_progress_bar()

Tensors = dict[str, torch.Tensor]
Kind = Literal["wav2vec2", "hubert", "wavlm"]

SHORT_LABELS: Mapping[str, str] = {
    "neu": "neutral",
    "hap": "happy",
    "ang": "angry",
    "sad": "sad",
}
"""Labels of the superb emotion classifiers, in their order."""

_SMALL = {
    "conv_bias": True,
    "conv_dim": [32] * 7,
    "conv_kernel": [10, 3, 3, 3, 3, 2, 2],
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "do_stable_layer_norm": True,
    "feat_extract_norm": "layer",
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_attention_heads": 4,
    "num_hidden_layers": 2,
}
_FULL = {
    **_SMALL,
    "conv_dim": [512] * 7,
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "num_attention_heads": 16,
    "num_hidden_layers": 12,
}
# The rest of the publisher's config.json; what training needed travels along in real folders too.
_DIMENSIONAL = {
    "activation_dropout": 0.1,
    "apply_spec_augment": True,
    "architectures": ["Wav2Vec2ForSpeechClassification"],
    "attention_dropout": 0.1,
    "feat_extract_activation": "gelu",
    "feat_proj_dropout": 0.1,
    "final_dropout": 0.1,
    "finetuning_task": "wav2vec2_reg",
    "hidden_act": "gelu",
    "hidden_dropout": 0.1,
    "id2label": {"0": "arousal", "1": "dominance", "2": "valence"},
    "initializer_range": 0.02,
    "label2id": {"arousal": 0, "dominance": 1, "valence": 2},
    "layer_norm_eps": 1e-05,
    "layerdrop": 0.1,
    "mask_time_prob": 0.05,
    "model_type": "wav2vec2",
    "num_conv_pos_embedding_groups": 16,
    "num_conv_pos_embeddings": 128,
    "num_feat_extract_layers": 7,
    "pooling_mode": "mean",
    "problem_type": "regression",
    "torch_dtype": "float32",
    "transformers_version": "4.17.0.dev0",
    "vocab_size": None,
}
_PREPROCESSOR = {
    "do_normalize": True,
    "feature_extractor_type": "Wav2Vec2FeatureExtractor",
    "feature_size": 1,
    "padding_side": "right",
    "padding_value": 0.0,
    "return_attention_mask": True,
    "sampling_rate": 16000,
}


class RegressionHead(nn.Module):
    """Head of the dimensional model, as its model card gives it."""

    def __init__(self, config: Any) -> None:
        super().__init__()
        self.dense = nn.Linear(config.hidden_size, config.hidden_size)
        self.dropout = nn.Dropout(config.final_dropout)
        self.out_proj = nn.Linear(config.hidden_size, config.num_labels)

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        x = self.dropout(features)
        x = torch.tanh(self.dense(x))
        x = self.dropout(x)
        return self.out_proj(x)


class EmotionModel(Wav2Vec2PreTrainedModel):  # type: ignore[misc]
    """The dimensional model, as its model card gives it: (averaged hidden states, outputs)."""

    def __init__(self, config: Any) -> None:
        super().__init__(config)
        self.config = config
        self.wav2vec2 = Wav2Vec2Model(config)
        self.classifier = RegressionHead(config)
        self.post_init()

    def forward(self, input_values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = self.wav2vec2(input_values)[0].mean(dim=1)
        return hidden, self.classifier(hidden)


def seeded(model: nn.Module, seed: int) -> nn.Module:
    """Fill a network with seeded weights of a size at which its outputs follow its input."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.ndim > 1 and not name.endswith("original0"):
                parameter.normal_(0, parameter[0].numel() ** -0.5, generator=generator)
            elif "norm" in name and name.endswith("weight"):
                parameter.normal_(1, 0.1, generator=generator)
            elif not name.endswith("original0"):
                parameter.normal_(0, 0.05, generator=generator)
        for name, parameter in model.named_parameters():
            if name.endswith("original0"):
                # The magnitude of a weight norm belongs to its direction, drawn above.
                v = model.get_parameter(name.replace("original0", "original1"))
                parameter.copy_(v.norm(dim=(0, 1), keepdim=True))
    return model.eval()


def reference_dimensional(seed: int = 0, *, full_size: bool = False) -> EmotionModel:
    """Return the reference class with seeded weights; outputs lie around 0.5."""
    sizes = _FULL if full_size else _SMALL
    config = transformers.Wav2Vec2Config(
        **{k: v for k, v in (_DIMENSIONAL | sizes).items() if v is not None},
        attn_implementation="eager",
    )
    with torch.device("meta"):
        model = EmotionModel(config)
    model.to_empty(device="cpu")
    seeded(model, seed)
    with torch.no_grad():
        model.classifier.out_proj.bias.copy_(torch.tensor([0.55, 0.6, 0.4]))
        model.classifier.out_proj.weight.mul_(0.2)
    return model


def normalised(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Windows (windows, samples) as transformers' own feature extractor hands them on."""
    extractor = transformers.Wav2Vec2FeatureExtractor(**_PREPROCESSOR)
    values = extractor(list(samples), sampling_rate=16000, return_tensors="np")["input_values"]
    return np.asarray(values, np.float32)


def probe(seed: int = 0, samples: int = 16000) -> NDArray[np.float32]:
    """Return the input of a known answer of kind "normal"."""
    return np.random.RandomState(seed).normal(size=samples).astype(np.float32)


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
    write_json(folder / "config.json", _DIMENSIONAL | _SMALL)
    write_json(folder / "preprocessor_config.json", _PREPROCESSOR)
    manifest = NetworkManifest(
        schema="voiceman.model/1",
        id=f"small-dimensional-{seed}",
        name="Small dimensional model for tests",
        revision="1",
        architecture="wav2vec2-dimensional",
        role=Role.DIMENSIONS,
        publisher="the tests of this program",
        licence="CC0-1.0",
        licence_text="Seeded random numbers. For tests only; its values mean nothing.",
        trained_on="nothing; seeded random weights",
        outputs=("arousal", "dominance", "valence"),
        activation="none",
        normalise="window",
        languages=("en",),
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
        limits=("Seeded random weights: no reading of this model means anything.",),
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


def reference_sequence(
    kind: Kind = "wav2vec2",
    seed: int = 0,
    labels: tuple[str, ...] = tuple(SHORT_LABELS),
    *,
    weighted: bool = True,
) -> Any:
    """Return transformers' own sequence classifier with seeded weights."""
    prefix = {"wav2vec2": "Wav2Vec2", "hubert": "Hubert", "wavlm": "WavLM"}[kind]
    group_normed = {"do_stable_layer_norm": False, "feat_extract_norm": "group", "conv_bias": False}
    config = getattr(transformers, f"{prefix}Config")(
        **_SMALL | group_normed,
        classifier_proj_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: index for index, label in enumerate(labels)},
        use_weighted_layer_sum=weighted,
        architectures=[f"{prefix}ForSequenceClassification"],
    )
    model = getattr(transformers, f"{prefix}ForSequenceClassification")(config)
    seeded(model, seed)
    with torch.no_grad():
        model.classifier.weight.mul_(4)
    return model


def save_sequence(
    folder: Path,
    kind: Kind = "wav2vec2",
    seed: int = 0,
    labels: Mapping[str, str] = SHORT_LABELS,
    *,
    weighted: bool = True,
    with_manifest: bool = True,
) -> NetworkManifest:
    """Save a small sequence classifier as transformers saves it.

    Parameters
    ----------
    labels : mapping of str to str
        The publisher's labels in their order, each with this program's category.
    weighted : bool
        ``use_weighted_layer_sum``, as the superb classifiers have it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = reference_sequence(kind, seed, tuple(labels), weighted=weighted)
    model.save_pretrained(folder)
    write_json(folder / "preprocessor_config.json", _PREPROCESSOR)
    samples = probe()
    with torch.inference_mode():
        logits = model(torch.from_numpy(normalised(samples[np.newaxis]))).logits
    manifest = NetworkManifest(
        schema="voiceman.model/1",
        id=f"small-{kind}-{seed}",
        name=f"Small {kind} classifier for tests",
        revision="1",
        architecture="sequence-classifier",
        role=Role.CATEGORIES,
        publisher="the tests of this program",
        licence="CC0-1.0",
        trained_on="nothing; seeded random weights",
        outputs=tuple(labels),
        labels=dict(labels),
        activation="softmax",
        normalise="window",
        languages=("en",),
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
        limits=("Seeded random weights: no reading of this model means anything.",),
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
    manifest = NetworkManifest(
        schema="voiceman.model/1",
        id=f"full-size-dimensional-{seed}",
        name="Dimensional model of full size for benchmarks",
        architecture="wav2vec2-dimensional",
        role=Role.DIMENSIONS,
        licence="CC0-1.0",
        trained_on="nothing; seeded random weights",
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


def write_manifest(folder: Path, manifest: NetworkManifest) -> None:
    """Write a model folder's ``manifest.toml``."""
    (folder / MANIFEST).write_text(manifest_toml(manifest), encoding="utf-8")
