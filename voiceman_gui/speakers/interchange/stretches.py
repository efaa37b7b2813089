"""What stands in a file of turns before it is known who the speakers are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import TurnSource


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


def seconds(time_s: float) -> str:
    """Return a time in seconds as files hold it: six decimals."""
    return f"{time_s:.6f}"
