"""From the channels of a recording to those of the sound card, as far as they are to be heard."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfilt

from voiceman_gui.audio.listening import RAMP_S, Listening, SoundFilter, factor

ORDER = 4
"""Of the Butterworth filter at each edge of the band: 24 dB an octave."""

FADE_S = 0.005
"""Duration over which one way of listening, or one rate, passes into the next."""


class Mixer:
    """Makes what is heard out of what is recorded, before tempo filter and resampler.

    One per pass through a stretch; what filters of playback remember between two blocks belongs
    here.

    Parameters
    ----------
    listening : Listening
    sample_rate_hz : int
        Of the recording.
    card_channels : int
        1 or 2.
    """

    def __init__(self, listening: Listening, sample_rate_hz: int, card_channels: int) -> None:
        self._listening = listening
        self._ramp = round(RAMP_S * sample_rate_hz)
        self._card_channels = card_channels
        self._band = _band(listening.filter, sample_rate_hz)
        self._level = factor(listening.filter.gain_db)
        self._state = np.zeros((len(self._band), 2, card_channels))

    def process(self, samples: NDArray[np.float32], start: int) -> NDArray[np.float32]:
        """Mix a block.

        Parameters
        ----------
        samples : ndarray of float32, shape (channels, frames)
        start : int
            Sample of the recording with which the block begins.

        Returns
        -------
        ndarray of float32, shape (frames, card_channels)
            Where everything is heard, one channel goes to all outputs unchanged and two channels
            go to two outputs unchanged.
        """
        mixed = mix(samples, self._listening, self._card_channels)
        gain = self._listening.gain(start, start + samples.shape[1], self._ramp)
        if gain is not None:
            mixed = mixed * gain[:, None]
        return self._filtered(mixed) if self._listening.filter.on else mixed

    def _filtered(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Pass sound through band and level, within what a card can play."""
        if len(self._band) and len(sound):
            passed, self._state = sosfilt(self._band, sound, axis=0, zi=self._state)
            sound = passed.astype(np.float32)
        if self._level == 1.0:
            return sound
        loud: NDArray[np.float32] = np.clip(sound * np.float32(self._level), -1.0, 1.0)
        return loud


def _band(chosen: SoundFilter, sample_rate_hz: int) -> NDArray[np.float64]:
    """Return a Butterworth filter in sections of second order; none where the band is open.

    An edge above what the recording holds is left open.
    """
    highest_hz = 0.49 * sample_rate_hz
    low_hz = chosen.low_hz if chosen.low_hz is not None and chosen.low_hz < highest_hz else None
    high_hz = chosen.high_hz if chosen.high_hz is not None and chosen.high_hz < highest_hz else None
    if low_hz is None and high_hz is None:
        return np.empty((0, 6))
    if low_hz is None:
        found = butter(ORDER, high_hz, "lowpass", fs=sample_rate_hz, output="sos")
    elif high_hz is None:
        found = butter(ORDER, low_hz, "highpass", fs=sample_rate_hz, output="sos")
    else:
        found = butter(ORDER, (low_hz, high_hz), "bandpass", fs=sample_rate_hz, output="sos")
    return np.asarray(found, np.float64)


def mix(
    samples: NDArray[np.float32], listening: Listening, card_channels: int
) -> NDArray[np.float32]:
    """Turn the recording's channels into the card's.

    Parameters
    ----------
    samples : ndarray of float32, shape (channels, frames)
    listening : Listening
    card_channels : int
        1 or 2.

    Returns
    -------
    ndarray of float32, shape (frames, card_channels)
        An only channel, or the only one that is heard, goes to all outputs unchanged, two channels
        to two outputs unchanged; otherwise every output gets the mean of the channels that are
        heard. Zeros if there are none.
    """
    channels, n_frames = samples.shape
    heard = [channel for channel in range(channels) if listening.channels.hears(channel)]
    if not heard:
        return np.zeros((n_frames, card_channels), np.float32)
    gains = dict(listening.channel_gains_db)
    if any(channel in gains for channel in heard):
        levels = [factor(gains.get(channel, 0.0)) for channel in range(channels)]
        samples = samples * np.array(levels, np.float32)[:, None]
    if len(heard) < channels:
        samples = samples[heard]
    if len(heard) > 1 and channels != card_channels:
        samples = samples.mean(axis=0, dtype=np.float32, keepdims=True)
    return np.ascontiguousarray(np.broadcast_to(samples.T, (n_frames, card_channels)))


def crossfade(
    old: NDArray[np.float32], new: NDArray[np.float32], first: int, length: int
) -> NDArray[np.float32]:
    """Pass from one sound into another; what is the same in both stays exactly the same.

    Parameters
    ----------
    old, new : ndarray of float32, shape (frames, channels)
    first : int
        Place of the first frame within the fade.
    length : int
        Frames of the whole fade.

    Returns
    -------
    ndarray of float32, shape (frames, channels)
    """
    weight = (np.arange(first, first + len(old), dtype=np.float32) + 1) / np.float32(length + 1)
    return old + weight[:, None] * (new - old)
