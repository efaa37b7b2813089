"""Tiers as lanes: stacking, and what is under the pointer."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.crossings import zero_crossing
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.tiers import MOST_ROWS, TierLane

SCALE = TimeScale(Span(0.0, 10.0), 0.0, 1000.0)


def lane(*spans: tuple[float, float]) -> TierLane:
    return TierLane("t", [Mark(Span(a, b), id=str(i)) for i, (a, b) in enumerate(spans)])


def test_marks_of_a_row_do_not_overlap_and_free_rows_are_used_again() -> None:
    assert lane((0, 4), (1, 2), (2, 3), (3, 5), (4, 5)).row.tolist() == [0, 1, 1, 1, 0]


def test_there_are_no_more_rows_than_can_be_shown() -> None:
    crowd = lane(*((0.1 * i, 9.0) for i in range(50)))
    assert crowd.rows == MOST_ROWS


def test_thousands_of_narrow_marks_are_a_few_boxes() -> None:
    crowd = lane(*((i / 1000, i / 1000 + 0.0005) for i in range(10_000)))
    boxes = crowd.boxes(0, SCALE)
    assert len(boxes.left) < 1000
    assert int(boxes.count.sum()) == 10_000


def test_the_shortest_mark_of_a_row_is_met_and_a_point_from_nearby() -> None:
    marks = lane((1, 3), (5, 5))
    assert marks.at(0, SCALE, 200.0) == 0
    assert marks.at(0, SCALE, 502.0) == 1
    assert marks.at(0, SCALE, 700.0) is None


def test_between_two_that_touch_the_edge_on_the_pointers_side_is_met() -> None:
    marks = lane((1, 3), (3, 5))
    assert marks.edge_at(0, SCALE, 299.0, 5.0) == (0, Edge.END)
    assert marks.edge_at(0, SCALE, 301.0, 5.0) == (1, Edge.START)
    assert marks.edge_at(0, SCALE, 320.0, 5.0) is None


def test_the_nearest_zero_crossing_lies_between_two_samples() -> None:
    samples = np.array([[0.5, 0.5, -1.0, -0.5, 0.25, 0.5]], np.float32)
    assert zero_crossing(samples, 100, 1000, 0.101) == (100 + 1 + 1 / 3) / 1000
    assert zero_crossing(samples, 100, 1000, 0.104) == (100 + 3 + 2 / 3) / 1000
    assert zero_crossing(np.ones((2, 5), np.float32), 0, 1000, 0.0) is None
