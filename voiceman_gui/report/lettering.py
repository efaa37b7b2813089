"""Fonts for report and pictures: which of them holds a character, and what if none does."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable

LATIN = {"": "NotoSans-Regular.ttf", "B": "NotoSans-Bold.ttf", "I": "NotoSans-Italic.ttf"}
HANGUL = {"": "Pretendard-Regular.otf", "B": "Pretendard-Bold.otf"}
MONO = "NotoSansMono-Regular.ttf"
OTHERS = (
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansCJKsc-Subset.otf",
    "NotoEmoji-Regular.ttf",
)
"""For names of files and speakers in other scripts than Latin, Greek, Cyrillic and Hangul."""
_STYLE_OF_EMOJI = "\ufe0e\ufe0f"
"""Whether the character before is to be coloured: no letter, and nothing on paper."""


@lru_cache(maxsize=16)
def characters(font: Path) -> frozenset[int]:
    """Code points that a font file draws; some TrueType fonts list characters with an empty glyph.

    Raises
    ------
    ExportError
        If the font is missing or damaged.
    """
    try:
        with TTFont(font, lazy=True) as opened:
            empty = _empty_glyphs(opened) if "glyf" in opened else frozenset()
            return frozenset(
                code
                for code, name in opened.getBestCmap().items()
                if chr(code).isspace() or opened.getGlyphID(name) not in empty
            )
    except (OSError, TTLibError) as error:
        raise ExportError(message("report.font_unreadable", file=str(font))) from error


def _empty_glyphs(font: TTFont) -> frozenset[int]:
    """Numbers of the glyphs of a TrueType font that have no contour.

    A glyph begins with the number of its contours, two bytes; the outlines are not decoded.
    """
    outlines, starts = font.reader["glyf"], font["loca"]
    return frozenset(
        number
        for number in range(len(starts) - 1)
        if starts[number] == starts[number + 1]
        or outlines[starts[number] : starts[number] + 2] == bytes(2)
    )


@dataclass(frozen=True, slots=True)
class Lettering:
    """The folder of fonts.

    Parameters
    ----------
    folder : Path
        Holds the files named in this module.
    """

    folder: Path

    def require(self) -> None:
        """Raise `ExportError` unless all fonts are there and can be read."""
        for name in (*LATIN.values(), *HANGUL.values(), MONO, *OTHERS):
            characters(self.folder / name)

    def printable(self, text: str) -> str:
        """Return text that can be printed on one line: nothing is dropped in silence.

        A character that no font holds is shown by its number, ``[U+13000]``; control characters
        (a file name may hold a line feed) likewise. Letters that macOS splits into parts in file
        names, Hangul among them, are joined (NFC); the raw data keep them as they are.
        """
        if text.isascii() and text.isprintable():
            return text
        known = _known(self.folder)
        return "".join(
            character
            if ord(character) in known and displayable(character) == character
            else _number(character)
            for character in unicodedata.normalize("NFC", text)
            if character not in _STYLE_OF_EMOJI
        )


@lru_cache(maxsize=4)
def _known(folder: Path) -> frozenset[int]:
    """Characters that the fonts of one script draw."""
    latin = _common(tuple(folder / name for name in (*LATIN.values(), MONO)))
    hangul = _common(tuple(folder / name for name in HANGUL.values()))
    return latin | hangul | frozenset.union(*(characters(folder / name) for name in OTHERS))


def _common(fonts: tuple[Path, ...]) -> frozenset[int]:
    """Characters that regular, bold and all other faces draw, so that style never loses one."""
    return frozenset.intersection(*(characters(font) for font in fonts))


def one_line(text: str) -> str:
    """Return a name or label of one line: line feeds by their number, so that it stays one.

    Without this a file could be named so that its name looks like further lines of the report.
    """
    return text.replace("\n", _number("\n"))


def _number(character: str) -> str:
    return " " if character == "\t" else f"[U+{ord(character):04X}]"
