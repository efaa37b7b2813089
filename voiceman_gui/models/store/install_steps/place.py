"""The last steps of every installation: prove, write the record, rename into place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.files import sync_folder, write_whole
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.manifest import MANIFEST, NetworkManifest
from voiceman_gui.models.store.errors import not_written
from voiceman_gui.models.store.files import file_sha256, ignore_bytes
from voiceman_gui.models.store.install_steps.prove import load_and_prove
from voiceman_gui.models.store.install_steps.stage import place
from voiceman_gui.models.store.installed import look_at
from voiceman_gui.models.store.records import RECORD, FileRecord, Record


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a model came from.

    Parameters
    ----------
    revision : str
    source : Message
        As the record keeps them.
    licence_accepted : Message or None
        When and by whom; None where nothing had to be accepted.
    manifest_text : str
        What becomes of ``manifest.toml``.
    """

    revision: str
    source: Message
    licence_accepted: Message | None
    manifest_text: str


def demand_sane(manifest: NetworkManifest) -> None:
    """Stop a manifest that names the store's own files as files of the model.

    Raises
    ------
    ModelError
    """
    for file in manifest.files:
        if file.path.casefold() in (MANIFEST, RECORD):
            raise ModelError(
                message("models.manifest.own_name", model=manifest.id, file=displayable(file.path))
            )


def demand_hash(manifest: NetworkManifest, path: str, found: str) -> None:
    """Stop where the publisher gives a file's SHA-256 and it is another one.

    Raises
    ------
    ModelError
    """
    expected = next(file.sha256 for file in manifest.files if file.path == path)
    if expected is not None and found != expected:
        raise ModelError(
            message(
                "models.hash.publisher",
                model=manifest.name,
                file=displayable(path),
                found=found[:12],
                expected=expected[:12],
            )
        )


def finish(
    ready: Path, target: Path, manifest: NetworkManifest, hashes: Mapping[str, str], origin: Origin
) -> Record:
    """Prove a model whose files lie in `ready`, write its record, and rename it to `target`.

    A dimensional model that lacks only its head is placed too, refused: see `Record.headless`.

    Parameters
    ----------
    hashes : mapping of str to str
        SHA-256 of each file that lies there, by its path.

    Raises
    ------
    ModelError
        Then nothing has changed at `target`.
    """
    verdict = load_and_prove(ready, manifest, hashes)
    if verdict.headless and look_at(target)[0].state.usable:
        raise ModelError(message("models.stays_as_it_is", why=verdict.headless))
    try:
        write_whole(ready / MANIFEST, origin.manifest_text.encode())
        pinned = {**hashes, MANIFEST: file_sha256(ready / MANIFEST, ignore_bytes)}
        record = Record(
            id=manifest.id,
            revision=origin.revision,
            source=origin.source,
            installed=datetime.now().astimezone().isoformat(timespec="seconds"),
            licence=manifest.licence,
            licence_accepted=origin.licence_accepted,
            sha256=verdict.sha256,
            files=tuple(_file_record(ready, path, digest) for path, digest in pinned.items()),
            proof=verdict.proof,
            refused=verdict.headless,
            headless=verdict.headless is not None,
        )
        record.write(ready)
        for folder in {(ready / path).parent for path in pinned}:
            sync_folder(folder)
    except OSError as error:
        raise not_written(ready, error) from error
    place(ready, target)
    return record


def _file_record(folder: Path, path: str, sha256: str) -> FileRecord:
    status = (folder / path).stat()
    return FileRecord(
        path=path, sha256=sha256, size_bytes=status.st_size, mtime_ns=status.st_mtime_ns
    )
