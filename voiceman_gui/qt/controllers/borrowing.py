"""A baseline from another recording of the same person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.qt.controllers.baselines import BaselineEditing
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.state import State


class Borrowing(QObject):
    """Asks for another recording, and puts all speech of it into the baseline of a speaker.

    Whose baseline it is, the selection says, as with passages of this recording. The readings are
    made again in the background, which opens and measures the other recording.

    Parameters
    ----------
    state : State
    baselines : BaselineEditing
    runner : JobRunner
        Hashes the file.
    ask : callable
        Asks which file; None is a no.
    parent : QObject
    """

    problem = Signal(object)

    def __init__(
        self,
        state: State,
        baselines: BaselineEditing,
        runner: JobRunner,
        ask: Callable[[], Path | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self.baselines, self._runner, self._ask = state, baselines, runner, ask

    def ask(self) -> Job | None:
        """Ask for the recording, and hash it."""
        recording, speaker = self._state.recording, self.baselines.speaker()
        path = None if recording is None else self._ask()
        if path is None:
            return None

        def take(borrowed: Borrowed) -> None:
            if self._state.recording is recording:
                self.baselines.borrow(borrowed)

        job = self._runner.submit("borrow", lambda _: pipeline.borrowed_from(path, speaker))
        job.finished.connect(take)
        job.failed.connect(self.problem)
        return job
