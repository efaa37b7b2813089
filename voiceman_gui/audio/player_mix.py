"""From the channels of a recording to those of the sound card, as far as they are to be heard."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.listening import RAMP_S, Listening

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
        return mixed if gain is None else mixed * gain[:, None]


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
