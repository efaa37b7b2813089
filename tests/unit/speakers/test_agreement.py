"""Agreement counts what was confirmed, whatever speakers are called."""

from __future__ import annotations

import random

import pytest

from helpers.facts import english
from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns
from voiceman_gui.speakers.agreement import SpeakerAgreement, agreement

PROPOSED = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(0, 10), "1", cluster="1", id="a"),
        Turn(Span(8, 20), "2", cluster="2", id="b"),
        Turn(Span(20, 30), "1", cluster="1", id="c"),
        Turn(Span(30, 40), "2", cluster="2", id="d"),
    ),
)


def test_nothing_confirmed_has_no_share() -> None:
    found = agreement(PROPOSED, PROPOSED)
    assert (found.speakers, found.share, found.edges_sentence) == ((), None, None)
    assert found.sentence.id == "speakers.agreement.nothing"


def test_only_confirmed_speech_counts_and_overlap_counts_for_each() -> None:
    now = edits.confirm(edits.assign(PROPOSED, ["c"], "2"), ["a", "b"])
    found = agreement(PROPOSED, now)
    assert found.speakers == (
        SpeakerAgreement("1", "1", 10.0, 10.0),
        SpeakerAgreement("2", "2", 22.0, 12.0),
    )
    assert found.share == pytest.approx(22 / 32)
    assert found.speakers[1].share == pytest.approx(12 / 22)
    assert found.sentence.params == {"agreed_share": 22 / 32, "confirmed_s": 32.0}
    assert found.edges_sentence is not None
    assert found.edges_sentence.params == {"edges_count": 6}


def test_who_is_who_is_the_best_assignment_and_not_the_name() -> None:
    swapped = edits.add_speaker(PROPOSED, "man")
    for ident, speaker in (("a", "3"), ("c", "3"), ("b", "1"), ("d", "1")):
        swapped = edits.assign(swapped, [ident], speaker)
    found = agreement(PROPOSED, swapped)
    assert found.speakers == (
        SpeakerAgreement("1", "2", 22.0, 22.0),
        SpeakerAgreement("3", "1", 20.0, 20.0),
    )
    assert found.share == 1.0


def test_a_speaker_more_than_proposed_agrees_with_nothing() -> None:
    now = edits.assign(edits.confirm_all(edits.add_speaker(PROPOSED)), ["c"], "3")
    found = agreement(PROPOSED, now)
    assert found.speakers[2] == SpeakerAgreement("3", "", 10.0, 0.0)
    assert agreement(Turns(), now).share == 0.0
    unsure = agreement(PROPOSED, edits.assign(now, ["c", "d"], UNSURE))
    assert unsure.unsure_s == 20.0
    assert unsure.share == 1.0


def test_moved_edges_are_counted_and_measured() -> None:
    now = edits.confirm(PROPOSED, ["a", "b"])
    now = edits.move_edge(now, "a", Edge.END, 9.0, 40.0)
    now = edits.move_edge(now, "b", Edge.START, 8.25, 40.0)
    now = edits.move_edge(now, "b", Edge.END, 22.0, 40.0)
    found = agreement(PROPOSED, now)
    assert (found.edges_count, found.moved_count) == (4, 3)
    assert (found.moved_median_s, found.moved_most_s) == (1.0, 2.0)
    assert found.edges_sentence is not None
    assert found.edges_sentence.id == "speakers.agreement.edges_moved"
    assert found.agreed_s == pytest.approx(9.0 + 11.75)
    added = edits.add(now, Span(38.0, 40.0), "1")
    assert agreement(PROPOSED, added).edges_count == 4, "an added turn was not proposed"


def test_a_split_point_and_a_closed_gap_are_no_moved_edges() -> None:
    """One edge is dragged, two turns are split, and two others become one: one edge was moved."""
    now = edits.confirm_all(edits.move_edge(PROPOSED, "a", Edge.END, 9.4, 40.0))
    now = edits.split(edits.split(now, "b", 12.0), "a", 5.0)
    found = agreement(PROPOSED, now)
    assert (found.edges_count, found.moved_count) == (8, 1)
    assert found.moved_most_s == pytest.approx(0.6)
    assert found.edges_sentence is not None
    assert "1 was moved: by 0.60 s" in english(found.edges_sentence)
    # A part that is given to somebody else is still a part of the proposed turn.
    second = next(turn.id for turn in now.turns if turn.span.start_s == 12.0)
    assert agreement(PROPOSED, edits.assign(now, [second], "1")).moved_count == 1
    merged = edits.merge(edits.confirm_all(PROPOSED), ["a", "c"])
    found = agreement(PROPOSED, merged)
    assert (found.edges_count, found.moved_count) == (6, 0)
    shorter = edits.move_edge(merged, "a", Edge.END, 29.0, 40.0)
    found = agreement(PROPOSED, shorter)
    assert (found.moved_count, found.moved_most_s) == (1, 1.0)


@pytest.mark.parametrize("seed", range(20))
def test_the_figures_are_those_of_a_count_in_small_steps(seed: int) -> None:
    chance = random.Random(seed)

    def some() -> Turns:
        turns = Turns((Speaker("1"), Speaker("2"), Speaker("3")))
        for _ in range(8):
            start = chance.randrange(50)
            turns = edits.add(
                turns, Span(start, start + chance.randint(1, 9)), chance.choice(["1", "2", "3"])
            )
        return turns

    proposed, now = some(), some()
    found = agreement(proposed, now)
    for one in found.speakers:
        here, there = (
            {i for i in range(70) for t in turns.of(who) if t.span.start_s <= i < t.span.end_s}
            for turns, who in ((now, one.speaker), (proposed, one.proposed))
        )
        assert one.confirmed_s == pytest.approx(len(here))
        assert one.agreed_s == pytest.approx(len(here & there))
    partners = [one.proposed for one in found.speakers if one.proposed]
    assert len(set(partners)) == len(partners)
