"""The window says why readings are missing throughout, as long as they are."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel

from helpers.installed_networks import short_voice
from voiceman_gui.core.span import Span
from voiceman_gui.qt.language import say


def baseline(desk, end_s):
    """Set the baseline from the beginning on, and wait until all is read against it."""
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.state.set_selection(Span(0.0, end_s))
        desk.press("analysis.baseline")


def about_baseline(desk):
    return [sentence for sentence in desk.sentences if "baseline" in sentence]


def test_a_baseline_that_is_too_short_is_a_notice_of_the_window(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    assert not any("baseline" in sentence for sentence in desk.sentences)
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.state.set_baseline(Span(0.0, 32.0))
    (said,) = [sentence for sentence in desk.sentences if "baseline" in sentence]
    notice = desk.state.analysis.baseline.notice
    assert said == say(notice)
    assert "30 s for stress" in said
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.state.set_baseline(Span(0.0, 7.0))
    assert any(
        "10 s and 5 windows for arousal and dominance" in sentence for sentence in desk.sentences
    )


def test_a_notice_of_the_baseline_goes_with_the_baseline(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    baseline(desk, 7.0)
    (short,) = about_baseline(desk)
    baseline(desk, 32.0)
    (longer,) = about_baseline(desk)
    assert longer == say(desk.state.analysis.baseline.notice) != short
    baseline(desk, 60.0)
    assert desk.state.analysis.baseline.notice is None
    assert about_baseline(desk) == []
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.press("edit.undo")
    assert about_baseline(desk) == [longer]


def test_a_notice_that_was_closed_comes_back_only_when_it_holds_anew(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    baseline(desk, 7.0)
    (short,) = about_baseline(desk)
    notices = desk.window.panels.notices
    (close,) = (
        row.findChild(QAbstractButton)
        for _, row in notices._rows
        if row.findChild(QLabel).text() == short
    )
    close.click()
    desk.state.show_analysis(desk.state.analysis)
    assert about_baseline(desk) == []
    baseline(desk, 60.0)
    baseline(desk, 7.0)
    assert about_baseline(desk) == [short]


def test_a_notice_of_readings_goes_when_they_go(desk, known_sample):
    desk.open(known_sample)
    desk.state.set_baseline(Span(0.0, 7.0))
    desk.analyse()
    assert len(about_baseline(desk)) == 1
    desk.state.show_analysis(None)
    assert about_baseline(desk) == []


def test_a_recording_that_is_withheld_as_a_whole_is_a_notice(desk, tmp_path):
    desk.open(short_voice(tmp_path, 8.0, "short.wav"))
    desk.analyse()
    assert not desk.state.analysis.windows.shown.any()
    (notice,) = desk.state.analysis.withholding
    assert notice.id == "analysis.notice.withheld"
    assert say(notice) in desk.sentences
