"""Thousands of marks: the sound behind them stays readable, and the list stays quick."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpers.panel_stack import DURATION_S, Stack
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.plot.marks import STRIP_PX
from voiceman_gui.qt.palette import LIGHT
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.panels.marks_model import LABEL, NUMBER, MarksModel

MANY = 3000


def many_marks() -> tuple[Mark, ...]:
    """Most of them in the first half, so that both halves are crowded, the first more so."""
    rng = np.random.default_rng(11)
    starts = np.concatenate((rng.uniform(0, 50, 2600), rng.uniform(50, 99, MANY - 2600)))
    return tuple(
        Mark(Span(start, min(DURATION_S, start + long)), f"mark {number}")
        for number, (start, long) in enumerate(
            zip(np.sort(starts).tolist(), rng.uniform(0, 0.8, MANY).tolist(), strict=True)
        )
    )


def pixels(widget: QWidget) -> NDArray[np.int64]:
    """Return what a widget looks like, shape (height, width, 3), red green blue."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(bytes(image.constBits()), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].astype(np.int64)


def rgb(name: str) -> NDArray[np.int64]:
    return np.array(QColor(name).getRgb()[:3])


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    return Stack(qtbot)


@pytest.mark.parametrize("panel", ["waveform", "timeline", "overview", "ribbon", "gates"])
def test_what_lies_behind_three_thousand_marks_can_still_be_read(stack: Stack, panel: str) -> None:
    widget = getattr(stack.widget, panel)
    widget_area = (slice(STRIP_PX, -4), slice(GUTTER + 4, GUTTER + 990))
    before = pixels(widget)[widget_area]
    stack.state.set_marks(many_marks())
    stack.settle()
    after = pixels(widget)[widget_area]
    # Where marks are, each colour goes a tenth of the way to theirs, and no further.
    tinted = np.abs(after - before - 0.1 * (rgb(LIGHT.mark) - before)).max(axis=2) < 3
    untouched = (after == before).all(axis=2)
    lines_of_marks = (after == rgb(LIGHT.mark)).all(axis=(0, 2))
    assert (tinted | untouched)[:, ~lines_of_marks].mean() > 0.98
    assert lines_of_marks.mean() < 0.1, "few enough to see what is between them"
    assert tinted[:, :490].mean() > 0.95


def test_the_strip_shows_where_marks_are_denser(stack: Stack) -> None:
    stack.state.set_marks(many_marks())
    stack.settle()
    for widget in (stack.widget.waveform, stack.widget.overview):
        strip = pixels(widget)[:STRIP_PX, GUTTER + 2 : GUTTER + 988]
        filled = (np.abs(strip - rgb(LIGHT.mark)).max(axis=2) < 40).sum(axis=0)
        dense, sparse = filled[:480].mean(), filled[520:].mean()
        assert dense > sparse + 2 > 3


def test_the_selected_and_the_hovered_mark_stand_out(stack: Stack) -> None:
    marks = many_marks()
    stack.state.set_marks(marks)
    selected, hovered = marks[700], marks[2800]
    stack.state.set_selection(selected.span)
    stack.state.set_hover((hovered.span.start_s + hovered.span.end_s) / 2)
    panel = stack.widget.waveform
    assert panel.overlays.flags.selected() is selected
    under = panel.overlays.flags.hovered()
    assert under is not None and under.span.duration_s <= hovered.span.duration_s
    stack.settle()
    picture = pixels(panel)
    rows = slice(STRIP_PX + 4, STRIP_PX + 24)

    def has_line(seconds: float, name: str) -> bool:
        x = GUTTER + round(10 * seconds)
        near = np.abs(picture[rows, x - 2 : x + 3] - rgb(name)).max(axis=2) < 40
        return bool(near.all(axis=0).any())

    assert has_line(selected.span.start_s, LIGHT.accent)
    assert has_line(selected.span.end_s, LIGHT.accent)
    assert has_line(under.span.start_s, LIGHT.mark)
    flags = np.abs(picture[-14:-4] - rgb(LIGHT.mark)).max(axis=2) < 8
    for mark in (selected, under):
        x = GUTTER + round(10 * mark.span.start_s)
        assert flags[:, x : x + 30].mean() > 0.3, "its name stands below"


# -- the list ------------------------------------------------------------------------------------


class Told:
    """What a model tells its views."""

    def __init__(self, model: MarksModel) -> None:
        self.rows: list[tuple[str, int, int]] = []
        self.cells: list[tuple[int, int, int, int]] = []
        self.resets = 0
        model.rowsInserted.connect(lambda _, a, b: self.rows.append(("in", a, b)))
        model.rowsRemoved.connect(lambda _, a, b: self.rows.append(("out", a, b)))
        model.modelReset.connect(self._reset)
        model.layoutChanged.connect(self._reset)
        model.dataChanged.connect(self._cells)

    def _reset(self) -> None:
        self.resets += 1

    def _cells(self, first: QModelIndex, last: QModelIndex) -> None:
        self.cells.append((first.row(), first.column(), last.row(), last.column()))


def texts(model: MarksModel) -> list[tuple[str, str]]:
    return [
        (model.index(row, NUMBER).data(), model.index(row, LABEL).data())
        for row in range(model.rowCount())
    ]


def test_the_list_tells_only_the_rows_that_changed(stack: Stack) -> None:
    marks = many_marks()
    model = MarksModel(lambda *_: None, stack.widget)
    model.show(marks)
    told = Told(model)
    without = (*marks[:1500], *marks[1501:])
    model.show(without)
    assert told.rows == [("out", 1500, 1500)]
    model.show(marks)
    assert told.rows[1:] == [("in", 1500, 1500)]
    assert told.cells == [(1500, NUMBER, MANY - 2, NUMBER), (1500, NUMBER, MANY - 1, NUMBER)]
    assert not told.resets
    assert model.rowCount() == MANY


def test_the_list_holds_what_the_marks_are_after_any_change(stack: Stack) -> None:
    rng = np.random.default_rng(3)
    model = MarksModel(lambda *_: None, stack.widget)
    pool = many_marks()[:60]
    for _ in range(200):
        chosen = tuple(sorted(rng.choice(60, rng.integers(0, 30), replace=False).tolist()))
        marks = tuple(
            Mark(pool[i].span, f"{i} {rng.integers(3)}", in_report=bool(rng.integers(2)))
            for i in chosen
        )
        model.show(marks)
        number, expected = 0, []
        for mark in marks:
            number += mark.is_passage
            expected.append((str(number) if mark.is_passage else "", mark.label))
        assert texts(model) == expected


def test_a_point_has_no_number_and_no_box_in_the_list(stack: Stack) -> None:
    model = MarksModel(lambda *_: None, stack.widget)
    model.show((Mark(Span(1, 1)), Mark(Span(2, 3)), Mark(Span(4, 5), in_report=False)))
    assert [text for text, _ in texts(model)] == ["", "1", ""]
    checks = [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    assert checks == [None, Qt.CheckState.Checked, Qt.CheckState.Unchecked]
