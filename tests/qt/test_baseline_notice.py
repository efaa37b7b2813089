"""The window says when the baseline that was marked withholds readings."""

from __future__ import annotations

from voiceman_gui.core.span import Span
from voiceman_gui.qt.language import say


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
