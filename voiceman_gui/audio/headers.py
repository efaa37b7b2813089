"""What headers state that FFmpeg corrects silently and does not pass on.

A forensic reader must name a header that lies; FFmpeg only has to play the file.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from voiceman_gui.audio.wave_format import id3_bytes

_MAX_CHUNKS = 4096
"""More than any genuine file has; a crafted one must not keep the program busy."""

_W64_DATA = bytes.fromhex("64617461f3acd3118cd100c04f8edb8a")
_W64_FMT = bytes.fromhex("666d7420f3acd3118cd100c04f8edb8a")

_LINEAR = (0x0001, 0x0003, 0x0006, 0x0007, 0xFFFE)
"""WAVE format tags whose bytes a second are exact: PCM, float, A-law, mu-law, extensible."""


@dataclass(frozen=True, slots=True)
class WavClaim:
    """What a WAV, RF64 or Wave64 header states about its sound.

    Parameters
    ----------
    duration_s : float or None
        Stated length; None where the header leaves it open, as streaming programs do.
    """

    duration_s: float | None


def wav_claim(path: Path) -> WavClaim | None:
    """Read the chunks of a WAV, RF64 or Wave64 file; None where there is no sound chunk."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(id3_bytes(file))
        head = file.read(12)
        if head[:4] == b"riff":
            return _walk_w64(file, size)
        if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:] == b"WAVE":
            return _walk_riff(file)
    return None


def mp3_states_length(path: Path) -> bool:
    """Whether an MP3 file states its number of frames, in a Xing, Info or VBRI tag."""
    with path.open("rb") as file:
        head = file.read(10)
        start = 0
        if head[:3] == b"ID3" and len(head) == 10:
            # ID3v2.4, section 3.1: the size is four bytes of seven bits each.
            start = 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])
        file.seek(start)
        first_frame = file.read(2048)
    return any(tag in first_frame for tag in (b"Xing", b"Info", b"VBRI"))


def _walk_riff(file: BinaryIO) -> WavClaim | None:
    long_size: int | None = None
    tag = rate = byte_rate = fact_samples = 0
    for _ in range(_MAX_CHUNKS):
        header = file.read(8)
        if len(header) < 8:
            break
        name, length = header[:4], struct.unpack("<I", header[4:])[0]
        if name == b"data":
            if long_size is not None and length == 0xFFFFFFFF:
                length = long_size
            if length in (0, 0xFFFFFFFF):
                return WavClaim(None)
            duration_s = None
            if fact_samples and rate and tag not in _LINEAR:
                # Encoders of ADPCM state a nominal byte rate or none; the fact chunk counts.
                duration_s = fact_samples / rate
            elif byte_rate:
                duration_s = length / byte_rate
            return WavClaim(duration_s)
        body = file.read(min(length, 16)) if name in (b"fmt ", b"ds64", b"fact") else b""
        if name == b"fmt " and len(body) == 16:
            tag, _, rate, byte_rate = struct.unpack_from("<HHII", body)
        elif name == b"ds64" and len(body) == 16:
            # EBU Tech 3306: sizes of the RIFF and of the data chunk, 64 bits each.
            long_size = struct.unpack_from("<Q", body, 8)[0]
        elif name == b"fact" and len(body) >= 4:
            fact_samples = struct.unpack_from("<I", body)[0]
        file.seek(length + length % 2 - len(body), os.SEEK_CUR)
    return None


def _walk_w64(file: BinaryIO, size: int) -> WavClaim | None:
    byte_rate = 0
    # Sony Wave64: a 40-byte file header, then chunks of a 16-byte name and a 64-bit size that
    # counts its own 24 bytes; each chunk begins at a multiple of 8.
    at = 40
    for _ in range(_MAX_CHUNKS):
        if at + 24 > size:
            break
        file.seek(at)
        header = file.read(40)
        length = struct.unpack_from("<Q", header, 16)[0]
        if header[:16] == _W64_FMT and len(header) == 40:
            byte_rate = struct.unpack_from("<I", header, 32)[0]
        if header[:16] == _W64_DATA and byte_rate > 0:
            return WavClaim((length - 24) / byte_rate if length > 24 else None)
        if length < 24:
            break
        at += length + -length % 8
    return None
