"""The table of marked passages on the first page."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from helpers.measured_sample import embedded, sample_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import SPEECH_RATE
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_speech_rate_is_one_line_and_its_unit_stands_once_below(language: str) -> None:
    words, analysis = words_for(language), sample_analysis()
    mark = Mark(Span(20.0, 60.5))
    passages = ((mark, read_passage(analysis, mark.span, embedded(), PROFILE)),)
    when = datetime(2026, 1, 15, tzinfo=UTC)
    contents = build_contents(analysis, passages, ReportDetails(), when)
    blocks = report_document(contents, words)["sections"]["summary"]["blocks"]
    (table,) = (block for block in blocks if block["kind"] == "table")
    cell = table["rows"][0][table["head"].index(words(SPEECH_RATE.name))]
    assert re.fullmatch(r"[^a-zA-Z가-힣]+( to )?[^a-zA-Z가-힣]+", cell["text"])
    assert SPEECH_RATE.unit is not None
    assert cell["below"][0] == words(SPEECH_RATE.unit)
    assert len(cell["below"]) == 2
