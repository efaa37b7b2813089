"""Whether the file on the disk is a readable file, and still the one that was opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.recording import Recording


def readable_file(path: Path) -> os.stat_result:
    """Return the state of a file that can be opened for reading.

    Parameters
    ----------
    path : Path

    Returns
    -------
    os.stat_result

    Raises
    ------
    RecordingError
        Where there is no file, or not one whose bytes may be read; the text names both.
    """
    name = path.name or str(path)
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise RecordingError(
                f"“{name}” cannot be opened: it is a folder, not a recording. "
                "Choose a file inside it."
            )
        # Opening a pipe or a device could wait for ever, or change what it holds.
        if not stat.S_ISREG(state.st_mode):
            raise RecordingError(f"“{name}” cannot be opened: it is not an ordinary file.")
        with path.open("rb"):
            pass
    except FileNotFoundError as error:
        raise RecordingError(
            f"“{name}” cannot be opened: there is no such file in “{path.parent}”. "
            "It may have been moved or renamed, or its drive is not connected."
        ) from error
    except PermissionError as error:
        raise RecordingError(
            f"“{name}” cannot be opened: you have no permission to read it. "
            "Ask for the right to read the file, or copy it to a folder of your own."
        ) from error
    except (OSError, ValueError) as error:
        raise RecordingError(f"“{name}” cannot be opened: {_reason(error)}.") from error
    if state.st_size == 0:
        raise RecordingError(f"“{name}” is empty: the file holds no bytes at all.")
    return state


def check_unchanged(recording: Recording) -> None:
    """Make sure that the path still leads to the bytes that were opened.

    Compares size and time of change, which costs microseconds; the hashes tell the rest.

    Parameters
    ----------
    recording : Recording

    Raises
    ------
    RecordingError
        If the file is gone, cannot be reached, or has another size or time of change.
    """
    name = recording.path.name
    try:
        state = recording.path.stat()
    except FileNotFoundError as error:
        raise RecordingError(
            f"“{name}” has vanished while it was open: there is no longer such a file in "
            f"“{recording.path.parent}”. Bring it back or open it from its new place."
        ) from error
    except OSError as error:
        raise RecordingError(
            f"“{name}” can no longer be reached: {_reason(error)}. Open it again."
        ) from error
    if (state.st_size, state.st_mtime_ns) != (recording.size_bytes, recording.mtime_ns):
        raise RecordingError(
            f"“{name}” was changed by another program while it was open "
            f"({recording.size_bytes:,} bytes then, {state.st_size:,} bytes now). "
            "Nothing more is read from it; open it again to work with the file as it is now."
        )


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]
