"""A person's own small files: written whole, and kept aside where they cannot be used."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.files import write_whole


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by one that holds `data`, making its folder if needed.

    Raises
    ------
    OSError
        If the folder or file cannot be written; an older file is then untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data, private=True)


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
