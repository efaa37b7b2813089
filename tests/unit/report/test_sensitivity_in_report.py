"""How much the readings of a passage depend on the baseline, as report and raw data say it."""

from __future__ import annotations

import functools
import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from helpers.schema import violations
from helpers.two_speakers import MAN, WOMAN, interview, interview_analysis
from voiceman_gui import pipeline
from voiceman_gui.core.document import Baseline, ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.report.contents import Contents, build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for

WHEN = datetime(2026, 1, 1, tzinfo=UTC)


@functools.cache
def contents() -> Contents:
    """An angry turn of the woman, of whom four passages are marked, and one of the man."""
    calm = [span for one in ("neutral", "boredom") for span in interview().spans(WOMAN, one)]
    analysis = interview_analysis(baselines=(Baseline(tuple(calm), WOMAN),))
    (hers,), (his, *_) = (interview().spans(who, "anger") for who in (WOMAN, MAN))
    marks = (Mark(hers), Mark(his))
    passages = pipeline.read_passages(analysis, marks, {})
    controls = pipeline.negative_controls(analysis, [reading for _, reading in passages])
    return build_contents(replace(analysis, controls=controls), passages, ReportDetails(), WHEN)


@functools.cache
def raw() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(contents().raw_data)
    assert violations(document) == []
    return document


def groups(language: str = "en") -> list[list[dict[str, Any]]]:
    """Blocks of the groups about the baseline, one list for each passage in order of time."""
    words = words_for(language)
    sections = json.loads(json.dumps(report_document(contents(), words)["sections"]))
    title = words.text("report.sensitivity.title")
    return [
        next(b["blocks"] for b in passage["blocks"] if b.get("title") == title)
        for passage in sections["passages"]["blocks"]
    ]


def test_the_table_holds_the_baselines_that_admit_the_reading() -> None:
    for blocks, passage in zip(groups(), raw()["passages"], strict=True):
        table, _, *rest = blocks
        name = table["head"][1].lower()
        admitted = [
            one
            for one in passage["sensitivity"]["baselines"]
            if one["readings"][name]["value"] is not None
        ]
        assert len(table["rows"]) == len(admitted)
        for (_, value, bar), one in zip(table["rows"], admitted, strict=True):
            reading = one["readings"][name]
            assert bar["value"] == pytest.approx(reading["value"], abs=1e-4)
            assert [bar["low"], bar["high"]] == pytest.approx(reading["interval"], abs=1e-4)
            shown = f"{reading['value']:.2f}" if name == "arousal" else f"{reading['value']:+.0f}"
            assert value.startswith(shown.replace("-", "\N{MINUS SIGN}"))
        refused = len(passage["sensitivity"]["baselines"]) - len(admitted)
        assert bool(rest) == bool(refused)


def test_what_is_not_admissible_is_named_with_its_reason() -> None:
    by_speaker = {one["speaker"]: place for place, one in enumerate(raw()["passages"])}
    hers = groups()[by_speaker[WOMAN]]
    refused = hers[-1]["text"]
    assert refused.startswith(
        "Not admissible for arousal: the marked passage 0:00:00.4 to 0:00:09.6"
    )
    assert refused.count("alone (") == 4
    assert "windows, below 20" in refused


def test_baselines_without_a_passage_name_that_passage() -> None:
    by_speaker = {one["speaker"]: place for place, one in enumerate(raw()["passages"])}
    rows = [row[0] for row in groups()[by_speaker[WOMAN]][0]["rows"]]
    assert rows[0].startswith("In use: passages marked for Speaker 1")
    left_out = [row for row in rows if row.startswith("the marked passages without ")]
    assert len(left_out) == 4
    assert left_out[0].startswith("the marked passages without 0:00:00.4 to 0:00:09.6 (")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_each_reading_has_its_sentence(language: str) -> None:
    for blocks, passage in zip(groups(language), raw()["passages"], strict=True):
        bullets = blocks[1]["items"]
        spread = [name for name, one in passage["sensitivity"]["spread"].items() if one]
        assert len(bullets) == len(spread)
        assert all(said for _, said in bullets)
