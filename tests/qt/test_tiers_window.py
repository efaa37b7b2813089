"""Annotation tiers in the window: lanes, the tier that is worked on, label sets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from helpers.cue_points import with_cue_points
from voiceman_gui.core.marks import MARKS, Mark, numbered
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind
from voiceman_gui.qt.panels.marks_model import TIER
from voiceman_gui.qt.panels.tiers import USUAL_PX
from voiceman_gui.qt.state import State
from voiceman_gui.settings.store import SettingsStore

WORDS = Tier("w", "words", TierKind.INTERVALS, labels=("yes", "no"))
EVENTS = Tier("e", "events")
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def open_(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.window.activateWindow()
    desk.window.panels.axis.setFocus()
    return desk


@pytest.fixture
def tiered(open_):
    """Open four seconds with two tiers."""
    open_.state.become("tier.add", open_.state.document.with_tiers((WORDS, EVENTS)))
    open_.app.editing.stack.clear()
    return open_


def names(desk) -> list[str]:
    return [tier.name for tier in desk.state.document.tiers]


def test_lanes_come_with_the_first_tier_that_is_added(open_):
    panel = open_.window.panels.axis.tiers
    assert not panel.isVisible()
    open_.press("tiers.add")
    dialog = open_.app.dialogs.open_dialog
    dialog.name.setText("questions")
    dialog.labels.setPlainText("open\nclosed\n")
    dialog.accept()
    assert names(open_) == ["questions"]
    assert panel.isVisible()
    assert [one.lane.tier for one in panel.content.lanes] == [MARKS, open_.state.tiering.target]
    open_.press("edit.undo")
    assert names(open_) == []
    assert not panel.isVisible()
    assert open_.state.tiering.target == MARKS


def test_new_marks_go_to_the_tier_that_is_worked_on(tiered):
    heads = tiered.window.panels.axis.tiers._heads
    heads[1].click()
    assert tiered.state.tiering.target == "w"
    assert [head.isChecked() for head in heads] == [False, True, False]
    tiered.state.set_selection(Span(0.2, 0.6))
    tiered.press("edit.region")
    QTest.keyClick(tiered.window.panels.axis, Qt.Key.Key_2)
    (mark,) = tiered.state.marks
    assert (mark.tier, mark.label, mark.in_report) == ("w", "no", False)
    assert mark.author and mark.created
    assert [number for number, _ in numbered(tiered.state.marks)] == [None]
    QTest.keyClick(tiered.window.panels.axis, Qt.Key.Key_5)
    assert tiered.state.marks[0].label == "no", "the tier has two labels"


def test_keys_step_from_tier_to_tier(tiered):
    axis = tiered.window.panels.axis
    QTest.keyClick(axis, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert tiered.state.tiering.target == "w"
    QTest.keyClick(axis, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(axis, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tiered.state.tiering.target == "e"


def test_intervals_of_a_tier_of_intervals_do_not_overlap(tiered):
    tiered.state.tiering.aim("w")
    tiered.state.set_selection(Span(0.2, 0.6))
    tiered.press("edit.region")
    tiered.state.set_selection(Span(0.5, 0.9))
    tiered.press("edit.region")
    assert len(tiered.state.marks) == 1
    assert any("overlap" in sentence for sentence in tiered.sentences)


def test_regions_that_overlap_are_stacked_in_their_lane(tiered):
    marks = (
        Mark(Span(0.2, 1.0), "a", id="a", tier="e"),
        Mark(Span(0.5, 1.4), "b", id="b", tier="e"),
        Mark(Span(1.1, 1.6), "c", id="c", tier="e"),
    )
    tiered.state.set_marks(marks)
    panel = tiered.window.panels.axis.tiers
    lane = panel.content.lanes[2].lane
    assert lane.rows == 2
    assert lane.row.tolist() == [0, 1, 0]
    panel.setMaximumHeight(400)
    where = panel.content.lanes[2]
    x = round(panel.time_scale().x(0.7))
    for row, ident in ((0, "a"), (1, "b")):
        y = round(panel.content.top + where.top + 2 + 18 * row + 9)
        QTest.mouseClick(panel.viewport(), LEFT, NO_KEY, QPoint(x, y))
        assert tiered.state.tiering.chosen == ident
        assert tiered.state.tiering.target == "e"


def test_an_edge_in_a_lane_is_dragged_and_stops_at_the_next_interval(tiered):
    tiered.state.set_marks(
        (Mark(Span(0.2, 0.6), id="a", tier="w"), Mark(Span(1.0, 1.4), id="b", tier="w"))
    )
    panel = tiered.window.panels.axis.tiers
    one, scale = panel.content.lanes[1], panel.time_scale()
    y = round(panel.content.top + one.top + 10)
    target = panel.viewport()
    QTest.mousePress(target, LEFT, NO_KEY, QPoint(round(scale.x(0.6)), y))
    for seconds in (0.8, 1.2):
        QTest.mouseMove(target, QPoint(round(scale.x(seconds)), y))
    QTest.mouseRelease(target, LEFT, NO_KEY, QPoint(round(scale.x(1.2)), y))
    tiered.bot.waitUntil(lambda: tiered.state.marks[0].span != Span(0.2, 0.6))
    assert tiered.state.marks[0].span == Span(0.2, 1.0)
    assert tiered.state.playhead_s == 0.0


def test_tiers_are_renamed_ordered_hidden_and_removed(tiered):
    state = tiered.state
    state.set_marks((Mark(Span(0.2, 0.6), id="a", tier="w"),))
    state.tiering.aim("w")
    tiered.press("tiers.change")
    dialog = tiered.app.dialogs.open_dialog
    dialog.name.setText("utterances")
    dialog.accept()
    assert names(tiered) == ["utterances", "events"]
    tiered.press("tiers.down")
    assert names(tiered) == ["events", "utterances"]
    tiered.press("tiers.hide")
    panel = tiered.window.panels.axis.tiers
    assert [one.lane.tier for one in panel.content.lanes] == [MARKS, "e"]
    tiered.press("tiers.show_all")
    assert len(panel.content.lanes) == 3
    state.tiering.aim("w")
    tiered.press("tiers.remove")
    assert names(tiered) == ["events"]
    assert state.marks == ()
    tiered.press("edit.undo")
    assert names(tiered) == ["events", "utterances"]
    assert [mark.id for mark in state.marks] == ["a"]


def test_lanes_get_room_of_the_highest_lane_and_the_tier_comes_into_view(open_):
    open_.window.resize(1600, 1000)
    many = (WORDS, EVENTS, *(Tier(f"t{i}", f"tier {i}") for i in range(8)))
    open_.state.become("tier.add", open_.state.document.with_tiers(many))
    panel = open_.window.panels.axis.tiers
    open_.bot.waitUntil(lambda: panel.height() == USUAL_PX)
    assert panel.maximumHeight() > USUAL_PX, "the mouse can draw it higher"
    open_.state.set_marks((Mark(Span(0.2, 0.6), "last", id="z", tier="t7"),))
    for act in (
        lambda: open_.state.tiering.aim("t7"),
        lambda: open_.state.tiering.choose(open_.state.marks[0]),
    ):
        panel.scroll.setValue(0)
        act()
        last = panel.content.lanes[-1]
        top = panel.content.top + last.top
        assert 0 <= top <= panel.height() - last.height
        open_.state.tiering.choose(None)
        open_.state.tiering.aim(MARKS)
    for head in panel._heads:
        assert head.isHidden() or panel.rect().contains(head.geometry())
    assert sum(not head.isHidden() for head in panel._heads) >= 5


def test_a_hidden_tier_stays_hidden_in_the_next_session(tiered):
    tiered.state.tiering.aim("w")
    tiered.press("tiers.hide")
    tiered.saved()
    kept = SettingsStore().settings.hidden_tiers
    assert kept == ("w",)
    # As after a start: the recording is opened with what was kept.
    fresh = State()
    fresh.tiering.remember(kept)
    fresh.show_recording(tiered.state.recording)
    fresh.become("tier.add", tiered.state.document)
    assert fresh.tiering.shown == (MARKS, "e")
    fresh.tiering.aim("w")
    assert fresh.tiering.shown == (MARKS, "w", "e")
    assert fresh.tiering.hidden_anywhere == ()


def test_new_marks_go_to_no_tier_that_is_hidden(tiered):
    tiered.state.tiering.remember((MARKS,))
    assert tiered.state.tiering.target == "w"
    tiered.state.set_selection(Span(0.2, 0.6))
    tiered.press("edit.region")
    assert [mark.tier for mark in tiered.state.marks] == ["w"]


def test_marks_of_other_tiers_do_not_shade_the_plots(tiered):
    tiered.state.set_marks((Mark(Span(0.2, 0.6), id="a", tier="w"), Mark(Span(1.0, 1.4), id="b")))
    assert [mark.id for mark in tiered.state.crowd.marks] == ["b"]


def test_the_list_names_the_tier_of_each_mark(tiered):
    tiered.state.set_marks((Mark(Span(0.2, 0.6), id="a", tier="w"),))
    table = tiered.window.panels.marks.table
    assert not table.isColumnHidden(TIER)
    assert table.model().index(0, TIER).data() == "words"
    tiered.state.tiering.choose(tiered.state.marks[0])
    tiered.press("edit.mark")
    dialog = tiered.app.dialogs.open_dialog
    dialog.tier.setCurrentIndex(dialog.tier.findData("e"))
    dialog.accept()
    assert table.model().index(0, TIER).data() == "events"


def test_marks_of_the_file_have_a_lane_and_are_copied_to_a_tier(desk, tmp_path):
    desk.open(with_cue_points(wav(tmp_path / "a.wav"), {0.5: "door", 1.0: "bell"}))
    panel = desk.window.panels.axis.tiers
    assert panel.isVisible()
    lane = panel.content.lanes[0]
    assert [mark.label for mark in lane.lane.marks] == ["door", "bell"]
    assert desk.state.marks == ()
    panel._heads[0].click()
    assert desk.state.tiering.target == MARKS, "no marks can be added to the file's"
    desk.press("tiers.adopt")
    assert [(mark.label, mark.span) for mark in desk.state.marks] == [
        ("door", Span(0.5, 0.5)),
        ("bell", Span(1.0, 1.0)),
    ]
    desk.press("edit.undo")
    assert desk.state.marks == ()
    assert names(desk) == []
