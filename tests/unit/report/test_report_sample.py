"""The bundled sample on its whole way into files: real sound, real models."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from helpers.schema import violations
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.wording import words_for

RESOURCES = Path(__file__).parents[3] / "resources"
MARKS = (Mark(Span(20.0, 31.0), "첫 질문"), Mark(Span(100.0, 100.8), "too short"))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    recording = pipeline.open_recording(RESOURCES / "sample" / "voiceman-sample.flac")
    return pipeline.analyse(pipeline.decode(recording), AnalysisSettings())


def test_json_follows_the_schema_and_csv_says_the_same(analysis: Analysis, tmp_path: Path) -> None:
    pipeline.write_result(analysis, tmp_path / "a.json", "json", marks=MARKS)
    pipeline.write_result(analysis, tmp_path / "a.csv", "csv")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert violations(document) == []
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert len(rows) == len(document["timeline"]) > 100
    for row, window in zip(rows, document["timeline"], strict=True):
        assert row["gate"] == window["gate"]
        number = row["arousal_0to1"]
        assert (float(number) if number else None) == window["arousal"]
    assert sum(window["arousal"] is not None for window in document["timeline"]) > 100
    assert document["passages"][1]["arousal"] is None


def test_pictures_and_report(analysis: Analysis, tmp_path: Path) -> None:
    for kind in ("png", "svg"):
        pipeline.write_result(analysis, tmp_path / f"a.{kind}", kind, marks=MARKS)
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")
    when = datetime(2026, 1, 15, tzinfo=UTC)
    details = ReportDetails(case="C1", examiner="E")
    target = tmp_path / "a.pdf"
    pipeline.write_result(analysis, target, "pdf", marks=MARKS, details=details, when=when)
    pages = PdfReader(target).pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    assert analysis.waveform.sha256 in text
    assert "Passage 1: 첫 질문" in text
    assert "no number is given" in text
    for finding in analysis.quality:
        assert words_for("en")(finding.measure) in text
    assert "[U+" not in text
