"""MP4, AIFF, CAF and AU: lengths of the pieces, and what stands behind the last."""

from __future__ import annotations

import math
import struct
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording, note_trailing_bytes, recognised
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, StructureNotice
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_MOST = 1 << 20
"""Pieces; a fragmented film has some for each second, a crafted file must not have more."""

_AIFF_FORMS = (b"AIFF", b"AIFC")
_AU_BYTES = {1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 4, 7: 8, 27: 1}
"""Bytes of a sample by AU's number of the coding."""


def examine_mp4(path: Path, view: FileView) -> FileStructure:
    """Walk over the top boxes of an MP4, M4A, MOV or 3GP file (ISO/IEC 14496-12, 4.2)."""
    structure = FileStructure()
    at, tables, fragments = 0, 0, 0
    for _ in range(_MOST):
        if at >= view.size:
            break
        head = view.get(at, 16)
        if len(head) < 8:
            note_trailing_bytes(structure, path, view, at)
            break
        length, name = struct.unpack_from(">I", head)[0], head[4:8]
        if length == 1 and len(head) == 16:
            length = struct.unpack_from(">Q", head, 8)[0]
        elif length == 0:
            length = view.size - at
        # A second table of contents belongs to another film, which begins with its own "ftyp".
        if at > 0 and (name == b"ftyp" or (name == b"moov" and tables > 0)) and tables + fragments:
            note_recording(structure, path, view, at)
            structure.without_sound.append((at, view.size))
            break
        if length < 8 or not _is_name(name):
            note_trailing_bytes(structure, path, view, at)
            break
        tables += name == b"moov"
        fragments += name == b"moof"
        at += length
    return structure


def _is_name(name: bytes) -> bool:
    return all(0x20 <= byte < 0x7F or byte == 0xA9 for byte in name)


def examine_aiff(path: Path, view: FileView) -> FileStructure:
    """Walk over the chunks of an AIFF or AIFF-C file."""
    structure = FileStructure()
    start = tag_length(view, 0)
    size = struct.unpack(">I", view.get(start + 4, 4).rjust(4, b"\0"))[0]
    end = start + 8 + size + size % 2
    at, frames, rate_hz, sound = start + 12, 0, 0.0, -1
    for _ in range(_MOST):
        head = view.get(at, 8)
        if len(head) < 8 or (size not in (0, 0xFFFFFFFF) and at >= end):
            break
        name, length = head[:4], struct.unpack_from(">I", head, 4)[0]
        if name == b"COMM":
            body = view.get(at + 8, 18)
            frames = struct.unpack_from(">I", body, 2)[0] if len(body) >= 6 else 0
            rate_hz = _extended(body[8:18]) if len(body) == 18 else 0.0
        elif name == b"SSND":
            sound = length
            if length in (0, 8, 0xFFFFFFFF):
                break
        at += 8 + length + length % 2
    if frames in (0, 0xFFFFFFFF) or sound in (0, 8, 0xFFFFFFFF):
        structure.never_closed = sound >= 0 and view.size > at + 16
        return structure
    if rate_hz > 0:
        structure.length_s = frames / rate_hz
    if size in (0, 0xFFFFFFFF):
        structure.never_closed = True
    elif end < view.size and not tag_length(view, end):
        note_trailing_bytes(structure, path, view, end)
    return structure


def _extended(data: bytes) -> float:
    """Read an 80-bit IEEE 754 number."""
    exponent, mantissa = struct.unpack(">HQ", data)
    if exponent == 0 or exponent > 0x3FFF + 62:
        return 0.0
    return math.ldexp(mantissa, exponent - 0x3FFF - 63)


def examine_caf(path: Path, view: FileView) -> FileStructure:
    """Walk over the chunks of a Core Audio file (Apple, Core Audio Format Specification 1.0)."""
    structure = FileStructure()
    at, rate_hz, per_packet, frames_per_packet, counted, size = 8, 0.0, 0, 0, 0, 0
    for _ in range(_MOST):
        head = view.get(at, 12)
        if len(head) < 12 or recognised(view.get(at, 16)) is not None or not _is_name(head[:4]):
            break
        name, length = head[:4], struct.unpack_from(">q", head, 4)[0]
        if name == b"desc":
            body = view.get(at + 12, 32)
            if len(body) == 32:
                rate_hz = struct.unpack_from(">d", body)[0]
                per_packet, frames_per_packet = struct.unpack_from(">II", body, 16)
        elif name == b"pakt":
            body = view.get(at + 12, 16)
            # Of its 24 bytes: packets, valid frames, priming, remainder.
            counted = struct.unpack_from(">q", body, 8)[0] if len(body) == 16 else 0
        elif name == b"data":
            if length < 0:
                structure.never_closed = True
                return structure
            size = length - 4
        if length < 0:
            return structure
        at += 12 + length
    if counted > 0 and rate_hz > 0:
        structure.length_s = counted / rate_hz
        # FFmpeg counts whole packets, however many samples the last one holds.
        if frames_per_packet and counted % frames_per_packet == 0:
            structure.rounding_s = frames_per_packet / rate_hz
    elif per_packet and rate_hz > 0:
        structure.length_s = max(0, size) // per_packet * frames_per_packet / rate_hz
    note_trailing_bytes(structure, path, view, at)
    return structure


def examine_au(path: Path, view: FileView) -> FileStructure:
    """Read the header of an AU file."""
    structure = FileStructure()
    head = view.get(0, 24)
    if head[:4] != b".snd" or len(head) < 24:
        return structure
    start, size, coding, rate_hz, channels = struct.unpack(">IIIII", head[4:])
    if size == 0xFFFFFFFF:
        structure.never_closed = True
        return structure
    step = _AU_BYTES.get(coding, 0) * channels
    end = start + size
    if end < view.size and not note_recording(structure, path, view, end):
        structure.notices.append(
            StructureNotice(
                message("audio.notice.rest.read", rest_bytes=view.size - end, byte=end), end
            )
        )
    elif step and rate_hz:
        structure.length_s = size // step / rate_hz
    return structure
