"""RTTM: one line for each turn, with the recording's name.

Source: NIST, "The 2009 (RT-09) Rich Transcription Meeting Recognition Evaluation Plan", appendix A.
Fields are separated by blanks: type, file, channel, start, duration, orthography, subtype, speaker,
confidence and, since RT-09, the signal lookahead time. Lines that begin with ``;;`` are comments.

A name holds no blanks. The label of a speaker whose name differs from it is kept, percent-encoded,
in the orthography of the speaker's SPKR-INFO line, which is otherwise empty; in a comment, loaders
that know none would stumble over it.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.turn_edits import clean
from voiceman_gui.core.turns import UNSURE, Turns
from voiceman_gui.speakers.interchange.labels import file_names
from voiceman_gui.speakers.interchange.stretches import Lines, Stretch, TurnsFile, seconds, unlike

_OTHER_TYPES = frozenset(
    {"SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX", "NON-SPEECH", "FILLER", "EDIT"}
    | {"SU", "IP", "CB", "A/P"}
)
"""Types of lines that say nothing about who speaks."""

_NOTHING = "<NA>"
_FIELDS = range(8, 11)


def parse(text: str, path: Path) -> TurnsFile:
    """Read an RTTM file; its parts are the recordings that it names.

    Raises
    ------
    TurnsError
    """
    lines = Lines(path)
    labels: dict[str, str] = {}
    files: dict[str, int] = {}
    stretches: list[Stretch] = []
    listed: dict[str, None] = {}
    points = 0
    for number, row in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        fields = row.split()
        if not fields or row.lstrip().startswith(";;"):
            continue
        kind = fields[0].upper()
        if kind in _OTHER_TYPES:
            continue
        if kind not in ("SPEAKER", "SPKR-INFO"):
            why = message("speakers.file.rttm_type", text=displayable(fields[0]))
            raise lines.error(number, why)
        if len(fields) not in _FIELDS:
            why = message("speakers.file.rttm_fields", fields_count=len(fields))
            raise lines.error(number, why)
        name = "" if fields[7] == _NOTHING else fields[7]
        part = files.setdefault(fields[1], len(files))
        if kind == "SPKR-INFO":
            listed[name] = None
            if fields[5] != _NOTHING:
                labels[name] = clean(unquote(fields[5])) or name
            continue
        start_s, long_s = lines.time_s(fields[3], number), lines.time_s(fields[4], number)
        # The sum of two decimal fractions is off by a part of a nanosecond.
        span = lines.span(start_s, max(start_s, round(start_s + long_s, 9)), number)
        if span.duration_s == 0:
            points += 1
            continue
        stretches.append(Stretch(part, name, "", span, number))
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
        label = _NOTHING if word == name else quote(name)
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
    return "_" if word in ("", _NOTHING) else word
