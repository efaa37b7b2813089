"""What stands in a file of turns before it is known who the speakers are."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import TurnsError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import TurnSource

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One entry of a file.

    Parameters
    ----------
    part : int
        Index into `TurnsFile.parts`.
    label : str
        Who speaks, as the file names them; empty where it names nobody.
    text : str
        What else stands there (the text of a TextGrid's interval), which may be who speaks.
    span : Span
        Longer than nothing.
    line : int
        In the file, from 1.
    """

    part: int
    label: str
    text: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class TurnsFile:
    """What stands in a file of turns.

    Parameters
    ----------
    path : Path
    parts : tuple of str
        Recordings of an RTTM file, interval tiers of a TextGrid; one with an empty name where the
        format has none. No two alike.
    stretches : tuple of Stretch
        In the order of the file.
    silent : tuple of str
        Names of speakers of whom the file has no stretch.
    one_part : bool
        Whether the parts are different recordings, of which only one can be meant.
    points : int
        Entries without a length, which were left out.
    source : TurnSource or None
        Name, hash and format of the file; None for text that was not read from one.
    """

    path: Path
    parts: tuple[str, ...]
    stretches: tuple[Stretch, ...]
    silent: tuple[str, ...] = ()
    one_part: bool = False
    points: int = 0
    source: TurnSource | None = None


class Lines:
    """Makes errors that name file and line, and reads times.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def error(self, line: int, why: Message) -> TurnsError:
        """Return the error of a line."""
        return TurnsError(
            message("speakers.file.line", file=displayable(self.path.name), line=line, why=why)
        )

    def time_s(self, text: str, line: int) -> float:
        """Read a time from 0 on, in seconds.

        Raises
        ------
        TurnsError
        """
        seconds = float(text) if _NUMBER.fullmatch(text) else math.nan
        if not 0 <= seconds < math.inf:
            raise self.error(line, message("speakers.file.no_time", text=displayable(text)))
        return seconds + 0.0  # -0 is 0

    def span(self, start_s: float, end_s: float, line: int) -> Span:
        """Return a stretch that ends behind its start, or where it starts.

        Raises
        ------
        TurnsError
        """
        if end_s < start_s:
            why = message("speakers.file.backwards", start_s=start_s, end_s=end_s)
            raise self.error(line, why)
        return Span(start_s, end_s)


def unlike(names: list[str], again: str = "{} ({})") -> tuple[str, ...]:
    """Return names of which no two are alike: the second "x" is "x (2)".

    Parameters
    ----------
    names : list of str
    again : str
        Form of a name that was there already, and its number.
    """
    made: list[str] = []
    for name in names:
        one, number = name, 2
        while one in made:
            one, number = again.format(name, number), number + 1
        made.append(one)
    return tuple(made)


def seconds(time_s: float) -> str:
    """Return a time in seconds as files hold it: six decimals."""
    return f"{time_s:.6f}"
