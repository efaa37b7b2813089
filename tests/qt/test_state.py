"""The shared state keeps its promises: limits, one announcement a change, restoring."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.baselines import BaselineEditing
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.state import State


def recording(seconds: float, name: str = "a.wav") -> Recording:
    return Recording(
        path=Path("/recordings") / name,
        size_bytes=1,
        mtime_ns=1,
        container="wav",
        codec="pcm_s16le",
        stream_index=0,
        sample_rate_hz=8000,
        channels=1,
        bits_per_sample=16,
        lossy=False,
        header_duration_s=seconds,
    )


@pytest.fixture
def state(qapp):
    state = State()
    state.show_recording(recording(100.0))
    return state


def test_a_recording_is_shown_whole(state):
    assert state.visible == Span(0.0, 100.0)


def test_zoom_keeps_the_moment_under_the_pointer(state):
    state.zoom(0.25, 40.0)
    assert state.visible == Span(30.0, 55.0)
    share = (40.0 - 30.0) / 25.0
    assert share == pytest.approx(0.4)


def test_zoom_never_shows_more_than_twice_the_length(state):
    state.zoom(100.0, 50.0)
    assert state.visible.duration_s <= 200.0


def test_pan_stops_at_both_ends(state):
    state.zoom(0.1, 50.0)
    state.pan(1000.0)
    assert state.visible.end_s == pytest.approx(100.0)
    state.pan(-1000.0)
    assert state.visible.start_s == 0.0


def test_playhead_stays_inside_and_is_announced_once(qtbot, state):
    seen = []
    state.playhead_changed.connect(seen.append)
    state.set_playhead(-3.0)
    state.set_playhead(500.0)
    state.set_playhead(500.0)
    assert seen == [100.0]


def test_an_empty_selection_is_none(state):
    state.set_selection(Span(4.0, 4.0))
    assert state.selection is None
    state.set_selection(Span(90.0, 400.0))
    assert state.selection == Span(90.0, 100.0)


def test_restore_brings_everything_back(state):
    state.set_selection(Span(1.0, 2.0))
    state.set_baseline(Span(5.0, 50.0))
    state.set_marks((Mark(Span(1.0, 2.0), "x"),))
    state.set_playhead(7.0)
    state.set_visible(Span(0.0, 10.0))
    before = state.opened
    state.show_recording(recording(3.0, "b.wav"))
    assert state.marks == ()
    told = []
    state.marks_changed.connect(lambda: told.append(state.marks))
    state.baseline_changed.connect(told.append)
    state.show(before)
    assert state.opened == before
    assert told == [Span(5.0, 50.0), (Mark(Span(1.0, 2.0), "x"),)]


def test_marks_can_be_undone_and_redone(state):
    editing = Editing(state, state)
    state.set_selection(Span(1.0, 2.0))
    editing.mark_region()
    editing.label_current("calm")
    BaselineEditing(state, editing).only()
    editing.stack.undo()
    assert state.baseline is None
    editing.stack.undo()
    assert [m.label for m in state.marks] == [""]
    editing.stack.undo()
    assert state.marks == ()
    editing.stack.redo()
    editing.stack.redo()
    assert [m.label for m in state.marks] == ["calm"]


def test_the_same_passage_is_marked_once(state):
    editing = Editing(state, state)
    state.set_selection(Span(1.0, 2.0))
    editing.mark_region()
    editing.mark_region()
    assert len(state.marks) == 1
    assert editing.stack.count() == 1


def test_a_number_key_labels_nothing_where_nothing_is_selected(state):
    editing = Editing(state, state)
    state.set_marks((Mark(Span(1.0, 20.0)), Mark(Span(3.0, 5.0))))
    state.set_playhead(4.0)
    editing.label_current("shortest")
    assert [m.label for m in state.marks] == ["", ""], "the playhead is no choice"
    state.set_selection(Span(3.0, 5.0))
    editing.label_current("shortest")
    assert [m.label for m in state.marks] == ["", "shortest"]


def test_another_recording_starts_another_history(state):
    editing = Editing(state, state)
    state.set_selection(Span(1.0, 2.0))
    editing.mark_region()
    state.show_recording(recording(3.0, "b.wav"))
    assert not editing.stack.canUndo()


def test_jumping_to_marks(state):
    moves = Navigator(state, state)
    state.set_marks((Mark(Span(10.0, 12.0)), Mark(Span(30.0, 30.0))))
    moves.next_mark()
    assert (state.playhead_s, state.selection) == (10.0, Span(10.0, 12.0))
    moves.next_mark()
    assert (state.playhead_s, state.selection) == (30.0, None)
    moves.previous_mark()
    assert state.playhead_s == 10.0


def test_the_playhead_is_brought_into_view(state):
    moves = Navigator(state, state)
    state.set_visible(Span(0.0, 10.0))
    moves.jump(50.0)
    assert state.visible.start_s < 50.0 < state.visible.end_s
    assert state.visible.duration_s == pytest.approx(10.0)


def test_a_claim_that_the_file_cannot_hold_is_not_taken(state):
    claim = replace(recording(9.2e12), longest_duration_s=1200.0)
    state.show_recording(claim)
    assert state.duration_s == 1200.0
    assert state.visible == Span(0.0, 1200.0)
