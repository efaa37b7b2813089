"""From a number in gauge, plot and table to its window, its measures and its sound."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from helpers.stepped_card import SteppedCard, stepped_card  # noqa: F401 - a fixture
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.passages import window_at

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


@pytest.fixture
def read(card, desk, sample):
    """The sample, analysed, its window at 20 s shown."""
    desk.open(sample)
    desk.analyse()
    desk.state.seek(20.0)
    desk.bot.waitUntil(lambda: desk.state.passage is not None)
    desk.bot.waitUntil(lambda: desk.state.passage.span == window_at(desk.state.analysis, 20.0))
    return desk


def press(desk, ident):
    button = desk.window.panels.gauges.ways.buttons[ident]
    assert button.isVisible()
    QTest.mouseClick(button, LEFT)


def row_shown(desk):
    panel = desk.window.panels.measures
    assert desk.window.measures_dock.isVisible()
    return panel.shown.row_at(panel.table.currentIndex().row()).span


def menu_at(desk, panel, seconds):
    """Ask for the menu of the right mouse button, and return that of the passage."""
    target, scale = panel.viewport(), panel.time_scale()
    at = QPoint(round(scale.x(seconds)), panel.height() // 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, target.mapToGlobal(at))
    QApplication.sendEvent(target, event)
    menu = next(one for one in desk.window.findChildren(QMenu) if one.isVisible())
    return menu, menu.actions()[0].menu()


def test_the_buttons_beside_the_gauges_lead_to_window_measures_and_sound(read, card):
    span = read.state.passage.span
    press(read, "view.measures")
    assert row_shown(read) == span
    press(read, "view.passage")
    assert read.state.selection == span
    assert read.state.visible.start_s <= span.start_s < span.end_s <= read.state.visible.end_s
    assert read.state.visible.duration_s == pytest.approx(2 * span.duration_s)
    press(read, "play.passage")
    read.bot.waitUntil(lambda: read.app.playback.status == "playing")
    read.press("play.stop")
    QTest.mouseClick(read.window.panels.measures.details.play, LEFT)
    assert read.state.selection == span
    read.bot.waitUntil(lambda: read.app.playback.status == "playing")
    read.press("play.stop")


def test_the_buttons_are_grey_without_a_passage_and_have_keys(desk, sample):
    desk.open(sample)
    buttons = desk.window.panels.gauges.ways.buttons
    assert not buttons["view.passage"].isEnabled()
    assert not buttons["play.passage"].isEnabled()
    desk.state.set_selection(Span(1.0, 2.0))
    assert buttons["play.passage"].isEnabled()
    for ident in buttons:
        assert desk.app.actions.keys(ident)[0] in buttons[ident].toolTip()


def test_a_click_on_a_number_of_a_gauge_shows_the_measures_of_its_passage(read):
    gauges = read.window.panels.gauges
    for text in (gauges.gauges["stress"].value, gauges.dimensions):
        read.window.measures_dock.hide()
        QTest.mouseClick(text, LEFT, pos=QPoint(8, 8))
        assert row_shown(read) == read.state.passage.span
    read.window.measures_dock.hide()
    words = gauges.gauges["stress"].value
    words.setSelection(0, 3)
    QTest.mouseRelease(words, LEFT, pos=QPoint(8, 8))
    assert not read.window.measures_dock.isVisible(), "text was selected"


def test_the_menu_of_every_plot_leads_on_from_the_window_under_the_pointer(read):
    axis, span = read.window.panels.axis, window_at(read.state.analysis, 45.0)
    for panel in (axis.timeline, axis.ribbon, axis.gates, axis.waveform):
        read.window.measures_dock.hide()
        menu, inner = menu_at(read, panel, 45.0)
        inner.actions()[1].trigger()
        menu.close()
        assert row_shown(read) == span
        assert read.state.selection is None
    menu, inner = menu_at(read, axis.timeline, 45.0)
    inner.actions()[0].trigger()
    menu.close()
    assert read.state.selection == span
    read.state.set_selection(None)
    menu, inner = menu_at(read, axis.timeline, 45.0)
    inner.actions()[2].trigger()
    menu.close()
    assert read.state.selection == span
    read.bot.waitUntil(lambda: read.app.playback.status == "playing")
    read.press("play.stop")
