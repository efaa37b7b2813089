"""Turns that two windows changed are joined one by one, and neither undoes the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnState
from voiceman_gui.core.turns_merge import merge_turns

KNOWN = Turns(
    (Speaker("1"), Speaker("2")),
    tuple(
        Turn(Span(2.0 * i, 2.0 * i + 1), str(1 + i % 2), cluster="c", id=f"t{i}") for i in range(6)
    ),
)


def test_what_only_one_changed_is_as_it_made_it() -> None:
    ours = edits.rename(edits.confirm(KNOWN, ["t0"]), "1", "A")
    theirs = edits.delete(edits.assign(KNOWN, ["t2"], "2"), ["t5"])
    both = merge_turns(KNOWN, ours, theirs)
    assert both == edits.delete(edits.assign(ours, ["t2"], "2"), ["t5"])
    assert merge_turns(KNOWN, theirs, ours) == both
    assert merge_turns(KNOWN, KNOWN, theirs) == theirs
    assert merge_turns(KNOWN, ours, KNOWN) == ours


def test_both_changed_one_turn_differently() -> None:
    ours = edits.move_edge(KNOWN, "t0", Edge.START, 0.5, 12.0)
    theirs = edits.assign(edits.move_edge(KNOWN, "t0", Edge.END, 1.5, 12.0), ["t0"], "2")
    both = merge_turns(KNOWN, ours, theirs)
    assert both.turns[0] == Turn(Span(0.5, 1.5), "2", TurnState.CONFIRMED, "c")
    # Where both moved one edge, ours holds; where no turn would be left of both, ours as well.
    assert merge_turns(KNOWN, edits.move_edge(KNOWN, "t0", Edge.END, 1.2, 12.0), theirs).turns[
        0
    ].span == Span(0.0, 1.2)
    early = replace(KNOWN.turns[1], span=Span(2.0, 2.1), state=TurnState.CONFIRMED)
    late = replace(KNOWN.turns[1], span=Span(2.9, 3.0), state=TurnState.CONFIRMED)
    rest = (KNOWN.turns[0], *KNOWN.turns[2:])
    merged = merge_turns(KNOWN, KNOWN.with_turns((*rest, early)), KNOWN.with_turns((*rest, late)))
    assert merged == KNOWN.with_turns((*rest, early))


def test_a_turn_that_one_removed_and_the_other_changed_stays_unless_gone_stay() -> None:
    removed, changed = edits.delete(KNOWN, ["t1"]), edits.confirm(KNOWN, ["t1"])
    assert merge_turns(KNOWN, removed, changed) == changed
    assert merge_turns(KNOWN, changed, removed) == changed
    assert merge_turns(KNOWN, removed, changed, gone_stay=True) == removed
    assert merge_turns(KNOWN, changed, removed, gone_stay=True) == changed


def test_turns_of_one_speaker_that_come_to_overlap_are_one_turn() -> None:
    ours = edits.move_edge(KNOWN, "t0", Edge.END, 3.5, 12.0)
    theirs = edits.assign(KNOWN, ["t1"], "1")
    both = merge_turns(KNOWN, ours, theirs)
    assert both.of("1")[0].span == Span(0.0, 3.5)
    assert [turn.id for turn in both.turns] == ["t0", "t2", "t3", "t4", "t5"]


def test_speakers_that_one_removed_stay_while_the_other_needs_them() -> None:
    ours = edits.delete_speaker(KNOWN, "2")
    both = merge_turns(KNOWN, ours, edits.rename(KNOWN, "1", "A"))
    assert both == edits.rename(ours, "1", "A")
    theirs = edits.add(KNOWN, Span(20.0, 21.0), "2")
    both = merge_turns(KNOWN, ours, theirs)
    assert [one.id for one in both.speakers] == ["1", "2"]
    assert [turn.speaker for turn in both.turns] == ["1", UNSURE] * 3 + ["2"]
    three = edits.add_speaker(KNOWN, "ours"), edits.add_speaker(KNOWN, "theirs")
    assert merge_turns(KNOWN, *three).speaker("3") == Speaker("3", "theirs / ours")


def test_both_began_with_the_proposal() -> None:
    ours = edits.delete(edits.confirm(KNOWN, ["t0"]), ["t4"])
    theirs = edits.add(edits.assign(KNOWN, ["t1"], "1"), Span(20.0, 21.0), "2")
    both = merge_turns(None, ours, theirs)
    expected = edits.add(edits.assign(ours, ["t1"], "1"), Span(20.0, 21.0), "2")
    assert both == expected
    assert merge_turns(None, None, theirs) == theirs == merge_turns(None, theirs, None)
    assert merge_turns(None, edits.delete_speaker(KNOWN, "2"), KNOWN) == edits.delete_speaker(
        KNOWN, "2"
    )


def test_with_nothing_in_common_ours_holds() -> None:
    other = Turns((Speaker("1"),), (Turn(Span(0.0, 9.0), "1", id="other"),))
    assert merge_turns(None, KNOWN, other) == KNOWN


@pytest.mark.parametrize("gone_stay", [False, True])
def test_back_to_the_proposal_holds_unless_the_other_went_on(gone_stay: bool) -> None:
    changed = edits.confirm(KNOWN, ["t0"])
    assert merge_turns(KNOWN, None, KNOWN, gone_stay=gone_stay) is None
    assert merge_turns(KNOWN, KNOWN, None, gone_stay=gone_stay) is None
    assert merge_turns(KNOWN, None, changed, gone_stay=gone_stay) == changed
    assert merge_turns(KNOWN, changed, None, gone_stay=gone_stay) == changed
