"""Passages side by side have the very numbers that gauges and tables of measures have."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.comparing import COMPARED_MEASURES, Compared
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.report.as_comparison import columns, comparison_table

MARKS = (
    Mark(Span(2.0, 6.0), "first, with a comma"),
    Mark(Span(8.0, 9.5), "second", in_report=False),
    Mark(Span(10.0, 10.0), "point"),
    Mark(Span(11.0, 15.0), "=third"),
)


@pytest.fixture(scope="module")
def analysis(voice: Waveform) -> Analysis:
    return pipeline.analyse(voice, AnalysisSettings())


@pytest.fixture(scope="module")
def compared(analysis: Analysis) -> tuple[Compared, ...]:
    spans = [mark.span for mark in MARKS[:2]]
    measures = pipeline.measure_passages(analysis.waveform, spans, analysis=analysis)
    return pipeline.compare(analysis, MARKS, measures, {MARKS[1].id: "where"})


def test_regions_are_read_as_the_gauges_read_them(
    analysis: Analysis, compared: tuple[Compared, ...]
) -> None:
    assert [one.span for one in compared] == [MARKS[at].span for at in (0, 1, 3)]
    assert [one.place for one in compared] == ["1", "", "2"]
    for one in compared:
        assert one.reading == pipeline.read_passage(analysis, one.span)
        assert one.source == pipeline.source_of(analysis)


def test_what_is_not_measured_is_empty_and_not_zero(compared: tuple[Compared, ...]) -> None:
    rows = list(csv.DictReader(io.StringIO(comparison_table(compared).decode("utf-8-sig"))))
    assert tuple(rows[0]) == columns()
    ids = [measure.id for measure in COMPARED_MEASURES]
    assert len(ids) == 3
    assert all(rows[2][ident] == "" for ident in ids)
    for row, one in zip(rows, compared, strict=True):
        assert row["label"] == one.mark.label
        assert float(row["start_s"]) == one.span.start_s
        arousal = one.reading.arousal
        assert row["arousal_0to1"] == ("" if arousal is None else f"{arousal.value:.4f}")
    assert compared[0].measures is not None
    assert float(rows[0]["f0_median_hz"]) == pytest.approx(
        compared[0].measures.values["f0_median_hz"], abs=0.05
    )
    assert [row["question"] for row in rows] == ["", "where", ""]


def test_windows_of_everyone_are_one_population(analysis: Analysis) -> None:
    (people,) = pipeline.populations(analysis)
    shown = [one.arousal.value for one in analysis.windows if one.arousal is not None]
    assert people.values.tolist() == sorted(shown)
    assert people.share_below(float(np.max(people.values))) == 1.0


def test_a_table_of_nothing_has_a_heading() -> None:
    assert comparison_table(()).decode("utf-8-sig").strip().split(",") == list(columns())


def test_the_file_is_named_without_its_folder(analysis: Analysis) -> None:
    assert Path(pipeline.source_of(analysis).file).name == pipeline.source_of(analysis).file
