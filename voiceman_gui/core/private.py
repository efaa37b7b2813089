"""Folders and files of the program's own that only this person may look into.

Windows gives each person a folder that others cannot read; the permissions here are POSIX's.
"""

from __future__ import annotations

import logging
import os
import stat
from pathlib import Path

logger = logging.getLogger(__name__)

FILE_MODE = 0o600
FOLDER_MODE = 0o700

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make_private_folder(folder: Path) -> None:
    """Make a folder, and the missing ones above it, that only this person may enter.

    Folders that are there already are left as they are: they may not be the program's.

    Raises
    ------
    OSError
        If it cannot be made, or something else lies there.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_private_folder(folder.parent)
    try:
        folder.mkdir(mode=FOLDER_MODE)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return
    # The umask may have taken away more than others' rights.
    folder.chmod(FOLDER_MODE)


def make_private(descriptor: int) -> None:
    """Let only this person read and write an open file, whatever the umask; devices are left alone.

    Raises
    ------
    OSError
    """
    if os.name == "posix" and stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.fchmod(descriptor, FILE_MODE)


def tighten(folder: Path) -> None:
    """Take others' rights away from a folder of the program's own and everything in it.

    Older versions left them to the umask. Links are not followed, except to `folder` itself;
    what belongs to somebody else or cannot be changed is logged and left.
    """
    if os.name != "posix" or not folder.is_dir():
        return
    _tighten_one(folder)
    for top, folders, files in os.walk(folder, onerror=_log_walk):
        for name in (*folders, *files):
            path = Path(top, name)
            if not path.is_symlink():
                _tighten_one(path)


def _tighten_one(path: Path) -> None:
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & _OTHERS:
            path.chmod(mode & ~_OTHERS)
    except FileNotFoundError:
        # Gone since the folder was listed: another window is at work.
        return
    except OSError as error:
        logger.info("others' rights to %s cannot be taken away: %s", path, error)


def _log_walk(error: OSError) -> None:
    logger.info("a folder cannot be looked into: %s", error)
