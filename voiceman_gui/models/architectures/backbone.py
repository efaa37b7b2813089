"""Build a transformers backbone from its configuration and fill it, every tensor or none.

No hub, no ``Auto`` class and no ``from_pretrained``: those fill what a checkpoint lacks with random
numbers and only warn, and the readings then look plausible and mean nothing.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models import foreign
from voiceman_gui.models.architectures.sizes import sane_sizes
from voiceman_gui.models.foreign import listed, shown
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.tensors import WEIGHT_SUFFIXES, check_sha256, read_tensors, sha256_of

logger = logging.getLogger(__name__)

Tensors = dict[str, torch.Tensor]

PREFIXES: Mapping[str, str] = {"wav2vec2": "Wav2Vec2", "hubert": "Hubert", "wavlm": "WavLM"}
"""``model_type`` of ``config.json``, which is also the name of the backbone's tensors, and how
transformers' classes begin."""

_WEIGHT_NORM = {
    "pos_conv_embed.conv.weight_g": "pos_conv_embed.conv.parametrizations.weight.original0",
    "pos_conv_embed.conv.weight_v": "pos_conv_embed.conv.parametrizations.weight.original1",
}
_MASK = "masked_spec_embed"
# Batch norm counts its batches in whole numbers.
_COUNT = "num_batches_tracked"
_SHOWN = 2

_CONFIG = message("models.where.config")
_STORED = {
    ("bfloat16",): "models.card.stored_bfloat16",
    ("float16",): "models.card.stored_float16",
    ("bfloat16", "float16"): "models.card.stored_both",
}
"""Limits of a model by the types of numbers in which its publisher stored it."""


def read_json(path: Path) -> dict[str, Any]:
    """Read a publisher's JSON file; `ModelError` where it is none."""
    try:
        content = foreign.read_json(path)
    except foreign.Unusable as error:
        raise ModelError(
            message("models.publisher_file.unusable", file=displayable(path), why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message(
                "models.publisher_file.missing",
                folder=displayable(path.parent),
                file=displayable(path.name),
            )
        ) from error
    if not isinstance(content, dict):
        raise ModelError(message("models.publisher_file.no_settings", file=displayable(path)))
    return content


def weight_file(folder: Path, manifest: NetworkManifest) -> Path:
    """Path of the first weight file that the manifest names and the folder has."""
    named = [file.path for file in manifest.files if file.path.endswith(WEIGHT_SUFFIXES)]
    for path in named:
        if (folder / path).is_file():
            return folder / path
    raise ModelError(
        message(
            "models.weights_missing",
            model=manifest.name,
            files=listed(named, 2) or message("models.a_weight_file"),
            folder=displayable(folder),
            advice=message("models.advice.install_again"),
        )
    )


def check_files(folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None) -> str:
    """Hold every file against its pinned hash and return the SHA-256 of the weights.

    Parameters
    ----------
    hashes : mapping of str to str or None
        SHA-256 by path, as pinned at installation; where it has none, the manifest's counts.

    Raises
    ------
    ModelError
        When a file is missing, or another one.
    """
    stated = {
        file.path: file.sha256
        for file in manifest.files
        if file.sha256 and not (file.optional and not (folder / file.path).exists())
    }
    pinned = stated | dict(hashes or {})
    for path, expected in pinned.items():
        check_sha256(folder / path, expected)
    return sha256_of(weight_file(folder, manifest))


def read_folder(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> tuple[str, Path, dict[str, Any]]:
    """Check a folder in transformers' layout as far as can be done without building its network.

    Returns
    -------
    sha256 : str
        Of the weights.
    path : Path
        Of the weights.
    config : dict
        What ``config.json`` says.

    Raises
    ------
    ModelError
    """
    sha256, path = check_files(folder, manifest, hashes), weight_file(folder, manifest)
    _check_preprocessor(folder, manifest)
    return sha256, path, read_json(folder / "config.json")


def _check_preprocessor(folder: Path, manifest: NetworkManifest) -> None:
    """Refuse a model whose publisher prepares sound in another way than its manifest says."""
    path = folder / "preprocessor_config.json"
    if path.name not in {file.path for file in manifest.files} and not path.exists():
        return
    # What the file leaves out are the defaults of transformers' Wav2Vec2FeatureExtractor.
    settings = {"sampling_rate": 16000, "feature_size": 1, "do_normalize": True} | read_json(path)
    if settings["sampling_rate"] != manifest.sample_rate_hz:
        raise ModelError(
            message(
                "models.config.other_rate",
                model=manifest.name,
                file=displayable(path),
                asked=shown(settings["sampling_rate"]),
                rate_hz=manifest.sample_rate_hz,
            )
        )
    if settings["feature_size"] != 1:
        raise ModelError(
            message(
                "models.config.more_features",
                model=manifest.name,
                file=displayable(path),
                asked=shown(settings["feature_size"]),
            )
        )
    if settings["do_normalize"] is not (manifest.normalise == "window"):
        raise ModelError(
            message(
                "models.config.other_normalisation",
                model=manifest.name,
                file=displayable(path),
                given=shown(json.dumps(settings["do_normalize"])),
                wanted=manifest.normalise,
            )
        )


def check_labels(config: Mapping[str, Any], manifest: NetworkManifest) -> None:
    """Refuse a model whose outputs have another order than its manifest says."""
    named = config.get("id2label")
    if named is None:
        return
    try:
        labels = tuple(str(named[key]) for key in sorted(named, key=int))
    except (AttributeError, TypeError, ValueError) as error:
        raise ModelError(message("models.config.no_labels", model=manifest.name)) from error
    # transformers writes LABEL_0, LABEL_1, ... where a publisher named nothing.
    anonymous = labels == tuple(f"LABEL_{index}" for index in range(len(labels)))
    if len(labels) != len(manifest.outputs) or not (anonymous or labels == manifest.outputs):
        raise ModelError(
            message(
                "models.config.other_order",
                model=manifest.name,
                given=listed(labels),
                wanted=listed(manifest.outputs),
            )
        )


def build(config: Mapping[str, Any], manifest: NetworkManifest, where: Message = _CONFIG) -> Any:
    """Transformers' backbone for a configuration, without weights (on the ``meta`` device).

    `where` is what the configuration stands in, for a person.
    """
    import transformers

    kind = str(config.get("model_type"))
    prefix = PREFIXES.get(kind)
    if prefix is None:
        raise ModelError(
            message(
                "models.config.other_type",
                model=manifest.name,
                given=shown(kind),
                known=", ".join(PREFIXES),
            )
        )
    if config.get("add_adapter") or config.get("adapter_attn_dim"):
        raise ModelError(message("models.config.adapter", model=manifest.name))
    try:
        settings = sane_sizes(config)
    except foreign.Unusable as error:
        raise ModelError(
            message("models.config.wrong_sizes", model=manifest.name, where=where, why=error.fact)
        ) from error
    unbuildable: tuple[type[Exception], ...] = (
        *_config_errors(),
        TypeError,
        ValueError,
        RuntimeError,
        LookupError,
    )
    try:
        made = getattr(transformers, f"{prefix}Config")(**settings)
        # Weighted sums were trained on hidden states whose last one has passed the encoder's layer
        # norm, as transformers 4 gave them; transformers 5 leaves it out unless asked.
        made.tie_last_hidden_states = True
        with torch.device("meta"):
            model: nn.Module = getattr(transformers, f"{prefix}Model")(made)
    except unbuildable as error:
        raise ModelError(
            message("models.config.not_buildable", model=manifest.name, where=where)
        ) from error
    return model


def _config_errors() -> tuple[type[Exception], ...]:
    """Return what transformers 5 raises for a setting of a wrong type."""
    from huggingface_hub import errors

    strict = getattr(errors, "StrictDataclassError", None)
    return () if strict is None else (strict,)


def read_checkpoint(path: Path, manifest: NetworkManifest) -> tuple[Tensors, NetworkManifest]:
    """Tensors of a checkpoint in float32 and in today's spelling, and the manifest that says so.

    Weight norm is spelled ``weight_g``, ``weight_v`` by older versions of torch and
    ``parametrizations.weight.original0``, ``original1`` by newer ones: the same tensors.
    """
    tensors: Tensors = {}
    halves = set()
    for name, tensor in read_tensors(path).items():
        spelled = name
        for old, new in _WEIGHT_NORM.items():
            spelled = spelled.replace(old, new)
        if tensor.dtype in (torch.float16, torch.bfloat16):
            halves.add(str(tensor.dtype).removeprefix("torch."))
            tensor = tensor.float()  # noqa: PLW2901
        elif tensor.dtype is not torch.float32 and not name.endswith(_COUNT):
            raise ModelError(
                message(
                    "models.checkpoint.other_numbers",
                    model=manifest.name,
                    tensor=shown(name),
                    file=displayable(path),
                    kind=str(tensor.dtype),
                )
            )
        tensors[spelled] = tensor
    if halves:
        logger.info("%s holds %s; computed with as float32", path, sorted(halves))
        limits = (*manifest.limits, _STORED[tuple(sorted(halves))])
        manifest = manifest.model_copy(update={"limits": limits})
    return tensors, manifest


def fill(network: nn.Module, tensors: Tensors, path: Path, manifest: NetworkManifest) -> None:
    """Give a network built on ``meta`` its weights: each one from the file, or none at all.

    Afterwards weight norm is folded into a plain weight (the same numbers), and the network is in
    evaluation mode and asks for no gradients.

    Raises
    ------
    ModelError
        When a tensor is missing, unexpected or of another shape, naming it.
    """
    wanted = network.state_dict()
    # SpecAugment's mask plays a part in training only. Older versions of transformers saved it
    # even where the configuration masks nothing; only then it may be left over.
    tensors = {
        name: tensor
        for name, tensor in tensors.items()
        if name in wanted or name.rpartition(".")[2] != _MASK
    }
    place: dict[str, Value] = {"model": manifest.name, "file": displayable(path)}
    if missing := [name for name in wanted if name not in tensors]:
        raise ModelError(message("models.checkpoint.lacks", **place, **_first(missing)))
    if strangers := [name for name in tensors if name not in wanted]:
        raise ModelError(message("models.checkpoint.strangers", **place, **_first(strangers)))
    if other := [name for name in wanted if tensors[name].shape != wanted[name].shape]:
        shapes = tuple(
            message(
                "models.checkpoint.shape",
                tensor=shown(name, 80),
                found=_shape(tensors[name]),
                wanted=_shape(wanted[name]),
            )
            for name in sorted(other)[:_SHOWN]
        )
        raise ModelError(
            message(
                "models.checkpoint.other_shapes",
                **place,
                tensors=shapes,
                more_count=max(0, len(other) - _SHOWN),
            )
        )
    network.load_state_dict(tensors, strict=True, assign=True)
    for module in list(network.modules()):
        if nn.utils.parametrize.is_parametrized(module, "weight"):
            nn.utils.parametrize.remove_parametrizations(module, "weight")
    network.eval().requires_grad_(requires_grad=False)


def _first(names: Sequence[str]) -> dict[str, Value]:
    first = tuple(shown(name, 80) for name in sorted(names)[:_SHOWN])
    return {"tensors": first, "more_count": max(0, len(names) - _SHOWN)}


def _shape(tensor: torch.Tensor) -> str:
    return " x ".join(map(str, tensor.shape[:8])) or "1"
