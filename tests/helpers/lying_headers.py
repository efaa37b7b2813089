"""Short recordings whose headers claim an impossible length, each in its format's own way."""

from __future__ import annotations

import struct
from pathlib import Path

import av

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}


def _crc(page: bytes) -> int:
    """Checksum of an Ogg page (RFC 3533, section 6)."""
    register = 0
    for byte in page:
        register ^= byte << 24
        for _ in range(8):
            register = register << 1 ^ (0x04C11DB7 if register & 0x80000000 else 0)
        register &= 0xFFFFFFFF
    return register


def ogg(folder: Path) -> Path:
    """The granule position of the last page, in samples, is as large as it can be."""
    path = make(KINDS["ogg-vorbis"], folder, 1.0)
    data = bytearray(path.read_bytes())
    at = data.rindex(b"OggS")
    struct.pack_into("<q", data, at + 6, 2**62)
    struct.pack_into("<I", data, at + 22, 0)
    struct.pack_into("<I", data, at + 22, _crc(bytes(data[at:])))
    path.write_bytes(data)
    return path


def flac(folder: Path) -> Path:
    """STREAMINFO states 2**36 - 1 samples."""
    path = make(KINDS["flac-8-channels"], folder, 1.0)
    data = bytearray(path.read_bytes())
    data[21] |= 15
    data[22:26] = b"\xff" * 4
    path.write_bytes(data)
    return path


def rf64(folder: Path) -> Path:
    """The ds64 chunk states a data chunk of 2**62 bytes."""
    path = make(KINDS["rf64-s16"], folder, 1.0)
    data = bytearray(path.read_bytes())
    struct.pack_into("<Q", data, data.index(b"ds64") + 16, 2**62)
    path.write_bytes(data)
    return path


def matroska(folder: Path) -> Path:
    """The segment's Duration is 1e17 ms, and the track states none of its own."""
    path = make(KINDS["mkv-vorbis"], folder, 1.0)
    data = bytearray(path.read_bytes().replace(b"DURATION", b"DURATIOX"))
    struct.pack_into(">d", data, data.index(b"\x44\x89\x88") + 3, 1e15)
    path.write_bytes(data)
    return path


def matroska_tag(folder: Path, hours: str) -> Path:
    """The track's DURATION tag states this many hours."""
    original, path = make(KINDS["mkv-vorbis"], folder, 1.0), folder / "tag.mkv"
    with av.open(str(original)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream_from_template(source.streams.audio[0])
        # The writer states the true one under this name; another name gives way to it below.
        stream.metadata["XURATION"] = f"{hours}:00:00.0"
        for packet in source.demux(audio=0):
            if packet.size:
                packet.stream = stream
                target.mux(packet)
    data = path.read_bytes()
    path.write_bytes(data.replace(b"DURATION", b"DURATIOX").replace(b"XURATION", b"DURATION"))
    return path


def mp3(folder: Path) -> Path:
    """The Xing tag states 2**32 - 1 frames."""
    path = make(KINDS["mp3-vbr"], folder, 1.0)
    data = bytearray(path.read_bytes())
    at = data.index(b"Xing")
    struct.pack_into(">I", data, at + 8, 0xFFFFFFFF)
    path.write_bytes(data)
    return path


LIARS = {"ogg": ogg, "flac": flac, "rf64": rf64, "matroska": matroska, "mp3": mp3}
