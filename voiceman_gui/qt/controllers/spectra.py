"""Tiles of the spectrogram and units of its tracks, made one at a time off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.audio.spectrogram import Grid, mix, tile
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.tracks import UNIT_S, TrackKey, TrackKind
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.plot.spectrogram import TileKey
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.audio.reader import SampleReader
    from voiceman_gui.qt.panels.axis_panel import AxisStack

KIND = "spectrogram"

Key = TileKey | TrackKey
FIRST_PASS_UNITS = 24
"""Two minutes of the recording, spread evenly over it, in which the first pass looks for F0."""


class Spectra(QObject):
    """Makes the tiles that are wanted, in their order; what is no longer wanted is left out.

    Parameters
    ----------
    state : State
    interactive : JobRunner
        Each tile is a job of its own, so that other interactive jobs come in between.
    parent : QObject
    """

    arrived = Signal(object, object)
    """`TileKey` and the tile, uint16 of shape (rows, columns); or `TrackKey` and its columns."""
    problem = Signal(object)
    """A fact (`Message`): no more tiles come until others are asked for."""

    def __init__(self, state: State, interactive: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._interactive = state, interactive
        self._wanted: list[Key] = []
        self._running: Key | None = None
        # Touched by jobs only, so by one thread only.
        self._reader: SampleReader | None = None
        self._read_of: Waveform | None = None
        state.waveform_changed.connect(self._waveform_changed)

    def serve(self, axis: AxisStack) -> None:
        """Make the tiles that the time axis wants."""
        axis.tiles_wanted.connect(self.fetch)
        self.arrived.connect(axis.show_tile)
        self.problem.connect(axis.show_problem)

    def fetch(self, keys: Sequence[Key]) -> None:
        """Ask for tiles and units, in place of all that were asked for and are not begun."""
        self._wanted = [key for key in keys if key != self._running]
        self._next()

    def _next(self) -> None:
        waveform = self._state.waveform
        if waveform is None or self._running is not None or not self._wanted:
            return
        key = self._running = self._wanted.pop(0)
        job = self._interactive.submit(KIND, lambda _report: self._make(waveform, key))
        job.finished.connect(lambda codes: self.arrived.emit(key, codes))
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)

    def _make(self, waveform: Waveform, key: Key) -> object:
        # Here, where its half second keeps nobody waiting, the colour maps are loaded, too.
        from voiceman_gui.qt.items import spectrum_image

        spectrum_image.load_colors()
        if isinstance(key, TrackKey):
            return self._unit(waveform, key)
        grid = Grid(waveform.recording.sample_rate_hz, key.band)
        start, stop = grid.needed(key.level, key.number, waveform.n_samples)
        mono = self._read(waveform, key.channel, start, stop)
        return tile(grid, key.level, key.number, mono, start, waveform.n_samples)

    def _read(
        self, waveform: Waveform, channel: int | None, start: int, stop: int
    ) -> NDArray[np.float32]:
        if self._read_of is not waveform:
            self._close()
            self._reader = pipeline.open_reader(waveform)
            self._read_of = waveform
        assert self._reader is not None
        return mix(self._reader.read(start, stop), channel)

    def _unit(self, waveform: Waveform, key: TrackKey) -> dict[str, NDArray[np.float32]]:
        from voiceman_gui.analysis.measure.track_units import measure_unit, needed

        rate, n_samples = waveform.recording.sample_rate_hz, waveform.n_samples
        start, stop = needed(key.number, rate)
        low, high = max(0, start), min(stop, n_samples)
        sound = self._read(waveform, key.channel, low, high)
        sound = np.pad(sound, (low - start, stop - high))
        return measure_unit(key.kind, key.limits, sound, rate)

    def first_f0(
        self, waveform: Waveform, channel: int | None, cancel: CancelToken
    ) -> NDArray[np.float32]:
        """Return the F0 of a first pass over some of a recording; called in a job."""
        from voiceman_gui.analysis.measure.pitch_range import FIRST_PASS

        seconds = waveform.n_samples / waveform.recording.sample_rate_hz
        count = max(1, -(-int(seconds) // round(UNIT_S)))
        chosen = np.unique(np.linspace(0, count - 1, min(count, FIRST_PASS_UNITS)).astype(int))
        found = []
        for number in chosen:
            cancel.check()
            key = TrackKey(channel, TrackKind.PITCH, FIRST_PASS, int(number))
            found.append(self._unit(waveform, key)["f0_hz"])
        return np.concatenate(found)

    def _ended(self) -> None:
        self._running = None
        self._next()

    def _failed(self, why: object) -> None:
        self._wanted = []
        self.problem.emit(why)

    def _waveform_changed(self) -> None:
        self._wanted = []
        self._interactive.cancel(KIND)
        if self._state.waveform is None:
            self._interactive.submit("close_spectra", self._let_go, replace=False)

    def _let_go(self, _report: Report) -> None:
        self._close()

    def release(self) -> None:
        """Let go of the file; called when the interactive thread has ended."""
        self._close()

    def _close(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader, self._read_of = None, None
