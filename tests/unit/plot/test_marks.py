"""Thousands of marks as a ground, a few lines, and a strip that counts."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.marks import (
    GROUND,
    LINE,
    NOTHING,
    STRIP_PX,
    MarkLayout,
    covered,
    density,
    lines,
)
from voiceman_gui.plot.scale import TimeScale


def test_the_pointer_s_mark_is_told_by_its_shortest_and_points_from_nearby() -> None:
    layout = MarkLayout([Mark(Span(0, 10)), Mark(Span(2, 4)), Mark(Span(6, 6))])
    assert layout.at(3.0, 0.1) == 1
    assert layout.at(5.0, 0.1) == 0
    assert layout.at(6.05, 0.1) == 2
    assert layout.at(11.0, 0.1) is None
    assert layout.index_of(Span(2, 4)) == 1
    assert layout.index_of(Span(2, 5)) is None


def test_few_marks_keep_their_ground_and_both_edges() -> None:
    scale = TimeScale(Span(0.0, 100.0), 80.0, 1000.0)
    layout = MarkLayout(
        [Mark(Span(10, 20)), Mark(Span(15, 30)), Mark(Span(50, 50)), Mark(Span(95, 120))]
    )
    columns = layout.view(scale, 1.0).columns
    assert np.flatnonzero(columns == LINE).tolist() == [100, 150, 200, 300, 500, 950]
    assert (columns[101:300] != NOTHING).all()
    assert (columns[301:950] == NOTHING).sum() == 648
    assert (columns[951:] == GROUND).all()
    close = MarkLayout([Mark(Span(10, 20))]).view(scale, 0.5).columns
    assert np.flatnonzero(close == LINE).tolist() == [200, 201, 400, 401]


def test_ground_is_laid_once_however_many_marks_lie_over_one_another() -> None:
    left, right = np.zeros(500), np.linspace(1, 40, 500)
    columns = covered(left, right, 100.0)
    assert (columns[:40] == GROUND).all()
    assert (columns[40:] == NOTHING).all()


def test_lines_are_drawn_where_they_can_be_told_apart() -> None:
    left = np.concatenate((np.arange(0.0, 100, 2.0), [200.0, 260.0]))
    apart, crowded = lines(left, left + 1)
    assert apart.tolist() == [200.0, 260.0]
    assert crowded.tolist() == np.arange(0.0, 100, 2.0).tolist()
    packed = np.linspace(0, 100, 5000)
    apart, crowded = lines(packed, packed)
    assert apart.size == 0 and crowded.size == 5000


def test_the_strip_grows_with_the_logarithm_of_the_count() -> None:
    x = np.repeat([1.0, 9.0, 17.0, 25.0], [1, 2, 8, 500])
    height = density(x, 0.0, 32.0).sum(axis=0)
    assert height.tolist() == [2, 0, 4, 0, 8, 0, STRIP_PX, 0]
