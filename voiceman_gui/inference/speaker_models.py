"""The networks that hear who speaks: loaded and verified once for a run of the program."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import DEFAULT_CHOICE, ModelChoice
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.inference.embedded_models import load_voice
from voiceman_gui.inference.loading import LOAD_FAULTS, load_failure
from voiceman_gui.inference.selection import Member, replaced, select_speaker_model

if TYPE_CHECKING:
    from voiceman_gui.models.network import EmbeddingNetwork
    from voiceman_gui.models.speakers.embedder import SpeakerEmbedder
    from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SpeakerModels:
    """What finding the speakers of a recording needs.

    Parameters
    ----------
    segmentation : SpeakerSegmentation
        Who speaks within ten seconds, and where two do.
    embedder : SpeakerEmbedder
        What tells the voices of a recording apart.
    notices : tuple of Message
        Which model was not used, why, and what stepped in.
    """

    segmentation: SpeakerSegmentation
    embedder: SpeakerEmbedder
    notices: tuple[Message, ...] = ()

    @property
    def provenances(self) -> tuple[ModelProvenance, ...]:
        """Both networks, for the report; their hashes are part of the key of what they said."""
        return self.segmentation.provenance(), self.embedder.provenance()


@dataclass(frozen=True, slots=True, eq=False)
class InstalledEmbedder:
    """A laboratory's own network as a `SpeakerEmbedder`.

    Parameters
    ----------
    member : Member
    network : EmbeddingNetwork
    """

    member: Member
    network: EmbeddingNetwork

    @property
    def dims(self) -> int:
        """Values of an embedding."""
        return self.network.dims

    @property
    def least_samples(self) -> int:
        """Samples (16 kHz) below which there is no embedding."""
        return self.network.least_samples

    @property
    def whitening(self) -> None:
        """None: nothing is known of how emotion moves its embeddings."""

    def provenance(self) -> ModelProvenance:
        """Which network it is, and how it was proven."""
        return self.member.provenance

    def embed(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the embedding of one voice; see `SpeakerEmbedder.embed`."""
        if samples.shape[0] < self.least_samples:
            raise ValueError(f"{samples.shape[0]} samples are too few for an embedding")
        return self.network.embed(samples)


def load_speaker_models(choice: ModelChoice = DEFAULT_CHOICE) -> SpeakerModels:
    """Load and verify the speaker networks of a choice.

    Nothing is loaded twice. torch is imported only for a model that a laboratory has installed.

    Raises
    ------
    ModelError
        If a file of an embedded network is not the one the manifest names, or a known answer does
        not come out. An installed model that cannot be used is no error: the embedded one has its
        role, and a notice says why.
    """
    member, notices = select_speaker_model(choice)
    if member is not None:
        try:
            return SpeakerModels(_segmentation(), _installed(member), notices)
        except LOAD_FAULTS as error:
            logger.info("%s cannot be used", member.manifest.id, exc_info=True)
            notices = (*notices, replaced(load_failure(member, error), member.role))
    return replace(embedded_speaker_models(), notices=notices)


def embedded_speaker_models() -> SpeakerModels:
    """Load and verify the embedded speaker networks, whatever a laboratory has installed.

    Raises
    ------
    ModelError
    """
    return SpeakerModels(_segmentation(), load_voice())


def verify_speaker_models() -> tuple[ModelProvenance, ...]:
    """Check the files and known answers of the embedded speaker networks again.

    Raises
    ------
    ModelError
    """
    from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
    from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation

    return SpeakerSegmentation().provenance(), SpeakerEmbedding().provenance()


@cache
def _segmentation() -> SpeakerSegmentation:
    from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation

    return SpeakerSegmentation()


_kept: list[InstalledEmbedder] = []


def _installed(member: Member) -> InstalledEmbedder:
    """Load an installed network, or return it where it is the one loaded last."""
    for one in _kept:
        if one.member.folder.path == member.folder.path and one.member.identity == member.identity:
            return InstalledEmbedder(member, one.network)
    from voiceman_gui.models.loading import load_embedder

    folder = member.folder
    network = load_embedder(folder.path, member.manifest, folder.hashes)
    _kept[:] = [InstalledEmbedder(member, network)]
    return _kept[0]
