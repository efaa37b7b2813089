"""The real application, built as `voiceman-gui` builds it, with a short real recording."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from helpers.patience import PATIENCE_MS
from voiceman_gui import workflow
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.progress import CancelToken, OnProgress
from voiceman_gui.qt.app import Application
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.resources import resource
from voiceman_gui.workflow import SAMPLE


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
        with self.bot.waitSignal(self.app.session.analysed):
            self.press("analysis.run")

    def press(self, ident: str) -> None:
        """Trigger an action as its key would; it must be enabled."""
        action = self.app.actions.by_id[ident]
        assert action.isEnabled(), f"{ident} is grey"
        action.trigger()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Notices that the window shows."""
        return self.window.panels.notices.sentences


class Held:
    """Real analyses that stop after their first result until they are let go or cancelled.

    What a test does "while an analysis runs" then happens while it runs, however busy the machine
    is. Analyses without a listener for results, as the queue's are, stop at their first progress.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._released = threading.Event()
        self._analyse = workflow.analyse
        monkeypatch.setattr(workflow, "analyse", self._held)

    def let_go(self) -> None:
        """Let this analysis and all later ones run to their end."""
        self._released.set()

    def _held(
        self,
        *arguments: Any,
        on_progress: OnProgress,
        cancel: CancelToken,
        on_analysis: Callable[[Analysis], None] | None = None,
        **options: Any,
    ) -> Analysis:
        def stopping(listener: Callable[[Any], None]) -> Callable[[Any], None]:
            def told(news: Any) -> None:
                listener(news)
                while not self._released.wait(LOOK_S):
                    cancel.check()

            return told

        return self._analyse(
            *arguments,
            on_progress=on_progress if on_analysis else stopping(on_progress),
            on_analysis=stopping(on_analysis) if on_analysis else None,
            cancel=cancel,
            **options,
        )


LOOK_S = 0.01


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    """Stop analyses after their first result; see `Held`."""
    return Held(monkeypatch)


@pytest.fixture(autouse=True)
def _patient_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the end of the program wait for its threads as long as a busy machine needs."""
    monkeypatch.setattr("voiceman_gui.qt.app.LIMIT_MS", PATIENCE_MS)


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
