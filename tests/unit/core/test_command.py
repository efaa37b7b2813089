"""A command changes what it names and nothing else, and can be taken back and written down."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.command import Change, Command, Part, apply, command
from voiceman_gui.core.document import Annotations, Baseline, Document, ReportDetails
from voiceman_gui.core.document_json import (
    command_from_json,
    command_to_json,
    document_from_json,
    document_to_json,
)
from voiceman_gui.core.document_merge import merge, restored
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, TierLink, TierOrigin
from voiceman_gui.core.turns import UNSURE, Speaker, SpeakerChoice, Turn, Turns, TurnState

A, B, C = (Mark(Span(float(i), i + 0.5)) for i in range(3))

TURNS = Turns(
    (Speaker("1"), Speaker("2", "김 검사")),
    (
        Turn(Span(0.1, 0.30000000000000004), "2", cluster="1"),
        Turn(Span(0.2, 9.0), "1", TurnState.CONFIRMED, id="x"),
        Turn(Span(9.0, 9.5), UNSURE, reason=message("speakers.reason.too_short", speech_s=0.5)),
    ),
)

WORDS = Tier(
    "w",
    "words 낱말",
    TierKind.INTERVALS,
    ("one", "two"),
    note="heard twice",
    origin=TierOrigin("textgrid", "utf-16", (("form", "long"),), (Span(0, 0.5), Span(0.5, 1))),
)
PARTS = Tier("p", "parts", parent="w", link=TierLink.SYMBOLIC_SUBDIVISION)
ON_WORDS = (
    Mark(Span(1, 2), "one", id="m1", tier="w", note="faint", low_hz=300.0, high_hz=3400.0),
    # Parts without times of their own lie where their parent lies, several at one span.
    Mark(Span(1, 2), "o", id="m2", tier="p", parent="m1"),
    Mark(Span(1, 2), "ne", id="m3", tier="p", parent="m1"),
)

FULL = Document(
    (
        Annotations(
            "1",
            (
                new_mark(Span(0.1, 0.30000000000000004), "화남 🙂", author="x"),
                Mark(Span(3, 3)),
                *ON_WORDS,
            ),
            (Baseline((Span(0, 10.5), Span(20, 30))), Baseline((Span(40, 50),), "woman")),
            1,
            TURNS,
            SpeakerChoice.parse("3"),
            (Borrowed("woman", "/exhibits/call.wav", "5f" * 32, (Span(1, 2.5),), "1"),),
            (WORDS, PARTS),
        ),
        Annotations("2", (B,)),
    ),
    ReportDetails(case="C 1", question="Why?\nHow?", language="ko"),
    'Line one\nline "two" \u2028 end',
)


def stored(value: Command) -> Command:
    return command_from_json(json.loads(json.dumps(command_to_json(value), allow_nan=False)))


@pytest.mark.parametrize("document", [FULL, Document()])
def test_a_document_comes_back_from_its_json(document: Document) -> None:
    back = document_from_json(json.loads(json.dumps(document_to_json(document), allow_nan=False)))
    assert back == document
    ids = [[(m.id, m.author, m.created) for m in one.marks] for one in back.recordings]
    assert ids == [[(m.id, m.author, m.created) for m in one.marks] for one in document.recordings]
    if document.turns is not None:
        assert [turn.id for turn in back.turns.turns] == [turn.id for turn in document.turns.turns]


def test_a_document_has_recordings_of_different_ids() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Document(())
    with pytest.raises(ValueError, match="one id"):
        Document((Annotations("1"), Annotations("1")))


def test_a_command_leads_there_and_back_also_from_its_json() -> None:
    there = command("everything", Document(), FULL, author="x", at="2026-01-01T00:00:00+00:00")
    assert {change.part for change in there.changes} == set(Part)
    for done in (there, stored(there)):
        assert done == there
        assert apply(Document(), done) == FULL
        back = apply(FULL, done.inverse)
        assert back.of("1") == Annotations("1")
        assert (back.report, back.notes) == (ReportDetails(), "")


def test_nothing_changed_is_no_change() -> None:
    assert command("none", FULL, replace(FULL)).changes == ()


def test_a_command_leaves_alone_what_it_does_not_name() -> None:
    before = Document.of_one((A,))
    add_b = command("mark.region", before, before.with_marks((A, B)))
    # Meanwhile another window removed A, added C and set a baseline.
    there = Document.of_one((C,), Span(1, 2))
    assert apply(there, add_b) == Document.of_one((B, C), Span(1, 2))
    assert apply(apply(there, add_b), add_b.inverse) == there


def test_taking_back_a_mark_keeps_what_another_window_made_of_it() -> None:
    add = command("mark.region", Document(), Document.of_one((A,)))
    relabelled = Document.of_one((replace(A, label="theirs"),))
    assert apply(relabelled, add.inverse) == relabelled


def test_taking_back_a_label_leaves_what_another_window_made_of_the_mark() -> None:
    mark, there = new_mark(Span(1.0, 2.0)), new_mark(Span(1.0, 2.0), "calm")
    before = Document.of_one((mark,))
    label = command("mark.label", before, before.with_marks((replace(mark, label="calm"),)))
    assert apply(Document(), label.inverse) == Document(), "a mark that was removed comes back"
    theirs = Document.of_one((replace(mark, label="theirs", in_report=False),))
    assert apply(theirs, label.inverse) == theirs
    # Only the label goes back, also where the mark has got the id of the other window's.
    for one in (replace(mark, label="calm"), there):
        left = apply(Document.of_one((replace(one, in_report=False),)), label.inverse)
        assert [(m.id, m.label, m.in_report) for m in left.marks] == [(one.id, "", False)]


def test_taking_back_a_baseline_or_channel_leaves_another_windows() -> None:
    ours, theirs = Document.of_one((), Span(0, 5)), Document.of_one((), Span(6, 9))
    done = command("baseline.set", Document(), ours)
    assert apply(theirs, done.inverse) == theirs
    assert apply(ours, done.inverse) == Document()
    chosen = command("channel.set", Document(), Document().with_channel(1))
    assert apply(Document().with_channel(0), chosen.inverse) == Document().with_channel(0)


def test_taking_back_turns_leaves_another_windows() -> None:
    first, second, third = (Turn(Span(float(i), i + 0.5), "1") for i in range(3))
    before = Document().with_turns(Turns((Speaker("1"),), (first, second)))
    mine = replace(second, span=Span(1.0, 1.4), state=TurnState.CONFIRMED)
    done = command("turn.edge", before, before.with_turns(Turns((Speaker("1"),), (first, mine))))
    assert [change.part for change in done.changes] == [Part.TURNS]
    # Meanwhile another window named the speaker, removed the first turn and added one.
    there = before.with_turns(Turns((Speaker("1", "A"),), (second, third)))
    both = apply(there, done)
    assert both.turns == Turns((Speaker("1", "A"),), (mine, third))
    assert apply(both, done.inverse) == there
    # A turn that is gone does not come back, neither as it was nor changed.
    gone = before.with_turns(Turns((Speaker("1"),), (first,)))
    assert apply(gone, done) == gone
    chosen = command("speakers.set", before, before.with_speakers(SpeakerChoice.parse("2")))
    assert [change.part for change in chosen.changes] == [Part.SPEAKERS]
    channels = before.with_speakers(SpeakerChoice.parse("channels"))
    assert apply(channels, chosen.inverse) == channels
    assert apply(apply(before, chosen), chosen.inverse) == before


def test_the_baseline_of_a_speaker_who_is_gone_goes_with_them_and_comes_back() -> None:
    both = Turns((Speaker("1"), Speaker("2")), (Turn(Span(0, 1), "1"), Turn(Span(1, 2), "2")))
    before = Document.of_one((), Span(4, 5)).with_turns(both)
    before = before.with_spans("1", (Span(0, 1),)).with_spans("2", (Span(1, 2),))
    after = before.with_turns(Turns((Speaker("1"),), (Turn(Span(0, 1), "1"),)))
    assert [one.speaker for one in after.shown.baselines] == ["", "1"]
    done = command("speaker.delete", before, after)
    assert apply(before, done) == after
    assert apply(after, done.inverse) == before
    assert before.with_turns(None).shown.baselines == before.shown.baselines


def test_a_mark_takes_the_place_of_another_one_of_its_span() -> None:
    other = new_mark(A.span, "other")
    add = command("mark.region", Document(), Document.of_one((A,)))
    after = apply(Document.of_one((other,)), add)
    assert [(mark.id, mark.label) for mark in after.marks] == [(A.id, "")]


def test_a_relabelled_mark_is_one_change_and_keeps_its_id() -> None:
    mark = new_mark(Span(1.0, 2.0), author="x")
    before = Document.of_one((mark, B))
    done = command("mark.label", before, before.with_marks((replace(mark, label="calm"), B)))
    (change,) = done.changes
    assert (change.part, change.key) == (Part.MARK, mark.id)
    (after,) = (one for one in apply(before, done).marks if one.id == mark.id)
    assert (after.label, after.author, after.created) == ("calm", "x", mark.created)


def test_a_command_on_a_recording_that_is_not_there_yet_adds_it() -> None:
    add = Command("mark.region", (Change(Part.MARK, "2", A.id, None, A),))
    after = apply(Document(), add)
    assert [one.id for one in after.recordings] == ["1", "2"]
    assert after.of("2").marks == (A,)


def test_marks_are_in_order_of_time_and_baselines_in_order_of_speakers() -> None:
    document = Document.of_one((C, A, B))
    assert document.marks == (A, B, C)
    two = Annotations(baselines=(Baseline((Span(0, 1),), "b"), Baseline((Span(0, 1),), "a")))
    assert [one.speaker for one in two.baselines] == ["a", "b"]
    assert two.with_spans("a", ()) == Annotations(baselines=(Baseline((Span(0, 1),), "b"),))


def test_one_mark_made_in_two_windows_is_one_mark_with_both_labels() -> None:
    ours, theirs = new_mark(A.span, "x"), new_mark(A.span, "y")
    both = merge(Document(), Document.of_one((ours,)), Document.of_one((theirs,)))
    assert [mark.label for mark in both.marks] == ["y / x"]
    # Once merged, removing it in one window removes it.
    assert merge(both, Document(), both).marks == ()
    assert merge(Document.of_one((ours,)), Document.of_one((ours,)), Document()).marks == ()


def test_windows_merge_each_speaker_each_recording_and_each_field_of_the_report() -> None:
    def of(first: Annotations, second: Annotations, report: ReportDetails) -> Document:
        return Document((first, second), report)

    known = of(Annotations("1"), Annotations("2", channel=0), ReportDetails(case="C"))
    ours = of(
        Annotations("1", baselines=(Baseline((Span(0, 1),), "a"),)),
        Annotations("2", (A,), channel=0),
        ReportDetails(case="C", examiner="E"),
    )
    theirs = of(
        Annotations("1", baselines=(Baseline((Span(5, 6),), "b"),)),
        Annotations("2", (B,), channel=1),
        ReportDetails(case="D"),
    )
    assert merge(known, ours, theirs) == of(
        Annotations("1", baselines=(Baseline((Span(0, 1),), "a"), Baseline((Span(5, 6),), "b"))),
        Annotations("2", (A, B), channel=1),
        ReportDetails(case="D", examiner="E"),
    )


def test_what_was_kept_stands_beside_what_was_set_since() -> None:
    now = Document.of_one((replace(A, label="now"), B), channel=0)
    early = Document.of_one((replace(A, label="early"), C), Span(1, 2))
    kept = Document.of_one(
        (replace(B, label="kept"),), Span(3, 4), 1, report=ReportDetails(case="C"), notes="n"
    )
    assert restored(now, early, kept, channels=2) == Document.of_one(
        (replace(A, label="now"), replace(B, label="kept"), C),
        Span(1, 2),
        0,
        report=ReportDetails(case="C"),
        notes="n",
    )
    assert restored(Document(), Document(), kept, channels=1).channel is None
    assert restored(Document(), Document(), FULL, channels=2).shown == FULL.shown
    fresh = FULL.with_turns(Turns()).with_speakers(SpeakerChoice.parse("one"))
    mixed = restored(fresh, Document(), FULL, channels=2)
    assert (mixed.turns, mixed.speakers) == (fresh.turns, fresh.speakers)


def test_marks_of_one_span_are_one_on_the_tier_of_every_recording_only() -> None:
    here = Document().with_tiers((PARTS,))
    first, second = (replace(mark, parent="") for mark in ON_WORDS[1:])
    both = apply(here, command("mark", here, here.with_marks((first, second))))
    assert len(both.marks) == 2
    again = Mark(Span(0, 0.5), "again", id="other")
    added = command("mark", here, here.with_marks((again,)))
    assert apply(here.with_marks((A,)), added).marks == (again,)


def test_a_tier_goes_with_its_marks_and_both_come_back() -> None:
    before = Document((FULL.shown,))
    gone = command("tier.remove", before, before.with_tiers((PARTS,)))
    after = apply(before, gone)
    assert [tier.id for tier in after.tiers] == ["p"]
    assert "m1" not in [mark.id for mark in after.marks]
    back = apply(after, gone.inverse)
    assert set(back.marks) == set(before.marks)
    assert back.tiers == before.tiers


def test_tiers_of_two_windows_are_both_kept() -> None:
    known = Document().with_tiers((WORDS,))
    ours = known.with_tiers((replace(WORDS, name="ours"),))
    theirs = known.with_tiers((PARTS, WORDS))
    assert merge(known, ours, theirs).tiers == (PARTS, replace(WORDS, name="ours"))
    # Removed here, changed there: it stays.
    assert merge(known, known.with_tiers(()), ours).tiers == ours.tiers
    assert merge(known, known.with_tiers(()), known).tiers == ()
    add = command("tier.add", known, theirs)
    assert apply(ours, add).tiers == (PARTS, replace(WORDS, name="ours"))
