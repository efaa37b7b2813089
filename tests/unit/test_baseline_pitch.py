"""The pitch that the spectrogram's tip compares with is the one that the gauges name."""

from __future__ import annotations

import re

import pytest

from helpers.analyses import layout_analysis
from helpers.facts import english
from helpers.measured_sample import sample_analysis
from voiceman_gui.core.span import Span
from voiceman_gui.pipeline import baseline_pitch_hz, read_passage


@pytest.mark.parametrize("baseline", [None, Span(0.0, 60.0)], ids=["all", "marked"])
def test_it_is_the_baseline_median_of_the_stress_gauge(baseline: Span | None) -> None:
    analysis = sample_analysis(baseline)
    reasons = english(*read_passage(analysis, Span(20.0, 29.0)).stress.reasons)
    named = re.search(r"baseline median (\d+) Hz", reasons)
    assert named is not None, reasons
    found = baseline_pitch_hz(analysis)
    assert found is not None
    assert round(found) == int(named[1])


def test_without_measured_windows_there_is_none() -> None:
    assert baseline_pitch_hz(layout_analysis()) is None
