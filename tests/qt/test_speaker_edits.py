"""Turns and speakers changed by keys and menus; all of it can be undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from helpers.turn_strip import (
    ALT,
    CONFIRMED,
    CTRL,
    LEFT,
    SHIFT,
    TURNS,
    click,
    key,
    menu_at,
    mouse,
    pick,
    place,
    spans,
    speaker_menu,
    strip,
    turn,
)
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, TurnState

# -- parts and speakers ------------------------------------------------------------------------


def test_a_turn_is_split_at_the_playhead_given_away_and_merged_again(talk):
    talk.state.seek(5.75)
    key(talk, Qt.Key.Key_X)
    assert spans(talk, "2") == [(2.0, 3.0), (5.0, 5.75), (5.75, 6.5), (7.0, 8.0)]
    assert talk.state.selection == Span(5.75, 6.5)
    key(talk, Qt.Key.Key_1, ALT)
    assert spans(talk, "1")[-1] == (5.75, 6.5)
    assert talk.state.speaking.chosen.speaker == "1"
    key(talk, Qt.Key.Key_2, ALT)
    click(talk, 5.3, "2")
    key(talk, Qt.Key.Key_J)
    assert spans(talk, "2") == [(2.0, 3.0), (5.0, 6.5), (7.0, 8.0)]
    click(talk, 7.5, "2")
    key(talk, Qt.Key.Key_J, SHIFT)
    assert spans(talk, "2") == [(2.0, 3.0), (5.0, 8.0)]
    for _ in range(5):
        talk.press("edit.undo")
    assert talk.state.speaking.turns == TURNS


def test_all_turns_of_a_voice_are_given_away_at_once(talk):
    click(talk, 5.5, "2")
    key(talk, Qt.Key.Key_1, ALT | SHIFT)
    assert spans(talk, "2") == []
    assert len(spans(talk, "1")) == 4  # two of them overlapped and are one now
    talk.press("edit.undo")
    assert talk.state.speaking.turns == TURNS


def test_one_more_speaker_and_nobody(talk):
    click(talk, 7.5, "2")
    key(talk, Qt.Key.Key_0, ALT)
    assert [one.id for one in talk.state.speaking.turns.speakers] == ["1", "2", "3"]
    assert spans(talk, "3") == [(7.0, 8.0)]
    assert [head.name for head in strip(talk)._heads][2] == "Speaker 3"
    key(talk, Qt.Key.Key_U, ALT)
    assert spans(talk, UNSURE) == [(4.2, 4.6), (7.0, 8.0)]
    assert "assigned this turn to nobody" in strip(talk).tip_at(place(talk, 7.5, UNSURE))
    key(talk, Qt.Key.Key_9, ALT)  # there is no ninth speaker
    assert spans(talk, UNSURE) == [(4.2, 4.6), (7.0, 8.0)]


def test_a_selection_that_is_no_turn_becomes_one(talk):
    talk.state.set_selection(Span(8.5, 9.0))
    key(talk, Qt.Key.Key_1, ALT)
    assert spans(talk, "1")[-1] == (8.5, 9.0)
    assert talk.state.speaking.chosen.state is CONFIRMED


def test_a_turn_is_deleted_but_the_marks_are_not(talk):
    talk.state.set_selection(Span(5.0, 6.5))
    talk.press("edit.region")
    click(talk, 5.5, "2")
    key(talk, Qt.Key.Key_Backspace)
    assert spans(talk, "2") == [(2.0, 3.0), (7.0, 8.0)]
    assert len(talk.state.marks) == 1
    key(talk, Qt.Key.Key_Backspace)  # no turn is under the playhead now
    assert len(talk.state.speaking.turns.turns) == 5


def test_return_confirms_and_goes_on(talk):
    key(talk, Qt.Key.Key_N)
    key(talk, Qt.Key.Key_Return)
    assert turn(talk, "a").state is CONFIRMED
    assert talk.state.speaking.chosen.id == "b"
    key(talk, Qt.Key.Key_Return)
    key(talk, Qt.Key.Key_Return)
    assert talk.state.speaking.chosen.id == "d"
    assert talk.state.speaking.lanes.confirmed == 3
    talk.state.set_visible(Span(4.8, 7.5))
    key(talk, Qt.Key.Key_Return, CTRL)
    assert turn(talk, "e").state is CONFIRMED
    assert turn(talk, "f").state is TurnState.PROPOSED, "nobody saw its end"
    key(talk, Qt.Key.Key_Return, CTRL | SHIFT)
    assert talk.state.speaking.lanes.confirmed == 6
    talk.press("edit.undo")
    assert talk.state.speaking.lanes.confirmed == 4


# -- names -------------------------------------------------------------------------------------


def test_a_speaker_is_named_over_the_lane(talk):
    panel = strip(talk)
    head = panel._heads[1]
    QTest.mouseDClick(head, LEFT)
    field = panel.names.field
    assert field is not None
    assert field.placeholderText() == "Speaker 2"
    QTest.keyClicks(field, "Ms Kim")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert talk.state.speaking.turns.speaker("2").label == "Ms Kim"
    assert [one.name for one in panel._heads] == ["Speaker 1", "Ms Kim", "unsure"]
    assert panel.names.field is None
    talk.press("edit.undo")
    assert [one.name for one in panel._heads] == ["Speaker 1", "Speaker 2", "unsure"]


def test_a_key_asks_for_the_name_and_escape_leaves_it(talk):
    click(talk, 3.5, "1")
    key(talk, Qt.Key.Key_R)
    field = strip(talk).names.field
    assert field is not None
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert strip(talk).names.field is None
    assert talk.state.speaking.turns == TURNS
    click(talk, 4.4, UNSURE)
    key(talk, Qt.Key.Key_R)
    assert strip(talk).names.field is None, "nobody has no name"


# -- menus -------------------------------------------------------------------------------------


def test_the_menu_of_a_turn(talk):
    pick(menu_at(talk, place(talk, 5.5, "2")), "This turn belongs to", "Speaker 1")
    assert spans(talk, "1")[-1] == (5.0, 6.5)
    pick(menu_at(talk, place(talk, 5.5, "1")), "This turn belongs to", "A new speaker")
    assert spans(talk, "3") == [(5.0, 6.5)]
    pick(menu_at(talk, place(talk, 7.5, "2")), "All turns of this voice belong to", "Unsure")
    assert spans(talk, UNSURE) == [(2.0, 3.0), (4.2, 4.6), (7.0, 8.0)]
    pick(menu_at(talk, place(talk, 4.4, UNSURE)), "Delete: nobody speaks here")
    assert spans(talk, UNSURE) == [(2.0, 3.0), (7.0, 8.0)]


def test_the_menu_of_a_speaker(talk):
    talk.state.become("baseline.set", talk.state.document.with_spans("2", [Span(5.0, 6.0)]))
    pick(speaker_menu(talk, 1), "Show the readings of this speaker only")
    assert talk.state.speaking.shown == "2"
    assert strip(talk).header.shown.text().startswith("Show: Speaker 2")
    pick(speaker_menu(talk, 1), "Confirm all turns of this speaker")
    assert talk.state.speaking.lanes.confirmed == 3
    pick(speaker_menu(talk, 1), "Same person as", "Speaker 1")
    assert [one.id for one in talk.state.speaking.turns.speakers] == ["1"]
    assert talk.state.speaking.shown is None
    assert talk.state.document.shown.spans_of("1") == (Span(5.0, 6.0),)
    talk.press("edit.undo")
    assert talk.state.document.shown.spans_of("2") == (Span(5.0, 6.0),)
    pick(speaker_menu(talk, 1), "Delete this speaker: the turns become unsure")
    assert len(spans(talk, UNSURE)) == 4


def test_changed_turns_can_be_let_go_of(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav", seconds=10.0))
    desk.state.become("turn.move", desk.state.document.with_turns(TURNS))
    desk.press("turns.as_proposed")
    assert desk.state.document.turns is None
    desk.press("edit.undo")
    assert desk.state.speaking.turns == TURNS


def test_another_number_of_speakers_lets_changed_turns_go_and_says_so(talk):
    panel = strip(talk)
    panel.header.choice_menu.aboutToShow.emit()
    texts = [action.text() for action in panel.header.choice_menu.actions()]
    assert texts[:3] == ["Automatic", "One speaker", "2 speakers"]
    assert "One speaker on each channel" not in texts, "the recording has one channel"
    action = panel.header.choice_menu.actions()[3]
    action.trigger()
    assert talk.state.document.speakers == SpeakerChoice.parse("3")
    assert talk.state.document.turns is None
    assert panel.header.choice.text().startswith("Speakers: 3")
    assert any("Undo brings them back" in text for text in talk.sentences)
    talk.press("edit.undo")
    assert talk.state.speaking.turns == TURNS
    assert talk.state.document.speakers is None


# -- what cannot be done -----------------------------------------------------------------------


def test_turns_are_not_merged_over_what_somebody_else_says(talk):
    click(talk, 2.2, "2")
    key(talk, Qt.Key.Key_J)
    assert talk.state.speaking.turns == TURNS
    assert any("somebody else speaks between" in text for text in talk.sentences)
    click(talk, 3.5, "1")
    key(talk, Qt.Key.Key_J, SHIFT)
    assert talk.state.speaking.turns == TURNS, "Speaker 2 begins before the gap ends"
    click(talk, 7.5, "2")
    key(talk, Qt.Key.Key_J, SHIFT)
    assert spans(talk, "2") == [(2.0, 3.0), (5.0, 8.0)]


def test_a_confirmed_turn_is_not_confirmed_again(talk):
    def confirm() -> bool:
        menu = menu_at(talk, place(talk, 5.5, "2"))
        enabled = next(a for a in menu.actions() if a.text() == "Confirm").isEnabled()
        menu.close()
        return enabled

    assert confirm()
    click(talk, 5.5, "2")
    key(talk, Qt.Key.Key_Return)
    assert turn(talk, "e").state is CONFIRMED
    assert not confirm()


def test_escape_leaves_a_dragged_edge_where_it_was(talk):
    panel, start = strip(talk), place(talk, 6.5, "2")
    panel.setFocus()
    mouse(talk, "press", start, CTRL)
    mouse(talk, "move", place(talk, 6.8, "2"), CTRL)
    assert panel.content.moved is not None
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.content.moved is None
    mouse(talk, "move", place(talk, 6.9, "2"), CTRL)
    mouse(talk, "release", place(talk, 6.9, "2"), CTRL)
    assert talk.state.speaking.turns == TURNS
    assert not panel.hand.holds
