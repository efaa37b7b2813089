"""What a model folder says of itself: its manifest.

A model is a folder with ``manifest.toml``, the weight files it names and a model card. Nothing in
it is ever executed: TOML, JSON and hashed numbers only.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.card import said

MANIFEST = "manifest.toml"

PART_OF_PROGRAM = message("models.source.program")
"""Where a model came from that nobody had to install."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FileSpec(_Frozen):
    """A file of the model and the hash it must have."""

    path: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Manifest(_Frozen):
    """Contents of ``manifest.toml``.

    Parameters
    ----------
    id, name, revision : str
        The folder's name, a name for people, and the version of the weights.
    architecture : str
        Key of the registry's fixed table.
    licence, trained_on : str
        Printed with every result.
    sample_rate_hz : int
        Of the sound that the model is about.
    outputs : tuple of str
        What the model says, in order.
    weights : FileSpec
    known_answers : FileSpec
        Inputs and outputs, as numbers, that the model must reproduce before it is used.
    limits : tuple of str
        Sentences that belong beside its results.
    """

    id: str
    name: str
    revision: str
    architecture: str
    licence: str
    trained_on: str
    sample_rate_hz: int
    outputs: tuple[str, ...]
    weights: FileSpec
    known_answers: FileSpec
    limits: tuple[str, ...]

    def provenance(self, verified: Message) -> ModelProvenance:
        """Say which model speaks; ``verified`` tells what was checked when it was loaded."""
        return ModelProvenance(
            id=self.id,
            name=said(self.name),
            revision=self.revision,
            sha256=self.weights.sha256,
            licence=self.licence,
            trained_on=said(self.trained_on),
            verified=verified,
            outputs=self.outputs,
            source=PART_OF_PROGRAM,
            limits=tuple(map(said, self.limits)),
        )


def load_manifest(folder: Path) -> Manifest:
    """Read a model folder's manifest.

    Raises
    ------
    ModelError
        When there is none, or it is not a manifest.
    """
    path = folder / MANIFEST
    try:
        return Manifest.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ModelError(
            message(
                "models.manifest.unreadable",
                where=message("models.where.model_folder", folder=folder.name),
                file=MANIFEST,
            )
        ) from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise ModelError(
            message(
                "models.manifest.not_valid",
                where=message("models.where.model_folder", folder=folder.name),
                file=MANIFEST,
            )
        ) from error
