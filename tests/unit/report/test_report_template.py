"""A laboratory's own template: another look, the same words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers.analyses import layout_analysis, layout_passages
from helpers.pdf_standards import violations
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.errors import ExportError
from voiceman_gui.report.contents import Contents, build_contents

WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
    '<circle cx="5" cy="5" r="4" fill="#7a1f2b"/></svg>'
)
OWN = """
#let laboratory = (
  name: "Institut für Phonetik #1",
  address: ("Beispielweg 1", "서울"),
  logo: "/logo.svg",
  logo-alt: "Mark of the institute",
  colours: (accent: rgb("#7a1f2b")),
  sections: ("summary", "recording", "limits"),
  appendices: (),
)
"""


@pytest.fixture(scope="module")
def contents() -> Contents:
    return build_contents(layout_analysis(40.0), layout_passages()[:1], ReportDetails(), WHEN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    (tmp_path / "laboratory.typ").write_text(OWN, encoding="utf-8")
    return tmp_path


def test_head_choice_and_order_of_sections_are_the_laboratorys(
    contents: Contents, folder: Path
) -> None:
    report = pdf_of(contents, "en", folder)
    assert violations(report, language="en") == []
    pages = pages_of(report)
    assert pages[0].startswith("Institut für Phonetik #1 Beispielweg 1 서울")
    assert "FORENSIC VOICE ANALYSIS" not in pages[0]
    whole = " ".join(pages)
    places = [
        whole.index(title)
        for title in (
            "1 Summary",
            "2 The recording and its integrity",
            "3 What the readings do not show",
        )
    ]
    assert places == sorted(places)
    assert "Date and signature" not in whole
    assert pdf_of(contents, "en", folder) == report


def test_what_a_laboratory_does_not_say_stays_as_it_was(contents: Contents, tmp_path: Path) -> None:
    (tmp_path / "laboratory.typ").write_text("#let laboratory = (:)", encoding="utf-8")
    assert pdf_of(contents, "en", tmp_path) == pdf_of(contents, "en")


def test_a_fault_in_a_template_is_named_with_its_place(contents: Contents, folder: Path) -> None:
    (folder / "laboratory.typ").write_text("#let laboratory = (name: nowhere)", encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    fact = caught.value.message
    assert fact.id == "report.template.failed"
    assert "unknown variable: nowhere" in str(fact.params["reason"])
    assert "laboratory.typ" in str(fact.params["reason"])


@pytest.mark.parametrize("source", ['#import "@preview/x:1.0.0"', "#import '@preview/x:1.0.0'"])
def test_a_template_gets_nothing_from_the_network(
    contents: Contents, folder: Path, source: str
) -> None:
    (folder / "more.typ").write_text(source, encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    assert caught.value.message.id == "report.template.package"


def test_a_template_reads_nothing_outside_its_folder(contents: Contents, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    folder = tmp_path / "laboratory"
    folder.mkdir()
    (folder / "laboratory.typ").write_text(
        f'#let laboratory = (name: read("../../../../../../../../{secret}"))', encoding="utf-8"
    )
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    assert caught.value.message.id == "report.template.failed"


def test_a_folder_that_is_not_there_is_an_error_for_a_person(
    contents: Contents, tmp_path: Path
) -> None:
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", tmp_path / "nowhere")
    assert caught.value.message.id == "report.template.unreadable"
