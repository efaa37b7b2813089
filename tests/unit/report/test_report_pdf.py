from __future__ import annotations

import hashlib
import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from helpers.analyses import layout_analysis, layout_passages
from voiceman_gui.core.errors import ExportError
from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents, ReportDetails, build_contents
from voiceman_gui.report.pdf import pdf_bytes, write_pdf

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
DETAILS = ReportDetails(
    case="2026-118 / 서울",
    exhibit="K3",
    question="Does the voice change after 1:10?",
    examiner="Dr. Jürgen Öztürk & Söhne",
)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture(scope="module")
def contents() -> Contents:
    return build_contents(layout_analysis(), layout_passages(), DETAILS, WHEN)


@pytest.fixture(scope="module")
def report(contents: Contents) -> bytes:
    return pdf_bytes(contents, FONTS)


@pytest.fixture(scope="module")
def pages(report: bytes) -> list[str]:
    return [plain(page.extract_text()) for page in PdfReader(io.BytesIO(report)).pages]


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
        *(finding.measure for finding in contents.analysis.quality),
        *(plain(rate.source) for rate in limits.ERROR_RATES),
    ):
        assert said in whole, said


def test_each_figure_has_its_limitation_on_its_page(contents: Contents, pages: list[str]) -> None:
    for text in pages:
        if "Stress gauge: vocal arousal" in text and "In words" in text:
            assert "does not measure psychological stress" in text
        if "Deception cues: incongruence" in text:
            assert "not evidence that a statement is true or false" in text
    whole = " ".join(pages)
    for sentence in limits.limitations(contents.analysis):
        assert sentence in whole, sentence


def test_a_withheld_passage_shows_its_reason_and_no_reading(contents: Contents) -> None:
    (withheld,) = [f for f in contents.findings if f.startswith("Passage 2")]
    assert "signal-to-noise ratio 7.2 dB" in withheld
    assert "arousal" not in withheld
    only = build_contents(contents.analysis, contents.passages[1:], DETAILS, WHEN)
    reader = PdfReader(io.BytesIO(pdf_bytes(only, FONTS)))
    whole = plain(" ".join(page.extract_text() for page in reader.pages))
    assert "no number is given" in whole
    assert "Reading, 0 to 1" not in whole


def test_the_summary_gives_no_verdict(contents: Contents) -> None:
    text = " ".join(contents.findings).lower()
    for word in ("lying", "liar", "truthful", "deceptive", "guilty", "honest", "suspicious"):
        assert word not in text


def test_findings_count_what_the_windows_hold(contents: Contents) -> None:
    readings = [w.stress for w in contents.analysis.windows if w.stress is not None]
    above = sum(reading.low > 0 for reading in readings)
    below = sum(reading.high < 0 for reading in readings)
    (said,) = [f for f in contents.findings if f.startswith("Stress gauge")]
    assert f"of {len(readings)} windows, {above} lie above and {below} below" in said


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
    assert json.loads(attached)["schema"] == "voiceman.analysis/1"


def test_pdf_a_with_embedded_fonts(contents: Contents, report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert pdf.check_pdf_syntax() == []
        with pdf.open_metadata() as xmp:
            assert xmp.pdfa_status == "3U"
            assert contents.report_id in xmp["dc:title"]
            assert xmp["xmp:CreateDate"] == "2026-01-15T10:30:00+00:00"
        assert pdf.Root.Lang == "en"
        assert pdf.Root.OutputIntents[0].S == pikepdf.Name.GTS_PDFA1
        assert "/ID" in pdf.trailer
        fonts = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary)
                 and obj.get("/Type") == pikepdf.Name.FontDescriptor]  # fmt: skip
        assert {str(font.FontName).split("+")[-1] for font in fonts} >= {"NotoSans", "NanumSquare"}
        assert all("/FontFile2" in font for font in fonts)
        with pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        assert titles[0] == "Case and recording"
        assert [title.split()[0] for title in titles[1:]] == [str(n) for n in range(1, 11)]


def test_all_content_is_tagged_or_an_artifact(report: bytes) -> None:
    with pikepdf.open(io.BytesIO(report)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        tree = {int(parents[i]): parents[i + 1] for i in range(0, len(parents), 2)}
        kinds = set()
        for page in pdf.pages:
            elements = tree[int(page.obj.StructParents)]
            depth, seen = 0, []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    depth += 1
                    if name == "BDC":
                        seen.append(int(operands[1].MCID))
                elif name == "EMC":
                    depth -= 1
                elif name in ("Tj", "TJ", "S", "f", "B"):
                    assert depth == 1, f"untagged {name} on page {page.index}"
            assert seen == list(range(len(elements)))
            for number, element in enumerate(elements):
                assert number in [int(k) for k in element.K if isinstance(k, int)]
                assert element.Pg.objgen == page.obj.objgen
                kinds.add(str(element.S))
                if pikepdf.Name.Figure == element.S:
                    assert "imeline" in str(element.Alt)
        assert kinds == {"/P", "/H1", "/H2", "/H3", "/TH", "/TD", "/Figure"}


def test_the_same_contents_are_the_same_bytes(report: bytes) -> None:
    again = build_contents(layout_analysis(), layout_passages(), DETAILS, WHEN)
    assert pdf_bytes(again, FONTS) == report


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
    report = pdf_bytes(build_contents(analysis, (), ReportDetails(), WHEN), FONTS)
    reader = PdfReader(io.BytesIO(report))
    whole = plain(" ".join(page.extract_text() for page in reader.pages))
    assert said in whole
    assert "No passages were marked" in whole


def test_endless_names_and_reasons_stay_on_the_paper(contents: Contents) -> None:
    long = Path("/evidence/" + "면담_" * 60 + "😀" + "x" * 180 + ".wav")
    details = ReportDetails(question="Why? " * 900, case="C" * 400)
    odd = build_contents(layout_analysis(60.0, path=long), contents.passages, details, WHEN)
    reader = PdfReader(io.BytesIO(pdf_bytes(odd, FONTS)))
    whole = "".join(re.sub(r"\s", "", page.extract_text()) for page in reader.pages)
    assert whole.count("Why?") == 900
    assert "C" * 400 in whole
    assert "[U+1F600]" in whole
    for page in reader.pages:
        places: list[tuple[float, float]] = []

        def note(_text, _cm, tm, _font, _size, found=places) -> None:
            found.append((float(tm[4]), float(tm[5])))

        page.extract_text(visitor_text=note)
        drawn = [(x, y) for x, y in places if (x, y) != (0.0, 0.0)]
        assert min(y for _, y in drawn) > 20
        assert max(x for x, _ in drawn) < 595 - 40


def test_the_original_is_not_overwritten(tmp_path: Path) -> None:
    recording = tmp_path / "interview.wav"
    recording.write_bytes(b"RIFF evidence")
    odd = build_contents(layout_analysis(10.0, path=recording), (), DETAILS, WHEN)
    with pytest.raises(ExportError, match="original recording"):
        write_pdf(odd, recording, FONTS)
    assert recording.read_bytes() == b"RIFF evidence"
    write_pdf(odd, tmp_path / "report.pdf", FONTS)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_missing_fonts_are_an_error_for_a_person(tmp_path: Path, contents: Contents) -> None:
    with pytest.raises(ExportError, match="could not be read"):
        pdf_bytes(contents, tmp_path)
