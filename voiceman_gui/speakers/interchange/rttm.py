"""RTTM: one line for each turn, with the recording's name.

A name holds no blanks. The label of a speaker whose name differs from it is kept, percent-encoded,
in the orthography of the speaker's SPKR-INFO line, which is otherwise empty; in a comment, loaders
that know none would stumble over it.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote

from voiceman_gui.core.turn_edits import clean
from voiceman_gui.core.turns import UNSURE, Turns
from voiceman_gui.interchange.lines import Lines, unlike
from voiceman_gui.interchange.rttm import NOTHING, OTHER_TYPES, read_rows
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Stretch, TurnsFile, seconds


def parse(text: str, path: Path) -> TurnsFile:
    """Read an RTTM file; its parts are the recordings that it names.

    Raises
    ------
    InterchangeError
    """
    lines = Lines(path)
    labels: dict[str, str] = {}
    files: dict[str, int] = {}
    stretches: list[Stretch] = []
    listed: dict[str, None] = {}
    points = 0
    for row in read_rows(text, path):
        if row.kind in OTHER_TYPES:
            continue
        fields = row.fields
        name = "" if fields[7] == NOTHING else fields[7]
        part = files.setdefault(fields[1], len(files))
        if row.kind == "SPKR-INFO":
            listed[name] = None
            if fields[5] != NOTHING:
                labels[name] = clean(unquote(fields[5])) or name
            continue
        span = row.span(lines)
        if span.duration_s == 0:
            points += 1
            continue
        stretches.append(Stretch(part, name, "", span, row.line))
    named = [
        Stretch(one.part, labels.get(one.label, one.label), "", one.span, one.line)
        for one in stretches
    ]
    silent = dict.fromkeys(listed) if len(files) == 1 else {}
    for one in stretches:
        silent.pop(one.label, None)
    return TurnsFile(
        path,
        tuple(files),
        tuple(named),
        tuple(labels.get(name, name) for name in silent if name not in ("", UNSURE)),
        one_part=True,
        points=points,
    )


def write(turns: Turns, recording: str, total_s: float) -> str:
    """Return an RTTM file of one recording; every speaker has a line, also a silent one."""
    del total_s  # not part of the format
    file = _word(recording)
    names = file_names(turns)
    single = unlike([_word(name) for name in names.values()], "{}_{}")
    words = dict(zip(names, single, strict=True))
    rows = []
    for one in turns.speakers:
        name, word = names[one.id], words[one.id]
        label = NOTHING if word == name else quote(name)
        rows.append(f"SPKR-INFO {file} 1 <NA> <NA> {label} unknown {word} <NA> <NA>")
    for turn in turns.turns:
        start, end = seconds(turn.span.start_s), seconds(turn.span.end_s)
        long_s = max(float(end) - float(start), 1e-6)
        rows.append(
            f"SPEAKER {file} 1 {start} {seconds(long_s)} <NA> <NA> {words[turn.speaker]} <NA> <NA>"
        )
    return "".join(f"{row}\n" for row in rows)


def _word(name: str) -> str:
    """Return a name as one field."""
    word = re.sub(r"[\s\"]+", "_", name)
    return "_" if word in ("", NOTHING) else word
