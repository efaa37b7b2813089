"""Files appear whole or not at all, and never in the place of the original recording."""

from __future__ import annotations

import errno
import logging
import os
from pathlib import Path

from voiceman_gui.core import files
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of

logger = logging.getLogger(__name__)

# With what the person can do about it; of all others `reason_of` gives the reason alone.
_REASONS = {
    errno.ENOSPC: message("report.write.disk_full"),
    errno.EDQUOT: message("report.write.quota"),
    errno.EACCES: message("report.write.no_permission"),
    errno.EPERM: message("report.write.no_permission"),
    errno.EROFS: message("report.write.read_only"),
    errno.ENOENT: message("report.write.no_folder"),
    errno.ENOTDIR: message("report.write.not_a_folder"),
    errno.ENAMETOOLONG: message("report.write.name_too_long"),
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
    name = displayable(path)
    try:
        refuse(path, original)
        files.write_whole(path, data)
    except OSError as error:
        logger.info("export to %s failed", name, exc_info=True)
        system = message("report.write.system", said=reason_of(error))
        reason = _REASONS.get(error.errno or 0, system)
        raise ExportError(message("report.write.failed", file=name, reason=reason)) from error


def refuse(path: Path, original: Path) -> None:
    """Refuse to write to the recording, a folder, a device, a pipe, or a protected file.

    Raises
    ------
    ExportError
    OSError
        If it cannot be seen what is there.
    """
    refuse_original(path, original)
    name = displayable(path)
    if path.is_dir():
        raise ExportError(message("report.write.is_folder", file=name))
    if path.exists() and not path.is_file():
        # Renaming over it would take a device or a pipe away from the whole computer.
        raise ExportError(message("report.write.no_file", file=name))
    if path.exists() and not os.access(path, os.W_OK):
        raise ExportError(message("report.write.protected", file=name))


def refuse_original(path: Path, original: Path) -> None:
    """Raise `ExportError` if a target is the recording, under whatever name."""
    try:
        same = path.resolve() == original.resolve() or path.samefile(original)
    except (OSError, RuntimeError):
        # One of them does not exist, may not be looked at, or is a loop of links: then they are
        # not the same file, and writing will say what is wrong.
        same = False
    if same:
        raise ExportError(message("report.write.original", file=displayable(path)))
