"""Opening one regular file for reading, and nothing else."""

from __future__ import annotations

import io
import os
import stat
from pathlib import Path

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable

# A pipe that takes the file's place between the two looks would be waited for without this.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_regular_file(path: Path) -> tuple[io.FileIO, os.stat_result]:
    """Open a file for reading, and return it together with its state.

    Pipes, devices, sockets and folders are refused without being opened: that could wait for
    ever, or change what they hold.

    Parameters
    ----------
    path : Path

    Returns
    -------
    file : io.FileIO
        The caller closes it.
    state : os.stat_result
        Of the file that is open.

    Raises
    ------
    RecordingError
        If it is not an ordinary file, or no file can have this name.
    OSError
        If it cannot be opened.
    """
    if "\0" in str(path):
        raise RecordingError(message("audio.name_impossible", file=displayable(path.name)))
    _demand_regular(path, path.stat())
    file = io.FileIO(os.open(path, _FLAGS), "rb")
    try:
        state = os.fstat(file.fileno())
        _demand_regular(path, state)
    except BaseException:
        file.close()
        raise
    return file, state


def _demand_regular(path: Path, state: os.stat_result) -> None:
    name = displayable(path.name or path)
    if stat.S_ISDIR(state.st_mode):
        raise RecordingError(message("audio.is_folder", file=name))
    if not stat.S_ISREG(state.st_mode):
        raise RecordingError(message("audio.not_ordinary", file=name))


def status_changed_ns(state: os.stat_result) -> int | None:
    """Return when a file's contents or attributes last changed; None where that is not kept.

    No program can set this time back, as it can the time of the last writing.
    """
    # Windows puts the time of creation here.
    return None if os.name == "nt" else state.st_ctime_ns
