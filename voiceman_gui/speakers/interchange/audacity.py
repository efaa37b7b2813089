r"""Audacity labels: start, end and label of each turn, separated by tabs.

Source: Audacity manual, "Importing and Exporting Labels". A line that begins with a backslash holds
the frequency range of the label before it, which turns have none of.
"""

from __future__ import annotations

import re
from pathlib import Path

from voiceman_gui.core.message import message
from voiceman_gui.core.turns import Turns
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Lines, Stretch, TurnsFile, seconds

_FREQUENCIES = "\\"


def parse(text: str, path: Path) -> TurnsFile:
    """Read labels, each of which names who speaks; points (without a length) are left out.

    Raises
    ------
    TurnsError
    """
    lines = Lines(path)
    stretches: list[Stretch] = []
    points = 0
    for number, row in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if not row.strip() or row.startswith(_FREQUENCIES):
            continue
        start, tab, rest = row.partition("\t")
        end, _, label = rest.partition("\t")
        if not tab:
            raise lines.error(number, message("speakers.file.audacity_fields"))
        # Audacity once wrote the decimal sign of the system's language.
        start_s = lines.time_s(start.strip().replace(",", "."), number)
        end_s = lines.time_s(end.strip().replace(",", "."), number)
        span = lines.span(start_s, end_s, number)
        if span.duration_s == 0:
            points += 1
            continue
        stretches.append(Stretch(0, " ".join(label.split()), "", span, number))
    return TurnsFile(path, ("",), tuple(stretches), points=points)


def write(turns: Turns, recording: str, total_s: float) -> str:
    """Return labels, one for each turn; turns that overlap in time are labels that do."""
    del recording, total_s  # not part of the format
    names = file_names(turns)
    rows = []
    for turn in turns.turns:
        start, end = seconds(turn.span.start_s), seconds(turn.span.end_s)
        rows.append(f"{start}\t{end}\t{names[turn.speaker]}\n")
    return "".join(rows)
