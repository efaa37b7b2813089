from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from helpers.analyses import layout_analysis, layout_passages
from helpers.schema import SCHEMA, violations
from helpers.window_rows import with_windows
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import Document
from voiceman_gui.core.document_json import document_from_json, document_to_json
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind
from voiceman_gui.report import limits
from voiceman_gui.report.as_json import analysis_document, encode, write_json
from voiceman_gui.wording import words_for


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return layout_analysis()


def test_the_document_follows_its_schema_and_its_order(analysis: Analysis) -> None:
    passages = layout_passages()
    marks = [mark for mark, _ in passages]
    document = json.loads(encode(analysis_document(analysis, marks=marks, passages=passages)))
    assert violations(document) == []
    assert list(document) == SCHEMA["required"]
    assert len(document["timeline"]) == len(analysis.windows)
    assert len(document["passages"]) == 2
    said = [fact["text"] for fact in document["limitations"]]
    assert said == list(map(words_for("en"), limits.limitations(analysis)))


def test_the_schema_check_can_fail(analysis: Analysis) -> None:
    document = json.loads(encode(analysis_document(analysis)))
    document["timeline"][0]["arousal"] = 1.5
    document["timeline"][1]["gate"] = "fine"
    del document["timeline"][2]["reasons"]
    document["when"] = "now"
    assert len(violations(document)) == 4


def test_gaps_are_null_with_a_reason_and_never_a_number(analysis: Analysis) -> None:
    document = json.loads(encode(analysis_document(analysis)))
    names = ("arousal", "dominance", "valence", "categories", "confidence")
    gates = set()
    for window in document["timeline"]:
        numbers = [window[name] is not None for name in names]
        numbers += [gauge["value"] is not None for gauge in window["gauges"].values()]
        shows = window["gate"] in (Gate.PASS, Gate.CAUTION)
        assert numbers == [shows] * (len(names) + 2)
        assert shows or window["reasons"]
        gates.add(window["gate"])
    assert gates == set(Gate)


def test_the_same_analysis_gives_the_same_bytes(analysis: Analysis, tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    write_json(analysis, first, passages=layout_passages())
    write_json(layout_analysis(), second, passages=layout_passages())
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().endswith(b"}\n")


def test_numbers_are_rounded_and_zero_has_no_sign(analysis: Analysis) -> None:
    gauges = {"stress": Reading(-0.00004, -12.34567, 7.00005)}
    window = replace(analysis.windows[0], gauges=gauges)
    document = analysis_document(with_windows(analysis, (window,)))
    text = encode(document).decode()
    assert '"stress": {"value": 0.0, "interval": [-12.3457, 7.0' in text


def test_a_number_that_is_none_is_refused(analysis: Analysis) -> None:
    document = analysis_document(analysis)
    timeline = document["timeline"]
    assert isinstance(timeline, list)
    timeline[0]["arousal"] = float("nan")
    with pytest.raises(ValueError, match="JSON compliant"):
        encode(document)


def test_names_in_any_writing_survive() -> None:
    path = Path("/evidence/면담_Gespräch_\udcff\n.wav")
    analysis = layout_analysis(20.0, path=path)
    marks = (Mark(Span(1.0, 2.0), "Zögern – 망설임 \ud800"),)
    document = json.loads(encode(analysis_document(analysis, marks=marks)))
    assert document["recording"]["path"] == "/evidence/면담_Gespräch_\\udcff\n.wav"
    assert document["marks"][0]["label"] == "Zögern – 망설임 \\ud800"


def test_a_mark_has_the_id_author_and_time_of_the_kept_work(analysis: Analysis) -> None:
    made = new_mark(Span(1.0, 2.0), "a", author="김")
    kept = Document.of_one((made, Mark(Span(3, 4))))
    again = document_from_json(json.loads(json.dumps(document_to_json(kept))))
    first, second = (
        encode(analysis_document(analysis, marks=document.marks)) for document in (kept, again)
    )
    assert first == second
    document = json.loads(first)
    assert violations(document) == []
    shown = [(mark["id"], mark["author"], mark["created"]) for mark in document["marks"]]
    assert shown == [(made.id, "김", made.created), ("3.0-4.0", None, None)]


def test_marks_of_a_script_give_the_same_bytes_each_time(analysis: Analysis) -> None:
    first, second = (
        encode(analysis_document(analysis, marks=(Mark(span),)))
        for span in (Span(1, 2), Span(1.0, np.float64(2.0)))
    )
    assert first == second


def test_where_the_sound_begins_on_the_clock_of_its_film(analysis: Analysis) -> None:
    waveform = analysis.waveform
    assert analysis_document(analysis)["recording"]["start_s"] == 0.0
    late = replace(waveform, recording=replace(waveform.recording, start_s=2.936))
    document = json.loads(encode(analysis_document(replace(analysis, waveform=late))))
    assert document["recording"]["start_s"] == 2.936
    assert violations(document) == []


def test_cancelled_and_speechless_analyses_follow_the_schema() -> None:
    for odd in (
        layout_analysis(complete=False),
        layout_analysis(30.0, speechless=True),
        layout_analysis(2.0),
    ):
        document = json.loads(encode(analysis_document(odd)))
        assert violations(document) == []
        assert document["complete"] is odd.complete


def test_marks_name_their_tier_and_tiers_are_listed(analysis: Analysis) -> None:
    tier = Tier("w", "words", TierKind.INTERVALS, labels=("yes", "no"))
    marks = (
        Mark(Span(1.0, 2.0), "yes", in_report=False, tier="w", note="low", low_hz=80.0),
        Mark(Span(3.0, 4.0), "calm"),
    )
    document = json.loads(encode(analysis_document(analysis, marks=marks, tiers=(tier,))))
    assert violations(document) == []
    assert [one["name"] for one in document["tiers"]] == ["words"]
    first, second = document["marks"]
    assert (first["tier"], first["number"]) == ("w", None)
    assert (first["note"], first["low_hz"]) == ("low", 80)
    assert (second["tier"], second["number"], second["high_hz"]) == (None, 1, None)
