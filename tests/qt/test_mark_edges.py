"""Marks in the hands of the analyst: edges dragged and nudged, times typed, snapping, menus."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from helpers.bad_audio_files import wav
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.marks_model import END, NOTE, START

A, B = Mark(Span(0.4, 0.8), "a", id="a"), Mark(Span(1.2, 1.6), "b", id="b")
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def marked(desk, tmp_path):
    """Open four seconds with two marks, ready for mouse and keyboard."""
    desk.open(wav(tmp_path / "a.wav"))
    desk.state.set_marks((A, B))
    desk.app.editing.stack.clear()
    desk.window.activateWindow()
    desk.window.panels.axis.setFocus()
    return desk


def place(panel, seconds: float) -> QPoint:
    return QPoint(round(panel.time_scale().x(seconds)), panel.height() // 2)


def drag(panel, from_s: float, to_s: float, held: Qt.KeyboardModifier = NO_KEY) -> None:
    target = panel.viewport()
    QTest.mousePress(target, LEFT, held, place(panel, from_s))
    for share in (0.3, 0.7, 1.0):
        at = place(panel, from_s + share * (to_s - from_s))
        event_held(target, at, held)
    QTest.mouseRelease(target, LEFT, held, place(panel, to_s))


def event_held(target, at: QPoint, held: Qt.KeyboardModifier) -> None:
    """Move the mouse with the left button and perhaps a key held, as QTest cannot."""
    spot = QPointF(at)
    everywhere = QPointF(target.mapToGlobal(at))
    move = QMouseEvent(QEvent.Type.MouseMove, spot, everywhere, LEFT, LEFT, held)
    QApplication.sendEvent(target, move)


def spans(desk) -> list[tuple[float, float]]:
    return [(mark.span.start_s, mark.span.end_s) for mark in desk.state.marks]


@pytest.mark.parametrize("name", ["waveform", "timeline", "gates"])
def test_an_edge_is_dragged_in_every_plot_and_nothing_plays_or_rewinds(marked, name):
    panel = getattr(marked.window.panels.axis, name)
    marked.state.seek(0.1)
    sought: list[float] = []
    marked.state.seek_requested.connect(sought.append)
    marked.press("edit.snap")
    drag(panel, 0.8, 1.0)
    start_s, end_s = spans(marked)[0]
    assert start_s == 0.4
    assert end_s == pytest.approx(1.0, abs=0.01)
    assert sought == []
    assert marked.state.playhead_s == 0.1
    assert marked.app.playback.status == "stopped"
    marked.press("edit.undo")
    assert spans(marked)[0] == (0.4, 0.8)
    marked.press("edit.snap")


def test_a_selected_mark_stays_selected_while_its_edge_is_moved(marked):
    marked.state.set_selection(B.span)
    drag(marked.window.panels.axis.waveform, 1.2, 1.0, Qt.KeyboardModifier.ControlModifier)
    moved = marked.state.marks[1].span
    assert moved.start_s == pytest.approx(1.0, abs=0.01)
    assert marked.state.selection == moved


def test_escape_leaves_a_held_edge_where_it_was(marked):
    panel = marked.window.panels.axis.waveform
    panel.setFocus()
    target = panel.viewport()
    QTest.mousePress(target, LEFT, NO_KEY, place(panel, 0.8))
    event_held(target, place(panel, 1.0), NO_KEY)
    assert marked.state.tiering.held is not None
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert marked.state.tiering.held is None
    QTest.mouseRelease(target, LEFT, NO_KEY, place(panel, 1.0))
    assert spans(marked) == [(0.4, 0.8), (1.2, 1.6)]


def test_an_edge_snaps_to_the_edge_of_another_mark(marked):
    panel = marked.window.panels.axis.waveform
    near = 1.2 - 4.0 / panel.time_scale().per_s
    drag(panel, 0.8, near)
    assert spans(marked)[0] == (0.4, 1.2)


def test_an_edge_snaps_to_a_zero_crossing_of_the_sound(marked):
    marked.bot.waitUntil(lambda: marked.state.waveform is not None)
    drag(marked.window.panels.axis.waveform, 0.8, 1.0)
    marked.bot.waitUntil(lambda: spans(marked)[0] != (0.4, 0.8))
    end_s = spans(marked)[0][1]
    rate = marked.state.waveform.recording.sample_rate_hz
    first = int(np.floor(end_s * rate))
    got: list[np.ndarray] = []
    marked.app.samples.read(first - 1, first + 3, got.append)
    marked.bot.waitUntil(lambda: bool(got))
    sound = got[0].mean(axis=0)
    assert sound.min() <= 0 <= sound.max(), "the sound changes its sign there"


def test_keys_move_the_edges_of_the_selected_mark(marked):
    axis = marked.window.panels.axis
    marked.state.set_selection(A.span)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(axis, Qt.Key.Key_Right, both)
    QTest.keyClick(axis, Qt.Key.Key_Right, both)
    alt = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(axis, Qt.Key.Key_Left, alt)
    assert spans(marked)[0] == pytest.approx((0.39, 0.82))
    assert marked.state.selection == marked.state.marks[0].span


def test_a_digit_with_nothing_selected_relabels_nothing(marked):
    marked.state.seek(0.5)
    QTest.keyClick(marked.window.panels.axis, Qt.Key.Key_3)
    assert [mark.label for mark in marked.state.marks] == ["a", "b"]
    marked.state.set_selection(A.span)
    QTest.keyClick(marked.window.panels.axis, Qt.Key.Key_3)
    assert [mark.label for mark in marked.state.marks] == ["calm", "b"]


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        (START, "0.25", (0.25, 0.8)),
        (END, "0:00:01.100", (0.4, 1.1)),
        (START, "0.9", (0.4, 0.8)),
        (END, "5", (0.4, 0.8)),
        (END, "soon", (0.4, 0.8)),
    ],
)
def test_times_are_typed_in_the_list(marked, column, text, expected):
    table = marked.window.panels.marks.table
    index = table.model().index(0, column)
    table.setCurrentIndex(index)
    table.edit(index)
    field = table.findChild(QLineEdit)
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    marked.bot.waitUntil(lambda: table.findChild(QLineEdit) is None)
    assert spans(marked)[0] == expected


@pytest.mark.parametrize(
    ("column", "text", "why"),
    [
        (START, "1.5", "The start (0:00:01.500) must lie before the end (0:00:00.800)"),
        (END, "0.1", "The start (0:00:00.400) must lie before the end (0:00:00.100)"),
        (START, "soon", "“soon” is no time"),
        (END, "5", "A mark lies within the recording"),
    ],
)
def test_a_time_that_cannot_be_is_refused_with_the_reason(marked, column, text, why):
    model = marked.window.panels.marks.model
    assert not model.setData(model.index(0, column), text)
    assert spans(marked)[0] == (0.4, 0.8)
    assert why in marked.sentences[-1]
    assert not model.setData(model.index(0, START), model.index(0, START).data())
    assert len(marked.sentences) == 1, "an unchanged text is no mistake"


def test_notes_are_written_in_the_list_once_their_column_is_shown(marked):
    panel = marked.window.panels.marks
    assert panel.table.isColumnHidden(NOTE)
    panel.show_columns(["note"])
    assert panel.more_columns == ("note",)
    index = panel.table.model().index(0, NOTE)
    panel.table.edit(index)
    field = panel.table.findChild(QLineEdit)
    field.setText("doubtful")
    QTest.keyClick(field, Qt.Key.Key_Return)
    marked.bot.waitUntil(lambda: panel.table.findChild(QLineEdit) is None)
    assert marked.state.marks[0].note == "doubtful"
    marked.press("edit.undo")
    assert marked.state.marks[0].note == ""


def test_a_passage_is_typed(marked):
    marked.state.seek(0.1)
    marked.press("edit.select")
    dialog = marked.app.dialogs.open_dialog
    dialog.fields.start.setText("0.5")
    dialog.fields.end.setText("0.2")
    assert dialog.span is None
    dialog.fields.end.setText("0:00:01.5")
    QTest.keyClick(dialog.fields.end, Qt.Key.Key_Return)
    assert marked.state.selection == Span(0.5, 1.5)
    assert marked.state.playhead_s == 0.1


def test_all_of_a_mark_is_edited_in_its_dialog(marked):
    marked.state.set_selection(B.span)
    marked.press("edit.mark")
    dialog = marked.app.dialogs.open_dialog
    dialog.label.setCurrentText("other")
    dialog.note.setPlainText("a note")
    dialog.times.end.setText("1.7")
    dialog.accept()
    mark = marked.state.marks[1]
    assert (mark.label, mark.note, mark.span) == ("other", "a note", Span(1.2, 1.7))
    marked.press("edit.undo")
    assert marked.state.marks == (A, B)


def test_the_right_button_opens_a_menu_for_the_mark_under_it(marked):
    panel = marked.window.panels.axis.waveform
    target = panel.viewport()
    at = place(panel, 1.4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    assert marked.state.selection == B.span
    menu = next(one for one in marked.window.findChildren(QMenu) if one.isVisible())
    actions = {action.objectName(): action for action in menu.actions()}
    actions["edit.remove"].trigger()
    menu.close()
    assert marked.state.marks == (A,)


def test_the_list_has_a_menu_for_its_rows(marked):
    table = marked.window.panels.marks.table
    row = table.visualRect(table.model().index(1, START)).center()
    table.customContextMenuRequested.emit(row)
    assert marked.state.selection == B.span
    menu = next(one for one in marked.window.findChildren(QMenu) if one.isVisible())
    assert "edit.mark" in [action.objectName() for action in menu.actions()]
    menu.close()


def test_gauges_have_a_menu_for_their_passage(marked):
    gauges = marked.window.panels.gauges
    marked.state.set_selection(Span(2.0, 2.5))
    at = gauges.heading.rect().center()
    where = gauges.heading.mapToGlobal(at)
    QApplication.sendEvent(
        gauges.heading, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    )
    menu = next(one for one in marked.window.findChildren(QMenu) if one.isVisible())
    actions = {action.objectName(): action for action in menu.actions()}
    actions["edit.region"].trigger()
    menu.close()
    assert (2.0, 2.5) in spans(marked)


def test_gauges_and_marks_are_seen_together_and_the_header_stays(marked):
    window = marked.window
    assert window.panels.gauges.isVisible()
    assert window.panels.marks.isVisible()
    assert window.panels.gauges.visibleRegion().isEmpty() is False
    assert window.panels.marks.visibleRegion().isEmpty() is False
    assert window.panels.gauges.heading.parent() is window.panels.gauges, "it is not scrolled"


def test_the_switch_of_snapping_is_remembered(marked):
    marked.press("edit.snap")
    assert marked.state.tiering.snaps is False
    assert marked.app.store.settings.snap is False
    marked.press("edit.snap")


def test_edges_go_to_zero_crossings_by_key(marked):
    marked.state.set_selection(Span(0.5003, 0.9004))
    marked.press("edit.zero")
    marked.bot.waitUntil(lambda: marked.state.selection != Span(0.5003, 0.9004))
    selection = marked.state.selection
    assert abs(selection.start_s - 0.5003) < 0.006
    assert abs(selection.end_s - 0.9004) < 0.006
