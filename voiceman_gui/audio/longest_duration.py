"""How long the sound in a file of a given size can be, whatever its header claims."""

from __future__ import annotations

import re

_SAMPLES_A_BYTE = {
    # ISO/IEC 11172-3: 1152 samples in 96 bytes at 48 kHz and 32 kbit/s; free format goes lower.
    "mp2": 100.0,
    "mp3": 100.0,
    # 3GPP TS 26.101 and 26.201: a frame of 20 ms without sound takes one byte.
    "amr_nb": 160.0,
    "amr_wb": 320.0,
    # RFC 6716: a packet of 120 ms without sound takes one byte, and one more in any container.
    "opus": 2880.0,
    # ISO/IEC 14496-3: 2048 samples of silence take six bytes.
    "aac": 512.0,
}

_MOST_SAMPLES_A_BYTE = 8192.0
"""Of any other codec: FLAC puts 65,535 samples of silence into 14 bytes, Vorbis 8192 into two."""


def longest_duration_s(size_bytes: int, codec: str, sample_rate_hz: int, channels: int) -> float:
    """Return how many seconds a file can hold at most.

    Generous: it is there to refuse what is impossible, not to guess.

    Parameters
    ----------
    size_bytes : int
    codec : str
        FFmpeg's canonical name.
    sample_rate_hz, channels : int
        More than 0.
    """
    if codec.startswith("pcm_"):
        bits = re.match(r"pcm_[suf](\d+)", codec)
        samples_a_byte = 8 / (int(bits.group(1)) if bits else 8) / channels
    else:
        samples_a_byte = _SAMPLES_A_BYTE.get(codec, _MOST_SAMPLES_A_BYTE)
    return size_bytes * samples_a_byte / sample_rate_hz
