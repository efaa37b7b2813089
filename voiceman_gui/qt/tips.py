"""Tool tips in lines of a readable length: Qt breaks rich text alone."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import east_asian_width

COLUMNS = 80
"""Most columns of a line; a wide letter, such as a Korean one, takes two."""


def wrapped(text: str, columns: int = COLUMNS) -> str:
    """Return a plain text with line breaks at spaces; breaks that it has stay.

    A word that is longer than a line, such as a path, is not broken.

    Parameters
    ----------
    text : str
    columns : int
        Most columns of a line.
    """
    return "\n".join(piece for line in text.split("\n") for piece in _lines(line, columns))


def _lines(line: str, columns: int) -> Iterator[str]:
    held: list[str] = []
    taken = 0
    for word in line.split(" "):
        width = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in word)
        if held and taken + 1 + width > columns:
            yield " ".join(held)
            held, taken = [], 0
        taken += width + (1 if held else 0)
        held.append(word)
    yield " ".join(held)
