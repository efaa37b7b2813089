"""Two references on one recording: two sets of readings side by side, measured once."""

from __future__ import annotations

import csv
import functools
import io
import json
from datetime import UTC, datetime

import numpy as np
import pytest

from helpers.measured_sample import embedded, sample, sample_analysis
from helpers.schema import violations
from helpers.voices import PROFILE
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, Comparison
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.report.as_csv import table
from voiceman_gui.report.as_json import analysis_document, encode
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for

CALM = Span(0.0, 60.0)
ANGER = Span(100.8, 106.4)


@functools.cache
def both() -> Analysis:
    given = sample()
    settings = AnalysisSettings(beside=(Comparison(baseline=(CALM,)),))
    return read(given.waveform, given.measurements, settings, embedded(), PROFILE)


@pytest.mark.parametrize(("place", "alone"), [(0, None), (1, CALM)])
def test_each_set_is_what_the_reference_alone_gives(place: int, alone: Span | None) -> None:
    one, other = both().readings[place], sample_analysis(alone).readings[0]
    assert list(one.windows) == list(other.windows)
    assert one.baseline == other.baseline
    assert one.references == other.references
    passage = read_passage(both(), ANGER, embedded(), PROFILE, place)
    same = read_passage(sample_analysis(alone), ANGER, embedded(), PROFILE)
    assert (passage.arousal, passage.gauges) == (same.arousal, same.gauges)
    assert passage.comparison == both().readings[place].comparison


def test_what_is_shown_is_the_first_and_the_measurements_are_there_once() -> None:
    assert both().windows is both().readings[0].windows
    assert both().baseline.spans == ()
    assert both().measurements is sample().measurements


@pytest.mark.parametrize(
    ("language", "counted", "named"),
    [
        ("en", "against 1 further reference", "2. everyone who speaks; baseline: 0:00:00"),
        ("ko", "추가 비교 대상 1개", "2. 발화자 전체, 기준 구간: 0:00:00"),
    ],
)
def test_the_report_says_that_it_shows_the_first_of_two(
    language: str, counted: str, named: str
) -> None:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    words = words_for(language)
    document = report_document(build_contents(both(), (), ReportDetails(), when), words)
    summary, method = (
        json.dumps(document["sections"][name], ensure_ascii=False) for name in ("summary", "method")
    )
    assert counted in summary
    assert named in method
    alone = report_document(build_contents(sample_analysis(), (), ReportDetails(), when), words)
    said = json.dumps(alone, ensure_ascii=False)
    assert counted not in said and named not in said


def test_json_holds_both_side_by_side() -> None:
    mark = Mark(ANGER, "answer")
    passages = [(mark, read_passage(both(), ANGER, embedded(), PROFILE, i)) for i in (0, 1)]
    document = json.loads(encode(analysis_document(both(), marks=[mark], passages=passages)))
    assert violations(document) == []
    speakers = [(one["number"], one["speaker"]) for one in document["readings"]]
    assert speakers == [(1, "whole_recording"), (2, "whole_recording")]
    assert document["readings"][1]["baseline"]["spans"] == [{"start_s": 0.0, "end_s": 60.0}]
    count = len(both().windows)
    assert [entry["readings"] for entry in document["timeline"]] == [1] * count + [2] * count
    assert {entry["speaker"] for entry in document["timeline"][count:]} == {"whole_recording"}
    first, second = document["passages"]
    assert (first["readings"], second["readings"]) == (1, 2)
    assert first["number"] == second["number"] == 1
    assert first["arousal"] != second["arousal"]
    assert first["valence"] == second["valence"], "no baseline moves it"


def test_the_table_has_a_row_for_each_window_and_set() -> None:
    rows = list(csv.DictReader(io.StringIO(table(both()).decode("utf-8-sig"))))
    count = len(both().windows)
    assert len(rows) == 2 * count
    assert {(row["speaker"], row["baseline"]) for row in rows[:count]} == {
        ("whole_recording", "all_speech")
    }
    assert {(row["speaker"], row["baseline"]) for row in rows[count:]} == {
        ("whole_recording", "0.0000-60.0000")
    }
    stress = f"stress_{next(one for one in gauges() if one.id == 'stress').csv_unit}"
    moved = [a[stress] != b[stress] for a, b in zip(rows[:count], rows[count:], strict=True)]
    assert np.mean(moved) > 0.8
    assert all(
        a["valence_0to1"] == b["valence_0to1"]
        for a, b in zip(rows[:count], rows[count:], strict=True)
    )
