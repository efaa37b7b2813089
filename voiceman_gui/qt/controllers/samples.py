"""Samples for drawing: below a few samples a pixel the peaks do not say enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.audio.reader import SampleReader


class Samples(QObject):
    """Fetches stretches of the recording on the interactive thread."""

    arrived = Signal(int, object)
    """First sample and float32 samples of shape (channels, n)."""
    problem = Signal(object)

    def __init__(self, state: State, interactive: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._interactive = state, interactive
        # Touched by jobs only, so by one thread only.
        self._reader: SampleReader | None = None
        self._read_of: Waveform | None = None
        state.waveform_changed.connect(self._waveform_changed)

    def fetch(self, start: int, stop: int) -> None:
        """Ask for samples ``start..stop``; a newer request replaces an older one."""
        self._submit("samples", start, stop, lambda samples: self.arrived.emit(start, samples))

    def read(self, start: int, stop: int, then: Callable[[NDArray[np.float32]], None]) -> None:
        """Hand samples ``start..stop`` to a callable, shape (channels, n).

        A newer request replaces an older one that was not answered yet.
        """
        self._submit("read_samples", start, stop, then)

    def _submit(
        self, kind: str, start: int, stop: int, then: Callable[[NDArray[np.float32]], None]
    ) -> None:
        waveform = self._state.waveform
        if waveform is None:
            return

        def work(_report: Report) -> object:
            if self._read_of is not waveform:
                self._close()
                self._reader = pipeline.open_reader(waveform)
                self._read_of = waveform
            assert self._reader is not None
            return self._reader.read(start, min(stop, waveform.n_samples))

        job = self._interactive.submit(kind, work)
        job.finished.connect(then)
        job.failed.connect(self.problem)

    def _waveform_changed(self) -> None:
        if self._state.waveform is None:
            self._interactive.submit("close_samples", lambda _: self._close(), replace=False)

    def release(self) -> None:
        """Let go of the file; called when the interactive thread has ended."""
        self._close()

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader, self._read_of = None, None
