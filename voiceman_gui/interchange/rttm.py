"""Rows of RTTM files.

Source: NIST, "The 2009 (RT-09) Rich Transcription Meeting Recognition Evaluation Plan", appendix A.
Fields are separated by blanks: type, file, channel, start, duration, orthography, subtype, speaker,
confidence and, since RT-09, the signal lookahead time. Lines that begin with ``;;`` are comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.interchange.lines import END_OF_LINE, Lines

OTHER_TYPES = frozenset(
    {"SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX", "NON-SPEECH", "FILLER", "EDIT"}
    | {"SU", "IP", "CB", "A/P"}
)
"""Types of lines that say nothing about who speaks."""

NOTHING = "<NA>"
COMMENT = ";;"
_FIELDS = range(8, 11)
_TYPES = OTHER_TYPES | {"SPEAKER", "SPKR-INFO"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line: its fields, of which the type is in capitals, and its number in the file."""

    fields: tuple[str, ...]
    line: int

    @property
    def kind(self) -> str:
        """The type of the line."""
        return self.fields[0]

    def span(self, lines: Lines) -> Span:
        """Return from where to where the line holds."""
        start_s = lines.time_s(self.fields[3], self.line)
        long_s = lines.time_s(self.fields[4], self.line)
        # The sum of two decimal fractions is off by a part of a nanosecond.
        return lines.span(start_s, max(start_s, round(start_s + long_s, 9)), self.line)


def read_rows(text: str, path: Path) -> Iterator[Row]:
    """Yield the lines of a file; comments and empty lines are left out.

    Raises
    ------
    InterchangeError
        If a line is of a type that RTTM does not have, or has too few or too many fields.
    """
    lines = Lines(path)
    for number, line in enumerate(END_OF_LINE.split(text), 1):
        fields = line.split()
        if not fields or line.lstrip().startswith(COMMENT):
            continue
        if fields[0].upper() not in _TYPES:
            why = message("interchange.file.rttm_type", text=displayable(fields[0]))
            raise lines.error(number, why)
        if len(fields) not in _FIELDS:
            why = message("interchange.file.rttm_fields", fields_count=len(fields))
            raise lines.error(number, why)
        yield Row((fields[0].upper(), *fields[1:]), number)
