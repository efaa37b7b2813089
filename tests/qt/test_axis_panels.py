"""The panels of the time axis as they are painted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from helpers import panel_data
from helpers.panel_stack import RATE, Stack, ends
from voiceman_gui.core.clock import clock
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.core.span import Span
from voiceman_gui.qt.items.ribbon import LETTER
from voiceman_gui.qt.language import say
from voiceman_gui.qt.palette import DARK, LIGHT
from voiceman_gui.qt.panels.base import GUTTER


@pytest.fixture
def stack(qtbot: QtBot) -> Stack:
    return Stack(qtbot)


def pixels(widget: QWidget) -> NDArray[np.uint8]:
    """Return what a widget looks like, shape (height, width, 3), red green blue."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(bytes(image.constBits()), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def near(picture: NDArray[np.uint8], color: str, reach: int = 24) -> NDArray[np.bool_]:
    """Return which pixels have about this colour."""
    wanted = np.array(QColor(color).getRgb()[:3])
    return np.abs(picture.astype(int) - wanted).max(axis=2) <= reach


def column(seconds: float) -> int:
    """Pixel of a moment while the whole recording is seen."""
    return round(GUTTER + 10.0 * seconds)


def test_every_panel_has_the_same_time_at_the_same_pixel(stack: Stack) -> None:
    stack.state.set_visible(Span(10.0, 35.0))
    scales = {(p.time_scale().x(12.0), p.time_scale().x(30.0)) for p in stack.widget.panels[1:]}
    assert len(scales) == 1
    assert {p.mapTo(stack.widget, p.rect().topLeft()).x() for p in stack.widget.panels} == {0}


def test_the_waveform_follows_the_sound(stack: Stack) -> None:
    picture = pixels(stack.widget.waveform)
    lane = stack.widget.waveform.lane(0).toRect()
    drawn = near(picture[lane.top() : lane.bottom()], LIGHT.waveform).sum(axis=0)
    talk = np.abs(stack.samples[0]).reshape(1000, -1).max(axis=1)
    expected = talk * lane.height()
    seen = drawn[GUTTER : GUTTER + 1000]
    loud = expected > 6
    assert np.corrcoef(seen[loud], expected[loud])[0, 1] > 0.95
    assert np.median(seen[~loud]) <= 3, "a pause is a thin line"


def test_the_waveform_fills_in_and_the_rest_is_hatched(qtbot: QtBot) -> None:
    stack = Stack(qtbot, analysed=False)
    before = pixels(stack.widget.waveform)
    stack.state.show_recording(stack.recording)
    half = panel_data.peaks_of(stack.samples[:, : 50 * RATE], RATE)
    stack.state.show_peaks(half)
    qtbot.waitUntil(lambda: near(pixels(stack.widget.waveform), LIGHT.waveform).any())
    picture = pixels(stack.widget.waveform)
    middle = column(50.0)
    assert near(picture[:, middle + 8 : column(99.0)], LIGHT.waveform).sum() == 0
    first, second = picture[:, GUTTER : middle - 2], before[:, GUTTER : middle - 2]
    assert (first == second).mean() > 0.98
    surface = near(picture[10:-10, middle + 8 : column(99.0)], LIGHT.surface, 2)
    assert 0.3 < surface.mean() < 0.95, "hatched, neither empty nor full"


def test_close_up_real_samples_are_asked_for_once_and_drawn(stack: Stack) -> None:
    asked: list[tuple[int, int]] = []
    stack.widget.samples_wanted.connect(lambda a, b: asked.append((a, b)))
    stack.state.set_visible(Span(20.0, 24.0))
    assert len(asked) == 1
    start, stop = asked[0]
    assert start <= 20 * RATE
    assert stop >= 24 * RATE
    stack.widget.show_samples(start, stack.samples[:, start:stop])
    stack.state.pan(0.5)
    assert len(asked) == 1, "half a screen more was brought along"
    stack.state.set_visible(Span(21.0, 21.05))
    assert len(asked) == 1
    picture = pixels(stack.widget.waveform)
    lane = stack.widget.waveform.lane(0)
    for index in range(21 * RATE + 20, 21 * RATE + 380, 40):
        x = round(stack.widget.waveform.time_scale().x(index / RATE))
        y = round(lane.center().y() - float(stack.samples[0, index]) * (lane.height() / 2 - 1))
        assert near(picture[y - 2 : y + 3, x - 2 : x + 3], LIGHT.waveform, 60).any()


def test_samples_of_another_recording_are_not_shown(stack: Stack) -> None:
    stack.state.set_visible(Span(20.0, 20.2))
    before = pixels(stack.widget.waveform)
    stack.widget.show_samples(19 * RATE, np.ones((1, 3 * RATE), np.float32))
    assert (pixels(stack.widget.waveform) == before).all()


def test_clipping_is_marked(qtbot: QtBot) -> None:
    stack = Stack(qtbot, analysed=False)
    assert not near(pixels(stack.widget.waveform), LIGHT.clipped).any()
    loud = stack.samples.copy()
    loud[0, 30 * RATE : 30 * RATE + 400] = 1.0
    stack.state.show_waveform(
        panel_data.waveform_of(stack.recording, panel_data.peaks_of(loud, RATE))
    )
    stack.widget.waveform.refresh()
    marked = near(pixels(stack.widget.waveform), LIGHT.clipped)
    assert abs(int(np.flatnonzero(marked.any(axis=0)).mean()) - column(30.0)) <= 2


def channel_buttons(stack: Stack) -> list[QToolButton]:
    """Return the buttons that choose what is analysed, and not those that choose what is heard."""
    every = stack.widget.waveform.findChildren(QToolButton)
    return [button for button in every if button.property("role") == "channel"]


def test_channels_are_chosen_by_their_buttons(stack: Stack) -> None:
    left, right = channel_buttons(stack)
    assert (left.text(), right.text()) == ("L", "R")
    right.click()
    assert stack.state.channel == 1
    assert right.isChecked()
    assert not left.isChecked()
    picture = pixels(stack.widget.waveform)
    lane = stack.widget.waveform.lane(0).toRect()
    assert not near(picture[lane.top() : lane.bottom()], LIGHT.waveform, 10).any(), "dimmed"
    right.click()
    assert stack.state.channel is None


def test_many_channels_and_one(qtbot: QtBot) -> None:
    eight, mono = Stack(qtbot, 8), Stack(qtbot, 1)
    names = [button.text() for button in channel_buttons(eight)]
    assert names == [f"Ch {i}" for i in range(1, 9)]
    (only,) = channel_buttons(mono)
    assert only.text() == "Mono"
    assert not only.isCheckable()


@pytest.mark.parametrize("dimension", ["arousal", "dominance", "valence"])
def test_curves_lie_at_their_values_and_not_in_gaps(stack: Stack, dimension: str) -> None:
    stack.state.set_visible(Span(15.0, 65.0))
    panel = stack.widget.timeline
    drawn = near(pixels(panel), getattr(LIGHT, dimension), 40)
    plot, scale = panel.value_rect(), panel.time_scale()
    analysis = stack.state.analysis
    assert analysis is not None
    order = ("arousal", "dominance", "valence")
    seen = hidden = 0
    for window in analysis.windows:
        x = round(scale.x((window.start_s + window.end_s) / 2))
        if not GUTTER + 8 < x < GUTTER + 992:
            continue
        reading = getattr(window, dimension)
        if reading is None:
            assert not drawn[int(plot.top()) : int(plot.bottom()), x].any(), window
            hidden += 1
        else:
            above = (window.arousal, window.dominance, window.valence)[: order.index(dimension)]
            if any(r and abs(r.value - reading.value) * plot.height() < 6 for r in above):
                continue  # hidden under a curve that lies on top
            y = round(plot.bottom() - reading.value * plot.height())
            assert drawn[y - 4 : y + 5, x - 4 : x + 5].any(), window
            seen += 1
    assert seen >= 5
    assert hidden >= 3


def test_a_dimension_is_hidden_and_shown_by_its_legend(stack: Stack) -> None:
    panel = stack.widget.timeline
    plot = panel.value_rect().toRect()
    arousal, dominance, valence = panel.findChildren(QToolButton)
    assert [b.text() for b in (arousal, dominance, valence)] == ["Arousal", "Dominance", "Valence"]
    valence.click()
    picture = pixels(panel)[plot.top() : plot.bottom()]
    assert not near(picture, LIGHT.valence, 40).any()
    assert near(picture, LIGHT.arousal, 40).any()
    valence.click()
    assert near(pixels(panel)[plot.top() : plot.bottom()], LIGHT.valence, 40).any()


def test_close_up_a_line_between_two_windows_is_still_seen(stack: Stack) -> None:
    analysis = stack.state.analysis
    assert analysis is not None
    one, other = analysis.windows[3:5]
    assert one.arousal is not None
    assert other.arousal is not None
    middle = (one.start_s + other.end_s) / 2
    stack.state.set_visible(Span(middle - 0.005, middle + 0.005))
    panel = stack.widget.timeline
    plot = panel.value_rect()
    y = round(plot.bottom() - (one.arousal.value + other.arousal.value) / 2 * plot.height())
    drawn = near(pixels(panel)[y - 3 : y + 4, GUTTER + 4 : GUTTER + 996], LIGHT.arousal, 40)
    assert drawn.any(axis=0).mean() > 0.95


def test_what_runs_and_what_was_cancelled_is_called_so(stack: Stack) -> None:
    done = pixels(stack.widget.timeline)
    stack.state.set_analysing(True)
    stack.state.show_analysis(panel_data.analysis_of(stack.waveform, done=0.5))
    running = pixels(stack.widget.timeline)
    stack.state.set_analysing(False)
    cancelled = pixels(stack.widget.timeline)
    header = slice(2, 26)
    amounts = [near(p[header], LIGHT.notice, 40).sum() for p in (done, running, cancelled)]
    assert amounts[0] == 0
    assert amounts[1] > 40
    assert amounts[2] > 40
    assert amounts[1] != amounts[2], "other words"
    rest = running[60:-20, column(60.0) : column(99.0)]
    for color in (LIGHT.arousal, LIGHT.dominance, LIGHT.valence):
        assert not near(rest, color, 40).any()


def test_tips_give_values_gaps_categories_and_gates(stack: Stack) -> None:
    analysis = stack.state.analysis
    assert analysis is not None
    widget = stack.widget
    good = next(w for w in analysis.windows if w.gate is Gate.PASS)
    held = next(w for w in analysis.windows if w.gate is Gate.WITHHELD)

    def at(window: object, y: float = 60.0) -> QPointF:
        return QPointF(column((window.start_s + window.end_s) / 2), y)  # type: ignore[attr-defined]

    assert "Arousal" in widget.timeline.tip_at(at(good))
    assert say(held.reasons[0]) in widget.timeline.tip_at(at(held))
    assert "neutral" in widget.ribbon.tip_at(at(good, 20))
    assert say(held.reasons[0]) in widget.gates.tip_at(at(held, 15))
    assert say(analysis.baseline.sentence) in widget.timeline.tip_at(QPointF(500, 10))
    assert "dBFS" in widget.waveform.tip_at(QPointF(500, 60))
    first = widget.timeline.tip_at(QPointF(column(0.5), 60))
    assert clock(analysis.windows[0].start_s, 1) in first, "the first window begins there"
    stack.state.show_analysis(panel_data.analysis_of(stack.waveform, done=0.5))
    assert widget.timeline.tip_at(QPointF(column(90.0), 60)) == "", "no window yet"


def test_a_moving_playhead_repaints_stripes_only(stack: Stack) -> None:
    stack.state.set_playhead(41.0)
    stack.settle()
    contents = {panel: panel.content.pixmap.cacheKey() for panel in stack.widget.panels}
    stack.state.set_playhead(42.0)
    stack.settle()
    assert all(panel.content.pixmap.cacheKey() == key for panel, key in contents.items())
    assert stack.widget.speakers in stack.widget.panels[1:6]
    for panel in stack.widget.panels[1:6]:
        if panel is stack.widget.speakers:  # nothing but buttons, which no line goes through
            continue
        picture = pixels(panel)
        line = near(picture[:, column(42.0) - 2 : column(42.0) + 3], LIGHT.playhead, 90)
        assert line.any(axis=1).mean() > 0.9


def test_marks_baseline_and_selection_are_seen(stack: Stack) -> None:
    stack.state.set_marks((Mark(Span(60.0, 70.0), "door"), Mark(Span(80.0, 80.0))))
    stack.state.set_baseline(Span(5.0, 20.0))
    stack.state.set_selection(Span(30.0, 40.0))
    for panel in (stack.widget.waveform, stack.widget.timeline):
        picture = pixels(panel)
        for moments, color in (
            ((60.0, 70.0, 80.0), LIGHT.mark),
            ((5.0, 20.0), LIGHT.baseline),
            ((30.0, 40.0), LIGHT.accent),
        ):
            for moment in moments:
                edge = near(picture[:, column(moment) - 2 : column(moment) + 3], color, 90)
                assert edge.any(axis=1).mean() > 0.5, (moment, color)
    flags = near(pixels(stack.widget.waveform), LIGHT.mark, 8)
    assert flags[-14:, column(60.0) : column(62.0)].mean() > 0.4, "a flag with its label"


def test_a_flag_has_the_number_that_list_and_report_give_the_mark(stack: Stack) -> None:
    first, point, unread = Mark(Span(5.0, 9.0)), Mark(Span(10.0, 10.0)), Mark(Span(12.0, 14.0))
    last = Mark(Span(20.0, 30.0), "door")
    marks = (first, point, replace(unread, in_report=False, label="aside"), last)
    flags = stack.widget.waveform.overlays.flags
    stack.state.set_marks(marks)
    names = [flags.name_of(mark) for mark in stack.state.marks]
    assert names == ["1 · mark", "mark", "aside", "2 · door"]
    stack.state.set_marks(marks[1:])
    assert flags.name_of(stack.state.marks[-1]) == "1 · door"


def test_numbers_of_the_axis_give_way_to_the_time_of_the_pointer(stack: Stack) -> None:
    ruler, state = stack.widget.ruler, stack.state
    bare = pixels(ruler)
    state.set_hover(21.5)
    stack.settle()
    beside, hovered = ruler.pointer_time.place(), pixels(ruler)
    assert beside is not None and ruler.clock.left_out == {2}, "the number of 20 s"
    # The number reached to the left of the box; nothing is left of it there.
    rows = slice(int(beside.top()), int(beside.bottom()))
    left = slice(column(20.0) - 40, GUTTER + int(beside.left()) - 1)
    muted = [near(picture[rows, left], LIGHT.muted, 60) for picture in (bare, hovered)]
    assert muted[0].any() and not muted[1].any()
    state.set_hover(None)
    stack.settle()
    assert not ruler.clock.left_out
    assert (pixels(ruler) == bare).all()


def test_another_palette_repaints_all(stack: Stack) -> None:
    stack.widget.set_palette(DARK)
    for panel in stack.widget.panels:
        # Buttons are dressed by the application's style sheet, which is not there.
        for button in panel.findChildren(QToolButton):
            button.hide()
        picture = pixels(panel)
        assert near(picture, DARK.surface, 4).mean() > 0.15, panel.accessibleName()
        assert near(picture, LIGHT.surface, 2).mean() < 0.001, panel.accessibleName()


def test_pages_turn_while_playing_until_the_analyst_looks_elsewhere(stack: Stack) -> None:
    state = stack.state
    state.set_visible(Span(0.0, 20.0))
    stack.widget.set_playing(True)
    state.set_playhead(20.5)
    assert ends(state.visible) == pytest.approx((19.5, 39.5))
    state.set_visible(Span(70.0, 90.0))
    state.set_playhead(21.0)
    state.set_playhead(40.0)
    assert state.visible == Span(70.0, 90.0), "the analyst looks there"
    state.set_playhead(71.0)
    state.set_playhead(90.5)
    assert state.visible.start_s == pytest.approx(80.0), "at the end there is nothing to turn to"
    stack.widget.set_playing(False)
    state.set_visible(Span(0.0, 20.0))
    state.set_playhead(50.0)
    assert state.visible == Span(0.0, 20.0)


def test_panels_say_what_they_are(stack: Stack) -> None:
    for panel in stack.widget.panels:
        assert panel.accessibleName()
        assert panel.accessibleDescription()
    assert "windows" in stack.widget.timeline.accessibleDescription()


def test_the_focus_is_seen_by_who_uses_the_keyboard(stack: Stack) -> None:
    panel = stack.widget.gates
    stack.widget.activateWindow()
    without = near(pixels(panel)[:2], LIGHT.accent, 8).mean()
    from PySide6.QtCore import Qt

    panel.setFocus(Qt.FocusReason.TabFocusReason)
    stack.bot.waitUntil(panel.hasFocus)
    assert without < 0.1
    assert near(pixels(panel)[:2], LIGHT.accent, 8).mean() > 0.9


def test_the_same_results_make_the_same_picture(stack: Stack) -> None:
    first = pixels(stack.widget)
    analysis = stack.state.analysis
    assert analysis is not None
    stack.state.show_analysis(None)
    QApplication.processEvents()
    stack.state.show_analysis(replace(analysis))
    assert (pixels(stack.widget) == first).all()


def test_the_baseline_is_said_in_a_narrow_plot_too(stack: Stack) -> None:
    panel = stack.widget.timeline
    stack.widget.resize(1600, 640)
    stack.settle()
    wide = panel.value_rect().top()
    stack.widget.resize(560, 640)
    stack.settle()
    picture = pixels(panel)
    top = round(panel.value_rect().top())
    assert top > wide
    words = near(picture[28 : top - 2, GUTTER:], LIGHT.muted, 60)
    assert words.any(axis=0).sum() > 150, "a sentence, not a word"


def test_readings_of_another_channel_than_the_chosen_one_are_called_so(stack: Stack) -> None:
    panel = stack.widget.timeline
    over_header = QPointF(GUTTER + 500, 8)
    written = "Windows of 4 s, one every 1 s. Mean of all channels."
    assert panel.tip_at(over_header).startswith(written)
    before = near(pixels(panel)[2:26], LIGHT.notice, 40).sum()
    stack.state.set_channel(1)
    stack.settle()
    assert "another channel is chosen" in panel.tip_at(over_header)
    assert near(pixels(panel)[2:26], LIGHT.notice, 40).sum() > before


def test_the_height_of_a_category_s_bar_is_its_posterior_as_in_pictures(stack: Stack) -> None:
    ribbon, analysis = stack.widget.ribbon, stack.state.analysis
    assert analysis is not None
    picture = pixels(ribbon)[5 + LETTER :]  # below the letters
    whole = ribbon.HEIGHT - 9 - LETTER
    seen = set()
    for window in analysis.windows:
        if window.categories is None:
            continue
        best = int(np.argmax(window.categories))
        middle = column((window.start_s + window.end_s) / 2)
        drawn = near(picture[:, middle : middle + 1], getattr(LIGHT, CATEGORIES[best])).sum()
        assert abs(drawn - window.categories[best] * whole) <= 1, window.start_s
        seen.add(drawn)
    assert len(seen) > 3
