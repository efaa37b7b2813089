"""The help page on the confidence holds the numbers of the model's files, in text and picture."""

from __future__ import annotations

import json

import pytest

from voiceman_gui.core.resources import resource
from voiceman_gui.qt.help_pages import help_page
from voiceman_gui.report.confidence_page import (
    PICTURE,
    confidence_diagram,
    confidence_page,
    measured,
)
from voiceman_gui.report.figures.drawing import Box, Polyline
from voiceman_gui.report.figures.reliability import PRINT, SIDE_MM
from voiceman_gui.wording import LANGUAGES, words_for

FOLDER = resource("models", "embedded-acoustic")
EVIDENCE = json.loads((FOLDER / "evidence.json").read_text(encoding="utf-8"))["confidence"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_prints_the_rows_of_the_models_card(language: str) -> None:
    found = measured()
    page = confidence_page(help_page("confidence", language), found, words_for(language))
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert len(found.bins) == len(EVIDENCE["bins"])
    for one in EVIDENCE["bins"]:
        beginning = f"| {one['confidence']:.2f} | {one['right']:.2f} | {100 * one['share']:.1f}"
        assert beginning in page
        assert beginning in card
    assert f"{EVIDENCE['error']:.3f}" in page
    assert f"]({PICTURE})" in page
    assert "$" not in page


def test_the_error_is_that_of_the_bins() -> None:
    found = measured()
    error = sum(one.share * abs(one.confidence - one.right) for one in found.bins)
    assert error == pytest.approx(found.error, abs=1e-3)
    assert sum(one.share for one in found.bins) == pytest.approx(1, abs=1e-3)


def test_bars_and_lines_are_as_high_as_the_numbers() -> None:
    drawing = confidence_diagram(measured(), words_for("en"))
    bars = [one for one in drawing.shapes if isinstance(one, Box) and one.outline == PRINT.outline]
    heights = [one.height / SIDE_MM for one in bars]
    assert heights == pytest.approx([one["right"] for one in EVIDENCE["bins"]])
    lines = [
        one
        for one in drawing.shapes
        if isinstance(one, Polyline) and one.width == 0.5 and one.colour == PRINT.ink
    ]
    base = bars[0].y + bars[0].height
    marks = [(base - one.points[0][1]) / SIDE_MM for one in lines]
    assert marks == pytest.approx([one["confidence"] for one in EVIDENCE["bins"]])
    # Each bar stands in the tenth in which its mean confidence lies.
    for bar, mark in zip(bars, marks, strict=True):
        place = (bar.x - bars[0].x) / SIDE_MM + int(10 * marks[0]) / 10
        assert place == pytest.approx(int(10 * mark) / 10)
