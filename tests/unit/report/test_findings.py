"""The summary of findings: every count names what it leaves out, and why."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from helpers.facts import ids
from helpers.measured_sample import sample_analysis, wary_analysis
from helpers.window_rows import with_windows
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.report.summary import (
    AROUSAL,
    CONFIDENCE,
    COVERAGE,
    DECEPTION,
    STRESS,
    findings,
)
from voiceman_gui.report.wording import stated
from voiceman_gui.wording import words_for


def finding(analysis: Analysis, topic: Message) -> str:
    (found,) = [one for one in findings(timeline(analysis)) if one.topic == topic]
    return " ".join(map(words_for("en"), found.sentences))


def test_windows_left_out_of_the_deception_count_are_counted_with_the_reason() -> None:
    shown = [w for w in wary_analysis().windows if w.gate.shows_numbers]
    unsure = [w for w in shown if "analysis.cues.unsure" in ids(*w.reasons)]
    read = sum(w.deception is not None for w in shown)
    assert 0 < read < len(shown) == read + len(unsure)
    text = finding(wary_analysis(), DECEPTION)
    assert f" of {read} windows lie above" in text
    assert (
        f"{len(unsure)} windows with readings were left out, because the confidence without "
        "agreement lies below 0.9." in text
    )


def test_windows_without_one_reading_are_counted_apart() -> None:
    analysis = sample_analysis()
    index = next(i for i, w in enumerate(analysis.windows) if w.gate is Gate.PASS and w.deception)
    lacking = replace(analysis.windows[index], arousal=None, gauges={}, confidence=None)
    windows = (*analysis.windows[:index], lacking, *analysis.windows[index + 1 :])
    changed = with_windows(analysis, windows)
    said = "1 window with other readings has no such reading; the reasons are in the appendix."
    assert said in finding(changed, AROUSAL)
    assert said in finding(analysis, STRESS)
    assert "2 windows with other readings have no such" in finding(changed, STRESS)
    assert "1 window with readings lacks one of the two channels." in finding(changed, DECEPTION)
    assert said not in finding(analysis, AROUSAL)


def test_the_report_does_not_tell_the_operator_what_to_do() -> None:
    analysis = sample_analysis(Span(0.0, 3.0))
    notice = analysis.baseline.notice
    assert notice is not None and notice.id == "analysis.notice.marked"
    for code, advice in (("en", "Mark a longer passage"), ("ko", "기준 구간을 더 길게")):
        words = words_for(code)
        assert advice in words(notice), "the window and the terminal say what helps"
        (coverage,) = [one for one in findings(timeline(analysis)) if one.topic == COVERAGE]
        said = [words(one) for one in coverage.sentences]
        assert words(notice).split(advice)[0].strip() in said
        contents = build_contents(analysis, [], ReportDetails(), datetime(2026, 1, 1, tzinfo=UTC))
        document = json.dumps(report_document(contents, words), ensure_ascii=False, default=str)
        assert advice not in document
        assert document.count(words(stated(notice))) >= 2


def test_advice_is_left_out_of_facts_within_facts() -> None:
    missing = message(
        "models.weights_missing", model="m", files="f", folder="d", advice=message("core.no")
    )
    outer = message("inference.replaced", reason=missing, facts=(missing, "x", 2))
    left = message("models.weights_missing", model="m", files="f", folder="d", advice="")
    assert stated(outer) == message("inference.replaced", reason=left, facts=(left, "x", 2))


def test_the_number_expected_by_chance_is_not_rounded_to_nothing() -> None:
    analysis = sample_analysis()
    one = next(w for w in analysis.windows if w.deception is not None)
    text = finding(with_windows(analysis, (one,) * 10), DECEPTION)
    assert "chance alone would give about 0.5." in text


def test_the_counts_of_the_confidence_add_up() -> None:
    data = timeline(sample_analysis())
    (found,) = [one for one in findings(data) if one.topic == CONFIDENCE]
    counts = dict(found.sentences[0].params)
    whole = counts.pop("window_count")
    rated = [w.confidence for w in sample_analysis().windows if w.gate.shows_numbers]
    assert whole == sum(one is not None for one in rated) > 0
    assert sum(counts.values()) == whole
