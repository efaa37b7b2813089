"""Rating and stress gauge: ranks that are known beforehand, directions, and refusals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.baselines import marked
from helpers.facts import english, ids
from helpers.voices import PROFILE, silenced, voice, with_windows
from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.indicators.model_arousal import NO_CHANGE, stress_words
from voiceman_gui.analysis.indicators.stress import (
    StressNeeds,
    contributions,
    stress_gauge,
)
from voiceman_gui.analysis.passage_rating import PassageRating, rate_passage
from voiceman_gui.analysis.rating import Features
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.limitations import STRESS
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.reading import NOT_AVAILABLE, Gate, Gauge, Reading
from voiceman_gui.core.span import Span

WIDE = Features.for_bandwidth(8000.0, PROFILE)
SETTINGS = AnalysisSettings()


def raised(measured: Measurements, span: Span, st: float = 3.0, db: float = 6.0) -> Measurements:
    """The same voice, higher, louder and brighter in one stretch."""
    part = measured.frames.frames(span)
    columns = {name: column.copy() for name, column in measured.frames.columns.items()}
    columns["f0_hz"][part] *= 2 ** (st / 12)
    for name in ("intensity_db", "hf500_db", "hf500_narrow_db"):
        columns[name][part] += db
    return with_windows(FrameTracks(0.01, measured.frames.speech, columns))


def gauge_of(
    measured: Measurements,
    span: Span,
    *,
    baseline: Span | None = None,
    gate: Gate = Gate.PASS,
    window_s: float = 4.0,
) -> Gauge:
    mask, info = choose_baseline(measured, () if baseline is None else (baseline,), PROFILE)
    settings = AnalysisSettings(window_s=window_s, baselines=marked(baseline))
    reference = arousal.select(measured.windows, WIDE.names)[mask]
    rated, _ = rate_passage(measured, span, reference, WIDE, settings, PROFILE)
    return stress_gauge(
        Column.of(rated.rating).in_percent().reading(0),
        rated,
        measured.frames,
        span,
        gate,
        baseline=info,
        narrow=False,
        window_s=window_s,
        profile=PROFILE,
    )


def test_the_speakers_median_has_rank_0() -> None:
    values = np.random.default_rng(1).normal(size=101)
    assert arousal.scores(np.array([np.median(values)]), values) == pytest.approx([0.0])


def test_a_higher_louder_brighter_passage_is_above_the_baseline() -> None:
    gauge = gauge_of(raised(voice(90), Span(40, 48)), Span(40, 48), baseline=Span(0, 40))
    assert gauge.reading is not None
    assert 60 < gauge.reading.value <= 100
    assert gauge.reading.low > 0
    assert gauge.summary.id == "analysis.stress.above"
    assert gauge.limitation == STRESS


def test_a_lower_softer_passage_is_below_the_baseline() -> None:
    measured = raised(voice(90), Span(40, 48), st=-3.0, db=-6.0)
    gauge = gauge_of(measured, Span(40, 48), baseline=Span(0, 40))
    assert gauge.reading is not None
    assert gauge.reading.high < 0
    assert gauge.summary.id == "analysis.stress.below"


def test_the_louder_the_copy_the_higher_the_rating() -> None:
    values = []
    for db in (-6.0, -2.0, 0.0, 2.0, 6.0):
        gauge = gauge_of(
            raised(voice(90), Span(40, 48), st=db / 2, db=db), Span(40, 48), baseline=Span(0, 40)
        )
        assert gauge.reading is not None
        values.append(gauge.reading.value)
    assert values == sorted(values)
    assert len(set(values)) > 2


def test_an_unchanged_voice_mostly_shows_no_change() -> None:
    """No passage differs from the baseline by more than chance: 95 % intervals should hold 0."""
    held = []
    for seed in range(20):
        gauge = gauge_of(voice(90, seed), Span(60, 75), baseline=Span(0, 60))
        assert gauge.reading is not None
        held.append(gauge.summary == NO_CHANGE)
    assert sum(held) >= 16


def test_the_interval_is_wider_for_a_short_passage_and_a_small_baseline() -> None:
    measured = voice(200)

    def width(span: Span, baseline: Span | None) -> float:
        reading = gauge_of(measured, span, baseline=baseline).reading
        assert reading is not None
        return reading.high - reading.low

    assert width(Span(100, 104), None) > width(Span(100, 160), None)
    assert width(Span(100, 160), Span(0, 32)) > width(Span(100, 160), Span(0, 100))


def test_the_same_question_gets_the_same_answer() -> None:
    measured = voice(60)
    assert gauge_of(measured, Span(10, 20)) == gauge_of(measured, Span(10, 20))


def test_reasons_name_values_in_units() -> None:
    rated = PassageRating(
        x=12 * np.log2([212.0, 2.0, 2.0]) * [1, 0, 0] + np.array([0, 66.0, np.nan]),
        typical=12 * np.log2([178.2, 2.0, 2.0]) * [1, 0, 0] + np.array([0, 63.5, -7.0]),
        scores=np.array([0.62, 0.4, np.nan]),
        weights=np.array([0.75, 0.25, 0.5]),
        rating=Reading(0.5, 0.2, 0.8),
    )
    pitch, loudness, balance = map(english, contributions(rated, narrow=False))
    assert pitch == (
        "Pitch: median 212 Hz, baseline median 178 Hz (+3.0 semitones), rank +62, weight 75 %."
    )
    assert loudness == (
        "Loudness: median 66.0 dB, baseline median 63.5 dB (+2.5 dB), rank +40, weight 25 %."
    )
    assert balance.endswith("not measurable in this passage or baseline.")
    _, _, unmeasured = contributions(rated, narrow=True)
    assert "3.4 kHz" in english(unmeasured)


def test_an_interval_that_holds_0_is_no_distinguishable_change() -> None:
    assert stress_words(Reading(30.0, 0.0, 60.0)) == NO_CHANGE
    assert stress_words(Reading(30.0, 0.1, 60.0)) != NO_CHANGE


@pytest.mark.parametrize(
    ("span", "baseline", "said"),
    [
        (Span(10, 12.9), None, "the passage lasts 2.9 s, below 3.0 s"),
        (Span(10, 20), Span(0, 29), "net speech of the baseline 29.0 s, below 30 s"),
        (Span(10, 20), Span(0, 20), "the baseline has 17 windows, below 20"),
    ],
)
def test_the_gauge_refuses_with_the_measured_value(
    span: Span, baseline: Span | None, said: str
) -> None:
    gauge = gauge_of(voice(60), span, baseline=baseline)
    assert gauge.reading is None
    assert gauge.summary == NOT_AVAILABLE
    assert said in english(*gauge.reasons)


def test_the_gauge_refuses_without_voice_and_behind_a_gate() -> None:
    measured = silenced(voice(60), 10.9, 20)
    voiceless = gauge_of(measured, Span(10, 20))
    assert "the passage holds 0.9 s voiced, below 1.0 s" in english(*voiceless.reasons)
    withheld = gauge_of(voice(60), Span(10, 20), gate=Gate.WITHHELD)
    assert withheld.reading is None
    assert "analysis.closed.withheld" in ids(*withheld.reasons)
    silent = gauge_of(voice(60), Span(10, 20), gate=Gate.NO_SPEECH)
    assert ids(silent.reasons[0]) == {"analysis.closed.no_speech"}


def test_one_feature_alone_is_not_rated() -> None:
    measured = voice(60)
    columns = {
        name: np.full_like(column, np.nan) if name in ("intensity_db", "hf500_db") else column
        for name, column in measured.frames.columns.items()
    }
    alone = with_windows(replace(measured.frames, columns=columns))
    gauge = gauge_of(alone, Span(10, 20))
    assert gauge.reading is None
    assert "1 usable feature, below 2" in english(*gauge.reasons)


def test_short_windows_scale_what_the_gauge_needs() -> None:
    assert StressNeeds.of(PROFILE, 2.0) == StressNeeds(1.5, 0.5)
    assert StressNeeds.of(PROFILE, 8.0) == StressNeeds(3.0, 1.0)


def test_a_narrow_channel_uses_the_capped_balance() -> None:
    assert "hf500_narrow_db_median" in Features.for_bandwidth(3400.0, PROFILE).names
    assert "hf500_db_median" in Features.for_bandwidth(7000.0, PROFILE).names
