"""Lanes and boxes of turns."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnState
from voiceman_gui.plot.scale import TimeScale
from voiceman_gui.plot.turns import TurnLanes, snapped

TWO = (Speaker("1"), Speaker("2"))
CONFIRMED = TurnState.CONFIRMED


def turn(start_s: float, end_s: float, speaker: str = "1", **known: object) -> Turn:
    return Turn(Span(start_s, end_s), speaker, **known)  # type: ignore[arg-type]


def scale(start_s: float, end_s: float, width: float = 100.0) -> TimeScale:
    return TimeScale(Span(start_s, end_s), 0.0, width)


def many(count: int, seed: int = 3) -> Turns:
    """Turns of two who interrupt one another, over an hour or so."""
    rng = np.random.default_rng(seed)
    rows, ends = [], {"1": 0.0, "2": 0.0}
    at = 0.0
    for i in range(count):
        speaker = str(1 + i % 2)
        start = max(at - rng.uniform(0, 0.4), ends[speaker] + 0.01)
        at = start + rng.uniform(0.3, 2.0)
        ends[speaker] = at
        rows.append(turn(start, at, speaker))
    return Turns(TWO, tuple(rows))


def test_every_speaker_has_a_lane_and_what_is_unsure_comes_last() -> None:
    turns = Turns(TWO, (turn(0, 1, UNSURE), turn(1, 2, "2")))
    lanes = TurnLanes(turns).lanes
    assert [(lane.speaker, lane.place, len(lane.turns)) for lane in lanes] == [
        ("1", 0, 0),
        ("2", 1, 1),
        (UNSURE, -1, 1),
    ]
    assert TurnLanes.nothing().lanes == ()


def test_boxes_lie_where_the_turns_are_and_only_those_that_are_seen() -> None:
    (lane,) = TurnLanes(
        Turns(TWO[:1], (turn(0, 2), turn(10, 20, state=CONFIRMED), turn(30, 31)))
    ).lanes
    boxes = lane.boxes(scale(5.0, 25.0, 200.0))
    assert boxes.left.tolist() == [50.0]
    assert boxes.right.tolist() == [150.0]
    assert (boxes.first.tolist(), boxes.count.tolist()) == ([1], [1])
    assert boxes.confirmed.tolist() == [True]
    assert not len(lane.boxes(scale(21.0, 29.0)).left)
    assert not len(lane.boxes(scale(40.0, 50.0)).left)


def test_a_turn_that_reaches_beyond_both_sides_is_seen() -> None:
    (lane,) = TurnLanes(Turns(TWO[:1], (turn(0, 100), turn(200, 201)))).lanes
    boxes = lane.boxes(scale(40.0, 50.0))
    assert len(boxes.left) == 1
    assert boxes.left[0] < 0
    assert boxes.right[0] > 100


def test_narrow_turns_side_by_side_are_one_box_that_is_confirmed_only_as_a_whole() -> None:
    rows = [turn(i, i + 0.8, state=CONFIRMED if i < 10 else TurnState.PROPOSED) for i in range(20)]
    rows.append(turn(500, 560))
    (lane,) = TurnLanes(Turns(TWO[:1], tuple(rows))).lanes
    boxes = lane.boxes(scale(0.0, 1000.0, 1000.0), least=3.0)
    assert boxes.count.tolist() == [20, 1]
    assert boxes.confirmed.tolist() == [False, False]
    # Close up each is there by itself.
    assert (lane.boxes(scale(0.0, 20.0, 1000.0)).count == 1).all()


@pytest.mark.parametrize("least", [1.0, 3.0, 8.0])
@pytest.mark.parametrize("seconds", [4000.0, 300.0, 20.0])
def test_no_turn_is_lost_in_boxes_and_they_stay_few(seconds: float, least: float) -> None:
    turns = many(3000)
    shown = scale(100.0, 100.0 + seconds, 1000.0)
    for lane in TurnLanes(turns).lanes:
        boxes = lane.boxes(shown, least)
        assert len(boxes.left) <= 1000 / least + 2
        inside = [
            i
            for i, one in enumerate(lane.turns)
            if one.span.end_s > shown.span.start_s and one.span.start_s < shown.span.end_s
        ]
        held = [
            i
            for first, count in zip(boxes.first, boxes.count, strict=True)
            for i in range(first, first + count)
        ]
        assert set(inside) <= set(held)
        assert len(held) == len(set(held))
        for i in inside:
            box = int(np.searchsorted(boxes.first, i, side="right")) - 1
            middle = (lane.turns[i].span.start_s + lane.turns[i].span.end_s) / 2
            assert boxes.left[box] - 1 <= shown.clamp(shown.x(middle)) <= boxes.right[box] + 1


def test_overlap_is_where_pieces_overlap() -> None:
    turns = many(400, seed=8)
    lanes = TurnLanes(turns)
    for lane in lanes.lanes:
        said = sorted(
            (piece.span.start_s, piece.span.end_s)
            for piece in turns.pieces()
            if piece.overlap and piece.turn.speaker == lane.speaker
        )
        assert len(said) > 20
        assert np.allclose(lane.overlap_s.T, said)
        assert lane.overlap_within_s(Span(0.0, 1e6)) == pytest.approx(sum(b - a for a, b in said))


def test_two_turns_of_one_speaker_are_no_overlap_and_touching_ones_neither() -> None:
    turns = Turns(TWO, (turn(0, 5), turn(4, 8), turn(8, 9, "2"), turn(9, 10)))
    assert all(lane.overlap_s.shape == (2, 0) for lane in TurnLanes(turns).lanes)


def test_the_turn_at_a_moment_and_near_it() -> None:
    lane = TurnLanes(Turns(TWO, (turn(0, 5), turn(6, 8), turn(20, 30)))).lanes[0]
    assert lane.at(3.0) == turn(0, 5)
    assert lane.at(5.4) is None
    assert lane.at(5.4, reach_s=0.5) == turn(0, 5)
    assert lane.at(5.6, reach_s=0.5) == turn(6, 8)
    assert lane.at(12.0, reach_s=0.5) is None
    assert lane.at(25.0) == turn(20, 30)
    assert TurnLanes(Turns(TWO)).lanes[0].at(1.0) is None


def test_edges_attract_from_near_only() -> None:
    lanes = TurnLanes(Turns(TWO, (turn(0, 5), turn(4, 8, "2"))))
    assert sorted(lanes.edges_near(4.5, 0.6)) == [4.0, 5.0]
    assert not lanes.edges_near(6.5, 0.6).size
    assert snapped(4.9, [4.0, 5.0, 20.0], 0.2) == 5.0
    assert snapped(4.7, [4.0, 5.0, 20.0], 0.2) == 4.7
    assert snapped(4.7, [], 0.2) == 4.7


def test_turns_are_found_by_id_and_lanes_by_speaker() -> None:
    turns = many(10)
    lanes = TurnLanes(turns)
    assert lanes.by_id(turns.turns[4].id) is turns.turns[4]
    assert lanes.by_id("nothing") is None
    assert (lanes.lane_of("2"), lanes.lane_of("9")) == (1, -1)
    assert lanes.lanes[0].within_s(Span(0, 1e6)) == pytest.approx(lanes.lanes[0].speech_s)
