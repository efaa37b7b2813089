"""What a file says about itself, and the hash of its bytes; for a person who looks at it."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.file_facts import FileFacts
from voiceman_gui.core.progress import CancelToken


def read_file_facts(path: Path) -> FileFacts:
    """Read header, tags and marks; see `voiceman_gui.audio.file_facts`."""
    from voiceman_gui.audio.file_facts import file_facts

    return file_facts(path)


def file_sha256(path: Path, cancel: CancelToken) -> str:
    """Return the SHA-256 of a file's bytes.

    Raises
    ------
    RecordingError
        If it cannot be read.
    Cancelled
    """
    from voiceman_gui.audio.failures import as_recording_error
    from voiceman_gui.audio.hashing import hash_file

    with as_recording_error(path):
        return hash_file(path, cancel.check)[1]
