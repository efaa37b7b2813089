"""Readings of a passage under every baseline that could have been chosen."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.measured_sample import embedded, sample, sample_analysis
from helpers.network_outputs import network_outputs
from helpers.two_speakers import MAN, WOMAN, interview, interview_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.sensitivity.passage import read_sensitivity
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.sensitivity import BaselineKind, Sensitivity, UnderBaseline
from voiceman_gui.core.span import Span
from voiceman_gui.wording import words_for

ANGER = Span(100.8, 106.4)
CALM = Span(0.0, 60.0)


def sensitivity(analysis: Analysis, span: Span) -> Sensitivity:
    return read_sensitivity(
        analysis, read_passage(analysis, span, embedded(), PROFILE), embedded(), PROFILE
    )


def under(found: Sensitivity, kind: BaselineKind) -> UnderBaseline:
    return next(one for one in found.baselines if one.kind is kind)


def a_window(analysis: Analysis) -> Span:
    shown = analysis.windows.column("stress").known
    index = int(np.flatnonzero(shown)[40])
    return Span(float(analysis.windows.start_s[index]), float(analysis.windows.end_s[index]))


@pytest.mark.parametrize("baseline", [None, CALM])
def test_the_baseline_in_use_has_the_readings_that_are_shown(baseline: Span | None) -> None:
    analysis = sample_analysis(baseline)
    for span in (ANGER, a_window(analysis)):
        reading = read_passage(analysis, span, embedded(), PROFILE)
        used = sensitivity(analysis, span).baselines[0]
        assert used.in_use
        assert used.kind is (BaselineKind.MARKED if baseline else BaselineKind.ALL_SPEECH)
        assert used.readings["arousal"] == reading.arousal
        assert used.readings["dominance"] == reading.dominance
        assert used.readings["stress"] == reading.stress.reading
        assert used.reasons == ()


def test_another_baseline_reads_what_marking_it_would_show() -> None:
    """Also of a single window: nothing is read by another formula than the one that is shown."""
    for span in (ANGER, a_window(sample_analysis())):
        marked, plain = sample_analysis(CALM), sample_analysis()
        all_speech = under(sensitivity(marked, span), BaselineKind.ALL_SPEECH)
        shown = read_passage(plain, span, embedded(), PROFILE)
        for name, expected in (
            ("arousal", shown.arousal),
            ("dominance", shown.dominance),
            ("stress", shown.stress.reading),
        ):
            assert expected is not None
            assert_same(all_speech.readings[name], expected)


def assert_same(one: Reading, other: Reading) -> None:
    assert (one.value, one.low, one.high) == pytest.approx((other.value, other.low, other.high))


def test_the_half_in_which_a_passage_does_not_lie_reads_it_otherwise() -> None:
    found = sensitivity(sample_analysis(), ANGER)
    first, second = (
        under(found, kind) for kind in (BaselineKind.FIRST_HALF, BaselineKind.SECOND_HALF)
    )
    assert first.readings["arousal"].value > second.readings["arousal"].value
    spread = found.spread("stress")
    assert spread is not None
    assert spread.count == 3
    assert spread.high == max(one.readings["stress"].value for one in found.baselines)
    assert spread.low == min(one.readings["stress"].value for one in found.baselines)
    assert (spread.above, spread.below) == (3, 0)
    assert spread.steady


def test_what_a_baseline_lacks_is_said_and_its_reading_left_out() -> None:
    neutral = interview().spans(MAN, "neutral")
    analysis = interview_analysis(baselines=[Baseline(neutral, MAN)])
    found = sensitivity(analysis, interview().spans(MAN, "anger")[0])
    marked = found.baselines[0]
    assert set(marked.readings) == {"arousal", "dominance"}, "20 s are too few for stress"
    assert {one.id for one in marked.reasons} == {
        "analysis.baseline.little_speech",
    }
    alone = under(found, BaselineKind.ONE_PASSAGE)
    assert not alone.admissible
    assert alone.reasons
    assert found.spread("stress") is None, "one baseline alone is no spread"
    assert found.sentence("stress").id == "analysis.sensitivity.alone"
    dominance = found.spread("dominance")
    assert dominance is not None
    assert dominance.count >= 5


def test_only_the_speech_of_the_speaker_counts() -> None:
    analysis = interview_analysis()
    (span, *_) = interview().spans(WOMAN, "anger")
    amounts = {
        one.kind: one.what.params["speech_s"] for one in sensitivity(analysis, span).baselines
    }
    whole = analysis.of(WOMAN).measurements.frames.speech_s()
    assert amounts[BaselineKind.ALL_SPEECH] == pytest.approx(whole)
    halves = (BaselineKind.FIRST_HALF, BaselineKind.SECOND_HALF)
    assert sum(amounts[kind] for kind in halves) == pytest.approx(whole)  # type: ignore[misc]


def test_a_withheld_passage_has_none() -> None:
    assert sensitivity(sample_analysis(), Span(40.0, 41.0)).baselines == ()


def test_a_networks_own_scale_has_no_baseline() -> None:
    given = sample()
    size = given.measurements.windows.n_windows
    networks = network_outputs(given.measurements, np.full((size, 3), 0.5))
    analysis = read(
        given.waveform, given.measurements, AnalysisSettings(), embedded(), PROFILE, networks
    )
    found = sensitivity(analysis, ANGER)
    assert {name for one in found.baselines for name in one.readings} == {"stress"}
    spread, embedded_spread = (
        one.spread("stress") for one in (found, sensitivity(sample_analysis(), ANGER))
    )
    assert spread == embedded_spread


def test_it_is_the_same_every_time() -> None:
    analysis = sample_analysis(CALM)
    assert sensitivity(analysis, ANGER) == sensitivity(analysis, ANGER)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_sentences_name_range_and_directions(language: str) -> None:
    words = words_for(language)
    found = sensitivity(sample_analysis(CALM), ANGER)
    said = words(found.sentence("stress"))
    assert "100" in said
    for one in found.baselines:
        assert words(one.what)
    assert words(found.sentence("arousal")) != said
