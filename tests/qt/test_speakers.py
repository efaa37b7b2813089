"""The speaker strip: turns under the hand, by keys and by menu; all of it can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from helpers.bad_audio_files import wav
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import (
    UNSURE,
    Speaker,
    SpeakerChoice,
    Turn,
    Turns,
    TurnState,
)
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.panels.speakers import HEADER, LOW, TALL

if TYPE_CHECKING:
    from conftest import Desk
    from voiceman_gui.qt.panels.speakers import SpeakersPanel

NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
CONFIRMED = TurnState.CONFIRMED

TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(0.5, 1.5), "1", cluster="1", id="a"),
        Turn(Span(2.0, 3.0), "2", cluster="2", id="b"),
        Turn(Span(2.5, 4.0), "1", cluster="1", id="c"),
        Turn(Span(4.2, 4.6), UNSURE, id="d"),
        Turn(Span(5.0, 6.5), "2", cluster="2", id="e"),
        Turn(Span(7.0, 8.0), "2", cluster="2", id="f"),
    ),
)


@pytest.fixture
def talk(desk: Desk, tmp_path) -> Desk:
    """Give a window with ten seconds in which two people speak, as set by the analyst."""
    desk.open(wav(tmp_path / "talk.wav", seconds=10.0))
    desk.state.become("turn.move", desk.state.document.with_turns(TURNS))
    desk.app.editing.stack.clear()
    desk.window.activateWindow()
    return desk


def strip(desk: Desk) -> SpeakersPanel:
    return desk.window.panels.axis.speakers


def place(desk: Desk, seconds: float, speaker: str) -> QPointF:
    """Return where a moment of a speaker's lane is."""
    panel = strip(desk)
    lane = panel.content.lanes.lane_of(speaker)
    assert lane >= 0
    return QPointF(panel.time_scale().x(seconds), panel.content.lane_rect(lane).center().y())


def mouse(desk: Desk, kind: str, at: QPointF, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    types = QMouseEvent.Type
    event, button, buttons = {
        "press": (types.MouseButtonPress, LEFT, LEFT),
        "move": (types.MouseMove, Qt.MouseButton.NoButton, LEFT),
        "hover": (types.MouseMove, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton),
        "release": (types.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton),
    }[kind]
    panel = strip(desk)
    sent = QMouseEvent(event, at, panel.mapToGlobal(at), button, buttons, keys)
    QApplication.sendEvent(panel.viewport(), sent)


def click(desk: Desk, seconds: float, speaker: str) -> None:
    at = place(desk, seconds, speaker)
    mouse(desk, "press", at)
    mouse(desk, "release", at)


def drag(
    desk: Desk, seconds: float, to_s: float, speaker: str, keys: Qt.KeyboardModifier = CTRL
) -> None:
    """Drag an edge; with Ctrl nothing attracts it."""
    start, end = place(desk, seconds, speaker), place(desk, to_s, speaker)
    mouse(desk, "press", start, keys)
    for step in range(1, 5):
        mouse(desk, "move", start + (end - start) * step / 4, keys)
    mouse(desk, "release", end, keys)


def key(desk: Desk, code: Qt.Key, keys: Qt.KeyboardModifier = NO_KEY) -> None:
    """Press a key with the focus on the strip."""
    panel = strip(desk)
    panel.setFocus()
    QTest.keyClick(panel, code, keys)


def turn(desk: Desk, ident: str) -> Turn:
    found = desk.state.speaking.lanes.by_id(ident)
    assert found is not None, ident
    return found


def spans(desk: Desk, speaker: str) -> list[tuple[float, float]]:
    return [
        (round(one.span.start_s, 2), round(one.span.end_s, 2))
        for one in desk.state.speaking.turns.of(speaker)
    ]


# -- what is shown -----------------------------------------------------------------------------


def test_a_recording_of_one_speaker_takes_one_line_and_opens_on_demand(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    panel = strip(desk)
    assert panel.height() == HEADER
    assert panel.header.fold.isHidden()
    assert panel.header.choice.text().startswith("Speakers: one")
    desk.analyse()
    assert not panel.header.fold.isHidden()
    assert panel.height() == HEADER
    QTest.mouseClick(panel.header.fold, LEFT)
    assert panel.height() > HEADER
    assert [head.name for head in panel._heads] == ["Speaker 1"]
    QTest.mouseClick(panel.header.fold, LEFT)
    assert panel.height() == HEADER


def test_every_speaker_has_a_lane_with_name_number_and_buttons(talk):
    panel = strip(talk)
    assert [head.name for head in panel._heads] == ["Speaker 1", "Speaker 2", "unsure"]
    assert [head.place for head in panel._heads] == [0, 1, -1]
    for lane, head in enumerate(panel._heads):
        rect = panel.content.lane_rect(lane)
        assert rect.top() <= head.geometry().top() < head.geometry().bottom() <= rect.bottom()
        assert head.geometry().right() < GUTTER
    assert "2 turns, 2.5 s, 0 confirmed" in panel._heads[0].accessibleName()
    assert "Speaker 2: 3 turns" in panel.accessibleDescription()
    pair = panel._pairs[1]
    QTest.mouseClick(pair.solo, LEFT)
    assert talk.state.listening.speakers.solo == {"2"}
    assert pair.solo.isChecked()
    QTest.mouseClick(panel._pairs[2].mute, LEFT)
    assert talk.state.listening.speakers.muted == {UNSURE}


def test_the_pointer_learns_who_when_how_sure_and_why(talk):
    panel = strip(talk)
    text = panel.tip_at(place(talk, 2.2, "2"))
    assert text.startswith("Speaker 2, 0:00:02.00 – 0:00:03.00 (1.00 s)")
    assert "not confirmed" in text
    assert "at the same time for 0.50 s" in text
    talk.state.become(
        "turn.assign",
        talk.state.document.with_turns(
            TURNS.with_turns(
                replace(t, speaker="1", state=CONFIRMED) if t.id == "e" else t for t in TURNS.turns
            )
        ),
    )
    text = panel.tip_at(place(talk, 5.5, "1"))
    assert "Confirmed by the analyst." in text
    assert "The program proposed Speaker 2." in text
    assert "Speaker 1: 3 turns" in panel.tip_at(place(talk, 9.0, "1"))
    assert "Nobody is identified." in panel.tip_at(QPointF(400.0, 5.0))


def test_a_marked_baseline_is_shown_in_the_lane_of_who_speaks_there(talk):
    panel = strip(talk)
    shown = talk.state.document
    talk.state.become("baseline.set", shown.with_spans("2", [Span(5.0, 6.0)]))
    assert panel.content.baselines == {"2": (Span(5.0, 6.0),)}
    assert "In the baseline of Speaker 2." in panel.tip_at(place(talk, 5.5, "2"))
    talk.state.become("baseline.set", shown.with_baseline(Span(0.0, 2.2)))
    assert panel.content.baselines == {"1": (Span(0.0, 2.2),)}


# -- choosing ----------------------------------------------------------------------------------


def test_a_click_chooses_a_turn_and_goes_there(talk):
    click(talk, 5.5, "2")
    assert talk.state.speaking.chosen == TURNS.turns[4]
    assert talk.state.selection == Span(5.0, 6.5)
    assert talk.state.playhead_s == pytest.approx(5.5, abs=0.02)
    talk.state.set_selection(Span(1.0, 2.0))
    assert talk.state.speaking.chosen is None
    click(talk, 9.5, "2")  # nobody speaks there
    assert talk.state.speaking.chosen is None


def test_dragging_elsewhere_in_a_lane_selects_as_in_every_panel(talk):
    start, end = place(talk, 8.5, "1"), place(talk, 9.5, "1")
    mouse(talk, "press", start)
    mouse(talk, "move", end)
    mouse(talk, "release", end)
    assert talk.state.selection.duration_s == pytest.approx(1.0, abs=0.05)
    assert talk.state.speaking.turns == TURNS


def test_keys_go_from_turn_to_turn_and_to_the_unsure_ones(talk):
    seen = []
    for _ in range(3):
        key(talk, Qt.Key.Key_N)
        seen.append(talk.state.speaking.chosen.id)
    assert seen == ["a", "b", "c"]
    assert talk.state.playhead_s == 2.5
    key(talk, Qt.Key.Key_N, SHIFT)
    assert talk.state.speaking.chosen.id == "b"
    key(talk, Qt.Key.Key_U)
    assert talk.state.speaking.chosen.id == "d"
    assert talk.state.selection == Span(4.2, 4.6)
    key(talk, Qt.Key.Key_U)
    assert talk.state.speaking.chosen.id == "d"
    talk.state.set_visible(Span(0.0, 1.0))
    key(talk, Qt.Key.Key_N)
    assert talk.state.speaking.chosen.id == "e"
    assert talk.state.visible.start_s < 5.0 < talk.state.visible.end_s


# -- edges -------------------------------------------------------------------------------------


def test_an_edge_is_dragged_and_undone_and_the_playhead_stays(talk):
    talk.state.seek(9.0)
    drag(talk, 6.5, 6.8, "2")
    moved = turn(talk, "e")
    assert moved.span.end_s == pytest.approx(6.8, abs=0.02)
    assert moved.span.start_s == 5.0
    assert moved.state is CONFIRMED
    assert talk.state.playhead_s == 9.0
    assert talk.state.selection == moved.span
    assert talk.app.editing.stack.count() == 1
    talk.press("edit.undo")
    assert talk.state.speaking.turns == TURNS
    assert talk.state.selection == Span(5.0, 6.5)
    talk.press("edit.redo")
    assert turn(talk, "e").span == moved.span


def test_while_it_is_dragged_an_edge_is_only_drawn(talk):
    start, end = place(talk, 5.0, "2"), place(talk, 5.6, "2")
    mouse(talk, "press", start, CTRL)
    mouse(talk, "move", end, CTRL)
    held = strip(talk).content.moved
    assert held.ident == "e"
    assert held.span.start_s == pytest.approx(5.6, abs=0.02)
    assert talk.state.hover_s == held.span.start_s
    assert talk.state.speaking.turns == TURNS
    mouse(talk, "release", end, CTRL)
    assert strip(talk).content.moved is None
    assert turn(talk, "e").span.start_s == held.span.start_s


def test_an_edge_stops_at_the_next_turn_of_the_speaker_and_runs_over_others(talk):
    drag(talk, 6.5, 7.9, "2")
    assert turn(talk, "e").span == Span(5.0, 7.0)
    drag(talk, 4.0, 5.5, "1")
    assert turn(talk, "c").span.end_s == pytest.approx(5.5, abs=0.02)
    assert len(talk.state.speaking.lanes.lanes[1].overlap_s.T) == 2


def test_playhead_and_other_turns_attract_an_edge(talk):
    second = strip(talk).time_scale().per_s
    talk.state.seek(6.2)
    drag(talk, 6.5, 6.2 + 4 / second, "2", NO_KEY)
    assert turn(talk, "e").span.end_s == 6.2
    drag(talk, 4.0, 4.2 + 3 / second, "1", NO_KEY)
    assert turn(talk, "c").span.end_s == 4.2
    drag(talk, 4.2, 4.6 - 3 / second, "1", CTRL)
    assert turn(talk, "c").span.end_s != 4.6


def test_the_pointer_shows_what_can_be_dragged(talk):
    panel = strip(talk)
    mouse(talk, "hover", place(talk, 6.5, "2"))
    assert panel.cursor().shape() is Qt.CursorShape.SizeHorCursor
    mouse(talk, "hover", place(talk, 5.8, "2"))
    assert panel.cursor().shape() is Qt.CursorShape.ArrowCursor
    mouse(talk, "hover", place(talk, 6.5, "1"))  # the edge is in another lane
    assert panel.cursor().shape() is Qt.CursorShape.ArrowCursor


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
    field = panel._field
    assert field is not None
    assert field.placeholderText() == "Speaker 2"
    QTest.keyClicks(field, "Ms Kim")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert talk.state.speaking.turns.speaker("2").label == "Ms Kim"
    assert [one.name for one in panel._heads] == ["Speaker 1", "Ms Kim", "unsure"]
    assert panel._field is None
    talk.press("edit.undo")
    assert [one.name for one in panel._heads] == ["Speaker 1", "Speaker 2", "unsure"]


def test_a_key_asks_for_the_name_and_escape_leaves_it(talk):
    click(talk, 3.5, "1")
    key(talk, Qt.Key.Key_R)
    field = strip(talk)._field
    assert field is not None
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert strip(talk)._field is None
    assert talk.state.speaking.turns == TURNS
    click(talk, 4.4, UNSURE)
    key(talk, Qt.Key.Key_R)
    assert strip(talk)._field is None, "nobody has no name"


# -- menus -------------------------------------------------------------------------------------


def menu_at(desk: Desk, at: QPointF) -> QMenu:
    panel = strip(desk)
    point = at.toPoint()
    sent = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, panel.mapToGlobal(point))
    QApplication.sendEvent(panel.viewport(), sent)
    return opened(desk)


def opened(desk: Desk) -> QMenu:
    menus = [menu for menu in strip(desk).findChildren(QMenu) if menu.isVisible()]
    assert menus
    return menus[0]


def pick(menu: QMenu, *path: str) -> None:
    """Trigger an entry of a menu or of the menus in it, and close it."""
    top = menu
    for text in path[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == text)
    action = next(a for a in menu.actions() if a.text() == path[-1])
    assert action.isEnabled()
    action.trigger()
    top.close()


def test_the_menu_of_a_turn(talk):
    pick(menu_at(talk, place(talk, 5.5, "2")), "This turn belongs to", "Speaker 1")
    assert spans(talk, "1")[-1] == (5.0, 6.5)
    pick(menu_at(talk, place(talk, 5.5, "1")), "This turn belongs to", "A new speaker")
    assert spans(talk, "3") == [(5.0, 6.5)]
    pick(menu_at(talk, place(talk, 7.5, "2")), "All turns of this voice belong to", "unsure")
    assert spans(talk, UNSURE) == [(2.0, 3.0), (4.2, 4.6), (7.0, 8.0)]
    pick(menu_at(talk, place(talk, 4.4, UNSURE)), "Delete: nobody speaks here")
    assert spans(talk, UNSURE) == [(2.0, 3.0), (7.0, 8.0)]


def speaker_menu(desk: Desk, index: int) -> QMenu:
    head = strip(desk)._heads[index]
    at = QPoint(5, 5)
    sent = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, head.mapToGlobal(at))
    QApplication.sendEvent(head, sent)
    return opened(desk)


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


# -- room and offers ---------------------------------------------------------------------------


def test_lanes_are_low_where_the_window_is_and_where_many_speak(talk):
    panel = strip(talk)
    lanes = len(panel._heads)
    talk.window.resize(1200, 1000)
    talk.bot.waitUntil(lambda: panel.height() == HEADER + lanes * TALL + 2)
    talk.window.resize(1200, 640)
    talk.bot.waitUntil(lambda: panel.height() == HEADER + lanes * LOW + 2)
    for head, pair in zip(panel._heads, panel._pairs, strict=True):
        assert head.geometry().right() < pair.mute.geometry().left()
        assert pair.solo.geometry().right() < GUTTER
    talk.window.resize(1200, 1000)
    talk.bot.waitUntil(lambda: panel.height() == HEADER + lanes * TALL + 2)
    several = replace(TURNS, speakers=tuple(Speaker(str(i)) for i in range(1, 8)))
    talk.state.become("turn.move", talk.state.document.with_turns(several))
    assert panel.height() == HEADER + 8 * LOW + 2
    assert strip(talk).header.choice.text().startswith("Speakers: 7 (edited)")


def test_channels_that_alternate_are_offered_as_speakers(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.analyse()
    header = strip(desk).header
    assert header.offer.isHidden()
    fact = message(
        "speakers.channels_alternate",
        apart_db=6.0,
        left_share=0.4,
        right_share=0.5,
        difference_db=12.0,
    )
    analysis = desk.state.analysis
    found = replace(analysis.diarisation, facts=(*analysis.diarisation.facts, fact))
    desk.state.show_analysis(replace(analysis, diarisation=found))
    assert header.offer.isVisible()
    assert "one speaker" in header.offer.toolTip()
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        QTest.mouseClick(header.offer, LEFT)
    assert desk.state.document.speakers == SpeakerChoice.parse("channels")
    assert header.choice.text().startswith("Speakers: one on each channel")
    assert header.offer.isHidden()


def test_while_nobody_is_told_apart_no_median_passes_for_a_speakers_own(desk, tmp_path, held):
    desk.open(wav(tmp_path / "a.wav", seconds=20.0))
    desk.press("analysis.run")
    desk.bot.waitUntil(lambda: desk.state.analysis is not None)
    assert desk.state.analysis.diarisation is None
    axis = desk.window.panels.axis
    first = axis.findChild(QLabel, "first-line")
    assert first.isVisible()
    assert "not told apart yet" in first.text()
    timeline = axis.timeline
    over_the_axis = QPointF(10.0, timeline.value_rect().center().y())
    assert "median of all speech" in timeline.tip_at(over_the_axis)
    written = " ".join(text for _, _, text in timeline.axis.notes)
    assert "own" not in written
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        held.let_go()
    assert "not told apart" not in first.text()
    assert "own median" in timeline.tip_at(over_the_axis)
