"""The text form of Praat's TextGrids.

Read after Praat's own rule (Praat manual, "TextGrid file formats" and "Formatted text files"): what
counts are texts in quotation marks, numbers that stand free and flags in angle brackets, in their
order; all other words only explain. The long and the short form are therefore one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.interchange.lines import END_OF_LINE, NUMBER, Lines

_TOKEN = re.compile(
    r'"(?P<text>(?:[^"]|"")*)"|(?P<flag><[^>\s]*>)|(?P<note>![^\r\n]*)|(?P<word>[^\s"]+)|(?P<open>")'
)
_FIRST = "File type"  # not worded: part of the format
_EXPLAINED = re.compile(r"^[ \t]*xmin[ \t]*=", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Entry:
    """An interval or a point (whose span has no length) of a tier, and its line in the file."""

    span: Span
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class GridTier:
    """A tier of a TextGrid."""

    name: str
    points: bool
    start_s: float
    end_s: float
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A TextGrid.

    Parameters
    ----------
    start_s, end_s : float
    tiers : tuple of GridTier
    long : bool
        Whether its values are explained by words.
    """

    start_s: float
    end_s: float
    tiers: tuple[GridTier, ...]
    long: bool = True


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    value: str
    line: int


class _Tokens:
    """The values of a TextGrid, one after the other."""

    def __init__(self, text: str, lines: Lines) -> None:
        self._lines = lines
        self._rest = _tokens(text, lines)
        self.line = 1

    def next(self, kind: str) -> str:
        """Return the next value, which must be of a kind: text, number or flag."""
        token = next(self._rest, None)
        if token is None:
            raise self._lines.error(self.line, message("interchange.file.ends_early"))
        self.line = token.line
        if token.kind != kind:
            raise self.error(_expected(kind, token.value))
        return token.value

    def count(self) -> int:
        """Return the next value, a number of tiers or intervals."""
        value = self.next("number")
        if not value.isdecimal():
            raise self.error(_expected("count", value))
        return int(value)

    def time_s(self) -> float:
        """Return the next value, a time."""
        return self._lines.time_s(self.next("number"), self.line)

    def error(self, why: Message) -> InterchangeError:
        """Return the error of the value that was read last."""
        return self._lines.error(self.line, why)

    def done(self) -> bool:
        """Whether nothing follows."""
        return next(self._rest, None) is None


def _expected(kind: str, found: str) -> Message:
    return message("interchange.file.expected", kind=kind, text=displayable(found[:40]))


def _tokens(text: str, lines: Lines) -> Iterator[_Token]:
    line, at = 1, 0
    for found in _TOKEN.finditer(text):
        line += len(END_OF_LINE.findall(text, at, found.start()))
        at = found.start()
        kind = found.lastgroup
        if kind == "open":
            raise lines.error(line, message("interchange.file.open_text"))
        if kind == "text":
            # Praat itself takes the line ends of every system for the same.
            label = END_OF_LINE.sub("\n", found["text"]).replace('""', '"')
            yield _Token("text", label, line)
        elif kind == "flag":
            yield _Token("flag", found["flag"], line)
        elif kind == "word" and NUMBER.fullmatch(found["word"]):
            yield _Token("number", found["word"], line)


def read_grid(text: str, path: Path) -> Grid:
    """Read a TextGrid in the long or the short form.

    Raises
    ------
    InterchangeError
        Names file and line.
    """
    lines = Lines(path)
    tokens = _Tokens(text, lines)
    if not text.lstrip().startswith(_FIRST) or "ooTextFile" not in tokens.next("text"):
        raise lines.error(1, message("interchange.file.no_textgrid"))
    if tokens.next("text") != "TextGrid":
        raise tokens.error(message("interchange.file.no_textgrid"))
    start_s, end_s = tokens.time_s(), tokens.time_s()
    count = tokens.count() if tokens.next("flag") == "<exists>" else 0
    tiers = tuple(_read_tier(tokens, lines) for _ in range(count))
    if not tokens.done():
        raise tokens.error(message("interchange.file.more_follows"))
    head = text.partition("<exists>")[0]  # labels may hold anything
    return Grid(start_s, end_s, tiers, long=_EXPLAINED.search(head) is not None)


def _read_tier(tokens: _Tokens, lines: Lines) -> GridTier:
    kind = tokens.next("text")
    name = tokens.next("text")
    if kind not in ("IntervalTier", "TextTier"):
        raise tokens.error(_expected("tier", kind))
    points = kind == "TextTier"
    start_s, end_s = tokens.time_s(), tokens.time_s()
    entries = []
    for _ in range(tokens.count()):
        at_s = tokens.time_s()
        line = tokens.line
        span = lines.span(at_s, at_s if points else tokens.time_s(), line)
        entries.append(Entry(span, tokens.next("text"), line))
    return GridTier(name, points, start_s, end_s, tuple(entries))


def write_grid(grid: Grid, number: Callable[[float], str]) -> str:
    """Return the text of a TextGrid.

    Parameters
    ----------
    grid : Grid
    number : callable
        Writes a time.
    """
    head = [f'{_FIRST} = "ooTextFile"', 'Object class = "TextGrid"', ""]  # not worded: format
    rows = _long(grid, number) if grid.long else _short(grid, number)
    return "\n".join([*head, *rows, ""])


def _long(grid: Grid, number: Callable[[float], str]) -> Iterator[str]:
    yield f"xmin = {number(grid.start_s)} "
    yield f"xmax = {number(grid.end_s)} "
    yield "tiers? <exists> "  # not worded: part of the format
    yield f"size = {len(grid.tiers)} "
    yield "item []: "
    for at, tier in enumerate(grid.tiers, 1):
        unit = "points" if tier.points else "intervals"
        yield f"    item [{at}]:"
        yield f'        class = "{_class(tier)}" '
        yield f"        name = {_quoted(tier.name)} "
        yield f"        xmin = {number(tier.start_s)} "
        yield f"        xmax = {number(tier.end_s)} "
        yield f"        {unit}: size = {len(tier.entries)} "
        for place, entry in enumerate(tier.entries, 1):
            yield f"        {unit} [{place}]:"
            if tier.points:
                yield f"            number = {number(entry.span.start_s)} "
                yield f"            mark = {_quoted(entry.text)} "
            else:
                yield f"            xmin = {number(entry.span.start_s)} "
                yield f"            xmax = {number(entry.span.end_s)} "
                yield f"            text = {_quoted(entry.text)} "


def _short(grid: Grid, number: Callable[[float], str]) -> Iterator[str]:
    yield from (number(grid.start_s), number(grid.end_s), "<exists>", str(len(grid.tiers)))
    for tier in grid.tiers:
        yield from (f'"{_class(tier)}"', _quoted(tier.name))
        yield from (number(tier.start_s), number(tier.end_s), str(len(tier.entries)))
        for entry in tier.entries:
            yield number(entry.span.start_s)
            if not tier.points:
                yield number(entry.span.end_s)
            yield _quoted(entry.text)


def _class(tier: GridTier) -> str:
    return "TextTier" if tier.points else "IntervalTier"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
