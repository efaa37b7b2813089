"""What an analyst set on a recording, kept by the file's hash and there again at the next open."""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from voiceman_gui.core.document import UNTOUCHED, Document
from voiceman_gui.core.document_json import (
    document_from_json,
    document_from_work_1,
    document_from_work_2,
    document_from_work_3,
    document_to_json,
    span_from_json,
    span_to_json,
)
from voiceman_gui.core.document_merge import merge
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.settings.files import alone, keep_aside, write_atomically
from voiceman_gui.settings.paths import data_dir

logger = logging.getLogger(__name__)

SCHEMA = "voiceman.work/4"

_FOLDER = "work"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_READERS = {
    SCHEMA: lambda data: document_from_json(data["document"]),
    "voiceman.work/3": lambda data: document_from_work_3(data["document"]),
    "voiceman.work/2": lambda data: document_from_work_2(data["document"]),
    "voiceman.work/1": document_from_work_1,
}
"""How the files of each version of the program are read."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is kept of the work on one recording.

    Parameters
    ----------
    document : Document
    selection : Span or None
        What was selected last; a matter of the view, which each window has for itself.
    """

    document: Document = UNTOUCHED
    selection: Span | None = None


def work_path(sha256: str) -> Path:
    """Return where the work on the recording with this hash is kept.

    Raises
    ------
    ValueError
        If `sha256` is not 64 lower-case hexadecimal digits.
    """
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"not a SHA-256: {sha256!r}")
    return data_dir() / _FOLDER / f"{sha256}.json"


def name_before_hash(recording: Recording) -> str:
    """Return what stands for a recording's hash while the file is still being read."""
    said = f"{recording.path}\n{recording.size_bytes}\n{recording.mtime_ns}"
    return hashlib.sha256(said.encode("utf-8", errors="surrogateescape")).hexdigest()


def drop_work(sha256: str) -> None:
    """Remove what was kept under this name, if anything was.

    Raises
    ------
    VoicemanError
        If it could not be removed.
    """
    path = work_path(sha256)
    try:
        with alone("work"):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise VoicemanError(
            message("settings.work.not_removed", file=displayable(path), why=reason_of(error))
        ) from error


def save_work(sha256: str, work: Work, known: Work | None = None) -> Work:
    """Keep `work`, replacing what was kept for this recording; all of it or nothing.

    Parameters
    ----------
    sha256 : str
    work : Work
    known : Work, optional
        What was last loaded or saved here. Where another window has kept something else since,
        both windows' changes are kept, see `merge_work`.

    Returns
    -------
    Work
        What is kept now.

    Raises
    ------
    VoicemanError
        If it could not be written; what was kept before is untouched.
    """
    path = work_path(sha256)
    try:
        with alone("work"):
            kept = None if known is None else load_work(sha256)
            if known is not None and kept is not None:
                work = merge_work(known, work, kept)
            if work != kept:
                write_atomically(path, _to_json(work))
    except OSError as error:
        raise VoicemanError(
            message("settings.work.not_saved", file=displayable(path), why=reason_of(error))
        ) from error
    return work


def merge_work(known: Work, ours: Work, theirs: Work) -> Work:
    """Return what two windows made of the same work, so that neither undoes the other.

    Parameters
    ----------
    known : Work
        What both began with.
    ours, theirs : Work
    """
    return Work(
        merge(known.document, ours.document, theirs.document),
        theirs.selection if ours.selection == known.selection else ours.selection,
    )


def forget_work(keep: Collection[str] = ()) -> None:
    """Remove what was kept for all recordings but those with these hashes.

    Raises
    ------
    OSError
        If a file cannot be removed; others may be gone by then.
    """
    with alone("work"):
        for path in kept_work():
            if path.stem not in keep:
                path.unlink(missing_ok=True)


def kept_work() -> list[Path]:
    """Return the files of all recordings whose work is kept, damaged ones set aside included.

    Raises
    ------
    OSError
        If the folder cannot be looked into.
    """
    try:
        return sorted((data_dir() / _FOLDER).iterdir())
    except FileNotFoundError:
        return []


def load_work(sha256: str) -> Work | None:
    """Return what was kept for the recording with this hash; None if nothing was.

    Raises
    ------
    VoicemanError
        If something was kept but cannot be read. A damaged file is moved aside first, so that
        the next `save_work` does not overwrite it.
    """
    path = work_path(sha256)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise VoicemanError(
            message("settings.work.unreadable", file=displayable(path), why=reason_of(error))
        ) from error
    try:
        return _to_work(json.loads(data, parse_constant=_refuse_constant))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        _set_aside(path, error)


def _set_aside(path: Path, cause: Exception) -> NoReturn:
    try:
        kept = keep_aside(path, "broken")
    except OSError as error:
        logger.info("damaged work file %s not moved aside: %s", path, error)
        kept = path
    raise VoicemanError(message("settings.work.damaged", kept=displayable(kept))) from cause


def _to_json(work: Work) -> bytes:
    data = {
        "schema": SCHEMA,
        "document": document_to_json(work.document),
        "selection": span_to_json(work.selection),
    }
    return (json.dumps(data, indent=1, allow_nan=False) + "\n").encode()


def _to_work(data: dict[str, Any]) -> Work:
    schema = data["schema"]
    if schema not in _READERS:
        raise ValueError(f"unknown schema {schema!r}")
    return Work(_READERS[schema](data), span_from_json(data["selection"]))


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no time")
