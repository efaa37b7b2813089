"""Tiers as RTTM: a tier for each recording and type of line that a file has.

The label of a mark is the name of who speaks, or the orthography of a line that is about words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.marks import Mark, in_order
from voiceman_gui.core.message import message
from voiceman_gui.core.tiers import Tier, TierOrigin, new_tier
from voiceman_gui.interchange.annotations.contents import (
    Contents,
    Target,
    Written,
    by_tier,
    details,
    encoding_for,
    mark_of,
    with_details,
)
from voiceman_gui.interchange.lines import END_OF_LINE, Lines, exact
from voiceman_gui.interchange.rttm import COMMENT, NOTHING, Row, read_rows
from voiceman_gui.interchange.text import Text, decode, encode

ID = "rttm"
_SPEAKER = "SPEAKER"
_NAMELESS = "SPKR-INFO"
_BY_NAME = frozenset({_SPEAKER, "NOSCORE", "SEGMENT", "NO_RT_METADATA"})
_DECIMALS = 3
_USUAL = ("", "", "1", "", "", *[NOTHING] * 5)


def parse(data: bytes, path: Path) -> Contents:
    """Read an RTTM file.

    Raises
    ------
    InterchangeError
    """
    text = decode(data, path, latin_1=False)
    lines = Lines(path)
    head = [line for line in END_OF_LINE.split(text.text) if line.lstrip().startswith(COMMENT)]
    tiers: dict[tuple[str, str], Tier] = {}
    marks: list[Mark] = []
    more: dict[str, dict[str, dict[str, str]]] = {}
    for row in read_rows(text.text, path):
        if row.kind == _NAMELESS:
            head.append(" ".join(row.fields))
            continue
        file = row.fields[1]
        name = file if row.kind == _SPEAKER else f"{file} {row.kind}"
        tier = tiers.setdefault((file, row.kind), new_tier(name))
        place = _label_field(row.kind)
        label = "" if row.fields[place] == NOTHING else row.fields[place]
        mark = mark_of(tier.id, row.span(lines), label)
        marks.append(mark)
        more.setdefault(tier.id, {})[mark.id] = _unusual(row, place)
    common = (("head", "\n".join(head)), ("newline", text.newline))
    made = []
    for (file, kind), tier in tiers.items():
        own = (("file", file), ("type", kind))
        unusual = {ident: fields for ident, fields in more[tier.id].items() if fields}
        properties = (*common, *own, *with_details(unusual))
        made.append(replace(tier, origin=TierOrigin(ID, text.encoding, properties)))
    return Contents(tuple(made), in_order(marks))


def _label_field(kind: str) -> int:
    return 7 if kind in _BY_NAME else 5


def _unusual(row: Row, place: int) -> dict[str, str]:
    """Return the fields beside type, file, times and label that are not as new lines have them."""
    fields = {
        str(at): row.fields[at]
        for at in (2, 5, 6, 7, 8, 9)
        if at != place and at < len(row.fields) and row.fields[at] != _USUAL[at]
    }
    if len(row.fields) != len(_USUAL):
        fields["count"] = str(len(row.fields))
    return fields


def write(tiers: Sequence[Tier], marks: Sequence[Mark], target: Target) -> Written:
    """Return an RTTM file."""
    on = by_tier(marks)
    head: dict[str, None] = {}
    rows: list[tuple[float, str]] = []
    changed = 0
    newline = "\n"
    for tier in tiers:
        origin = tier.origin if tier.origin is not None and tier.origin.format == ID else None
        kind = _SPEAKER if origin is None else origin.get("type")
        file = _word(target.recording.stem) if origin is None else origin.get("file")
        if origin is not None:
            head |= dict.fromkeys(line for line in origin.get("head").split("\n") if line)
            newline = origin.get("newline", "\n")
        known = {} if origin is None else details(tier)
        for mark in on.get(tier.id, []):
            word = _word(mark.label) if mark.label else NOTHING
            changed += word != (mark.label or NOTHING)
            rows.append((mark.span.start_s, _row(kind, file, mark, word, known.get(mark.id, {}))))
    rows.sort(key=lambda row: row[0])
    text = "".join(f"{line}{newline}" for line in (*head, *(row for _, row in rows)))
    data, _ = encode(Text(text, encoding_for(tiers, ID, target)))
    facts = (message("interchange.blanks_joined", labels_count=changed),) if changed else ()
    return Written(data, facts)


def _row(kind: str, file: str, mark: Mark, word: str, known: Mapping[str, str]) -> str:
    place = _label_field(kind)
    fields = list(_USUAL)
    for at, value in known.items():
        if at.isdecimal():
            fields[int(at)] = value
    long_s = round(mark.span.duration_s, 9)
    fields[:2] = [kind, file]
    fields[3:5] = [exact(mark.span.start_s, _DECIMALS), exact(long_s, _DECIMALS)]
    fields[place] = word
    return " ".join(fields[: int(known.get("count", len(fields)))])


def _word(text: str) -> str:
    """Return a text as one field."""
    return re.sub(r"\s+", "_", text) or NOTHING
