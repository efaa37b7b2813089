"""Measures that come from the analysis are the numbers that its gauges print."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.facts import ids
from helpers.measured_sample import embedded, sample_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis.frame_measures import FrameMeasures
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span

PASSAGE = Span(20.3, 33.9)


def fact(reading: PassageReading, gauge: str, ident: str, place: int = 0) -> Message:
    return [one for one in reading.gauges[gauge].reasons if one.id == ident][place]


def windows() -> list[Span]:
    analysis = sample_analysis(None)
    shown = [one for one in analysis.windows if one.gate is Gate.PASS]
    return [Span(one.start_s, one.end_s) for one in shown[::9]]


@pytest.mark.parametrize("span", [PASSAGE, *windows()])
def test_pitch_level_and_balance_are_those_of_the_readings(span: Span) -> None:
    reading = read_passage(sample_analysis(None), span, embedded(), PROFILE)
    values, reasons = FrameMeasures(sample_analysis(None), PROFILE).of(span)
    level = [
        one.params["median_db"]
        for one in reading.gauges["stress"].reasons
        if one.id == "analysis.contribution.level"
    ]
    pitch = fact(reading, "stress", "analysis.contribution.pitch")
    assert values["f0_reading_hz"] == pytest.approx(pitch.params["median_hz"], rel=1e-12)
    assert [values["level_reading_db"], values["hf500_db"]] == pytest.approx(level, rel=1e-12)
    assert reasons == ()


def test_the_articulation_rate_is_the_one_that_the_gauge_counts() -> None:
    reading = read_passage(sample_analysis(None), PASSAGE, embedded(), PROFILE)
    counted = fact(reading, "speech_rate", "analysis.speech_rate.counted").params
    values, _ = FrameMeasures(sample_analysis(None), PROFILE).of(PASSAGE)
    assert values["articulation_rate_per_s"] == counted["rate"]
    nuclei = values["speech_rate_per_s"] * PASSAGE.duration_s
    assert nuclei == pytest.approx(counted["nuclei_count"])
    assert values["speech_rate_per_s"] < values["articulation_rate_per_s"]


def test_pauses_are_those_beside_the_gauge() -> None:
    reading = read_passage(sample_analysis(None), PASSAGE, embedded(), PROFILE)
    details = {name.id: text for name, text in reading.gauges["stress"].details}
    printed = details["analysis.detail.pauses"].params
    values, _ = FrameMeasures(sample_analysis(None), PROFILE).of(PASSAGE)
    assert values["pauses_count"] == printed["pauses_count"] > 0
    assert values["pauses_s"] == printed["total_s"] > 0


def test_what_is_not_analysed_yet_says_so() -> None:
    analysis = sample_analysis(None)
    measured = analysis.readings[0].measurements
    early = replace(analysis.readings[0], measurements=replace(measured, measured_s=30.0))
    analysis = replace(analysis, readings=(early, *analysis.readings[1:]))
    values, reasons = FrameMeasures(analysis, PROFILE).of(Span(28.0, 32.0))
    assert values == {}
    assert ids(*reasons) == {"analysis.measures.not_analysed"}


def test_a_passage_without_speech_has_no_rates() -> None:
    analysis = sample_analysis(None)
    speech = analysis.uncut.frames.speech
    start = int((~speech).argmax()) * 0.01
    values, reasons = FrameMeasures(analysis, PROFILE).of(Span(start, start + 0.02))
    assert "articulation_rate_per_s" not in values
    assert "speech_rate_per_s" not in values
    assert ids(*reasons) == {"analysis.measures.no_speech"}
