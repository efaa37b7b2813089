"""The profile's name and revision, in the language of report and picture."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers.measured_sample import sample_analysis
from helpers.voices import PROFILE
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.report.figures.drawing import Label
from voiceman_gui.report.figures.picture import timeline_figure
from voiceman_gui.wording import words_for

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
WHEN = datetime(2026, 1, 15, tzinfo=UTC)


@pytest.mark.parametrize(("language", "revision"), [("en", "revision"), ("ko", "리비전")])
def test_the_profile_is_named_in_the_language_of_the_report(language: str, revision: str) -> None:
    words, analysis = words_for(language), sample_analysis()
    name = f"{PROFILE.name}, {revision} {PROFILE.revision}"
    contents = build_contents(analysis, (), ReportDetails(), WHEN)
    sections = report_document(contents, words)["sections"]
    for section in ("method", "reproducibility"):
        assert f'"{name}"' in json.dumps(sections[section], ensure_ascii=False)
    figure = timeline_figure(analysis, FONTS, words)
    assert any(name in shape.text for shape in figure.shapes if isinstance(shape, Label))
    raw = json.loads(contents.raw_data)
    assert raw["profile"]["name"] == f"{PROFILE.name}, revision {PROFILE.revision}"
