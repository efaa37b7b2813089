"""From a model folder to a network in memory: a fixed table, and no code from the folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from voiceman_gui.models.identify import identify
from voiceman_gui.models.libraries import import_libraries
from voiceman_gui.models.manifest import Architecture, NetworkManifest
from voiceman_gui.models.network import Network

__all__ = ["ARCHITECTURES", "identify", "load_network"]

Hashes = Mapping[str, str] | None
Loader = Callable[[Path, NetworkManifest, Hashes], Network]


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


ARCHITECTURES: Mapping[Architecture, Loader] = {
    "wav2vec2-dimensional": _dimensional,
    "sequence-classifier": _sequence,
    "speechbrain-wav2vec2": _speechbrain,
    "audonnx": _audonnx,
}
"""Every architecture there is; each one's libraries are imported when it is first asked for."""


def load_network(folder: Path, manifest: NetworkManifest, hashes: Hashes = None) -> Network:
    """Load a model whole, or not at all.

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
        With a sentence of its own for each defect; `HeadMissing` of ``architectures.dimensional``
        where only the head is missing.
    """
    import_libraries()
    return ARCHITECTURES[manifest.architecture](folder, manifest, hashes)
