"""Files of other programs that hold annotations, odd ones included, and their way through ours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.marks import Mark
from voiceman_gui.interchange.annotations import (
    FORMATS,
    AnnotationFile,
    Target,
    fitted,
    read_file,
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
    """Write a file and read it."""
    path = folder / name
    path.write_bytes(data)
    return read_file(path)


def target(path: Path, **options: str) -> Target:
    """Return where tiers of a recording of 10 s are written to."""
    return Target(path, path.parent / "call 1.wav", 10.0, **options)


def again(file: AnnotationFile, name: str, marks: tuple[Mark, ...] | None = None) -> AnnotationFile:
    """Write all tiers under another name and read them."""
    path = file.path.with_name(name)
    if marks is not None:
        file = replace(file, contents=replace(file.contents, marks=marks))
    aim = target(path)
    found = fitted(file, chosen_all(file), (), (), aim.total_s, aim.recording.name)
    written = FORMATS[file.format].write(found.tiers, found.marks, aim)
    assert written.facts == ()
    path.write_bytes(written.data)
    return read_file(path)


def chosen_all(file: AnnotationFile) -> dict[str, str]:
    """Return all tiers of a file, as new ones."""
    return {tier.id: "" for tier in file.contents.tiers}


def again_as(file: AnnotationFile) -> str:
    """Return a name for the copy; the name of Audacity's file is that of its tier."""
    return file.path.name if file.format == "audacity" else f"again{file.path.suffix}"


def content_of(file: AnnotationFile) -> list[object]:
    """Return what stands in a file, without the ids that are made when it is read."""
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
