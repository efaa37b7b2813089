"""What must not be lost when things go wrong in an unlucky order."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pypdf
import pytest
import soundfile
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton

from helpers.bad_audio_files import wav
from helpers.baselines import marked
from helpers.patience import PATIENCE_S
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.dialogs.ask import save_dialog
from voiceman_gui.qt.jobs import Job
from voiceman_gui.settings.autosave import load_work
from voiceman_gui.settings.log import start_log


def bad_in_its_middle(path: Path) -> Path:
    """Write two minutes of noise with a sample that is no number close to the end."""
    samples = np.random.default_rng(0).normal(0, 0.1, 22050 * 120).astype(np.float32)
    samples[-1000] = np.nan
    soundfile.write(path, samples, 22050, subtype="FLOAT")
    return path


def long_silence(path: Path) -> Path:
    """Write half an hour that takes a while to decode."""
    soundfile.write(path, np.zeros(48000 * 1800, np.int16), 48000)
    return path


def begin_to_open(desk, path: Path) -> None:
    """Open a file and wait until its first samples are seen."""
    job = desk.app.open(path)
    with desk.bot.waitSignal(job.partial):
        pass


def test_marks_are_still_saved_after_the_next_file_was_bad_in_its_middle(desk, tmp_path):
    desk.open(wav(tmp_path / "good.wav"))
    desk.open(bad_in_its_middle(tmp_path / "bad.wav"))
    assert desk.window.windowTitle().startswith("good.wav")
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    assert desk.app.autosave.flush()
    kept = load_work(desk.state.waveform.sha256)
    assert [mark.span for mark in kept.document.marks] == [Span(1.0, 2.0)]


def test_marks_set_while_the_next_file_is_looked_at_are_saved(desk, tmp_path):
    desk.open(wav(tmp_path / "good.wav"))
    sha256 = desk.state.waveform.sha256
    job = desk.app.open(wav(tmp_path / "next.wav", value=0.2))
    desk.state.set_marks((Mark(Span(0.5, 1.0)),))
    with desk.bot.waitSignal(job.ended):
        pass
    desk.saved()
    assert desk.state.recording.path.name == "next.wav"
    assert [mark.span for mark in load_work(sha256).document.marks] == [Span(0.5, 1.0)]


def test_a_bad_file_while_another_is_decoded_brings_back_the_whole_one(desk, tmp_path):
    desk.open(wav(tmp_path / "good.wav"))
    whole = desk.state.waveform
    begin_to_open(desk, long_silence(tmp_path / "long.wav"))
    assert desk.state.waveform is None
    empty = tmp_path / "empty.wav"
    empty.touch()
    desk.open(empty)
    assert desk.state.waveform is whole
    assert "empty.wav" in desk.sentences[0]


def test_a_bad_file_leaves_the_new_baseline_and_its_readings(desk, known_sample, tmp_path):
    desk.open(known_sample)
    desk.analyse()
    empty = tmp_path / "empty.wav"
    empty.touch()
    desk.state.set_selection(Span(10.0, 60.0))
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.press("analysis.baseline")
        desk.open(empty)
    assert desk.state.analysis.settings.baselines == marked(Span(10.0, 60.0))


def test_a_second_run_that_is_cancelled_does_not_cost_the_first(desk, sample):
    desk.open(sample)
    desk.analyse()
    whole = desk.state.analysis
    desk.press("analysis.run")
    job = desk.app.analysis.analyse()
    with desk.bot.waitSignal(job.ended):
        desk.press("analysis.cancel")
    assert desk.state.analysis is whole


def test_a_baseline_set_while_a_run_is_cancelled_is_read_against(desk, sample, held):
    desk.open(sample)
    job = desk.app.analysis.analyse()
    with desk.bot.waitSignal(job.partial):
        pass
    desk.app.analysis.cancel()
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        desk.state.set_baseline(Span(1.0, 8.0))
    assert desk.state.analysis.settings.baselines == marked(Span(1.0, 8.0))


def test_the_status_bar_says_where_a_result_was_written(desk, known_sample, tmp_path, monkeypatch):
    desk.open(known_sample)
    desk.analyse()
    target = tmp_path / "results.json"
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: target)
    with desk.bot.waitSignal(desk.app.exporting.export("json").ended):
        pass
    assert target.exists()
    assert str(target) in desk.window.panels.status.message.text()
    assert desk.window.panels.status.bar.isHidden()


def test_an_export_while_an_analysis_runs_is_written_at_once(
    desk, sample, tmp_path, monkeypatch, held
):
    desk.open(sample)
    job = desk.app.analysis.analyse()
    with desk.bot.waitSignal(job.partial):
        pass
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: tmp_path / "part.json")
    with desk.bot.waitSignal(desk.app.exporting.written):
        desk.app.exporting.export("json")
    assert not json.loads((tmp_path / "part.json").read_text("utf-8"))["complete"]
    assert desk.state.analysing
    assert not desk.window.panels.status.bar.isHidden()
    with desk.bot.waitSignal(job.ended):
        desk.press("analysis.cancel")
    assert desk.window.panels.status.bar.isHidden()


@pytest.fixture
def report_path(desk, tmp_path, monkeypatch):
    """Answer the save dialog; returns where the report is to go."""
    path = tmp_path / "report.pdf"
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: path)
    return path


def begin_to_analyse(desk) -> Job:
    """Start an analysis that is held after its first results, and wait for them."""
    job = desk.app.analysis.analyse()
    with desk.bot.waitSignal(job.partial):
        pass
    return job


def test_a_report_waits_for_the_end_of_the_analysis(desk, sample, report_path, held):
    desk.open(sample)
    begin_to_analyse(desk)
    desk.press("file.report")
    dialog = desk.app.dialogs.open_dialog
    assert dialog._later.isVisible()
    dialog._later.setChecked(True)
    with desk.bot.waitSignal(desk.app.exporting.written):
        dialog.accept()
        assert desk.app.exporting.waits
        held.let_go()
    assert desk.state.analysis.complete
    assert "was stopped" not in pypdf.PdfReader(report_path).pages[0].extract_text()


def test_a_report_that_waited_in_vain_is_named(desk, sample, report_path, held):
    desk.open(sample)
    job = begin_to_analyse(desk)
    desk.app.exporting.report(ReportDetails(), when_finished=True)
    with desk.bot.waitSignal(job.ended):
        desk.press("analysis.cancel")
    assert any("report.pdf was not written" in sentence for sentence in desk.sentences)
    assert not report_path.exists()


def test_closing_asks_before_a_waiting_report_is_given_up(
    desk, sample, report_path, monkeypatch, held
):
    desk.open(sample)
    begin_to_analyse(desk)
    desk.app.exporting.report(ReportDetails(), when_finished=True)
    answers = [False, True]
    monkeypatch.setattr("voiceman_gui.qt.app.ask_to_drop_report", lambda _: answers.pop(0))
    assert not desk.window.close()
    assert desk.window.close()
    assert not answers


@pytest.fixture
def full_disk(monkeypatch):
    """Let no marks be saved, and answer what is asked then; returns the answers given."""

    def fail(*_: object) -> None:
        why = message("core.system_error.disk_full")
        raise VoicemanError(message("settings.work.not_saved", file="work.json", why=why))

    answers = []
    monkeypatch.setattr("voiceman_gui.qt.controllers.autosave.save_work", fail)
    monkeypatch.setattr("voiceman_gui.qt.controllers.files.ask_to_lose", lambda _: answers.pop())
    return answers


def test_marks_that_cannot_be_saved_are_not_lost_without_a_question(desk, tmp_path, full_disk):
    desk.open(wav(tmp_path / "good.wav"))
    desk.state.set_marks((Mark(Span(0.5, 1.0)),))
    full_disk.append(False)
    assert desk.app.open(wav(tmp_path / "next.wav")) is None
    full_disk.append(False)
    assert not desk.window.close()
    full_disk.append(False)
    desk.press("file.close")
    assert desk.state.marks
    assert "disk is full" in desk.sentences[0]
    full_disk.append(True)
    desk.press("file.close")
    assert desk.state.recording is None
    assert not full_disk, "each was asked"


def test_a_name_without_suffix_gets_one_before_the_file_is_looked_for(qtbot, tmp_path):
    dialog = save_dialog(tmp_path / "rec.voiceman.json", "JSON (*.json)", None)
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.selectFile("report")
    assert dialog.selectedFiles() == [str(tmp_path / "report.json")]


def test_what_is_not_about_the_recording_stays_until_it_is_closed(qtbot, qapp, tmp_path):
    home_notice = "settings"
    from voiceman_gui.settings.paths import config_dir

    config_dir().mkdir(parents=True, exist_ok=True)
    (config_dir() / "settings.json").write_text("{", encoding="utf-8")
    with start_log() as log:
        application = Application(qapp, log)
        notices = application.window.panels.notices
        assert home_notice in notices.sentences[0]
        paths = [wav(tmp_path / "a.wav"), wav(tmp_path / "b.wav")]
        with qtbot.waitSignal(application.analysis.decoded):
            application.opening.open_several(paths)
        qtbot.waitUntil(lambda: any("a.wav was opened" in s for s in notices.sentences))
        assert home_notice in notices.sentences[0]
        assert [entry.path.name for entry in application.queue.entries] == ["b.wav"]
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()


def test_the_play_button_keeps_its_icon_when_the_colours_change(desk, tmp_path, monkeypatch):
    desk.open(wav(tmp_path / "a.wav"))
    transport = desk.window.panels.transport
    monkeypatch.setattr(type(desk.app.playback), "status", "playing")
    shown = []
    monkeypatch.setattr(transport, "_show_status", shown.append)
    transport.set_palette_colors(desk.app.theme.palette)
    assert shown == ["playing"]


def test_a_device_that_is_gone_is_still_named(desk):
    transport = desk.window.panels.transport
    transport.show_devices((("Card (ALSA)", "Card"),), "Old card")
    assert transport.device.currentData() == "Old card"
    assert "not there" in transport.device.currentText()
    transport.show_devices((("Card (ALSA)", "Card"),), "Card")
    assert transport.device.currentText() == "Card (ALSA)"


def test_the_window_fits_on_a_small_screen(desk, sample):
    desk.open(sample)
    desk.window.resize(1024, 700)
    assert desk.window.size().toTuple() == (1024, 700)
    transport = desk.window.panels.transport
    shown = [w for w in (transport.play, transport.time, transport.rate) if w.isVisible()]
    assert len(shown) == 3
    assert all(transport.rect().contains(w.geometry()) for w in shown)
    assert not transport.device.isVisible()
    desk.window.resize(1600, 900)
    desk.bot.waitUntil(transport.device.isVisible)
    assert transport.rect().contains(transport.device.geometry())


ENDS = """
import sys
import threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication([])
import voiceman_gui.qt.app as module
module.LIMIT_MS = 50
kind, target = sys.argv[1], Path(sys.argv[2])
def work(report):
    # Ten times the limit for other work; None is for ever.
    threading.Event().wait(module.LIMIT_MS / 100 if kind == "export" else None)
    target.write_text("whole")
class Application(module.Application):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        QTimer.singleShot(0, self.go)
    def go(self):
        runner = self.exports if kind == "export" else self.worker
        runner.submit(kind, work, replace=False)
        self.window.close()
module.Application = Application
sys.exit(module.main([]))
"""


@pytest.mark.parametrize(("kind", "written"), [("export", True), ("analyse", False)])
def test_the_end_waits_for_results_and_for_nothing_else(tmp_path, kind, written):
    target = tmp_path / "result"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-c", ENDS, kind, str(target)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
    )
    assert done.returncode == 0, done.stderr
    assert target.exists() == written


def test_space_presses_the_button_that_the_tab_key_is_on_and_plays_elsewhere(
    desk, tmp_path, monkeypatch
):
    played = []
    monkeypatch.setattr(desk.app.playback, "play", lambda: played.append(1))
    desk.open(wav(tmp_path / "a.wav"))
    desk.window.activateWindow()
    panel = desk.window.panels.axis.timeline
    arousal = panel.findChildren(QToolButton)[0]
    arousal.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(arousal, Qt.Key.Key_Space)
    assert not arousal.isChecked()
    assert not played
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert played == [1]


def test_what_was_only_read_is_not_written_again(desk, tmp_path):
    path = wav(tmp_path / "a.wav")
    desk.open(path)
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    assert desk.app.autosave.flush()
    desk.app.close_recording()
    desk.open(path)
    assert desk.state.marks
    saved = []
    desk.app.autosave.saved.connect(lambda: saved.append(1))
    # As its timer would do in a moment.
    desk.app.autosave._save_later()
    desk.bot.waitUntil(lambda: not desk.app.keeper.busy())
    assert not saved


def test_long_work_of_others_does_not_stand_before_saving(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    go_on = threading.Event()
    for runner in (desk.app.worker, desk.app.interactive, desk.app.exports):
        runner.submit("something long", lambda _: go_on.wait(PATIENCE_S))
    try:
        with desk.bot.waitSignal(desk.app.autosave.saved):
            desk.state.set_selection(Span(1.0, 2.0))
    finally:
        go_on.set()
    assert load_work(desk.state.waveform.sha256).selection == Span(1.0, 2.0)


def test_a_selection_that_is_being_dragged_is_read_meanwhile(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav", seconds=12.0))
    desk.analyse()
    desk.bot.waitUntil(lambda: desk.state.passage is not None)
    dragged = QTimer(interval=20)
    ends = iter(range(1, 10_000))
    dragged.timeout.connect(lambda: desk.state.set_selection(Span(2.0, 5.0 + 0.0005 * next(ends))))
    seen = []

    def shown() -> None:
        # A passage is shown a second time once its sensitivity to the baseline is known.
        span = desk.state.passage.span
        if not seen or seen[-1] != span:
            seen.append(span)

    desk.state.passage_changed.connect(shown)
    dragged.start()
    desk.bot.waitUntil(lambda: len(seen) > 3)
    assert desk.window.panels.gauges.heading.text().startswith("Selection\n0:00:02.000")
    dragged.stop()
    desk.bot.waitUntil(lambda: desk.state.passage.span == desk.state.selection)
    assert len(set(seen)) == len(seen), "each was another selection"
