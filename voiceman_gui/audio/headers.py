"""What files say about themselves that FFmpeg corrects silently and does not pass on.

A forensic reader must name a header that lies; FFmpeg only has to play the file.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_OGG_PAGE = 65307
"""Largest size of an Ogg page (RFC 3533, section 6)."""

_W64_DATA = bytes.fromhex("64617461f3acd3118cd100c04f8edb8a")
_W64_FMT = bytes.fromhex("666d7420f3acd3118cd100c04f8edb8a")


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


def ogg_is_closed(path: Path) -> bool:
    """Whether the last page of an Ogg file carries the end-of-stream mark (RFC 3533, 6)."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        file.seek(max(0, size - _OGG_PAGE))
        tail = file.read()
    last = tail.rfind(b"OggS\0")
    return last >= 0 and last + 5 < len(tail) and bool(tail[last + 5] & 4)


def is_iso_media(path: Path) -> bool:
    """Whether a file begins like MP4, M4A, MOV or 3GP (ISO/IEC 14496-12, 4.3)."""
    with path.open("rb") as file:
        return file.read(12)[4:8] in (b"ftyp", b"moov", b"mdat", b"wide")


def _walk_riff(file: BinaryIO, size: int) -> WavClaim | None:
    long_size: int | None = None
    byte_rate = 0
    while len(header := file.read(8)) == 8:
        name, length = header[:4], struct.unpack("<I", header[4:])[0]
        if name == b"data":
            if long_size is not None and length == 0xFFFFFFFF:
                length = long_size
            stated = length not in (0, 0xFFFFFFFF) and byte_rate > 0
            end = file.tell() + length + length % 2
            return WavClaim(
                length / byte_rate if stated else None,
                _unclaimed(file, end, size) if stated else 0,
            )
        body = file.read(16) if name in (b"fmt ", b"ds64") else b""
        if name == b"fmt " and len(body) == 16:
            byte_rate = struct.unpack_from("<I", body, 8)[0]
        elif name == b"ds64" and len(body) == 16:
            # EBU Tech 3306: sizes of the RIFF and of the data chunk, 64 bits each.
            long_size = struct.unpack_from("<Q", body, 8)[0]
        file.seek(length + length % 2 - len(body), os.SEEK_CUR)
    return None


def _unclaimed(file: BinaryIO, end: int, size: int) -> int:
    """Follow the chunks behind the sound; count what is left where no chunk begins."""
    while end + 8 <= size:
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
    while at + 24 <= size:
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
