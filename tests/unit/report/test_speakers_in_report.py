"""Two people in one recording, as the report prints them."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from helpers.measured_sample import sample_analysis
from helpers.reports import pages_of, pdf_of, text_of
from helpers.two_speakers import (
    MAN,
    WOMAN,
    confirmed,
    interview,
    interview_analysis,
    named,
    unsure,
    with_speaker_models,
)
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import Baseline, ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import ONE_SPEAKER, Turns
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.report.speakers import statement
from voiceman_gui.report.summary import findings
from voiceman_gui.wording import words_for

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
EN = words_for("en")


def contents_of(analysis: Analysis, marks: Sequence[Mark] = ()) -> Contents:
    passages = pipeline.read_passages(analysis, marks, {})
    return build_contents(analysis, passages, ReportDetails(), WHEN, marks=marks)


@functools.cache
def told() -> Analysis:
    """The first five turns confirmed, the last one nobody's, a baseline for the woman."""
    calm = [span for one in ("neutral", "boredom") for span in interview().spans(WOMAN, one)]
    turns = named(unsure(confirmed(interview().turns, 5), 13), woman="Ms Kim")
    return with_speaker_models(interview_analysis(turns, baselines=(Baseline(tuple(calm), WOMAN),)))


def angry() -> tuple[Mark, Mark]:
    """The man's first angry turn, and the woman's."""
    (his, *_), (hers,) = (interview().spans(who, "anger") for who in (MAN, WOMAN))
    return Mark(his, ""), Mark(hers, "outburst")


@functools.cache
def contents() -> Contents:
    return contents_of(told(), angry())


@pytest.fixture(params=["en", "ko"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def sections(contents: Contents, language: str = "en") -> dict[str, Any]:
    document = report_document(contents, words_for(language))
    return json.loads(json.dumps(document))["sections"]  # type: ignore[no-any-return]


def test_the_first_line_says_who_is_told_apart_and_whose_baseline_it_is(language: str) -> None:
    words = words_for(language)
    first, *_ = sections(contents(), language)["summary"]["blocks"]
    assert first == {"kind": "paragraph", "text": words(statement(told())), "style": "strong"}
    page, *_ = pages_of(pdf_of(contents(), language))
    said = "".join(words(statement(told())).split())
    assert said in "".join(page.split()).replace("- ", "-")


def test_one_person_keeps_the_short_form_with_its_first_line(language: str) -> None:
    spans = [turn.span for turn in interview().turns.turns]
    one = interview_analysis(Turns.of_one(spans), choice=ONE_SPEAKER)
    for analysis in (one, sample_analysis()):
        made = sections(contents_of(analysis), language)
        assert "speakers" not in made
        first, *rest = made["summary"]["blocks"]
        assert first["text"] == words_for(language)(statement(analysis))
        assert not [block for block in rest if block["kind"] == "group"]


def test_the_table_holds_what_the_raw_data_hold() -> None:
    raw = json.loads(contents().raw_data)
    (table,) = (b for b in sections(contents())["speakers"]["blocks"] if b["kind"] == "table")
    for row, one in zip(table["rows"], raw["speakers"], strict=True):
        name, alone, overlap, share, turns, windows, baseline = row
        assert name["text"] == one["name"]["text"]
        assert alone == f"{one['speech_s']:.1f} s"
        assert overlap == f"{one['overlap_s']:.1f} s"
        assert share == f"{100 * one['share']:.0f} %"
        assert turns == f"{one['turns']}, {one['confirmed']} confirmed"
        read = one["windows"]["pass"] + one["windows"]["caution"]
        assert windows.startswith(f"{read} read, {sum(one['windows'].values()) - read} gap")
        assert baseline == one["baseline"]["what"]["text"]
    assert [row[0]["text"] for row in table["rows"]] == ["Ms Kim", "Speaker 2"]
    assert [row[0]["below"] for row in table["rows"]] == [["Speaker 1"], []]


def test_the_agreement_with_the_proposal_is_printed(language: str) -> None:
    agreed = json.loads(contents().raw_data)["diarisation"]["agreement"]
    assert agreed["share"] == 1.0
    text = json.dumps(sections(contents(), language)["speakers"], ensure_ascii=False)
    share = agreed["sentence"]["params"]
    assert ("100.0 %" if language == "en" else "100.0%") in text
    assert f"{share['confirmed_s']:.1f}" in text


def test_a_turn_given_to_somebody_else_lowers_the_agreement() -> None:
    first, second, *others = confirmed(interview().turns).turns
    moved = interview().turns.with_turns((first, replace(second, speaker=WOMAN), *others))
    raw = json.loads(contents_of(interview_analysis(moved)).raw_data)
    whole_s = sum(turn.span.duration_s for turn in moved.turns)
    expected = 1 - second.span.duration_s / whole_s
    assert raw["diarisation"]["agreement"]["share"] == pytest.approx(expected, abs=1e-3)


def test_nothing_is_counted_over_two_voices(language: str) -> None:
    """The counts of a speaker are those of that speaker's windows in the raw data."""
    found = findings(contents().timeline)
    raw = json.loads(contents().raw_data)
    for speaker in (WOMAN, MAN):
        own = [one for one in found if one.speaker == speaker]
        (arousal,) = (one for one in own if one.topic.id == "report.topic.arousal")
        windows = [
            w for w in raw["timeline"] if w["speaker"] == speaker and w["arousal"] is not None
        ]
        above = sum(w["arousal_interval"][0] > 0.5 for w in windows)
        below = sum(w["arousal_interval"][1] < 0.5 for w in windows)
        counts = arousal.sentences[0].params
        assert (counts["above_count"], counts["below_count"]) == (above, below)
    assert {one.topic.id for one in found if one.speaker is None} == {"report.topic.coverage"}
    groups = [
        b for b in sections(contents(), language)["summary"]["blocks"] if b["kind"] == "group"
    ]
    second = "Speaker 2" if language == "en" else "발화자 2"
    assert [group["title"] for group in groups] == ["Ms Kim", second]


def test_each_passage_is_that_of_whoever_speaks_in_it() -> None:
    heads = [group["blocks"][0]["text"] for group in sections(contents())["passages"]["blocks"]]
    assert heads[0].startswith("Speaker 2. 0:01:07.6")
    assert heads[1].startswith("Ms Kim. 0:01:17.2")
    glance = next(b for b in sections(contents())["summary"]["blocks"] if b["kind"] == "table")
    assert [row[0]["below"][-1] for row in glance["rows"]] == ["Speaker 2", "Ms Kim"]


def test_what_a_passage_is_relative_to_is_said_for_its_speaker() -> None:
    """Only the woman's baseline is marked: her valence has another reference than her arousal."""
    his, hers = (
        next(b for b in group["blocks"] if b["kind"] == "table")
        for group in sections(contents())["passages"]["blocks"]
    )
    assert his["head"][0] == "Reading, 0 to 1: speaker's baseline"
    assert hers["head"][0] == "Reading, 0 to 1: speaker's baseline; all speech"
    assert his["rows"][2][4].endswith("the baseline's median")
    assert hers["rows"][2][4].endswith("the median of all speech")


def test_the_limits_say_that_nobody_is_recognised(language: str) -> None:
    text = text_of(contents(), language)
    sentence = {"en": "This is no speaker recognition", "ko": "이는 화자 인식이 아닙니다"}
    assert sentence[language] in text
    alone = text_of(contents_of(sample_analysis()), language)
    assert sentence[language] not in alone


def test_one_voice_is_said_to_be_a_setting() -> None:
    one = interview_analysis(Turns.of_one([Span(0.4, 120.0)]), choice=ONE_SPEAKER)
    text = json.dumps(sections(contents_of(one)))
    assert "was set by the analyst and not examined" in text
    assert "This is no speaker recognition" not in text


def test_the_speaker_networks_stand_in_the_provenance() -> None:
    text = json.dumps(sections(contents())["models"])
    assert "pyannote" in text
    assert "CAM++" in text
    assert "Apache-2.0" in text and "MIT" in text
    raw = json.loads(contents().raw_data)
    assert set(raw["diarisation"]["models"]) <= {model["id"] for model in raw["models"]}
    assert len(raw["diarisation"]["models"]) == 2


def test_the_turns_that_were_found_come_first_among_the_notices() -> None:
    group = next(b for b in sections(contents())["recording"]["blocks"] if b["kind"] == "group")
    _, first = group["blocks"][0]["items"][0]
    assert first == "2 speakers; the analyst confirmed 5 of 14 turns."


def test_the_report_is_typeset_with_a_name_of_two_lines_and_signs_of_any_kind() -> None:
    odd = named(interview().turns, woman="김\n영희 {*_#$ \udcff")
    report = contents_of(interview_analysis(odd), angry())
    text = text_of(report)
    assert "김 영희 {*_#$ [U+DCFF]" in text


@pytest.mark.parametrize("name", ["\U00010330\U00010331", "\U00013000"])
def test_names_that_no_font_holds_stand_by_their_numbers_in_pictures_too(name: str) -> None:
    odd = named(interview().turns, woman=name)
    text = text_of(contents_of(interview_analysis(odd), angry()))
    assert "".join(f"[U+{ord(character):04X}]" for character in name) in text
