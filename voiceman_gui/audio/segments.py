"""Random access to a recording's mono sound at the rate that speech networks hear.

Resampling a stretch that begins anywhere would give samples that depend on where one began. The
sound is therefore cut at fixed minutes, and each minute is made from its own original samples
with a second of run-up on either side: the same samples whatever the order of access.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform

SEGMENT_S = 60
"""Whole seconds, so that a segment begins with an original sample at every sample rate."""

_MARGIN_S = 1  # many times the resampler's memory
_KEPT = 6  # 23 MB at 16 kHz: work to either side of the playhead finds its segments again


def _no_check() -> None:
    """Take the place of a look at a cancel token."""


class Segments(Closing):
    """Mono sound of a recording at another rate, any stretch of it, in bounded memory.

    Sample ``i`` lies at time ``i / rate_hz`` of the recording. Not for use by more than one thread
    at a time; use it as a context manager.

    Parameters
    ----------
    waveform : Waveform
    channel : int or None
        Channel to take, counted from 0; None is the mean of all channels.
    rate_hz : int
        A recording at this rate is passed through without resampling.
    cancel : CancelToken or None
        Looked at between two blocks of about a second while originals are decoded.

    Raises
    ------
    RecordingError
        If the file has vanished or is no longer the one that was decoded; reading does so, too.
    """

    def __init__(
        self,
        waveform: Waveform,
        channel: int | None,
        rate_hz: int = 16_000,
        cancel: CancelToken | None = None,
    ) -> None:
        self._original_hz = waveform.recording.sample_rate_hz
        self._original_samples = waveform.n_samples
        self._channel = channel
        self._rate_hz = rate_hz
        self._kept: OrderedDict[int, NDArray[np.float32]] = OrderedDict()
        self.n_samples = round(waveform.n_samples * rate_hz / self._original_hz)
        self._reader = SampleReader(waveform, cancel)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
        self._kept.clear()

    def read(self, start: int, stop: int) -> NDArray[np.float32]:
        """Return the samples ``start <= i < stop``.

        Parameters
        ----------
        start, stop : int
            ``0 <= start <= stop <= n_samples``, at this object's rate.

        Returns
        -------
        ndarray of float32, shape (stop - start,)
            The caller's own; full scale is -1..1.

        Raises
        ------
        ValueError
            If the stretch does not lie within the recording.
        RecordingError
            If the file vanished or changed since it was decoded.
        Cancelled
            If the token was raised.
        """
        if not 0 <= start <= stop <= self.n_samples:
            raise ValueError(f"samples {start}..{stop} do not lie within 0..{self.n_samples}")
        result = np.empty(stop - start, np.float32)
        length = SEGMENT_S * self._rate_hz
        for number in range(start // length, -(-stop // length)):
            segment, begin = self._segment(number), number * length
            low, high = max(start, begin), min(stop, begin + length)
            result[low - start : high - start] = segment[low - begin : high - begin]
        return result

    def level(self, check: Callable[[], None] = _no_check) -> tuple[float, float]:
        """Mean and standard deviation of the whole sound, in one pass over it.

        Parameters
        ----------
        check : callable
            Called before each segment; may raise to leave.

        Returns
        -------
        tuple of float
            Full scale is -1..1; the deviation is that of the population (divided by n).
        """
        total = squares = 0.0
        length = SEGMENT_S * self._rate_hz
        for begin in range(0, self.n_samples, length):
            check()
            part = self.read(begin, min(begin + length, self.n_samples)).astype(np.float64)
            total += float(part.sum())
            squares += float((part * part).sum())
        mean = total / max(1, self.n_samples)
        return mean, math.sqrt(max(0.0, squares / max(1, self.n_samples) - mean * mean))

    def _segment(self, number: int) -> NDArray[np.float32]:
        segment = self._kept.get(number)
        if segment is None:
            segment = self._make(number)
            self._kept[number] = segment
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(number)
        return segment

    def _make(self, number: int) -> NDArray[np.float32]:
        hz = self._original_hz
        margin_s = 0 if hz == self._rate_hz else _MARGIN_S
        first_s = max(0, number * SEGMENT_S - margin_s)
        stop = min(((number + 1) * SEGMENT_S + margin_s) * hz, self._original_samples)
        mixer = MonoResampler(hz, self._rate_hz, self._channel)
        parts = [
            # A second at a time: the original may have many channels and a high rate.
            mixer.push(self._reader.read(begin, min(begin + hz, stop)))
            for begin in range(first_s * hz, stop, hz)
        ]
        sound = np.concatenate([*parts, mixer.flush()])
        begin = (number * SEGMENT_S - first_s) * self._rate_hz
        length = min(SEGMENT_S * self._rate_hz, self.n_samples - number * SEGMENT_S * self._rate_hz)
        return np.ascontiguousarray(sound[begin : begin + length])
