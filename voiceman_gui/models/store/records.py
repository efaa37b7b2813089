"""What was installed, when, from where, and how it was proven: ``installed.json``."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.files import write_whole
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.fact import Fact, OptionalFact
from voiceman_gui.models.foreign import Unusable, read_bytes
from voiceman_gui.models.network import Proof

RECORD = "installed.json"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class FileRecord(_Frozen):
    """A file as it was when the model was installed: its hash is pinned from then on."""

    path: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    size_bytes: int = Field(ge=0)
    mtime_ns: int

    def looks_untouched(self, folder: Path) -> bool:
        """Whether size and time of change are still those of the record.

        Raises
        ------
        OSError
            Where the file is missing or may not be looked at.
        """
        status = (folder / self.path).stat()
        return (status.st_size, status.st_mtime_ns) == (self.size_bytes, self.mtime_ns)


class ProofRecord(_Frozen):
    """A `Proof` as it lies on the disk; a deviation that was not measured is None."""

    passed: bool
    answers: int
    deviation: float | None
    by: str
    when: str
    sentence: Fact

    @classmethod
    def of(cls, proof: Proof) -> Self:
        """Return the record of a proof."""
        return cls(
            passed=proof.passed,
            answers=proof.answers,
            deviation=proof.deviation if math.isfinite(proof.deviation) else None,
            by=proof.by,
            when=proof.when,
            sentence=proof.fact,
        )


class Record(_Frozen):
    """Contents of ``installed.json``.

    Parameters
    ----------
    id, revision, installed : str
        `revision` is the hub's commit where it came from a hub; `installed` an ISO date and time.
    licence : str
        Name of the licence.
    source : Message
    licence_accepted : Message or None
        When and by whom; None where nothing had to be accepted.
    sha256 : str
        Of the main weight file.
    files : tuple of FileRecord
        All files of the model, its manifest included.
    proof : ProofRecord
    refused : Message or None
        Why the last verification refused it; None where it did not.
    headless : bool
        Whether it is refused only because its head is missing: kept for the predecessor's
        estimate from hidden states, a setting that is off unless somebody wants it.
    """

    schema_: Literal["voiceman.installed/1"] = Field(default="voiceman.installed/1", alias="schema")
    id: str
    revision: str
    source: Fact
    installed: str
    licence: str
    sha256: str
    files: tuple[FileRecord, ...]
    proof: ProofRecord
    licence_accepted: OptionalFact = None
    refused: OptionalFact = None
    headless: bool = False

    @property
    def size_bytes(self) -> int:
        """Bytes of all files together."""
        return sum(file.size_bytes for file in self.files)

    @property
    def hashes(self) -> dict[str, str]:
        """SHA-256 of each file by its path."""
        return {file.path: file.sha256 for file in self.files}

    def write(self, folder: Path) -> None:
        """Write the record into a model's folder; `OSError` where that fails."""
        text = self.model_dump_json(by_alias=True, indent=2) + "\n"
        write_whole(folder / RECORD, text.encode(), private=True)


def read_record(folder: Path) -> Record:
    """Read a model folder's record.

    Raises
    ------
    ModelError
        With a sentence that says what is wrong with the installation.
    """
    path = folder / RECORD
    try:
        record = Record.model_validate_json(read_bytes(path))
    except FileNotFoundError as error:
        raise ModelError(message("models.record.none", model=folder.name)) from error
    except (OSError, Unusable, ValidationError) as error:
        raise ModelError(
            message("models.record.unreadable", model=folder.name, file=displayable(path))
        ) from error
    if record.id != folder.name:
        raise ModelError(message("models.record.of_another", model=folder.name, other=record.id))
    return record
