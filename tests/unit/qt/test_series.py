"""Analyses as arrays: gaps stay gaps, and a zoomed-out point is the median of its windows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers import panel_data
from voiceman_gui.core.analysis import Analysis, WindowReading
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.curves import by_quality, unbroken
from voiceman_gui.qt.items.levels import Levels
from voiceman_gui.qt.items.series import GATES, series_of
from voiceman_gui.qt.items.timescale import TimeScale
from voiceman_gui.report.timeline import timeline


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    peaks = panel_data.long_peaks(600.0, 8000, 1, seed=3)
    recording = panel_data.recording(600.0, 8000, 1)
    return panel_data.analysis_of(panel_data.waveform_of(recording, peaks))


def test_a_window_is_plotted_at_its_centre(analysis: Analysis) -> None:
    series = series_of(analysis)
    window = analysis.windows[5]
    assert series.centre_s[5] == (window.start_s + window.end_s) / 2
    assert series.window_at(series.centre_s[5]) is window
    assert series.window_at(series.centre_s[5] + 0.49) is window
    assert series.window_at(0.5) is None, "before the first window's hop"


def test_gaps_are_not_numbers(analysis: Analysis) -> None:
    series = series_of(analysis)
    for i, window in enumerate(analysis.windows):
        assert GATES[series.gate[i]] is window.gate
        assert np.isnan(series.dimensions[:, :, i]).all() == (not window.gate.shows_numbers)


def test_close_up_each_entry_is_one_window(analysis: Analysis) -> None:
    seen = Levels(series_of(analysis)).view(TimeScale(Span(20.0, 60.0), 72.0, 800.0))
    assert seen.group == 1
    first = round((seen.x[0] - 72.0) / 20.0 + 20.0 - 2.0)
    window = analysis.windows[first]
    assert window.arousal is not None
    assert seen.value[0, 0] == window.arousal.value
    assert seen.right[-1] >= 872.0
    assert seen.left[0] <= 72.0, "lines run out of the picture"


def test_zoomed_out_an_entry_is_the_median_of_its_windows(analysis: Analysis) -> None:
    seen = Levels(series_of(analysis)).view(TimeScale(Span(0.0, 600.0), 0.0, 600.0))
    assert seen.group == 8
    for entry in range(len(seen.x)):
        members = analysis.windows[8 * entry : 8 * entry + 8]
        values = [w.valence.value for w in members if w.valence is not None]
        lows = [w.valence.low for w in members if w.valence is not None]
        if 2 * len(values) > len(members):
            assert seen.value[2, entry] == pytest.approx(np.median(values))
            assert seen.low[2, entry] == pytest.approx(np.median(lows))
        else:
            assert np.isnan(seen.value[2, entry])
        withheld = sum(w.gate is Gate.WITHHELD for w in members) / len(members)
        assert seen.gates[GATES.index(Gate.WITHHELD), entry] == pytest.approx(withheld)
    assert np.allclose(seen.gates.sum(axis=0), 1.0)


@pytest.mark.parametrize(("known", "is_gap"), [(2, False), (1, True), (0, True)])
def test_a_withheld_window_is_seen_where_two_share_a_point(
    analysis: Analysis, known: int, is_gap: bool
) -> None:
    shown = next(w for w in analysis.windows if w.gate is Gate.PASS and w.arousal is not None)
    windows = tuple(
        replace(shown, start_s=float(i), end_s=i + 4.0)
        if i < known
        else WindowReading(float(i), i + 4.0, 0.0, Gate.WITHHELD, ("too noisy",))
        for i in range(2)
    )
    pair = replace(analysis, windows=windows)
    seen = Levels(series_of(pair)).view(TimeScale(Span(0.0, 100.0), 0.0, 400.0))
    assert seen.group == 2
    assert np.isnan(seen.value[:, 0]).all() == is_gap
    assert (seen.category[0] < 0) == is_gap
    track = timeline(pair).tracks["arousal"].thinned(2)
    assert np.isnan(track.value[0]) == is_gap
    assert (not timeline(pair).ribbon(Span(0.0, 6.0), 2)) == is_gap


def test_groups_do_not_move_while_panned(analysis: Analysis) -> None:
    levels = Levels(series_of(analysis))
    one = levels.view(TimeScale(Span(0.0, 300.0), 0.0, 300.0))
    other = levels.view(TimeScale(Span(33.3, 333.3), 0.0, 300.0))
    shared = set(np.round(one.x, 6)) & set(np.round(other.x + 33.3, 6))
    assert len(shared) > 20


def test_columns_find_their_entry(analysis: Analysis) -> None:
    scale = TimeScale(Span(0.0, 40.0), 72.0, 400.0)
    seen = Levels(series_of(analysis)).view(scale)
    entry = seen.entry_of_columns(scale, 400)
    assert (entry[:14] == -1).all(), "no window stands for the first 1.5 seconds"
    for column in (20, 100, 399):
        x = 72.0 + column + 0.5
        assert seen.left[entry[column]] <= x < seen.right[entry[column]]


def test_lines_break_at_gaps_and_at_missing_windows() -> None:
    finite = np.array([True, True, False, True, True, True, True])
    joined = np.array([False, True, True, True, True, False, True])
    assert unbroken(finite, joined) == [(0, 2), (3, 5), (5, 7)]


@pytest.fixture(scope="module")
def growing() -> Analysis:
    """Give an analysis whose networks are half way, with a minute of previews."""
    peaks = panel_data.long_peaks(600.0, 8000, 1, seed=3)
    waveform = panel_data.waveform_of(panel_data.recording(600.0, 8000, 1), peaks)
    return panel_data.network_analysis(waveform, computed=0.5, previews=(60.0, 120.0))


def test_what_is_not_computed_yet_is_no_gap_of_quality(growing: Analysis) -> None:
    series = series_of(growing)
    for i, window in enumerate(growing.windows):
        waits = "not computed yet" in "".join(window.reasons)
        assert series.pending[:, i].tolist() == [waits, waits]
    assert series.pending.any()
    assert not series.pending[0, series.gate >= GATES.index(Gate.WITHHELD)].any()


@pytest.mark.parametrize("px_per_s", [10.0, 1.0])
def test_pending_and_preview_are_seen_at_every_zoom(growing: Analysis, px_per_s: float) -> None:
    scale = TimeScale(Span(0.0, 600.0), 0.0, 600.0 * px_per_s)
    seen = Levels(series_of(growing)).view(scale)
    middle = scale.seconds(float(seen.x[seen.preview[0]][0]))
    assert 58.0 < middle < 70.0
    assert np.isnan(seen.value[:, seen.pending[0]]).all(), "what has a value waits for nothing"
    assert (seen.category[seen.pending[1]] == -1).all()
    assert scale.seconds(float(seen.x[seen.pending[0]].min())) > 290.0


def test_a_whole_analysis_waits_for_nothing(growing: Analysis) -> None:
    whole = panel_data.network_analysis(growing.waveform)
    series = series_of(whole)
    assert not series.pending.any()
    assert not series.preview.any()


def test_a_preview_is_joined_with_what_stands_beside_it() -> None:
    preview = np.array([False, False, True, True, False, False])
    assert by_quality([(0, 6)], preview) == [(0, 2, False), (1, 5, True), (4, 6, False)]
    assert by_quality([(2, 4)], preview) == [(2, 4, True)]
    assert by_quality([(0, 3), (3, 6)], preview) == [
        (0, 2, False),
        (1, 3, True),
        (3, 5, True),
        (4, 6, False),
    ]


def test_only_a_networks_own_readings_are_its_previews(growing: Analysis) -> None:
    networks = growing.networks
    assert networks is not None
    mixed = replace(growing, networks=replace(networks, dimensions=None))
    dimensions, categories = series_of(mixed).preview
    assert not dimensions.any(), "the embedded models have no previews"
    assert categories.any()
