"""Which panels and curves are shown, where, and what of it is remembered."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPointF

from helpers.panel_stack import Stack
from voiceman_gui.plot.lanes import DIMENSION_LANES
from voiceman_gui.qt.panels.notices import LEAST_PX, NEWEST_SHARE


def test_a_hidden_dimension_stays_hidden_after_a_restart(desk):
    timeline = desk.window.panels.axis.timeline
    timeline.legend.buttons[1].click()
    hidden = DIMENSION_LANES[1].id
    assert desk.app.store.settings.hidden_dimensions == (hidden,)
    timeline.hide_dimensions(())
    desk.app.preferences.begin()
    assert timeline.content.shown == [True, False, True]


def test_only_the_band_under_the_pointer_is_filled_or_each_has_a_lane(qtbot):
    stack = Stack(qtbot)
    item = stack.widget.timeline.content
    assert not any(item._is_filled(place) for place in range(3))
    window = stack.widget.timeline._readings.window_at(50.0)
    area = item.values()
    y = area.bottom() - window.arousal.value * area.height()
    assert stack.widget.timeline._under(QPointF(stack.widget.timeline.time_scale().x(50.0), y)) == 0
    stack.widget.timeline._focus_on(0)
    assert [item._has_band(place) for place in range(3)] == [True, False, False]
    stack.widget.stack_dimensions(True)
    areas = [area for _, area in item.lane_rects()]
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(areas))
    assert all(item._is_filled(place) for place in range(3))


def test_panels_are_hidden_and_moved_and_the_place_is_kept(desk):
    axis = desk.window.panels.axis
    axis.build()
    desk.press("view.lane-gates")
    assert axis.gates.isHidden()
    assert desk.app.store.settings.hidden_lanes == ("gates",)
    built = axis._panels
    assert built.lane_order()[0] == "waveform"
    axis.timeline.setFocus()
    for _ in range(3):
        axis.move_lane(-1)
    order = built.lane_order()
    assert order.index("timeline") < order.index("waveform")
    assert desk.window.kept_layout()["lane_order"] == order
    desk.press("view.lane-gates")
    assert not axis.gates.isHidden()


def test_amplitude_is_zoomed_and_shown_whole_again(desk, sample):
    desk.open(sample)
    item = desk.window.panels.axis.waveform.content
    desk.press("view.values-in")
    assert item.gain > 1
    desk.press("view.values-all")
    assert item.gain == 1


def test_long_notices_leave_the_plots_room(desk):
    notices = desk.window.panels.notices
    desk.window.resize(1024, 700)
    for number in range(3):
        notices.tell(f"Notice {number}. " * 40)
    limit = max(LEAST_PX, round(desk.window.height() * NEWEST_SHARE))
    desk.bot.waitUntil(lambda: 0 < notices.height() <= limit)
    assert notices.verticalScrollBar().maximum() > 0, "all of it can be read"


def test_help_has_contents_and_a_search(desk):
    desk.press("help.contents")
    page = desk.app.dialogs.open_dialog
    assert page.contents.topLevelItemCount() > 3
    last = page.contents.topLevelItem(page.contents.topLevelItemCount() - 1)
    page.contents.setCurrentItem(last)
    assert page.page.verticalScrollBar().value() > 0
    page.search.setText("arousal")
    assert page.count.text().startswith("1 of ")
    page._before()
    count = page.count.text().split(" of ")
    assert count[0] == count[1]
    page.search.setText("no such word anywhere")
    assert page.count.text() == "Not found"
    page.reject()
