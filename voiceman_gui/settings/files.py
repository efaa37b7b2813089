"""Writing small files so that a crash leaves the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by one that holds `data`, making its folder if needed.

    Raises
    ------
    OSError
        If the folder or file cannot be written; an older file is then untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    # The new name itself reaches the disk only with its folder; Windows has no such call.
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_name(path: Path, word: str) -> Path:
    """Return a name beside `path` that no file has yet, e.g. ``settings.broken-2.json``."""
    candidate = path.with_name(f"{path.stem}.{word}{path.suffix}")
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}.{word}-{number}{path.suffix}")
        number += 1
    return candidate


def keep_aside(path: Path, word: str) -> Path:
    """Move a file that cannot be used out of the way and return where it lies now.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    aside = free_name(path, word)
    path.rename(aside)
    return aside
