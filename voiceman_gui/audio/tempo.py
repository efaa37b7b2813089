"""Faster and slower with the pitch kept, by FFmpeg's ``atempo`` (WSOLA)."""

from __future__ import annotations

from fractions import Fraction

import av
import av.filter
import numpy as np
from av.error import BlockingIOError as NothingYet
from av.error import EOFError as NothingMore
from numpy.typing import NDArray

MIN_RATE = 0.5
MAX_RATE = 2.0

TAIL_S = 0.3
LEAD_S = 0.2
"""Sound before a stretch after which the filter no longer fades in."""
_LAYOUTS = {1: "mono", 2: "stereo"}


class TempoFilter:
    """Stretch or squeeze one stretch of sound; a new object for every stretch.

    ``atempo`` swallows or invents up to 50 ms at its end. The input is therefore lengthened and the
    output cut, so that ``n`` frames in are exactly ``round(n / rate)`` out and
    output frame ``k`` is the sound of input frame ``k * rate`` within one overlap of WSOLA.

    Parameters
    ----------
    rate : float
        Tempo, 0.5..2.0; above 1 is faster.
    sample_rate_hz : int
    channels : int
        1 or 2.

    Raises
    ------
    ValueError
        If the rate or the number of channels is out of range.
    """

    def __init__(self, rate: float, sample_rate_hz: int, channels: int) -> None:
        if not MIN_RATE <= rate <= MAX_RATE:
            raise ValueError(f"The playback rate must be {MIN_RATE} to {MAX_RATE}, not {rate}.")
        if channels not in _LAYOUTS:
            raise ValueError(f"The tempo filter takes one or two channels, not {channels}.")
        self._rate = rate
        self._sample_rate_hz = sample_rate_hz
        self._channels = channels
        self._frames_in = 0
        self._frames_out = 0
        self._left_out = 0
        self._graph = av.filter.Graph()
        self._source = self._graph.add_abuffer(
            sample_rate=sample_rate_hz,
            format="flt",
            layout=_LAYOUTS[channels],
            time_base=Fraction(1, sample_rate_hz),
        )
        tempo = self._graph.add("atempo", str(rate))
        self._sink = self._graph.add("abuffersink")
        self._source.link_to(tempo)
        tempo.link_to(self._sink)
        self._graph.configure()

    def lead_in(self, before: NDArray[np.float32]) -> None:
        """Hand in what comes before the stretch; nothing of it is returned.

        Without it the filter fades in, since to it the sound begins out of silence.

        Parameters
        ----------
        before : ndarray of float32, shape (frames, channels)
            `LEAD_S` of it are enough.
        """
        self._push(before)
        self._left_out = round(len(before) / self._rate)

    def process(self, frames: NDArray[np.float32]) -> NDArray[np.float32]:
        """Hand in the next frames and return what is ready.

        Parameters
        ----------
        frames : ndarray of float32, shape (frames, channels)

        Returns
        -------
        ndarray of float32, shape (any, channels)
        """
        self._push(frames)
        self._frames_in += len(frames)
        ready = self._pull()
        self._frames_out += len(ready)
        return ready

    def finish(self, following: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the rest, after the last frames were handed in.

        Parameters
        ----------
        following : ndarray of float32, shape (frames, channels)
            Up to `TAIL_S` of what comes behind the stretch: the filter needs a window of sound
            around its last frames and would fade them out before silence.

        Returns
        -------
        ndarray of float32, shape (any, channels)
        """
        # Twice the filter's window, which is 64 ms at most, stretched by the lowest rate.
        tail = np.zeros((round(TAIL_S * self._sample_rate_hz), self._channels), np.float32)
        tail[: len(following)] = following[: len(tail)]
        self._push(tail)
        self._source.push(None)
        missing = round(self._frames_in / self._rate) - self._frames_out
        return self._pull()[: max(0, missing)]

    def _push(self, frames: NDArray[np.float32]) -> None:
        if not len(frames):
            return
        packed = np.ascontiguousarray(frames, np.float32).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, format="flt", layout=_LAYOUTS[self._channels])
        frame.sample_rate = self._sample_rate_hz
        frame.time_base = Fraction(1, self._sample_rate_hz)
        self._source.push(frame)

    def _pull(self) -> NDArray[np.float32]:
        pieces = []
        while True:
            try:
                frame = self._sink.pull()
            except (NothingYet, NothingMore):
                break
            assert isinstance(frame, av.AudioFrame)
            piece = frame.to_ndarray().reshape(-1, self._channels)
            dropped = min(self._left_out, len(piece))
            self._left_out -= dropped
            pieces.append(piece[dropped:])
        if not pieces:
            return np.empty((0, self._channels), np.float32)
        return np.concatenate(pieces)
