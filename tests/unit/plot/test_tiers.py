"""Tiers as lanes: stacking, and what is under the pointer."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.crossings import zero_crossing
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.tiers import MOST_ROWS, TierLane, row_columns

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


def test_columns_of_a_row_show_grounds_edges_and_gaps() -> None:
    marks = lane((1, 2), (2, 3), (5, 5))
    columns = row_columns(marks.boxes(0, SCALE), 1000.0, 1.0, seen=4.0)
    assert columns.shape == (1000,)
    runs = np.flatnonzero(np.diff(columns, prepend=-1))
    shown = [(int(at), int(columns[at])) for at in runs]
    # Nothing, edge, ground, the two edges that touch, ground, edge, nothing, the point, nothing.
    assert shown == [
        (0, 3), (100, 2), (101, 0), (199, 2), (201, 0), (299, 2), (300, 3), (500, 1), (501, 3),
    ]  # fmt: skip
    sharp = row_columns(marks.boxes(0, SCALE), 1000.0, 2.0, seen=4.0)
    assert sharp.shape == (2000,)
    assert sharp[200:202].tolist() == [2, 2], "an edge is as thick at 200 %"


def test_a_long_mark_goes_on_behind_a_short_one_in_the_last_row() -> None:
    crowd = lane(*((0.1 * i, 9.0) for i in range(MOST_ROWS)), (1, 2))
    columns = row_columns(crowd.boxes(MOST_ROWS - 1, SCALE), 1000.0, 1.0, seen=4.0)
    assert (columns[31:899] != 3).all()
    assert (columns[900:] == 3).all()


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
