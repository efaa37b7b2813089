"""The table of formats: another one is a file and a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.turns import Turns
from voiceman_gui.core.turns_joined import joined
from voiceman_gui.speakers.interchange import audacity, rttm, textgrid
from voiceman_gui.speakers.interchange.stretches import TurnsFile


@dataclass(frozen=True, slots=True)
class Format:
    """One format of turns.

    Parameters
    ----------
    id : str
    name : Message
    suffixes : tuple of str
        With which names of such files end, in lower case; the first is that of new ones.
    parse : callable
        ``(text, path) -> TurnsFile``.
    write : callable
        ``(turns, name of the recording, its length in seconds) -> text``; no two turns of one
        speaker overlap.
    lost : Message
        What turns hold and a file of this format does not.
    latin_1 : bool
        Whether text that is not UTF-8 is Latin-1.
    """

    id: str
    name: Message
    suffixes: tuple[str, ...]
    parse: Callable[[str, Path], TurnsFile]
    write: Callable[[Turns, str, float], str]
    lost: Message
    latin_1: bool = False


FORMATS = {
    one.id: one
    for one in (
        Format(
            "rttm",
            message("speakers.format.rttm"),
            (".rttm",),
            rttm.parse,
            rttm.write,
            message("speakers.format.rttm_lost"),
        ),
        Format(
            "textgrid",
            message("speakers.format.textgrid"),
            (".TextGrid",),
            textgrid.parse,
            textgrid.write,
            message("speakers.format.textgrid_lost"),
            latin_1=True,
        ),
        Format(
            "audacity",
            message("speakers.format.audacity"),
            (".txt",),
            audacity.parse,
            audacity.write,
            message("speakers.format.audacity_lost"),
        ),
    )
}
"""By their ids."""


def format_of(path: Path) -> Format:
    """Return the format that a file's name ends with.

    Raises
    ------
    InterchangeError
        If it ends with none of them.
    """
    for kind in FORMATS.values():
        if path.suffix.lower() in (suffix.lower() for suffix in kind.suffixes):
            return kind
    suffixes = tuple(suffix for kind in FORMATS.values() for suffix in kind.suffixes)
    file = displayable(path.name)
    raise InterchangeError(message("speakers.file.unknown_kind", file=file, suffixes=suffixes))


def encode(turns: Turns, kind: Format, recording: str, total_s: float) -> bytes:
    """Return the content of a file of turns.

    Parameters
    ----------
    turns : Turns
    kind : Format
    recording : str
        Name of the recording, without its suffix.
    total_s : float
        Its length.
    """
    return kind.write(joined(turns), recording, total_s).encode("utf-8", errors="replace")
