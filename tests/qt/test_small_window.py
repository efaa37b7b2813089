"""A window of 1024 by 700 pixels with several speakers: everything is there, the lanes scroll."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from helpers.turn_strip import TURNS, strip
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.turns import Speaker, Turn
from voiceman_gui.qt.panels.speakers import HEADER, LOW
from voiceman_gui.qt.panels.tiers import LEAST_PX

SIX = replace(
    TURNS,
    speakers=(*TURNS.speakers, *(Speaker(str(number)) for number in range(3, 7))),
    turns=(*TURNS.turns, Turn(Span(8.5, 9.5), "6", id="last")),
)


def test_with_six_speakers_and_the_spectrogram_the_window_holds(talk):
    talk.window.resize(1500, 1000)
    talk.window.panels.axis.show_spectrogram(True)
    talk.state.become("turn.move", talk.state.document.with_turns(SIX))
    panel = strip(talk)
    talk.bot.waitUntil(lambda: panel.height() == HEADER + 7 * LOW + 2)
    assert panel.scroll.isHidden()
    talk.window.resize(1024, 700)
    assert talk.window.size().toTuple() == (1024, 700)
    talk.bot.waitUntil(lambda: not panel.scroll.isHidden())
    assert panel.height() >= HEADER + 3 * LOW
    line = talk.window.panels.axis._panels.first_line
    assert line.height() >= line.heightForWidth(line.width()), "all of it is seen"


def test_with_tiers_too_the_window_holds(talk):
    tiers = tuple(Tier(f"t{i}", f"tier {i}") for i in range(6))
    talk.window.panels.axis.show_spectrogram(True)
    talk.state.become("turn.move", talk.state.document.with_turns(SIX).with_tiers(tiers))
    talk.window.resize(1024, 700)
    assert talk.window.size().toTuple() == (1024, 700)
    panel = talk.window.panels.axis.tiers
    talk.bot.waitUntil(lambda: panel.height() >= LEAST_PX)


def test_a_long_first_line_is_whole_and_keeps_the_window_small(talk):
    talk.window.panels.axis.show_spectrogram(True)
    line = talk.window.panels.axis._panels.first_line
    line.setText("Who was told apart, and what the readings are relative to. " * 4)
    talk.window.resize(1024, 700)
    assert talk.window.size().toTuple() == (1024, 700)
    talk.bot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))
    assert line.height() > 3 * line.fontMetrics().height()


def test_the_lane_of_the_chosen_turn_comes_into_view(talk):
    talk.window.resize(1024, 700)
    talk.window.panels.axis.show_spectrogram(True)
    talk.state.become("turn.move", talk.state.document.with_turns(SIX))
    panel = strip(talk)
    talk.bot.waitUntil(lambda: not panel.scroll.isHidden())
    talk.app.turns.choose(talk.state.speaking.lanes.by_id("last"))
    assert panel.scroll.value() > 0
    rect = panel.content.lane_rect(panel.content.lanes.lane_of("6"))
    assert rect.top() >= HEADER
    assert rect.bottom() <= panel.height()
    assert panel.lane_at(rect.center().y()).speaker == "6"
    assert panel.lane_at(HEADER - 2) is None, "the header hides what is scrolled below it"
    head = panel._heads[5]
    assert head.geometry().top() >= rect.top()


def test_turns_from_earlier_work_are_named_before_the_analysis(talk):
    line = talk.window.panels.axis._panels.first_line
    assert line.isVisible()
    assert "Turns of 2 speakers are there from earlier work (6 turns, 0 confirmed)" in line.text()
    assert "Analyse (Ctrl+R)" in line.text()
    talk.state.become("turn.move", talk.state.document.with_turns(None))
    assert not line.isVisible()


def test_lanes_that_have_no_room_are_scrolled_and_a_moment_has_one_place(talk):
    window, axis = talk.window, talk.window.panels.axis
    axis.show_spectrogram(True)
    axis.stack_dimensions(True)
    talk.state.become("turn.move", talk.state.document.with_turns(SIX))
    for number in range(3):
        window.panels.notices.tell(f"Notice {number}. " * 40)
    window.resize(1024, 700)
    assert window.size().toTuple() == (1024, 700)
    panels = axis._panels
    talk.bot.waitUntil(panels.room.bar.isVisible)
    scale = panels.ruler.time_scale()
    for panel in (one for one in panels.every if not one.isHidden()):
        assert panel.time_scale().x(5.0) == scale.x(5.0)
    timeline = panels.timeline
    lanes = timeline.content.lane_rects()
    assert len(lanes) == 3
    assert min(area.height() for _, area in lanes) >= 20
    at = QPointF(panels.waveform.mapTo(window, QPoint(200, 10)))
    for _ in range(9):
        QTest.wheelEvent(window.windowHandle(), at, QPoint(0, -120))
    assert panels.room.bar.value() == panels.room.bar.maximum() > 0
    bottom = timeline.mapTo(panels.room, timeline.rect().bottomLeft()).y()
    assert bottom <= panels.room.height(), "the last lane is seen"
    window.resize(1500, 1100)
    talk.bot.waitUntil(lambda: not panels.room.bar.isVisible())


def values_in_sight(desk) -> bool:
    """Return whether arousal, dominance and valence of the gauges are seen without scrolling."""
    gauges = desk.window.panels.gauges
    table = QTextDocument()
    table.setDefaultFont(gauges.dimensions.font())
    table.setDocumentMargin(0)
    table.setHtml(gauges.dimensions.text().partition("</table>")[0] + "</table>")
    seen = gauges.dimensions.visibleRegion().boundingRect()
    return seen.top() == 0 and seen.height() >= table.size().height()


def test_the_gauges_keep_their_values_in_sight_beside_the_measures(desk, sample):
    window = desk.window
    window.resize(1366, 720)
    desk.open(sample)
    desk.analyse()
    desk.state.set_marks((Mark(Span(2.0, 9.0), "m"),))
    desk.state.set_selection(Span(2.0, 9.0))
    desk.bot.waitUntil(
        lambda: desk.state.passage is not None and desk.state.passage.span == Span(2.0, 9.0)
    )
    assert "Arousal" in window.panels.gauges.dimensions.text()
    desk.press("view.measures")
    for size in ((1366, 720), (1024, 700)):
        window.resize(*size)
        for dock in (window.measures_dock, window.marks_dock):
            dock.raise_()
            # The person makes the docks below as high as they go.
            window.resizeDocks([window.gauges_dock, dock], [1, 2000], Qt.Orientation.Vertical)
            desk.bot.waitUntil(lambda: values_in_sight(desk))
            assert window.size().toTuple() == size
    details = window.panels.measures.details
    window.measures_dock.raise_()
    desk.bot.waitUntil(lambda: details.table.visibleRegion().boundingRect().height() > 60)
