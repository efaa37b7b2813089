"""Matroska, Windows Media, Flash and True Audio: where the recording ends and another begins."""

from __future__ import annotations

import struct
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording, note_trailing_bytes
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, StructureNotice
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_EBML = b"\x1aE\xdf\xa3"
_SEGMENT = b"\x18S\x80g"

_DOCUMENTS = (b"matroska", b"webm")

_ASF_HEADER = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")

_ASF_FILE = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")
_ASF_BROADCAST = 1

_FLV_HEAD = 1 << 13
"""Bytes in which the metadata of a Flash film lie."""

_MOST = 1 << 16
"""Pieces; a crafted file must not have more."""

_MOST_TABLE = 1 << 24
"""Bytes; the table of fifty days of sound."""

_TTA_FRAME_S = 256 / 245
"""Length of a frame of True Audio."""


def examine_matroska(path: Path, view: FileView) -> FileStructure:
    """Find the end of the first segment of a Matroska or WebM file (RFC 8794, RFC 9559)."""
    structure = FileStructure()
    at, begun = 0, False
    for _ in range(_MOST):
        name = view.get(at, 4)
        if len(name) < 4 or (begun and name == _EBML):
            break
        width = 1 if name[0] >= 0x80 else 2 if name[0] >= 0x40 else 3 if name[0] >= 0x20 else 4
        size, length = _coded_size(view.get(at + width, 8))
        if name[0] < 0x10 or length == 0:
            break
        if size < 0:
            # A stream without an end: another one can only be searched for.
            at = view.find(_EBML, at + width + length)
            if at >= 0 and any(word in view.get(at, 64) for word in _DOCUMENTS):
                note_recording(structure, path, view, at)
            return structure
        begun = begun or name == _SEGMENT
        at += width + length + size
    if begun and at < view.size:
        note_recording(structure, path, view, at)
    return structure


def _coded_size(data: bytes) -> tuple[int, int]:
    """Read a size; -1 is "unknown". Returns it and its own bytes, 0 where it is none."""
    if not data or data[0] == 0:
        return 0, 0
    length = 9 - data[0].bit_length()
    if len(data) < length:
        return 0, 0
    value = int.from_bytes(data[:length], "big") & (1 << 7 * length) - 1
    return (-1 if value == (1 << 7 * length) - 1 else value), length


def examine_asf(path: Path, view: FileView) -> FileStructure:
    """Walk over the top objects of a Windows Media file."""
    structure = FileStructure(never_closed=_is_broadcast(view))
    at = 0
    for _ in range(_MOST):
        head = view.get(at, 24)
        if len(head) < 24 or (at > 0 and head[:16] == _ASF_HEADER):
            break
        length = struct.unpack_from("<Q", head, 16)[0]
        if length < 24:
            return structure
        at += length
    if at < view.size:
        note_recording(structure, path, view, at)
        structure.without_sound.append((at, view.size))
    return structure


def note_missing_end(structure: FileStructure, announced: int, size: int) -> None:
    """Say that a file is shorter than its own header announces."""
    if announced > size:
        structure.notices.append(
            StructureNotice(
                message("audio.notice.end_missing", announced_bytes=announced, held_bytes=size)
            )
        )


def examine_flv(path: Path, view: FileView) -> FileStructure:
    """Hold the size that a Flash film states (``onMetaData``) against that of the file."""
    structure = FileStructure()
    head = view.get(0, _FLV_HEAD)
    if head[:3] != b"FLV" or b"onMetaData" not in head:
        return structure
    note_missing_end(structure, int(_flv_number(head, b"filesize") or 0), view.size)
    structure.never_closed = _flv_number(head, b"duration") == 0
    return structure


def _flv_number(head: bytes, name: bytes) -> float | None:
    """Read a number of the metadata (Adobe, AMF 0: name, type 0, big-endian double)."""
    at = head.find(struct.pack(">H", len(name)) + name + b"\0")
    body = head[at + len(name) + 3 :][:8] if at >= 0 else b""
    if len(body) < 8:
        return None
    value = float(struct.unpack(">d", body)[0])
    return value if 0 <= value < 1 << 53 else None


def _is_broadcast(view: FileView) -> bool:
    """Whether size and length in the header mean nothing (ASF Specification, 3.2)."""
    if view.get(0, 16) != _ASF_HEADER:
        return False
    at = view.find(_ASF_FILE, 30, 1 << 16)
    body = view.get(at, 92) if at >= 0 else b""
    return len(body) == 92 and bool(struct.unpack_from("<I", body, 88)[0] & _ASF_BROADCAST)


def examine_tta(path: Path, view: FileView) -> FileStructure:
    """Read the header and the table of frames of a True Audio file (format TTA1)."""
    structure = FileStructure()
    start = tag_length(view, 0)
    head = view.get(start, 22)
    if head[:4] != b"TTA1" or len(head) < 22:
        return structure
    rate_hz, samples = struct.unpack_from("<II", head, 10)
    if not rate_hz:
        return structure
    structure.length_s = samples / rate_hz
    frames = -(-samples // max(1, int(_TTA_FRAME_S * rate_hz)))
    # Behind the header a length for each frame, and a checksum of them.
    if start + 22 + 4 * frames > min(view.size, _MOST_TABLE):
        return structure
    table = view.get(start + 22, 4 * frames)
    end = start + 22 + 4 * frames + 4 + sum(struct.unpack(f"<{frames}I", table))
    while tag := tag_length(view, end):
        structure.without_sound.append((end, end + tag))
        end += tag
    if end < view.size:
        note_trailing_bytes(structure, path, view, end)
    return structure
