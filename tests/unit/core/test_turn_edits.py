"""Edits of turns: what each does, and what none of them ever breaks."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest

from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.command import apply, command
from voiceman_gui.core.document import Document
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import SHORTEST_S, Edge
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnState

TOTAL_S = 20.0
TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(0.0, 4.0), "1", cluster="1", id="a"),
        Turn(Span(3.0, 5.0), "2", cluster="2", id="b"),
        Turn(Span(6.0, 9.0), "1", cluster="1", id="c"),
        Turn(Span(9.0, 12.0), "1", cluster="2", id="d"),
        Turn(Span(13.0, 15.0), UNSURE, cluster="1", id="e"),
    ),
)


def turn(turns: Turns, ident: str) -> Turn:
    return edits.turn_of(turns, ident)


@pytest.mark.parametrize(
    ("ident", "edge", "to_s", "expected"),
    [
        ("a", Edge.END, 4.5, (0.0, 4.5)),  # further into another speaker's turn
        ("a", Edge.END, 7.0, (0.0, 6.0)),  # not into the same speaker's
        ("a", Edge.END, -3.0, (0.0, SHORTEST_S)),  # not through its own start
        ("a", Edge.START, -1.0, (0.0, 4.0)),
        ("a", Edge.START, 9.0, (4.0 - SHORTEST_S, 4.0)),
        ("c", Edge.START, 1.0, (4.0, 9.0)),
        ("c", Edge.END, 10.0, (6.0, 9.0)),  # it touches the next one
        ("d", Edge.END, 99.0, (9.0, TOTAL_S)),  # unsure turns stop nobody
        ("e", Edge.END, 99.0, (13.0, TOTAL_S)),
    ],
)
def test_an_edge_moves_as_far_as_it_goes(
    ident: str, edge: Edge, to_s: float, expected: tuple[float, float]
) -> None:
    moved = turn(edits.move_edge(TURNS, ident, edge, to_s, TOTAL_S), ident)
    assert moved.span == Span(*expected)
    was = turn(TURNS, ident)
    unmoved = moved.span == was.span
    assert moved.state is (was.state if unmoved else TurnState.CONFIRMED)
    assert (moved.speaker, moved.cluster) == (was.speaker, was.cluster)


def test_an_edge_that_is_out_of_its_limits_stays_where_it_is() -> None:
    short = Turns((Speaker("1"),), (Turn(Span(1.0, 1.005), "1", id="s"),))
    assert edits.move_edge(short, "s", Edge.END, 0.0, TOTAL_S) == short
    assert edits.move_edge(short, "s", Edge.START, 3.0, TOTAL_S) == short
    beyond = Turns((Speaker("1"),), (Turn(Span(1.0, 21.0), "1", id="s"),))
    assert edits.move_edge(beyond, "s", Edge.END, 30.0, TOTAL_S) == beyond


def test_a_split_makes_two_turns_that_a_merge_makes_one_again() -> None:
    two = edits.split(TURNS, "c", 7.5)
    first, second = two.of("1")[1:3]
    assert (first.id, first.span, second.span) == ("c", Span(6.0, 7.5), Span(7.5, 9.0))
    assert {first.state, second.state} == {TurnState.CONFIRMED}
    assert (first.cluster, second.cluster) == ("1", "1")
    assert edits.merge_next(two, "c") == edits.confirm(TURNS, ["c"])
    assert edits.merge_previous(two, second.id) == edits.confirm(TURNS, ["c"])
    for at_s in (5.0, 6.0, 6.0 + SHORTEST_S / 2, 9.0, 11.0):
        assert edits.split(TURNS, "c", at_s) is TURNS


def test_the_second_half_never_takes_the_id_of_another_turn() -> None:
    # The turn that is now elsewhere was made where the half comes to lie.
    elsewhere = Turn(Span(7.5, 9.0), "1").id
    turns = TURNS.with_turns((*TURNS.turns, Turn(Span(16.0, 17.0), "1", id=elsewhere)))
    idents = [one.id for one in edits.split(turns, "c", 7.5).turns]
    assert len(set(idents)) == len(idents) == len(turns.turns) + 1


def test_merging_takes_what_lies_between_and_the_cluster_of_the_longest() -> None:
    merged = edits.merge(TURNS, ["a", "d"])
    assert [one.id for one in merged.of("1")] == ["a"]
    whole = turn(merged, "a")
    assert (whole.span, whole.state, whole.cluster) == (Span(0.0, 12.0), TurnState.CONFIRMED, "1")
    assert merged.of("2") == TURNS.of("2")
    assert edits.merge_next(TURNS, "d") is TURNS is edits.merge_previous(TURNS, "a")
    assert edits.merge(TURNS, ["a"]) is TURNS
    with pytest.raises(ValueError, match="several speakers"):
        edits.merge(TURNS, ["a", "b"])


def test_assigning_names_the_speaker_and_confirms() -> None:
    given = edits.assign(TURNS, ["b", "e"], "1")
    assert [one.id for one in given.of("1")] == ["a", "c", "d", "e"], "b became one with a"
    assert turn(given, "a").span == Span(0.0, 5.0)
    unsure = turn(edits.assign(TURNS, ["c"], UNSURE), "c")
    assert (unsure.speaker, unsure.reason) == (UNSURE, edits.BY_ANALYST)
    again = turn(edits.assign(edits.assign(TURNS, ["c"], UNSURE), ["c"], "2"), "c")
    assert (again.speaker, again.reason, again.cluster) == ("2", None, "1")
    new = edits.assign(edits.add_speaker(TURNS, " A  B\n"), ["c"], TURNS.next_id())
    assert (new.speaker("3"), turn(new, "c").speaker) == (Speaker("3", "A B"), "3")
    for strange in ("9", ""):
        with pytest.raises(KeyError):
            edits.assign(TURNS, ["c"], strange)
    with pytest.raises(KeyError):
        edits.assign(TURNS, ["nothing"], "1")


def test_a_cluster_is_what_was_proposed_and_not_given_elsewhere_since() -> None:
    assert edits.same_cluster(TURNS, "a") == ("a", "c")
    assert edits.same_cluster(TURNS, "e") == ("e",)
    given = edits.assign_cluster(TURNS, "a", "2")
    assert [one.id for one in given.of("2")] == ["a", "c"]
    assert [one.id for one in given.of("1")] == ["d"]
    added = edits.add(TURNS, Span(16.0, 17.0), "1")
    made = next(one for one in added.turns if one.id not in {t.id for t in TURNS.turns})
    assert edits.same_cluster(added, made.id) == (made.id,)


def test_speakers_are_renamed_merged_and_deleted() -> None:
    named = edits.rename(TURNS, "2", "  Ms\tKim ")
    assert named.speakers == (Speaker("1"), Speaker("2", "Ms Kim"))
    assert named.turns == TURNS.turns, "a name confirms nothing"
    one = edits.merge_speakers(TURNS, "2", "1")
    assert one.speakers == (Speaker("2"),)
    assert [turn.span for turn in one.of("2")] == [Span(0.0, 5.0), Span(6.0, 9.0), Span(9.0, 12.0)]
    assert edits.merge_speakers(TURNS, "1", "1") is TURNS
    left = edits.delete_speaker(TURNS, "1")
    assert left.speakers == (Speaker("2"),)
    assert [one.id for one in left.of(UNSURE)] == ["a", "c", "d", "e"]
    assert turn(left, "a").reason == edits.SPEAKER_DELETED
    assert left.next_id() == "3", "an id never comes to mean somebody else"
    for act in (edits.delete_speaker, lambda t, s: edits.rename(t, s, "x")):
        with pytest.raises(KeyError):
            act(TURNS, UNSURE)


def test_turns_are_added_deleted_and_confirmed() -> None:
    added = edits.add(TURNS, Span(15.0, 16.0), "2")
    assert added.of("2")[-1] == Turn(Span(15.0, 16.0), "2", TurnState.CONFIRMED)
    onto = edits.add(TURNS, Span(4.5, 6.5), "2")
    assert [one.span for one in onto.of("2")] == [Span(3.0, 6.5)]
    assert [one.id for one in edits.delete(TURNS, ["a", "c"]).turns] == ["b", "d", "e"]
    assert edits.confirm(edits.confirm(TURNS, ["a"]), ["a"]) == edits.confirm(TURNS, ["a"])

    def confirmed(turns: Turns) -> list[str]:
        return [one.id for one in turns.turns if one.state is TurnState.CONFIRMED]

    assert confirmed(edits.confirm_all(TURNS)) == ["a", "b", "c", "d", "e"]
    assert confirmed(edits.confirm_all(TURNS, "1")) == ["a", "c", "d"]
    assert confirmed(edits.confirm_all(TURNS, "1", Span(3.0, 10.0))) == ["c"]
    assert confirmed(edits.confirm_all(TURNS, within=Span(3.0, 9.0))) == ["b", "c"]
    assert edits.confirm_all(TURNS, within=Span(0.0, 1.0)) is TURNS


def _random_act(turns: Turns, chance: random.Random) -> Turns:
    ids = [one.id for one in turns.turns]
    people = [one.id for one in turns.speakers]
    at_s = round(chance.uniform(0.0, TOTAL_S), 2)
    span = Span(at_s, at_s + round(chance.uniform(0.1, 3.0), 2))
    acts: list[Callable[[], Turns]] = [lambda: edits.add_speaker(turns)]
    acts.append(lambda: edits.add(turns, span, chance.choice([*people, UNSURE])))
    if ids:
        one = chance.choice(ids)
        some = chance.sample(ids, min(len(ids), 3))
        own = [t.id for t in turns.of(turn(turns, one).speaker)]
        acts += [
            lambda: edits.move_edge(turns, one, chance.choice(list(Edge)), at_s, TOTAL_S),
            lambda: edits.split(turns, one, at_s),
            lambda: edits.merge_next(turns, one),
            lambda: edits.merge_previous(turns, one),
            lambda: edits.merge(turns, chance.sample(own, min(2, len(own)))),
            lambda: edits.delete(turns, [one]),
            lambda: edits.confirm(turns, some),
            lambda: edits.assign(turns, some, chance.choice([*people, UNSURE])),
            lambda: edits.assign_cluster(turns, one, chance.choice([*people, UNSURE])),
        ]
    if len(people) > 1:
        acts.append(lambda: edits.merge_speakers(turns, *chance.sample(people, 2)))
        acts.append(lambda: edits.delete_speaker(turns, chance.choice(people)))
    return chance.choice(acts)()


def _own_overlap(turns: Turns) -> list[str]:
    found = []
    for speaker in turns.speakers:
        row = turns.of(speaker.id)
        found += [b.id for a, b in itertools.pairwise(row) if b.span.start_s < a.span.end_s]
    return found


@pytest.mark.parametrize("seed", range(40))
def test_no_edit_breaks_the_turns_and_undo_takes_every_one_back(seed: int) -> None:
    chance = random.Random(seed)
    document = Document().with_turns(TURNS)
    steps = []
    for _ in range(40):
        turns = document.turns
        after = _random_act(turns, chance)
        ids = [one.id for one in after.turns]
        assert len(set(ids)) == len(ids)
        assert list(after.turns) == sorted(
            after.turns, key=lambda one: (one.span.start_s, one.span.end_s, one.speaker)
        )
        assert _own_overlap(after) == []
        assert all(one.reason is None for one in after.turns if one.sure)
        was = {one.id: one for one in turns.turns}
        for one in after.turns:
            assert one == was.get(one.id) or one.state is TurnState.CONFIRMED
        steps.append((document, command("edit", document, document.with_turns(after))))
        document = apply(document, steps[-1][1])
        assert document.turns == after
    for before, done in reversed(steps):
        document = apply(document, done.inverse)
        assert document == before
        assert [one.id for one in document.turns.turns] == [one.id for one in before.turns.turns]


@pytest.mark.parametrize("seed", range(20))
def test_nothing_that_is_said_is_lost_when_it_changes_hands(seed: int) -> None:
    chance = random.Random(seed)
    turns = TURNS
    for _ in range(10):
        turns = edits.split(
            turns, chance.choice([one.id for one in turns.turns]), chance.uniform(0, TOTAL_S)
        )
        some = chance.sample([one.id for one in turns.turns], 2)
        turns = edits.assign(turns, some, chance.choice(["1", "2", UNSURE]))
    assert _covered(turns) == pytest.approx(_covered(TURNS))
    assert _covered(edits.delete_speaker(turns, "1")) == pytest.approx(_covered(TURNS))
    assert _covered(edits.merge_speakers(turns, "1", "2")) == pytest.approx(_covered(TURNS))


def _covered(turns: Turns) -> float:
    total_s, reached_s = 0.0, 0.0
    for one in turns.turns:
        total_s += max(0.0, one.span.end_s - max(one.span.start_s, reached_s))
        reached_s = max(reached_s, one.span.end_s)
    return total_s


def test_neighbours_are_merged_only_where_nobody_else_speaks_between() -> None:
    assert edits.merge_next(TURNS, "a") is TURNS, "b reaches into the gap"
    assert edits.merge_previous(TURNS, "c") is TURNS
    alone = edits.delete(TURNS, ["b"])
    assert [one.id for one in edits.merge_next(alone, "a").of("1")] == ["a", "d"]
    unsure = edits.add(alone, Span(4.5, 5.5), UNSURE)
    assert edits.merge_next(unsure, "a") is unsure, "somebody speaks there, nobody knows who"
    inside = edits.add(alone, Span(1.0, 3.5), "2")
    assert len(edits.merge_next(inside, "a").of("1")) == 2, "the gap itself is silent"


def test_a_name_without_letters_stands_in_quotes() -> None:
    assert Speaker("1", "03").name == message("speakers.figures", label="03")
    assert Speaker("1", "Kim 03").name == "Kim 03"
    assert Speaker("1").name == message("speakers.numbered", number="1")
