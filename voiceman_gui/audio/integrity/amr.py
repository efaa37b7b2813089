"""AMR files (RFC 4867, section 5): frames that no recorder writes."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, StructureNotice
from voiceman_gui.core.message import message

NARROW = (13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1)
WIDE = (18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1)
"""Bytes of a stored frame by its type (section 5.3)."""

FRAME_S = 0.02

_TOGETHER = 5
"""Frames; between bytes that are no frames, a few may look like one by chance."""

_MOST_TOLD = 5

_MOST_QUIET = 1000


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the frames of an AMR file and look for those that no recorder writes.

    A frame's first byte states its type, and any byte is one: a stretch of zeros reads as frames
    of the shortest type, marked as damaged, and everything behind it comes later than it was.
    """
    structure = FileStructure()
    wide = view.get(0, 9) == b"#!AMR-WB\n"
    lengths = WIDE if wide else NARROW
    at = 9 if wide else 6
    good = _Good(lengths)
    runs: list[_Run] = []
    frame, last_bad = 0, -2
    while at < view.size:
        head = view.get(at, 1)[0]
        kind = head >> 3 & 15
        if head == 0x23 and note_recording(structure, path, view, at):
            structure.without_sound.append((at, view.size))
            break
        length = lengths[kind]
        # The mark of quality is 0, bits that must be 0 are not, or the type is reserved.
        reserved = 10 <= kind <= 13 if wide else 9 <= kind <= 14
        bad = not head & 4 or bool(head & 0x83) or reserved
        if bad:
            if frame - last_bad > _TOGETHER or not runs:
                runs.append(_Run(at, frame * FRAME_S))
            last_bad = frame
            runs[-1].add(min(at + length, view.size), frame, reserved)
        else:
            good.add(kind)
        frame += 1
        at += length
    structure.without_sound += [(run.byte, run.stop) for run in runs[:_MOST_QUIET]]
    if at > view.size:
        structure.without_sound.append((view.size - 64, view.size))
        structure.notices.append(
            StructureNotice(message("audio.notice.cut_in_frame"), view.size, frame * FRAME_S)
        )
    usual = good.usual_length
    structure.notices += [run.notice(usual) for run in runs[:_MOST_TOLD]]
    if len(runs) > _MOST_TOLD:
        more = message("audio.notice.stray.amr_more", places_count=len(runs) - _MOST_TOLD)
        structure.notices.append(StructureNotice(more, runs[-1].byte))
    return structure


class _Good:
    """Counts the types of the frames that are as a recorder writes them."""

    def __init__(self, lengths: tuple[int, ...]) -> None:
        self._lengths, self._counts = lengths, [0] * len(lengths)

    def add(self, kind: int) -> None:
        self._counts[kind] += 1

    @property
    def usual_length(self) -> int:
        """Bytes of the commonest type, 0 where no frame is good."""
        if not any(self._counts):
            return 0
        return self._lengths[self._counts.index(max(self._counts))]


class _Run:
    """Successive frames that no recorder writes, and few good ones between them."""

    def __init__(self, byte: int, at_s: float) -> None:
        self.byte = self.stop = byte
        self._at_s = at_s
        self._first = self._last = round(at_s / FRAME_S)
        self._silent = 0

    def add(self, stop: int, frame: int, reserved: bool) -> None:
        """Add a frame that ends before byte `stop`; decoders refuse one of a reserved type."""
        self.stop, self._last = stop, frame
        self._silent += reserved

    def notice(self, usual: int) -> StructureNotice:
        """Say what it is, and by how much it moves what follows."""
        frames = self._last - self._first + 1 - self._silent
        length_s, size = frames * FRAME_S, self.stop - self.byte
        if not usual:
            fact = message(
                "audio.notice.stray.amr",
                stray_bytes=size,
                at_s=self._at_s,
                byte=self.byte,
                length_s=length_s,
            )
            return StructureNotice(fact, self.byte, self._at_s)
        replaced_s = size / usual * FRAME_S
        fact = message(
            "audio.notice.stray.amr_shift",
            stray_bytes=size,
            at_s=self._at_s,
            byte=self.byte,
            length_s=length_s,
            frame_bytes=usual,
            replaced_s=replaced_s,
            shift_s=abs(length_s - replaced_s),
            late=length_s >= replaced_s,
        )
        return StructureNotice(fact, self.byte, self._at_s)
