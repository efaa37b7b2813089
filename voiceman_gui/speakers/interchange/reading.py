"""Reading a file of turns: its bytes, its text, what stands in it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.turns import TurnSource
from voiceman_gui.interchange.text import decode, read_bytes
from voiceman_gui.speakers.interchange.formats import Format, format_of
from voiceman_gui.speakers.interchange.stretches import TurnsFile


def read_file(path: Path, kind: Format | None = None) -> TurnsFile:
    """Read what stands in a file of turns.

    Parameters
    ----------
    path : Path
    kind : Format, optional
        By default the one that the name ends with.

    Raises
    ------
    InterchangeError
        If it cannot be read, or is not what it should be; names the line.
    """
    kind = kind or format_of(path)
    data = read_bytes(path)
    source = TurnSource(path.name, hashlib.sha256(data).hexdigest(), kind.id)
    text = decode(data, path, latin_1=kind.latin_1).text
    return replace(kind.parse(text, path), source=source)
