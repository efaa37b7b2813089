"""A selection read under other baselines and in random order, once its readings are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State


class SensitivityReading(QObject):
    """Adds to the readings of a selection how much they depend on the baseline.

    Parameters
    ----------
    state : State
    runner : JobRunner
    problem : callable
        Takes what failed.
    parent : QObject
    """

    def __init__(
        self, state: State, runner: JobRunner, problem: Callable[[object], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._state, self._runner, self._problem = state, runner, problem

    def cancel(self) -> None:
        """Stop: another passage is read."""
        self._runner.cancel("sensitivity")

    def read(self, analysis: Analysis, passage: PassageReading) -> None:
        """Read a passage that is shown; what is found is shown as long as it still is."""

        def show(more: PassageReading) -> None:
            if self._state.passage is passage:
                self._state.show_passage(more)

        job = self._runner.submit(
            "sensitivity", lambda _: pipeline.with_sensitivity(analysis, passage)
        )
        job.finished.connect(show)
        job.failed.connect(self._problem)
