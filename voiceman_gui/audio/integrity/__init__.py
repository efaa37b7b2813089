"""What files say of their own contents, which FFmpeg does not pass on.

One module for each kind of file reads the file's structure from its first to its last byte, in
bounded memory, and answers with an `Account`: how long the sound should be, which checksums
fail, and what lies in the file that is not read. Nothing here decodes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from voiceman_gui.audio.integrity import (
    amr,
    avi,
    boxes,
    films,
    flac,
    mpeg,
    ogg,
    packets,
    riff,
    wavpack,
)
from voiceman_gui.audio.integrity.account import Account
from voiceman_gui.audio.integrity.window import Window
from voiceman_gui.core.progress import CancelToken

_EXAMINERS: Mapping[str, Callable[[Path, Window], Account]] = {
    "wav": riff.examine,
    "w64": riff.examine,
    "flac": flac.examine,
    "ogg": ogg.examine,
    "mp3": mpeg.examine,
    "aac": packets.examine_adts,
    "ac3": packets.examine_ac3,
    "amr": amr.examine,
    "mov,mp4,m4a,3gp,3g2,mj2": boxes.examine_mp4,
    "aiff": boxes.examine_aiff,
    "caf": boxes.examine_caf,
    "au": boxes.examine_au,
    "wv": wavpack.examine,
    "tta": films.examine_tta,
    "matroska,webm": films.examine_matroska,
    "asf": films.examine_asf,
    "avi": avi.examine,
    "flv": films.examine_flv,
}
"""By FFmpeg's name of the container."""

COUNTED = frozenset({"wav", "w64", "flac", "ogg", "mp3", "aiff", "caf", "au", "wv", "tta"})
"""Containers of which only the `Account` knows what they announce, exact to the sample."""


def examine(path: Path, container: str, cancel: CancelToken) -> Account:
    """Read what a file says of its own contents.

    Parameters
    ----------
    path : Path
    container : str
        FFmpeg's name, e.g. ``"wav"``.
    cancel : CancelToken
        Looked at before each megabyte.

    Returns
    -------
    Account
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
        return Account()
    with Window(path, cancel) as window:
        return examiner(path, window)
