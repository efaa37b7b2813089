"""The map from seconds to pixels, and round ticks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale, decimals_for, rows_of, ticks


def test_pixels_and_seconds_are_inverse() -> None:
    scale = TimeScale(Span(10.0, 20.0), 72.0, 500.0)
    assert scale.x(10.0) == 72.0
    assert scale.x(20.0) == 572.0
    assert scale.seconds(scale.x(13.7)) == pytest.approx(13.7)
    assert scale.clamp(0.0) == 72.0


def test_nothing_lies_before_the_first_sample() -> None:
    assert TimeScale(Span(0.0, 1.0), 72.0, 100.0).seconds(0.0) == 0.0


@pytest.mark.parametrize(
    ("width_s", "first", "second"),
    [
        (10800.0, "0:00:00", "0:15:00"),
        (60.0, "0:00:00", "0:00:05"),
        (4.0, "0:00:00.0", "0:00:00.5"),
        (0.02, "0:00:00.000", "0:00:00.002"),
    ],
)
def test_labels_tell_their_ticks_apart(width_s: float, first: str, second: str) -> None:
    labels = [t.label for t in ticks(TimeScale(Span(0.0, width_s), 0.0, 1200.0)) if t.label]
    assert labels[:2] == [first, second]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("width_s", [0.005, 0.1, 1.7, 33.0, 601.0, 7200.0, 21600.0])
def test_labels_keep_their_distance_and_stay_inside(width_s: float) -> None:
    scale = TimeScale(Span(1.234, 1.234 + width_s), 72.0, 900.0)
    found = ticks(scale)
    xs = [scale.x(tick.seconds) for tick in found]
    assert min(xs) >= 72.0 - 1e-3
    assert max(xs) <= 972.0 + 1e-3
    labelled = [scale.x(tick.seconds) for tick in found if tick.label]
    gaps = [b - a for a, b in pairwise(labelled)]
    assert all(gap >= 96.0 - 1e-6 for gap in gaps)
    assert 1 <= len(labelled) <= 12


def test_decimals() -> None:
    assert [decimals_for(s) for s in (60.0, 1.0, 0.5, 0.02, 0.001)] == [0, 0, 1, 2, 3]


@pytest.mark.parametrize("width_s", [1e6, 1e9, 3.2e13, 1e18, 1e300])
@pytest.mark.parametrize("start_s", [0.0, 1e6])
def test_any_span_has_a_bounded_number_of_ticks(width_s: float, start_s: float) -> None:
    scale = TimeScale(Span(start_s, start_s + width_s), 72.0, 1200.0)
    listed = ticks(scale)
    assert 1 <= len(listed) <= 1200 / 96 * 6 + 2
    labelled = [scale.x(tick.seconds) for tick in listed if tick.label]
    assert all(b - a >= 95.9 for a, b in pairwise(labelled))


def test_rows_are_equally_long_and_the_last_holds_the_rest() -> None:
    assert rows_of(Span(0.0, 700.0), 300.0) == [Span(0, 300), Span(300, 600), Span(600, 700)]


def test_a_page_and_a_window_of_the_same_room_have_the_same_ticks() -> None:
    pixels = ticks(TimeScale(Span(0.0, 300.0), 72.0, 1100.0), 96.0)
    millimetres = ticks(TimeScale(Span(0.0, 300.0), 25.0, 110.0), 9.6)
    assert pixels == millimetres
