"""A person's own small files: written whole, and kept aside where they cannot be used."""

from __future__ import annotations

import contextlib
import errno
import logging
from collections.abc import Iterator
from pathlib import Path

from voiceman_gui.core.files import write_whole
from voiceman_gui.core.message import message
from voiceman_gui.core.private import FILE_MODE, make_private_folder
from voiceman_gui.core.system_error import Refusal
from voiceman_gui.settings.paths import data_dir

logger = logging.getLogger(__name__)

LOCK_LIMIT_S = 10.0
"""A window that holds a lock reads and writes one small file meanwhile."""


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by one that holds `data`, making its folder if needed.

    Raises
    ------
    OSError
        If the folder or file cannot be written; an older file is then untouched.
    """
    make_private_folder(path.parent)
    write_whole(path, data, private=True)


@contextlib.contextmanager
def alone(name: str, limit_s: float = LOCK_LIMIT_S) -> Iterator[None]:
    """Be the only window or command that reads and then writes some files of the person's.

    Parameters
    ----------
    name : str
        Of the lock, ``"settings"`` or ``"work"``.
    limit_s : float
        How long to wait for another one, seconds.

    Raises
    ------
    OSError
        If another one does not let go in time. Where no lock can be had at all (folder not
        writable, disk without locks), the block runs without one.
    """
    # Here, in the thread that saves: it brings asyncio along, and the window must stand first.
    from filelock import FileLock, Timeout

    lock = FileLock(data_dir() / f"{name}.lock", timeout=limit_s, mode=FILE_MODE)
    try:
        make_private_folder(data_dir())
        lock.acquire()
    except Timeout as error:
        raise Refusal(errno.EAGAIN, message("settings.locked")) from error
    except (OSError, NotImplementedError) as error:
        logger.info("no lock for the %s: %s", name, error)
    try:
        yield
    finally:
        lock.release()


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
