"""The time axis on the film's clock: other numbers, the same positions."""

from __future__ import annotations

import pytest

from helpers import odd_files
from helpers.bad_audio_files import wav
from voiceman_gui.core.span import Span
from voiceman_gui.plot.scale import TimeScale, ticks


def test_times_are_shown_on_the_film_clock_on_demand(desk, tmp_path):
    path = tmp_path / "late.mkv"
    odd_files.encode(path, "pcm_s16le", late_s=3.0, picture_s=16.0)
    desk.open(path)
    action = desk.app.actions.by_id["view.film-clock"]
    assert action.isEnabled()
    assert not action.isChecked()
    assert any("begins 3.00 s after the picture" in sentence for sentence in desk.sentences)
    transport = desk.window.panels.transport
    desk.state.seek(2.0)
    desk.state.set_selection(Span(1.0, 2.0))
    assert transport.time.text() == "0:00:02.000"
    assert transport.total.text() == "/ 0:00:12.000"
    action.trigger()
    assert transport.time.text() == "0:00:05.000"
    assert transport.total.text() == "/ 0:00:15.000"
    assert desk.state.playhead_s == 2.0
    assert desk.state.selection == Span(1.0, 2.0)
    action.trigger()
    assert transport.time.text() == "0:00:02.000"
    action.trigger()
    # Another recording has another clock, or none.
    desk.open(wav(tmp_path / "plain.wav"))
    assert not action.isEnabled()
    assert not action.isChecked()
    assert transport.time.text() == "0:00:00.000"


def test_going_to_a_time_counts_on_the_clock_that_is_shown(qtbot):
    from voiceman_gui.qt.dialogs.goto import GoToDialog

    dialog = GoToDialog(2.0, 12.0, 3.0, None)
    qtbot.addWidget(dialog)
    assert dialog.field.text() == "0:00:05.000"
    for text, seconds in (("4", 1.0), ("3", 0.0), ("15", 12.0), ("2.9", None), ("15.1", None)):
        dialog.field.setText(text)
        assert dialog.seconds == (None if seconds is None else pytest.approx(seconds))


def test_ticks_stand_at_round_numbers_of_the_clock_that_is_shown():
    scale = TimeScale(Span(0.0, 10.0), 0.0, 1000.0)
    shown = [tick for tick in ticks(scale, offset_s=2.936) if tick.label]
    assert shown[0].label == "0:00:03"
    assert shown[0].seconds == pytest.approx(0.064)
    assert next(tick for tick in ticks(scale) if tick.label).label == "0:00:00"
