"""A passage that is exactly one analysis window is that window, to the last bit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.baselines import marked
from helpers.facts import english, whys
from helpers.measured_sample import cut, embedded, sample, sample_analysis
from helpers.network_outputs import network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.gates import snr_value
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.passage_window import DEFINITION
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.facts import concerns
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading


def passage(analysis: Analysis, span: Span) -> PassageReading:
    return read_passage(analysis, span, embedded(), PROFILE)


def networked(mark: DimensionMark = DimensionMark.NONE, **how: object) -> Analysis:
    """A network's arousal beyond its scale now and then, and no value for some windows."""
    given = sample()
    size = given.measurements.windows.n_windows
    swing = 0.5 + 0.6 * np.sin(np.arange(size) / 5.0)
    dimensions = np.stack([swing, 1 - swing, np.full(size, 0.4)], axis=1)
    dimensions[::11] = np.nan
    posteriors = np.tile([0.02, 0.02, 0.02, 0.94], (size, 1))
    networks = network_outputs(given.measurements, dimensions, posteriors, mark=mark)
    settings = AnalysisSettings(**how)  # type: ignore[arg-type]
    return read(given.waveform, given.measurements, settings, embedded(), PROFILE, networks)


def value(reading: Reading | None) -> float | None:
    return None if reading is None else reading.value


def same(window: WindowReading, reading: PassageReading) -> None:
    assert reading.gate is window.gate
    for name in ("arousal", "dominance", "valence", "categories", "confidence", "compared_arousal"):
        assert getattr(reading, name) == getattr(window, name), name
    assert reading.stress.reading == window.stress
    assert reading.deception.reading == window.deception
    assert reading.preview == window.preview
    assert reading.definition == DEFINITION
    if window.deception is not None:
        assert reading.deception.pairs[0].reading == window.deception
        assert reading.deception.pairs[1].reading == window.arousal_disagreement
        assert window.compared_arousal is not None
        assert window.compared_arousal.value == reading.deception.reasons[0].params["arousal"]
    if not window.gate.shows_numbers:
        assert reading.reasons == window.reasons


@pytest.mark.parametrize(
    "analysis",
    [
        sample_analysis(),
        sample_analysis(Span(0.0, 60.0)),
        sample_analysis(Span(0.0, 25.0)),
        networked(),
        networked(DimensionMark.LEGACY),
        networked(baselines=marked(Span(0.0, 60.0))),
    ],
    ids=["plain", "calm baseline", "small baseline", "networks", "legacy", "networks, baseline"],
)
def test_every_window_read_as_a_passage_is_the_window(analysis: Analysis) -> None:
    assert len(analysis.windows) > 100
    for window in analysis.windows:
        same(window, passage(analysis, Span(window.start_s, window.end_s)))


def test_why_a_window_shows_no_gauge_is_said_once_and_in_the_same_words() -> None:
    said = 0
    naming = PROFILE.naming.model_copy(update={"least_variation": 1.9, "level": 2.0, "varied": 2.1})
    strict = PROFILE.model_copy(update={"naming": naming})
    given = sample()
    analysis = read(given.waveform, given.measurements, AnalysisSettings(), embedded(), strict)
    for window in analysis.windows:
        span = Span(window.start_s, window.end_s)
        reading = read_passage(analysis, span, embedded(), strict)
        assert window.category is reading.category is None
        own = whys(r for r in window.reasons if concerns(r, "deception"))
        if own:
            said += 1
            assert reading.deception.reasons[0] == own[0]
        assert not any(concerns(r, g) for r in reading.reasons for g in ("deception", "stress"))
    assert said


def test_what_misses_a_window_by_a_frame_is_measured_as_a_passage() -> None:
    window = next(w for w in sample_analysis().windows if w.deception and w.start_s > 100)
    reading = passage(sample_analysis(), Span(window.start_s + 0.01, window.end_s))
    assert reading.definition == message("analysis.definition.embedded", windows_count=7)
    assert reading.valence != window.valence


def test_a_recording_shorter_than_a_window_has_one_that_is_read_so() -> None:
    measured = cut(sample().measurements, 30)
    windows = replace(measured.windows, end_s=measured.windows.start_s + 3.999)
    analysis = read(
        sample().waveform,
        replace(measured, windows=windows),
        AnalysisSettings(),
        embedded(),
        PROFILE,
    )
    window = analysis.windows[3]
    same(window, passage(analysis, Span(window.start_s, window.end_s)))


def test_passage_and_reasons_print_one_arousal() -> None:
    """A report's table said 0.30 and its reasons 0.44: two definitions of one quantity."""
    compared = 0
    for span, _ in sample().segments:
        reading = passage(sample_analysis(), span)
        if reading.deception.reading is None:
            continue
        compared += 1
        assert reading.arousal is not None
        assert reading.valence is not None
        assert reading.categories is not None
        said = english(reading.deception.reasons[0])
        assert f"(posterior {max(reading.categories):.2f})" in said
        assert said.endswith(
            f"are arousal {reading.arousal.value:.2f} and valence {reading.valence.value:.2f}."
        )
    assert compared > 10


def test_stress_is_arousal_on_another_scale_for_windows_and_passages_alike() -> None:
    for span, _ in sample().segments:
        reading = passage(sample_analysis(), span)
        if reading.stress.reading is not None and reading.arousal is not None:
            assert reading.stress.reading.value == pytest.approx(200 * reading.arousal.value - 100)


def test_the_quality_of_a_window_is_one_number_in_reasons_and_table() -> None:
    judged = 0
    for window in sample_analysis().windows:
        reading = passage(sample_analysis(), Span(window.start_s, window.end_s))
        table = {english(one.measure).lower(): english(one.value) for one in reading.quality}
        assert float(table["net speech"].removesuffix(" s")) == pytest.approx(
            window.speech_s, abs=0.051
        )
        for reason in map(english, window.reasons):
            for measure in ("net speech", "signal-to-noise ratio", "effective bandwidth"):
                if reason.startswith(f"{measure} ") and "of the" not in reason:
                    judged += 1
                    assert reason.removeprefix(f"{measure} ").split(",")[0] == table[measure]
    assert judged > 5


def test_what_lies_just_below_a_limit_is_written_alike_in_reason_and_table() -> None:
    """The table said 20.0 dB, caution, and the reason 19.98 dB, below 20 dB."""
    limits = PROFILE.snr
    for value in (limits.pass_db - 0.02, limits.caution_db - 0.004, limits.pass_db + 0.02):
        said = english(snr_value(value, PROFILE))
        number = float(said.removesuffix(" dB"))
        assert (number < limits.pass_db) == (value < limits.pass_db)
        assert (number < limits.caution_db) == (value < limits.caution_db)


def test_the_definition_with_a_network_says_what_each_reading_is_made_of() -> None:
    definition = passage(networked(), Span(100.5, 107.25)).definition
    assert definition is not None
    said = english(definition)
    assert said.startswith(
        "Stress and speech rate are measured over the passage's own sound; arousal, dominance, "
    )
    assert "percentile of the mean of these windows' distances" in said
    assert "I2 compares the rank of the mean arousal with that of the acoustic arousal" in said
    legacy = passage(networked(DimensionMark.LEGACY), Span(100.5, 107.25))
    assert legacy.definition is not None
    assert "I1" not in english(legacy.definition)
    assert legacy.category_distance is None
