"""What the folder of the embedded model says of itself: ``manifest.toml``."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.card import said

PART_OF_PROGRAM = message("models.source.program")
"""Where a model came from that nobody had to install."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class HashedFile(_Frozen):
    """A file of the model and the hash it must have."""

    path: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class EmbeddedManifest(_Frozen):
    """Contents of the embedded model's ``manifest.toml``.

    Parameters
    ----------
    id, name, revision : str
        The folder's name, a name for people, and the version of the weights.
    architecture : str
        Key of the table in `models.loading`.
    licence, trained_on : str
        Printed with every result.
    sample_rate_hz : int
        Of the sound that the model is about.
    outputs : tuple of str
        What the model says, in order.
    weights : HashedFile
    known_answers : HashedFile
        Inputs and outputs, as numbers, that the model must reproduce before it is used.
    limits : tuple of str
        Sentences that belong beside its results, or ids of `models.card`.
    """

    id: str
    name: str
    revision: str
    architecture: str
    licence: str
    trained_on: str
    sample_rate_hz: int
    outputs: tuple[str, ...]
    weights: HashedFile
    known_answers: HashedFile
    limits: tuple[str, ...]

    def provenance(self, verified: Message) -> ModelProvenance:
        """Return which model is used; ``verified`` tells what was checked when it was loaded."""
        return ModelProvenance(
            id=self.id,
            name=said(self.name),
            revision=self.revision,
            sha256=self.weights.sha256,
            licence=said(self.licence),
            trained_on=said(self.trained_on),
            verified=verified,
            outputs=self.outputs,
            source=PART_OF_PROGRAM,
            limits=tuple(map(said, self.limits)),
        )
