"""FLAC: the checksum of every frame, and another stream behind the first.

FFmpeg decodes a frame whose checksum fails without a word, so the frames are found and summed
here.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np

from voiceman_gui.audio.integrity.crc16 import Crc16, crc16
from voiceman_gui.audio.integrity.embedded import note_recording, recognised
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.flac_header import (
    Frame,
    StreamInfo,
    frame_header,
    stream_info,
)
from voiceman_gui.audio.integrity.flac_sums import whole_frame
from voiceman_gui.audio.integrity.frames import behind
from voiceman_gui.audio.integrity.structure import FileStructure, Occurrences, StructureNotice
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_CHUNK = 1 << 20

_HEADER = 16

_FEW = 32
"""Bytes behind the last frame that are looked for; of many, some would end a sum by chance."""

_SUM_BYTES = 2

_LONGEST_FRAME = 1 << 22
"""Bytes; a frame of 65,535 samples in 8 channels of 32 bits needs half of it."""

_MOST_CANDIDATES = 200
"""Frame headers looked at before a frame is given up; chance makes one in ten megabytes."""


class _Candidate(NamedTuple):
    byte: int
    mark: int
    frame: Frame | None
    """None for the header of another stream or the end of the file."""


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the frames of a FLAC file."""
    structure = FileStructure()
    start = tag_length(view, 0)
    info, at = _metadata(view, start)
    if info is None:
        return structure
    if info.samples and info.rate_hz:
        structure.length_s = info.samples / info.rate_hz
    _Frames(structure, path, view, info).run(at)
    return structure


def _metadata(view: FileView, start: int) -> tuple[StreamInfo | None, int]:
    """Read the blocks behind ``fLaC``; return STREAMINFO and the first byte behind them."""
    info: StreamInfo | None = None
    at = start + 4
    if view.get(start, 4) != b"fLaC":
        return None, start
    while True:
        head = view.get(at, 4)
        if len(head) < 4:
            return info, at
        if head[0] & 0x7F == 0 and info is None:
            info = stream_info(view.get(at + 4, 34))
        at += 4 + int.from_bytes(head[1:4], "big")
        if head[0] & 0x80:
            return info, at


class _Frames:
    """Pairs candidates for frame borders by their checksums."""

    def __init__(
        self, structure: FileStructure, path: Path, view: FileView, info: StreamInfo
    ) -> None:
        self._structure, self._path, self._view, self._info = structure, path, view, info
        self._waiting: list[_Candidate] = []
        self._bad = Occurrences()
        self._seconds = 0.0

    def run(self, at: int) -> None:
        crc, size = Crc16(), self._view.size
        while at < size:
            # A header that lies across the border belongs to the chunk in which it begins.
            data = self._view.get(at, _CHUNK + _HEADER)
            found = self._candidates(data, at)
            marks = crc.marks(data[:_CHUNK], [byte - at for byte, _ in found])
            for (byte, frame), mark in zip(found, marks, strict=True):
                self._add(_Candidate(byte, mark, frame))
            at += min(_CHUNK, len(data))
        self._add(_Candidate(size, crc.marks(b"", [0])[0], None))
        self._finish()

    def _candidates(self, data: bytes, base: int) -> list[tuple[int, Frame | None]]:
        array = np.frombuffer(data, np.uint8)[: _CHUNK + 1]
        found: list[tuple[int, Frame | None]] = []
        for place in np.flatnonzero((array[:-1] == 0xFF) & (array[1:] & 0xFE == 0xF8)).tolist():
            frame = frame_header(data[place : place + _HEADER])
            if frame is not None:
                found.append((base + place, frame))
        for magic in (b"fLaC\0\0\0\x22", b"RIFF", b"OggS\0\2", b"ID3"):
            place = data.find(magic)
            while 0 <= place < _CHUNK:
                if magic != b"RIFF" or recognised(data[place : place + 16]) is not None:
                    found.append((base + place, None))
                place = data.find(magic, place + 1)
        return sorted(found, key=lambda each: each[0])

    def _add(self, candidate: _Candidate) -> None:
        """Take the next candidate; the first that waits is the frame that is open."""
        if not self._waiting:
            if candidate.frame is not None:
                self._waiting.append(candidate)
            else:
                self._border(candidate)
            return
        first = self._waiting[0]
        if candidate.mark == first.mark:
            self._close(first, candidate)
            return
        self._waiting.append(candidate)
        if (
            len(self._waiting) > _MOST_CANDIDATES
            or candidate.byte - first.byte > _LONGEST_FRAME
            or self._follows(candidate)
        ):
            self._give_up()

    def _follows(self, candidate: _Candidate) -> bool:
        """Whether a later frame closes without the first: then the first cannot be whole."""
        return any(
            candidate.mark == one.mark and one.frame is not None for one in self._waiting[1:-1]
        )

    def _close(self, first: _Candidate, candidate: _Candidate) -> None:
        self._pass(first.frame)
        self._waiting.clear()
        if candidate.byte == self._view.size:
            self._zeros(first.byte)
        if candidate.frame is not None:
            self._waiting.append(candidate)
        else:
            self._border(candidate)

    def _zeros(self, start: int) -> None:
        """Name zeros behind the last frame, which begins at `start`; they keep its sum at 0."""
        end = at = start
        while part := self._view.get(at, _CHUNK):
            filled = len(part.rstrip(b"\0"))
            end = at + filled if filled else end
            at += len(part)
        # The checksum may itself end with zeros.
        if self._view.size - end > _SUM_BYTES:
            self._structure.without_sound.append((end, self._view.size))
            self._structure.notices.append(behind(self._view.size, end))

    def _is_last(self, first: _Candidate) -> bool:
        """Whether the open frame is whole, with bytes behind it that belong to nothing."""
        length = whole_frame(self._view.get(first.byte, _CHUNK))
        if length is None:
            return False
        end = first.byte + length
        self._pass(first.frame)
        self._structure.without_sound.append((end, self._view.size))
        self._structure.notices.append(behind(self._view.size, end))
        return True

    def _give_up(self) -> None:
        """Name the open frame as damaged and go on with the next one."""
        waiting = self._waiting[:]
        first = waiting[0]
        if all(one.frame is None for one in waiting[1:]) and self._is_last(first):
            self._waiting.clear()
            return
        self._bad.add(first.byte, self._seconds)
        self._pass(first.frame)
        self._waiting.clear()
        for candidate in waiting[1:]:
            self._add(candidate)

    def _pass(self, frame: Frame | None) -> None:
        if frame is not None:
            self._seconds += frame.samples / (frame.rate_hz or self._info.rate_hz or 1)

    def _border(self, candidate: _Candidate) -> None:
        """Another stream or a tag begins where a frame ended."""
        byte = candidate.byte
        if byte >= self._view.size:
            return
        if note_recording(self._structure, self._path, self._view, byte, self._seconds):
            info, end = _metadata(self._view, byte)
            self._structure.without_sound.append((byte, self._view.size if info is None else end))
            self._info = info or self._info
        elif length := tag_length(self._view, byte):
            self._structure.without_sound.append((byte, byte + length))

    def _finish(self) -> None:
        while len(self._waiting) > 1:
            waiting = len(self._waiting)
            first = self._waiting[0]
            # The last frame ends where a tag begins, or in the middle.
            end = self._tail(first)
            if end is not None:
                self._pass(first.frame)
                self._waiting.clear()
                self._structure.without_sound.append((end, self._view.size))
            elif waiting == 2:
                if not self._is_last(first):
                    self._cut(first)
                self._waiting.clear()
            else:
                self._give_up()
        self._structure.frames_s = self._seconds
        bad = self._bad
        self._structure.notices += bad.notice(
            lambda at_s: message(
                "audio.notice.checksum.flac_frame",
                failed_count=bad.count,
                at_s=at_s,
                byte=bad.byte,
            )
        )

    def _tail(self, last: _Candidate) -> int | None:
        """Return where the last frame ends if something is known to stand behind it."""
        data = self._view.get(last.byte, _CHUNK)
        if last.byte + len(data) < self._view.size:
            return None
        for magic in (b"TAG", b"APETAGEX", b"LYRICSBEGIN", b"ID3"):
            place = data.find(magic)
            while place > 0:
                if crc16(data[:place]) == 0:
                    return last.byte + place
                place = data.find(magic, place + 1)
        whole = len(data.rstrip(b"\0"))
        # A checksum may itself end with zeros.
        ends = [*range(whole, min(len(data), whole + 3) + 1), *range(len(data) - _FEW, len(data))]
        for end in ends:
            if 0 < end < len(data) and crc16(data[:end]) == 0:
                if whole > end:
                    self._structure.notices.append(behind(self._view.size, last.byte + end))
                return int(last.byte + end)
        return None

    def _cut(self, last: _Candidate) -> None:
        self._structure.notices.append(
            StructureNotice(
                message(
                    "audio.notice.checksum.last_flac_frame", at_s=self._seconds, byte=last.byte
                ),
                last.byte,
                self._seconds,
            )
        )
