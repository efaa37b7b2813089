"""Keeping what the analyst set: saved by itself, found again by the recording's hash."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.state import State
from voiceman_gui.settings.autosave import Work, load_work, save_work

SAVE_AFTER_MS = 1500
"""A killed program loses at most the last five seconds; this leaves room for a slow disk."""


class Autosave(QObject):
    """Marks, baseline, channel and selection of the open recording, on disk a moment later."""

    problem = Signal(str)
    saved = Signal()

    def __init__(self, state: State, errands: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._errands = state, errands
        self._sha256: str | None = None
        self._notes = ""
        self._kept = Work()
        self._left: tuple[str, str, Work] | None = None
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._save_later)
        state.recording_changed.connect(self._forget)
        for signal in (
            state.marks_changed,
            state.baseline_changed,
            state.channel_changed,
            state.selection_changed,
        ):
            signal.connect(self._changed)

    def restore(self, waveform: Waveform) -> None:
        """Bring back what was set in this recording; marks made meanwhile are kept too."""
        state = self._state
        try:
            work = load_work(waveform.sha256)
        except VoicemanError as error:
            self.problem.emit(str(error))
            work = None
        self._sha256 = waveform.sha256
        if work is None:
            self._kept = Work()
            self._changed()
            return
        self._kept, self._notes = work, work.notes
        new = tuple(m for m in state.marks if m.span not in {k.span for k in work.marks})
        state.set_marks((*work.marks, *new))
        if state.baseline is None:
            state.set_baseline(work.baseline)
        channels = waveform.recording.channels
        if state.channel is None and work.channel is not None and work.channel < channels:
            state.set_channel(work.channel)
        if state.selection is None:
            state.set_selection(work.selection)
        self._changed()

    def resume(self) -> None:
        """Go on with the recording that was left last, which is shown again as it was."""
        waveform = self._state.waveform
        if waveform is not None and self._left is not None and self._left[0] == waveform.sha256:
            self._sha256, self._notes, self._kept = self._left
            self._changed()

    def flush(self) -> bool:
        """Save now; False if it failed, which has then been told."""
        self._timer.stop()
        work = self._work()
        if self._sha256 is None or work == self._kept:
            return True
        try:
            save_work(self._sha256, work, self._kept)
        except VoicemanError as error:
            self.problem.emit(str(error))
            return False
        self._kept = work
        return True

    def _work(self) -> Work:
        state = self._state
        return Work(state.marks, state.baseline, state.channel, state.selection, self._notes)

    def _changed(self, *_: object) -> None:
        if self._sha256 is not None and self._work() != self._kept:
            self._timer.start()

    def _forget(self) -> None:
        # What is pending belongs to the recording that is being left; the state already shows
        # the next one, so it was flushed before (see `Session.leaving`).
        self._timer.stop()
        if self._sha256 is not None:
            self._left = (self._sha256, self._notes, self._kept)
        self._sha256, self._notes, self._kept = None, "", Work()

    def _save_later(self) -> None:
        sha256, work = self._sha256, self._work()
        if sha256 is None or work == self._kept:
            return
        known = self._kept
        job = self._errands.submit("save", lambda _: save_work(sha256, work, known), replace=False)
        job.failed.connect(self.problem)
        job.finished.connect(lambda _: self._was_saved(sha256, work))

    def _was_saved(self, sha256: str, work: Work) -> None:
        if sha256 == self._sha256:
            self._kept = work
        self.saved.emit()
