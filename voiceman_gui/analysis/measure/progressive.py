"""What has been measured so far, and the snapshots of it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from voiceman_gui.analysis.measure.acoustics import COLUMNS, FRAME_SAMPLES, HOP_S, RATE_HZ
from voiceman_gui.analysis.measure.buffers import GrowingRows
from voiceman_gui.analysis.measure.functionals import NAMES, summarise
from voiceman_gui.analysis.measure.quality_tracks import (
    BandwidthMeter,
    ClippingMeter,
    HoleMeter,
    energy_per_second,
)
from voiceman_gui.analysis.measure.speech import PROBABILITY_S, SETTLED_S, maybe_speech, speech_mask
from voiceman_gui.analysis.measure.voice import VoiceMeter, voice_statistics
from voiceman_gui.analysis.measure.windows import window_count, window_spans
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import (
    VOICE_CHANNELS,
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)

_SPOKEN_ONLY = ("f0_hz", "hnr_db")
_GUARD_FRAMES = 10  # the tail of a word is not background noise


class OriginalQuality:
    """The meters that look at the original samples."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._rate_hz = sample_rate_hz
        self.clipping = ClippingMeter(sample_rate_hz)
        self.holes = HoleMeter(sample_rate_hz)
        self.bandwidth = BandwidthMeter(sample_rate_hz)
        self._length = 0
        self._channels = 1

    def push(self, block: NDArray[np.float32]) -> None:
        """Take the next samples of the analysed channels, shape (channels, n)."""
        self._channels = block.shape[0]
        self._length += block.shape[1]
        self.clipping.push(block)
        self.holes.push(block)
        self.bandwidth.push(block.mean(axis=0))

    def samples(self, seconds: int) -> NDArray[np.int64]:
        """Samples looked at in each of the first ``seconds`` seconds, all channels."""
        begin = np.arange(seconds, dtype=np.int64) * self._rate_hz
        per_second = np.clip(self._length - begin, 0, self._rate_hz)
        return np.asarray(per_second * self._channels, np.int64)


class MeasuredSoFar:
    """Rows of frames and windows that grow unit by unit.

    Parameters
    ----------
    sample_rate_hz : int
        Of the original.
    settings : AnalysisSettings
    voice : VoiceMeter or None
        None: the speaker network's frames are not measured.
    """

    def __init__(
        self, sample_rate_hz: int, settings: AnalysisSettings, voice: VoiceMeter | None = None
    ) -> None:
        self.settings = settings
        self.voice = voice
        self.quality = OriginalQuality(sample_rate_hz)
        self._probabilities: GrowingRows[np.float32] = GrowingRows((), np.float32)
        self._kept: GrowingRows[np.float32] = GrowingRows((len(COLUMNS),), np.float32)
        self._energy: GrowingRows[np.float64] = GrowingRows((), np.float64)
        self._speech: GrowingRows[np.bool_] = GrowingRows((), np.bool_)
        self._maybe: GrowingRows[np.bool_] = GrowingRows((), np.bool_)
        self._functionals: GrowingRows[np.float64] = GrowingRows((len(NAMES),), np.float64)
        self._voices: GrowingRows[np.float32] = GrowingRows(
            (2 * VOICE_CHANNELS,), np.float32, growth=1.25
        )
        self._times: GrowingRows[np.float64] = GrowingRows((4,), np.float64)
        self._rows = np.zeros((0, len(COLUMNS)), np.float32)  # from frame `_rows_from` on
        self._rows_from = 0
        self._end_frames: int | None = None
        self._end_s = math.inf

    @property
    def measured_s(self) -> float:
        """How far frames, speech and windows are final."""
        return len(self._speech) * HOP_S

    @property
    def windows(self) -> int:
        """How many windows are final."""
        return len(self._times)

    def hear(self, probabilities: NDArray[np.float32]) -> None:
        """Append speech probabilities."""
        self._probabilities.append(probabilities)

    def ends_at(self, samples: int) -> None:
        """Say how long the 16 kHz mix turned out to be."""
        self._end_frames = samples // FRAME_SAMPLES
        self._end_s = samples / RATE_HZ

    def add_unit(self, rows: NDArray[np.float32]) -> None:
        """Append the next unit's frames and settle what they complete."""
        self._rows = np.concatenate([self._rows, rows])
        ready = self._rows_from + self._rows.shape[0]
        if self._end_frames is None:
            heard_s = len(self._probabilities) * PROBABILITY_S
            ready = min(ready, math.floor((heard_s - SETTLED_S) / HOP_S))
        else:
            ready = min(ready, self._end_frames)
        if ready > len(self._speech) or self._end_frames == 0:
            self._settle(ready)

    def _settle(self, ready: int) -> None:
        done = len(self._speech)
        speech = speech_mask(self._probabilities.view(), done, ready, HOP_S)
        fresh = self._rows[done - self._rows_from : ready - self._rows_from]
        for name in _SPOKEN_ONLY:
            fresh[~speech, COLUMNS.index(name)] = np.nan
        self._speech.append(speech)
        maybe = maybe_speech(self._probabilities.view(), done, ready, HOP_S)
        self._maybe.append(speech | maybe)
        self._kept.append(fresh)
        self._energy.append(fresh[:, COLUMNS.index("energy")].astype(np.float64))
        if self.voice is not None:
            self.voice.advance(self._speech.view(), final=self._all_speech_known)
        self._summarise_windows()

    @property
    def _all_speech_known(self) -> bool:
        return self._end_frames is not None and len(self._speech) == self._end_frames

    def _summarise_windows(self) -> None:
        first = len(self._times)
        known_s = self.measured_s
        if self.voice is not None:
            known_s = min(known_s, self.voice.known_s)
        count = window_count(known_s, self.settings)
        starts, ends = window_spans(first, count, self.settings)
        if self._all_speech_known and count == 0:
            starts, ends = np.zeros(1), np.array([self._end_s])
        for start, end in zip(starts, ends, strict=True):
            self._summarise(float(start), float(end))
        needed = math.floor((len(self._times) * self.settings.hop_s) / HOP_S) - 1
        drop = min(max(0, needed), len(self._speech)) - self._rows_from
        if drop > 0:
            self._rows = self._rows[drop:].copy()
            self._rows_from += drop

    def _summarise(self, start_s: float, end_s: float) -> None:
        first = max(0, math.ceil(start_s / HOP_S - 0.5 - 1e-9))
        last = min(len(self._speech), math.ceil(end_s / HOP_S - 0.5 - 1e-9))
        rows = self._rows[first - self._rows_from : last - self._rows_from]
        speech = self._speech.view(first, last)
        columns = {name: rows[:, index] for index, name in enumerate(COLUMNS)}
        voiced = np.count_nonzero(speech & ~np.isnan(columns["f0_hz"]))
        times = np.array([[start_s, end_s, np.count_nonzero(speech) * HOP_S, voiced * HOP_S]])
        self._times.append(times)
        self._functionals.append(summarise(columns, speech, HOP_S)[None])
        if self.voice is not None:
            self._voices.append(voice_statistics(self.voice.view(), first, speech)[None])

    def snapshot(self, *, complete: bool) -> Measurements:
        """All that is final now, in arrays that will not change."""
        kept = self._kept.view()
        times = self._times.view()
        return Measurements(
            frames=FrameTracks(
                hop_s=HOP_S,
                speech=self._speech.view(),
                columns={name: kept[:, index] for index, name in enumerate(COLUMNS)},
                voice=None if self.voice is None else self.voice.view(),
            ),
            quality=self._quality(complete),
            windows=WindowMeasures(
                start_s=times[:, 0],
                end_s=times[:, 1],
                speech_s=times[:, 2],
                voiced_s=times[:, 3],
                names=NAMES,
                functionals=self._functionals.view(),
                voice=None if self.voice is None else self._voices.view(),
            ),
            measured_s=self._end_s if complete else self.measured_s,
            complete=complete,
        )

    def _quality(self, complete: bool) -> QualityTracks:
        speech, energy = self._speech.view(), self._energy.view()
        end_s = self._end_s if complete else self.measured_s
        seconds = math.ceil(end_s - 1e-9)
        near = ndimage.maximum_filter1d(self._maybe.view(), 2 * _GUARD_FRAMES + 1)
        speech_energy, speech_samples = energy_per_second(energy, speech, seconds)
        pause_energy, pause_samples = energy_per_second(energy, ~near, seconds)
        return QualityTracks(
            clipped=self.quality.clipping.per_second(seconds),
            samples=self.quality.samples(seconds),
            dropped=self.quality.holes.per_second(seconds),
            speech_energy=speech_energy,
            pause_energy=pause_energy,
            speech_samples=speech_samples,
            pause_samples=pause_samples,
            bandwidth_hz=self.quality.bandwidth.bandwidth_hz(),
        )
