"""Hashing and copying large files, cancellable."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import IO

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.store.errors import not_written

_CHUNK = 1 << 20
_SPARE = 64 << 20
"""Bytes that a disk keeps free beyond what is brought, so that the system goes on working."""

OnBytes = Callable[[int], None]
"""Called with the number of bytes just worked on; leaves by raising `Cancelled`."""


def ignore_bytes(_count: int) -> None:
    """Take the place of a listener where nobody watches."""


def meter(
    on_progress: OnProgress,
    cancel: CancelToken,
    what: Message,
    total: int,
    *,
    start: float = 0.0,
    end: float,
) -> OnBytes:
    """Return what tells progress from `start` to `end` of the whole while `total` bytes pass.

    It leaves by raising `Cancelled`, and speaks at most a thousand times.
    """
    done, told = 0, -1

    def on_bytes(count: int) -> None:
        nonlocal done, told
        cancel.check()
        done += count
        share = min(1.0, done / max(total, 1))
        if int(share * 1000) != told:
            told = int(share * 1000)
            on_progress(Progress(start + (end - start) * share, what))

    return on_bytes


def file_sha256(path: Path, on_bytes: OnBytes) -> str:
    """Return the SHA-256 of a file's bytes.

    Raises
    ------
    ModelError
        Where it cannot be read to its end.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb", buffering=0) as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                on_bytes(len(chunk))
    except OSError as error:
        raise ModelError(
            message("models.not_read", file=displayable(path), why=reason_of(error))
        ) from error
    return digest.hexdigest()


def copy_hashed(source: IO[bytes], target: Path, on_bytes: OnBytes) -> str:
    """Write what `source` still holds to a new file, to the disk, and return its SHA-256.

    Raises
    ------
    ModelError
        Where the target cannot be written. What reading raises is left to the caller, who knows
        what is being read.
    """
    digest = hashlib.sha256()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        file = target.open("xb")
    except OSError as error:
        raise not_written(target, error) from error
    with file:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            try:
                file.write(chunk)
            except OSError as error:
                raise not_written(target, error) from error
            on_bytes(len(chunk))
        try:
            file.flush()
            os.fsync(file.fileno())
        except OSError as error:
            raise not_written(target, error) from error
    return digest.hexdigest()


def demand_space(folder: Path, size_bytes: int, what: str) -> None:
    """Stop where a disk cannot take so many bytes more.

    Raises
    ------
    ModelError
    """
    free = shutil.disk_usage(folder).free
    if free < size_bytes + _SPARE:
        raise ModelError(
            message(
                "models.no_space",
                model=what,
                needed_bytes=size_bytes + _SPARE,
                folder=displayable(folder),
                free_bytes=free,
            )
        )
