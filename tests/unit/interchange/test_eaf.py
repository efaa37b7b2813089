"""Tiers come from EAF files and go back into them without a loss; pympi stands for ELAN."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pympi
import pytest

from helpers.annotation_files import EAF, again, brought, chosen_all, content_of, target
from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.marks import new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierLink, new_tier
from voiceman_gui.interchange.annotations import FORMATS, fitted, read_file


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
    assert content_of(back) == content_of(file)
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
    assert content_of(read_file(tmp_path / "theirs.eaf"))[1] == content_of(file)[1]


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


def of_pympi(path: Path, **media: object) -> Path:
    """Let pympi write an EAF with tiers of every kind."""
    theirs = pympi.Elan.Eaf(author="pympi")
    theirs.add_linked_file("/elsewhere/old.wav", mimetype="audio/x-wav", **media)
    for constraint in ("Time_Subdivision", "Included_In", "Symbolic_Subdivision"):
        theirs.add_linguistic_type(constraint, constraints=constraint)
    theirs.add_linguistic_type("Symbolic_Association", "Symbolic_Association", timealignable=False)
    theirs.add_tier("말", part='P "1"', ann="Kim")
    theirs.add_tier("note", ling="Symbolic_Association", parent="말")
    theirs.add_tier("within", ling="Included_In", parent="말")
    theirs.remove_tier("default")
    theirs.add_annotation("말", 0, 500, 'a "b" <c> & 김')
    theirs.add_annotation("말", 500, 900, "")
    theirs.add_annotation("말", 700, 1900, "over\nit")
    theirs.add_ref_annotation("note", "말", 100, "about a")
    theirs.add_annotation("within", 1000, 1001, "short")
    theirs.to_file(str(path))
    return path


def test_an_eaf_of_pympi_comes_back_with_its_medium_relinked(tmp_path: Path) -> None:
    file = read_file(of_pympi(tmp_path / "a.eaf"))
    names = {tier.name: tier for tier in file.contents.tiers}
    assert list(names) == ["말", "note", "within"]
    assert names["note"].link is TierLink.SYMBOLIC_ASSOCIATION
    assert names["within"].parent == names["말"].id
    found = {mark.label: mark.span for mark in file.contents.marks}
    assert found["about a"] == found['a "b" <c> & 김'] == Span(0, 0.5)
    assert found["over\nit"] == Span(0.7, 1.9)
    back = again(file, "again.eaf")
    assert content_of(back) == content_of(file)
    theirs = pympi.Elan.Eaf(str(back.path))
    assert theirs.get_annotation_data_for_tier("말") == [
        (0, 500, 'a "b" <c> & 김'),
        (500, 900, ""),
        (700, 1900, "over\nit"),
    ]
    assert [one[2] for one in theirs.get_ref_annotation_data_for_tier("note")] == ["about a"]
    (medium,) = theirs.media_descriptors
    assert medium["MEDIA_URL"] == (tmp_path / "call 1.wav").as_uri()
    assert medium["RELATIVE_MEDIA_URL"] == "./call%201.wav"


def test_times_count_from_where_the_clock_of_the_eaf_begins(tmp_path: Path) -> None:
    file = read_file(of_pympi(tmp_path / "a.eaf", time_origin=250))
    found = fitted(file, chosen_all(file), (), (), 10.0, "call 1.wav")
    spans = {mark.label: mark.span for mark in found.marks}
    assert spans["over\nit"] == Span(0.95, 2.15)
    assert [fact.id for fact in found.facts] == ["interchange.shifted"]
    assert content_of(again(file, "again.eaf")) == content_of(file)
    early = new_mark(Span(0.1, 0.25), "early", tier=found.tiers[0].id)
    written = FORMATS["eaf"].write(found.tiers, [early], target(tmp_path / "b.eaf"))
    assert [fact.id for fact in written.facts] == ["interchange.eaf.early"]
    two = brought(tmp_path, "c.eaf", EAF.encode())
    assert two.contents.media[1].origin_s == 0.04
    other = fitted(two, chosen_all(two), (), (), 10.0, "other.wav")
    assert other.facts == (), "which of two media the recording is, is not known"


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ('"milliseconds"', '"PAL-frames"', "interchange.eaf.units"),
        ('TIME_ORIGIN="40"', 'TIME_ORIGIN="-40"', "interchange.eaf.broken"),
    ],
)
def test_a_clock_that_is_not_known_is_refused(
    old: str, new: str, fact: str, tmp_path: Path
) -> None:
    with pytest.raises(InterchangeError) as error:
        brought(tmp_path, "a.eaf", EAF.replace(old, new).encode())
    assert error.value.message.id == fact


def test_what_overlaps_stands_apart_in_a_new_eaf(tmp_path: Path) -> None:
    tier, parent = new_tier("mixed"), new_tier("parent")
    child = replace(new_tier("child"), parent=parent.id, link=TierLink.INCLUDED_IN)
    spans = [Span(0, 2), Span(1, 3), Span(1, 1), Span(2, 4)]
    marks = [new_mark(span, str(at), tier=tier.id) for at, span in enumerate(spans)]
    marks += [new_mark(span, "p", tier=parent.id) for span in spans[:2]]
    path = tmp_path / "a.eaf"
    path.write_bytes(FORMATS["eaf"].write([tier, parent, child], marks, target(path)).data)
    theirs = pympi.Elan.Eaf(str(path))
    assert list(theirs.get_tier_names()) == ["mixed", "mixed (2)", "parent", "child"]
    assert theirs.get_annotation_data_for_tier("mixed") == [(0, 2000, "0"), (2000, 4000, "3")]
    assert theirs.get_annotation_data_for_tier("mixed (2)") == [
        (1000, 1000, "2"),
        (1000, 3000, "1"),
    ]
    assert len(theirs.get_annotation_data_for_tier("parent")) == 2
