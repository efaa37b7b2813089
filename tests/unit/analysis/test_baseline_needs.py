"""A baseline that is too short withholds readings, and the analysis says which and why."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from babel.lists import format_list

from helpers.baselines import marked
from helpers.facts import english
from helpers.measured_sample import cut, embedded, sample, sample_analysis
from helpers.network_outputs import network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.analysis.read import read
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.span import Span
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report.figures.drawing import Label
from voiceman_gui.report.figures.rows import timeline_rows
from voiceman_gui.report.summary import findings
from voiceman_gui.report.wording import stated
from voiceman_gui.wording import words_for

SHORT = Span(0.0, 32.0)
AGAINST = tuple(one.id for one in gauges() if one.against_baseline)
NAMES = format_list([english(one.noun) for one in gauges() if one.against_baseline], locale="en")


def reading_of(measured: Measurements, baseline: Span | None = None) -> Analysis:
    settings = AnalysisSettings(baselines=marked(baseline))
    return read(sample().waveform, measured, settings, embedded(), PROFILE)


def missing(analysis: Analysis) -> set[str]:
    names = ("arousal", "dominance", "valence")
    windows = analysis.windows
    found = {name for name in names if not windows.column(name).known.any()}
    found |= {one.id for one in gauges() if not windows.column(one.id).known.any()}
    return found | ({"categories"} if np.isnan(windows.posteriors).all() else set())


def test_a_marked_baseline_too_short_for_stress_is_a_notice_with_both_amounts() -> None:
    analysis = sample_analysis(SHORT)
    baseline = analysis.baseline
    assert 10 < baseline.speech_s < 30
    assert baseline.withholds == AGAINST
    assert missing(analysis) == set(AGAINST)
    assert analysis.withholding == (baseline.notice,)
    assert baseline.notice is not None
    assert english(baseline.notice).startswith(
        f"The marked baseline (0:00:00.0–0:00:32.0) holds {baseline.speech_s:.1f} s of speech. "
        f"Needed: 30 s for {NAMES}. Therefore no window has these readings: {NAMES}."
    )


@pytest.mark.parametrize("span", [Span(0.0, 7.0), Span(200.0, 300.0)])
def test_a_marked_baseline_too_short_for_ranks_names_arousal_and_dominance_too(span: Span) -> None:
    analysis = sample_analysis(span)
    assert missing(analysis) == {"arousal", "dominance", *AGAINST}
    assert set(analysis.baseline.withholds) == missing(analysis)
    (notice,) = analysis.withholding
    said = english(notice)
    assert "10 s and 5 windows for arousal and dominance, 30 s and 20 windows for " in said
    assert "no window has these readings: arousal, dominance, " in said


def test_all_speech_too_short_for_stress_is_a_notice_too() -> None:
    analysis = reading_of(cut(sample().measurements, 30))
    assert analysis.baseline.withholds == AGAINST
    assert missing(analysis) == set(AGAINST)
    (notice,) = analysis.withholding
    assert english(notice).startswith(
        f"The baseline, all speech of the recording, holds {analysis.baseline.speech_s:.1f} s of "
        "speech. Needed: 30 s for stress"
    )


def test_a_baseline_that_serves_is_no_notice() -> None:
    for analysis in (sample_analysis(), sample_analysis(Span(0.0, 60.0))):
        assert (analysis.baseline.withholds, analysis.withholding) == ((), ())


def test_sound_of_the_baseline_that_is_still_to_come_is_not_called_missing() -> None:
    assert reading_of(sample().early, Span(0.0, 120.0)).withholding == ()
    assert reading_of(sample().early).withholding == ()


def test_without_speech_the_silence_is_the_reason_and_not_the_baseline() -> None:
    measured = sample().measurements
    quiet = replace(
        measured,
        frames=replace(measured.frames, speech=np.zeros(measured.frames.n_frames, np.bool_)),
        windows=replace(measured.windows, speech_s=np.zeros(measured.windows.n_windows)),
    )
    analysis = reading_of(quiet)
    assert analysis.baseline.withholds == ()
    (notice,) = analysis.withholding
    assert notice == limitations.NO_SPEECH


def test_of_networks_a_short_baseline_withholds_only_stress_and_i2() -> None:
    given = sample()
    size = given.measurements.windows.n_windows
    swing = 0.5 + 0.3 * np.sin(np.arange(size) / 5.0)
    dimensions = np.stack([swing, swing, swing], axis=1)
    networks = network_outputs(
        given.measurements, dimensions, np.tile([0.02, 0.02, 0.02, 0.94], (size, 1))
    )
    analysis = read(
        given.waveform,
        given.measurements,
        AnalysisSettings(baselines=marked(Span(0.0, 7.0))),
        embedded(),
        PROFILE,
        networks,
    )
    assert set(analysis.baseline.withholds) == {*AGAINST, "arousal_disagreement"}
    assert missing(analysis) == set(AGAINST)
    assert analysis.baseline.notice is not None
    assert "30 s and 20 windows for stress" in english(analysis.baseline.notice)
    assert "arousal" not in english(analysis.baseline.notice)


def test_plots_and_summary_name_the_baseline_as_the_cause() -> None:
    analysis = sample_analysis(SHORT)
    data = timeline(analysis)
    said = [
        shape.text
        for row in timeline_rows(data, (), words_for("en"))
        for shape in row.shapes
        if isinstance(shape, Label)
    ]
    assert "not available: the baseline is too short" in said
    assert "not available in this recording" not in said
    assert stated(analysis.baseline.notice) in findings(data)[0].sentences
