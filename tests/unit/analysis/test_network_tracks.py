"""Intervals of a network's values, and why a value is missing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.facts import english, whys
from helpers.network_outputs import network_outputs, window_outputs
from helpers.voices import voice
from voiceman_gui.analysis.network_tracks import (
    NO_INTERVAL,
    NO_NUMBER,
    PENDING,
    TOO_LITTLE,
    beyond_scale,
    dimension_tracks,
    finite,
    held,
    why_missing,
)
from voiceman_gui.analysis.uncertainty.bootstrap import Z95
from voiceman_gui.core.facts import at_row
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import NetworkOutputs

NAN = float("nan")


def test_a_steady_value_has_the_interval_of_its_own_error() -> None:
    arousal, _, valence = dimension_tracks(window_outputs([[0.6, 0.5, 0.4]] * 3, 0.02), 1)
    assert arousal.value == pytest.approx([0.6] * 3)
    assert arousal.high == pytest.approx([0.6 + 0.02 * Z95] * 3)
    assert valence.low == pytest.approx([0.4 - 0.02 * Z95] * 3)


def test_the_scatter_of_overlapping_windows_joins_the_error() -> None:
    values = np.array([[0.5, 0.5, 0.5], [0.7, 0.5, 0.5], [0.9, 0.5, 0.5]])
    arousal, dominance, _ = dimension_tracks(window_outputs(values, 0.03), 1)
    scatter = np.std([0.5, 0.7, 0.9])
    assert arousal.high[1] - 0.7 == pytest.approx(Z95 * np.hypot(scatter, 0.03))
    assert dominance.high[1] - 0.5 == pytest.approx(Z95 * 0.03)


def test_without_frames_the_scatter_alone_is_the_interval() -> None:
    values = np.array([[0.5, 0.5, 0.5], [0.7, 0.5, 0.5]])
    arousal, _, _ = dimension_tracks(window_outputs(values, NAN), 1)
    assert arousal.high - arousal.value == pytest.approx([Z95 * 0.1] * 2)


def test_a_value_without_any_error_is_not_shown() -> None:
    outputs = window_outputs([[0.5, 0.5, 0.5], [0.7, 0.6, 0.5]], NAN)
    for track in dimension_tracks(outputs, 0):
        assert np.isnan(track.value).all()
        assert np.isnan(track.low).all()
    lonely = window_outputs([[0.5] * 3, [NAN] * 3, [0.6] * 3], NAN)
    assert np.isnan(dimension_tracks(lonely, 1)[0].value).all()


def test_a_row_that_is_no_number_is_a_gap() -> None:
    outputs = window_outputs([[0.5, 0.5, 0.5], [np.inf, 0.5, 0.5], [0.5, 0.5, 0.5]])
    assert np.isnan(finite(outputs)[1]).all()
    for track in dimension_tracks(outputs, 1):
        assert np.isnan(track.value).tolist() == [False, True, False]
        assert track.high[0] == pytest.approx(0.5 + 0.02 * Z95)


def test_values_beyond_the_scale_are_held_and_named() -> None:
    raw = dimension_tracks(window_outputs([[1.04, 0.5, -0.02]], 0.02), 0)
    arousal, _, valence = map(held, raw)
    assert (arousal.value[0], arousal.high[0], valence.value[0], valence.low[0]) == (1, 1, 0, 0)
    assert english(*beyond_scale((1.04, 0.5, -0.02))) == (
        "arousal: 1.040, above the scale of 0 to 1 and shown at its end "
        "valence: −0.020, below the scale of 0 to 1 and shown at its end"
    )
    assert beyond_scale((1.0, 0.0, 0.5)) == ()


def test_a_missing_number_says_why() -> None:
    measured = voice(8)
    dimensions = np.full((measured.windows.n_windows, 3), 0.5)
    dimensions[[1, 2]] = NAN
    wanted = np.array([True, True, False, True, True])
    early = network_outputs(measured, dimensions, wanted=wanted, complete=False)
    assert early.dimensions is not None
    every = np.ones(measured.windows.n_windows, np.bool_)

    def said(networks: NetworkOutputs, row: int) -> tuple[Message, ...]:
        assert networks.dimensions is not None
        return whys(at_row(why_missing(networks, networks.dimensions, every, ("arousal",)), row))

    assert [said(early, row) for row in (1, 2, 3)] == [(PENDING,), (TOO_LITTLE,), (NO_INTERVAL,)]
    late = replace(early, complete=True)
    assert [said(late, row) for row in (1, 2)] == [(NO_NUMBER,), (TOO_LITTLE,)]
