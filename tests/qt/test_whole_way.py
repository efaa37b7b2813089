"""The whole way of a recording through the real window, on real audio."""

from __future__ import annotations

import json

import numpy as np
import pypdf
import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from helpers.facts import english
from helpers.samples import counting, missing, numbers
from helpers.sound_card import SoundCard, need_sound_card, restart_portaudio
from voiceman_gui.core.reading import ConfidencePartId
from voiceman_gui.core.span import Span
from voiceman_gui.qt.panels.base import GUTTER


@pytest.fixture
def save_to(desk, tmp_path, monkeypatch):
    """Answer the save dialog with a file in a folder of the test's."""
    asked = []

    def answer(suggestion, filter_):
        asked.append((suggestion, filter_))
        return tmp_path / suggestion.name

    monkeypatch.setattr(desk.app.exporting, "_ask_path", answer)
    return asked


def test_open_analyse_select_baseline_report(desk, sample, save_to, tmp_path):
    desk.open(sample)
    state = desk.state
    assert state.waveform.duration_s > 100
    assert desk.window.pages.currentIndex() == 1
    assert sample.name in desk.window.windowTitle()

    grown = []
    state.analysis_changed.connect(
        lambda: grown.append(0 if state.analysis is None else len(state.analysis.windows))
    )
    desk.analyse()
    assert len(grown) > 2, "the timeline grows while results arrive"
    assert grown == sorted(grown)
    whole = state.analysis
    assert whole.complete
    read = [w for w in whole.windows if w.arousal is not None]
    assert len(read) > len(whole.windows) / 2
    assert all(w.arousal.low <= w.arousal.value <= w.arousal.high for w in read)

    # Select with the mouse, as the analyst does.
    panel = desk.window.panels.axis.waveform.viewport()
    y = panel.height() // 2
    a, b = QPoint(GUTTER + 100, y), QPoint(GUTTER + 200, y)
    QTest.mousePress(panel, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, a)
    QTest.mouseMove(panel, (a + b) / 2)
    QTest.mouseMove(panel, b)
    QTest.mouseRelease(panel, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, b)
    selected = state.selection
    assert selected is not None and selected.duration_s > 2
    desk.bot.waitUntil(lambda: state.passage is not None and state.passage.span == selected)
    gauges = desk.window.panels.gauges.gauges
    assert "does not measure psychological stress" in gauges["stress"].limitation.text()
    assert "not evidence that a statement is true or false" in gauges["deception"].limitation.text()

    with desk.bot.waitSignal(desk.app.analysis.analysed):
        state.set_selection(Span(0.0, state.duration_s / 2))
        desk.press("analysis.baseline")
    assert state.analysis.baseline.spans == (Span(0.0, state.duration_s / 2),)
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.press("edit.undo")
    assert state.analysis.baseline.spans == ()

    state.set_selection(selected)
    desk.press("edit.region")
    desk.app.editing.label_current("noteworthy")
    assert [m.label for m in state.marks] == ["noteworthy"]

    state.set_selection(selected)
    desk.press("analysis.stability")
    desk.bot.waitUntil(
        lambda: (
            desk.app.state.passage.confidence.parts[-1].id is ConfidencePartId.STABILITY
            and desk.app.state.passage.confidence.parts[-1].value is not None
        ),
    )

    for kind in ("json", "csv", "png", "svg"):
        with desk.bot.waitSignal(desk.app.exporting.written):
            desk.press(f"file.{kind}")
    document = json.loads((tmp_path / f"{sample.stem}.voiceman.json").read_text("utf-8"))
    assert document["schema"] == "voiceman.analysis/3"
    assert len(document["timeline"]) == len(state.analysis.windows)
    assert document["recording"]["sha256"] == state.waveform.sha256

    desk.press("file.report")
    dialog = desk.app.dialogs.open_dialog
    dialog._lines["case"].setText("사건 2026-11")
    with desk.bot.waitSignal(desk.app.exporting.written):
        dialog.accept()
    pages = pypdf.PdfReader(tmp_path / f"{sample.stem}.voiceman.pdf").pages
    text = "\n".join(page.extract_text() for page in pages)
    assert "사건 2026-11" in text
    assert state.waveform.sha256[:8] in text


def test_cancel_keeps_what_is_there_and_analysing_again_completes_it(desk, sample, held):
    desk.open(sample)
    job = desk.app.analysis.analyse()
    with desk.bot.waitSignal(job.partial):
        pass
    with desk.bot.waitSignal(job.ended):
        desk.press("analysis.cancel")
    assert desk.state.analysis is not None
    assert not desk.state.analysis.complete
    assert not desk.state.analysing
    some = len(desk.state.analysis.windows)
    held.let_go()
    desk.analyse()
    assert desk.state.analysis.complete
    assert len(desk.state.analysis.windows) > some


def test_marks_come_back_with_the_recording_under_another_name(desk, sample, tmp_path):
    desk.open(sample)
    desk.state.set_selection(Span(3.0, 9.0))
    desk.press("edit.region")
    desk.press("file.close")
    assert desk.window.pages.currentIndex() == 0
    assert desk.state.marks == ()
    copy = tmp_path / "renamed.flac"
    copy.write_bytes(sample.read_bytes())
    desk.open(copy)
    assert [m.span for m in desk.state.marks] == [Span(3.0, 9.0)]


def test_a_bad_file_changes_nothing_but_says_why(desk, sample, tmp_path):
    desk.open(sample)
    desk.state.set_selection(Span(1.0, 2.0))
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"not a sound at all" * 50)
    waveform = desk.state.waveform
    desk.open(bad)
    assert any("bad.wav" in sentence for sentence in desk.sentences)
    assert desk.state.waveform is waveform
    assert desk.state.selection == Span(1.0, 2.0)


def test_what_comes_out_of_the_sound_card_is_the_selection(desk, tmp_path, monkeypatch):
    need_sound_card()
    path, rate = tmp_path / "counting.wav", 48_000
    soundfile.write(path, counting(3 * rate)[0], rate, subtype="FLOAT")
    desk.open(path)
    selection = Span(0.5, 1.75)
    card = SoundCard(rate)
    try:
        card.use(monkeypatch)
        restart_portaudio()
        card.forget()
        desk.state.set_selection(selection)
        desk.press("play.toggle")
        desk.bot.waitUntil(lambda: desk.state.playhead_s > 1.0)
        desk.bot.waitUntil(lambda: desk.app.playback.status == "stopped")
        assert desk.state.playhead_s == pytest.approx(selection.end_s, abs=0.02)
        start, stop = selection.samples(rate)
        played = numbers(card.sound())
        assert start <= played[0] <= played[-1] < stop
        # In order, each once; a busy machine's card may leave out the first or last buffer, and
        # that none is missing is tested to the sample in tests/unit/audio/test_player.py.
        missing(played)
        assert desk.sentences == ()
    finally:
        desk.app.playback.release()
        card.close()


def test_a_recording_without_speech_is_drawn_as_gaps(desk, tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(16000 * 12, np.float32), 16000)
    desk.open(path)
    desk.analyse()
    assert all(w.arousal is None for w in desk.state.analysis.windows)
    # A warning of Qt, such as an error while painting, fails the test.
    assert not desk.window.grab().isNull()
    desk.state.seek(6.0)
    desk.bot.waitUntil(lambda: desk.state.passage is not None)
    assert "no speech" in " ".join(map(english, desk.state.passage.reasons))
