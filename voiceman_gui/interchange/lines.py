"""Errors that name file and line, times as files hold them, names that differ."""

from __future__ import annotations

import math
import re
from pathlib import Path

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
END_OF_LINE = re.compile(r"\r\n|\r|\n")


class Lines:
    """Makes errors that name file and line, and reads times.

    Parameters
    ----------
    path : Path
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def error(self, line: int, why: Message) -> InterchangeError:
        """Return the error of a line."""
        return InterchangeError(
            message("interchange.file.line", file=displayable(self.path.name), line=line, why=why)
        )

    def time_s(self, text: str, line: int) -> float:
        """Read a time from 0 on, in seconds.

        Raises
        ------
        InterchangeError
        """
        seconds = float(text) if NUMBER.fullmatch(text) else math.nan
        if not 0 <= seconds < math.inf:
            raise self.error(line, message("interchange.file.no_time", text=displayable(text)))
        return seconds + 0.0  # -0 is 0

    def span(self, start_s: float, end_s: float, line: int) -> Span:
        """Return a stretch that ends behind its start, or where it starts.

        Raises
        ------
        InterchangeError
        """
        if end_s < start_s:
            why = message("interchange.file.backwards", start_s=start_s, end_s=end_s)
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


def exact(value: float, decimals: int = 0) -> str:
    """Return a number as text that gives the same number when it is read.

    Parameters
    ----------
    value : float
    decimals : int
        At least so many.
    """
    text = f"{value:.{decimals}f}"
    return text if float(text) == value else f"{value!r}"
