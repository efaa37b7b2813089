"""The whole way of a recording without one file touched on the main thread."""

from __future__ import annotations

import hashlib

from helpers.bad_audio_files import wav
from voiceman_gui.core.span import Span
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.panels.queue_list import state_words
from voiceman_gui.settings.autosave import load_work
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.store import SettingsStore


def test_from_the_start_to_the_end_of_the_program(
    qapp, qtbot, tmp_path, sample, monkeypatch, main_thread_files
):
    recording, other, bad = (tmp_path / name for name in ("a.flac", "b.wav", "bad.wav"))
    recording.write_bytes(sample.read_bytes())
    wav(other)
    bad.write_bytes(b"not a sound")
    SettingsStore().update(recent_files=(other, tmp_path / "gone.wav"), open_folder=tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr("voiceman_gui.qt.parts.ask_path", lambda path, *_: out / path.name)
    monkeypatch.setattr("voiceman_gui.qt.parts.ask_folder", lambda *_: out)
    with main_thread_files(), start_log() as log:
        app = Application(qapp, log)
        app.window.show()
        qtbot.waitExposed(app.window)
        app.opening.open_several([recording, other])
        qtbot.waitUntil(lambda: app.state.waveform is not None)
        with qtbot.waitSignal(app.analysis.analysed):
            app.actions.by_id["analysis.run"].trigger()
        app.state.set_selection(Span(3.0, 9.0))
        app.actions.by_id["edit.region"].trigger()
        with qtbot.waitSignal(app.autosave.saved):
            app.save()
        for kind in ("json", "csv", "png", "svg"):
            with qtbot.waitSignal(app.exporting.written):
                app.actions.by_id[f"file.{kind}"].trigger()
        app.actions.by_id["file.report"].trigger()
        with qtbot.waitSignal(app.exporting.written):
            app.dialogs.open_dialog.accept()
        qtbot.waitUntil(lambda: app.queue.entries[0].stage.finished)
        app.window.panels.files.queue.export.click()
        qtbot.waitUntil(lambda: "Exported to" in state_words(app.queue.entries[0]))
        app.actions.by_id["file.settings"].trigger()
        app.dialogs.open_dialog._editors["theme"].setCurrentIndex(2)
        app.dialogs.open_dialog._accept()
        for ident in ("help.contents", "help.keys", "analysis.models"):
            app.actions.by_id[ident].trigger()
            app.dialogs.open_dialog.reject()
        app.state.set_selection(Span(20.0, 29.0))
        app.actions.by_id["edit.region"].trigger()
        app.window.dropped.emit([bad])
        qtbot.waitUntil(lambda: not app.worker.busy())
        app.actions.by_id["file.close"].trigger()
        with qtbot.waitSignal(app.opening.open_sample().ended):
            pass
        app.window.panels.files.tree.expandAll()
        qtbot.waitUntil(lambda: not app.keeper.busy() and not app.analysis._worker.busy())
        app.window.close()
    app.window.deleteLater()
    app.deleteLater()
    saved = load_work(hashlib.sha256(recording.read_bytes()).hexdigest())
    assert [mark.span for mark in saved.document.marks] == [Span(3.0, 9.0), Span(20.0, 29.0)]
    assert SettingsStore().settings.recent_files[0] == recording
    assert SettingsStore().settings.theme == "dark"
    assert len(list(out.iterdir())) == 9
