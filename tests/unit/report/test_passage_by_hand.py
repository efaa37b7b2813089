"""The readings of a passage, recomputed from the exported numbers as its definition says."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from helpers.measured_sample import WARY, embedded, wary_analysis
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.report.as_json import analysis_document, encode

SPAN = Span(110.3, 124.85)


def document() -> dict[str, Any]:
    analysis = wary_analysis()
    reading = read_passage(analysis, SPAN, embedded(), WARY)
    found: dict[str, Any] = json.loads(
        encode(analysis_document(analysis, passages=[(Mark(SPAN), reading)]))
    )
    return found


def deception(entry: dict[str, Any]) -> float | None:
    """The deception reading of a window or passage."""
    found: float | None = entry["gauges"]["deception"]["value"]
    return found


def weighted_windows(found: dict[str, Any]) -> tuple[list[dict[str, Any]], list[float]]:
    """The windows with numbers that share sound with the passage, and their weights."""
    windows, weights = [], []
    for window in found["timeline"]:
        shared = min(window["end_s"], SPAN.end_s) - max(window["start_s"], SPAN.start_s)
        if shared > 0 and window["gate"] in ("pass", "caution"):
            windows.append(window)
            weights.append((shared / (window["end_s"] - window["start_s"])) ** 2)
    return windows, weights


def test_means_of_a_passage_follow_from_the_json_as_the_definition_says() -> None:
    found = document()
    (passage,) = found["passages"]
    windows, weights = weighted_windows(found)
    assert f"of the {len(windows)} analysis windows" in passage["definition"]["text"]
    assert any(deception(window) is None for window in windows), "none to show that these count"
    for name in ("category_distance", "valence"):
        mean = np.average([window[name] for window in windows], weights=weights)
        assert passage[name] == pytest.approx(mean, abs=1.0001e-4)


def test_the_deception_reading_is_the_percentile_of_the_mean_distance() -> None:
    found = document()
    (passage,) = found["passages"]
    known = sorted(
        (window["category_distance"], deception(window))
        for window in found["timeline"]
        if deception(window) is not None
    )
    distances, percentiles = np.array(known).T
    right = int(np.searchsorted(distances, passage["category_distance"]))
    assert percentiles[right - 1] <= deception(passage) <= percentiles[right]
    windows, weights = weighted_windows(found)
    read = [i for i, window in enumerate(windows) if deception(window) is not None]
    mean_percentile = np.average(
        [deception(windows[i]) for i in read], weights=[weights[i] for i in read]
    )
    assert abs(mean_percentile - deception(passage)) > 1
    assert "deception cues are means" not in passage["definition"]["text"]
    assert "percentile of the mean of these windows' distances" in passage["definition"]["text"]
    assert "not the mean of their percentiles" in passage["definition"]["text"]
