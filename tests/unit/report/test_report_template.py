"""A laboratory's own template: another look, the same words."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typst

from helpers.analyses import layout_analysis, layout_passages
from helpers.pdf_standards import violations
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.resources import resource
from voiceman_gui.report import laboratory
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import LANGUAGES, words_for

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
    assert fact.id == "report.template.failed_at"
    assert dict(fact.params) == {
        "file": "laboratory.typ",
        "line": 1,
        "reason": "unknown variable: nowhere",
    }
    for language in LANGUAGES:
        assert "\n" not in words_for(language)(fact)


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
    assert caught.value.message.id == "report.template.failed_at"


def test_a_folder_that_is_not_there_is_an_error_for_a_person(
    contents: Contents, tmp_path: Path
) -> None:
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", tmp_path / "nowhere")
    assert caught.value.message.id == "report.template.unreadable"


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """Give a socket at which every request to the network would arrive."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        proxy = f"http://127.0.0.1:{server.getsockname()[1]}"
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy)
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        yield server


HIDDEN = (
    '#import "\\u{40}preview/x:1.0.0": add',
    '#import ("@" + "preview/x:1.0.0"): add',
    '#import (str.from-unicode(64) + "preview/x:1.0.0"): add',
    '#let name = "\\u{40}preview/x:1.0.0"\n#import name: add',
    '#import/**/"\\u{40}preview/x:1.0.0": add',
    '#include "\\u{40}preview/x:1.0.0"',
    '#eval("imp" + "ort \\"\\u{40}preview/x:1.0.0\\"")',
    '#dictionary(std).at("ev" + "al")("[]")',
    '#import "other.txt": add',
)


@pytest.mark.parametrize("source", HIDDEN)
def test_a_hidden_name_of_a_package_does_not_reach_the_network(
    contents: Contents, folder: Path, network: socket.socket, source: str
) -> None:
    (folder / "other.txt").write_text(HIDDEN[0], encoding="utf-8")
    (folder / "blocks.typ").write_text(source, encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    fact = caught.value.message
    assert fact.id in ("report.template.reaches", "report.template.package")
    assert fact.params["file"] == "blocks.typ"
    with pytest.raises(BlockingIOError):
        network.accept()


def test_the_programs_own_template_may_be_copied_and_changed(
    contents: Contents, tmp_path: Path
) -> None:
    for source in resource("report").glob("*.typ"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    assert pdf_of(contents, "en", tmp_path) == pdf_of(contents, "en")


def test_links_are_refused_and_hidden_files_left_out(contents: Contents, folder: Path) -> None:
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "link").symlink_to("/etc")
    assert pdf_of(contents, "en", folder)
    for target in ("/etc/hostname", "/etc"):
        link = folder / "data"
        link.symlink_to(target)
        with pytest.raises(ExportError) as caught:
            pdf_of(contents, "en", folder)
        assert caught.value.message.id == "report.template.not_a_file"
        assert caught.value.message.params["file"] == "data"
        link.unlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_refused_and_not_waited_for(contents: Contents, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    assert caught.value.message.id == "report.template.not_a_file"


def test_a_template_has_a_bound_of_size(contents: Contents, folder: Path) -> None:
    with (folder / "large.bin").open("wb") as file:
        file.truncate(laboratory.MAX_BYTES)
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    assert caught.value.message.id == "report.template.too_large"


def test_a_folder_without_a_template_is_no_template(contents: Contents, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", tmp_path)
    assert caught.value.message.id == "report.template.none"


def test_limits_stay_an_unknown_section_is_named_and_one_text_is_a_list(
    contents: Contents, tmp_path: Path
) -> None:
    own = tmp_path / "laboratory.typ"
    given = '#let laboratory = (sections: ("{}", "record"), appendices: (), address: ("Street 1"))'
    own.write_text(given.format("recording").replace("(sec", '(name: "Lab", sec'), encoding="utf-8")
    pages = pages_of(pdf_of(contents, "en", tmp_path))
    assert pages[0].startswith("Lab Street 1 ")
    assert "2 What the readings do not show" in " ".join(pages)
    own.write_text(given.format("summry"), encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", tmp_path)
    fact = caught.value.message
    assert (fact.id, dict(fact.params)) == ("report.template.section", {"section": "summry"})


def test_the_defaults_name_every_section(contents: Contents) -> None:
    made = set(report_document(contents, words_for("en"))["sections"])
    source = resource("report", "defaults.typ").read_text(encoding="utf-8")
    source += "\n#metadata(defaults.sections + defaults.appendices)<all>"
    found = typst.query(source.encode(), "<all>", field="value", one=True)
    # A recording of one person has no section about who speaks, and nothing is compared in it.
    assert set(json.loads(found)) == made | {"speakers", "comparison"}


def test_source_is_read_whatever_the_case_of_its_name(contents: Contents, folder: Path) -> None:
    """Some file systems open more.TYP where more.typ is asked for."""
    (folder / "more.TYP").write_text(HIDDEN[0], encoding="utf-8")
    with pytest.raises(ExportError) as caught:
        pdf_of(contents, "en", folder)
    assert caught.value.message.id == "report.template.reaches"
