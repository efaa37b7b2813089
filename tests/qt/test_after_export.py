"""After a result is written: it can be opened and shown, and it does not lie in the evidence."""

from __future__ import annotations

from pathlib import Path

from helpers.bad_audio_files import wav
from voiceman_gui.qt.controllers.exporting import results_folder
from voiceman_gui.qt.items.press import PressButton


def test_a_written_result_is_opened_and_shown(desk, tmp_path, monkeypatch):
    opened, shown = [], []
    monkeypatch.setattr("voiceman_gui.qt.controllers.reporter.open_file", opened.append)
    monkeypatch.setattr("voiceman_gui.qt.controllers.reporter.show_in_folder", shown.append)
    target = tmp_path / "out.csv"
    monkeypatch.setattr("voiceman_gui.qt.parts.ask_path", lambda *_: target)
    desk.open(wav(tmp_path / "a.wav", seconds=6.0))
    desk.analyse()
    for _ in range(2):
        with desk.bot.waitSignal(desk.app.exporting.written):
            desk.press("file.csv")
    notices = desk.window.panels.notices
    assert sum("out.csv" in sentence for sentence in notices.sentences) == 1
    buttons = {b.text(): b for b in notices.findChildren(PressButton) if b.text()}
    buttons["Open"].click()
    buttons["Show in folder"].click()
    assert opened == shown == [target]


def test_results_do_not_begin_in_the_folder_of_the_evidence(desk, tmp_path, monkeypatch):
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    asked: list[Path] = []
    monkeypatch.setattr("voiceman_gui.qt.parts.ask_path", lambda path, *_: asked.append(path))
    desk.open(wav(evidence / "a.wav", seconds=6.0))
    desk.analyse()
    desk.press("file.json")
    desk.press("file.report")
    desk.app.dialogs.open_dialog.accept()
    assert [path.parent for path in asked] == [results_folder()] * 2
    assert evidence not in {path.parent for path in asked}
