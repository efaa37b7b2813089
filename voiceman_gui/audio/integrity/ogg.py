"""Ogg (RFC 3533): checksum and number of every page, the closing mark, chained streams."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_trailing_bytes
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import (
    EmbeddedRecording,
    FileStructure,
    Occurrences,
    StructureNotice,
)
from voiceman_gui.core.message import message

_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))

_BEGINS, _ENDS = 2, 4


@dataclass(slots=True)
class _Stream:
    """One logical stream of sound."""

    byte: int
    rate_hz: int
    name: str
    pre_skip: int
    next_number: int = 0
    block: int = 0
    """Samples of every packet where they are all alike; 0 for Opus, where each tells."""
    begins: int | None = None
    """Granule position at which the first page of sound begins, negative where it was cut."""
    granule: int = -1
    closed: bool = False

    @property
    def length_s(self) -> float | None:
        """What it holds, counted from the beginning of its first page where that is known."""
        if self.granule < 0 or self.rate_hz <= 0:
            return None
        return max(0, self.granule - (self.begins or 0) - self.pre_skip) / self.rate_hz

    def begin(self, granule: int, packets: list[bytes], is_last: bool) -> None:
        """Work out where the first page of sound begins."""
        # The end of the last page may be cut off by its position (RFC 7845, 4.4).
        if is_last or (self.name != "Opus" and not self.block):
            return
        counts = [self.block or _opus_samples(packet) for packet in packets]
        self.begins = granule - sum(counts)


def page_checksum(page: bytes) -> int:
    """Return the checksum of a page whose own checksum field is set to 0.

    RFC 3533, section 6: polynomial 0x04C11DB7, most significant bit first, initial value 0. That
    is zlib's checksum of the same bytes with their bits reversed, without its two inversions.
    """
    reflected = zlib.crc32(page.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{reflected:032b}"[::-1], 2)


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the pages of an Ogg file."""
    walk = _Walk(path, view)
    walk.run()
    return walk.structure()


class _Walk:
    def __init__(self, path: Path, view: FileView) -> None:
        self._path, self._view = path, view
        self._streams: list[_Stream] = []
        self._open: dict[int, _Stream] = {}
        self._failed, self._missing, self._strange = Occurrences(), Occurrences(), Occurrences()
        self._structure = FileStructure()
        self._tail = 0

    def run(self) -> None:
        at, size = 0, self._view.size
        while at < size:
            header = self._view.get(at, 27)
            segments = self._view.get(at + 27, header[26]) if len(header) == 27 else b""
            length = 27 + len(segments) + sum(segments)
            if header[:5] != b"OggS\0" or at + length > size or len(segments) < header[26]:
                found = self._view.find(b"OggS\0", at + 1)
                following = size if found < 0 else found
                self._stray(at, following)
                at = following
                continue
            self._page(at, self._view.get(at, length), segments)
            at += length
            self._tail = at

    def structure(self) -> FileStructure:
        structure = self._structure
        if self._streams:
            first = self._streams[0]
            structure.length_s = first.length_s
            if first.begins is not None:
                structure.first_sample_s = first.begins / first.rate_hz
            if not self._streams[-1].closed:
                structure.notices.append(StructureNotice(message("audio.notice.ogg_not_closed")))
            structure.embedded += [
                EmbeddedRecording(one.byte, f"Ogg {one.name}", one.length_s)
                for one in self._streams[1:]
            ]
        failed, missing, strange = self._failed, self._missing, self._strange
        structure.has_gaps = bool(failed.count or missing.count or strange.count)
        structure.notices += failed.notice(
            lambda at_s: message(
                "audio.notice.checksum.ogg_page",
                failed_count=failed.count,
                at_s=at_s,
                byte=failed.byte,
            )
        )
        structure.notices += missing.notice(
            lambda at_s: message(
                "audio.notice.ogg_pages_missing",
                pages_count=missing.total,
                places_count=missing.count,
                at_s=at_s,
                byte=missing.byte,
            )
        )
        structure.notices += strange.notice(
            lambda at_s: message(
                "audio.notice.stray.ogg",
                stray_bytes=strange.total,
                places_count=strange.count,
                at_s=at_s,
                byte=strange.byte,
            )
        )
        return structure

    def _stray(self, start: int, stop: int) -> None:
        if stop < self._view.size or self._view.get(start, 4) == b"OggS" or not self._tail:
            # A page that the end of the file cuts is named by the missing mark.
            if stop < self._view.size:
                self._strange.add(start, amount=stop - start)
            return
        note_trailing_bytes(self._structure, self._path, self._view, start)

    def _page(self, at: int, page: bytes, segments: bytes) -> None:
        body = 27 + len(segments)
        flags = page[5]
        granule, serial, number, checksum = struct.unpack_from("<qIII", page, 6)
        if page_checksum(page[:22] + bytes(4) + page[26:]) != checksum:
            self._failed.add(at)
            # Nothing in it can be trusted, but it holds the place of its number.
            if serial in self._open and self._open[serial].next_number == number:
                self._open[serial].next_number += 1
            return
        if flags & _BEGINS:
            stream = _stream(at, page[body:])
            if stream is None:
                self._open.pop(serial, None)
                return
            # A second track of sound beside the first is no chained stream.
            if not self._streams or all(one.granule >= 0 for one in self._open.values()):
                self._streams.append(stream)
                self._open.clear()
            self._open[serial] = stream
        known = self._open.get(serial)
        if known is None:
            return
        if number > known.next_number:
            self._missing.add(at, amount=number - known.next_number)
        known.next_number = number + 1
        is_sound = granule not in (-1, 0) or (granule == 0 and number > 1)
        if is_sound and known.granule < 0 and known.begins is None:
            known.begin(granule, _packets(page[body:], segments), bool(flags & _ENDS))
        if granule > 0 or (granule == 0 and number > 1):
            known.granule = max(known.granule, granule)
        known.closed = known.closed or bool(flags & _ENDS)


def _packets(body: bytes, segments: bytes) -> list[bytes]:
    """Return the packets that end in a page (RFC 3533, 6: a segment of 255 bytes goes on)."""
    packets, start, at = [], 0, 0
    for length in segments:
        at += length
        if length < 255:
            packets.append(body[start:at])
            start = at
    return packets


def _opus_samples(packet: bytes) -> int:
    """Return how many samples at 48 kHz a packet of Opus holds (RFC 6716, 3.1 and 3.2)."""
    if not packet:
        return 0
    config, code = packet[0] >> 3, packet[0] & 3
    if config < 12:
        frame = (480, 960, 1920, 2880)[config % 4]
    elif config < 16:
        frame = (480, 960)[config % 2]
    else:
        frame = (120, 240, 480, 960)[config % 4]
    if code == 3:
        return frame * (packet[1] & 63 if len(packet) > 1 else 0)
    return frame if code == 0 else 2 * frame


def _stream(at: int, packet: bytes) -> _Stream | None:
    """Recognise a stream of sound by its first packet."""
    if packet[:8] == b"OpusHead" and len(packet) >= 12:
        # RFC 7845, section 4: the granule position counts 48 kHz whatever the input was.
        return _Stream(at, 48_000, "Opus", struct.unpack_from("<H", packet, 10)[0])
    if packet[:7] == b"\1vorbis" and len(packet) >= 16:
        return _Stream(at, struct.unpack_from("<I", packet, 12)[0], "Vorbis", 0)
    if packet[:5] == b"\x7fFLAC" and len(packet) >= 31:
        least, most = struct.unpack_from(">HH", packet, 17)
        rate_hz = int.from_bytes(packet[27:30], "big") >> 4
        return _Stream(at, rate_hz, "FLAC", 0, block=most if least == most else 0)
    if packet[:8] == b"Speex   " and len(packet) >= 40:
        block = 0
        if len(packet) >= 68:
            frame, frames = struct.unpack_from("<I4xI", packet, 56)
            block = frame * max(1, frames)
        return _Stream(at, struct.unpack_from("<I", packet, 36)[0], "Speex", 0, block=block)
    return None
