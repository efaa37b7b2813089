"""WavPack: length, and bytes between the blocks (WavPack 4 and 5 file format)."""

from __future__ import annotations

import struct
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording, note_trailing_bytes
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, Occurrences
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_RATES = (6000, 8000, 9600, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200,
          96000, 192000)  # fmt: skip

_UNKNOWN = 0xFFFFFFFF

_INITIAL = 1 << 11


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the blocks of a WavPack file."""
    structure = FileStructure()
    at, first = tag_length(view, 0), True
    stray = Occurrences()
    while at < view.size:
        head = view.get(at, 32)
        if head[:4] == b"wvpk" and len(head) == 32:
            length = 8 + struct.unpack_from("<I", head, 4)[0]
            total, index, samples, flags = struct.unpack_from("<IIII", head, 12)
            # Further channels lie in blocks of their own, of which only the first is marked.
            if samples and index == 0 and flags & _INITIAL and not first:
                note_recording(structure, path, view, at)
                structure.without_sound.append((at, view.size))
                break
            if samples and first:
                first = False
                rate = flags >> 23 & 15
                # FFmpeg leaves 0 where it cannot go back to the first block.
                structure.never_closed = total in (0, _UNKNOWN)
                if not structure.never_closed and rate < len(_RATES):
                    structure.length_s = total / _RATES[rate]
            at += length
        elif tag := tag_length(view, at):
            structure.without_sound.append((at, at + tag))
            at += tag
        elif note_recording(structure, path, view, at):
            structure.without_sound.append((at, view.size))
            break
        elif (following := view.find(b"wvpk", at + 1)) >= 0:
            stray.add(at, amount=following - at)
            structure.has_gaps = True
            at = following
        else:
            note_trailing_bytes(structure, path, view, at)
            break
    structure.notices += stray.notice(
        lambda at_s: message(
            "audio.notice.stray.wavpack",
            stray_bytes=stray.total,
            places_count=stray.count,
            at_s=at_s,
            byte=stray.byte,
        )
    )
    return structure
