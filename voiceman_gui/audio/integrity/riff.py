"""WAV, RF64 and Wave64: sizes of chunks, a second chunk of sound, what lies behind."""

from __future__ import annotations

import struct
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording, note_trailing_bytes, recognised
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, StructureNotice
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import Message, message

MAX_CHUNKS = 4096
"""More than any genuine file has; a crafted one must not keep the program busy."""

LINEAR = (0x0001, 0x0003, 0x0006, 0x0007, 0xFFFE)
"""WAVE format tags whose bytes a second are exact: PCM, float, A-law, mu-law, extensible."""

_OPEN = (range(1), range(0x7FFFF000, 0x80000001), range(0xFFFFF000, 0x100000000))
"""Sizes that recorders write while the length is not known: none, and about the largest that a
signed or an unsigned number of 32 bits holds."""

_OPEN_64 = (0, 0xFFFFFFFFFFFFFFFF)
"""The same in the ds64 chunk of RF64."""

_W64_DATA = bytes.fromhex("64617461f3acd3118cd100c04f8edb8a")
_W64_FMT = bytes.fromhex("666d7420f3acd3118cd100c04f8edb8a")


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the chunks of a WAV, RF64 or Wave64 file."""
    structure = FileStructure()
    start = tag_length(view, 0)
    if view.get(start, 4) == b"riff":
        _walk_w64(structure, path, view, start)
    else:
        _Walk(structure, path, view, start).run()
    return structure


class _Walk:
    def __init__(self, structure: FileStructure, path: Path, view: FileView, start: int) -> None:
        self._structure, self._path, self._view, self._start = structure, path, view, start
        self._long_size: int | None = None
        self._tag = self._rate = self._byte_rate = self._align = self._channels = 0
        self._fact = 0

    def run(self) -> None:
        at, size = self._start + 12, self._view.size
        for _ in range(MAX_CHUNKS):
            header = self._view.get(at, 8)
            if len(header) < 8:
                return
            name, length = header[:4], struct.unpack("<I", header[4:])[0]
            if name == b"data":
                is_open = any(length in sizes for sizes in _OPEN)
                if self._long_size is not None and length == 0xFFFFFFFF:
                    length = self._long_size
                    is_open = length in _OPEN_64
                if is_open and (length in (0, 0xFFFFFFFF) or at + 8 + length > size):
                    self._unclosed(at + 8)
                else:
                    self._closed(at + 8, length)
                return
            self._header(name, self._view.get(at + 8, min(length, 16)))
            at += 8 + length + length % 2

    def _header(self, name: bytes, body: bytes) -> None:
        if name == b"fmt " and len(body) >= 14:
            self._tag, self._channels, self._rate, self._byte_rate, self._align = struct.unpack(
                "<HHIIH", body[:14]
            )
        elif name == b"ds64" and len(body) == 16:
            # EBU Tech 3306: sizes of the RIFF and of the data chunk, 64 bits each.
            self._long_size = struct.unpack_from("<Q", body, 8)[0]
        elif name == b"fact" and len(body) >= 4:
            self._fact = struct.unpack_from("<I", body)[0]

    def _unclosed(self, start: int) -> None:
        self._structure.never_closed = True
        view = self._view
        for magic in (b"RIFF", b"RF64"):
            at = view.find(magic, start)
            # Sound may hold the four letters by chance.
            while at >= 0 and recognised(view.get(at, 16)) is None:
                at = view.find(magic, at + 1)
            if at >= 0:
                note_recording(self._structure, self._path, view, at)

    def _closed(self, start: int, length: int) -> None:
        structure = self._structure
        linear = self._tag in LINEAR and self._align > 0 and self._rate > 0
        if linear:
            frames = length // self._align
            structure.length_s = frames / self._rate
            # Some writers leave the count at 0 or count each channel.
            if self._fact not in (0, frames, frames * self._channels, 0xFFFFFFFF):
                structure.notices.append(
                    StructureNotice(
                        message(
                            "audio.notice.counts_differ",
                            fact_count=self._fact,
                            data_count=frames,
                        ),
                        start,
                    )
                )
        elif self._fact and self._rate:
            # Encoders of ADPCM state a nominal byte rate or none; the fact chunk counts.
            structure.length_s = self._fact / self._rate
        if not linear and self._align > 1 and length % self._align == 1:
            # Some writers count the byte that pads an odd chunk.
            structure.without_sound.append((start + length - 1, start + length))
        self._behind(start + length, length % 2)

    def _behind(self, end: int, padding: int) -> None:
        """Follow the chunks behind the sound to the end of the file."""
        view = self._view
        # Some writers leave out the byte that pads an odd chunk.
        if padding and not _is_chunk(view, end):
            end += 1
        for _ in range(MAX_CHUNKS):
            if view.size - end <= 1 and view.get(end, 1) in (b"", b"\0"):
                return
            tag = tag_length(view, end)
            if tag:
                end += tag
                continue
            header = view.get(end, 8)
            if recognised(view.get(end, 16)) is not None or not _is_chunk(view, end):
                note_trailing_bytes(self._structure, self._path, view, end)
                return
            length = struct.unpack("<I", header[4:])[0]
            if header[:4] == b"data":
                self._structure.notices.append(StructureNotice(self._second(length, end), end))
            end += 8 + length
            if length % 2 and not _is_chunk(view, end):
                end += 1

    def _second(self, length: int, byte: int) -> Message:
        if not self._byte_rate:
            return message("audio.notice.second_chunk.unknown", byte=byte)
        length_s = length / self._byte_rate
        return message("audio.notice.second_chunk.length", length_s=length_s, byte=byte)


def _is_chunk(view: FileView, at: int) -> bool:
    header = view.get(at, 8)
    if len(header) < 8 or not header[:4].isascii() or not header[:4].decode().isprintable():
        return False
    return bool(at + 8 + struct.unpack("<I", header[4:])[0] <= view.size)


def _walk_w64(structure: FileStructure, path: Path, view: FileView, start: int) -> None:
    # Sony Wave64: a 40-byte file header, then chunks of a 16-byte name and a 64-bit size that
    # counts its own 24 bytes; each chunk begins at a multiple of 8.
    at, align, rate, found = start + 40, 0, 0, False
    for _ in range(MAX_CHUNKS):
        header = view.get(at, 40)
        if len(header) < 24 or recognised(header) is not None:
            break
        length = struct.unpack_from("<Q", header, 16)[0]
        if header[:16] == _W64_FMT and len(header) == 40:
            rate, _, align = struct.unpack_from("<IIH", header, 28)
        if header[:16] == _W64_DATA and not found:
            found = True
            if length <= 24 or (length >= 1 << 62 and at + length > view.size):
                structure.never_closed = True
                return
            if align and rate:
                structure.length_s = (length - 24) // align / rate
        if at + length > view.size or (length < 24 and not found):
            return
        if length < 24:
            break
        at += length + -length % 8
    if found and at < view.size:
        note_trailing_bytes(structure, path, view, at)
