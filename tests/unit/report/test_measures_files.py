"""Measures as CSV and JSON: the same passages, the same digits, and nothing that is unnamed."""

from __future__ import annotations

import csv
import functools
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from helpers.analyses import layout_analysis
from voiceman_gui.analysis import arousal
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasuredRow, RowKind, measure_rows
from voiceman_gui.core.measure_table import MEASURES, Source, Track, Unit
from voiceman_gui.core.measures import Counted, PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span
from voiceman_gui.report.as_json import encode
from voiceman_gui.report.as_measures import columns, measures_document, measures_table
from voiceman_gui.wording import words_for

SCHEMA = Path(__file__).parents[3] / "resources" / "schema" / "voiceman.measures-1.schema.json"
MARKS = (Mark(Span(1.0, 3.5), "이상, “quoted”\tand\nmore"), Mark(Span(4.0, 4.0), "point"))


@functools.cache
def analysis() -> Analysis:
    return layout_analysis(40.0)


@functools.cache
def measured() -> tuple[MeasuredRow, ...]:
    found = []
    for place, row in enumerate(measure_rows(analysis(), MARKS)):
        values = {one.id: 10.0 + place + 0.04321 for one in MEASURES if one.id != "f4_hz"}
        one = PassageMeasures(
            row.span,
            values,
            {Track.PITCH: Counted(300, 17)},
            (message("analysis.measures.unvoiced"),),
            pitch=PitchRange(90.0, 410.0, automatic=place % 2 == 0),
            rate_hz=48000,
            channel=1,
        )
        found.append((row, one))
    return tuple(found)


def table() -> list[dict[str, str]]:
    text = measures_table(analysis(), measured()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_points_are_no_passages_and_every_window_is_one() -> None:
    kinds = [row.kind for row, _ in measured()]
    assert kinds.count(RowKind.MARK) == 1
    assert kinds.count(RowKind.WINDOW) == len(analysis().windows) > 3


def test_every_column_is_filled_and_every_number_has_its_digits() -> None:
    rows = table()
    assert tuple(rows[0]) == columns()
    assert len(rows) == len(measured())
    for row, (_, found) in zip(rows, measured(), strict=True):
        for one in MEASURES:
            assert row[one.id] == (found.printed(one) or "")
        assert (row["pitch_frames"], row["pitch_left_out"]) == ("300", "17")
        limits = (row["pitch_floor_hz"], row["pitch_ceiling_hz"], row["pitch_range"])
        assert limits == ("90", "410", "automatic" if found.pitch.automatic else "fixed")
        assert (row["channel"], row["rate_hz"], row["nature"]) == ("2", "48000", "descriptive")
    assert rows[0]["label"] == MARKS[0].label


def test_json_keeps_its_schema_and_has_the_numbers_of_the_table() -> None:
    document = json.loads(encode(measures_document(analysis(), measured())))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(document)) == []
    for passage, row in zip(document["passages"], table(), strict=True):
        for one in MEASURES:
            value = passage["values"][one.id]
            assert (None if row[one.id] == "" else float(row[one.id])) == value
        assert passage["settings"]["pitch_range"] == row["pitch_range"]
    assert [one["id"] for one in document["measures"]] == [one.id for one in MEASURES]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("ident", ["report.measures.statement", "panels.measures.descriptive"])
def test_every_statement_names_the_measures_that_readings_are_made_from(
    ident: str, language: str
) -> None:
    words = words_for(language)
    text = words(message(ident)).lower()
    free, made = text.split("praat", 1)[1].rsplit(". ", 1)
    for one in MEASURES:
        if one.source is Source.PRAAT or one.unit in (Unit.COUNT, Unit.SECONDS):
            continue
        read = one.id != "speech_rate_per_s"
        name = words(one.name).lower()
        assert (name in made, name in free) == (read, not read), one.id


def test_the_statement_agrees_with_what_arousal_is_made_from() -> None:
    taken = {name.removesuffix("_median") for name in arousal.FEATURES}
    assert taken == {"f0_st", "intensity_db", "hf500_db"}
