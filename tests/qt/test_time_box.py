"""What pyqtgraph owns of the panels: ranges, lines and bands, all as the state says."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from helpers.panel_stack import Stack, ends
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.base import GUTTER


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    return Stack(qtbot)


def ranges(stack: Stack) -> set[tuple[float, float]]:
    """Return what the boxes below the overview show."""
    return {ends(panel.box.seen()) for panel in stack.widget.panels[1:]}


def test_a_range_set_in_one_box_is_the_state_s_and_every_other_box_s(stack: Stack) -> None:
    stack.widget.timeline.box.setXRange(20.0, 40.0, padding=0)
    assert stack.state.visible == Span(20.0, 40.0)
    assert ranges(stack) == {(20.0, 40.0)}
    assert ends(stack.widget.overview.box.seen()) == (0.0, 100.0)


def test_a_box_cannot_leave_the_limits_of_the_state(stack: Stack) -> None:
    stack.widget.waveform.box.setXRange(-500.0, -480.0, padding=0)
    assert ranges(stack) == {ends(stack.state.visible)} == {(0.0, 20.0)}
    stack.widget.waveform.box.setXRange(0.0, 5000.0, padding=0)
    assert ranges(stack) == {ends(stack.state.visible)} == {(0.0, 200.0)}


def test_lines_and_bands_stand_where_the_state_says(stack: Stack) -> None:
    stack.state.set_playhead(42.0)
    stack.state.set_selection(Span(30.0, 40.0))
    stack.state.set_baseline(Span(5.0, 20.0))
    stack.state.set_hover(12.0)
    for panel in stack.widget.panels:
        assert panel.overlays.playhead.value() == 42.0
        assert panel.overlays.pointer.value() == 12.0
        assert panel.overlays.selection.getRegion() == (30.0, 40.0)
        assert panel.overlays.baseline.bands[0].getRegion() == (5.0, 20.0)
    stack.state.set_selection(None)
    stack.state.set_hover(None)
    assert not any(
        p.overlays.selection.isVisible() or p.overlays.pointer.isVisible()
        for p in stack.widget.panels
    )


def test_a_band_is_never_wider_than_what_is_seen(stack: Stack) -> None:
    stack.state.set_selection(Span(0.0, 100.0))
    stack.state.set_visible(Span(50.0, 50.01))
    for panel in stack.widget.panels[1:]:
        band = panel.overlays.selection.boundingRect()
        assert band.width() < 0.0101
        assert 49.99 < band.left() < band.right() < 50.02


def test_all_marks_are_one_item(stack: Stack) -> None:
    before = [len(panel.items()) for panel in stack.widget.panels]
    stack.state.set_marks(tuple(Mark(Span(i / 10, i / 10 + 1)) for i in range(900)))
    stack.settle()
    assert [len(panel.items()) for panel in stack.widget.panels] == before


def test_what_is_seen_close_up_lies_at_its_pixel(stack: Stack) -> None:
    stack.state.set_visible(Span(99.0, 99.005))
    scale = stack.widget.gates.time_scale()
    box = stack.widget.gates.box
    for seconds in (99.0, 99.0013, 99.005):
        place = box.mapFromView(QPointF(seconds, 0.0))
        assert place.x() + GUTTER == pytest.approx(scale.x(seconds), abs=0.01)


@pytest.mark.expects_log("drawing of RibbonItem")
def test_an_error_while_drawing_is_logged_once_and_ends_nothing(
    stack: Stack, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(_painter: QPainter) -> None:
        raise ZeroDivisionError("made for the test")

    content = stack.widget.ribbon.content
    monkeypatch.setattr(content, "draw", fails)
    with caplog.at_level(logging.ERROR):
        for _ in range(3):
            content.refresh()
            stack.widget.ribbon.grab()
    told = [record for record in caplog.records if "RibbonItem" in record.getMessage()]
    assert len(told) == 1
