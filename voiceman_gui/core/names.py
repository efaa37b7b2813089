"""File names as they can be shown.

A file system lets a name hold almost anything: escape sequences that a terminal would obey, line
feeds, marks that turn the direction of reading around, bytes that are no text at all.
"""

from __future__ import annotations

import unicodedata
from pathlib import PurePath

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories: control, format, half surrogate, line separator, paragraph separator."""

_JOINERS = "\u200c\u200d"
"""Format characters that belong to the spelling of words and to emoji; they hide nothing."""

_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF
"""How Python carries the bytes of a name that is not valid in the file system's encoding."""


def displayable(name: str | PurePath) -> str:
    r"""Return a file name, or a text that holds one, safe to show in a terminal, window or report.

    Characters that act instead of showing are written as their code (``\x1b``, ``\u202e``), and
    so are bytes that are no text (``\xff``). Everything else stays as it is.

    Parameters
    ----------
    name : str or PurePath
        Of a path, the whole path is returned; pass `PurePath.name` for the last part.

    Returns
    -------
    str
        Valid Unicode on one line.
    """
    return "".join(map(_shown, str(name)))


def _shown(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN or character in _JOINERS:
        return character
    code = ord(character)
    if _FIRST_BYTE <= code <= _LAST_BYTE:
        code -= 0xDC00
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
