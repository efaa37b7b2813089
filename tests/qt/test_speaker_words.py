"""Names and tool tips of speakers in the window: whole where there is room, and not in the way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from helpers.turn_strip import strip
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import rename
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.qt.tips import wrapped


def test_one_speaker_that_was_found_is_named_and_the_doubt_is_in_the_first_line(desk, sample):
    desk.open(sample)
    desk.analyse()
    gauges, line = desk.window.panels.gauges, desk.window.panels.axis._panels.first_line
    assert "Speaker 1" not in gauges.heading.text(), "nobody was looked for"
    analysis = desk.state.analysis
    found = message(
        "speakers.count_close", speakers_count=1, second_count=2, margin=0.08, clear=0.3
    )
    told = replace(analysis.diarisation, choice=SpeakerChoice(), found=(found,))
    desk.state.show_analysis(replace(analysis, diarisation=told))
    assert gauges.heading.text().startswith("Speaker 1\n")
    assert "The number is a close estimate: 2 speakers are nearly as likely." in line.text()


def test_a_long_name_is_whole_behind_the_pointer(talk):
    turns = rename(talk.state.speaking.turns, "2", "Herr Müller-Lüdenscheidt")
    talk.state.become("speaker.rename", talk.state.document.with_turns(turns))
    assert strip(talk)._heads[1].toolTip().startswith("Herr Müller-Lüdenscheidt:")


def test_a_name_in_figures_stands_in_quotes(talk):
    turns = rename(talk.state.speaking.turns, "2", "03")
    talk.state.become("speaker.rename", talk.state.document.with_turns(turns))
    assert strip(talk)._heads[1].name == "“03”"


def test_flags_of_a_baseline_are_not_cut_off_by_the_next_one_of_the_same_speaker(talk):
    passages = [Span(5.0, 5.2), Span(5.2, 5.4), Span(8.0, 9.0)]
    talk.state.become("baseline.set", talk.state.document.with_spans("2", passages))
    talk.state.set_visible(Span(4.9, 9.9))
    talk.window.resize(1400, 800)
    flags = talk.window.panels.axis.waveform.overlays.flags
    talk.bot.waitUntil(lambda: flags.time_scale().per_s > 100)
    metrics = QFontMetrics(flags.font)
    found = flags.baseline_flags(metrics)
    assert [span for span, _, _ in found] == [passages[0], passages[2]]
    name = found[0][1]
    assert name == "baseline · Speaker 2"
    left = flags.time_scale().x(5.0)
    assert found[0][2] - left > metrics.horizontalAdvance(name)


def test_a_tool_tip_stands_below_the_curves_that_it_explains(talk, monkeypatch):
    # Before an analysis the curves of the sound are those that have something to explain.
    panel = talk.window.panels.axis.waveform
    talk.bot.waitUntil(lambda: panel.tip_at(QPointF(200, 60)) != "")
    shown: list[tuple[QPoint, str]] = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, _: shown.append((place, text)))
    at = QPoint(200, 60)
    QApplication.sendEvent(panel, QHelpEvent(QEvent.Type.ToolTip, at, panel.mapToGlobal(at)))
    ((place, text),) = shown
    assert text == wrapped(panel.tip_at(QPointF(at)))
    assert place.x() == panel.mapToGlobal(at).x()
    # Qt puts a tip below the place that it is given, by the height of the pointer.
    assert place.y() >= panel.mapToGlobal(QPoint(0, panel.height() - 1)).y()
