"""PDF/A-3a and PDF/UA-1, in both languages, and a check that can fail."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from helpers.analyses import layout_analysis, layout_passages, networked_analysis
from helpers.pdf_standards import elements, role, violations
from helpers.reports import pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.report.contents import build_contents
from voiceman_gui.wording import words_for

WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
DETAILS = ReportDetails(case="2026-118 / 서울", examiner="Dr. Öztürk")


@pytest.fixture(scope="module", params=["en", "ko"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def report(language: str) -> bytes:
    return pdf_of(build_contents(layout_analysis(), layout_passages(), DETAILS, WHEN), language)


def test_both_standards_are_kept(report: bytes, language: str) -> None:
    assert violations(report, language=language) == []


@pytest.mark.parametrize(
    "analysis", [layout_analysis(2.0), layout_analysis(40.0, speechless=True), networked_analysis()]
)
def test_odd_reports_keep_them_too(analysis) -> None:
    odd = pdf_of(build_contents(analysis, (), ReportDetails(), WHEN))
    assert violations(odd, language="en") == []


def test_fonts_are_those_of_the_program(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        names = {
            str(obj.FontName).split("+")[-1].split("-")[0]
            for obj in pdf.objects
            if isinstance(obj, Dictionary) and obj.get("/Type") == Name.FontDescriptor
        }
    assert names <= {"NotoSans", "NotoSansMono", "Pretendard"}
    assert {"NotoSans", "NotoSansMono", "Pretendard"} <= names


def test_figures_are_vectors_with_text(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        images = [
            obj
            for obj in pdf.objects
            if isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == Name.Image
        ]
        figures = [element for element in elements(pdf) if role(pdf, element) == "Figure"]
    assert images == []
    # Two passages, legend and timeline.
    assert len(figures) == 4


def test_heads_of_tables_are_marked_as_heads(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        kinds = [role(pdf, element) for element in elements(pdf)]
    assert kinds.count("THead") >= 10
    assert kinds.count("TH") > 4 * 8


def test_no_table_is_without_heads(report: bytes) -> None:
    """Names and values, and the numbered limits, are no tables; every table names its columns."""
    with pikepdf.open(io.BytesIO(report)) as pdf:
        tables = [element for element in elements(pdf) if role(pdf, element) == "Table"]
        with_heads = [
            table
            for table in tables
            if any(role(pdf, part) == "THead" for part in table.K if isinstance(part, Dictionary))
        ]
    assert len(tables) == len(with_heads) >= 10


def test_who_cannot_see_the_legend_gets_its_words(report: bytes, language: str) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        figures = [element for element in elements(pdf) if role(pdf, element) == "Figure"]
        said = [str(figure.Alt) for figure in figures]
    words = words_for(language)
    (legend,) = (one for one in said if one.startswith(words.text("plot.legend.title")))
    for part in ("plot.legend.reading", "plot.legend.withheld", "plot.legend.letters"):
        assert words.text(part) in legend


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _no_marks(pdf: Pdf) -> None:
    pdf.Root.MarkInfo = Dictionary(Marked=False)


def _no_intent(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array()


def _no_words(pdf: Pdf) -> None:
    figure = next(element for element in elements(pdf) if role(pdf, element) == "Figure")
    del figure.Alt


def _skipped_heading(pdf: Pdf) -> None:
    heading = next(element for element in elements(pdf) if role(pdf, element) == "H2")
    heading.S = Name.H4


def _font_outside(pdf: Pdf) -> None:
    font = next(o for o in pdf.objects if isinstance(o, Dictionary) and "/FontFile2" in o)
    del font.FontFile2


def _no_relationship(pdf: Pdf) -> None:
    del pdf.Root.AF[0].AFRelationship


def _untagged_line(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.contents_add(pdf.make_stream(b"0 0 m 9 9 l S"))


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(Type=Name.Action, S=Name.JavaScript, JS="1"))


@pytest.fixture(scope="module")
def saved(report: bytes, language: str) -> list[str]:
    """Return what saving alone spoils."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as pdf:
        pdf.save(out, min_version="1.7")
    return violations(out.getvalue(), language=language)


@pytest.mark.parametrize(
    "spoil",
    [
        _no_language, _no_marks, _no_intent, _no_words, _skipped_heading, _font_outside,
        _no_relationship, _untagged_line, _script,
    ],
)  # fmt: skip
def test_the_check_finds_what_is_missing(
    report: bytes, language: str, saved: list[str], spoil
) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as pdf:
        spoil(pdf)
        pdf.save(out, min_version="1.7")
    assert len(violations(out.getvalue(), language=language)) > len(saved)
