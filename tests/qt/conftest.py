"""The real application, built as `voiceman-gui` builds it, with a short real recording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from helpers.bad_audio_files import wav
from helpers.holding import Hold, hold_analyses
from helpers.patience import PATIENCE_MS
from helpers.turn_strip import TURNS
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.resources import resource
from voiceman_gui.core.turns import ONE_SPEAKER
from voiceman_gui.pipeline import SAMPLE
from voiceman_gui.qt.app import Application
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.schema import Settings


class Desk:
    """The window and the analyst's hands."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.app = application
        self.bot = qtbot
        self.window = application.window
        self.state = application.state

    def open(self, path: Path) -> None:
        """Open a file and wait until it is decoded or refused."""
        with self.bot.waitSignal(self.app.open(path).ended):
            pass

    def analyse(self) -> None:
        """Press Ctrl+R and wait for the whole analysis."""
        with self.bot.waitSignal(self.app.analysis.analysed):
            self.press("analysis.run")

    def saved(self) -> None:
        """Wait until what was set is on the disk."""
        self.bot.waitUntil(lambda: not self.app.keeper.busy())

    def press(self, ident: str) -> None:
        """Trigger an action as its key would; it must be enabled."""
        action = self.app.actions.by_id[ident]
        assert action.isEnabled(), f"{ident} is grey"
        action.trigger()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Notices that the window shows."""
        return self.window.panels.notices.sentences


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Hold:
    """Let analyses stop after their first result until they are let go or cancelled."""
    return hold_analyses(monkeypatch)


@pytest.fixture(autouse=True)
def _patient_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the end of the program wait for its threads as long as a busy machine needs."""
    monkeypatch.setattr("voiceman_gui.qt.app.LIMIT_MS", PATIENCE_MS)


@pytest.fixture(autouse=True)
def _one_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let "automatic" be one speaker: most tests are not about the speaker networks.

    Tests of speakers set a number, turns, or `SpeakerChoice()` on the recording itself.
    """
    whole = Settings.analysis

    def analysis(self: Settings, **known: Any) -> AnalysisSettings:
        found = whole(self, **known)
        return replace(found, speakers=ONE_SPEAKER) if self.speakers == "auto" else found

    monkeypatch.setattr(Settings, "analysis", analysis)


@pytest.fixture
def sample() -> Path:
    """Return the recording that comes with the program."""
    return resource(*SAMPLE)


@pytest.fixture
def desk(qtbot: QtBot, qapp: object) -> Iterator[Desk]:
    """Give a standing window; it is closed as the person closes it."""
    with start_log() as log:
        application = Application(qapp, log)  # type: ignore[arg-type]
        application.window.show()
        with qtbot.waitExposed(application.window):
            pass
        yield Desk(application, qtbot)
        application.window.close()
        application.window.deleteLater()
        application.deleteLater()


@pytest.fixture
def talk(desk: Desk, tmp_path: Path) -> Desk:
    """Give a window with ten seconds in which two people speak, as set by the analyst."""
    desk.open(wav(tmp_path / "talk.wav", seconds=10.0))
    desk.state.become("turn.move", desk.state.document.with_turns(TURNS))
    desk.app.editing.stack.clear()
    desk.window.activateWindow()
    return desk
