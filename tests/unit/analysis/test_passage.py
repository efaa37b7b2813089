"""Readings of a selection of the bundled sample."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from helpers.facts import english, ids
from helpers.measured_sample import embedded, sample, sample_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis.passage import read_passage, read_passages
from voiceman_gui.core import limitations
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import CATEGORIES, NOT_AVAILABLE, PAIR_NAMES, Gate, PairId
from voiceman_gui.core.span import Span


def passage(span: Span, baseline: Span | None = None) -> PassageReading:
    return read_passage(sample_analysis(baseline), span, embedded(), PROFILE)


def played(emotion: str) -> Span:
    """From the first to the last of the longest row of utterances with this emotion."""
    rows: list[list[Span]] = []
    before = None
    for span, name in sample().segments:
        if name == emotion:
            if before == emotion:
                rows[-1].append(span)
            else:
                rows.append([span])
        before = name
    longest = max(rows, key=len)
    return Span(longest[0].start_s, longest[-1].end_s)


def test_anger_is_above_the_speakers_baseline_and_sadness_below() -> None:
    anger, sadness = passage(played("anger")), passage(played("sadness"))
    assert anger.stress.reading is not None
    assert anger.stress.reading.low > 0
    assert sadness.stress.reading is not None
    assert sadness.stress.reading.high < 0
    assert anger.arousal is not None
    assert anger.arousal.value == pytest.approx((anger.stress.reading.value / 100 + 1) / 2)


def test_categories_of_a_stranger() -> None:
    for emotion, category in (("anger", "angry"), ("sadness", "sad")):
        posterior = passage(played(emotion)).categories
        assert posterior is not None
        assert CATEGORIES[posterior.index(max(posterior))] == category
        assert sum(posterior) == pytest.approx(1)


def test_reasons_carry_the_measured_values() -> None:
    pitch, loudness, balance = map(english, passage(played("anger")).stress.reasons)
    assert pitch.startswith("Pitch: median ")
    assert "Hz, baseline median " in pitch
    assert "semitones" in pitch
    assert " dB" in loudness
    assert balance.startswith("Spectral balance")


def test_the_same_selection_is_read_alike() -> None:
    assert passage(Span(40, 50)) == passage(Span(40, 50))


def test_valence_keeps_its_wide_interval_however_long_the_passage() -> None:
    reading = passage(Span(0, 150)).valence
    assert reading is not None
    assert reading.high - reading.low > 0.8 * min(1.0, 2 * embedded().half_widths.valence)


def test_a_short_selection_is_withheld_with_its_measured_speech() -> None:
    reading = passage(Span(40.0, 41.0))
    assert reading.gate is Gate.WITHHELD
    assert reading.arousal is reading.valence is reading.categories is reading.confidence is None
    assert reading.stress.reading is reading.deception.reading is None
    assert any(
        r.id == "analysis.gate.speech_low" and r.params["needed_s"] == 1.5 for r in reading.reasons
    )
    assert ids(*reading.deception.reasons) == {"analysis.closed.withheld"}


def test_a_pause_is_no_speech() -> None:
    end = next(span.end_s for span, _ in sample().segments)
    reading = passage(Span(end + 0.25, end + 0.35))
    assert reading.gate is Gate.NO_SPEECH
    assert ids(*reading.reasons) == {"analysis.gate.no_speech"}
    assert ids(*reading.deception.reasons) == {"analysis.closed.no_speech"}


def test_a_point_and_a_selection_behind_the_end_do_not_break() -> None:
    assert passage(Span(50.0, 50.0)).gate is Gate.NO_SPEECH
    assert passage(Span(500.0, 510.0)).gate is Gate.NO_SPEECH


def test_a_marked_baseline_too_short_for_stress_says_so() -> None:
    reading = passage(Span(100, 120), baseline=Span(0.0, 25.0))
    assert reading.stress.reading is None
    assert any(r.id.startswith("analysis.baseline.") for r in reading.stress.reasons)
    assert reading.arousal is not None


def test_confidence_shows_all_parts() -> None:
    reading = passage(played("sadness"))
    assert reading.confidence is not None
    assert len(reading.confidence.parts) == 7
    added = [p.contribution for p in reading.confidence.parts if p.contribution is not None]
    assert len(added) == 5
    logit = embedded().confidence.bias + sum(added)
    assert reading.confidence.calibrated
    assert reading.confidence.value == pytest.approx(1 / (1 + math.exp(-logit)))


def test_deception_is_shown_or_says_why_not() -> None:
    shown = 0
    for span, _ in sample().segments:
        gauge = passage(Span(span.start_s, span.end_s)).deception
        if gauge.reading is None:
            assert gauge.summary == NOT_AVAILABLE
            assert len(gauge.reasons) == 1
        else:
            shown += 1
            assert 0 <= gauge.reading.low <= gauge.reading.value <= gauge.reading.high <= 100
            assert gauge.summary.params["chance"] == pytest.approx(0.05)
        assert gauge.limitation == limitations.INCONGRUENCE
    assert shown


def test_several_passages_are_corrected_for_their_number() -> None:
    spans = (played("anger"), played("sadness"), played("happiness"))
    one_by_one = tuple(passage(span) for span in spans)
    together = read_passages(sample_analysis(), spans, embedded(), PROFILE)
    available = [r for r in together if r.deception.reading is not None]
    assert len(available) >= 2
    for alone, reading in zip(one_by_one, together, strict=True):
        if reading.deception.reading is None:
            assert reading == alone
            continue
        assert reading.deception.reasons[:-1] == alone.deception.reasons
        said = reading.deception.reasons[-1]
        assert said.id in ("analysis.cues.remains", "analysis.cues.does_not_remain")
        assert said.params["passages_count"] == len(available)
        assert said.params["pair"] == PAIR_NAMES[PairId.CATEGORIES]
        assert replace(reading, gauges=alone.gauges) == alone
