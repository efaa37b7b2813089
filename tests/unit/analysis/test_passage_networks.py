"""Passages read with networks: means, intervals, gauges."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from helpers.calibrations import CALIBRATION
from helpers.facts import english, ids
from helpers.measured_sample import cut, embedded, sample, sample_analysis
from helpers.network_outputs import DIMENSIONAL, network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.indicators.model_arousal import agreement_words
from voiceman_gui.analysis.network_tracks import PENDING
from voiceman_gui.analysis.passage import read_passage, read_passages
from voiceman_gui.analysis.passage_channels import weighted_mean
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.facts import concerns, missing
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import NOT_AVAILABLE, Gauge, Reading
from voiceman_gui.core.span import Span

NAN = float("nan")
SIZE = sample().measurements.windows.n_windows
AROUSAL = np.array([w.arousal.value if w.arousal else 0.5 for w in sample_analysis().windows])
DIMENSIONS = np.stack([0.3 + 0.4 * AROUSAL, np.full(SIZE, 0.5), np.full(SIZE, 0.45)], axis=1)
POSTERIORS = np.tile([0.02, 0.02, 0.02, 0.94], (SIZE, 1))
ANGRY = Span(100.8, 106.4)


def analysis_of(networks: NetworkOutputs, measured: Measurements | None = None) -> Analysis:
    given = sample()
    measured = measured or given.measurements
    return read(given.waveform, measured, AnalysisSettings(), embedded(), PROFILE, networks)


@functools.cache
def both() -> Analysis:
    return analysis_of(network_outputs(sample().measurements, DIMENSIONS, POSTERIORS))


def passage(analysis: Analysis, span: Span) -> PassageReading:
    return read_passage(analysis, span, embedded(), PROFILE)


def corrected(reading: PassageReading) -> list[str]:
    """Pairs of which it is said what remains of them among several passages."""
    facts = [r for r in reading.deception.reasons if "remain" in r.id]
    return [english(fact.params["pair"]) for fact in facts]  # type: ignore[arg-type]


def details(gauge: Gauge) -> dict[str, str]:
    return {english(name): english(value) for name, value in gauge.details}


def test_the_mean_over_windows_and_its_interval_by_hand() -> None:
    values, weights = np.array([0.4, 0.5, 0.6, 0.7]), np.ones(4)
    mean, half = weighted_mean(values, np.full(4, 0.02), weights, 4)
    assert mean == pytest.approx(0.55)
    # Four windows that share sound are worth one.
    assert half == pytest.approx(Z95 * np.hypot(np.std(values), 0.02))
    _, apart = weighted_mean(values, np.full(4, 0.02), weights, 1)
    assert apart == pytest.approx(Z95 * np.hypot(np.std(values) / 2, 0.02))


def test_a_single_value_without_an_error_has_no_interval() -> None:
    assert np.isnan(weighted_mean(np.array([0.5]), np.array([NAN]), np.ones(1), 4)[1])
    _, half = weighted_mean(np.array([0.4, 0.6]), np.full(2, NAN), np.ones(2), 4)
    assert half == pytest.approx(Z95 * 0.1)


def test_a_passage_is_the_weighted_mean_of_its_windows() -> None:
    reading = passage(both(), ANGRY)
    windows = sample().measurements.windows
    shared = np.minimum(windows.end_s, ANGRY.end_s) - np.maximum(windows.start_s, ANGRY.start_s)
    shown = np.array([w.gate.shows_numbers for w in both().windows])
    weights = np.where(shown, np.maximum(shared / 4, 0) ** 2, 0)
    for found, column in zip(
        (reading.arousal, reading.dominance, reading.valence), DIMENSIONS.T, strict=True
    ):
        assert found is not None
        assert found.value == pytest.approx(np.average(column, weights=weights))
        assert found.low < found.value < found.high
    assert reading.categories == pytest.approx(tuple(POSTERIORS[0]))


def test_stress_is_that_of_the_sound_and_the_network_stands_beside_it() -> None:
    reading, alone = passage(both(), ANGRY), passage(sample_analysis(), ANGRY)
    assert reading.stress.reading == alone.stress.reading
    assert reading.stress.reasons == alone.stress.reasons
    said = details(reading.stress)
    assert (
        "as rank within the speaker, not averaged in" in said[f"Model arousal ({DIMENSIONAL.name})"]
    )
    assert said["Model and acoustic arousal"] == "they agree: both lie above the baseline"


@pytest.mark.parametrize(
    ("acoustic", "model", "said"),
    [
        (Reading(50, 10, 80), Reading(40, 5, 60), "they agree: both lie above the baseline"),
        (Reading(-50, -80, -10), Reading(-40, -60, -5), "they agree: both lie below the baseline"),
        (Reading(5, -10, 20), Reading(0, -9, 9), "they agree: neither can be told"),
        (Reading(50, 10, 80), Reading(-40, -60, -5), "they contradict one another"),
        (Reading(50, 10, 80), Reading(4, -6, 15), "they differ: only the acoustic arousal"),
        (Reading(5, -10, 20), Reading(40, 5, 60), "they differ: only the model's arousal"),
    ],
)
def test_agreement_in_words(acoustic: Reading, model: Reading, said: str) -> None:
    assert english(agreement_words(acoustic, model)).startswith(said)


def small(dimensions: list[float], mark: DimensionMark = DimensionMark.NONE) -> PassageReading:
    """A passage of a recording that holds too little speech for a baseline."""
    measured = cut(sample().measurements, 30)
    networks = network_outputs(measured, dimensions, [0.25] * 4, mark=mark)
    return passage(analysis_of(networks, measured), Span(2, 22))


@pytest.mark.parametrize(
    ("arousal", "valence", "met"), [(0.7, 0.3, True), (0.69, 0.3, False), (0.7, 0.31, False)]
)
def test_the_population_rule_is_no_number(arousal: float, valence: float, met: bool) -> None:
    gauge = small([arousal, 0.5, valence]).stress
    assert gauge.reading is None
    assert gauge.summary.id == f"analysis.population.{'met' if met else 'not_met'}"
    text = english(*gauge.reasons)
    assert "net speech of the baseline" in text
    assert f"arousal {arousal:.2f}" in text
    assert f"valence {valence:.2f}" in text
    assert gauge.limitation == limitations.POPULATION_RULE
    assert DIMENSIONAL.trained_on in gauge.reference.params.values()


@pytest.mark.parametrize("mark", [DimensionMark.LEGACY, DimensionMark.UNCALIBRATED])
def test_marked_dimensions_ask_no_population_rule_and_no_gauge(mark: DimensionMark) -> None:
    reading = small([0.9, 0.5, 0.1], mark)
    assert reading.arousal is not None
    assert reading.stress.summary == NOT_AVAILABLE
    assert any(r.id == "analysis.population.not_asked" for r in reading.stress.reasons)
    networks = network_outputs(sample().measurements, DIMENSIONS, POSTERIORS, mark=mark)
    whole = passage(analysis_of(networks), ANGRY)
    assert whole.deception.reading is None
    assert whole.stress.reading == passage(both(), ANGRY).stress.reading
    assert "not available" in details(whole.stress)["Model arousal"]
    assert whole.confidence is not None
    other = network_outputs(sample().measurements, DIMENSIONS[::-1], POSTERIORS, mark=mark)
    assert passage(analysis_of(other), ANGRY).confidence == whole.confidence


def test_a_short_passage_asks_no_population_rule() -> None:
    measured = cut(sample().measurements, 30)
    networks = network_outputs(measured, [0.9, 0.5, 0.1], [0.25] * 4)
    gauge = passage(analysis_of(networks, measured), Span(2, 4.5)).stress
    assert gauge.summary == NOT_AVAILABLE
    assert "the passage lasts 2.5 s" in english(*gauge.reasons)


def test_three_bars_and_a_headline_over_the_available_ones() -> None:
    gauge = passage(both(), ANGRY).deception
    i1, i2, i3 = gauge.pairs
    assert gauge.reading == i1.reading
    assert i2.reading is not None
    assert i3.reading is None
    assert english(gauge.summary) == (
        "0 of 1 counted pair above the 95th percentile; chance alone would give 0.05; how often I1 "
        "would lie there by chance is unknown until this pair of models is calibrated (voiceman "
        "models calibrate)"
    )
    assert english(i2.sentence).startswith(
        "I2, model arousal against acoustic arousal: percentile "
    )
    assert "uncalibrated" in english(gauge.reference)
    assert "uncalibrated" in english(gauge.reasons[0])
    alone = passage(sample_analysis(), ANGRY).deception
    assert english(*(pair.name for pair in alone.pairs)) == "I1 I2 I3"
    assert "uncalibrated" not in english(alone.reference)


def test_each_pair_whose_chance_is_known_is_corrected_for_the_number_of_passages() -> None:
    spans = (Span(0, 20), Span(20, 40), ANGRY)
    for reading in read_passages(both(), spans, embedded(), PROFILE):
        said = corrected(reading)
        if reading.deception.reading is not None:
            assert said == ["I2"]
        else:
            assert said == []


def test_a_calibrated_pair_is_counted_and_corrected_like_any_other() -> None:
    sure = replace(CALIBRATION, temperature=1.0)
    networks = network_outputs(sample().measurements, DIMENSIONS, POSTERIORS, calibration=sure)
    analysis = analysis_of(networks)
    gauge = passage(analysis, ANGRY).deception
    assert "of 2 available pairs above the 95th percentile" in english(gauge.summary)
    assert english(gauge.summary).endswith("chance alone would give 0.10")
    assert english(gauge.reference) == (
        f"Percentile within the calibration set: {english(CALIBRATION.source)}."
    )
    assert "uncalibrated" not in repr(gauge)
    assert DIMENSIONAL.trained_on in details(gauge)["Outside this evidence"]
    spans = (Span(20, 40), ANGRY)
    for reading in read_passages(analysis, spans, embedded(), PROFILE):
        said = corrected(reading)
        assert said == ["I1", "I2"]


def test_windows_still_to_come_are_counted() -> None:
    values, posteriors = DIMENSIONS.copy(), POSTERIORS.copy()
    values[103:], posteriors[103:] = NAN, NAN
    networks = network_outputs(sample().measurements, values, posteriors, complete=False)
    reading = passage(analysis_of(networks), ANGRY)
    assert reading.arousal is not None
    count = [r for r in reading.reasons if concerns(r, "valence")]
    assert "analysis.network.pending_in" in ids(*count)
    later = passage(analysis_of(networks), Span(110, 118))
    assert later.arousal is later.categories is later.confidence is None
    assert missing(DIMENSIONAL.outputs, PENDING) in later.reasons
    assert missing(("categories",), PENDING) in later.reasons
    assert later.stress.reading is not None


def test_a_preview_in_the_passage_marks_it() -> None:
    preview = np.zeros(SIZE, np.bool_)
    preview[102] = True
    networks = network_outputs(
        sample().measurements, DIMENSIONS, POSTERIORS, preview=preview, complete=False
    )
    analysis = analysis_of(networks)
    assert passage(analysis, ANGRY).preview
    assert not passage(analysis, Span(0, 20)).preview


def test_another_baseline_ranks_the_network_anew() -> None:
    measured = sample().measurements
    networks = network_outputs(measured, DIMENSIONS, POSTERIORS)
    given = sample()
    calm = read(
        given.waveform,
        measured,
        replace(AnalysisSettings(), baselines=(Baseline((Span(0, 60),)),)),
        embedded(),
        PROFILE,
        networks,
    )
    name = f"Model arousal ({DIMENSIONAL.name})"
    all_speech, marked = (details(passage(a, ANGRY).stress)[name] for a in (both(), calm))
    assert all_speech != marked
    assert passage(both(), ANGRY).arousal == passage(calm, ANGRY).arousal


def test_the_same_passage_is_read_alike() -> None:
    assert passage(both(), ANGRY) == passage(both(), ANGRY)
