"""AVI: what its header announces, where its sound begins, and whether the end of the file is there.

Microsoft, "AVI RIFF File Reference": a list of headers (``strh``) and the chunks of all streams.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path

from voiceman_gui.audio.integrity.embedded import note_recording
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.media_containers import note_missing_end
from voiceman_gui.audio.integrity.riff import LINEAR
from voiceman_gui.audio.integrity.structure import FileStructure, Occurrences
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken

_OPEN = (0, 0xFFFFFFFF)
"""Sizes in a header that no recorder has closed."""

_MOST = 1 << 22
"""Chunks; more than days of film have, and a crafted file must not have more."""

_PICTURES_S = 0.1
"""Less is the delay of pictures that refer to later ones, which AVI cannot state."""

_LISTS = (b"hdrl", b"strl", b"movi", b"rec ")


@dataclass(slots=True)
class _Sound:
    """The first stream of sound: its header, and its chunks as they were counted."""

    chunk: bytes = b""
    tick_s: float = 0.0
    start: int = 0
    length: int = 0
    sample_size: int = 0
    tag: int = -1
    leading: int = 0
    empty: int = 0
    full: int = 0
    strange: Occurrences = field(default_factory=Occurrences)

    @property
    def start_s(self) -> float:
        """Delay of the first sample; an empty chunk lasts as long as a full one."""
        late_s = (self.start + (0 if self.sample_size else self.leading)) * self.tick_s
        return late_s if late_s > _PICTURES_S else 0.0

    @property
    def length_s(self) -> float | None:
        """Sound that the header announces, where it counts packets or uncompressed samples."""
        if self.tick_s <= 0 or not 0 < self.length < 1 << 30:
            return None
        if self.sample_size:
            return self.length * self.tick_s if self.tag in LINEAR else None
        return max(0, self.length - self.empty) * self.tick_s


def start_s(path: Path) -> float:
    """Return the second of the film at which its sound begins, 0 where the file does not tell."""
    with FileView(path, CancelToken()) as view:
        return _walk(view, view.size, until_sound=True).start_s


def examine(path: Path, view: FileView) -> FileStructure:
    """Walk over the chunks of an AVI file, which may be in several pieces (OpenDML)."""
    structure = FileStructure()
    at, pieces = 0, 0
    while True:
        head = view.get(at, 12)
        if len(head) < 12 or head[:4] != b"RIFF" or (at > 0 and head[8:] != b"AVIX"):
            break
        length = struct.unpack_from("<I", head, 4)[0]
        if length in _OPEN:
            structure.never_closed = True
            at = view.size
            break
        pieces += 1
        at += 8 + length
        note_missing_end(structure, at, view.size)
        at += length % 2
    if 0 < at < view.size:
        note_recording(structure, path, view, at)
        structure.without_sound.append((at, view.size))
    sound = _walk(view, min(at, view.size))
    # With several pieces, some writers state the length of the first only.
    if pieces == 1:
        structure.length_s = sound.length_s
    structure.has_gaps = sound.strange.count > 0
    strange = sound.strange
    structure.notices += strange.notice(
        lambda at_s: message(
            "audio.notice.stray.film",
            stray_bytes=strange.total,
            places_count=strange.count,
            at_s=at_s,
            byte=strange.byte,
        )
    )
    return structure


def _walk(view: FileView, end: int, until_sound: bool = False) -> _Sound:
    sound = _Sound()
    at, streams, kind, in_film = 0, 0, b"", False
    for _ in range(_MOST):
        head = view.get(at, 12)
        if at >= end or len(head) < 8:
            break
        name, length = head[:4], struct.unpack_from("<I", head, 4)[0]
        if name in (b"RIFF", b"LIST") and (name == b"RIFF" or head[8:] in _LISTS):
            in_film = in_film or head[8:] == b"movi"
            at += 12
            continue
        if not all(0x20 <= byte < 0x7F for byte in name):
            following = view.find(sound.chunk, at + 1, end) if sound.chunk and in_film else -1
            if following < 0 and end - at < 8:
                break
            following = end if following < 0 else following
            sound.strange.add(at, amount=following - at)
            at = following
            continue
        if name == b"strh":
            kind = view.get(at + 8, 4)
            if kind == b"auds" and not sound.chunk:
                _header(sound, view.get(at + 28, 28), streams)
            streams += 1
        elif name == b"strf" and kind == b"auds" and sound.tag < 0 and length >= 2:
            sound.tag = int.from_bytes(view.get(at + 8, 2), "little")
        elif name == sound.chunk and in_film:
            sound.empty += length == 0
            # FFmpeg writes the first packet in front of the empty ones that stand for the delay.
            sound.leading += length == 0 and sound.full < 2
            sound.full += length > 0
            if sound.full == 2 and until_sound:
                break
        at += 8 + length + length % 2
    return sound


def _header(sound: _Sound, body: bytes, number: int) -> None:
    if len(body) < 28:
        return
    scale, rate, sound.start, sound.length, _, _, sound.sample_size = struct.unpack("<7I", body)
    sound.tick_s = scale / rate if rate else 0.0
    sound.chunk = b"%02dwb" % number
