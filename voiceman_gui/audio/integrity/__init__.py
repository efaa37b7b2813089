"""What the structure of a file shows, which FFmpeg does not pass on.

One module for each kind of file reads the file's structure from its first to its last byte, in
bounded memory, and returns a `FileStructure`: how long the sound should be, which checksums
fail, and what lies in the file that is not read. Nothing here decodes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from voiceman_gui.audio.integrity import (
    adts_ac3,
    amr,
    avi,
    boxes,
    flac,
    media_containers,
    mpeg,
    ogg,
    riff,
    wavpack,
)
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure
from voiceman_gui.core.progress import CancelToken

_EXAMINERS: Mapping[str, Callable[[Path, FileView], FileStructure]] = {
    "wav": riff.examine,
    "w64": riff.examine,
    "flac": flac.examine,
    "ogg": ogg.examine,
    "mp3": mpeg.examine,
    "aac": adts_ac3.examine_adts,
    "ac3": adts_ac3.examine_ac3,
    "amr": amr.examine,
    "mov,mp4,m4a,3gp,3g2,mj2": boxes.examine_mp4,
    "aiff": boxes.examine_aiff,
    "caf": boxes.examine_caf,
    "au": boxes.examine_au,
    "wv": wavpack.examine,
    "tta": media_containers.examine_tta,
    "matroska,webm": media_containers.examine_matroska,
    "asf": media_containers.examine_asf,
    "avi": avi.examine,
    "flv": media_containers.examine_flv,
}
"""By FFmpeg's name of the container."""

COUNTED = frozenset({"wav", "w64", "flac", "ogg", "mp3", "aiff", "caf", "au", "wv", "tta"})
"""Containers of which only the `FileStructure` knows what they announce, exact to the sample."""


def examine(path: Path, container: str, cancel: CancelToken) -> FileStructure:
    """Examine the structure of a file.

    Parameters
    ----------
    path : Path
    container : str
        FFmpeg's name, e.g. ``"wav"``.
    cancel : CancelToken
        Looked at before each megabyte.

    Returns
    -------
    FileStructure
        Empty for a container whose structure is not known here.

    Raises
    ------
    OSError
        If the file cannot be read.
    Cancelled
        If `cancel` was raised.
    """
    examiner = _EXAMINERS.get(container)
    if examiner is None:
        return FileStructure()
    with FileView(path, cancel) as view:
        return examiner(path, view)
