"""What the folders of the speaker networks say of themselves: ``manifest.toml``."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.card import said
from voiceman_gui.models.embedded_manifest import PART_OF_PROGRAM, HashedFile


class SpeakerManifest(BaseModel):
    """Contents of a speaker network's ``manifest.toml``.

    Parameters
    ----------
    id, name, revision : str
        The folder's name, the publisher's name for people, and the version of the weights.
    architecture : str
    attribution, licence, trained_on : str
        Printed with every result; ids of `models.card`, or the publisher's own words.
    source : str
        Where the publisher offers the weights.
    sample_rate_hz : int
    outputs : tuple of str
    weights : HashedFile
        The network. Its hash is the one printed.
    more : tuple of HashedFile
        Further parts of it.
    known_answers : HashedFile
        What it must answer before it is used.
    limits : tuple of str
        Sentences that belong beside its results, or ids of `models.card`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    name: str
    revision: str
    architecture: str
    attribution: str
    licence: str
    source: str
    trained_on: str
    sample_rate_hz: int
    outputs: tuple[str, ...]
    weights: HashedFile
    more: tuple[HashedFile, ...] = ()
    known_answers: HashedFile
    limits: tuple[str, ...]

    def provenance(self, verified: Message) -> ModelProvenance:
        """Return which model is used; ``verified`` tells what was checked when it was loaded."""
        return ModelProvenance(
            id=self.id,
            name=said(self.attribution),
            revision=self.revision,
            sha256=self.weights.sha256,
            licence=said(self.licence),
            trained_on=said(self.trained_on),
            verified=verified,
            outputs=self.outputs,
            source=PART_OF_PROGRAM,
            limits=tuple(map(said, self.limits)),
        )
