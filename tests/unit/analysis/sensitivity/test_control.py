"""The negative control: a speaker's own windows in random order."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.measured_sample import embedded, sample_analysis
from helpers.two_speakers import MAN, WOMAN, interview, interview_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.baseline import Speech
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.sensitivity.control import (
    negative_control,
    passage_chance,
    shuffled_orders,
)
from voiceman_gui.analysis.sensitivity.rank import ArousalRank
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.span import Span
from voiceman_gui.wording import words_for

CALM = Span(0.0, 60.0)
SETTINGS = AnalysisSettings()


def passage(analysis: Analysis, span: Span) -> PassageReading:
    return read_passage(analysis, span, embedded(), PROFILE)


def test_every_order_holds_every_window_once_and_keeps_those_that_share_sound_together() -> None:
    orders = shuffled_orders(sample_analysis().readings[0], SETTINGS, PROFILE, 30)
    assert orders is not None
    count = orders.places.size
    assert orders.orders.shape == (30, count)
    assert np.array_equal(np.sort(orders.orders, axis=1), np.tile(np.arange(count), (30, 1)))
    together = (np.diff(orders.orders, axis=1) == 1).mean()
    assert 0.6 < together < 0.85, "three of four neighbours stay neighbours in blocks of four"
    assert len({order.tobytes() for order in orders.orders}) == 30


def test_against_all_speech_no_order_changes_anything_and_no_control_is_made_of_windows() -> None:
    readings = sample_analysis().readings[0]
    orders = shuffled_orders(readings, SETTINGS, PROFILE, 20)
    assert orders is not None
    assert not orders.moves
    everywhere = orders.chance(np.ones(len(readings.windows), np.bool_))
    assert everywhere is not None
    assert everywhere.low == everywhere.high == everywhere.found
    stress = readings.windows.column("stress")
    apart = stress.known & ~((stress.low <= 0) & (stress.high >= 0))
    assert everywhere.found == np.count_nonzero(apart)
    control = negative_control(readings, (), SETTINGS, PROFILE)
    assert control.windows is None
    assert control.sentences == ()


def test_a_passage_has_one_number_wherever_it_is_shown() -> None:
    """Alone in the gauge, and among others in the report."""
    analysis = sample_analysis()
    readings = analysis.readings[0]
    both = tuple(passage(analysis, span) for span in (Span(65.0, 78.0), Span(36.4, 48.8)))
    alone = [passage_chance(readings, one, SETTINGS, PROFILE) for one in both]
    together = negative_control(readings, both, SETTINGS, PROFILE).passages
    assert together is not None
    assert together.items == 2
    assert together.expected == pytest.approx(sum(one.expected for one in alone if one))
    assert together.draws == 100
    given = tuple(replace(one, chance=chance) for one, chance in zip(both, alone, strict=True))
    assert negative_control(readings, given, SETTINGS, PROFILE).passages == together


def test_the_quick_way_reads_what_the_passage_itself_reads() -> None:
    analysis, span = sample_analysis(), Span(100.8, 106.4)
    measurements = analysis.measurements
    features = Features.for_bandwidth(measurements.quality.bandwidth_hz, PROFILE)
    windows = arousal.select(measurements.windows, features.arousal_names)
    baseline = windows[Speech.chosen(measurements, (), PROFILE).mask]
    frames = measurements.frames
    values = features.frame_values(frames, frames.frames(span))[: windows.shape[1]]
    quick = ArousalRank(windows, 50, PROFILE.bootstrap.passage_replicates, SETTINGS)
    read, expected = quick.read(values, baseline), passage(analysis, span).stress.reading
    assert read is not None
    assert expected is not None
    shown = (expected.value, expected.low, expected.high)
    assert (100 * read.value, 100 * read.low, 100 * read.high) == pytest.approx(shown)


def test_a_calm_baseline_finds_more_than_windows_from_anywhere_do() -> None:
    """The sample is calm for a minute and excited after it."""
    control = negative_control(sample_analysis(CALM).readings[0], (), SETTINGS, PROFILE)
    windows = control.windows
    assert windows is not None
    assert windows.found > windows.high
    assert windows.low < windows.expected < windows.high
    assert [one.id for one in control.sentences] == ["analysis.control.windows"]


def test_passages_put_together_anew_are_seldom_distinguishable() -> None:
    analysis = sample_analysis()
    spans = (Span(100.8, 106.4), Span(36.4, 48.8), Span(65.0, 78.0))
    passages = tuple(passage(analysis, span) for span in spans)
    control = negative_control(analysis.readings[0], passages, SETTINGS, PROFILE)
    found = control.passages
    assert found is not None
    assert found.items == 3
    assert found.found >= 2
    assert found.expected < 1.5
    assert found.draws == 100
    assert "analysis.control.passages" in {one.id for one in control.sentences}


def test_a_passage_without_the_reading_takes_no_part() -> None:
    analysis = sample_analysis()
    withheld = passage(analysis, Span(40.0, 41.0))
    control = negative_control(analysis.readings[0], (withheld,), SETTINGS, PROFILE, 20)
    assert control.passages is None


def test_it_is_drawn_with_the_seed_of_the_analysis() -> None:
    readings = sample_analysis(CALM).readings[0]
    first, again = (negative_control(readings, (), SETTINGS, PROFILE) for _ in range(2))
    assert first == again
    other = negative_control(readings, (), replace(SETTINGS, seed=7), PROFILE)
    assert first.windows is not None
    assert other.windows is not None
    assert first.windows.expected != other.windows.expected


def test_windows_of_others_take_no_part() -> None:
    analysis = interview_analysis()
    for speaker in (WOMAN, MAN):
        orders = shuffled_orders(analysis.of(speaker), SETTINGS, PROFILE, 5)
        assert orders is not None
        assert analysis.windows.of(speaker)[orders.places].all()
        assert orders.chance(~analysis.windows.of(speaker)) is None


def test_a_speaker_without_the_reading_has_none_and_says_why() -> None:
    calm = Baseline(interview().spans(MAN, "neutral"), MAN)
    analysis = interview_analysis(baselines=[calm])
    control = negative_control(analysis.of(MAN), (), SETTINGS, PROFILE)
    assert control.windows is None
    assert {one.id for one in control.sentences} == {
        "analysis.baseline.little_speech",
    }


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_is_said_in_words(language: str) -> None:
    analysis = sample_analysis(CALM)
    control = negative_control(
        analysis.readings[0],
        (passage(analysis, Span(100.8, 106.4)),),
        SETTINGS,
        PROFILE,
        20,
    )
    for one in control.sentences:
        assert words_for(language)(one)
