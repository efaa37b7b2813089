"""The corpus as recorded, and as telephones would have carried it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

import av
import numpy as np
import soxr
from numpy.typing import NDArray
from scipy.signal import butter, sosfiltfilt

Samples = NDArray[np.float32]

BAND_HZ = (300.0, 3400.0)
"""What a telephone line carries (ITU-T G.712)."""
LINE_RATE_HZ = 8000

_ORDER = 8
_FRAME_S = 0.02  # what speech codecs code at a time


@dataclass(frozen=True)
class Channel:
    """A way from the microphone to the recording.

    Parameters
    ----------
    name : str
        For tables.
    carry : callable
        From samples and their rate to the samples and the rate that arrive.
    """

    name: str
    carry: Callable[[Samples, int], tuple[Samples, int]]


def limit_band(samples: Samples, rate_hz: int) -> Samples:
    """Keep 300..3400 Hz: Butterworth of order 8, forth and back, so without a shift of phase."""
    sections = butter(_ORDER, BAND_HZ, "bandpass", fs=rate_hz, output="sos")
    return np.asarray(sosfiltfilt(sections, samples), np.float32)


def through_codec(samples: Samples, rate_hz: int, codec: str, bit_rate: int | None) -> Samples:
    """Limit the band, bring it to 8 kHz, code and decode it.

    Parameters
    ----------
    samples : ndarray of float32, shape (n,)
    rate_hz : int
    codec : str
        FFmpeg's name of an encoder for 8 kHz mono, such as ``"pcm_mulaw"``.
    bit_rate : int or None
        In bit/s; None where the codec has only one.

    Returns
    -------
    ndarray of float32, shape (m,)
        At 8 kHz; the delay of the codec (AMR: 5 ms) stays in.
    """
    line = soxr.resample(limit_band(samples, rate_hz), rate_hz, LINE_RATE_HZ)
    whole = np.clip(np.round(line * 32768), -32768, 32767).astype(np.int16)
    encoder = cast(av.AudioCodecContext, av.CodecContext.create(codec, "w"))
    encoder.sample_rate, encoder.layout, encoder.format = LINE_RATE_HZ, "mono", "s16"
    encoder.time_base = Fraction(1, LINE_RATE_HZ)
    if bit_rate is not None:
        encoder.bit_rate = bit_rate
    encoder.open()
    decoder = cast(av.AudioCodecContext, av.CodecContext.create(encoder.codec.canonical_name, "r"))
    decoder.sample_rate, decoder.layout = LINE_RATE_HZ, "mono"
    size = encoder.frame_size or round(_FRAME_S * LINE_RATE_HZ)
    frames: list[av.AudioFrame] = []
    for start in range(0, whole.shape[0], size):
        block = np.zeros((1, size), np.int16)
        block[0, : whole.shape[0] - start] = whole[start : start + size]
        frame = av.AudioFrame.from_ndarray(block, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = LINE_RATE_HZ, start, encoder.time_base
        frames += [heard for packet in encoder.encode(frame) for heard in decoder.decode(packet)]
    frames += [heard for packet in encoder.encode(None) for heard in decoder.decode(packet)]
    return np.concatenate([_floats(frame) for frame in frames])


def _floats(frame: av.AudioFrame) -> Samples:
    values = frame.to_ndarray().ravel()
    scale = 32768 if values.dtype == np.int16 else 1
    return np.asarray(values / np.float32(scale), np.float32)


def _codec(name: str, encoder: str, bit_rate: int | None = None) -> Channel:
    return Channel(
        name, lambda x, rate_hz: (through_codec(x, rate_hz, encoder, bit_rate), LINE_RATE_HZ)
    )


WIDE = Channel("as recorded", lambda samples, rate_hz: (samples, rate_hz))
TELEPHONE = Channel("300..3400 Hz", lambda x, rate_hz: (limit_band(x, rate_hz), rate_hz))
MOBILE = _codec("AMR 12.2 kbit/s", "libopencore_amrnb", 12200)
TRAINED = (WIDE, TELEPHONE, MOBILE)
"""Channels that the model is fitted on, all with the same weight."""
UNTRAINED = (
    _codec("G.711 mu-law", "pcm_mulaw"),
    _codec("AMR 4.75 kbit/s", "libopencore_amrnb", 4750),
)
"""Channels that it is only judged on."""
