"""Two people in one recording, as JSON and CSV hold them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from helpers.analyses import layout_analysis
from helpers.schema import violations
from helpers.two_speakers import (
    MAN,
    WOMAN,
    confirmed,
    interview,
    interview_analysis,
    named,
    unsure,
)
from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.analysis import Analysis, AnalysisSettings, Comparison
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.turns import ONE_SPEAKER, Turns, TurnSource, TurnState
from voiceman_gui.report.as_csv import table
from voiceman_gui.report.as_json import analysis_document, encode

UNSURE_PLACE = 5
"""The man's second neutral turn."""


def written(analysis: Analysis) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(encode(analysis_document(analysis)))
    assert violations(document) == []
    return document


def rows(analysis: Analysis) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(analysis).decode("utf-8-sig"))))


@pytest.fixture(scope="module")
def turns() -> Turns:
    """The first four turns confirmed, the sixth nobody's, the woman named."""
    return named(unsure(confirmed(interview().turns, 4), UNSURE_PLACE), woman="Ms Kim")


@pytest.fixture(scope="module")
def analysis(turns: Turns) -> Analysis:
    (calm, *_) = interview().spans(WOMAN, "neutral")
    return interview_analysis(turns, baselines=(Baseline((calm,), WOMAN),))


@pytest.fixture(scope="module")
def document(analysis: Analysis) -> dict[str, Any]:
    return written(analysis)


def test_the_first_line_says_who_is_told_apart_and_whose_baseline_it_is(
    analysis: Analysis, document: dict[str, Any]
) -> None:
    first = encode(analysis_document(analysis)).decode().splitlines()[0]
    assert '"schema": "voiceman.analysis/3"' in first
    statement = document["statement"]
    assert statement["text"] in first
    assert statement["params"]["how"]["id"] == "speakers.confirmed"
    assert "the analyst confirmed 4 of 14 turns" in statement["text"]
    assert "passages marked for Ms Kim: 0:00:00.4–0:00:09.6" in statement["text"]
    assert "all speech of Speaker 2 alone" in statement["text"]
    assert document["notices"][0]["id"] == "speakers.confirmed"


def test_imported_turns_are_named_with_their_file_and_count_as_unchecked(turns: Turns) -> None:
    source = TurnSource("call 1.rttm", "ab" * 32, "rttm")
    brought = tuple(replace(turn, state=TurnState.IMPORTED) for turn in turns.turns)
    document = written(interview_analysis(replace(turns, turns=brought, source=source)))
    text = document["statement"]["text"]
    assert "imported from “call 1.rttm” (RTTM, SHA-256 abababababab…)" in text
    assert "14 turns, none checked here" in text
    assert "confirmed" not in text
    diarisation = document["diarisation"]
    assert diarisation["source"] == {
        "file": "call 1.rttm",
        "sha256": "ab" * 32,
        "format": "rttm",
    }
    assert "ab" * 32 in diarisation["facts"][1]["text"]
    assert {piece["state"] for piece in document["turns"]} == {"imported"}
    assert [one["confirmed"] for one in document["speakers"]] == [0, 0]
    assert diarisation["agreement"]["share"] is None
    assert "No turn is confirmed" in diarisation["agreement"]["sentence"]["text"]
    checked = edits.confirm(replace(turns, turns=brought, source=source), [brought[0].id])
    later = written(interview_analysis(checked))
    assert "14 turns, 1 of them confirmed by the analyst since" in later["statement"]["text"]


def test_without_turns_the_first_line_says_that_nobody_was_told_apart() -> None:
    document = written(layout_analysis())
    assert document["statement"]["params"]["how"]["id"] == "analysis.notice.not_told_apart"
    assert document["turns"] == []
    assert document["diarisation"] is None
    assert [one["id"] for one in document["speakers"]] == ["whole_recording"]
    assert {window["speaker"] for window in document["timeline"]} == {"whole_recording"}


def test_one_voice_set_by_the_analyst_is_said_to_be_unexamined() -> None:
    spans = [turn.span for turn in interview().turns.turns]
    document = written(interview_analysis(Turns.of_one(spans), choice=ONE_SPEAKER))
    assert [one["id"] for one in document["speakers"]] == ["1"]
    assert document["settings"]["speakers"] == "one"
    assert document["statement"]["params"]["how"]["id"] == "speakers.one_set"
    assert document["diarisation"]["proposal"] is None
    assert document["diarisation"]["agreement"] is None
    # Nobody listened for a second voice: no overlap is not the same as none measured.
    assert document["diarisation"]["overlap_s"] is None
    assert document["speakers"][0]["overlap_s"] is None
    assert {window["overlap_percent"] for window in document["timeline"]} == {None}
    (overlap,) = (
        gate for gate in document["quality"] if gate["measure"]["id"] == "analysis.measure.overlap"
    )
    assert overlap["gate"] == Gate.CAUTION
    assert overlap["value"]["id"] == "analysis.value.not_told_apart"


def test_each_window_stands_once_in_order_of_time(
    analysis: Analysis, document: dict[str, Any]
) -> None:
    timeline = document["timeline"]
    assert len(timeline) == len(analysis.windows)
    starts = [window["start_s"] for window in timeline]
    assert starts == sorted(starts)
    numbers = {one["id"]: one["readings"] for one in document["speakers"]}
    assert numbers == {WOMAN: 1, MAN: 2}
    for window in timeline:
        assert window["readings"] == numbers.get(window["speaker"])
    assert {window["speaker"] for window in timeline} == {WOMAN, MAN, None}


def test_windows_that_are_nobodys_are_gaps_with_their_reason(document: dict[str, Any]) -> None:
    nobody = [window for window in document["timeline"] if window["speaker"] is None]
    unsure_ones = [
        window
        for window in nobody
        if any(reason["id"] == "analysis.gate.unsure" for reason in window["reasons"])
    ]
    assert unsure_ones
    span = interview().turns.turns[UNSURE_PLACE].span
    for window in unsure_ones:
        assert window["arousal"] is None
        assert span.start_s - 2 <= window["start_s"] <= window["end_s"] <= span.end_s + 2
    assert document["diarisation"]["nobodys_windows"] == sum(
        window["gate"] != Gate.NO_SPEECH for window in nobody
    )


def test_amounts_of_speech_add_up(analysis: Analysis, document: dict[str, Any]) -> None:
    speakers, diarisation = document["speakers"], document["diarisation"]
    alone = sum(one["speech_s"] for one in speakers)
    whole = alone + diarisation["overlap_s"] + diarisation["unsure_s"]
    assert whole == pytest.approx(analysis.measurements.frames.speech_s(), abs=0.03)
    assert sum(one["share"] for one in speakers) == pytest.approx(1.0, abs=1e-3)
    assert 0.5 < diarisation["overlap_s"] <= 1.5
    assert {one["overlap_s"] for one in speakers} == {diarisation["overlap_s"]}
    assert [(one["turns"], one["confirmed"]) for one in speakers] == [(7, 2), (6, 2)]
    assert sum(sum(one["windows"].values()) for one in speakers) == sum(
        window["speaker"] is not None for window in document["timeline"]
    )


def test_turns_are_cut_where_others_begin(document: dict[str, Any], turns: Turns) -> None:
    pieces = document["turns"]
    assert len(pieces) == len(turns.pieces())
    overlapped = [piece for piece in pieces if piece["overlap"]]
    assert [piece["speaker"] for piece in overlapped] == [WOMAN, MAN]
    assert {(one["start_s"], one["end_s"]) for one in overlapped} == {(104.1, 105.6)}
    assert {piece["state"] for piece in pieces[:4]} == {"confirmed"}
    (nobody,) = (piece for piece in pieces if piece["speaker"] == "unsure")
    assert nobody["reason"]["id"] == "speakers.reason.by_analyst"
    assert nobody["cluster"] == MAN
    proposal = document["diarisation"]["proposal"]
    assert len(proposal) == len(turns.turns)
    assert "unsure" not in {turn["speaker"] for turn in proposal}
    assert document["diarisation"]["edited"] is True


def test_a_further_reference_has_its_speakers_windows_only(turns: Turns) -> None:
    (calm, *_) = interview().spans(MAN, "neutral")
    beside = AnalysisSettings(beside=(Comparison(MAN, (calm,)),))
    analysis = interview_analysis(turns, settings=beside)
    document = written(analysis)
    further = document["timeline"][len(analysis.windows) :]
    assert {(window["readings"], window["speaker"]) for window in further} == {(3, MAN)}
    assert len(further) == int(analysis.windows.of(MAN).sum())
    assert len(rows(analysis)) == len(document["timeline"])
    own = [window for window in document["timeline"] if window["readings"] == 2]
    assert [w["start_s"] for w in own] == [w["start_s"] for w in further]
    assert [w["arousal"] for w in own] != [w["arousal"] for w in further]


def test_equal_turns_give_equal_bytes(analysis: Analysis, turns: Turns) -> None:
    (calm, *_) = interview().spans(WOMAN, "neutral")
    again = interview_analysis(turns, baselines=(Baseline((calm,), WOMAN),))
    assert encode(analysis_document(again)) == encode(analysis_document(analysis))
    assert table(again) == table(analysis)


def test_the_table_names_whose_each_row_is(analysis: Analysis, document: dict[str, Any]) -> None:
    for row, window in zip(rows(analysis), document["timeline"], strict=True):
        assert row["speaker"] == (window["speaker"] or "")
        assert row["speaker_label"] == ("Ms Kim" if window["speaker"] == WOMAN else "")
        assert row["arousal_0to1"] == (
            "" if window["arousal"] is None else f"{window['arousal']:.4f}"
        )
        overlap = window["overlap_percent"]
        assert row["overlap_percent"] == ("" if overlap is None else f"{overlap:.4f}")
        expected = {WOMAN: "0.4000-9.6000", MAN: "all_speech", None: ""}
        assert row["baseline"] == expected[window["speaker"]]
        assert bool(row["references"]) == (window["speaker"] is not None)
        if window["speaker"] is None:
            assert row["reasons"]


def test_the_table_names_the_turns_of_each_window(analysis: Analysis) -> None:
    first, *_ = rows(analysis)
    assert first["turns"] == "1 0.4000-9.6000 confirmed"
    both = [row for row in rows(analysis) if float(row["overlap_percent"] or 0) > 0]
    assert both
    for row in both:
        assert "1 96.4000-105.6000 proposed; 2 104.1000-113.3000 proposed" in row["turns"]


def test_a_label_in_any_writing_survives(turns: Turns) -> None:
    odd = named(turns, woman='발화자, "A"\n\udcff')  # a name has one line
    analysis = interview_analysis(odd)
    assert written(analysis)["speakers"][0]["label"] == '발화자, "A" \\udcff'
    assert rows(analysis)[0]["speaker_label"] == '발화자, "A" \\udcff'


def test_the_statement_is_english_whatever_the_label(turns: Turns) -> None:
    analysis = interview_analysis(replace(turns, speakers=tuple(reversed(turns.speakers))))
    document = written(analysis)
    assert [one["id"] for one in document["speakers"]] == [MAN, WOMAN]
    assert [one["number"] for one in document["readings"]] == [1, 2]


def test_too_little_speech_for_a_second_person_is_part_of_the_first_line() -> None:
    sure = interview_analysis()
    assert sure.diarisation is not None
    little = message("speakers.count_little_speech", speech_s=24.0, enough_s=60.0)
    doubtful = replace(sure, diarisation=replace(sure.diarisation, found=(little,)))
    assert "Too little speech to tell whether more people" in written(doubtful)["statement"]["text"]


def test_a_close_estimate_of_the_number_is_part_of_the_first_line(turns: Turns) -> None:
    sure = interview_analysis()
    assert sure.diarisation is not None
    close = message(
        "speakers.count_close",
        speakers_count=2,
        second_count=3,
        fewer_count=2,
        more_count=3,
        gain=0.04,
        needed=0.05,
        low=0.025,
        high=0.075,
        right_share=0.95,
        telephone_share=0.63,
    )
    doubtful = replace(sure, diarisation=replace(sure.diarisation, found=(close,)))
    text = written(doubtful)["statement"]["text"]
    assert "none confirmed): whose speech" in text
    assert "The number is a close estimate: 3 speakers are nearly as likely." in text
    edited = interview_analysis(turns)
    assert edited.diarisation is not None
    decided = replace(edited, diarisation=replace(edited.diarisation, found=(close,)))
    assert "close estimate" not in written(decided)["statement"]["text"]
