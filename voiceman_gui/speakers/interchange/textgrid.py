"""Praat TextGrids: one interval tier for each speaker, an interval with a text for each turn.

Read after Praat's own rule (Praat manual, "TextGrid file formats" and "Formatted text files"): what
counts are texts in quotation marks, numbers that stand free and flags in angle brackets, in their
order; all other words only explain. The long and the short form are therefore one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import TurnsError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Lines, Stretch, TurnsFile, seconds, unlike

_TOKEN = re.compile(
    r'"(?P<text>(?:[^"]|"")*)"|(?P<flag><[^>\s]*>)|(?P<note>![^\r\n]*)|(?P<word>[^\s"]+)|(?P<open>")'
)
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_FIRST = "File type"  # not worded: part of the format
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_UNSURE_TIER = re.compile(r"unsure( \(\d+\))?")


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
            raise self._lines.error(self.line, message("speakers.file.ends_early"))
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

    def error(self, why: Message) -> TurnsError:
        """Return the error of the value that was read last."""
        return self._lines.error(self.line, why)

    def done(self) -> bool:
        """Whether nothing follows."""
        return next(self._rest, None) is None


def _expected(kind: str, found: str) -> Message:
    return message("speakers.file.expected", kind=kind, text=displayable(found[:40]))


def _tokens(text: str, lines: Lines) -> Iterator[_Token]:
    line, at = 1, 0
    for found in _TOKEN.finditer(text):
        line += len(_END_OF_LINE.findall(text, at, found.start()))
        at = found.start()
        kind = found.lastgroup
        if kind == "open":
            raise lines.error(line, message("speakers.file.open_text"))
        if kind == "text":
            yield _Token("text", found["text"].replace('""', '"'), line)
        elif kind == "flag":
            yield _Token("flag", found["flag"], line)
        elif kind == "word" and _NUMBER.fullmatch(found["word"]):
            yield _Token("number", found["word"], line)


def parse(text: str, path: Path) -> TurnsFile:
    """Read a TextGrid; its parts are the interval tiers, and empty intervals are silence.

    Raises
    ------
    TurnsError
    """
    lines = Lines(path)
    tokens = _Tokens(text, lines)
    if not text.lstrip().startswith(_FIRST) or "ooTextFile" not in tokens.next("text"):
        raise lines.error(1, message("speakers.file.no_textgrid"))
    if tokens.next("text") != "TextGrid":
        raise tokens.error(message("speakers.file.no_textgrid"))
    tokens.time_s(), tokens.time_s()
    names: list[str] = []
    stretches: list[Stretch] = []
    points = 0
    tiers = tokens.count() if tokens.next("flag") == "<exists>" else 0
    for _ in range(tiers):
        kind = tokens.next("text")
        name = " ".join(tokens.next("text").split())
        tokens.time_s(), tokens.time_s()
        if kind == "IntervalTier":
            stretches += _intervals(tokens, lines, len(names), name)
            names.append(name)
        elif kind == "TextTier":
            points += _skip_points(tokens)
        else:
            raise tokens.error(_expected("tier", kind))
    if not tokens.done():
        raise tokens.error(message("speakers.file.more_follows"))
    heard = {one.label for one in stretches}
    silent = dict.fromkeys(name for name in names if _speaker(name) not in heard)
    return TurnsFile(
        path,
        unlike(names),
        tuple(stretches),
        tuple(name for name in silent if name and _speaker(name) != UNSURE),
        points=points,
    )


def _intervals(tokens: _Tokens, lines: Lines, part: int, name: str) -> Iterator[Stretch]:
    before_s = 0.0
    for _ in range(tokens.count()):
        start_s = tokens.time_s()
        line = tokens.line
        span = lines.span(start_s, tokens.time_s(), line)
        if start_s < before_s:
            why = message("speakers.file.out_of_order", start_s=start_s, before_s=before_s)
            raise lines.error(line, why)
        before_s = span.end_s
        text = " ".join(tokens.next("text").split())
        if text and span.duration_s > 0:
            yield Stretch(part, _speaker(name), text, span, line)


def _skip_points(tokens: _Tokens) -> int:
    count = tokens.count()
    for _ in range(count):
        tokens.time_s()
        tokens.next("text")
    return count


def _speaker(name: str) -> str:
    return UNSURE if _UNSURE_TIER.fullmatch(name) else name


def write(turns: Turns, recording: str, total_s: float) -> str:
    """Return a TextGrid in the long form, with a tier for each speaker, also a silent one.

    Unsure turns that overlap stand in several tiers: "unsure", "unsure (2)".
    """
    del recording  # not part of the format
    names = file_names(turns)
    rows = [(names[one.id], list(turns.of(one.id))) for one in turns.speakers]
    unsure = _rows_apart(turns.of(UNSURE))
    taken = unlike([UNSURE] * len(unsure))
    rows += list(zip(taken, unsure, strict=True))
    end_s = max([total_s, *(turn.span.end_s for turn in turns.turns)])
    head = [
        f'{_FIRST} = "ooTextFile"',
        'Object class = "TextGrid"',  # not worded: part of the format
        "",
        "xmin = 0 ",
        f"xmax = {seconds(end_s)} ",
        "tiers? <exists> ",
        f"size = {len(rows)} ",
        "item []: ",
    ]
    for number, (name, row) in enumerate(rows, 1):
        head += _tier(number, name, row, end_s)
    return "\n".join(head) + "\n"


def _rows_apart(turns: tuple[Turn, ...]) -> list[list[Turn]]:
    """Spread turns over as few rows as it takes for none of a row to overlap."""
    rows: list[list[Turn]] = []
    for turn in turns:
        free = (row for row in rows if row[-1].span.end_s <= turn.span.start_s)
        row = next(free, None)
        if row is None:
            rows.append(row := [])
        row.append(turn)
    return rows


def _tier(number: int, name: str, turns: list[Turn], end_s: float) -> list[str]:
    entries = list(_entries(name, turns, end_s))
    rows = [
        f"    item [{number}]:",
        '        class = "IntervalTier" ',
        f"        name = {_quoted(name)} ",
        "        xmin = 0 ",
        f"        xmax = {seconds(end_s)} ",
        f"        intervals: size = {len(entries)} ",  # not worded: part of the format
    ]
    for place, (span, text) in enumerate(entries, 1):
        rows += [
            f"        intervals [{place}]:",
            f"            xmin = {seconds(span.start_s)} ",
            f"            xmax = {seconds(span.end_s)} ",
            f"            text = {_quoted(text)} ",
        ]
    return rows


def _entries(name: str, turns: list[Turn], end_s: float) -> Iterator[tuple[Span, str]]:
    """Yield the intervals of a tier without a gap, as Praat demands; silence has no text."""
    at = 0.0
    for turn in turns:
        if seconds(at) != seconds(turn.span.start_s):
            yield Span(at, turn.span.start_s), ""
        yield turn.span, name
        at = turn.span.end_s
    if seconds(at) != seconds(end_s):
        yield Span(at, end_s), ""


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
