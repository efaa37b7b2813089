"""Passages of a baseline are put together and cut out, each speaker's for itself."""

from __future__ import annotations

import itertools
import random

import pytest

from voiceman_gui.core.baselines import (
    add_to_baseline,
    merge_baselines,
    take_out,
    with_passage,
    without_passage,
)
from voiceman_gui.core.document import WHOLE_RECORDING, Annotations
from voiceman_gui.core.span import Span


def test_passages_that_overlap_or_touch_are_one() -> None:
    spans = with_passage((Span(1, 2), Span(5, 6)), Span(3, 4))
    assert spans == (Span(1, 2), Span(3, 4), Span(5, 6))
    assert with_passage(spans, Span(2, 3.5)) == (Span(1, 4), Span(5, 6))
    assert with_passage(spans, Span(0, 9)) == (Span(0, 9),)
    assert with_passage(spans, Span(2.5, 2.5)) == spans


def test_taking_out_cuts() -> None:
    spans = (Span(1, 4), Span(5, 6))
    assert without_passage(spans, Span(2, 3)) == (Span(1, 2), Span(3, 4), Span(5, 6))
    assert without_passage(spans, Span(3, 5.5)) == (Span(1, 3), Span(5.5, 6))
    assert without_passage(spans, Span(0, 9)) == ()
    assert without_passage(spans, Span(4, 5)) == spans


def test_each_speaker_has_their_own() -> None:
    one = add_to_baseline(Annotations(), "1", Span(1, 3))
    two = add_to_baseline(add_to_baseline(one, "2", Span(2, 4)), WHOLE_RECORDING, Span(0, 1))
    assert [two.spans_of(speaker) for speaker in ("", "1", "2")] == [
        (Span(0, 1),),
        (Span(1, 3),),
        (Span(2, 4),),
    ]
    assert take_out(two, "1", Span(0, 9)).spans_of("1") == ()
    assert take_out(two, "1", Span(0, 9)).spans_of("2") == (Span(2, 4),)
    merged = merge_baselines(two, "1", "2")
    assert (merged.spans_of("1"), merged.spans_of("2")) == ((Span(1, 4),), ())


@pytest.mark.parametrize("seed", range(20))
def test_any_row_of_acts_holds_exactly_the_moments_that_were_put_in_last(seed: int) -> None:
    chance = random.Random(seed)
    spans: tuple[Span, ...] = ()
    held = [False] * 50
    for _ in range(40):
        start, end = sorted(chance.sample(range(51), 2))
        inside = chance.random() < 0.5
        act = with_passage if inside else without_passage
        spans = act(spans, Span(start, end))
        held[start:end] = [inside] * (end - start)
        assert held == [any(one.start_s <= i < one.end_s for one in spans) for i in range(50)]
        assert all(a.end_s < b.start_s for a, b in itertools.pairwise(spans))
