"""Reading a file of turns: its bytes, its text, what stands in it."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.errors import TurnsError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.turns import TurnSource
from voiceman_gui.speakers.interchange.formats import Format, format_of
from voiceman_gui.speakers.interchange.stretches import TurnsFile

LARGEST_BYTES = 64 * 2**20
"""Turns of days; a recording that was named by mistake is not read."""


def read_file(path: Path, kind: Format | None = None) -> TurnsFile:
    """Read what stands in a file of turns.

    Parameters
    ----------
    path : Path
    kind : Format, optional
        By default the one that the name ends with.

    Raises
    ------
    TurnsError
        If it cannot be read, or is not what it should be; names the line.
    """
    kind = kind or format_of(path)
    data = _bytes(path)
    source = TurnSource(path.name, hashlib.sha256(data).hexdigest(), kind.id)
    return replace(kind.parse(_text(data, path, latin_1=kind.latin_1), path), source=source)


def _bytes(path: Path) -> bytes:
    name = displayable(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise TurnsError(
            message("speakers.file.unreadable", file=name, why=reason_of(error))
        ) from error
    if len(data) > LARGEST_BYTES:
        raise TurnsError(message("speakers.file.too_large", file=name, most_bytes=LARGEST_BYTES))
    return data


def _text(data: bytes, path: Path, *, latin_1: bool) -> str:
    """Decode UTF-16 with a byte order mark, else UTF-8, else Latin-1 where the format has it."""
    name = displayable(path.name)
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if latin_1 and error.encoding != "utf-16":
            return data.decode("latin-1")
        line = error.object.count(b"\n", 0, error.start) + 1
        raise TurnsError(message("speakers.file.no_text", file=name, line=line)) from error
