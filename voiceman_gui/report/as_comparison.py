"""Passages side by side as a table, for spreadsheets and statistics."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from voiceman_gui import __version__
from voiceman_gui.core.comparing import COMPARED_MEASURES, Compared
from voiceman_gui.core.reading import Reading
from voiceman_gui.report.as_csv import baseline_text
from voiceman_gui.report.json_facts import DECIMALS, plain
from voiceman_gui.wording import ENGLISH, words_for

UNDECIDED = "undecided"


def columns() -> tuple[str, ...]:
    """Return the names of the columns.

    ``number`` is the passage's number in the report, empty where it has none; ``question`` is the
    label of the question that it answers; ``speaker`` is whom the readings are of, empty while
    speakers are not told apart. A measure without a number is undefined or not measured; an arousal
    without one is a gap, and ``gate`` says why. ``category`` is the one that is named, "undecided",
    or empty without posteriors. ``relative_to`` is the baseline of the arousal: "all_speech" of the
    speaker, or its passages, "start-end" in seconds. ``pitch_...`` is where F0 was looked for,
    "automatic" where two passes found it. ``mark_id`` stays the same when marks are added, numbers
    do not.
    """
    return (
        "recording",
        "sha256",
        "number",
        "label",
        "question",
        "speaker",
        "start_s",
        "end_s",
        *(measure.id for measure in COMPARED_MEASURES),
        "arousal_0to1",
        "arousal_low95_0to1",
        "arousal_high95_0to1",
        "gate",
        "category",
        "relative_to",
        "pitch_floor_hz",
        "pitch_ceiling_hz",
        "pitch_range",
        "mark_id",
        "program",
    )


def comparison_table(passages: Sequence[Compared]) -> bytes:
    """Return passages as comma separated values (RFC 4180) in UTF-8 with a byte order mark.

    Parameters
    ----------
    passages : sequence of Compared
        In the order of the rows.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns())
    writer.writerows(map(_row, passages))
    return text.getvalue().encode("utf-8-sig")


def _row(one: Compared) -> list[str]:
    speaker = "" if one.speaker is None else words_for(ENGLISH)(one.speaker)
    return [
        plain(one.source.file),
        one.source.sha256,
        one.place,
        plain(one.mark.label),
        plain(one.question),
        plain(speaker),
        f"{one.span.start_s:.6f}",
        f"{one.span.end_s:.6f}",
        *(one.printed(measure) or "" for measure in COMPARED_MEASURES),
        *_numbers(one.reading.arousal),
        one.reading.gate.value,
        _category(one),
        baseline_text(one.reading.comparison),
        *_pitch(one),
        one.mark.id,
        f"Voice.man {__version__}",  # not worded: name and number
    ]


def _pitch(one: Compared) -> list[str]:
    if one.measures is None:
        return [""] * 3
    pitch = one.measures.pitch
    how = "automatic" if pitch.automatic else "fixed"
    return [f"{pitch.floor_hz:g}", f"{pitch.ceiling_hz:g}", how]


def _numbers(reading: Reading | None) -> list[str]:
    if reading is None:
        return [""] * 3
    return [f"{one:.{DECIMALS}f}" for one in (reading.value, reading.low, reading.high)]


def _category(one: Compared) -> str:
    if one.reading.categories is None:
        return ""
    return one.reading.category or UNDECIDED
