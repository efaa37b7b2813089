"""From a model folder to a model in memory: one fixed table, and no code from the folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from pydantic import BaseModel

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.embedded_manifest import EmbeddedManifest
from voiceman_gui.models.identify import identify
from voiceman_gui.models.libraries import import_libraries
from voiceman_gui.models.manifest import NetworkManifest, read_manifest
from voiceman_gui.models.network import EmbeddingNetwork, Network

__all__ = ["ARCHITECTURES", "identify", "load_embedded", "load_embedder", "load_network"]

Hashes = Mapping[str, str] | None
Loaded = Network | EmbeddingNetwork | Embedded


@dataclass(frozen=True, slots=True)
class Architecture:
    """One way of building a model.

    Parameters
    ----------
    manifest : type of BaseModel
        What the ``manifest.toml`` of such a folder holds.
    load : callable
        ``(folder, manifest, hashes)`` to the model; raises `ModelError`.
    """

    manifest: type[BaseModel]
    load: Callable[[Path, Any, Hashes], Loaded]


def _embedded(folder: Path, manifest: EmbeddedManifest, _hashes: Hashes) -> Embedded:
    from voiceman_gui.models.architectures.embedded_linear import load

    return load(folder, manifest)


def _dimensional(folder: Path, manifest: NetworkManifest, hashes: Hashes) -> Network:
    from voiceman_gui.models.architectures.dimensional import load

    return load(folder, manifest, hashes)


def _sequence(folder: Path, manifest: NetworkManifest, hashes: Hashes) -> Network:
    from voiceman_gui.models.architectures.sequence import load

    return load(folder, manifest, hashes)


def _speechbrain(folder: Path, manifest: NetworkManifest, hashes: Hashes) -> Network:
    from voiceman_gui.models.architectures.speechbrain import load

    return load(folder, manifest, hashes)


def _audonnx(folder: Path, manifest: NetworkManifest, hashes: Hashes) -> Network:
    from voiceman_gui.models.architectures.audonnx import load

    return load(folder, manifest, hashes)


def _ecapa(folder: Path, manifest: NetworkManifest, hashes: Hashes) -> EmbeddingNetwork:
    from voiceman_gui.models.architectures.speechbrain_ecapa import load

    return load(folder, manifest, hashes)


ARCHITECTURES: Mapping[str, Architecture] = {
    "speaker-relative-linear": Architecture(EmbeddedManifest, _embedded),
    "wav2vec2-dimensional": Architecture(NetworkManifest, _dimensional),
    "sequence-classifier": Architecture(NetworkManifest, _sequence),
    "speechbrain-wav2vec2": Architecture(NetworkManifest, _speechbrain),
    "audonnx": Architecture(NetworkManifest, _audonnx),
    "speechbrain-ecapa": Architecture(NetworkManifest, _ecapa),
}
"""Every architecture there is; each one's libraries are imported when it is first asked for."""


def load_network(folder: Path, manifest: NetworkManifest, hashes: Hashes = None) -> Network:
    """Load a network whole, or not at all.

    Parameters
    ----------
    folder : Path
        The model's folder.
    manifest : NetworkManifest
    hashes : mapping of str to str or None
        SHA-256 by path that must hold, as pinned at installation; where a path has none there, the
        manifest's counts.

    Raises
    ------
    ModelError
        For each defect another; `HeadMissing` of ``architectures.dimensional`` where only the head
        is missing.
    """
    import_libraries()
    return cast(Network, _load(folder, manifest, hashes))


def load_embedder(
    folder: Path, manifest: NetworkManifest, hashes: Hashes = None
) -> EmbeddingNetwork:
    """Load a network that embeds voices; as `load_network`, for manifests of that role."""
    import_libraries()
    return cast(EmbeddingNetwork, _load(folder, manifest, hashes))


def load_embedded(folder: Path) -> Embedded:
    """Load the embedded pair of models.

    Raises
    ------
    ModelError
        When the manifest names an unknown architecture, a file is not the one that the manifest
        names, its numbers do not fit, or a known answer does not come out.
    """
    return cast(Embedded, _load(folder, read_manifest(folder, EmbeddedManifest), None))


def _load(folder: Path, manifest: NetworkManifest | EmbeddedManifest, hashes: Hashes) -> Loaded:
    architecture = ARCHITECTURES.get(manifest.architecture)
    if architecture is None or architecture.manifest is not type(manifest):
        raise ModelError(
            message("models.no_architecture", model=manifest.id, architecture=manifest.architecture)
        )
    return architecture.load(folder, manifest, hashes)
