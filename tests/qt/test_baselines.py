"""Baselines of several passages, one for each speaker: added to, taken from, undone, metered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from helpers.two_speakers import MAN, WOMAN, confirmed, interview, write_interview
from voiceman_gui.analysis.baseline import baseline_mask
from voiceman_gui.core.document import WHOLE_RECORDING
from voiceman_gui.core.span import Span
from voiceman_gui.qt.language import language
from voiceman_gui.qt.panels.speaker_menus import turn_menu

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Desk


@pytest.fixture
def talk(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """Give a window with the interview, read with the turns that are known."""
    desk.open(write_interview(tmp_path))
    turns = desk.state.document.with_turns(confirmed(interview().turns))
    desk.state.become("turn.move", turns)
    desk.analyse()
    yield desk


def read_again(desk: Desk) -> None:
    desk.bot.waitUntil(lambda: desk.app.analysis.is_as_set)


def select(desk: Desk, span: Span) -> None:
    desk.state.set_selection(span)


def spans(desk: Desk, speaker: str) -> tuple[Span, ...]:
    return desk.state.document.shown.spans_of(speaker)


def test_passages_are_added_and_taken_out_and_it_is_undone(talk: Desk) -> None:
    """What is selected is in the baseline of who speaks in it, and all is read again."""
    woman, man = interview().spans(WOMAN, "neutral"), interview().spans(MAN, "neutral")
    before = talk.state.analysis.of(MAN).windows.column("arousal").value.copy()
    for span in man[:2]:
        select(talk, span)
        talk.press("analysis.add_to_baseline")
    select(talk, woman[0])
    talk.press("analysis.add_to_baseline")
    read_again(talk)
    assert spans(talk, MAN) == man[:2]
    assert spans(talk, WOMAN) == woman[:1]
    assert talk.state.analysis.of(MAN).comparison.baseline == man[:2]
    after = talk.state.analysis.of(MAN).windows.column("arousal").value
    assert before.tobytes() != after.tobytes()
    select(talk, man[0])
    talk.press("analysis.take_out")
    assert spans(talk, MAN) == man[1:2]
    assert spans(talk, WOMAN) == woman[:1]
    for _ in range(4):
        talk.press("edit.undo")
    read_again(talk)
    assert talk.state.baselines == ()
    again = talk.state.analysis.of(MAN).windows.column("arousal").value
    assert before.tobytes() == again.tobytes()


def test_only_this_leaves_the_other_speakers_baseline(talk: Desk) -> None:
    woman, man = interview().spans(WOMAN, "neutral"), interview().spans(MAN, "neutral")
    for span in (*woman[:2], *man[:2]):
        select(talk, span)
        talk.press("analysis.add_to_baseline")
    select(talk, woman[1])
    QTest.keyClick(talk.window, Qt.Key.Key_B, Qt.KeyboardModifier(0x06000000))  # Ctrl+Shift
    assert spans(talk, WOMAN) == woman[1:2]
    assert spans(talk, MAN) == man[:2]
    talk.press("analysis.no_baseline")
    assert talk.state.baselines == ()


def test_a_passage_for_whoever_speaks_is_taken_out_as_well(talk: Desk) -> None:
    (span, *_) = interview().spans(MAN, "neutral")
    talk.state.set_baseline(span)
    assert spans(talk, WHOLE_RECORDING) == (span,)
    select(talk, span)
    assert talk.app.turns.baselines.inside()
    assert talk.app.turns.baselines.passages(MAN) == (span,)
    assert talk.app.turns.baselines.passages(WOMAN) == ()
    talk.press("analysis.take_out")
    assert talk.state.baselines == ()


def _inside(desk: Desk, span: Span) -> np.ndarray:
    """Windows whose own speech lies in a passage."""
    view = desk.state.analysis.of(WOMAN).measurements
    return baseline_mask(view.windows, view.frames, (span,), 1.5)


def test_the_meter_counts_the_speech_of_the_speaker_alone(talk: Desk) -> None:
    card = talk.window.panels.gauges.baseline
    talk.state.set_selection(None)
    assert not card.isVisibleTo(talk.window)
    (happy, *_) = interview().spans(WOMAN, "happiness")
    select(talk, happy)
    frames = talk.state.analysis.of(WOMAN).measurements.frames
    alone_s = frames.speech_s(happy)
    assert alone_s < happy.duration_s - 1.4, "the man speaks in the last 1.5 s"
    assert card.isVisibleTo(talk.window)
    windows = int(_inside(talk, happy).sum())
    assert card.words.text() == (
        f"Baseline of Speaker 1: {alone_s:.0f} of 30 s of speech, {windows} of 20 windows in the "
        "selection"
    )
    assert not card.take_out.isEnabled()
    card.add.click()
    assert spans(talk, WOMAN) == (happy,)
    assert card.take_out.isEnabled()
    (calm, *_) = interview().spans(WOMAN, "neutral")
    select(talk, calm)
    both_s = alone_s + frames.speech_s(calm)
    assert card.words.text().startswith(f"Baseline of Speaker 1: {both_s:.0f} of 30 s of speech, ")
    assert card.words.text().endswith(f"; {alone_s:.0f} and {windows} without it")
    read_again(talk)
    assert talk.state.analysis.of(WOMAN).baseline.windows == windows, "as the readings count"
    language().use("ko")
    assert "30" in card.words.text()
    assert card.words.text().startswith("발화자 1")


def test_every_passage_is_a_band_and_named_by_whose_it_is(talk: Desk) -> None:
    woman, man = interview().spans(WOMAN, "neutral"), interview().spans(MAN, "neutral")
    for span in (woman[0], *man[:2]):
        select(talk, span)
        talk.press("analysis.add_to_baseline")
    panel = talk.window.panels.axis.waveform
    shown = [band.getRegion() for band in panel.overlays.baseline.bands if band.isVisible()]
    assert sorted(shown) == sorted((one.start_s, one.end_s) for one in (woman[0], *man[:2]))
    names = [name for _, name in panel.overlays.flags._baselines()]
    assert names == ["baseline · Speaker 1", "baseline · Speaker 2", "baseline · Speaker 2"]
    card = talk.window.panels.gauges.baseline
    assert card.add.x() + card.add.width() <= card.take_out.x()
    assert card.only.x() + card.only.width() <= card.width()
    assert card.width() <= talk.window.panels.gauges.width()
    select(talk, man[0])
    talk.press("analysis.take_out")
    shown = [band.getRegion() for band in panel.overlays.baseline.bands if band.isVisible()]
    assert len(shown) == 2


def test_a_turns_menu_puts_it_into_its_speakers_baseline(talk: Desk) -> None:
    turn = talk.state.speaking.turns.of(MAN)[0]
    talk.app.turns.choose(turn)
    menu = QMenu()
    turn_menu(menu, talk.app.turns, talk.state.speaking)
    found = {action.text(): action for action in menu.actions()}
    assert not found["Take out of baseline"].isEnabled()
    found["Add to baseline"].trigger()
    assert spans(talk, MAN) == (turn.span,)
    menu.deleteLater()


def test_the_stress_gauge_shows_how_far_it_depends_on_the_baseline(talk: Desk) -> None:
    (span, *_) = interview().spans(MAN, "anger")
    select(talk, span)
    talk.bot.waitUntil(
        lambda: talk.state.passage is not None and talk.state.passage.sensitivity is not None
    )
    passage = talk.state.passage
    assert passage.span == span
    card = talk.window.panels.gauges.gauges["stress"]
    assert card.sensitivity.isVisibleTo(talk.window)
    text = card.sensitivity.text()
    assert "Negative control" in text
    rows = dict(line.split(": ", 1) for line in text.splitlines())
    assert rows["Stress"].startswith("Only one baseline"), "the halves hold 21 s of 30 s"
    for name in ("Arousal", "Dominance"):
        assert rows[name].startswith("Under 3 admissible baselines"), name
    assert passage.chance.items == 1
    assert passage.chance.draws == 100
    assert "all speech of Speaker 2" in card.sensitivity.toolTip()
    # Windows under the playhead are not read again: they follow it while it plays.
    talk.state.set_selection(None)
    talk.state.seek(30.0)
    talk.bot.waitUntil(lambda: talk.state.passage is not None and talk.state.passage.span != span)
    assert talk.state.passage.sensitivity is None
    assert not card.sensitivity.isVisibleTo(talk.window)


def test_what_no_baseline_admits_is_said_once(talk: Desk) -> None:
    """Two passages of 14 s: no stress; neither as a spread, nor the same reasons on two cards."""
    document = talk.state.document
    for span in interview().spans(MAN, "neutral")[:1]:
        document = document.with_shown(document.shown.with_spans(MAN, (span,)))
    talk.state.become("baseline.set", document)
    read_again(talk)
    (span, *_) = interview().spans(MAN, "anger")
    select(talk, span)
    talk.bot.waitUntil(
        lambda: talk.state.passage is not None and talk.state.passage.sensitivity is not None
    )
    gauges = talk.window.panels.gauges.gauges
    reason = "windows, below 20"
    assert gauges["stress"].reasons.text().count(reason) == 1
    assert reason not in gauges["speech_rate"].reasons.text()
    assert "for the reasons given for" in gauges["speech_rate"].reasons.text()


def test_a_recording_for_nobody_is_not_asked_for(
    talk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talk.app.borrowing, "_ask", lambda: pytest.fail("asked which file"))
    talk.state.set_selection(None)
    with talk.bot.waitSignal(talk.app.borrowing.problem) as said:
        assert talk.app.borrowing.ask() is None
    assert said.args[0].id == "panels.baseline.whose"
