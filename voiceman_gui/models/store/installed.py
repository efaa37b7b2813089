"""Looking at an installed model: whether it is whole and still the one that was installed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelEntry
from voiceman_gui.core.message import Message, message
from voiceman_gui.models.manifest import NetworkManifest, load_manifest
from voiceman_gui.models.store.catalogue import RESERVED
from voiceman_gui.models.store.files import OnBytes, file_sha256, ignore_bytes
from voiceman_gui.models.store.install_steps.stage import changing
from voiceman_gui.models.store.records import Record, read_record
from voiceman_gui.models.store.rows import broken_row, installed_row

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InstalledFolder:
    """A model that may be used.

    Parameters
    ----------
    path : Path
    manifest : NetworkManifest
    hashes : mapping of str to str
        SHA-256 of each file by its path, pinned when the model was installed.
    entry : ModelEntry
        Its `revision`, `verified` and `source` are what a report prints.
    """

    path: Path
    manifest: NetworkManifest
    hashes: Mapping[str, str]
    entry: ModelEntry


def look_at(folder: Path) -> tuple[ModelEntry, NetworkManifest | None, Record | None]:
    """Return what a model's folder holds, and why it is refused if it is.

    Sizes and times are compared with the record; a file whose time has changed is hashed. Bit rot
    that changes neither is found by verifying.
    """
    if folder.name in RESERVED:
        # Only by hand can it have come there; chosen, it would be taken for the program's own.
        why = message("models.why.name_of_program")
        return broken_row(folder.name, _refused(folder, why)), None, None
    try:
        record = read_record(folder)
    except ModelError as error:
        return broken_row(folder.name, error.message), None, None
    try:
        record = _unchanged(folder, record)
        manifest = load_manifest(folder)
        if manifest.id != record.id:
            raise ModelError(_refused(folder, message("models.why.manifest_of_another")))
    except ModelError as error:
        return broken_row(record.id, error.message, _manifest(folder), record), None, record
    return installed_row(manifest, record), manifest, record


def demand_unchanged(folder: Path, record: Record, on_bytes: OnBytes) -> None:
    """Hash every file of an installed model and compare with the record.

    Raises
    ------
    ModelError
        Naming the first file that is missing or another one.
    """
    for file in record.files:
        try:
            found = file_sha256(folder / file.path, on_bytes)
        except ModelError as error:
            raise ModelError(
                _refused(folder, message("models.why.file_unreadable", file=file.path))
            ) from error
        if found != file.sha256:
            raise ModelError(
                _refused(
                    folder,
                    message(
                        "models.why.other_file",
                        file=file.path,
                        found=found[:12],
                        pinned=file.sha256[:12],
                    ),
                )
            )


def is_headless(entry: ModelEntry, record: Record) -> bool:
    """Whether a refused model is whole and lacks only its head."""
    return record.headless and entry.reason == record.refused


def _unchanged(folder: Path, record: Record) -> Record:
    files, moved = [], False
    for file in record.files:
        try:
            status = (folder / file.path).stat()
        except OSError as error:
            raise ModelError(
                _refused(folder, message("models.why.file_missing", file=file.path))
            ) from error
        if status.st_size != file.size_bytes:
            raise ModelError(
                _refused(
                    folder,
                    message(
                        "models.why.other_size",
                        file=file.path,
                        found_bytes=status.st_size,
                        installed_bytes=file.size_bytes,
                    ),
                )
            )
        if status.st_mtime_ns != file.mtime_ns:
            demand_unchanged(folder, record.model_copy(update={"files": (file,)}), ignore_bytes)
            file = file.model_copy(update={"mtime_ns": status.st_mtime_ns})  # noqa: PLW2901
            moved = True
        files.append(file)
    if not moved:
        return record
    return _note_times(folder, record, record.model_copy(update={"files": tuple(files)}))


def _note_times(folder: Path, old: Record, new: Record) -> Record:
    """Spare the next look the hashing, if nobody is changing the model just now."""
    try:
        with changing(folder.parent):
            if read_record(folder) == old:
                new.write(folder)
    except (OSError, ModelError):
        logger.info("%s: the new times could not be noted", folder, exc_info=True)
    return new


def _refused(folder: Path, why: Message) -> Message:
    return message("models.not_used", model=folder.name, why=why)


def _manifest(folder: Path) -> NetworkManifest | None:
    try:
        return load_manifest(folder)
    except ModelError:
        logger.info("%s has no manifest that holds", folder, exc_info=True)
        return None
