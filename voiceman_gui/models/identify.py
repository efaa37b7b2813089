"""What lies in a folder that was carried in by hand, and how its manifest reads.

Only names, JSON and plain YAML are looked at; no weight is read, and nothing is executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import DIMENSIONS, Role
from voiceman_gui.models.architectures.ecapa_sizes import HYPERPARAMS, says_published
from voiceman_gui.models.foreign import (
    Unusable,
    listed,
    parse_toml,
    read_json,
    read_text,
    read_yaml,
    shown,
)
from voiceman_gui.models.manifest import (
    EMBEDDING,
    MANIFEST,
    SCHEMA,
    WEIGHT_FILES,
    Architecture,
    ModelFile,
    NetworkManifest,
    load_manifest,
    with_offered_weights,
)

SYNONYMS: Mapping[str, str] = {
    **dict.fromkeys(("ang", "anger", "angry", "분노", "화남"), "angry"),
    **dict.fromkeys(("hap", "happiness", "happy", "joy", "기쁨", "행복"), "happy"),
    **dict.fromkeys(("sad", "sadness", "슬픔"), "sad"),
    **dict.fromkeys(("neu", "neutral", "neutrality", "중립"), "neutral"),
}
"""Publishers' labels that mean one of the program's categories, without regard to case.

Calm is not neutral, excitement not happiness and frustration not anger: a model that has only
those needs a manifest whose author answers for the mapping.
"""

PUBLISHED_SIZES: Mapping[str, Any] = {
    "hidden_size": 1024,
    "num_hidden_layers": 12,
    "num_attention_heads": 16,
    "intermediate_size": 4096,
    "feat_extract_norm": "layer",
    "do_stable_layer_norm": True,
    "conv_bias": True,
}
"""What in ``config.json`` tells audEERING's published dimensional model."""

_SPEECHBRAIN = ("hyperparams.yaml", "wav2vec2.ckpt", "model.ckpt", "label_encoder.txt")
_ECAPA = (HYPERPARAMS, "embedding_model.ckpt")
_AUDONNX = ("model.onnx", "model.yaml")
_KINDS = ("wav2vec2", "hubert", "wavlm")
_NUMBER = re.compile("[0-9]{1,6}")

Normalise = Literal["window", "none"]


def identify(folder: Path, catalogue: Path, name: str | None = None) -> NetworkManifest:
    """Manifest of the model in a folder.

    Its own ``manifest.toml``, if it has one; the catalogue's, if the files are in the layout of a
    model that the program knows; or a new one without known answers, if the files say enough.

    Parameters
    ----------
    folder : Path
    catalogue : Path
        Folder of the program's own manifests, one folder each.
    name : str or None
        What to call a model that has no manifest; None: as its folder.

    Raises
    ------
    ModelError
        When the folder does not say what it is; the sentence tells what a manifest must say.
    """
    if (folder / MANIFEST).exists():
        return load_manifest(folder)
    # Its publisher's folder has a config.json too, of another kind.
    if all((folder / file).is_file() for file in _ECAPA):
        return _from_ecapa(folder, catalogue, name or folder.name)
    if (folder / "config.json").is_file():
        return _from_config(folder, catalogue, name or folder.name)
    if all((folder / file).is_file() for file in _SPEECHBRAIN):
        return _from_speechbrain(folder, catalogue)
    if all((folder / file).is_file() for file in _AUDONNX):
        return _from_audonnx(folder, name or folder.name)
    raise ModelError(message("models.folder.unknown", folder=displayable(folder)))


def catalogued(catalogue: Path) -> Iterator[NetworkManifest]:
    """Manifests of the networks in a catalogue, by the names of their folders."""
    for path in sorted(catalogue.glob(f"*/{MANIFEST}")):
        # The embedded models lie in the same place, with a manifest of another kind.
        if parse_toml(read_text(path)).get("schema") == SCHEMA:
            yield load_manifest(path.parent)


def _from_config(folder: Path, catalogue: Path, name: str) -> NetworkManifest:
    config = _json(folder / "config.json")
    kind, named = config.get("model_type"), config.get("architectures")
    architectures = [str(name) for name in named] if isinstance(named, list) else []
    labels = _labels(config)
    if kind not in _KINDS:
        raise ModelError(
            message(
                "models.folder.other_type",
                folder=displayable(folder),
                given=shown(kind),
                known=", ".join(_KINDS),
            )
        )
    if "Wav2Vec2ForSpeechClassification" in architectures and set(labels) == set(DIMENSIONS):
        for manifest in catalogued(catalogue):
            if manifest.architecture == "wav2vec2-dimensional" and _is_published(config, manifest):
                offered = {path.name for path in folder.iterdir() if path.is_file()}
                return with_offered_weights(manifest, offered)
        return _generated(folder, name, "wav2vec2-dimensional", labels)
    if any(each.endswith("ForSequenceClassification") for each in architectures):
        return _generated(folder, name, "sequence-classifier", labels)
    raise ModelError(
        message(
            "models.folder.unknown_head",
            folder=displayable(folder),
            kind=kind,
            given=listed(architectures) or message("models.none"),
        )
    )


def _from_speechbrain(folder: Path, catalogue: Path) -> NetworkManifest:
    for manifest in catalogued(catalogue):
        needed = [file.path for file in manifest.files if not file.optional]
        if manifest.architecture == "speechbrain-wav2vec2" and all(
            (folder / path).is_file() for path in needed
        ):
            return manifest
    raise ModelError(message("models.folder.unknown_speechbrain", folder=displayable(folder)))


def _from_ecapa(folder: Path, catalogue: Path, name: str) -> NetworkManifest:
    """Return the catalogue's manifest where the folder names its publisher, else a new one."""
    for manifest in catalogued(catalogue):
        if manifest.role is Role.SPEAKER and manifest.source is not None:
            published = says_published(folder / HYPERPARAMS, manifest.source.hub)
            return manifest if published else _own_ecapa(folder, name, manifest.limits)
    return _own_ecapa(folder, name, ())


def _own_ecapa(folder: Path, name: str, limits: tuple[str, ...]) -> NetworkManifest:
    made = _made(folder, name, "speechbrain-ecapa", EMBEDDING, _ECAPA, normalise="none")
    return made.model_copy(update={"limits": limits})


def _from_audonnx(folder: Path, name: str) -> NetworkManifest:
    """Tell a dimensional audonnx folder by its labels.

    Of a categorical one nobody can tell whether its outputs are probabilities already.
    """
    for labels in _label_lists(_yaml(folder / _AUDONNX[1])):
        if set(labels) == set(DIMENSIONS) and len(labels) == len(DIMENSIONS):
            return _made(folder, name, "audonnx", labels, _AUDONNX, normalise="none")
    raise ModelError(
        message(
            "models.folder.unknown_audonnx",
            folder=displayable(folder),
            file=displayable(_AUDONNX[1]),
            wanted=", ".join(DIMENSIONS),
        )
    )


def _label_lists(described: object) -> Iterator[tuple[str, ...]]:
    """Lists of texts anywhere in audonnx's description."""
    if isinstance(described, dict):
        for value in described.values():
            yield from _label_lists(value)
    elif isinstance(described, list):
        yield tuple(map(str, described))


def _is_published(config: Mapping[str, Any], manifest: NetworkManifest) -> bool:
    return _labels(config) == manifest.outputs and all(
        config.get(name) == value for name, value in PUBLISHED_SIZES.items()
    )


def _generated(
    folder: Path, name: str, architecture: Architecture, labels: tuple[str, ...]
) -> NetworkManifest:
    weights = next((file for file in WEIGHT_FILES if (folder / file).is_file()), None)
    if weights is None:
        raise ModelError(
            message("models.folder.no_weights", folder=displayable(folder), files=WEIGHT_FILES)
        )
    settings = _json(folder / "preprocessor_config.json")
    files = (weights, "config.json", "preprocessor_config.json")
    normalise: Normalise = "window" if settings.get("do_normalize", True) else "none"
    return _made(folder, name, architecture, labels, files, normalise)


def _made(
    folder: Path,
    name: str,
    architecture: Architecture,
    labels: tuple[str, ...],
    files: tuple[str, ...],
    normalise: Normalise,
) -> NetworkManifest:
    role, mapping = _meaning(folder, labels)
    try:
        return NetworkManifest(
            schema="voiceman.model/1",
            id=_identifier(name),
            name=shown(name, 200),
            architecture=architecture,
            role=role,
            licence="models.card.not_stated",
            licence_text="models.card.no_licence_stated",
            trained_on="models.card.not_stated",
            outputs=labels,
            labels=mapping,
            activation="softmax" if role is Role.CATEGORIES else "none",
            normalise=normalise,
            files=tuple(ModelFile(path=file) for file in files),
        )
    except ValidationError as error:
        raise ModelError(
            message("models.folder.says_too_little", folder=displayable(folder))
        ) from error


def _meaning(folder: Path, labels: tuple[str, ...]) -> tuple[Role, dict[str, str]]:
    """Role and mapping of labels."""
    if labels == EMBEDDING:
        return Role.SPEAKER, {}
    if set(labels) == set(DIMENSIONS):
        return Role.DIMENSIONS, {}
    mapping = {
        label: SYNONYMS[label.casefold()] for label in labels if label.casefold() in SYNONYMS
    }
    missing = sorted({"angry", "happy", "sad", "neutral"} - set(mapping.values()))
    if missing or len(set(mapping.values())) < len(mapping):
        raise ModelError(
            message(
                "models.folder.other_labels",
                folder=displayable(folder),
                given=listed(labels) or message("models.none"),
            )
        )
    return Role.CATEGORIES, mapping


def _labels(config: Mapping[str, Any]) -> tuple[str, ...]:
    named = config.get("id2label")
    if not isinstance(named, dict) or not all(_NUMBER.fullmatch(str(key)) for key in named):
        return ()
    return tuple(str(named[key]) for key in sorted(named, key=int))


def _identifier(name: str) -> str:
    return re.sub(r"[^a-z0-9._-]+", "-", name.casefold()).strip("-._")[:64] or "model"


def _json(path: Path) -> dict[str, Any]:
    try:
        content = read_json(path)
    except Unusable as error:
        raise ModelError(
            message("models.folder.json_unusable", file=displayable(path), why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message("models.folder.json_unreadable", file=displayable(path))
        ) from error
    return content if isinstance(content, dict) else {}


def _yaml(path: Path) -> object:
    try:
        return read_yaml(path)
    except Unusable as error:
        raise ModelError(
            message("models.folder.yaml_unusable", file=displayable(path), why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message("models.folder.yaml_unreadable", file=displayable(path))
        ) from error
