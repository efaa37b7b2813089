"""What is compared: answers behind their questions, and where a value lies among windows."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.core.comparing import Population, Source, answers
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span


def question(start_s: float, end_s: float, label: str = "Q") -> Mark:
    return Mark(Span(start_s, end_s), label)


def test_an_answer_lasts_until_the_next_question() -> None:
    first, second = question(1, 2, "where"), question(5, 6, "when")
    assert answers([second, first], 9.0) == ((first, Span(2, 5)), (second, Span(6, 9)))


def test_an_answer_ends_where_whoever_asks_begins_again() -> None:
    asked = question(1, 2)
    turns = (Span(0.5, 2.5), Span(4, 5))
    assert answers([asked], 9.0, turns) == ((asked, Span(2, 4)),)


def test_a_question_that_nothing_follows_has_no_answer() -> None:
    first, second = question(1, 2), question(2, 9)
    assert answers([first, second], 9.0) == ()


def test_points_are_no_questions() -> None:
    assert answers([Mark(Span(3, 3), "Q")], 9.0) == ()


def test_the_share_of_windows_up_to_a_value() -> None:
    source = Source("0" * 64, "a.wav")
    people = Population(source, None, "", np.array([0.1, 0.2, 0.2, 0.9]))
    assert [people.share_below(at) for at in (0.0, 0.1, 0.2, 0.5, 1.0)] == [0, 0.25, 0.75, 0.75, 1]
    with pytest.raises(ValueError, match="windows"):
        Population(source, None, "", np.empty(0)).share_below(0.5)


def test_the_distribution_is_drawn_in_steps() -> None:
    people = Population(Source("0" * 64, "a.wav"), None, "", np.array([0.2, 0.2, 0.6]))
    values, shares = people.steps()
    assert values.tolist() == [0, 0.2, 0.2, 0.6, 0.6, 1]
    assert shares == pytest.approx([0, 0, 2 / 3, 2 / 3, 1, 1])
