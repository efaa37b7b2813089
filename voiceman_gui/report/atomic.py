"""Files appear whole or not at all, and never in the place of the original recording."""

from __future__ import annotations

import errno
import logging
import os
from pathlib import Path

from voiceman_gui.core import files
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.names import displayable

logger = logging.getLogger(__name__)

_SENTENCES = {
    errno.ENOSPC: "The disk is full. Free some space or choose another folder.",
    errno.EDQUOT: "The disk quota is used up. Free some space or choose another folder.",
    errno.EACCES: "There is no permission to write there. Choose another folder.",
    errno.EPERM: "There is no permission to write there. Choose another folder.",
    errno.EROFS: "The disk is read-only. Choose another folder.",
    errno.ENOENT: "The folder does not exist. Create it or choose another one.",
    errno.ENOTDIR: "A part of the path is not a folder. Choose another folder.",
    errno.ENAMETOOLONG: "The name is too long for this disk. Choose a shorter one.",
}


def write_whole(path: Path, data: bytes, *, original: Path) -> None:
    """Write a file so that a reader sees the old one or the whole new one, never a half.

    Parameters
    ----------
    path : Path
        Target; an existing file there is replaced.
    data : bytes
        The whole content.
    original : Path
        The recording, which is never written to, under no name and through no link.

    Raises
    ------
    ExportError
        If the target is the recording, a folder, a device or a pipe, or if it cannot be written.
    """
    _refuse_original(path, original)
    name = displayable(path)
    try:
        if path.is_dir():
            raise ExportError(f"“{name}” is a folder. Give the name of a file to write.")
        if path.exists() and not path.is_file():
            # Renaming over it would take a device or a pipe away from the whole computer.
            raise ExportError(f"“{name}” is no ordinary file. Give the name of a file to write.")
        if path.exists() and not os.access(path, os.W_OK):
            raise ExportError(f"“{name}” is write-protected. Choose another name or folder.")
        files.write_whole(path, data)
    except OSError as error:
        logger.info("export to %s failed", name, exc_info=True)
        reason = _SENTENCES.get(error.errno or 0, f"The system says: {error.strerror or error}.")
        raise ExportError(f"“{name}” could not be written. {reason}") from error


def _refuse_original(path: Path, original: Path) -> None:
    try:
        same = path.resolve() == original.resolve() or path.samefile(original)
    except (OSError, RuntimeError):
        # One of them does not exist, may not be looked at, or is a loop of links: then they are
        # not the same file, and writing will say what is wrong.
        same = False
    if same:
        raise ExportError(
            f"“{displayable(path)}” is the original recording, which is never written to. "
            "Choose another name for the export."
        )
