"""The overview's box around what is seen below."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from helpers.panel_stack import Stack, ends
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.base import GUTTER


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    stack = Stack(qtbot)
    stack.state.set_visible(Span(20.0, 40.0))
    return stack


def px(seconds: float) -> float:
    return GUTTER + 10.0 * seconds


def test_the_box_surrounds_what_is_seen(stack: Stack) -> None:
    box = stack.widget.overview.outline()
    assert (box.left(), box.right()) == (pytest.approx(px(20.0)), pytest.approx(px(40.0)))


def test_the_box_is_dragged(stack: Stack) -> None:
    stack.drag(stack.widget.overview, px(25.0), px(55.0))
    assert ends(stack.state.visible) == pytest.approx((50.0, 70.0))


def test_its_edges_are_dragged(stack: Stack) -> None:
    stack.drag(stack.widget.overview, px(20.0), px(10.0))
    assert ends(stack.state.visible) == pytest.approx((10.0, 40.0))
    stack.drag(stack.widget.overview, px(40.0), px(60.0))
    assert ends(stack.state.visible) == pytest.approx((10.0, 60.0))


def test_a_click_elsewhere_brings_the_box_there(stack: Stack) -> None:
    stack.click(stack.widget.overview, px(80.0))
    assert ends(stack.state.visible) == pytest.approx((70.0, 90.0))
    assert stack.state.playhead_s == 0.0, "looking is not seeking"


def test_the_box_stays_within_the_recording(stack: Stack) -> None:
    stack.drag(stack.widget.overview, px(30.0), px(500.0))
    assert ends(stack.state.visible) == pytest.approx((80.0, 100.0))
    stack.drag(stack.widget.overview, px(85.0), -500.0)
    assert ends(stack.state.visible) == pytest.approx((0.0, 20.0))


def test_a_double_click_shows_everything(stack: Stack) -> None:
    stack.mouse(stack.widget.overview, "double", px(30.0))
    assert stack.state.visible == Span(0.0, 100.0)


def test_panning_does_not_draw_the_strip_anew(stack: Stack) -> None:
    stack.state.set_playhead(1.0)
    stack.settle()
    before = stack.widget.overview.content.pixmap.cacheKey()
    stack.state.pan(5.0)
    stack.settle()
    assert stack.widget.overview.content.pixmap.cacheKey() == before
