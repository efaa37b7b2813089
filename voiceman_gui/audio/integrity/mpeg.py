"""MP3 and its sisters: frames, the Xing tag's count, checksums, other recordings joined on.

Frame lengths are those of ISO/IEC 11172-3 (2.4.3.1) and 13818-3.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.frames import Frame, FrameFormat, stray_notices, walk
from voiceman_gui.audio.integrity.structure import EmbeddedRecording, FileStructure, Occurrences
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_KBPS = {
    (3, 3): (32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (3, 2): (32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (3, 1): (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""By version (MPEG 2.5 reads like 2) and layer, both as they are coded: 3 is MPEG 1, layer I."""

_DECODER_DELAY = 529
"""Samples that every decoder of layer III adds in front (LAME's technical FAQ)."""

_CRC_POLYNOMIAL = 0x8005


class _Tag(NamedTuple):
    """What a Xing, Info or VBRI tag in a first frame states."""

    frames: int
    skipped: int
    """Samples of the encoder's delay and padding that players leave out."""


def parse(data: bytes) -> Frame | None:
    """Read the header of an MPEG audio frame (four bytes)."""
    if len(data) < 4 or data[0] != 0xFF or data[1] < 0xE0:
        return None
    header = struct.unpack_from(">I", data)[0]
    version, layer = header >> 19 & 3, header >> 17 & 3
    bit_rate, rate = header >> 12 & 15, header >> 10 & 3
    if version == 1 or layer == 0 or bit_rate in (0, 15) or rate == 3:
        return None
    kbps = _KBPS[3 if version == 3 else 2, layer][bit_rate - 1]
    rate_hz = (44100, 48000, 32000)[rate] >> {3: 0, 2: 1, 0: 2}[version]
    padding = header >> 9 & 1
    if layer == 3:
        length, samples = (12_000 * kbps // rate_hz + padding) * 4, 384
    else:
        samples = 576 if layer == 1 and version != 3 else 1152
        length = samples // 8 * 1000 * kbps // rate_hz + padding
    # Mode (stereo or mono) may change within a stream; version, layer and rate may not.
    return Frame(length, samples, rate_hz, header >> 10 & 0x783)


FORM = FrameFormat("MPEG", parse, 4, rb"\xff[\xe2-\xff]")


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the frames of an MP3, MP2 or MP1 file."""
    structure = FileStructure()
    start = 0
    while length := tag_length(view, start):
        start += length
    failed = Occurrences()

    def check(byte: int, frame: Frame, seconds: float) -> None:
        if _protected(view.get(byte, 4)) and not _sums_up(view.get(byte, frame.length)):
            failed.add(byte, seconds)

    scan = walk(structure, path, view, start, FORM, check)
    structure.notices += stray_notices(scan, "MPEG")
    structure.notices += failed.notice(
        lambda at_s: message(
            "audio.notice.checksum.mpeg_frame",
            failed_count=failed.count,
            at_s=at_s,
            byte=failed.byte,
        )
    )
    for number, (byte, _seconds) in enumerate(scan.firsts):
        frame = parse(view.get(byte, 4))
        tag = None if frame is None else _tag(view.get(byte, frame.length), frame)
        if frame is None:
            continue
        length_s = None
        if tag is not None and tag.frames > 0:
            samples = tag.frames * frame.samples - tag.skipped
            if number == 0 and scan.late_start:
                # FFmpeg does not find the tag there and decodes it and what it has left out.
                samples = (tag.frames + 1) * frame.samples
            length_s = max(0, samples) / frame.rate_hz
        if number == 0:
            structure.length_s = length_s
        elif tag is not None or frame.kind != _kind(view, scan.firsts[0][0]):
            structure.embedded.append(
                EmbeddedRecording(byte, "MP3", length_s, rate_hz=frame.rate_hz)
            )
    return structure


def _kind(view: FileView, byte: int) -> int:
    frame = parse(view.get(byte, 4))
    return -1 if frame is None else frame.kind


def _protected(header: bytes) -> bool:
    # Layer III only: what the checksum covers depends on the allocation in the other layers.
    return header[1] & 1 == 0 and header[1] >> 1 & 3 == 1


def _side_information(header: bytes) -> int:
    """Bytes of side information in a frame of layer III (2.4.1.7)."""
    mono = header[3] >> 6 == 3
    if header[1] >> 3 & 3 == 3:
        return 17 if mono else 32
    return 9 if mono else 17


def _sums_up(frame: bytes) -> bool:
    """Check the checksum of a frame of layer III: header from its third byte, side information."""
    covered = frame[2:4] + frame[6 : 6 + _side_information(frame)]
    state = 0xFFFF
    for byte in covered:
        state ^= byte << 8
        for _ in range(8):
            state = (state << 1 ^ (_CRC_POLYNOMIAL if state & 0x8000 else 0)) & 0xFFFF
    return len(frame) >= 6 and state == int.from_bytes(frame[4:6], "big")


def _tag(data: bytes, frame: Frame) -> _Tag | None:
    """Read the Xing, Info or VBRI tag in a first frame; None where it holds sound."""
    if data[36:40] == b"VBRI" and len(data) >= 54:
        return _Tag(struct.unpack_from(">I", data, 50)[0], 0)
    at = 4 + _side_information(data) + (2 if _protected(data) else 0)
    if data[at : at + 4] not in (b"Xing", b"Info") or len(data) < at + 12:
        return None
    flags = struct.unpack_from(">I", data, at + 4)[0]
    frames = struct.unpack_from(">I", data, at + 8)[0] if flags & 1 else 0
    at += 8 + sum(width for bit, width in ((1, 4), (2, 4), (4, 100), (8, 4)) if flags & bit)
    # LAME's extension: 12 bits of delay and 12 of padding behind 21 bytes.
    extension = data[at : at + 24]
    if len(extension) == 24 and extension[:4] in (b"LAME", b"Lavf", b"Lavc"):
        packed = int.from_bytes(extension[21:24], "big")
        return _Tag(frames, (packed >> 12) + (packed & 0xFFF))
    return _Tag(frames, 0)
