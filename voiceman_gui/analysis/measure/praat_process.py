"""Praat in a process of its own: it holds Python's global lock, which would stop a window."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.extract import Extract
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.errors import AnalysisError, Cancelled
from voiceman_gui.core.measures import SoundMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.progress import CancelToken

_LOOK_S = 0.05
"""How often a wait looks whether it was cancelled."""


class PraatProcess(Closing):
    """Measures one passage after the other, started by the first; for one thread at a time."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def measure(
        self,
        samples: NDArray[np.float64],
        rate_hz: int,
        pitch: PitchRange,
        place: Extract,
        cancel: CancelToken,
    ) -> SoundMeasures:
        """Measure a passage; see `passage_sound.measure_sound`.

        Raises
        ------
        Cancelled
            The process is ended.
        AnalysisError
            If the process ended by itself.
        """
        try:
            pipe = self._started()
            pipe.send((samples, rate_hz, pitch, place))
            while not pipe.poll(_LOOK_S):
                cancel.check()
            found = pipe.recv()
        except Cancelled:
            self.close()
            raise
        except (EOFError, OSError) as error:
            self.close()
            raise AnalysisError(message("analysis.measures.process_ended")) from error
        if isinstance(found, SoundMeasures):
            return found
        self.close()
        raise AnalysisError(message("analysis.measures.process_ended")) from found

    def close(self) -> None:
        """End the process, whatever it does."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _started(self) -> Connection:
        if self._pipe is None:
            # A fork would copy threads' locks as they happen to be.
            spawn = multiprocessing.get_context("spawn")
            self._pipe, theirs = spawn.Pipe()
            self._process = spawn.Process(target=serve, args=(theirs,), name="praat", daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe


def serve(pipe: Connection) -> None:
    """Measure what comes through a pipe until it is closed; runs in the process."""
    from voiceman_gui.analysis.measure.passage_sound import measure_sound

    while True:
        try:
            samples, rate_hz, pitch, place = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send(measure_sound(samples, rate_hz, pitch, place))
        except Exception as error:  # noqa: BLE001 - handed to the process that asked
            pipe.send(RuntimeError(f"{type(error).__name__}: {error}"))
