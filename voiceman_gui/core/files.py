"""Files that appear whole or not at all: a crash leaves the old or the new one, never a half."""

from __future__ import annotations

import contextlib
import functools
import logging
import os
from pathlib import Path

from voiceman_gui.core.pending import noted, temporary_beside
from voiceman_gui.core.private import FILE_MODE, make_private

logger = logging.getLogger(__name__)


def write_whole(
    path: Path, data: bytes | memoryview, *, private: bool = False, durable: bool = True
) -> None:
    """Replace the file at `path` by one that holds `data`.

    Parameters
    ----------
    path : Path
        In a folder that exists.
    data : bytes or memoryview
        The whole content.
    private : bool
        Whether only this person may read it; else what the system gives to new files.
    durable : bool
        Whether it must outlive a power cut from now on. Without that it is written faster, and
        may be broken after one.

    Raises
    ------
    OSError
        An older file is then untouched, and nothing else is left.
    """
    temporary = temporary_beside(path)
    create = functools.partial(os.open, mode=FILE_MODE if private else 0o666)
    with noted(temporary):
        try:
            with open(temporary, "xb", opener=create) as file:
                if private:
                    make_private(file.fileno())
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    if durable:
        try:
            sync_folder(path.parent)
        except OSError:
            # The file is in its place and must not be called unwritten; some network disks, and
            # folders that may be written but not read, cannot do more.
            logger.info("the folder of %s cannot be synced", path, exc_info=True)


def sync_folder(folder: Path) -> None:
    """Let new names in a folder reach the disk; Windows has no such call.

    Raises
    ------
    OSError
    """
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
