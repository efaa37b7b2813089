"""Which folders the file dialogs showed is kept privately, and forgotten with everything else."""

from __future__ import annotations

import os
import stat
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog

from voiceman_gui.pipeline.housekeeping import forget
from voiceman_gui.qt.dialogs.ask import save_dialog
from voiceman_gui.settings.dialog_state import dialogs_dir

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt keeps it elsewhere there")


@pytest.fixture
def state(desk):
    """Return where a dialog keeps its state, once the program has started."""
    desk.saved()
    return dialogs_dir() / "QtProject.conf"


def use_dialog(folder, tmp_path) -> None:
    """Save into a folder, as a person does, and let the dialog go."""
    path = tmp_path / folder
    path.mkdir(exist_ok=True)
    dialog = save_dialog(path / "a.json", "JSON (*.json)", None)
    dialog.setHistory([str(path)])
    dialog.done(QDialog.DialogCode.Accepted)
    dialog.deleteLater()


def wait_for(desk, state, word) -> None:
    """Wait until a dialog has written a word, which it does when it goes."""
    desk.bot.waitUntil(lambda: word in state.read_text("utf-8"))


def test_folders_of_dialogs_are_kept_privately_until_they_are_forgotten(desk, state, tmp_path):
    use_dialog("evidence", tmp_path)
    wait_for(desk, state, "evidence")
    assert QSettings(QSettings.Scope.UserScope, "QtProject").fileName() == str(state)
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert stat.S_IMODE(state.parent.stat().st_mode) == 0o700
    forget()
    assert state.read_bytes() == b""
    use_dialog("next", tmp_path)
    wait_for(desk, state, "next")
    assert "evidence" not in state.read_text("utf-8"), "the running program holds it no longer"
    assert stat.S_IMODE(state.stat().st_mode) == 0o600


def test_no_folder_of_a_dialog_is_kept_where_nothing_may_be(desk, state, tmp_path):
    use_dialog("evidence", tmp_path)
    wait_for(desk, state, "evidence")
    desk.app.preferences.apply(desk.app.store.settings.changed(remember=False))
    desk.saved()
    assert state.read_bytes() == b""
    use_dialog("later", tmp_path)
    wait_for(desk, state, "later")
    desk.window.close()
    assert state.read_bytes() == b""


def test_a_folder_that_cannot_be_written_is_told(desk, state):
    state.unlink()
    state.parent.rmdir()
    state.parent.write_bytes(b"a file where the folder should be")
    with desk.bot.waitSignal(desk.app.settings_controller.notice):
        desk.app.settings_controller.change(theme="dark")
    assert any(os.fspath(state) in sentence for sentence in desk.sentences)
