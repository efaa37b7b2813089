"""A model is loaded and asked its known answers before it is installed, and on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.garbage import cycles_collected
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import Role
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.store.errors import with_paths
from voiceman_gui.models.store.records import ProofRecord


@dataclass(frozen=True, slots=True)
class Verdict:
    """What loading a model and running its known answers came to.

    Parameters
    ----------
    proof : ProofRecord
    sha256 : str
        Of the main weight file.
    headless : Message or None
        Why it is refused, where only its head is missing; None otherwise.
    """

    proof: ProofRecord
    sha256: str
    headless: Message | None = None


def load_and_prove(folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str]) -> Verdict:
    """Load a model from a folder and run its known answers.

    Raises
    ------
    ModelError
        Where it cannot be loaded or fails its known answers; a model that lacks only its head is
        no error but a verdict.
    """
    from voiceman_gui.models.architectures.dimensional import HeadMissing

    try:
        # Mapped weights that wait for the collector would keep Windows from renaming the folder.
        with cycles_collected():
            try:
                return _proven(folder, manifest, hashes)
            except HeadMissing as error:
                return _headless(folder, manifest, hashes, _without_folder(error, folder))
    except ModelError as error:
        # The folder may be one that is gone when the person reads this.
        raise ModelError(_without_folder(error, folder)) from error


def _proven(folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str]) -> Verdict:
    from voiceman_gui.models.finite import demand_embeddings, demand_numbers
    from voiceman_gui.models.loading import load_embedder, load_network
    from voiceman_gui.models.network import EmbeddingNetwork, Network
    from voiceman_gui.models.proof import prove

    network: Network | EmbeddingNetwork
    if manifest.role is Role.SPEAKER:
        network = load_embedder(folder, manifest, hashes)
        demand_embeddings(network)
    else:
        network = load_network(folder, manifest, hashes)
        demand_numbers(network)
    proof = prove(network, folder)
    if not proof.passed:
        raise ModelError(message("models.proof.refused", model=manifest.name, why=proof.fact))
    return Verdict(ProofRecord.of(proof), network.sha256)


def _headless(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str], why: Message
) -> Verdict:
    from voiceman_gui.models.architectures.dimensional import load_backbone_only
    from voiceman_gui.models.finite import demand_numbers

    network = load_backbone_only(folder, manifest, hashes)
    demand_numbers(network)
    fact = message("models.proof.headless")
    proof = ProofRecord(
        passed=False, answers=0, deviation=None, by=manifest.answers_by, when="", sentence=fact
    )
    return Verdict(proof, network.sha256, why)


def _without_folder(error: ModelError, folder: Path) -> Message:
    return with_paths(error.message, displayable(folder), message("models.where.its_folder"))
