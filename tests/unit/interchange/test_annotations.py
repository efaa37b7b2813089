"""Tiers come from files of other programs and go back into them without a loss.

Praat itself (parselmouth) stands for the other programs.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import parselmouth
import pytest
from parselmouth.praat import call

from helpers.annotation_files import (
    EAF,
    FILES,
    GRID,
    LABELS,
    again,
    again_as,
    brought,
    content_of,
    target,
)
from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierKind, new_tier
from voiceman_gui.interchange.annotations import (
    FORMATS,
    Target,
    fitted,
    read_file,
    selected,
    uncut,
)


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_changed_is_written_as_it_was(name: str, tmp_path: Path) -> None:
    file = brought(tmp_path, name, FILES[name])
    back = again(file, again_as(file))
    assert content_of(back) == content_of(file)
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
    assert content_of(back) == content_of(changed)


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
        tiers, marks = content_of(read_file(rewritten))
        assert marks == content_of(file)[1]
        assert [one[0] for one in tiers] == [one[0] for one in content_of(file)[0]]
        assert [one[7] for one in tiers] == [one[7] for one in content_of(file)[0]]


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
    found = fitted(file, chosen, there, marks, 10.0, "a.wav")
    assert [tier.name for tier in found.tiers] == ["speech", "words", "speech (2)"]
    assert found.tiers[1].id == there[1].id
    assert found.tiers[1].parent == found.tiers[2].id
    assert found.added == 4
    assert {mark.label for mark in found.marks} == {"mine", "one\ntwo", "", "one", "two"}


def test_an_end_beyond_the_recording_comes_back(tmp_path: Path) -> None:
    file = brought(tmp_path, "a.txt", b"0\t5\tx\n5\t10.05\ty\n10.01\t10.01\tz\n")
    (tier,) = file.contents.tiers
    found = fitted(file, {tier.id: ""}, (), (), 10.0, "a.wav")
    assert [mark.span for mark in found.marks] == [Span(0, 5), Span(5, 10), Span(10, 10)]
    assert [fact.id for fact in found.facts] == ["interchange.cut"]
    whole = uncut(found.tiers, found.marks, 10.0)
    assert [mark.span for mark in whole] == [Span(0, 5), Span(5, 10.05), Span(10.01, 10.01)]
    with pytest.raises(InterchangeError) as error:
        fitted(file, {tier.id: ""}, (), (), 8.0, "a.wav")
    assert error.value.message.id == "interchange.beyond"


def test_only_marks_of_the_selection() -> None:
    tier = new_tier("a")
    spans = [Span(0, 1), Span(0.5, 2.5), Span(2, 2), Span(3, 3)]
    marks = [new_mark(span, tier=tier.id) for span in spans]
    _, found = selected([tier], marks, [tier.id], Span(2, 3))
    assert [mark.span for mark in found] == [Span(0.5, 2.5), Span(2, 2)]
