"""The controllers that read files beside the recording, and write files of passages and turns."""

from __future__ import annotations

from typing import NamedTuple

from voiceman_gui.qt.controllers.borrowing import Borrowing
from voiceman_gui.qt.controllers.clip_files import ClipFiles, ClipQuestions
from voiceman_gui.qt.controllers.tier_files import Asking, TierFiles
from voiceman_gui.qt.controllers.turn_files import AskFile, TurnFiles
from voiceman_gui.qt.dialogs import ask
from voiceman_gui.qt.dialogs.voice import ask_voice
from voiceman_gui.qt.parts import Parts


class FileControllers(NamedTuple):
    """What reads and writes files other than recordings and results."""

    borrowing: Borrowing
    turn_files: TurnFiles
    tier_files: TierFiles
    clip_files: ClipFiles


def build_file_controllers(app: Parts) -> FileControllers:
    """Return what serves the dialogs for files; what it works on is built by then."""
    borrowing = Borrowing(
        app.state,
        app.turns.baselines,
        app.exports,
        app.analysis.wanted,
        _asks(app, ask.ask_other),
        lambda path, voices: ask_voice(path, voices, app.window),
        app,
    )
    asks = _asks(app, ask.ask_turns), app.ask_path
    turn_files = TurnFiles(app.state, app.interactive, app.exports, *asks, app)
    folders = _asks(app, lambda _, parent: ask.ask_clip_folder(app.exporting.folder, parent))
    asking = Asking(_asks(app, ask.ask_annotations), app.ask_path)
    tier_files = TierFiles(
        app.state,
        app.editing,
        app.interactive,
        app.exports,
        app.settings_controller,
        asking,
        app,
    )
    clip_files = ClipFiles(
        app.state,
        app.editing.current,
        tier_files,
        app.exports,
        app.settings_controller,
        ClipQuestions(folders, app.ask_path),
        app,
    )
    return FileControllers(borrowing, turn_files, tier_files, clip_files)


def _asks(app: Parts, how: ask.AskBeside) -> AskFile:
    return lambda: how(app.state.recording, app.window)
