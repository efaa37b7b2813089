"""Bytes of a file of another program, its text, and back."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.interchange.lines import END_OF_LINE

LARGEST_BYTES = 64 * 2**20
"""Annotations of days; a recording that was named by mistake is not read."""

_MARKS = {
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-8-sig": codecs.BOM_UTF8,
}


@dataclass(frozen=True, slots=True)
class Text:
    """The text of a file.

    Parameters
    ----------
    text : str
    encoding : str
        As Python names it; "utf-8-sig" is UTF-8 with a byte order mark.
    """

    text: str
    encoding: str = "utf-8"

    @property
    def newline(self) -> str:
        """What ends its first line; a text that a label holds may have other ends."""
        found = END_OF_LINE.search(self.text)
        return "\n" if found is None else found[0]


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises
    ------
    InterchangeError
        If it cannot be read, or is larger than any such file.
    """
    name = displayable(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise InterchangeError(
            message("interchange.file.unreadable", file=name, why=reason_of(error))
        ) from error
    if len(data) > LARGEST_BYTES:
        raise InterchangeError(
            message("interchange.file.too_large", file=name, most_bytes=LARGEST_BYTES)
        )
    return data


def decode(data: bytes, path: Path, *, latin_1: bool) -> Text:
    """Decode UTF-16 with a byte order mark, else UTF-8, else Latin-1 where the format has it.

    Raises
    ------
    InterchangeError
        If it is none of them.
    """
    encoding = next((one for one, mark in _MARKS.items() if data.startswith(mark)), "utf-8")
    marked = len(_MARKS.get(encoding, b""))
    try:
        return Text(data[marked:].decode(encoding.removesuffix("-sig")), encoding)
    except UnicodeDecodeError as error:
        if latin_1 and not encoding.startswith("utf-16"):
            return Text(data.decode("latin-1"), "latin-1")
        line = error.object.count(b"\n", 0, error.start) + 1
        name = displayable(path.name)
        raise InterchangeError(message("interchange.file.no_text", file=name, line=line)) from error


def encode(text: Text, otherwise: str = "utf-8") -> tuple[bytes, str]:
    """Return the bytes of a text, and the encoding that they are in.

    Parameters
    ----------
    text : Text
    otherwise : str
        The encoding if its own has not all of its characters.
    """
    encoding = text.encoding
    try:
        data = text.text.encode(encoding.removesuffix("-sig"))
    except UnicodeEncodeError:
        encoding = otherwise
        # Halves of surrogate pairs, which no encoding has, become question marks.
        data = text.text.encode(encoding, errors="replace")
    return _MARKS.get(encoding, b"") + data, encoding
