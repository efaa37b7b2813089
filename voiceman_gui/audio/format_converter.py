"""Sound whose rate, channels or sample format change in mid-file, brought to the first ones."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import av
import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

from voiceman_gui.audio.convert import to_float32


@dataclass(frozen=True, slots=True)
class FormatChange:
    """What the sound changes to.

    Parameters
    ----------
    rate_hz, channels : int
        Of what follows, as the file holds it.
    """

    rate_hz: int
    channels: int


class FormatConverter:
    """Passes frames of the first form on as they are, and converts others.

    Rates are converted by libswresample. One channel becomes the same sound in all; of several
    channels their mean becomes the one; otherwise channels keep their number, and missing ones
    are silent.

    Parameters
    ----------
    rate_hz, channels : int
        Of all frames that come out.

    Attributes
    ----------
    change : FormatChange or None
        Set by the frame just added if its form is another than that of the frame before.
    """

    def __init__(self, rate_hz: int, channels: int) -> None:
        self._rate_hz, self._channels = rate_hz, channels
        self._format: str | None = None
        self._layout = ""
        self._time_base: Fraction | None = None
        self._current = FormatChange(rate_hz, channels)
        self._resampler: av.AudioResampler | None = None
        self._form: tuple[int, int, str] | None = None
        self.change: FormatChange | None = None

    def add(self, frame: AudioFrame) -> list[AudioFrame]:
        """Return what the next frame becomes; its time stamps are taken away."""
        channels, name = frame.layout.nb_channels, frame.format.name
        if self._format is None and channels == self._channels:
            self._format, self._layout = name, frame.layout.name
            self._time_base = frame.time_base
        self._note(FormatChange(frame.sample_rate, channels))
        frame.pts = None
        if (frame.sample_rate, frame.layout.name, name) == (
            self._rate_hz,
            self._layout,
            self._format,
        ):
            return [*self.flush(), frame]
        form = (frame.sample_rate, channels, name)
        if self._format is None:
            # Only behind a seek: the first frame of a recording has its own number of channels.
            return []
        before = [] if form == self._form else self.flush()
        if self._resampler is None:
            self._form = form
            self._resampler = av.AudioResampler(self._format, self._layout, self._rate_hz)
        return [*before, *self._converted(self._resampler, self._mapped(frame))]

    def flush(self) -> list[AudioFrame]:
        """Return what the conversion still holds back, and forget it."""
        resampler, self._resampler, self._form = self._resampler, None, None
        return [] if resampler is None else self._converted(resampler, None)

    def forget(self) -> None:
        """Drop what is held back, as after a seek."""
        self._resampler = self._form = None

    def _note(self, form: FormatChange) -> None:
        self.change = form if form != self._current else None
        self._current = form

    def _converted(
        self, resampler: av.AudioResampler, frame: AudioFrame | None
    ) -> list[AudioFrame]:
        frames = [one for one in resampler.resample(frame) if one.samples > 0]
        for one in frames:
            one.pts = None
            one.time_base = self._time_base
        return frames

    def _mapped(self, frame: AudioFrame) -> AudioFrame:
        samples: NDArray[np.float32] = to_float32(frame)
        if self._channels == 1:
            samples = samples.mean(axis=0, keepdims=True)
        elif samples.shape[0] == 1:
            samples = np.repeat(samples, self._channels, axis=0)
        elif samples.shape[0] != self._channels:
            fitted = np.zeros((self._channels, samples.shape[1]), np.float32)
            kept = min(self._channels, samples.shape[0])
            fitted[:kept] = samples[:kept]
            samples = fitted
        # Interleaved, since PyAV miscounts eight separate planes.
        mapped = AudioFrame.from_ndarray(
            np.ascontiguousarray(samples.T, np.float32).reshape(1, -1),
            format="flt",
            layout=self._layout,
        )
        mapped.sample_rate = frame.sample_rate
        return mapped
