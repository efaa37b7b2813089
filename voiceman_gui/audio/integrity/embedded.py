"""Another recording inside a file: recognised by its first bytes, measured by FFmpeg."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import av
import av.error

from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import EmbeddedRecording, FileStructure, StructureNotice
from voiceman_gui.core.message import message

logger = logging.getLogger(__name__)

_ISO_ATOMS = (b"ftyp", b"moov")

_CHUNK = 1 << 16

_ESTIMATED = frozenset({"amr"})
"""Formats whose length FFmpeg can only guess."""


def recognised(head: bytes) -> tuple[str, str] | None:
    """Recognise a recording by its first 16 bytes.

    Parameters
    ----------
    head : bytes

    Returns
    -------
    tuple of str or None
        Its name for a person, and FFmpeg's name of the format.
    """
    for magic, name, container in (
        (b"fLaC\0\0\0\x22", "FLAC", "flac"),
        (b"OggS\0\2", "Ogg", "ogg"),
        (b"caff\0\1\0\0", "CAF", "caf"),
        (b".snd\0\0", "AU", "au"),
        (b"\x1aE\xdf\xa3", "Matroska", "matroska"),
        (b"wvpk", "WavPack", "wv"),
        (b"TTA1", "True Audio", "tta"),  # not worded: a name
        (b"#!AMR", "AMR", "amr"),
        (b"MAC ", "Monkey's Audio", "ape"),  # not worded: a name
        (b"0&\xb2u\x8ef\xcf\x11", "Windows Media", "asf"),  # not worded: a name
        (b"riff\x2e\x91\xcf\x11", "Wave64", "w64"),
    ):
        if head.startswith(magic):
            return name, container
    if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE":
        return "WAV", "wav"
    if head[:4] == b"RIFF" and head[8:12] == b"AVI ":
        return "AVI", "avi"
    if head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"):
        return "AIFF", "aiff"
    if head[4:8] in _ISO_ATOMS and head[:2] == b"\0\0":
        return "MP4", "mov"
    return None


def note_recording(
    structure: FileStructure, path: Path, view: FileView, byte: int, at_s: float | None = None
) -> bool:
    """Add the recording that begins at a byte, if one does.

    Returns
    -------
    bool
        Whether there is one.
    """
    kind = recognised(view.get(byte, 16))
    if kind is None:
        return False
    name, container = kind
    length_s = None if container in _ESTIMATED else _length_s(path, byte, container)
    structure.embedded.append(EmbeddedRecording(byte, name, length_s, at_s))
    return True


def note_trailing_bytes(structure: FileStructure, path: Path, view: FileView, end: int) -> None:
    """Name what lies behind the last byte that belongs to the recording.

    Parameters
    ----------
    structure : FileStructure
    path : Path
    view : FileView
    end : int
        First byte that belongs to nothing.
    """
    rest = view.size - end
    if rest <= 0:
        return
    structure.without_sound.append((end, view.size))
    if note_recording(structure, path, view, end):
        return
    structure.notices.append(
        StructureNotice(message("audio.notice.rest.not_read", rest_bytes=rest, byte=end), end)
    )


class _From(io.RawIOBase):
    """A file from one of its bytes on, as FFmpeg reads it; nothing else can be opened."""

    def __init__(self, path: Path, start: int) -> None:
        self._file = path.open("rb")
        self._start = start
        self._size = self._file.seek(0, io.SEEK_END) - start
        self._file.seek(start)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def tell(self) -> int:
        return self._file.tell() - self._start

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = (0, self.tell(), self._size)[whence]
        # A header may lead anywhere; behind the end nothing can be read, which FFmpeg then sees.
        target = min(max(0, base + offset), self._size)
        self._file.seek(self._start + target)
        return target

    def close(self) -> None:
        self._file.close()
        super().close()


def _length_s(path: Path, byte: int, container: str) -> float | None:
    with _From(path, byte) as file:
        try:
            with av.open(
                file,
                "r",
                format=container,
                # What lies inside a file must not lead to others.
                container_options={"protocol_whitelist": "none"},
                buffer_size=_CHUNK,
            ) as inside:
                streams = inside.streams.audio
                if streams and streams[0].duration is not None and streams[0].time_base is not None:
                    return float(streams[0].duration * streams[0].time_base)
                return None if inside.duration is None else inside.duration / av.time_base
        except (av.error.FFmpegError, OSError, ValueError) as error:
            logger.info("what begins at byte %d of %s does not open: %s", byte, path, error)
            return None
