"""Analyses that go on: at the next opening, behind another file, and after a cancel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from helpers.bad_audio_files import noise_bytes
from helpers.queued import settled, voiced
from voiceman_gui import pipeline
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.queue_list import state_words


def analysed_again(desk, path) -> None:
    """Open a file that was analysed, and wait for its results."""
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.app.open(path)


def status(desk) -> str:
    """Return what the plot says of itself."""
    panel = desk.window.panels.axis.timeline
    return panel.status_text()


def test_results_are_there_when_a_recording_is_opened_again(desk, tmp_path):
    one, other = voiced(tmp_path / "one.wav"), voiced(tmp_path / "other.wav", seed=2)
    desk.open(one)
    desk.analyse()
    before = desk.state.analysis
    desk.open(other)
    assert desk.state.analysis is None
    assert not desk.state.analysing, "what was never analysed is not analysed unasked"
    analysed_again(desk, one)
    after = desk.state.analysis
    assert after.complete and after.settings == before.settings
    assert [w.arousal for w in after.windows] == [w.arousal for w in before.windows]


def test_nothing_is_measured_again_when_results_are_shown(desk, tmp_path, monkeypatch):
    path = voiced(tmp_path / "one.wav")
    desk.open(path)
    desk.analyse()
    desk.press("file.close")
    monkeypatch.setattr(
        "voiceman_gui.analysis.measure.recording.measure",
        lambda *_, **__: pytest.fail("it was measured before"),
    )
    analysed_again(desk, path)
    assert desk.state.analysis.complete


def test_results_that_are_not_kept_are_not_computed_unasked(desk, tmp_path):
    path = voiced(tmp_path / "one.wav")
    desk.open(path)
    desk.analyse()
    desk.press("file.close")
    pipeline.empty_cache()
    desk.open(path)
    assert not desk.state.analysing
    assert desk.state.analysis is None


def test_results_are_shown_as_they_were_made_and_say_that_other_settings_are_chosen(desk, tmp_path):
    path = voiced(tmp_path / "one.wav")
    desk.open(path)
    desk.analyse()
    settings = desk.app.store.settings
    desk.app.preferences.apply(settings.changed(window_s=3.0, hop_s=0.5))
    assert "analyse again" in status(desk)
    header = desk.window.panels.axis.timeline._header_texts()[0]
    assert "4 s" in header and "1 s" in header
    desk.press("file.close")
    analysed_again(desk, path)
    assert desk.state.analysis.settings.window_s == 4.0
    assert "analyse again" in status(desk)
    desk.analyse()
    assert desk.state.analysis.settings.window_s == 3.0
    assert "analyse again" not in status(desk)


def test_another_file_sends_what_is_analysed_to_the_queue(desk, tmp_path, held):
    one, other = voiced(tmp_path / "one.wav"), voiced(tmp_path / "other.wav", seed=2)
    desk.open(one)
    desk.press("analysis.run")
    desk.bot.waitUntil(lambda: desk.state.analysis is not None)
    desk.open(other)
    assert desk.state.recording.path == other
    assert any("one.wav" in sentence and "queue" in sentence for sentence in desk.sentences)
    assert [entry.path for entry in desk.app.queue.entries] == [one]
    held.let_go()
    settled(desk, Stage.DONE)
    assert desk.state.recording.path == other


def test_a_bad_file_does_not_cost_the_analysis_that_runs(desk, tmp_path, held):
    one, bad = voiced(tmp_path / "one.wav"), noise_bytes(tmp_path / "bad.wav", 4000)
    desk.open(one)
    desk.press("analysis.run")
    desk.bot.waitUntil(lambda: desk.state.analysis is not None)
    held.let_go()
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.app.open(bad)
    assert desk.state.recording.path == one
    assert desk.state.analysis.complete
    assert desk.app.queue.entries == ()


def test_analyse_while_decoding_waits_for_its_turn(desk, tmp_path):
    path = voiced(tmp_path / "one.wav", seconds=20.0)
    with desk.bot.waitSignal(desk.app.analysis.opened):
        desk.app.open(path)
    if desk.state.waveform is None:
        desk.press("analysis.run")
        assert any("decoded" in sentence for sentence in desk.sentences)
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        pass
    assert desk.state.analysis.complete


def test_folders_are_dropped_into_the_queue(desk, tmp_path):
    folder = tmp_path / "case"
    (folder / "inner").mkdir(parents=True)
    first, second = voiced(folder / "a.wav"), voiced(folder / "inner" / "b.wav", seed=2)
    (folder / "notes.txt").write_text("no sound")
    panel = desk.window.panels.files.queue
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    panel.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    desk.bot.waitUntil(lambda: len(desk.app.queue.entries) == 2)
    assert {entry.path for entry in desk.app.queue.entries} == {first, second}
    assert desk.state.recording is None, "nothing is opened"
    settled(desk, Stage.DONE, Stage.DONE)


def test_a_row_gives_the_main_reason_of_what_has_no_reading(desk, tmp_path):
    desk.app.queue.add([voiced(tmp_path / "short.wav", seconds=3.0)])
    settled(desk, Stage.DONE)
    entry = desk.app.queue.entries[0]
    shown = say(entry.note)
    assert "window.queue.summary_with" in entry.note.id, shown
    assert len(state_words(entry)) > len(say(entry.note.params["summary"]))
