"""What files say about themselves that FFmpeg corrects silently and does not pass on.

A forensic reader must name a header that lies; FFmpeg only has to play the file.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from voiceman_gui.audio.wave_format import id3_bytes

_OGG_PAGE = 65307
"""Largest size of an Ogg page (RFC 3533, section 6)."""

_MAX_CHUNKS = 4096
"""More than any honest file has; a crafted one must not keep the program busy."""

_W64_DATA = bytes.fromhex("64617461f3acd3118cd100c04f8edb8a")
_W64_FMT = bytes.fromhex("666d7420f3acd3118cd100c04f8edb8a")

_LINEAR = (0x0001, 0x0003, 0x0006, 0x0007, 0xFFFE)
"""WAVE format tags whose bytes a second are exact: PCM, float, A-law, mu-law, extensible."""

_MPEG1_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_MPEG2_KBPS = (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)


@dataclass(frozen=True, slots=True)
class WavClaim:
    """What a WAV, RF64 or Wave64 header says of its sound.

    Parameters
    ----------
    duration_s : float or None
        Stated length; None where the header leaves it open, as streaming programs do.
    unclaimed_bytes : int
        Bytes behind the stated sound that belong to no chunk.
    """

    duration_s: float | None
    unclaimed_bytes: int


def wav_claim(path: Path) -> WavClaim | None:
    """Read the chunks of a WAV, RF64 or Wave64 file; None where there is no sound chunk."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(id3_bytes(file))
        head = file.read(12)
        if head[:4] == b"riff":
            return _walk_w64(file, size)
        if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:] == b"WAVE":
            return _walk_riff(file, size)
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


def mp3_is_cut(path: Path, start: int) -> bool:
    """Whether an MP3 file ends inside a frame, followed frame by frame from byte `start`.

    Frame lengths are those of ISO/IEC 11172-3 (2.4.3.1) and 13818-3 for Layer III.
    """
    with path.open("rb") as file:
        file.seek(start)
        tail = file.read(1 << 20)
        ends_here = not file.read(1)
    at = 0
    while at + 4 <= len(tail):
        header = struct.unpack_from(">I", tail, at)[0]
        version, layer = header >> 19 & 3, header >> 17 & 3
        bit_rate, rate = header >> 12 & 15, header >> 10 & 3
        if header >> 21 != 0x7FF or version == 1 or layer != 1 or bit_rate in (0, 15) or rate == 3:
            # A tag, or bytes that are no sound: the frames before it were whole.
            return False
        kbps = (_MPEG1_KBPS if version == 3 else _MPEG2_KBPS)[bit_rate - 1]
        rate_hz = (44100, 48000, 32000)[rate] >> {3: 0, 2: 1, 0: 2}[version]
        at += (144 if version == 3 else 72) * kbps * 1000 // rate_hz + (header >> 9 & 1)
    return ends_here and at != len(tail)


def ogg_is_closed(path: Path) -> bool:
    """Whether the last page of an Ogg file carries the end-of-stream mark (RFC 3533, 6)."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(max(0, size - _OGG_PAGE))
        tail = file.read()
    last = tail.rfind(b"OggS\0")
    return last >= 0 and last + 5 < len(tail) and bool(tail[last + 5] & 4)


def _walk_riff(file: BinaryIO, size: int) -> WavClaim | None:
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
                return WavClaim(None, 0)
            duration_s = None
            if fact_samples and rate and tag not in _LINEAR:
                # Encoders of ADPCM state a nominal byte rate or none; the fact chunk counts.
                duration_s = fact_samples / rate
            elif byte_rate:
                duration_s = length / byte_rate
            end = file.tell() + length + length % 2
            return WavClaim(duration_s, _unclaimed(file, end, size))
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


def _unclaimed(file: BinaryIO, end: int, size: int) -> int:
    """Follow the chunks behind the sound; count what is left where no chunk begins."""
    for _ in range(_MAX_CHUNKS):
        if end + 8 > size:
            break
        file.seek(end)
        header = file.read(8)
        length = struct.unpack("<I", header[4:])[0]
        if not header[:4].isascii() or not header[:4].decode().isprintable():
            return size - end
        if end + 8 + length > size:
            return size - end
        end += 8 + length + length % 2
    return 0


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
            return WavClaim((length - 24) / byte_rate if length > 24 else None, 0)
        if length < 24:
            break
        at += length + -length % 8
    return None
