"""Ogg streams whose clock does not begin at 0, as parts of longer recordings have it."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from helpers import odd_files
from helpers.decoding import CUT, HEADER_WRONG, JUMPS, MISSING, decoded, ids, notices
from voiceman_gui.audio.integrity.ogg import page_checksum

OPUS_HZ = 48_000


def shifted(data: bytes, ticks: int, serial: int = 1) -> bytes:
    """The same stream with another clock and number, its checksums in order."""
    pages = []
    at = 0
    while at < len(data):
        count = data[at + 26]
        end = at + 27 + count + sum(data[at + 27 : at + 27 + count])
        page = bytearray(data[at:end])
        granule, number = struct.unpack_from("<q4xI", page, 6)
        if number > 1:
            struct.pack_into("<q", page, 6, granule + ticks)
        struct.pack_into("<I", page, 14, serial)
        page[22:26] = bytes(4)
        page[22:26] = struct.pack("<I", page_checksum(bytes(page)))
        pages.append(bytes(page))
        at = end
    return b"".join(pages)


def stream(path: Path, codec: str, seconds: float = 6.0) -> bytes:
    """A stream of the voice in Ogg."""
    rate = OPUS_HZ if codec == "libopus" else 16_000
    return odd_files.encode(path, codec, rate=rate, seconds=seconds, bit_rate=64_000)


@pytest.mark.parametrize(("codec", "rate_hz"), [("libopus", OPUS_HZ), ("flac", 16_000)])
@pytest.mark.parametrize("offset_s", [-0.25, 0.06, 3.0])
def test_a_part_of_a_longer_stream(
    codec: str, rate_hz: int, offset_s: float, tmp_path: Path
) -> None:
    path = tmp_path / "part.ogg"
    path.write_bytes(shifted(stream(path, codec), round(offset_s * rate_hz)))
    waveform = decoded(path)
    assert abs(waveform.duration_s - 6.0) < 0.01
    assert (HEADER_WRONG | CUT | MISSING | JUMPS).isdisjoint(ids(waveform))
    assert "audio.notice.decoded_twice" not in ids(waveform)


def test_chained_streams_whose_clock_runs_on(tmp_path: Path) -> None:
    path = tmp_path / "chained.opus"
    data = stream(path, "libopus", 3.0)
    path.write_bytes(
        b"".join(shifted(data, 3 * part * OPUS_HZ, serial=part + 1) for part in range(3))
    )
    waveform = decoded(path)
    assert abs(waveform.duration_s - 9.0) < 0.1
    read = [one.params for one in notices(waveform) if one.id == "audio.notice.another.read"]
    described = [one["recording"].params for one in read]
    assert [one["format"] for one in described] == ["Ogg Opus"] * 2
    assert [one["length_s"] for one in described] == [pytest.approx(3.0, abs=0.005)] * 2
    assert "audio.notice.another.not_read" not in ids(waveform)
    assert "audio.notice.rest.not_read" not in ids(waveform)
    assert MISSING.isdisjoint(ids(waveform))
