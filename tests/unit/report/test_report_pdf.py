from __future__ import annotations

import hashlib
import io
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from helpers.analyses import layout_analysis, layout_passages
from helpers.reports import pages_of, pdf_of, text_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.marks import Mark
from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.report.summary import STRESS
from voiceman_gui.report.typeset import Template, typeset
from voiceman_gui.report.writers import Export, write
from voiceman_gui.wording import words_for

RESOURCES = Path(__file__).parents[3] / "resources"
WHEN = datetime(2026, 1, 15, 10, 30, 0, 250_000, tzinfo=UTC)
DETAILS = ReportDetails(
    case="2026-118 / 서울",
    exhibit="K3",
    question="Does the voice change after 1:10?",
    examiner="Dr. Jürgen Öztürk & Söhne",
)
ENGLISH = words_for("en")


@pytest.fixture(scope="module")
def contents() -> Contents:
    return build_contents(layout_analysis(), layout_passages(), DETAILS, WHEN)


@pytest.fixture(scope="module")
def report(contents: Contents) -> bytes:
    return pdf_of(contents)


@pytest.fixture(scope="module")
def pages(report: bytes) -> list[str]:
    return pages_of(report)


def test_every_page_names_itself_report_and_exhibit(contents: Contents, pages: list[str]) -> None:
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert contents.report_id in text
        assert contents.analysis.waveform.sha256[:16] in text


def test_the_report_says_who_what_and_which(contents: Contents, pages: list[str]) -> None:
    whole = " ".join(pages)
    waveform = contents.analysis.waveform
    for said in (
        DETAILS.case,
        DETAILS.exhibit,
        DETAILS.question,
        DETAILS.examiner,
        "not reviewed",
        waveform.sha256,
        waveform.pcm_sha256,
        waveform.coded_sha256,
        contents.raw_data_sha256,
        contents.analysis.profile_sha256,
        str(contents.analysis.settings.seed),
        "not recorded in this version",
        "Antwort auf Frage 3 – 세 번째 질문",
        "not time-stamped",
        *(model.sha256 for model in contents.analysis.models),
        *(ENGLISH(finding.measure) for finding in contents.analysis.quality),
        *(ENGLISH(rate.source) for rate in limits.ERROR_RATES),
    ):
        # A line may also break behind a hyphen or a stroke.
        assert said.replace(" ", "") in whole.replace(" ", ""), said


def test_each_figure_has_its_limitation_on_its_page(contents: Contents, pages: list[str]) -> None:
    for text in pages:
        if "Stress gauge: vocal arousal" in text and "In words" in text:
            assert "does not measure psychological stress" in text
        if "Deception cues: incongruence" in text:
            assert "not evidence that a statement is true or false" in text


def test_each_limitation_stands_once_in_full(contents: Contents, pages: list[str]) -> None:
    whole = " ".join(pages)
    for number, sentence in enumerate(limits.limitations(contents.analysis), 1):
        assert f"L{number} {ENGLISH(sentence)}" in whole
        if sentence in (limits.DIMENSIONS, limits.VALENCE, limits.CATEGORIES):
            assert whole.count(ENGLISH(sentence)) == 1


def test_a_withheld_passage_shows_its_reason_and_no_reading(
    contents: Contents, pages: list[str]
) -> None:
    assert "Passage 2: door slams. No readings, because: signal-to-noise ratio 7.2 dB" in pages[0]
    only = build_contents(contents.analysis, contents.passages[1:], DETAILS, WHEN)
    whole = text_of(only)
    assert "no number is given" in whole
    assert "Reading, 0 to 1" not in whole


def test_the_summary_stands_on_the_first_page_and_gives_no_verdict(pages: list[str]) -> None:
    assert "1 Summary" in pages[0]
    text = pages[0].lower()
    for word in ("lying", "liar", "truthful", "deceptive", "guilty", "honest", "suspicious"):
        assert word not in text


def test_findings_count_what_the_windows_hold(contents: Contents) -> None:
    readings = [w.stress for w in contents.analysis.windows if w.stress is not None]
    (found,) = [f for f in contents.findings if f.topic == STRESS]
    params = found.sentences[0].params
    assert params["window_count"] == len(readings)
    assert params["above_count"] == sum(reading.low > 0 for reading in readings)
    assert params["below_count"] == sum(reading.high < 0 for reading in readings)


def test_the_raw_data_are_attached(contents: Contents, report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        (name,) = pdf.attachments
        attached = pdf.attachments[name].get_file().read_bytes()
        spec = pdf.Root.AF[0]
        assert spec.AFRelationship == pikepdf.Name.Data
        assert spec.EF.F.Subtype == pikepdf.Name("/application/json")
    assert name == contents.raw_data_name
    assert attached == contents.raw_data
    assert hashlib.sha256(attached).hexdigest() == contents.raw_data_sha256
    assert json.loads(attached)["schema"] == "voiceman.analysis/3"


def test_metadata_and_outline_name_the_report(contents: Contents, report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        with pdf.open_metadata() as xmp:
            assert contents.report_id in xmp["dc:title"]
            assert xmp["dc:creator"] == [DETAILS.examiner]
            assert xmp["xmp:CreateDate"].startswith("2026-01-15T10:30:00")
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert [title.split()[0] for title in titles] == [*map(str, range(1, 12)), "A", "B"]
        assert titles[0].endswith("Summary")
        assert titles[1].endswith("Marked passages")


def test_the_same_contents_are_the_same_bytes(report: bytes) -> None:
    again = build_contents(layout_analysis(), layout_passages(), DETAILS, WHEN)
    assert pdf_of(again) == report


def test_another_date_is_another_report(contents: Contents) -> None:
    later = build_contents(contents.analysis, contents.passages, DETAILS, WHEN.replace(year=2027))
    assert later.report_id != contents.report_id
    assert later.raw_data == contents.raw_data


def test_a_date_without_a_time_zone_is_refused(contents: Contents) -> None:
    with pytest.raises(ValueError, match="time zone"):
        build_contents(contents.analysis, (), DETAILS, datetime(2026, 1, 1))


@pytest.mark.parametrize(
    ("analysis", "said"),
    [
        (layout_analysis(2.0), "holds no whole analysis window"),
        (layout_analysis(40.0, speechless=True), "No window passed the quality gates"),
        (layout_analysis(400.0, complete=False), "nothing is said about the rest"),
    ],
    ids=["shorter than a window", "no speech", "cancelled"],
)
def test_odd_recordings_have_a_report(analysis, said: str) -> None:
    whole = text_of(build_contents(analysis, (), ReportDetails(), WHEN))
    assert said in whole
    assert "No passages were marked" in whole


def test_line_feeds_in_names_add_no_lines(contents: Contents) -> None:
    forged = "a.wav\nReviewer Dr. Nobody"
    details = ReportDetails(case=forged, exhibit=forged, examiner=forged, reviewer=forged)
    analysis = layout_analysis(60.0, path=Path("/evidence\nfolder") / forged)
    mark, reading = contents.passages[0]
    passages = [(replace(mark, label=forged), reading)]
    made = build_contents(analysis, passages, details, WHEN)
    document = report_document(made, ENGLISH)
    head, shown = document["head"], forged.replace("\n", "[U+000A]")
    for value in (head["title"], head["running"], head["author"]):
        assert shown in value and "\n" not in value
    facts = [value for _, value in head["facts"] if isinstance(value, str)]
    assert facts.count(shown) == 5 and not any("\n" in value for value in facts)
    assert document["sections"]["recording"]["blocks"][0]["rows"][1][1].count("[U+000A]") == 2
    title = document["sections"]["passages"]["blocks"][0]["title"]
    assert shown in title and "\n" not in title
    with pikepdf.open(io.BytesIO(pdf_of(made))) as pdf:
        assert shown in str(pdf.docinfo["/Title"])
    kept = json.loads(made.raw_data)["recording"]
    assert forged in json.dumps(kept).replace("\\n", "\n"), "raw data keep the name as it is"


def test_endless_names_and_reasons_stay_on_the_paper(contents: Contents) -> None:
    long = Path("/evidence/" + "면담_" * 60 + "\U00013000" + "x" * 180 + ".wav")
    details = ReportDetails(question="Why? " * 900, case="C" * 400)
    odd = build_contents(layout_analysis(60.0, path=long), contents.passages, details, WHEN)
    reader = PdfReader(io.BytesIO(pdf_of(odd)))
    whole = "".join(re.sub(r"\s", "", page.extract_text()) for page in reader.pages)
    assert whole.count("Why?") == 900
    assert "C" * 400 in whole
    assert "[U+13000]" in whole
    for page in reader.pages:
        places: list[tuple[float, float]] = []

        def note(_text, cm, tm, _font, _size, found=places) -> None:
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((float(x), float(y)))

        page.extract_text(visitor_text=note)
        drawn = [(x, y) for x, y in places if (x, y) != (0.0, 0.0)]
        assert min(y for _, y in drawn) > 20
        assert max(x for x, _ in drawn) < 595 - 40


HOSTILE = (
    '#panic("x")',
    "*bold* _it_ `code` $x^2$ @ref <label>",
    "\\u{41} // comment /* */ https://example.org",
    "= Heading #{1+1} #set page(width: 1cm)",
    '"]); #import "@preview/x:1.0.0"',
)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_from_outside_becomes_markup(contents: Contents, name: str) -> None:
    details = ReportDetails(case=name, exhibit=name, question=name, examiner=name)
    path = Path("/evidence") / name.replace("/", "\u2215")
    passages = [(replace_label(mark, name), reading) for mark, reading in contents.passages]
    odd = build_contents(layout_analysis(60.0, path=path), passages, details, WHEN)
    assert text_of(odd).count(re.sub(r"\s+", " ", name)) >= 6


def replace_label(mark: Mark, label: str) -> Mark:
    return replace(mark, label=label)


def test_the_original_is_not_overwritten(tmp_path: Path) -> None:
    recording = tmp_path / "interview.wav"
    recording.write_bytes(b"RIFF evidence")
    odd = Export(layout_analysis(10.0, path=recording), ENGLISH, WHEN)
    with pytest.raises(ExportError, match=r"report\.write\.original"):
        write("pdf", odd, recording)
    assert recording.read_bytes() == b"RIFF evidence"
    write("pdf", odd, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_missing_fonts_are_an_error_for_a_person(tmp_path: Path, contents: Contents) -> None:
    template = Template(RESOURCES / "report", tmp_path)
    with pytest.raises(ExportError, match=r"report\.font_unreadable"):
        typeset(report_document(contents, ENGLISH), contents.raw_data, WHEN, template)
