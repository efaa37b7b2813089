"""The hand over the time axis: what seeks, selects, zooms and pans, and what must not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.panel_stack import CTRL, SHIFT, Stack, ends
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.base import GUTTER


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    return Stack(qtbot)


def px(seconds: float) -> float:
    """Pixel of a moment while the whole recording is seen."""
    return GUTTER + 10.0 * seconds


PANELS = ("waveform", "timeline", "ribbon", "gates")


@pytest.mark.parametrize("name", PANELS)
def test_a_click_seeks(stack: Stack, name: str) -> None:
    sought: list[float] = []
    stack.state.seek_requested.connect(sought.append)
    stack.click(getattr(stack.widget, name), px(25.0))
    assert sought == [pytest.approx(25.0)]
    assert stack.state.selection is None


@pytest.mark.parametrize("name", PANELS)
def test_a_drag_selects_and_does_not_seek(stack: Stack, name: str) -> None:
    sought: list[float] = []
    stack.state.seek_requested.connect(sought.append)
    stack.drag(getattr(stack.widget, name), px(40.0), px(30.0))
    assert ends(stack.state.selection) == pytest.approx((30.0, 40.0))
    assert sought == []
    assert stack.state.playhead_s == 0.0


def test_shift_click_extends_the_nearer_end(stack: Stack) -> None:
    stack.state.set_selection(Span(30.0, 40.0))
    stack.click(stack.widget.waveform, px(50.0), SHIFT)
    assert ends(stack.state.selection) == pytest.approx((30.0, 50.0))
    stack.click(stack.widget.waveform, px(20.0), SHIFT)
    assert ends(stack.state.selection) == pytest.approx((20.0, 50.0))
    assert stack.state.playhead_s == 0.0


def test_shift_click_without_a_selection_selects_from_the_playhead(stack: Stack) -> None:
    stack.state.seek(10.0)
    stack.click(stack.widget.timeline, px(15.0), SHIFT)
    assert ends(stack.state.selection) == pytest.approx((10.0, 15.0))


def test_an_edge_is_dragged_and_nothing_is_sought(stack: Stack) -> None:
    sought: list[float] = []
    stack.state.seek_requested.connect(sought.append)
    stack.state.set_selection(Span(30.0, 40.0))
    stack.mouse(stack.widget.waveform, "hover", px(40.2))
    assert stack.widget.waveform.cursor().shape() is Qt.CursorShape.SizeHorCursor
    stack.drag(stack.widget.waveform, px(40.2), px(45.0))
    assert ends(stack.state.selection) == pytest.approx((30.0, 45.0))
    stack.drag(stack.widget.timeline, px(30.0), px(55.0))
    assert ends(stack.state.selection) == pytest.approx((45.0, 55.0))
    stack.click(stack.widget.waveform, px(45.0))
    assert ends(stack.state.selection) == pytest.approx((45.0, 55.0))
    assert sought == []


def test_a_click_elsewhere_lets_the_selection_go_and_one_inside_keeps_it(stack: Stack) -> None:
    stack.state.set_selection(Span(30.0, 40.0))
    stack.click(stack.widget.waveform, px(35.0))
    assert stack.state.selection == Span(30.0, 40.0)
    stack.click(stack.widget.waveform, px(60.0))
    assert stack.state.selection is None
    assert stack.state.playhead_s == pytest.approx(60.0)


def test_a_drag_out_of_the_panel_ends_at_its_border(stack: Stack) -> None:
    stack.state.set_visible(Span(20.0, 40.0))
    stack.drag(stack.widget.waveform, GUTTER + 500.0, 5000.0)
    assert ends(stack.state.selection) == pytest.approx((30.0, 40.0))


def test_a_double_click_selects_the_speech_segment_or_the_mark(stack: Stack) -> None:
    stack.mouse(stack.widget.waveform, "double", px(38.0))
    assert stack.state.selection == Span(36.0, 43.0)
    stack.state.set_marks((Mark(Span(30.0, 60.0)), Mark(Span(37.0, 39.0), "yes")))
    stack.mouse(stack.widget.timeline, "double", px(38.0))
    assert stack.state.selection == Span(37.0, 39.0)


def test_ctrl_wheel_zooms_at_the_pointer_by_the_fourth_root_of_two(stack: Stack) -> None:
    assert stack.wheel(stack.widget.timeline, px(25.0), 1.0, CTRL)
    visible = stack.state.visible
    assert visible.duration_s == pytest.approx(100.0 / 2**0.25)
    assert stack.widget.timeline.time_scale().x(25.0) == pytest.approx(px(25.0))


def test_shift_wheel_pans_and_the_plain_wheel_is_left_alone(stack: Stack) -> None:
    stack.state.set_visible(Span(20.0, 40.0))
    assert stack.wheel(stack.widget.waveform, px(10.0), -1.0, SHIFT)
    assert ends(stack.state.visible) == pytest.approx((22.0, 42.0))
    assert not stack.wheel(stack.widget.waveform, px(10.0), 1.0)
    assert ends(stack.state.visible) == pytest.approx((22.0, 42.0))


def test_a_setting_swaps_wheel_and_ctrl_wheel(stack: Stack) -> None:
    stack.widget.set_swap_wheel(True)
    assert stack.wheel(stack.widget.gates, px(50.0), 2.0)
    assert stack.state.visible.duration_s == pytest.approx(100.0 / 2**0.5)
    assert not stack.wheel(stack.widget.gates, px(50.0), 2.0, CTRL)


def test_two_fingers_pan_pixel_by_pixel(stack: Stack) -> None:
    stack.state.set_visible(Span(20.0, 40.0))  # fifty pixels a second
    assert stack.wheel(stack.widget.waveform, 300.0, 0.0, pixels=QPoint(-100, 3))
    assert ends(stack.state.visible) == pytest.approx((22.0, 42.0))


def test_a_pinch_zooms_at_the_pointer(stack: Stack) -> None:
    at = QPointF(px(50.0), 20.0)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        stack.widget.waveform.mapToGlobal(at),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(stack.widget.waveform, event)
    assert stack.state.visible.duration_s == pytest.approx(80.0)
    assert stack.widget.waveform.time_scale().x(50.0) == pytest.approx(px(50.0))


def test_the_pointer_is_shown_in_every_panel(stack: Stack) -> None:
    stack.mouse(stack.widget.timeline, "hover", px(12.0))
    assert stack.state.hover_s == pytest.approx(12.0)
    stack.mouse(stack.widget.timeline, "hover", 20.0)
    assert stack.state.hover_s is None, "the axis is no moment"


def test_the_ruler_moves_the_playhead_as_it_is_dragged(stack: Stack) -> None:
    sought: list[float] = []
    stack.state.seek_requested.connect(sought.append)
    stack.drag(stack.widget.ruler, px(10.0), px(20.0))
    assert stack.state.playhead_s == pytest.approx(20.0)
    assert len(sought) == 5
    assert stack.state.selection is None


def test_nothing_happens_without_a_recording(qtbot: QtBot) -> None:
    stack = Stack(qtbot, analysed=False)
    stack.state.show_recording(None)
    for panel in stack.widget.panels:
        stack.drag(panel, 200.0, 300.0)
        stack.click(panel, 200.0)
    assert stack.state.selection is None
    assert stack.state.playhead_s == 0.0
