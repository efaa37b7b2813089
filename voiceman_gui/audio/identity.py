"""Whether the file on the disk is still the one that was opened."""

from __future__ import annotations

import os

from voiceman_gui.audio.regular_file import status_changed_ns
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.system_error import reason_of


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
        folder = displayable(recording.path.parent)
        raise RecordingError(
            message("audio.vanished", file=recording.name, folder=folder)
        ) from error
    except OSError as error:
        raise RecordingError(
            message("audio.not_reachable", file=recording.name, reason=reason_of(error))
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
        if state.st_size == recording.size_bytes:
            raise RecordingError(message("audio.changed.time", file=recording.name))
        raise RecordingError(
            message(
                "audio.changed.size",
                file=recording.name,
                then_bytes=recording.size_bytes,
                now_bytes=state.st_size,
            )
        )


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
