"""Whether the file on the disk is still the one that was opened."""

from __future__ import annotations

import os

from voiceman_gui.audio.failures import reason
from voiceman_gui.audio.localfile import status_changed_ns
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording


def check_unchanged(recording: Recording) -> os.stat_result:
    """Make sure that the path still leads to the bytes that were opened.

    Compares size and time of writing, which costs microseconds. A program can set that time back
    after it has written: whoever hands out samples also compares their checksums, and
    the decoding pass looks again where `is_untouched` does not hold.

    Parameters
    ----------
    recording : Recording

    Returns
    -------
    os.stat_result
        State of the file now.

    Raises
    ------
    RecordingError
        If the file is gone, cannot be reached, or has another size or time of writing.
    """
    try:
        state = recording.path.stat()
    except FileNotFoundError as error:
        raise RecordingError(
            f"“{recording.name}” has vanished while it was open: there is no longer such a file in "
            f"“{displayable(recording.path.parent)}”. Bring it back or open it from its new place."
        ) from error
    except OSError as error:
        raise RecordingError(
            f"“{recording.name}” can no longer be reached: {reason(error)}. Open it again."
        ) from error
    check_state(recording, state)
    return state


def check_state(recording: Recording, state: os.stat_result) -> None:
    """Compare the state of a file with that of the recording.

    Raises
    ------
    RecordingError
        If it has another size or time of writing.
    """
    if (state.st_size, state.st_mtime_ns) != (recording.size_bytes, recording.mtime_ns):
        raise changed(recording, f"{recording.size_bytes:,} bytes then, {state.st_size:,} now")


def is_untouched(recording: Recording, *states: os.stat_result) -> bool:
    """Whether these are states of one file that was neither written nor changed in between.

    False where that is not known. Giving a file another name or other permissions touches it,
    too, though it does not change the recording.
    """
    return recording.status_changed_ns is not None and all(
        os.path.samestat(state, states[0])
        and status_changed_ns(state) == recording.status_changed_ns
        for state in states
    )


def changed(recording: Recording, how: str) -> RecordingError:
    """Return the error for a file that is no longer the one that was opened."""
    return RecordingError(
        f"“{recording.name}” was changed by another program while it was open ({how}). "
        "Nothing more is read from it; open it again to work with the file as it is now."
    )
