"""Readings at the ceiling or floor of a small baseline: named so, with an interval that is wide."""

from __future__ import annotations

import json

import numpy as np
import pytest
from scipy import stats

from helpers.facts import english
from helpers.measured_sample import embedded, sample_analysis
from helpers.voices import PROFILE
from voiceman_gui.analysis.passage import read_passage, read_passages
from voiceman_gui.analysis.uncertainty.baseline_ends import BaselineSize
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import concerns, end_of, reason_of_missing
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.timeline import timeline
from voiceman_gui.report.as_csv import write_csv
from voiceman_gui.report.as_json import write_json

SIZE = BaselineSize(31, 4)


def column(*ratings: float, half: float = 0.0) -> Column:
    values = np.array(ratings)
    return Column(values, values - half, values + half)


def test_windows_that_overlap_are_worth_fewer():
    assert SIZE.independent == 31 / 4
    assert BaselineSize.of(31, AnalysisSettings(window_s=4.0, hop_s=4.0)).independent == 31
    assert BaselineSize(3, 300).independent == 1


def test_the_variance_of_overlapping_windows_is_that_of_so_many_independent_ones():
    # Windows that are means over `block` of independent stretches, as overlapping ones are.
    rng = np.random.default_rng(7)
    block, windows = 4, 200
    sound = rng.normal(size=(4000, windows + block - 1))
    each = np.lib.stride_tricks.sliding_window_view(sound, block, axis=1).mean(axis=2)
    found = each.mean(axis=1).var() / each.var()
    assert found == pytest.approx(1 / BaselineSize(windows, block).independent, rel=0.1)


@pytest.mark.parametrize(
    ("rating", "end"),
    [(1.0, 1), (0.92, 1), (0.8, 0), (0.0, 0), (-0.8, 0), (-0.92, -1), (-1.0, -1), (np.nan, 0)],
)
def test_an_end_is_where_no_whole_independent_window_lies_beyond(rating, end):
    assert SIZE.ends(np.array([rating])).tolist() == [end]
    found = SIZE.end(rating)
    assert (found is None) == (end == 0)


def test_more_speech_knows_more():
    assert BaselineSize(400, 4).ends(np.array([0.92])).tolist() == [0]
    low = [BaselineSize(n, 4).widened(column(1.0)).low[0] for n in (20, 31, 100, 400)]
    assert low == sorted(low) and low[0] < 0 < low[1]


def test_beyond_all_windows_the_interval_is_that_of_n_of_n():
    found = SIZE.widened(column(1.0, -1.0))
    least = 0.025 ** (1 / SIZE.independent)
    assert found.low.tolist() == pytest.approx([2 * least - 1, -1.0])
    assert found.high.tolist() == pytest.approx([1.0, 1 - 2 * least])


def test_whole_counts_have_the_interval_of_clopper_and_pearson():
    # 30 of 30 and 0 of 30 independent windows.
    size = BaselineSize(30, 1)
    found = size.widened(column(1.0, -1.0))
    for at, count in enumerate((30, 0)):
        exact = stats.binomtest(count, 30).proportion_ci(0.95, method="exact")
        shares = (found.low[at] + 1) / 2, (found.high[at] + 1) / 2
        assert shares == pytest.approx((exact.low, exact.high))


def test_saturated_readings_of_the_issue_have_a_width():
    # "0.96 (0.96 ... 0.96)" with 31 windows.
    found = SIZE.widened(column(0.92)).on_unit_scale()
    assert found.value[0] == 0.96
    assert found.low[0] < 0.65 and found.high[0] > 0.99


def test_the_wider_of_two_intervals_holds_and_the_middle_is_left_alone():
    wide = column(0.92, 0.3, half=0.9)
    found = SIZE.widened(wide)
    assert found.low.tolist() == wide.low.tolist()
    assert found.high[1] == wide.high[1] and found.value is wide.value
    narrow = column(0.5, half=0.01)
    assert SIZE.widened(narrow) is narrow


def test_coverage_at_the_ceiling_is_at_least_nominal():
    # The share of a person's speech that lies below a passage which the baseline cannot tell
    # from its ceiling, from baselines of 8 independent windows.
    rng = np.random.default_rng(11)
    size, true = BaselineSize(8, 1), 0.9
    counts = rng.binomial(8, true, size=4000)
    found = size.widened(column(*(2 * counts / 8 - 1)))
    at_end = size.ends(2 * counts / 8 - 1) != 0
    assert at_end.any()
    held = (found.low <= 2 * true - 1) & (2 * true - 1 <= found.high)
    assert held[at_end].mean() >= 0.95


CALM, LOUD = Span(0.0, 45.0), Span(98.0, 104.5)
"""Of the sample; all of the loud passage lies above the windows of the calm one."""


def saturated():
    return sample_analysis(CALM)


def test_a_saturated_passage_says_so_and_its_interval_knows_the_baseline() -> None:
    analysis = saturated()
    reading = read_passage(analysis, LOUD, embedded(), PROFILE)
    size = BaselineSize.of(analysis.baseline.windows, analysis.settings)
    stress = reading.stress.reading
    assert stress is not None and stress.value > 90
    assert stress.low <= 100 * size.widened(column(stress.value / 100)).low[0] + 1e-9
    assert "at the ceiling of this baseline" in english(reading.stress.summary)
    assert reading.stress.reasons[0] == size.end(stress.value / 100)
    assert str(analysis.baseline.windows) in english(reading.stress.reasons[0])
    assert reading.arousal is not None
    # The wider of the model's own interval and that of the baseline.
    half = embedded().half_widths.arousal
    assert reading.arousal.low <= reading.arousal.value - half
    assert reading.arousal.low <= (1 + stress.low / 100) / 2
    assert english(end_of("arousal", reading.reasons)) == "at the ceiling of this baseline"
    assert end_of("valence", reading.reasons) is None


def test_windows_that_are_saturated_say_so_in_the_same_words() -> None:
    analysis = saturated()
    size = BaselineSize.of(analysis.baseline.windows, analysis.settings)
    high = low = 0
    for window in analysis.windows:
        if window.stress is None or window.arousal is None:
            continue
        end = size.end(window.stress.value / 100)
        of_gauge = [r for r in window.reasons if concerns(r, "stress")]
        assert (end is None) == (not of_gauge)
        assert (end is None) == (end_of("arousal", window.reasons) is None)
        if end is not None:
            assert reason_of_missing(of_gauge[0]) == end
            assert window.stress.high - window.stress.low > 10
            high += end.id == "analysis.end.ceiling"
            low += end.id == "analysis.end.floor"
    assert high > 5 and low >= 0


def test_an_analysis_window_selected_as_a_passage_says_what_the_window_says() -> None:
    analysis = saturated()
    rows = [f.rows for f in analysis.windows.facts if f.id == "analysis.end.ceiling"]
    window = analysis.windows[int(rows[0][0])]
    reading = read_passage(analysis, Span(window.start_s, window.end_s), embedded(), PROFILE)
    assert end_of("arousal", reading.reasons) is not None
    assert reading.stress.reading == window.stress
    assert reading.stress.reasons[0].id == "analysis.end.ceiling"


def test_it_is_no_gap_in_the_plot() -> None:
    shown = timeline(saturated())
    for cause in shown.causes:
        assert "ceiling" not in english(*cause.reasons)


def test_files_say_it(tmp_path) -> None:
    analysis = saturated()
    mark = Mark(LOUD, "loud", in_report=True)
    passages = read_passages(analysis, (LOUD,), embedded(), PROFILE)
    write_json(analysis, tmp_path / "a.json", passages=((mark, passages[0]),))
    written = json.loads((tmp_path / "a.json").read_text("utf-8"))
    (passage,) = written["passages"]
    ids = [one["id"] for one in passage["gauges"]["stress"]["reasons"]]
    assert ids[0] == "analysis.end.ceiling"
    params = passage["gauges"]["stress"]["reasons"][0]["params"]
    assert params["windows_count"] == analysis.baseline.windows
    write_csv(analysis, tmp_path / "a.csv")
    assert "at the ceiling of this baseline" in (tmp_path / "a.csv").read_text("utf-8-sig")


def test_two_baselines_differ_in_what_is_saturated() -> None:
    reading = read_passage(sample_analysis(), Span(10.0, 18.0), embedded(), PROFILE)
    assert end_of("arousal", reading.reasons) is None
    assert "ceiling" not in english(reading.stress.summary)
