"""The speaker strip: what it shows, choosing turns and dragging their edges."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from helpers.bad_audio_files import wav
from helpers.turn_strip import (
    CONFIRMED,
    CTRL,
    LEFT,
    NO_KEY,
    SHIFT,
    TURNS,
    click,
    drag,
    key,
    mouse,
    place,
    strip,
    turn,
)
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, SpeakerChoice
from voiceman_gui.pipeline.speakers import with_turns
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.panels.speakers import HEADER, LOW, TALL

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
    found = with_turns(
        replace(analysis.diarisation, found=(*analysis.diarisation.found, fact)), None
    )
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
