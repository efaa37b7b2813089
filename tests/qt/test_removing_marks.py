"""Which marks the key Del removes: on the time axis, and in the list of marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from helpers.bad_audio_files import wav
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.marks_model import LABEL, START

A, B, C, D = (
    Mark(Span(at, at + 0.2), name) for at, name in zip((0.1, 0.5, 1.0, 1.5), "abcd", strict=True)
)
NO_KEY, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def table(desk, tmp_path):
    """Open a recording with four marks, and return the list of them, ready for the keyboard."""
    desk.open(wav(tmp_path / "a.wav"))
    desk.state.set_marks((A, B, C, D))
    desk.window.marks_dock.raise_()
    table = desk.window.panels.marks.table
    desk.window.activateWindow()
    table.setFocus()
    return table


def click(table, row: int, column: int = LABEL, held: Qt.KeyboardModifier = NO_KEY) -> None:
    where = table.visualRect(table.model().index(row, column)).topLeft() + QPoint(4, 4)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, where)


@pytest.mark.parametrize("held", [NO_KEY, KEYPAD])
def test_del_in_the_list_removes_the_mark_of_the_row(desk, table, held):
    click(table, 1)
    QTest.keyClick(table, Qt.Key.Key_Delete, held)
    assert desk.state.marks == (A, C, D)
    QTest.keyClick(table, Qt.Key.Key_Delete, held)
    assert desk.state.marks == (A, D), "the row that followed is chosen next"


def test_several_rows_are_removed_in_one_step(desk, table):
    click(table, 0, START)
    click(table, 3, START, Qt.KeyboardModifier.ControlModifier)
    click(table, 2, START, Qt.KeyboardModifier.ControlModifier)
    click(table, 2, START, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.panels.marks.chosen() == (A, D)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert desk.state.marks == (B, C)
    desk.press("edit.undo")
    assert desk.state.marks == (A, B, C, D)


def test_the_menu_removes_the_rows_of_the_list_that_has_the_focus(desk, table):
    desk.state.set_selection(D.span)
    click(table, 1)
    desk.press("edit.remove")
    assert desk.state.marks == (A, C, D)


def test_del_in_the_field_of_a_label_removes_a_letter_only(desk, table):
    click(table, 1)
    table.edit(table.model().index(1, LABEL))
    field = desk.window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    assert desk.state.marks == (A, B, C, D)


def test_rows_that_move_do_not_choose_another_mark(desk, table):
    click(table, 2)
    desk.state.set_marks((Mark(Span(0.05, 0.06)), B, C, Mark(Span(1.9, 1.95))))
    assert desk.window.panels.marks.chosen() == (C,)
    desk.state.set_marks((Mark(Span(0.0, 0.01)), Mark(Span(0.05, 0.06)), C, D))
    assert desk.window.panels.marks.chosen() == (C,)
    desk.state.set_marks((A, B, D))
    assert desk.window.panels.marks.chosen() == ()


def test_the_row_of_the_list_follows_what_is_selected_on_the_time_axis(desk, table):
    table.selectionModel().select(
        table.model().index(1, LABEL),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    desk.state.set_selection(Span(1.1, 1.4))
    assert desk.window.panels.marks.chosen() == (), "no row seems selected any more"
    desk.state.set_selection(D.span)
    assert desk.window.panels.marks.chosen() == (D,)


@pytest.mark.parametrize("held", [NO_KEY, KEYPAD])
def test_del_on_the_time_axis_removes_what_its_tip_says(desk, table, held):
    axis = desk.window.panels.axis
    axis.setFocus()
    desk.state.set_selection(B.span)
    desk.state.seek(1.1)
    QTest.keyClick(axis, Qt.Key.Key_Delete, held)
    assert desk.state.marks == (A, C, D), "the selected mark"
    desk.state.set_selection(Span(0.75, 0.9))
    QTest.keyClick(axis, Qt.Key.Key_Delete, held)
    assert desk.state.marks == (A, D), "the one under the playhead"
    QTest.keyClick(axis, Qt.Key.Key_Delete, held)
    assert desk.state.marks == (A, D)


def write_label(table, row: int, text: str) -> None:
    """Write a label in the list as a person does: double click, keys, Enter."""
    where = table.visualRect(table.model().index(row, LABEL)).topLeft() + QPoint(4, 4)
    click(table, row)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NO_KEY, where)
    field = table.findChild(QLineEdit)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_row_that_is_written_in_is_what_gauges_show_and_del_removes(desk, table):
    click(table, 0, START)
    assert desk.state.selection == A.span
    write_label(table, 2, "cc")
    desk.bot.waitUntil(lambda: table.findChild(QLineEdit) is None)
    assert [mark.label for mark in desk.state.marks] == ["a", "b", "cc", "d"]
    assert desk.state.selection == C.span
    assert desk.state.playhead_s == C.span.start_s
    assert desk.window.panels.marks.chosen() == (desk.state.marks[2],)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert desk.state.marks == (A, B, D)
    assert desk.state.selection == D.span, "the row that followed"
    desk.press("edit.undo")
    assert desk.window.panels.marks.chosen() == (D,)
    assert table.currentIndex().row() == 3
    assert desk.state.selection == D.span


def test_a_row_chosen_by_key_is_selected_and_several_keep_the_last_one(desk, table):
    click(table, 0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert desk.state.selection == B.span
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.state.selection == C.span
    assert desk.window.panels.marks.chosen() == (B, C)
    click(table, 2, START, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.panels.marks.chosen() == (B,)
    assert desk.state.selection == B.span


def test_a_mark_removed_elsewhere_comes_back_with_its_row(desk, table):
    desk.state.set_selection(B.span)
    desk.window.panels.axis.setFocus()
    desk.press("edit.remove")
    assert desk.window.panels.marks.chosen() == ()
    desk.press("edit.undo")
    assert desk.window.panels.marks.chosen() == (B,)
    assert table.currentIndex().row() == 1
    desk.state.set_selection(None)
    assert desk.window.panels.marks.chosen() == ()


def test_a_point_of_the_list_takes_the_playhead_along(desk, table):
    desk.state.set_marks((A, Mark(Span(0.7, 0.7), "p"), D))
    click(table, 0)
    click(table, 1)
    assert desk.state.selection is None
    assert desk.state.playhead_s == 0.7
    assert desk.window.panels.marks.chosen() == (desk.state.marks[1],)
