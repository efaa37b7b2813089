"""Lines of text in figures: how long they are, before any font has set them."""

from __future__ import annotations

import unicodedata

_MM_PER_POINT = 25.4 / 72
_NARROW, _WIDE = 0.56, 0.93
"""Mean advance of a character of the program's fonts in units of the size: Latin, and Hangul."""


def text_width(text: str, size: float) -> float:
    """Return about how many millimetres a line takes.

    Parameters
    ----------
    text : str
    size : float
        In points.
    """
    units = sum(_WIDE if _is_wide(character) else _NARROW for character in text)
    return units * size * _MM_PER_POINT


def wrapped(text: str, width: float, size: float, *, indent: str = "") -> list[str]:
    """Break a paragraph into lines.

    Parameters
    ----------
    text : str
    width : float
        Millimetres.
    size : float
        In points.
    indent : str
        At the beginning of every line but the first.

    Returns
    -------
    list of str
        At least one line; a word longer than a line is broken.
    """
    lines, line = [], ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line.strip() else line + word
        if text_width(joined, size) <= width or not line.strip():
            line = joined
        else:
            lines.append(line)
            line = indent + word
        while text_width(line, size) > width and len(line) > len(indent) + 1:
            end = len(line) - 1
            while end > len(indent) + 1 and text_width(line[:end], size) > width:
                end -= 1
            lines.append(line[:end])
            line = indent + line[end:]
    return [*lines, line]


def shortened(text: str, width: float, size: float) -> str:
    """Leave out the middle of a line that is too long: names often differ at both ends."""
    if text_width(text, size) <= width:
        return text
    half = (len(text) - 1) // 2
    while half > 1 and text_width(f"{text[:half]}…{text[-half:]}", size) > width:
        half -= 1
    return f"{text[:half]}…{text[-half:]}"


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"
