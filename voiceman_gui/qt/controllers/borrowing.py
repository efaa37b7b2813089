"""A baseline from another recording of the same person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.message import message
from voiceman_gui.pipeline import Voice
from voiceman_gui.qt.controllers.baselines import BaselineEditing
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.state import State

AskVoice = Callable[[Path, Sequence[Voice]], Voice | None]
"""Asks whose speech of a recording is meant; None is a no."""


class Borrowing(QObject):
    """Asks for another recording, and puts speech of one person in it into a speaker's baseline.

    Whose baseline it is, the selection says, as with passages of this recording. The speakers of
    the other recording are told apart in the background; where there is more than one choice, the
    analyst says which voice is meant. The readings are then made again in the background.

    Parameters
    ----------
    state : State
    baselines : BaselineEditing
    runner : JobRunner
        Opens, measures and tells apart.
    settings : callable
        Returns the settings of the open recording.
    ask : callable
        Asks which file; None is a no.
    ask_voice : callable
    parent : QObject
    """

    problem = Signal(object)

    def __init__(
        self,
        state: State,
        baselines: BaselineEditing,
        runner: JobRunner,
        settings: Callable[[], AnalysisSettings],
        ask: Callable[[], Path | None],
        ask_voice: AskVoice,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self.baselines, self._runner = state, baselines, runner
        self._settings, self._ask, self._ask_voice = settings, ask, ask_voice

    def ask(self) -> Job | None:
        """Ask for the recording, find out who speaks in it, and ask whose speech is meant."""
        waveform, speaker = self._state.waveform, self.baselines.speaker()
        if waveform is None:
            return None
        if not speaker and self._state.speaking.several:
            # Nobody's baseline would take it.
            self.problem.emit(message("panels.baseline.whose"))
            return None
        path = self._ask()
        if path is None:
            return None
        settings = self._settings()

        def listen(report: Report) -> tuple[Voice, ...]:
            return pipeline.voices(path, speaker, settings, waveform.sha256, cancel=report.cancel)

        def take(voices: tuple[Voice, ...]) -> None:
            chosen = voices[0] if len(voices) == 1 else self._ask_voice(path, voices)
            # The question waits for the analyst, who may have opened another recording meanwhile.
            if chosen is not None and self._state.waveform is waveform:
                self.baselines.borrow(chosen.source)

        job = self._runner.submit("borrow", listen)
        job.finished.connect(take)
        job.failed.connect(self.problem)
        return job
