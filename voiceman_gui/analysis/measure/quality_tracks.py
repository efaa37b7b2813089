"""What the original samples say about the channel: clipping, holes, and how far up it reaches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from voiceman_gui.analysis.measure.buffers import GrowingRows
from voiceman_gui.analysis.measure.constants import FRAME_SAMPLES, RATE_HZ

CLIP_LEVEL = 0.9995
CLIP_RUN = 3

_CELL_S = 0.005
_HOLE_CELLS, _PAUSE_CELLS = 4, 100
_LOUD_LEVEL = 10 ** (-50 / 20)
_QUIET, _LOUD, _SILENT = 0, 1, 2

_BAND_HZ = 250.0
_SPECTRUM_S = 0.05
_SPECTRUM_HOP_S = 0.1
_FLOOR_DB, _TOP_DB = -180, 20
_BELOW_PEAK_DB = 50.0
_MODULATION_DB = 9.0
_MIN_SPECTRA = 5

Block = NDArray[np.float32]


class ClippingMeter:
    """Counts samples in runs of three or more at full scale (0.9995 and above, one sign)."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._rate_hz = sample_rate_hz
        self._position = 0
        self._tail: Block | None = None
        self._sums = np.zeros(0, np.int64)

    def push(self, block: Block) -> None:
        """Take the next samples, shape (channels, n)."""
        tail = block[:, :0] if self._tail is None else self._tail
        joined = np.concatenate([tail, block], axis=1)
        if np.abs(block).max(initial=0.0) >= CLIP_LEVEL or np.abs(tail).max(initial=0.0) >= 0.9:
            begin = self._position - tail.shape[1]
            fresh = np.zeros(joined.shape[1], np.int64)
            for sign in (1, -1):
                fresh += self._new_members(joined * sign >= CLIP_LEVEL, tail.shape[1])
            self._add(begin, fresh)
        self._position += block.shape[1]
        self._tail = joined[:, -(2 * CLIP_RUN) :].copy()

    def per_second(self, seconds: int) -> NDArray[np.int64]:
        """Clipped samples, for each of the first ``seconds`` seconds."""
        known = self._sums[:seconds]
        return np.concatenate([known, np.zeros(seconds - known.shape[0], np.int64)])

    def _add(self, begin: int, fresh: NDArray[np.int64]) -> None:
        at = np.flatnonzero(fresh)
        if at.size == 0:
            return
        second = (begin + at) // self._rate_hz
        missing = int(second[-1]) + 1 - self._sums.shape[0]
        if missing > 0:
            self._sums = np.concatenate([self._sums, np.zeros(missing, np.int64)])
        np.add.at(self._sums, second, fresh[at])

    @staticmethod
    def _new_members(full: NDArray[np.bool_], seen: int) -> NDArray[np.int64]:
        """Members of runs, summed over channels, less those the last block already counted."""

        def members(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
            count = flags.shape[1]
            result = np.zeros(flags.shape, np.bool_)
            if count >= CLIP_RUN:
                core = flags[:, :-2] & flags[:, 1:-1] & flags[:, 2:]
                for shift in range(CLIP_RUN):
                    result[:, shift : count - CLIP_RUN + 1 + shift] |= core
            return np.asarray(result.sum(axis=0, dtype=np.int64))

        total = members(full)
        total[:seen] -= members(full[:, :seen])
        return np.asarray(total)


class HoleMeter:
    """Counts samples in holes: digital silence of 20 ms to half a second that is cut into sound.

    Looked at in cells of 5 ms: a hole is a run of 4 to 100 cells in which every sample of every
    channel is 0, with a cell louder than -50 dBFS among the two before it and among the two behind
    it. Longer digital silence, or silence between quiet ends, is a pause (of a noise gate, of a
    recording put together), not a drop-out.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self._cell = max(1, round(_CELL_S * sample_rate_hz))
        self._rate_hz = sample_rate_hz
        self._rest = np.zeros(0, np.float32)
        self._states: GrowingRows[np.int8] = GrowingRows((), np.int8)

    def push(self, block: Block) -> None:
        """Take the next samples, shape (channels, n)."""
        loudest = np.concatenate([self._rest, np.abs(block).max(axis=0)])
        cells = loudest.shape[0] // self._cell
        power = loudest[: cells * self._cell].reshape(cells, self._cell)
        self._rest = loudest[cells * self._cell :].copy()
        states = np.full(cells, _QUIET, np.int8)
        states[(power.astype(np.float64) ** 2).mean(axis=1) >= _LOUD_LEVEL**2] = _LOUD
        states[power.max(axis=1, initial=0.0) == 0] = _SILENT
        self._states.append(states)

    def per_second(self, seconds: int) -> NDArray[np.int64]:
        """Samples in holes, for each of the first ``seconds`` seconds."""
        states = self._states.view()
        edges = np.diff((states == _SILENT).astype(np.int8), prepend=0, append=0)
        starts, stops = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
        tally = np.zeros(seconds, np.int64)
        for start, stop in zip(starts, stops, strict=True):
            before, after = states[max(0, start - 2) : start], states[stop : stop + 2]
            is_hole = _HOLE_CELLS <= stop - start <= _PAUSE_CELLS
            if is_hole and _LOUD in before and _LOUD in after:
                second = (np.arange(start, stop) * self._cell) // self._rate_hz
                np.add.at(tally, second[second < seconds], self._cell)
        return tally


class BandwidthMeter:
    """The highest frequency at which the recording says anything.

    Power spectra of 50 ms, ten a second, summed into bands of 250 Hz; of each band a histogram of
    its levels in steps of 1 dB. A band speaks when its 95th percentile is no more than 50 dB below
    that of the strongest band, and at least 9 dB above its own 10th percentile: a steady noise or
    a codec's empty band does neither, whatever the sample rate.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self._rate_hz = sample_rate_hz
        self._length = round(_SPECTRUM_S * sample_rate_hz)
        self._hop = round(_SPECTRUM_HOP_S * sample_rate_hz)
        self._window = np.hanning(self._length + 1)[:-1].astype(np.float32)
        frequency = np.arange(self._length // 2 + 1) * sample_rate_hz / self._length
        self._bands = max(1, int(sample_rate_hz / 2 // _BAND_HZ))
        self._first = np.searchsorted(frequency, np.arange(self._bands) * _BAND_HZ)
        self._stop = int(np.searchsorted(frequency, self._bands * _BAND_HZ))
        self._counts = np.zeros((self._bands, _TOP_DB - _FLOOR_DB), np.int64)
        self._rest = np.zeros(0, np.float32)

    def push(self, mono: NDArray[np.float32]) -> None:
        """Take the next samples of the mix, shape (n,)."""
        samples = np.concatenate([self._rest, mono])
        count = max(0, (samples.shape[0] - self._length) // self._hop + 1)
        self._rest = samples[count * self._hop :].copy()
        if count == 0:
            return
        views = np.lib.stride_tricks.sliding_window_view(samples, self._length)[:: self._hop]
        power = np.abs(fft.rfft(views[:count] * self._window, axis=1)) ** 2
        scale = float(self._window.sum(dtype=np.float64)) ** 2 / 4
        bands = np.add.reduceat(power[:, : self._stop], self._first, axis=1) / scale
        sounding = bands.max(axis=1) > 0
        level = 10 * np.log10(bands[sounding] + 10 ** (_FLOOR_DB / 10))
        index = np.clip(np.floor(level) - _FLOOR_DB, 0, _TOP_DB - _FLOOR_DB - 1).astype(np.intp)
        for band in range(self._bands):
            self._counts[band] += np.bincount(index[:, band], minlength=self._counts.shape[1])

    def bandwidth_hz(self) -> float:
        """Upper edge of the highest band that speaks; NaN while there is too little sound."""
        total = int(self._counts[0].sum())
        if total < _MIN_SPECTRA:
            return float("nan")
        share = np.cumsum(self._counts, axis=1) / total
        high, low = ((share < q).sum(axis=1) + _FLOOR_DB for q in (0.95, 0.10))
        speaks = (high >= high.max() - _BELOW_PEAK_DB) & (high - low >= _MODULATION_DB)
        if not speaks.any():
            return float("nan")
        edge = (int(np.flatnonzero(speaks)[-1]) + 1) * _BAND_HZ
        return float(min(edge, self._rate_hz / 2))


def energy_per_second(
    energy: NDArray[np.float64], mask: NDArray[np.bool_], seconds: int
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Energy and number of samples of the marked frames in each second.

    Parameters
    ----------
    energy : ndarray of float64, shape (frames,)
        Sum of a frame's squared samples.
    mask : ndarray of bool, shape (frames,)
    seconds : int
        How many seconds the frames cover, the last one perhaps in part.

    Returns
    -------
    sums : ndarray of float64, shape (seconds,)
    samples : ndarray of int64, shape (seconds,)
    """
    second = np.flatnonzero(mask) * FRAME_SAMPLES // RATE_HZ
    # Without a single frame numpy would forget the weights' type.
    sums = np.bincount(second, energy[mask], minlength=seconds).astype(np.float64)
    frames = np.bincount(second, minlength=seconds).astype(np.int64)
    return sums, frames * FRAME_SAMPLES
