"""Edges of marks: how far they go, and what fits on a tier."""

from __future__ import annotations

import pytest

from voiceman_gui.core.mark_edits import SHORTEST_S, Misfit, edge_limits, misfit_of, moved
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import TierKind
from voiceman_gui.core.turn_edits import Edge

A, B = Mark(Span(1, 2), id="a", tier="t"), Mark(Span(3, 4), id="b", tier="t")
POINT = Mark(Span(5, 5), id="p", tier="t")


def test_an_edge_stops_before_the_other_one_and_at_the_recordings_ends() -> None:
    start = edge_limits(A, Edge.START, (A, B), TierKind.ANY, 10.0)
    end = edge_limits(A, Edge.END, (A, B), TierKind.ANY, 10.0)
    assert start == (0.0, 2 - SHORTEST_S)
    assert end == (1 + SHORTEST_S, 10.0)
    assert moved(A, Edge.START, 7.0, start) == Span(2 - SHORTEST_S, 2)
    assert moved(A, Edge.END, 12.0, end) == Span(1, 10)


def test_an_interval_stops_at_its_neighbours() -> None:
    assert edge_limits(A, Edge.END, (A, B), TierKind.INTERVALS, 10.0) == (1 + SHORTEST_S, 3)
    assert edge_limits(B, Edge.START, (A, B), TierKind.INTERVALS, 10.0) == (2, 4 - SHORTEST_S)


def test_a_point_moves_whole() -> None:
    limits = edge_limits(POINT, Edge.END, (POINT,), TierKind.POINTS, 10.0)
    assert moved(POINT, Edge.END, 6.0, limits) == Span(6, 6)
    assert moved(POINT, Edge.START, 60.0, limits) == Span(10, 10)


@pytest.mark.parametrize(
    ("mark", "kind", "expected"),
    [
        (A, TierKind.ANY, None),
        (A, TierKind.POINTS, Misfit.NO_POINT),
        (POINT, TierKind.POINTS, None),
        (POINT, TierKind.INTERVALS, Misfit.NO_REGION),
        (Mark(Span(2, 3), tier="t"), TierKind.INTERVALS, None),
        (Mark(Span(2, 3.5), tier="t"), TierKind.INTERVALS, Misfit.OVERLAP),
    ],
)
def test_what_fits_on_a_tier(mark: Mark, kind: TierKind, expected: Misfit | None) -> None:
    assert misfit_of(mark, (B,), kind) is expected
