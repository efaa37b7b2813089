"""The playhead's line in the panels: one, and not through what stands above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from helpers.turn_strip import strip
from voiceman_gui.qt.panels.base import GUTTER, MARGIN
from voiceman_gui.qt.panels.speakers import HEADER


def line_pixels(desk, panel, y: int) -> list[int]:
    """Return where a row of a panel, as the screen has it, is in the playhead's colour."""
    for _ in range(3):
        QApplication.processEvents()
    shown = desk.window.screen().grabWindow(desk.window.winId()).toImage()
    at = panel.mapTo(desk.window, QPoint(0, 0))
    colour = panel.colors.color("playhead").rgb()
    right = panel.width() - MARGIN - 1
    return [x for x in range(GUTTER, right) if shown.pixel(at.x() + x, at.y() + y) == colour]


def test_a_line_that_moves_leaves_none_behind(talk):
    talk.state.seek(2.0)
    panels = talk.window.panels.axis
    for panel, button in (
        (panels.speakers, panels.speakers.header.shown),
        (panels.timeline, panels.timeline.legend.buttons[0]),
    ):
        row = panel.height() - 5
        assert len(line_pixels(talk, panel, row)) == 1
        for seconds in (3.3, 4.1, 8.7, 6.9):
            # What lies over the panel is repainted before the scene looks at what has moved.
            button.resize(button.width() + 1, button.height())
            talk.state.seek(seconds)
            button.move(button.x() + 1, button.y())
            found = line_pixels(talk, panel, row)
            assert len(found) == 1, (seconds, found)
            assert abs(found[0] - panel.time_scale().x(seconds)) < 2


def test_no_line_goes_through_the_buttons_of_the_strip(talk):
    panel = strip(talk)
    button = panel.header.shown.geometry()
    talk.state.seek(panel.time_scale().seconds(button.center().x()))
    assert line_pixels(talk, panel, HEADER + 5)
    assert not line_pixels(talk, panel, HEADER - 6)
