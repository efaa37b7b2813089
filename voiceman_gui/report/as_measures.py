"""Descriptive measures of marks, windows and turns as CSV and JSON: the same digits in both."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from voiceman_gui.analysis.measure.extract import DECIMALS as TIME_DECIMALS
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.measure_rows import MeasuredRow, MeasureRow
from voiceman_gui.core.measure_table import MEASURES, Measure, Track
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.report import provenance
from voiceman_gui.report.as_json import recording_json
from voiceman_gui.report.json_facts import FactWriter, plain, rounded
from voiceman_gui.report.speakers import speakers
from voiceman_gui.wording import ENGLISH, words_for

SCHEMA = "voiceman.measures/1"
NATURE = "descriptive"
STATEMENT = message("report.measures.statement")


def columns() -> tuple[str, ...]:
    """Return the names of the columns of the table.

    ``kind`` is "mark", "window" or "turn"; ``number`` counts from 1 within its kind, and is empty
    for a mark that the report does not read. A cell without a number is undefined, and ``reasons``
    say why; they say, too, where the lowest or highest F0 lies at a limit of the range.
    ``..._frames`` and ``..._left_out`` are how many frames (of ``periods``: periods) there are, and
    how many of them are undefined and left out. ``pitch_range`` is "automatic" where two passes
    found floor and ceiling for the voice, else "fixed". ``channel`` counts from 1, or is "mean"; a
    recording of one channel has channel 1. ``nature`` is "descriptive": no number says what a
    person felt; `STATEMENT` names those from which readings are made.
    """
    counted = (f"{track}_{what}" for track in Track for what in ("frames", "left_out"))
    return (
        "kind",
        "number",
        "label",
        "speaker",
        "speaker_label",
        "start_s",
        "end_s",
        *(one.id for one in MEASURES),
        *counted,
        "pitch_floor_hz",
        "pitch_ceiling_hz",
        "pitch_range",
        "rate_hz",
        "channel",
        "reasons",
        "nature",
    )


def measures_table(analysis: Analysis, rows: Sequence[MeasuredRow]) -> bytes:
    """Return the measures as comma separated values (RFC 4180) in UTF-8 with a byte order mark."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns())
    labels = {one.id: one.label for one in speakers(analysis)}
    words = words_for(ENGLISH)
    for row, found in rows:
        reasons = plain("; ".join(map(words, found.reasons)))
        writer.writerow([*_place(row, labels), *_cells(found), *_settings(found), reasons, NATURE])
    return text.getvalue().encode("utf-8-sig")


def _place(row: MeasureRow, labels: Mapping[str, str]) -> list[str]:
    return [
        row.kind.value,
        str(row.number or ""),
        plain(row.label),
        row.speaker,
        plain(labels.get(row.speaker, "")),
        f"{row.span.start_s:.{TIME_DECIMALS}f}",
        f"{row.span.end_s:.{TIME_DECIMALS}f}",
    ]


def _cells(found: PassageMeasures) -> list[str]:
    cells = [found.printed(one) or "" for one in MEASURES]
    for track in Track:
        counted = found.counted.get(track)
        cells += ["", ""] if counted is None else [str(counted.total), str(counted.undefined)]
    return cells


def _settings(found: PassageMeasures) -> list[str]:
    return [
        f"{found.pitch.floor_hz:g}",
        f"{found.pitch.ceiling_hz:g}",
        _range(found.pitch),
        str(found.rate_hz),
        "mean" if found.channel is None else str(found.channel + 1),
    ]


def _range(pitch: PitchRange) -> str:
    return "automatic" if pitch.automatic else "fixed"


def measures_document(analysis: Analysis, rows: Sequence[MeasuredRow]) -> dict[str, object]:
    """Return the measures as plain lists, dicts, strings and numbers, schema `SCHEMA`.

    A value has the digits that the window shows; null is undefined.
    """
    fact = FactWriter()
    return {
        "schema": SCHEMA,
        "statement": fact(STATEMENT),
        "program": provenance.program(),
        "recording": recording_json(analysis),
        "measures": [_definition(one, fact) for one in MEASURES],
        "passages": [_passage(row, found, fact) for row, found in rows],
    }


def _definition(measure: Measure, fact: FactWriter) -> dict[str, object]:
    return {
        "id": measure.id,
        "name": fact(measure.name),
        "unit": measure.unit.value,
        "decimals": measure.decimals,
        "source": measure.source.value,
        "track": None if measure.track is None else measure.track.value,
        "definition": fact(measure.definition),
    }


def _passage(row: MeasureRow, found: PassageMeasures, fact: FactWriter) -> dict[str, object]:
    return {
        "kind": row.kind.value,
        "number": row.number or None,
        "label": plain(row.label),
        "speaker": row.speaker or None,
        "start_s": round(row.span.start_s, TIME_DECIMALS),
        "end_s": round(row.span.end_s, TIME_DECIMALS),
        "nature": NATURE,
        "values": {one.id: _value(one, found) for one in MEASURES},
        "counted": {
            track.value: {"total": counted.total, "left_out": counted.undefined}
            for track, counted in found.counted.items()
        },
        "settings": {
            "pitch_floor_hz": rounded(found.pitch.floor_hz),
            "pitch_ceiling_hz": rounded(found.pitch.ceiling_hz),
            "pitch_range": _range(found.pitch),
            "rate_hz": found.rate_hz,
            "channel": None if found.channel is None else found.channel + 1,
        },
        "reasons": fact.each(found.reasons),
    }


def _value(measure: Measure, found: PassageMeasures) -> float | None:
    printed = found.printed(measure)
    return None if printed is None else float(printed)
