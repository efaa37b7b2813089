r"""Rows of Audacity labels: start, end and label, separated by tabs.

Source: Audacity manual, "Importing and Exporting Labels". A line that begins with a backslash holds
the frequency range of the label before it; -1 is a bound that is not set.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.interchange.lines import END_OF_LINE, NUMBER, Lines

FREQUENCIES = "\\"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label, with its frequency range in Hz where it has one, and its line in the file."""

    span: Span
    label: str
    low_hz: float | None
    high_hz: float | None
    line: int


def read_labels(text: str, path: Path) -> Iterator[LabelRow]:
    """Yield the labels of a file.

    Raises
    ------
    InterchangeError
        Names file and line.
    """
    lines = Lines(path)
    row: LabelRow | None = None
    for number, line in enumerate(END_OF_LINE.split(text), 1):
        if not line.strip():
            continue
        fields = line.split("\t", 2)
        if line.startswith(FREQUENCIES):
            if row is None or len(fields) < 3:
                raise lines.error(number, message("interchange.file.audacity_frequencies"))
            low_hz, high_hz = (_frequency(one, number, lines) for one in fields[1:])
            row = LabelRow(row.span, row.label, low_hz, high_hz, row.line)
            continue
        if row is not None:
            yield row
        if len(fields) < 2:
            raise lines.error(number, message("interchange.file.audacity_fields"))
        start_s, end_s = (lines.time_s(_number(one), number) for one in fields[:2])
        label = fields[2] if len(fields) > 2 else ""
        row = LabelRow(lines.span(start_s, end_s, number), label, None, None, number)
    if row is not None:
        yield row


def _number(text: str) -> str:
    # Audacity once wrote the decimal sign of the system's language.
    return text.strip().replace(",", ".")


def _frequency(text: str, line: int, lines: Lines) -> float | None:
    number = _number(text)
    if not NUMBER.fullmatch(number):
        why = message("interchange.file.no_frequency", text=displayable(text))
        raise lines.error(line, why)
    return float(number) if float(number) >= 0 else None
