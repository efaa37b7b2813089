"""Saying that a recording was read by other models before, and noting which ones read it now."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.earlier import EarlierReadings, models_used
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.recall import Recalled
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State
from voiceman_gui.settings.analysed_with import note_analysis

NOTE = "note_analysis"


class Earlier(QObject):
    """Compares the models of each whole analysis with those that read the recording last.

    Parameters
    ----------
    state : State
    controller : AnalysisController
    autosave : Autosave
        Knows whether anything is kept at all.
    keeper : JobRunner
    parent : QObject
    """

    problem = Signal(object)
    notice = Signal(object)

    def __init__(
        self,
        state: State,
        controller: AnalysisController,
        autosave: Autosave,
        keeper: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._keeper = state, keeper
        self._autosave = autosave
        self._worked_on = False
        controller.recalled.connect(self._recalled)
        controller.analysed.connect(self._analysed)

    def _recalled(self, _: Waveform, recalled: Recalled) -> None:
        self._worked_on = recalled.work is not None

    def _analysed(self, analysis: Analysis) -> None:
        if not self._autosave.keeps or not analysis.complete:
            return
        now, sha256 = models_used(analysis.models), analysis.waveform.sha256
        day, unknown = datetime.now().astimezone().date().isoformat(), self._worked_on
        job = self._keeper.submit(
            NOTE, lambda _: note_analysis(sha256, now, day, unknown=unknown), replace=False
        )

        def show(before: EarlierReadings | None) -> None:
            waveform = self._state.waveform
            if before is not None and waveform is not None and waveform.sha256 == sha256:
                self.notice.emit(before.fact(now))

        job.finished.connect(show)
        job.failed.connect(self.problem)
