"""Analyses as arrays: gaps stay gaps, and a zoomed-out point hides no bound of its windows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers import panel_data
from helpers.window_rows import with_windows
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import GATES, Gate
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.levels import Levels
from voiceman_gui.plot.runs import by_quality, clipped, unbroken
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.series import STATUSES, ValueStatus, cells, series_of


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    peaks = panel_data.long_peaks(600.0, 8000, 1, seed=3)
    recording = panel_data.recording(600.0, 8000, 1)
    return panel_data.analysis_of(panel_data.waveform_of(recording, peaks))


def test_a_window_is_plotted_at_its_centre(analysis: Analysis) -> None:
    series = series_of(analysis)
    window = analysis.windows[5]
    assert series.centre_s[5] == (window.start_s + window.end_s) / 2
    assert series.window_at(series.centre_s[5]) == window
    assert series.window_at(series.centre_s[5] + 0.49) == window
    first = analysis.windows[0]
    assert series.window_at(first.start_s) == first, "nothing else tells of what it begins with"
    assert series.window_at(analysis.windows[-1].end_s + 0.1) is None


def test_cells_leave_no_hole_and_a_missing_window_leaves_one() -> None:
    start = np.array([0.0, 1.0, 2.0, 5.0, 6.0])
    left, right, joined = cells(start, start + 4.0, 1.0)
    assert left.tolist() == [0.0, 2.5, 3.5, 6.5, 7.5]
    assert right.tolist() == [2.5, 3.5, 4.5, 7.5, 10.0]
    assert joined.tolist() == [False, True, True, False, True]
    one = np.array([3.0])
    left, right, joined = cells(one, one + 4.0, 1.0)
    assert (left.tolist(), right.tolist(), joined.tolist()) == ([3.0], [7.0], [False])
    none = np.empty(0)
    assert [len(part) for part in cells(none, none, 1.0)] == [0, 0, 0]


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
        highs = [w.valence.high for w in members if w.valence is not None]
        if 2 * len(values) > len(members):
            assert seen.value[2, entry] == pytest.approx(np.median(values))
            assert seen.low[2, entry] == min(lows), "the widest band is the honest one"
            assert seen.high[2, entry] == max(highs)
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
        else WindowReading(float(i), i + 4.0, 0.0, Gate.WITHHELD, (message("plot.gap.no_reason"),))
        for i in range(2)
    )
    pair = with_windows(analysis, windows)
    seen = Levels(series_of(pair)).view(TimeScale(Span(0.0, 100.0), 0.0, 400.0))
    assert seen.group == 2
    assert np.isnan(seen.value[:, 0]).all() == is_gap
    assert (seen.category[0] < 0) == is_gap


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
    for column in (0, 20, 100, 399):
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
        waits = any("analysis.network.pending" in str(why) for why in window.reasons)
        assert series.pending[:, i].tolist() == [waits, waits]
    assert series.pending.any()
    status = series.status
    waiting = series.pending.any(axis=0)
    assert {STATUSES[code] for code in status[waiting]} == {ValueStatus.PENDING}
    assert {STATUSES[code] for code in status[series.preview.any(axis=0)]} == {ValueStatus.PREVIEW}
    assert (status[series.gate >= GATES.index(Gate.WITHHELD)] == -1).all()
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


def test_where_no_network_takes_part_no_value_has_a_status(analysis: Analysis) -> None:
    assert (series_of(analysis).status == -1).all()


def test_every_reading_is_thinned_by_the_same_rule(analysis: Analysis) -> None:
    series = series_of(analysis)
    seen = Levels(series).view(TimeScale(Span(0.0, 600.0), 0.0, 600.0))
    for name in series.names:
        value, low, high = series.reading(name)
        row, part = seen.row(name), slice(16, 24)
        if 2 * np.isfinite(value[part]).sum() > 8:
            assert seen.value[row, 2] == pytest.approx(np.nanmedian(value[part]))
            assert seen.low[row, 2] == np.nanmin(low[part])
            assert seen.high[row, 2] == np.nanmax(high[part])
        else:
            assert np.isnan(seen.value[row, 2])


def test_a_whole_analysis_waits_for_nothing(growing: Analysis) -> None:
    whole = panel_data.network_analysis(growing.waveform)
    series = series_of(whole)
    assert not series.pending.any()
    assert not series.preview.any()


def test_a_line_is_cut_where_it_crosses_the_end_of_the_plot() -> None:
    x, y = np.array([0.0, 10.0, 20.0]), np.array([0.0, 10.0, 0.0])
    cut, height = clipped(5.0, 16.0, x, y)
    assert cut.tolist() == [5.0, 10.0, 16.0]
    assert height.tolist() == [5.0, 10.0, 4.0]
    assert clipped(30.0, 40.0, x, y)[0].size == 0
    assert clipped(-1.0, 21.0, x, y)[1] is y


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


def test_no_line_runs_over_what_somebody_else_says(analysis: Analysis) -> None:
    series = series_of(analysis)
    alone = Levels(series).view(TimeScale(Span(0.0, 600.0), 0.0, 600.0))
    assert alone.group > 1
    others = np.zeros(len(series.centre_s), np.bool_)
    others[9 * alone.group] = others[20 * alone.group - 1] = True  # the first, the last of a point
    mixed = Levels(replace(series, others=others)).view(TimeScale(Span(0.0, 600.0), 0.0, 600.0))
    assert np.flatnonzero(alone.joined & ~mixed.joined).tolist() == [9, 20]
    assert np.array_equal(mixed.value, alone.value, equal_nan=True), "the points stay"
