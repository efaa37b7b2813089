"""Tiers come from files of other programs and go back into them without a loss.

Praat itself (parselmouth) and pympi stand for the other programs.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import parselmouth
import pympi
import pytest
from parselmouth.praat import call

from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierKind, TierLink, new_tier
from voiceman_gui.interchange.annotations import (
    FORMATS,
    AnnotationFile,
    Target,
    fitted,
    read_file,
    selected,
    uncut,
)

GRID = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0~
xmax = 10.12345678901234~
tiers? <exists>~
size = 4~
item []:~
    item [1]:
        class = "IntervalTier"~
        name = "단어"~
        xmin = 0~
        xmax = 10.12345678901234~
        intervals: size = 5~
        intervals [1]:
            xmin = 0~
            xmax = 0.1~
            text = ""~
        intervals [2]:
            xmin = 0.1~
            xmax = 0.30000000000000004~
            text = "say ""yes"" 김"~
        intervals [3]:
            xmin = 0.30000000000000004~
            xmax = 2~
            text = "two
lines"~
        intervals [4]:
            xmin = 2~
            xmax = 3~
            text = ""~
        intervals [5]:
            xmin = 3~
            xmax = 10.12345678901234~
            text = ""~
    item [2]:
        class = "TextTier"~
        name = "events"~
        xmin = 0~
        xmax = 10.12345678901234~
        points: size = 2~
        points [1]:
            number = 1.25~
            mark = ""~
        points [2]:
            number = 3.5~
            mark = " click "~
    item [3]:
        class = "IntervalTier"~
        name = "empty"~
        xmin = 0~
        xmax = 10.12345678901234~
        intervals: size = 1~
        intervals [1]:
            xmin = 0~
            xmax = 10.12345678901234~
            text = ""~
    item [4]:
        class = "TextTier"~
        name = "no points"~
        xmin = 0~
        xmax = 10.12345678901234~
        points: size = 0~
""".replace("~\n", " \n")
LATIN = """File type = "ooTextFile"
Object class = "TextGrid"

0
2
<exists>
1
"IntervalTier"
"Wörter"
0
2
2
0
1
"größer"
1
2
""
"""
EAF = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="Kim" DATE="2024-01-01T00:00:00+09:00" FORMAT="3.0" VERSION="3.0"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:noNamespaceSchemaLocation="http://www.mpi.nl/tools/elan/EAFv3.0.xsd">
  <LICENSE LICENSE_URL="https://example.org/licence">free</LICENSE>
  <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds">
    <MEDIA_DESCRIPTOR MEDIA_URL="file:///old/place/film.mp4" MIME_TYPE="video/mp4"/>
    <MEDIA_DESCRIPTOR MEDIA_URL="file:///old/place/call%201.wav" MIME_TYPE="audio/x-wav"
     RELATIVE_MEDIA_URL="./call%201.wav" TIME_ORIGIN="40"/>
    <PROPERTY NAME="URN">urn:nl-mpi-tools-elan-eaf:1</PROPERTY>
    <PROPERTY NAME="lastUsedAnnotationId">20</PROPERTY>
  </HEADER>
  <TIME_ORDER>
    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="100"/>
    <TIME_SLOT TIME_SLOT_ID="ts2"/>
    <TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="1300"/>
    <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2000"/>
    <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="2500"/>
  </TIME_ORDER>
  <TIER LINGUISTIC_TYPE_REF="translation" PARENT_REF="speech" TIER_ID="translation"
   DEFAULT_LOCALE="ko"><ANNOTATION>
      <REF_ANNOTATION ANNOTATION_ID="a7" ANNOTATION_REF="a1">
        <ANNOTATION_VALUE>“안녕” &amp; &lt;b&gt;</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER ANNOTATOR="Lee" LINGUISTIC_TYPE_REF="speech" PARTICIPANT="P1" TIER_ID="speech">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1"
      TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>one
two</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" EXT_REF="er1" TIME_SLOT_REF1="ts4"
      TIME_SLOT_REF2="ts5"><ANNOTATION_VALUE/></ALIGNABLE_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER LINGUISTIC_TYPE_REF="words" PARENT_REF="speech" TIER_ID="words">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a3" TIME_SLOT_REF1="ts1"
      TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>one</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
    </ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="ts2"
      TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>two</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>
    </ANNOTATION>
  </TIER>
  <TIER LINGUISTIC_TYPE_REF="morphs" PARENT_REF="words" TIER_ID="morphs">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a6" ANNOTATION_REF="a3" PREVIOUS_ANNOTATION="a5">
      <ANNOTATION_VALUE>ne</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a5" ANNOTATION_REF="a3" CVE_REF="cv1e1">
      <ANNOTATION_VALUE>o</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
  </TIER>
  <TIER LINGUISTIC_TYPE_REF="speech" TIER_ID="nothing"/>
  <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="speech" TIME_ALIGNABLE="true" GRAPHIC_REFERENCES="false"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" LINGUISTIC_TYPE_ID="translation"
   TIME_ALIGNABLE="false" GRAPHIC_REFERENCES="false"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" LINGUISTIC_TYPE_ID="words"
   TIME_ALIGNABLE="true" GRAPHIC_REFERENCES="false"/>
  <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" CONTROLLED_VOCABULARY_REF="parts"
   LINGUISTIC_TYPE_ID="morphs" TIME_ALIGNABLE="false" GRAPHIC_REFERENCES="false"/>
  <LOCALE LANGUAGE_CODE="ko"/>
  <CONSTRAINT DESCRIPTION="x" STEREOTYPE="Time_Subdivision"/>
  <CONSTRAINT DESCRIPTION="y" STEREOTYPE="Symbolic_Subdivision"/>
  <CONSTRAINT DESCRIPTION="z" STEREOTYPE="Symbolic_Association"/>
  <CONTROLLED_VOCABULARY CV_ID="parts" EXT_REF="er1">
    <DESCRIPTION LANG_REF="und">Parts</DESCRIPTION>
    <CV_ENTRY_ML CVE_ID="cv1e1"><CVE_VALUE DESCRIPTION="" LANG_REF="und">o</CVE_VALUE></CV_ENTRY_ML>
    <CV_ENTRY_ML CVE_ID="cv1e2"><CVE_VALUE LANG_REF="und">ne</CVE_VALUE></CV_ENTRY_ML>
  </CONTROLLED_VOCABULARY>
  <EXTERNAL_REF EXT_REF_ID="er1" TYPE="ecv" VALUE="file:/x.ecv"/>
</ANNOTATION_DOCUMENT>
"""
LABELS = (
    '0.000000\t1.500000\tsay "yes" 김\n\\\t120.500000\t3400.000000\n'
    "0.500000\t0.500000\tpoint\n0.500000\t2.000000\toverlaps\twith a tab\n"
    "\\\t-1.000000\t99.000000\n1.2345678\t3.000000\t\n"
)
RTTM = """;; made by hand
SPKR-INFO a 1 <NA> <NA> Kim%20A adult_male Kim <NA> <NA>
SPEAKER a 1 0.500 1.250 <NA> <NA> Kim 0.93 <NA>
SPEAKER a 2 0.750 2.000 <NA> <NA> 이 <NA> <NA>
LEXEME a 1 0.500 0.250 yes lex Kim 0.5
SPEAKER b 1 1.000 1.000 <NA> <NA> Kim <NA>
"""
FILES = {
    "long.TextGrid": GRID.encode(),
    "dos.TextGrid": GRID.replace("\n", "\r\n").encode("utf-8-sig"),
    "utf16.TextGrid": b"\xfe\xff" + GRID.encode("utf-16-be"),
    "little.TextGrid": b"\xff\xfe" + GRID.encode("utf-16-le"),
    "latin.TextGrid": LATIN.encode("latin-1"),
    "labels.txt": LABELS.encode(),
    "turns.rttm": RTTM.encode(),
}


def brought(folder: Path, name: str, data: bytes) -> AnnotationFile:
    path = folder / name
    path.write_bytes(data)
    return read_file(path)


def target(path: Path, **options: str) -> Target:
    return Target(path, path.parent / "call 1.wav", 10.0, **options)


def again(file: AnnotationFile, name: str, marks: tuple[Mark, ...] | None = None) -> AnnotationFile:
    """Write all tiers under another name and read them."""
    path = file.path.with_name(name)
    known = file.contents
    kept = known.marks if marks is None else marks
    written = FORMATS[file.format].write(known.tiers, kept, target(path))
    assert written.facts == ()
    path.write_bytes(written.data)
    return read_file(path)


def again_as(file: AnnotationFile) -> str:
    """The name of Audacity's file is that of its tier."""
    return file.path.name if file.format == "audacity" else f"again{file.path.suffix}"


def said(file: AnnotationFile) -> list[object]:
    """What a file says, without the ids that are made when it is read."""
    names = {tier.id: at for at, tier in enumerate(file.contents.tiers)}
    labels = {mark.id: (mark.label, mark.span) for mark in file.contents.marks}
    marks = [
        (names[m.tier], m.span, m.label, m.low_hz, m.high_hz, labels.get(m.parent))
        for m in file.contents.marks
    ]
    tiers = []
    for t in file.contents.tiers:
        about = t.name, t.kind, t.link, t.labels, t.author, names.get(t.parent), t.origin.encoding
        kept = {one for one in t.origin.properties if one[0] not in ("marks", "document")}
        tiers.append((*about, t.origin.empty, kept))
    return [tiers, marks]


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_changed_is_written_as_it_was(name: str, tmp_path: Path) -> None:
    file = brought(tmp_path, name, FILES[name])
    back = again(file, again_as(file))
    assert said(back) == said(file)
    encoding = file.contents.tiers[0].origin.encoding
    text, was = (one.decode(encoding) for one in (back.path.read_bytes(), FILES[name]))
    # Lines of RTTM are written in order of time.
    if name == "turns.rttm":
        text, was = sorted(text.splitlines()), sorted(was.splitlines())
    assert text == was


@pytest.mark.parametrize("name", [*FILES, "elan.eaf"])
def test_a_label_that_is_edited_is_all_that_changes(name: str, tmp_path: Path) -> None:
    file = brought(tmp_path, name, FILES.get(name, EAF.encode()))
    first = file.contents.marks[0]
    marks = tuple(replace(m, label="other") if m is first else m for m in file.contents.marks)
    back = again(file, again_as(file), marks)
    changed = replace(file, contents=replace(file.contents, marks=marks))
    assert said(back) == said(changed)


@pytest.mark.parametrize("form", ["long", "short"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-be"])
def test_praat_reads_what_was_written_and_writes_the_same(
    form: str, encoding: str, tmp_path: Path
) -> None:
    file = brought(tmp_path, "a.TextGrid", GRID.encode())
    path = tmp_path / "out.TextGrid"
    options = {"form": form, "encoding": encoding}
    known = file.contents
    path.write_bytes(
        FORMATS["textgrid"].write(known.tiers, known.marks, target(path, **options)).data
    )
    grid = parselmouth.read(str(path))
    assert call(grid, "Get label of interval", 1, 2) == 'say "yes" 김'
    assert call(grid, "Get number of points", 2) == 2
    for command in ("Save as text file", "Save as short text file"):
        rewritten = tmp_path / f"{command}.TextGrid"
        call(grid, f"{command}...", str(rewritten))
        tiers, marks = said(read_file(rewritten))
        assert marks == said(file)[1]
        assert [one[0] for one in tiers] == [one[0] for one in said(file)[0]]
        assert [one[7] for one in tiers] == [one[7] for one in said(file)[0]]


def test_what_latin_1_does_not_have_is_utf_16(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.TextGrid", FILES["latin.TextGrid"])
    marks = tuple(replace(mark, label="김") for mark in file.contents.marks)
    written = FORMATS["textgrid"].write(file.contents.tiers, marks, target(tmp_path / "b.TextGrid"))
    assert [one.id for one in written.facts] == ["interchange.encoding_changed"]
    assert written.data.startswith(b"\xfe\xff")


def test_overlaps_and_points_stand_apart_in_a_textgrid(tmp_path: Path) -> None:
    tier = new_tier("mixed")
    spans = [Span(0, 2), Span(1, 3), Span(1.5, 1.5), Span(2, 4)]
    marks = [new_mark(span, str(at), tier=tier.id) for at, span in enumerate(spans)]
    path = tmp_path / "a.TextGrid"
    path.write_bytes(FORMATS["textgrid"].write([tier], marks, target(path)).data)
    found = read_file(path)
    assert [one.name for one in found.contents.tiers] == ["mixed", "mixed (2)", "mixed (3)"]
    assert [one.kind for one in found.contents.tiers][2] is TierKind.POINTS
    assert {(m.span, m.label) for m in found.contents.marks} == {(m.span, m.label) for m in marks}
    assert call(parselmouth.read(str(path)), "Get number of tiers") == 3


def test_intervals_without_a_text_meet_where_they_met(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.TextGrid", GRID.encode())
    kept = tuple(mark for mark in file.contents.marks if mark.label != "two\nlines")
    back = again(file, "b.TextGrid", kept)
    assert back.contents.tiers[0].origin.empty == (
        Span(0, 0.1),
        Span(0.30000000000000004, 2),
        Span(2, 3),
        Span(3, 10.12345678901234),
    )


def test_an_eaf_keeps_what_it_holds(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.eaf", EAF.encode())
    tiers = {tier.name: tier for tier in file.contents.tiers}
    assert tiers["speech"].author == "Lee"
    assert tiers["morphs"].labels == ("o", "ne")
    assert tiers["words"].link is TierLink.TIME_SUBDIVISION
    on = {
        name: [(m.span, m.label) for m in file.contents.marks if m.tier == tier.id]
        for name, tier in tiers.items()
    }
    assert on["words"] == [(Span(0.1, 0.7), "one"), (Span(0.7, 1.3), "two")]
    assert [label for _, label in on["morphs"]] == ["o", "ne"]
    assert on["translation"] == [(Span(0.1, 1.3), "“안녕” & <b>")]
    back = again(file, "again.eaf")
    assert said(back) == said(file)
    text = back.path.read_text()
    for kept in (
        'CVE_REF="cv1e1"',
        'EXT_REF="er1"',
        "film.mp4",
        "free</LICENSE>",
        'PARTICIPANT="P1"',
    ):
        assert kept in text
    assert text.count("<TIME_SLOT ") == 5, "subdivisions share their slots"
    assert text.count("TIME_VALUE") == 4, "what was not aligned is not"


def test_pympi_reads_what_was_written(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.eaf", EAF.encode())
    again(file, "again.eaf")
    theirs = pympi.Elan.Eaf(str(tmp_path / "again.eaf"))
    assert theirs.get_annotation_data_for_tier("speech") == [
        (100, 1300, "one\ntwo"),
        (2000, 2500, ""),
    ]
    assert [one[2] for one in theirs.get_ref_annotation_data_for_tier("translation")] == [
        "“안녕” & <b>"
    ]
    urls = [one["MEDIA_URL"] for one in theirs.media_descriptors]
    assert urls[1].endswith(f"{tmp_path.name}/call%201.wav")
    assert theirs.media_descriptors[1]["TIME_ORIGIN"] == "40"
    theirs.to_file(str(tmp_path / "theirs.eaf"))
    assert said(read_file(tmp_path / "theirs.eaf"))[1] == said(file)[1]


def test_an_entry_of_a_vocabulary_goes_with_its_text(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.eaf", EAF.encode())
    marks = tuple(replace(m, label="x") if m.label == "o" else m for m in file.contents.marks)
    assert "CVE_REF" not in again(file, "b.eaf", marks).path.read_text()


def test_an_annotation_whose_parent_was_removed_keeps_its_time(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.eaf", EAF.encode())
    speech = next(tier for tier in file.contents.tiers if tier.name == "speech")
    kept = tuple(mark for mark in file.contents.marks if mark.tier != speech.id)
    back = again(file, "b.eaf", kept)
    labels = {mark.label: mark.span for mark in back.contents.marks}
    assert labels["“안녕” & <b>"] == Span(0.1, 1.3)


def test_tiers_of_the_program_become_an_eaf(tmp_path: Path) -> None:
    one, other = new_tier("a"), new_tier("a")
    marks = [new_mark(Span(0.0004, 1), "x\x00y", tier=one.id), new_mark(Span(1, 1), tier=other.id)]
    path = tmp_path / "a.eaf"
    written = FORMATS["eaf"].write([one, other], marks, target(path))
    assert [fact.id for fact in written.facts] == [
        "interchange.eaf.rounded",
        "interchange.eaf.cleaned",
    ]
    path.write_bytes(written.data)
    theirs = pympi.Elan.Eaf(str(path))
    assert list(theirs.get_tier_names()) == ["a", "a (2)"]
    assert theirs.get_annotation_data_for_tier("a") == [(0, 1000, "x\ufffdy")]


def test_frequency_ranges_are_kept(tmp_path: Path) -> None:
    file = brought(tmp_path, "labels.txt", LABELS.encode())
    ranges = [(mark.low_hz, mark.high_hz) for mark in file.contents.marks]
    assert ranges == [(120.5, 3400.0), (None, None), (None, 99.0), (None, None)]
    assert file.contents.marks[2].label == "overlaps\twith a tab"


@pytest.mark.parametrize("kind", FORMATS)
def test_ten_thousand_intervals(kind: str, tmp_path: Path) -> None:
    tier = new_tier("call_1", TierKind.INTERVALS)
    marks = [
        new_mark(Span(at / 100, (at + 1) / 100), f"w{at}", tier=tier.id) for at in range(10_000)
    ]
    form = FORMATS[kind]
    path = tmp_path / f"call_1{form.suffix}"
    written = form.write([tier], marks, Target(path, tmp_path / "call_1.wav", 100.0))
    path.write_bytes(written.data)
    found = read_file(path).contents
    assert [(m.span, m.label) for m in found.marks] == [(m.span, m.label) for m in marks]


@pytest.mark.parametrize(
    ("name", "data", "fact"),
    [
        ("a.TextGrid", b"", "interchange.file.line"),
        ("a.TextGrid", GRID[: len(GRID) // 2].encode(), "interchange.file.line"),
        ("a.TextGrid", b"ooBinaryFile\x08TextGrid\xff\xfe", "interchange.file.line"),
        ("a.eaf", b"", "interchange.eaf.no_xml"),
        ("a.eaf", EAF[: len(EAF) // 2].encode(), "interchange.eaf.no_xml"),
        ("a.eaf", b"<html/>", "interchange.eaf.no_eaf"),
        ("a.eaf", EAF.replace('"ts3" TIME_V', '"ts9" TIME_V').encode(), "interchange.eaf.broken"),
        ("a.eaf", EAF.replace('="1300"', '="soon"').encode(), "interchange.eaf.broken"),
        ("a.eaf", EAF.replace('="words" T', '="morphs" T').encode(), "interchange.eaf.broken"),
        ("a.txt", b"", "interchange.empty"),
        ("a.txt", b"0\t1\tx\n\\\tlow\t2\n", "interchange.file.line"),
        ("a.txt", b"\\\t1\t2\n", "interchange.file.line"),
        ("a.txt", b"RIFF\xff\x00", "interchange.file.no_text"),
        ("a.rttm", b"WORD a 1 0 1 <NA> <NA> A <NA>\n", "interchange.file.line"),
        ("a.doc", b"", "interchange.unknown_kind"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused(name: str, data: bytes, fact: str, tmp_path: Path) -> None:
    with pytest.raises(InterchangeError) as error:
        brought(tmp_path, name, data)
    assert error.value.message.id == fact


def test_tiers_come_as_new_ones_or_replace_others(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.eaf", EAF.encode())
    tiers = {tier.name: tier for tier in file.contents.tiers}
    there = new_tier("speech"), new_tier("words")
    marks = (new_mark(Span(0, 1), "mine"), new_mark(Span(1, 2), "old", tier=there[1].id))
    chosen = {tiers["speech"].id: "", tiers["words"].id: there[1].id}
    found = fitted(file, chosen, there, marks, 10.0)
    assert [tier.name for tier in found.tiers] == ["speech", "words", "speech (2)"]
    assert found.tiers[1].id == there[1].id
    assert found.tiers[1].parent == found.tiers[2].id
    assert found.added == 4
    assert {mark.label for mark in found.marks} == {"mine", "one\ntwo", "", "one", "two"}


def test_an_end_beyond_the_recording_comes_back(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.txt", b"0\t5\tx\n5\t10.05\ty\n10.01\t10.01\tz\n")
    (tier,) = file.contents.tiers
    found = fitted(file, {tier.id: ""}, (), (), 10.0)
    assert [mark.span for mark in found.marks] == [Span(0, 5), Span(5, 10), Span(10, 10)]
    assert [fact.id for fact in found.facts] == ["interchange.cut"]
    whole = uncut(found.tiers, found.marks, 10.0)
    assert [mark.span for mark in whole] == [Span(0, 5), Span(5, 10.05), Span(10.01, 10.01)]
    with pytest.raises(InterchangeError) as error:
        fitted(file, {tier.id: ""}, (), (), 8.0)
    assert error.value.message.id == "interchange.beyond"


def test_only_marks_of_the_selection() -> None:
    tier = new_tier("a")
    spans = [Span(0, 1), Span(0.5, 2.5), Span(2, 2), Span(3, 3)]
    marks = [new_mark(span, tier=tier.id) for span in spans]
    _, found = selected([tier], marks, [tier.id], Span(2, 3))
    assert [mark.span for mark in found] == [Span(0.5, 2.5), Span(2, 2)]
