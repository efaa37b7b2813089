"""Tiers as Audacity labels: one label track in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.marks import Mark, in_order
from voiceman_gui.core.message import message
from voiceman_gui.core.tiers import Tier, TierOrigin, new_tier
from voiceman_gui.interchange.annotations.contents import (
    Contents,
    Target,
    Written,
    encoding_for,
    mark_of,
    of_format,
)
from voiceman_gui.interchange.audacity import FREQUENCIES, read_labels
from voiceman_gui.interchange.lines import END_OF_LINE, exact
from voiceman_gui.interchange.text import Text, decode, encode

ID = "audacity"
_DECIMALS = 6
_UNSET = -1.0


def parse(data: bytes, path: Path) -> Contents:
    """Read a label track; the tier has the name of the file.

    Raises
    ------
    InterchangeError
    """
    text = decode(data, path, latin_1=False)
    sign = "," if text.text.split("\t", 1)[0].count(",") else "."
    origin = TierOrigin(ID, text.encoding, (("newline", text.newline), ("decimal", sign)))
    tier = replace(new_tier(path.stem), origin=origin)
    marks = tuple(
        mark_of(tier.id, row.span, row.label, low_hz=row.low_hz, high_hz=row.high_hz)
        for row in read_labels(text.text, path)
    )
    return Contents((tier,), in_order(marks))


def write(tiers: Sequence[Tier], marks: Sequence[Mark], target: Target) -> Written:
    """Return one label track of the marks of all tiers, in order of time."""
    known = [one.origin for one in of_format(tiers, ID) if one.origin is not None]
    sign = known[0].get("decimal", ".") if known else "."
    newline = known[0].get("newline", "\n") if known else "\n"

    def number(value: float) -> str:
        return exact(value, _DECIMALS).replace(".", sign)

    rows, broken = [], 0
    for mark in sorted(marks, key=lambda one: (one.span.start_s, one.span.end_s)):
        label = END_OF_LINE.sub(" ", mark.label)
        broken += label != mark.label
        rows.append(f"{number(mark.span.start_s)}\t{number(mark.span.end_s)}\t{label}")
        if mark.low_hz is not None or mark.high_hz is not None:
            low, high = (
                number(_UNSET if one is None else one) for one in (mark.low_hz, mark.high_hz)
            )
            rows.append(f"{FREQUENCIES}\t{low}\t{high}")
    text = "".join(f"{row}{newline}" for row in rows)
    data, _ = encode(Text(text, encoding_for(tiers, ID, target)))
    facts = (message("interchange.lines_joined", labels_count=broken),) if broken else ()
    return Written(data, facts)
