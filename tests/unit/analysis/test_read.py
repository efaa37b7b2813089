"""Readings of real speech: the bundled sample, whose speaker the model has never heard."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from helpers.facts import english
from helpers.measured_sample import cut, embedded, sample, sample_analysis
from helpers.voices import PROFILE, silenced, voice
from voiceman_gui.analysis.read import read
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.facts import concerns, missing
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading

EXCITED = {"anger", "happiness", "fear"}
CALM = {"sadness", "boredom", "neutral"}


def reading_of(measured: Measurements, settings: AnalysisSettings | None = None) -> Analysis:
    return read(sample().waveform, measured, settings or AnalysisSettings(), embedded(), PROFILE)


def mean_of(analysis: Analysis, name: str, emotions: set[str]) -> float:
    """Mean of a reading over the windows whose middle lies in an utterance of these emotions."""
    played = [span for span, emotion in sample().segments if emotion in emotions]
    values = []
    for window in analysis.windows:
        middle = (window.start_s + window.end_s) / 2
        reading = getattr(window, name)
        if reading and any(span.start_s <= middle < span.end_s for span in played):
            values.append(reading.value)
    return float(np.mean(values))


def in_range(reading: Reading | None, low: float, high: float) -> bool:
    return reading is None or low <= reading.low <= reading.value <= reading.high <= high


def test_excited_speech_lies_above_calm_speech() -> None:
    analysis = sample_analysis()
    assert mean_of(analysis, "arousal", EXCITED) > mean_of(analysis, "arousal", CALM) + 0.3
    assert mean_of(analysis, "stress", EXCITED) > 20 > -20 > mean_of(analysis, "stress", CALM)


def test_every_number_lies_in_its_range_and_within_its_interval() -> None:
    for window in sample_analysis().windows:
        assert in_range(window.arousal, 0, 1)
        assert in_range(window.dominance, 0, 1)
        assert in_range(window.valence, 0, 1)
        assert in_range(window.stress, -100, 100)
        assert in_range(window.deception, 0, 100)
        if window.categories:
            assert math.isclose(sum(window.categories), 1)
        if window.confidence:
            values = [p.value for p in window.confidence.parts if p.value is not None]
            assert 0 < window.confidence.value < 1
            assert window.confidence.calibrated
            assert min(values) >= 0
            assert max(values) <= 1


def test_every_missing_number_has_a_reason() -> None:
    for window in sample_analysis().windows:
        if not window.gate.shows_numbers:
            assert window.reasons
            assert gap(window)
        if window.deception is None:
            assert window.reasons


def gap(window: WindowReading) -> bool:
    return all(
        getattr(window, name) is None
        for name in (
            "arousal",
            "dominance",
            "valence",
            "categories",
            "confidence",
            "stress",
            "deception",
        )
    )


def test_the_same_call_gives_the_same_bits() -> None:
    again = reading_of(sample().measurements)
    assert list(again.windows) == list(sample_analysis().windows)
    assert again.quality == sample_analysis().quality


def test_stress_is_arousal_on_another_scale() -> None:
    for window in sample_analysis().windows:
        if window.stress and window.arousal:
            assert window.stress.value == pytest.approx(200 * window.arousal.value - 100)


def test_another_baseline_is_read_without_measuring_again() -> None:
    calm = sample_analysis(Span(0.0, 60.0))
    assert calm.baseline.spans == (Span(0.0, 60.0),)
    assert english(calm.baseline.sentence).startswith(
        "Baseline: the marked passage 0:00:00.0–0:01:00.0"
    )
    assert mean_of(calm, "stress", EXCITED) > mean_of(sample_analysis(), "stress", EXCITED)


def test_the_baseline_is_named() -> None:
    info = sample_analysis().baseline
    assert info.spans == ()
    assert english(info.sentence).startswith("Baseline: all speech of the recording (")
    assert 60 < info.speech_s < 150


def test_a_snapshot_is_not_complete() -> None:
    early = reading_of(sample().early)
    assert not early.complete
    assert early.baseline.what.id == "analysis.speech.so_far"


def test_the_analysis_names_models_profile_and_limits() -> None:
    analysis = sample_analysis()
    assert analysis.models == embedded().provenance()
    assert analysis.profile_sha256 == PROFILE.sha256
    text = english(*analysis.notices)
    assert "without a validation study" in text
    assert "weak evidence" in text


def test_under_30_seconds_of_speech_there_is_no_stress_and_the_rest_is_cautious() -> None:
    analysis = reading_of(cut(sample().measurements, 30))
    shown = [w for w in analysis.windows if w.gate.shows_numbers]
    assert shown
    assert all(w.stress is None for w in shown)
    assert all(w.gate is Gate.CAUTION for w in shown)
    assert all("stress: net speech of the baseline" in english(*w.reasons) for w in shown)
    assert any(w.arousal for w in shown)


def test_under_10_seconds_of_speech_everything_is_withheld() -> None:
    analysis = reading_of(cut(sample().measurements, 10))
    assert analysis.windows
    assert all(w.gate is Gate.WITHHELD and gap(w) for w in analysis.windows)
    assert all("below 10 s" in english(*w.reasons) for w in analysis.windows)
    (notice,) = analysis.withholding
    assert notice.id == "analysis.notice.withheld"
    withheld = sum(w.gate is Gate.WITHHELD for w in analysis.windows)
    assert notice.params["windows_count"] == withheld
    said = english(notice)
    assert f"withhold all {withheld} windows with speech" in said
    failed = [one for one in analysis.quality if one.gate is Gate.WITHHELD]
    assert [one.params["measure"] for one in notice.params["gates"]] == [
        one.measure for one in failed
    ]
    assert "Net speech, " in said
    assert "caution ≥ 10.0 s" in said


def test_windows_that_are_withheld_one_by_one_are_a_notice_too() -> None:
    measured = voice(160)
    for start_s in range(0, 160, 4):
        measured = silenced(measured, start_s + 0.4, start_s + 4.0)
    analysis = reading_of(measured)
    assert {w.gate for w in analysis.windows} == {Gate.WITHHELD}
    assert Gate.WITHHELD not in {one.gate for one in analysis.quality}
    counted = message("analysis.notice.withheld_singly", windows_count=len(analysis.windows))
    assert analysis.withholding == (counted,)


def test_while_some_windows_have_readings_nothing_is_called_withheld() -> None:
    analysis = reading_of(silenced(voice(160), 20.4, 24.0))
    assert Gate.WITHHELD in {w.gate for w in analysis.windows}
    assert analysis.withholding == ()


def test_silence_is_a_gap() -> None:
    measured = sample().measurements
    quiet = replace(
        measured,
        frames=replace(measured.frames, speech=np.zeros(measured.frames.n_frames, np.bool_)),
        windows=replace(measured.windows, speech_s=np.zeros(measured.windows.n_windows)),
    )
    analysis = reading_of(quiet)
    silent = (message("analysis.gate.no_speech"),)
    assert all(w.gate is Gate.NO_SPEECH and w.reasons == silent for w in analysis.windows)
    assert analysis.speech == ()
    assert limitations.NO_SPEECH in analysis.notices


def test_speech_segments_are_those_of_the_frames() -> None:
    analysis = reading_of(silenced(voice(60), 20.5, 30))
    assert analysis.speech == (Span(0.0, 20.5), Span(30.0, 60.0))


def test_undefined_features_are_gaps_with_a_reason() -> None:
    """The invented voice has pitch and loudness, but no formants: no categories from it."""
    for window in reading_of(voice(60)).windows:
        assert window.arousal is not None
        assert window.categories is None
        assert window.confidence is None
        assert any(concerns(r, "categories") and concerns(r, "valence") for r in window.reasons)


def test_nothing_measured_is_an_analysis_without_windows() -> None:
    measured = replace(cut(sample().measurements, 0), complete=False)
    analysis = reading_of(measured)
    assert len(analysis.windows) == 0
    assert analysis.quality[0].gate is Gate.NO_SPEECH


def test_a_rank_among_four_windows_is_no_reading() -> None:
    """Sixteen seconds hold seven windows of ten seconds, or four of thirteen."""
    for window_s, shown in ((10.0, True), (13.0, False)):
        settings = AnalysisSettings(window_s=window_s)
        analysis = reading_of(voice(16, window_s=window_s), settings)
        assert all(w.gate is Gate.CAUTION for w in analysis.windows)
        assert all((w.arousal is not None) == shown for w in analysis.windows)
        few = missing(
            ("arousal", "dominance"),
            message("analysis.baseline.few_windows", windows_count=4, needed_count=5),
        )
        assert all((few in w.reasons) != shown for w in analysis.windows)
