"""Audacity labels: one for each turn; turns have no frequency range."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.turns import Turns
from voiceman_gui.interchange.audacity import read_labels
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Stretch, TurnsFile, seconds


def parse(text: str, path: Path) -> TurnsFile:
    """Read labels, each of which names who speaks; points (without a length) are left out.

    Raises
    ------
    InterchangeError
    """
    stretches: list[Stretch] = []
    points = 0
    for row in read_labels(text, path):
        if row.span.duration_s == 0:
            points += 1
            continue
        stretches.append(Stretch(0, " ".join(row.label.split()), "", row.span, row.line))
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
