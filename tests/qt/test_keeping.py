"""What is kept between starts: two windows on one recording, the switch, forgetting, the log."""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import threading

import pytest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLineEdit, QWidget

from helpers.bad_audio_files import wav
from helpers.kept_work import work
from voiceman_gui.core.command import Origin
from voiceman_gui.core.document import Document
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.settings.autosave import load_work, save_work
from voiceman_gui.settings.store import SettingsStore

A, B, C = (Mark(Span(float(i), i + 0.5)) for i in range(3))


@pytest.fixture
def recording(tmp_path):
    return wav(tmp_path / "a.wav")


@pytest.fixture
def sha256(recording):
    return hashlib.sha256(recording.read_bytes()).hexdigest()


def test_what_another_window_changed_is_shown_and_not_undone(desk, recording, sha256):
    save_work(sha256, work(marks=(A, B)))
    desk.open(recording)
    assert desk.state.marks == (A, B)
    save_work(sha256, work(marks=(A,), baseline=Span(0.0, 1.0)))
    desk.state.set_selection(C.span)
    desk.press("edit.region")
    assert desk.app.autosave.flush()
    assert desk.state.marks == (A, C)
    assert desk.state.baseline == Span(0.0, 1.0)
    assert desk.state.selection == C.span
    assert any("in another window" in sentence for sentence in desk.sentences)
    assert load_work(sha256).document.marks == (A, C)
    # Undo takes back what was done here, and brings nothing back that was removed there.
    desk.press("edit.undo")
    assert desk.state.marks == (A,)
    assert desk.app.autosave.flush()
    assert load_work(sha256) == work((A,), Span(0.0, 1.0), selection=C.span)


def test_marks_that_could_not_be_saved_on_leaving_come_back(desk, recording, tmp_path, monkeypatch):
    desk.open(recording)

    def full(*_: object) -> None:
        why = message("core.system_error.disk_full")
        raise VoicemanError(message("settings.work.not_saved", file="work.json", why=why))

    with monkeypatch.context() as patch:
        patch.setattr("voiceman_gui.qt.controllers.autosave.save_work", full)
        job = desk.app.open(wav(tmp_path / "b.wav", value=0.2))
        # Set after leaving was allowed, and before the next recording is seen.
        desk.state.set_marks((A,))
        with desk.bot.waitSignal(job.ended):
            pass
        desk.saved()
        assert "disk is full" in desk.sentences[0]
    desk.open(recording)
    assert desk.state.marks == (A,)


def test_a_save_that_gets_no_answer_is_told_and_nothing_is_left(
    desk, recording, tmp_path, monkeypatch
):
    answers = threading.Event()
    desk.open(recording)
    desk.state.set_marks((A,))
    with monkeypatch.context() as patch:
        patch.setattr("voiceman_gui.qt.controllers.autosave.ANSWER_MS", 20)
        patch.setattr(
            "voiceman_gui.qt.controllers.autosave.save_work", lambda *_: answers.wait() and work()
        )
        patch.setattr("voiceman_gui.qt.controllers.files.ask_to_lose", lambda _: False)
        assert desk.app.open(wav(tmp_path / "b.wav")) is None
        assert "does not answer" in desk.sentences[0]
        answers.set()
        desk.saved()
    desk.state.set_marks((A, B))


def test_nothing_is_remembered_where_the_settings_say_so(desk, recording, sha256, monkeypatch):
    save_work(sha256, work(marks=(A,)))
    desk.app.preferences.apply(desk.app.store.settings.changed(remember=False))
    assert desk.app.analysis.budget.cache_mb == 0
    desk.open(recording)
    assert desk.state.marks == (A,), "what is kept already stays"
    desk.state.set_selection(Span(1.0, 2.0))
    assert desk.app.autosave.flush(), "a selection is worth no question"
    desk.state.set_marks((A, B))
    asked = []
    monkeypatch.setattr(
        "voiceman_gui.qt.controllers.files.ask_to_drop_marks",
        lambda _: asked.append(1) or len(asked) > 1,
    )
    desk.press("file.close")
    assert desk.state.recording is not None
    desk.press("file.close")
    assert desk.state.recording is None
    desk.saved()
    assert load_work(sha256) == work(marks=(A,))
    kept = SettingsStore().settings
    assert (kept.recent_files, kept.open_folder, kept.remember) == ((), None, False)


@pytest.fixture
def row(desk):
    """Open the settings and press the button; return its row with the question that it asks."""

    def press():
        desk.press("file.settings")
        row = desk.app.dialogs.open_dialog.findChild(QWidget, "forget")
        row.button.click()
        desk.bot.waitUntil(lambda: row.question is not None)
        return row

    return press


def answer(desk, row, text: str) -> None:
    button = next(b for b in row.question.buttons() if b.text().replace("&", "") == text)
    button.click()
    desk.bot.waitUntil(row.button.isEnabled)


def test_forgetting_names_what_goes_and_keeps_what_is_open(desk, recording, sha256, row, tmp_path):
    save_work("cd" * 32, work(marks=(B,)))
    desk.open(recording)
    desk.state.set_marks((A,))
    assert desk.app.autosave.flush()
    shown = row()
    words = shown.question.informativeText()
    assert "recent files (1)" in words and "kept for 2 recordings" in words and "the log" in words
    answer(desk, shown, "Cancel")
    assert load_work("cd" * 32) == work(marks=(B,))
    shown.button.click()
    desk.bot.waitUntil(lambda: shown.question is not None)
    answer(desk, shown, "Forget")
    assert shown.words.text() == "Forgotten."
    assert load_work("cd" * 32) is None
    assert load_work(sha256).document.marks == desk.state.marks == (A,)
    assert recording.exists()
    assert desk.window.panels.files.recent.count() == 0
    # The dialog was opened before; accepting it brings nothing back.
    desk.app.dialogs.open_dialog._accept()
    desk.saved()
    kept = SettingsStore().settings
    assert (kept.recent_files, kept.open_folder, kept.export_folder) == ((), None, None)
    assert "a.wav" not in (desk.app.log.folder / "voiceman.log").read_text()


def test_forgetting_what_is_open_closes_it(desk, recording, sha256, row):
    desk.open(recording)
    desk.window.panels.notices.tell("a.wav is damaged")
    desk.window.panels.notices.tell("the disk is slow", stays=True)
    desk.state.set_marks((A,))
    desk.app.save()
    assert desk.window.panels.status.message.text()
    shown = row()
    shown.question.findChild(QCheckBox).setChecked(True)
    answer(desk, shown, "Forget")
    assert desk.state.recording is None
    assert load_work(sha256) is None
    assert desk.sentences == ("the disk is slow",), "what was said about the recording is gone"
    assert desk.window.panels.status.message.text() == ""
    desk.app.dialogs.open_dialog.reject()
    desk.open(recording)
    assert desk.state.marks == ()


def test_enter_after_forgetting_restores_no_defaults(desk, row):
    shown = row()
    dialog = desk.app.dialogs.open_dialog
    defaults, ok = (
        dialog.findChild(QDialogButtonBox).button(kind)
        for kind in (
            QDialogButtonBox.StandardButton.RestoreDefaults,
            QDialogButtonBox.StandardButton.Ok,
        )
    )
    answer(desk, shown, "Cancel")
    shown.button.setFocus()
    shown.button.click()
    assert dialog.focusWidget() is not defaults, "while it looks, the button is grey"
    desk.bot.waitUntil(lambda: shown.question is not None)
    answer(desk, shown, "Forget")
    assert dialog.focusWidget() is shown.button
    defaults.setFocus()
    assert not defaults.isDefault() and not defaults.autoDefault()
    assert ok.isDefault()
    dialog.reject()


def test_closing_a_recording_takes_away_what_was_said_about_it(desk, recording):
    desk.open(recording)
    desk.window.panels.notices.tell("a.wav is damaged")
    desk.press("file.close")
    assert desk.sentences == ()


def test_a_log_that_cannot_be_written_is_told_in_the_window(desk, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("voiceman_gui.settings.log_file.RotatingFileHandler.flush", full)
    for number in range(3):
        logging.getLogger("voiceman_gui").info("line %d", number)
    desk.bot.waitUntil(lambda: any("No log can be kept" in s for s in desk.sentences))
    assert sum("No log" in sentence for sentence in desk.sentences) == 1


def test_report_details_are_kept_like_marks(desk, recording, sha256, tmp_path, monkeypatch):
    desk.open(recording)
    desk.analyse()
    path = tmp_path / "a.pdf"
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: path)
    desk.press("file.report")
    desk.app.dialogs.open_dialog.findChildren(QLineEdit)[0].setText("C 17/3")
    with desk.bot.waitSignal(desk.app.exporting.written):
        desk.app.dialogs.open_dialog.accept()
    assert desk.app.autosave.flush()
    assert load_work(sha256).document.report.case == "C 17/3"
    desk.press("file.close")
    assert desk.state.document.report.case == ""
    desk.open(recording)
    desk.analyse()
    desk.press("file.report")
    dialog = desk.app.dialogs.open_dialog
    assert dialog.details.case == "C 17/3"
    dialog.reject()
    assert not desk.app.editing.stack.canUndo(), "what was kept is not an act of this person"


def test_every_change_of_the_document_is_one_command(desk, recording):
    done = []
    desk.open(recording)
    desk.state.applied.connect(lambda command, origin: done.append((command.id, origin)))
    desk.state.set_selection(A.span)
    desk.press("edit.region")
    desk.press("edit.label3")
    desk.press("analysis.baseline")
    desk.press("edit.undo")
    desk.press("edit.redo")
    desk.press("analysis.no_baseline")
    desk.press("edit.remove")
    assert done == [
        ("mark.region", Origin.PERSON),
        ("mark.label", Origin.PERSON),
        ("baseline.set", Origin.PERSON),
        ("baseline.set", Origin.UNDO),
        ("baseline.set", Origin.REDO),
        ("baseline.clear", Origin.PERSON),
        ("mark.remove", Origin.PERSON),
    ]
    assert desk.state.document == Document()
