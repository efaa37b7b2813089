"""How the samples of a WAV file lie in it, where FFmpeg needs help to read them right."""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace
from typing import Protocol

_EXTENSIBLE, _PCM = 0xFFFE, 0x0001
_OPEN, _OPEN_64 = 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF


class Readable(Protocol):
    """What of a binary file is needed here; raw and buffered files have it."""

    def read(self, size: int, /) -> bytes | None:
        """Return at most `size` bytes, none at the end."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a position."""


_MAX_CHUNKS = 64
"""Before the format chunk; genuine files have a handful."""


@dataclass(frozen=True, slots=True)
class WaveFormat:
    """The format chunk of a WAV file.

    Parameters
    ----------
    start : int
        Byte at which the WAV header begins; above 0 where an ID3 tag stands before it.
    stored_bits : int
        Bits that each sample takes in the file.
    valid_bits : int
        Bits of them that carry the sample.
    pcm : bool
        Whether the samples are integers.
    data_end : int or None
        Byte behind the sound as the header states it; None where it states no length.
    """

    start: int
    stored_bits: int
    valid_bits: int
    pcm: bool
    data_end: int | None = None

    @property
    def stored_codec(self) -> str | None:
        """FFmpeg's decoder where FFmpeg itself would choose a wrong one, else None.

        It takes the valid bits for the stored ones, and 24 bits in 32 for numbers with a point.
        """
        if not self.pcm or -(-self.valid_bits // 8) * 8 == self.stored_bits:
            return None
        if self.stored_bits not in (16, 24, 32, 64):
            return None
        return f"pcm_s{self.stored_bits}le"


def wave_format(file: Readable) -> WaveFormat | None:
    """Read the chunks of a WAV, RF64 or BW64 file up to its sound; None where it is no such file.

    Parameters
    ----------
    file : Readable
        Its position is moved.
    """
    start = id3_bytes(file)
    file.seek(start)
    head = _read(file, 12)
    if head[:4] not in (b"RIFF", b"RF64", b"BW64") or head[8:] != b"WAVE":
        return None
    found: WaveFormat | None = None
    at, long_size = start + 12, None
    for _ in range(_MAX_CHUNKS):
        file.seek(at)
        header = _read(file, 8)
        if len(header) < 8:
            break
        length = struct.unpack("<I", header[4:])[0]
        if header[:4] == b"data":
            if length == _OPEN and long_size is not None:
                length = long_size
            if found is not None and 0 < length < _OPEN_64 and length != _OPEN:
                found = replace(found, data_end=at + 8 + length)
            break
        if header[:4] == b"fmt " and found is None:
            found = _format(start, _read(file, min(length, 40)))
        elif header[:4] == b"ds64" and len(body := _read(file, 16)) == 16:
            # EBU Tech 3306: the size of the data chunk where 32 bits do not hold it.
            long_size = struct.unpack_from("<Q", body, 8)[0]
        at += 8 + length + length % 2
    return found


def id3_bytes(file: Readable) -> int:
    """Return the length of an ID3v2 tag at the beginning of a file, 0 where there is none."""
    file.seek(0)
    head = _read(file, 10)
    if len(head) < 10 or head[:3] != b"ID3" or max(head[6:]) > 127:
        return 0
    # ID3v2.4, section 3.1: four bytes of seven bits each; a footer repeats the header.
    size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
    return 10 + size + (10 if head[5] & 0x10 else 0)


def _format(start: int, body: bytes) -> WaveFormat | None:
    if len(body) < 16:
        return None
    tag, channels, _rate, _bytes_a_second, block, bits = struct.unpack_from("<HHIIHH", body)
    valid = bits
    if tag == _EXTENSIBLE and len(body) >= 26:
        # WAVEFORMATEXTENSIBLE (Microsoft, mmreg.h): valid bits, speakers, then the format's GUID.
        valid = struct.unpack_from("<H", body, 18)[0] or bits
        tag = struct.unpack_from("<H", body, 24)[0]
    # Older programs put the valid bits where the stored ones belong; the block size tells.
    stored = 8 * block // channels if channels and block % channels == 0 else bits
    return WaveFormat(start, stored, min(valid, stored), tag == _PCM)


def _read(file: Readable, count: int) -> bytes:
    return file.read(count) or b""
