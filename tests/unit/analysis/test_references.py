"""What each reading is relative to: a marked baseline moves some, and never the categories."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.facts import english, ids
from helpers.measured_sample import embedded, sample, sample_analysis
from helpers.network_outputs import network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.facts import concerns, missing
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark, NetworkOutputs
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reference import ReferenceKind, reference_of
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading

CALM = Span(0.0, 60.0)
ANGER = Span(100.8, 106.4)
SPANS = (Span(20.0, 24.0), Span(60.0, 71.5), ANGER, Span(0.0, 118.0))


def fixed(reading: WindowReading | PassageReading) -> tuple[object, ...]:
    """What no baseline may move."""
    return (
        reading.gate,
        reading.valence,
        reading.categories,
        reading.confidence,
        reading.compared_arousal,
    )


def passage(analysis: Analysis, span: Span) -> PassageReading:
    return read_passage(analysis, span, embedded(), PROFILE)


@pytest.mark.parametrize("baseline", [CALM, Span(40.0, 55.0), Span(0.0, 3.0)])
def test_a_marked_baseline_leaves_categories_valence_and_i1_as_they_are(baseline: Span) -> None:
    plain, marked = sample_analysis(), sample_analysis(baseline)
    for one, other in zip(plain.windows, marked.windows, strict=True):
        assert fixed(one) == fixed(other)
        assert one.deception == other.deception
    for span in SPANS:
        one, other = passage(plain, span), passage(marked, span)
        assert fixed(one) == fixed(other)
        assert one.deception.reading == other.deception.reading
        assert one.deception.pairs == other.deception.pairs


def test_a_marked_baseline_moves_arousal_dominance_and_stress() -> None:
    plain, marked = sample_analysis(), sample_analysis(CALM)
    pairs = [(a, b) for a, b in zip(plain.windows, marked.windows, strict=True) if a.arousal]
    for name in ("arousal", "dominance", "stress"):
        moved = [getattr(a, name) != getattr(b, name) for a, b in pairs]
        assert np.mean(moved) > 0.9, name
    for span in SPANS[1:3]:
        one, other = passage(plain, span), passage(marked, span)
        assert one.arousal != other.arousal
        assert one.stress.reading != other.stress.reading


def test_without_a_marked_baseline_i1_takes_the_arousal_that_is_shown() -> None:
    shown = [w for w in sample_analysis().windows if w.arousal is not None]
    assert shown
    for window in shown:
        assert window.arousal is not None
        assert window.compared_arousal is not None
        assert window.compared_arousal.value == window.arousal.value
        # Only the shown interval holds the model's own error, too.
        assert window.arousal.low <= window.compared_arousal.low
        assert window.compared_arousal.high <= window.arousal.high


def test_a_baseline_with_too_little_speech_costs_only_what_is_relative_to_it() -> None:
    analysis = sample_analysis(Span(0.0, 3.0))
    shown = [w for w in analysis.windows if w.gate.shows_numbers]
    assert shown
    for window in shown:
        assert window.arousal is window.dominance is window.stress is None
        assert window.categories is not None
        few = message("analysis.baseline.few_windows", windows_count=0, needed_count=5)
        assert missing(("arousal", "dominance"), few) in window.reasons
    reading = passage(analysis, ANGER)
    assert reading.arousal is reading.stress.reading is None
    assert reading.valence is not None
    assert reading.deception.reading is not None


def test_a_small_baseline_is_named_as_a_caution_where_it_is_used() -> None:
    analysis = sample_analysis(Span(0.0, 25.0))
    said = [
        r
        for w in analysis.windows
        if w.arousal
        for r in w.reasons
        if "analysis.baseline.caution" in ids(r)
    ]
    assert said
    assert all(concerns(r, "arousal") and concerns(r, "dominance") for r in said)
    assert any(r in passage(analysis, SPANS[1]).reasons for r in said)


def test_a_baseline_under_ten_seconds_of_speech_ranks_nothing() -> None:
    span = next(
        Span(float(start), start + 12.0)
        for start in range(100)
        if sample_analysis(Span(float(start), start + 12.0)).baseline.windows >= 5
        and sample_analysis(Span(float(start), start + 12.0)).baseline.speech_s < 10
    )
    window = next(w for w in sample_analysis(span).windows if w.categories)
    assert window.arousal is None
    assert "net speech of the baseline" in english(*window.reasons)
    assert "below 10 s" in english(*window.reasons)


def test_every_reading_of_the_embedded_pair_names_its_reference() -> None:
    (one,) = sample_analysis().references
    assert one.kind is ReferenceKind.ALL_SPEECH
    assert one.sentence.id == "analysis.reference.relative"
    assert one.readings == (*DIMENSIONS, "categories", *(gauge.id for gauge in gauges()))
    assert one.what == sample_analysis().baseline.what
    first, second = sample_analysis(CALM).references
    assert first.readings[:3] == ("arousal", "dominance", "stress")
    assert first.kind is ReferenceKind.MARKED
    assert first.what is not None
    assert first.what.id == "analysis.speech.marked"
    assert second.readings == ("valence", "categories", "deception")
    assert second.kind is ReferenceKind.ALL_SPEECH


def test_the_deception_gauge_says_against_what_its_arousal_was_measured() -> None:
    plain = passage(sample_analysis(), ANGER)
    marked = passage(sample_analysis(CALM), ANGER)
    assert plain.arousal is not None
    assert f"measured are arousal {plain.arousal.value:.2f} and" in english(
        plain.deception.reasons[0]
    )
    assert marked.compared_arousal == plain.compared_arousal
    assert plain.compared_arousal is not None
    assert plain.compared_arousal.value == plain.arousal.value
    said = english(marked.deception.reasons[0])
    assert "measured against all speech of the recording (" in said
    assert f") are arousal {plain.arousal.value:.2f} and" in said
    assert "relative to all speech of the recording (" in english(marked.deception.reference)


def networked(networks: NetworkOutputs) -> dict[str, ReferenceKind | None]:
    given = sample()
    settings = AnalysisSettings(baselines=(Baseline((CALM,)),))
    analysis = read(given.waveform, given.measurements, settings, embedded(), PROFILE, networks)
    found = {name: reference_of(analysis.references, name) for name in ("arousal", "valence")}
    found |= {name: reference_of(analysis.references, name) for name in ("categories", "stress")}
    found |= {
        name: reference_of(analysis.references, name)
        for name in ("deception", "arousal_disagreement")
    }
    return {name: None if one is None else one.kind for name, one in found.items()}


def test_networks_have_their_own_scale_and_the_rest_keeps_its_reference() -> None:
    own, all_speech, marked = (
        ReferenceKind.MODEL_SCALE,
        ReferenceKind.ALL_SPEECH,
        ReferenceKind.MARKED,
    )
    measured, three, four = sample().measurements, [0.5] * 3, [0.25] * 4
    assert list(networked(network_outputs(measured, three, four)).values()) == [
        own, own, own, marked, own, marked,
    ]  # fmt: skip
    assert list(networked(network_outputs(measured, three)).values()) == [
        own, own, all_speech, marked, all_speech, marked,
    ]  # fmt: skip
    assert list(networked(network_outputs(measured, None, four)).values()) == [
        marked, all_speech, own, marked, all_speech, None,
    ]  # fmt: skip
    barred = network_outputs(measured, three, four, mark=DimensionMark.LEGACY)
    assert list(networked(barred).values()) == [own, own, own, marked, None, None]
