"""Measure a recording from its first sample to its last, in bounded memory.

Samples stream in; clipping, holes and bandwidth are read off the originals, everything else off
the 16 kHz mix. The mix is measured in units of five seconds at fixed positions, each from its own
samples alone, so that neither the size of the blocks nor the number of threads nor the order of
arrival can change a single bit of the result.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.acoustics import (
    COLUMNS,
    MARGIN_SAMPLES,
    PIECE_SAMPLES,
    RATE_HZ,
    UNIT_FRAMES,
    UNIT_SAMPLES,
    measure_piece,
)
from voiceman_gui.analysis.measure.progressive import MeasuredSoFar
from voiceman_gui.analysis.measure.voice import VoiceMeter
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import AnalysisError, Cancelled
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.vad import CHUNK_SAMPLES, VoiceActivity

OnMeasurements = Callable[[Measurements], None]
Block = NDArray[np.float32]

_SNAPSHOT_S = 1.0


def measure(
    source_blocks: Iterable[Block],
    sample_rate_hz: int,
    settings: AnalysisSettings,
    vad: VoiceActivity,
    *,
    total_s: float,
    on_progress: OnProgress,
    on_measurements: OnMeasurements | None,
    cancel: CancelToken,
    threads: int = 1,
    voice: SpeakerEmbedding | None = None,
    known: FrameTracks | None = None,
) -> Measurements:
    """Measure a recording.

    Parameters
    ----------
    source_blocks : iterable of ndarray of float32, shape (channels, n)
        The decoded samples in order, at the original rate, all channels.
    sample_rate_hz : int
    settings : AnalysisSettings
    vad : VoiceActivity
    total_s : float
        Expected length, for the progress only.
    on_progress : callable
        Called in this thread.
    on_measurements : callable or None
        Called in this thread with growing snapshots, about every second, the first with the first
        window. What a snapshot holds never changes later. None: no snapshots are made, each of
        which takes the longer the more is measured.
    cancel : CancelToken
        Looked at between blocks and between units; a last snapshot then holds all that was
        measured.
    threads : int
        Threads that measure beside this one; 1 measures in this one.
    voice : SpeakerEmbedding or None
        The network that categories and valence hear with; None: there will be none.
    known : FrameTracks or None
        Of the last snapshot of a run that was cancelled: whole units of it are not measured again.
        Not a bit of the result depends on it.

    Returns
    -------
    Measurements
        Of the whole recording, `complete`.

    Raises
    ------
    Cancelled
        After `cancel`.
    AnalysisError
        When no sound came.
    """
    passage = _Passage(sample_rate_hz, settings, vad, threads, voice, known)
    told = _Teller(passage.so_far, total_s, on_progress, on_measurements)
    try:
        for block in source_blocks:
            cancel.check()
            for _ in passage.push(block):
                cancel.check()
                told.maybe()
        for _ in passage.finish():
            cancel.check()
            told.maybe()
    except Cancelled:
        told.now()
        raise
    finally:
        passage.close()
    on_progress(Progress(1.0, message("analysis.progress.measured")))
    return passage.so_far.snapshot(complete=True)


class _Teller:
    """Tells the listeners how far the measuring is, not more often than they can look."""

    def __init__(
        self,
        so_far: MeasuredSoFar,
        total_s: float,
        on_progress: OnProgress,
        on_measurements: OnMeasurements | None,
    ) -> None:
        self._so_far = so_far
        self._total_s = max(total_s, 1e-9)
        self._on_progress = on_progress
        self._on_measurements = on_measurements
        self._last: float | None = None
        self._told_s = 0.0

    def maybe(self) -> None:
        """Tell the progress, and hand out a snapshot when the last is a second old."""
        fraction = min(1.0, self._so_far.measured_s / self._total_s)
        self._on_progress(Progress(fraction, message("analysis.progress.measuring")))
        if self._on_measurements is None or self._so_far.windows == 0:
            return
        now = time.monotonic()
        if self._last is None or now - self._last >= _SNAPSHOT_S:
            self.now()
            self._last = time.monotonic()

    def now(self) -> None:
        """Hand out a snapshot if there is anything new in it."""
        if self._on_measurements is not None and self._so_far.measured_s > self._told_s:
            self._told_s = self._so_far.measured_s
            self._on_measurements(self._so_far.snapshot(complete=False))


class _Passage:
    """Cuts the mix into chunks for speech detection and units for the measures."""

    def __init__(
        self,
        sample_rate_hz: int,
        settings: AnalysisSettings,
        vad: VoiceActivity,
        threads: int,
        voice: SpeakerEmbedding | None,
        known: FrameTracks | None = None,
    ) -> None:
        heard = None if known is None else known.voice
        meter = None if voice is None else VoiceMeter(voice, heard)
        self._known = np.zeros((0, len(COLUMNS)), np.float32)
        if known is not None:
            self._known = np.stack([known.columns[name] for name in COLUMNS], axis=1)
        self.so_far = MeasuredSoFar(sample_rate_hz, settings, meter)
        self._resampler = MonoResampler(sample_rate_hz, RATE_HZ, settings.channel)
        self._voice = vad.stream()
        self._pool = ThreadPoolExecutor(threads, "measure") if threads > 1 else None
        self._in_flight = threads + 1
        self._pending: deque[Future[NDArray[np.float32]]] = deque()
        self._unheard = np.zeros(0, np.float32)
        # The margin before the first sample, and every unit's margins, lie in one buffer.
        self._unmeasured = np.zeros(MARGIN_SAMPLES, np.float32)
        self._samples = 0
        self._units = 0

    def push(self, block: Block) -> Iterable[None]:
        """Take a block; yields after every unit that became part of the result."""
        channel = self.so_far.settings.channel
        self.so_far.quality.push(block if channel is None else block[channel : channel + 1])
        yield from self._feed(self._resampler.push(block))

    def finish(self) -> Iterable[None]:
        """Measure what is left, however short."""
        yield from self._feed(self._resampler.flush())
        if self._samples == 0:
            raise AnalysisError(message("analysis.no_sound"))
        if self._unheard.size:
            self.so_far.hear(self._voice.push(self._unheard))
        self.so_far.ends_at(self._samples)
        while self._units * UNIT_SAMPLES < self._samples:
            missing = PIECE_SAMPLES - self._unmeasured.shape[0]
            piece = np.pad(self._unmeasured, (0, max(0, missing)))
            self._unmeasured = piece
            yield from self._measure_unit()
        yield from self._collect(0)

    def close(self) -> None:
        """Wait for the threads; units not yet begun are dropped."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _feed(self, mono: NDArray[np.float32]) -> Iterable[None]:
        self._samples += mono.shape[0]
        if self.so_far.voice is not None:
            self.so_far.voice.push(mono)
        self._unheard = np.concatenate([self._unheard, mono])
        while self._unheard.shape[0] >= CHUNK_SAMPLES:
            self.so_far.hear(self._voice.push(self._unheard[:CHUNK_SAMPLES]))
            self._unheard = self._unheard[CHUNK_SAMPLES:]
        self._unmeasured = np.concatenate([self._unmeasured, mono])
        while self._unmeasured.shape[0] >= PIECE_SAMPLES:
            yield from self._measure_unit()

    def _measure_unit(self) -> Iterable[None]:
        piece = self._unmeasured[:PIECE_SAMPLES].copy()
        self._unmeasured = self._unmeasured[UNIT_SAMPLES:]
        begin, end = self._units * UNIT_FRAMES, (self._units + 1) * UNIT_FRAMES
        self._units += 1
        if end <= self._known.shape[0]:
            # Nothing is under way: what is known comes before what is not.
            self.so_far.add_unit(self._known[begin:end])
            yield
        elif self._pool is None:
            self.so_far.add_unit(measure_piece(piece))
            yield
        else:
            self._pending.append(self._pool.submit(measure_piece, piece))
            yield from self._collect(self._in_flight)

    def _collect(self, leave: int) -> Iterable[None]:
        """Take finished units in order, waiting while more than ``leave`` are under way."""
        while self._pending and (len(self._pending) > leave or self._pending[0].done()):
            self.so_far.add_unit(self._pending.popleft().result())
            yield
