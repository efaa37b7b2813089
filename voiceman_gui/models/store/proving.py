"""A model is loaded and asked its known answers before it is installed, and on demand."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import Proof


def load_and_prove(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str]
) -> tuple[Proof, str]:
    """Load a model from a folder and run its known answers.

    Returns
    -------
    proof : Proof
        Passed, or without answers.
    sha256 : str
        Of the main weight file.

    Raises
    ------
    ModelError
        Where it cannot be loaded or fails its known answers.
    """
    from voiceman_gui.models.loading import load_network
    from voiceman_gui.models.proof import prove

    network = load_network(folder, manifest, hashes)
    try:
        proof = prove(network, folder)
        sha256 = network.sha256
    finally:
        # Mapped weights would keep Windows from renaming the folder.
        del network
        gc.collect()
    if not proof.passed:
        raise ModelError(f"“{manifest.name}” is refused: it {proof.sentence}.")
    return proof, sha256
