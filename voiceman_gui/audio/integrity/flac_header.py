"""The header of a FLAC frame and the STREAMINFO block (RFC 9639, sections 8.2 and 9.1)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

SIZES = (0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
_RATES = (0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000)


class StreamInfo(NamedTuple):
    """What the STREAMINFO block states; 0 samples and an empty checksum mean unknown."""

    block: int
    rate_hz: int
    channels: int
    bits: int
    samples: int
    md5: bytes


class Frame(NamedTuple):
    """What a frame's header states; rate and bits are 0 where it leaves them to STREAMINFO."""

    number: int
    numbers_samples: bool
    samples: int
    rate_hz: int
    channels: int


def stream_info(data: bytes) -> StreamInfo | None:
    """Read the 34 bytes of a STREAMINFO block; None where they are fewer."""
    if len(data) < 34:
        return None
    packed = int.from_bytes(data[10:18], "big")
    return StreamInfo(
        block=int.from_bytes(data[2:4], "big"),
        rate_hz=packed >> 44,
        channels=(packed >> 41 & 7) + 1,
        bits=(packed >> 36 & 31) + 1,
        samples=packed & (1 << 36) - 1,
        md5=data[18:34] if any(data[18:34]) else b"",
    )


def frame_header(data: bytes) -> Frame | None:
    """Read the frame header that `data` (16 bytes) begins with; None where it is none."""
    if len(data) < 6 or data[0] != 0xFF or data[1] & 0xFE != 0xF8:
        return None
    size, rate = data[2] >> 4, data[2] & 15
    channels, bits = data[3] >> 4, data[3] >> 1 & 7
    if size == 0 or rate == 15 or channels > 10 or bits == 3 or data[3] & 1:
        return None
    coded = _coded_number(data[4:11])
    if coded is None:
        return None
    number, at = coded[0], 4 + coded[1]
    samples = SIZES[size]
    for code, width in ((6, 1), (7, 2)):
        if size == code:
            samples = int.from_bytes(data[at : at + width], "big") + 1
            at += width
    rate_hz = _RATES[rate] if rate < 12 else 0
    for code, width, unit in ((12, 1, 1000), (13, 2, 1), (14, 2, 10)):
        if rate == code:
            rate_hz = int.from_bytes(data[at : at + width], "big") * unit
            at += width
    if len(data) <= at or _crc8(data[:at]) != data[at]:
        return None
    return Frame(number, bool(data[1] & 1), samples, rate_hz, channels + 1 if channels < 8 else 2)


def _coded_number(data: bytes) -> tuple[int, int] | None:
    """Read a number coded like UTF-8, of up to seven bytes; return it and its length."""
    first = data[0]
    if first < 0x80:
        return first, 1
    length = 8 - (first ^ 0xFF).bit_length()
    if not 2 <= length <= 7 or len(data) < length:
        return None
    number = first & (1 << 7 - length) - 1 if length < 7 else 0
    for byte in data[1:length]:
        if byte & 0xC0 != 0x80:
            return None
        number = number << 6 | byte & 0x3F
    return number, length


@cache
def _crc8_table() -> bytes:
    table = []
    for byte in range(256):
        state = byte
        for _ in range(8):
            state = (state << 1 ^ 0x07) & 0xFF if state & 0x80 else state << 1
        table.append(state)
    return bytes(table)


def _crc8(data: bytes) -> int:
    table, state = _crc8_table(), 0
    for byte in data:
        state = table[state ^ byte]
    return state
