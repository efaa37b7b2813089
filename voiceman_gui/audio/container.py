"""Opening a file with FFmpeg: read-only, local files only, quiet."""

from __future__ import annotations

from pathlib import Path

import av
import av.container
import av.error

from voiceman_gui.audio.headers import is_iso_media
from voiceman_gui.core.errors import RecordingError

PLAYLISTS = frozenset({"hls", "concat", "dash", "sdp", "rtsp", "imf", "webm_dash_manifest"})
"""Formats that only point to other files or hosts; what they lead to is not this evidence."""

STATES_NO_LENGTH = frozenset(
    {"aac", "ac3", "amr", "amrnb", "amrwb", "dts", "eac3", "gsm", "h263", "loas", "mpeg", "mpegts"}
)
"""Formats without a length in their header; FFmpeg estimates one from size and bit rate."""


def open_container(path: Path) -> av.container.InputContainer:
    """Open a local file for demuxing.

    Parameters
    ----------
    path : Path
        Absolute, so that no part of its name can be taken for a protocol.

    Raises
    ------
    RecordingError
        If FFmpeg does not know the format, or the file only points to others.
    """
    try:
        container = av.open(
            str(path),
            mode="r",
            # A crafted file must not make a forensic program fetch anything.
            container_options={"protocol_whitelist": "file"},
            metadata_errors="replace",
        )
    except (av.error.FFmpegError, OSError, ValueError) as error:
        if is_iso_media(path):
            raise RecordingError(
                f"“{path.name}” cannot be read: the table that leads to its sound is missing or "
                "damaged, as when a recording was cut off before the recorder closed the file. "
                "A repair program may restore a copy of it."
            ) from error
        raise RecordingError(
            f"“{path.name}” cannot be read as a recording: its contents are no sound or video "
            "that the program knows, or its beginning is damaged."
        ) from error
    if container.format.name in PLAYLISTS:
        container.close()
        raise RecordingError(
            f"“{path.name}” is a playlist that points to other files, not a recording. "
            "Open the recording itself."
        )
    return container
