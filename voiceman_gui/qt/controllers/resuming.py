"""Analyses that go on: after decoding, at the next opening, and behind another file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.message import message
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.queue import Queue
from voiceman_gui.qt.controllers.recall import Recalled
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State


class Resuming(QObject):
    """Begins analyses that were asked for too early, interrupted, or finished another day.

    Parameters
    ----------
    state : State
    controller : AnalysisController
    worker : JobRunner
        Decodes and analyses.
    queue : Queue
    parent : QObject
    """

    notice = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(
        self,
        state: State,
        controller: AnalysisController,
        worker: JobRunner,
        queue: Queue,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._controller = state, controller
        self._worker, self._queue = worker, queue
        self._part: Span | None = None
        """Of what waits or was interrupted; None: all of the recording."""
        self._waits = False
        """Whether the open recording is to be analysed once it is decoded."""
        self._interrupted: Waveform | None = None
        """Being analysed when another file was to be opened."""
        state.recording_changed.connect(self._forget)
        controller.stopping.connect(self._stopping)
        # `recalled` brings the document back; settings are taken from it only after that.
        controller.decoded.connect(self._decoded)
        controller.recalled.connect(self._recalled)
        self._finished: Recalled | None = None

    def analyse(self) -> None:
        """Analyse what is open, at once or when it is decoded."""
        self._analyse(None)

    def analyse_selection(self) -> None:
        """Analyse the selection and nothing else, widened to whole seconds."""
        selection = self._state.selection
        if selection is not None:
            self._analyse(selection.in_whole_seconds(self._state.duration_s))

    def _analyse(self, part: Span | None) -> None:
        if self._state.waveform is None and self._worker.busy("open"):
            self._waits, self._part = True, part
            self.notice.emit(message("window.analysis.waits"))
        else:
            self._controller.analyse(part=part)

    def analyse_unless_begun(self) -> None:
        """Analyse what is open, unless an analysis of it runs already."""
        if not self._state.analysing:
            self._controller.analyse()

    def before_opening(self) -> None:
        """Note what is being analysed: it is interrupted by what is opened next."""
        if self._worker.busy("analyse"):
            self._interrupted = self._state.waveform
            self._part = self._controller.part

    def opening_ended(self) -> None:
        """Go on with what was interrupted, if it is shown again because the other file was bad."""
        interrupted, self._interrupted = self._interrupted, None
        if interrupted is not None and self._state.waveform is interrupted:
            self._controller.analyse(part=self._part)

    def opened(self, recording: Recording) -> None:
        """Let the analysis that was interrupted go on in the queue."""
        interrupted = self._interrupted
        if interrupted is None:
            return
        if interrupted.recording.path == recording.path:
            self._waits = True
            return
        self._queue.take_over(interrupted, self._part)
        self.notice.emit(message("window.analysis.in_queue", file=interrupted.recording.name))

    def _recalled(self, _waveform: Waveform, recalled: Recalled) -> None:
        self._finished = recalled

    def _decoded(self, _waveform: Waveform) -> None:
        recalled, self._finished = self._finished, None
        if self._waits:
            self._waits = False
            self._controller.analyse(part=self._part)
        elif recalled is not None and recalled.finished is not None:
            finished = recalled.finished
            if finished.channel == self._state.channel:
                self._controller.analyse(finished)

    def _stopping(self) -> None:
        self._waits, self._interrupted = False, None

    def _forget(self) -> None:
        self._waits = False
