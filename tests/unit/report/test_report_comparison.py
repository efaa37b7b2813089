"""The report's page on passages side by side."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from helpers.analyses import layout_analysis, layout_passages
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.comparing import COMPARED_MEASURES, Compared, Population, Source
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for

WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
HERE, OTHER = Source("a" * 64, "interview.wav"), Source("b" * 64, "call\nof Monday.wav")


def compared() -> tuple[Compared, ...]:
    """Both passages of the report, one of them measured, and one of another recording."""
    (first, read), (second, withheld) = layout_passages()[:2]
    values = {"f0_median_hz": 187.04, "intensity_db": -23.06, "hf500_db": 11.95}
    measured = PassageMeasures(first.span, values)
    return (
        Compared(HERE, first, "1", read, None, measured),
        Compared(HERE, second, "2", withheld, None, PassageMeasures(second.span, {})),
        Compared(OTHER, replace(first, label="calm"), "", read, "Ms Öztürk"),
    )


def contents(rows: tuple[Compared, ...]) -> Contents:
    people = tuple(
        Population(source, name, "", np.linspace(0.1, 0.9, 41))
        for source, name in ((HERE, None), (OTHER, "Ms Öztürk"))
    )
    return build_contents(
        layout_analysis(),
        layout_passages(),
        ReportDetails(),
        WHEN,
        compared=rows,
        populations=people if rows else (),
    )


@pytest.mark.parametrize("code", ["en", "ko"])
def test_rows_hold_what_window_and_csv_hold(code: str) -> None:
    section = report_document(contents(compared()), words_for(code))["sections"]["comparison"]
    (table,) = (block for block in section["blocks"] if "rows" in block)
    assert len(table["rows"]) == 3
    printed = [compared()[0].printed(one) for one in COMPARED_MEASURES]
    assert table["rows"][0][1:4] == [str(one).replace("-", "−") for one in printed]
    assert printed == ["187.0", "-23.1", "12.0"] or printed == ["187.0", "-23.1", "11.9"]
    assert table["rows"][1][1:5] == ["–"] * 4, "undefined measures and a withheld reading"
    assert table["rows"][2][1:4] == [""] * 3, "not measured is no dash"
    assert "[U+000A]" in str(table["rows"][2][0])


def test_a_passage_alone_is_not_compared() -> None:
    assert "comparison" not in report_document(contents(()), words_for("en"))["sections"]
    alone = contents(compared()[:1])
    assert "comparison" not in report_document(alone, words_for("en"))["sections"]


def test_what_is_compared_is_part_of_the_reports_identity() -> None:
    assert contents(()).report_id != contents(compared()).report_id
    assert contents(compared()).report_id == contents(compared()).report_id


def test_the_page_is_printed_with_a_picture_for_each_speaker() -> None:
    made = contents(compared())
    section = report_document(made, words_for("en"))["sections"]["comparison"]
    figures = [block for block in section["blocks"] if "svg" in block]
    assert len(figures) == 2
    text = " ".join(pages_of(pdf_of(made)))
    assert "Passages side by side" in text
    assert "calm" in text


def test_a_recording_that_is_gone_leaves_the_readings_and_a_reason() -> None:
    rows = tuple(replace(one, measures=None) for one in compared()[:2])
    why = message("audio.no_such_file", file="interview.wav", folder="evidence")
    made = replace(contents(rows), unmeasured=why)
    section = report_document(made, words_for("en"))["sections"]["comparison"]
    warnings = [block["text"] for block in section["blocks"] if block.get("style") == "warning"]
    assert any("interview.wav" in text for text in warnings)
    (table,) = (block for block in section["blocks"] if "rows" in block)
    assert table["rows"][0][1:4] == [""] * 3
    assert table["rows"][0][4] != "–"
