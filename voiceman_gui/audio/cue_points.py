"""Cue points of WAV files with their labels and lengths.

Chunks ``cue `` and ``LIST`` of type ``adtl`` (``labl``, ``note``, ``ltxt``), after the
"Multimedia Programming Interface and Data Specifications 1.0" of IBM and Microsoft, 1991.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from voiceman_gui.core.embedded_marks import EmbeddedKind, EmbeddedMark
from voiceman_gui.core.span import Span

MOST_CHUNKS = 4096
MOST_BYTES = 1 << 22
"""Of one chunk of marks or texts; longer ones are passed over."""
_CUE = struct.Struct("<II4sIII")
_LONG = b"\xff\xff\xff\xff"


def cue_points(file: io.RawIOBase, start: int, rate_hz: int) -> tuple[EmbeddedMark, ...]:
    """Return the cue points of a WAV or RF64 file in order of time.

    Parameters
    ----------
    file : raw file
        Its position is changed.
    start : int
        Byte at which the header begins, behind a tag if there is one.
    rate_hz : int
        Of the sound; positions count its samples.
    """
    positions: dict[int, int] = {}
    labels: dict[int, str] = {}
    lengths: dict[int, int] = {}
    for name, body in _chunks(file, start):
        if name == b"cue ":
            positions.update(_positions(body))
        elif body[:4] == b"adtl":
            for inner, text in _inner(body[4:]):
                ident = struct.unpack_from("<I", text)[0] if len(text) >= 4 else None
                if ident is None:
                    continue
                if inner == b"labl" or (inner == b"note" and ident not in labels):
                    labels[ident] = _text(text[4:])
                elif inner == b"ltxt" and len(text) >= 8:
                    lengths[ident] = struct.unpack_from("<I", text, 4)[0]
    found = [
        EmbeddedMark(
            Span(at / rate_hz, (at + lengths.get(ident, 0)) / rate_hz),
            labels.get(ident, ""),
            EmbeddedKind.CUE,
        )
        for ident, at in positions.items()
    ]
    return tuple(sorted(found, key=lambda mark: (mark.span.start_s, mark.span.end_s)))


def _chunks(file: io.RawIOBase, start: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks that hold cue points and their texts."""
    at, long_size = start + 12, None
    end = file.seek(0, io.SEEK_END)
    for _ in range(MOST_CHUNKS):
        # Sizes of chunks are claims of the file, up to 64 bits: no chunk begins behind its end.
        if at >= end:
            return
        file.seek(at)
        header = file.read(8) or b""
        if len(header) < 8:
            return
        name, length = header[:4], struct.unpack("<I", header[4:])[0]
        if name == b"ds64" and length >= 16:
            # EBU Tech 3306: the size of the data chunk where 32 bits do not hold it.
            long_size = struct.unpack_from("<Q", file.read(16) or bytes(16), 8)[0]
        if name == b"data" and header[4:] == _LONG and long_size is not None:
            length = long_size
        if name in (b"cue ", b"LIST") and length <= MOST_BYTES:
            yield name, file.read(length) or b""
        at += 8 + length + length % 2


def _positions(body: bytes) -> dict[int, int]:
    count = struct.unpack_from("<I", body)[0] if len(body) >= 4 else 0
    found: dict[int, int] = {}
    for place in range(4, min(4 + count * _CUE.size, len(body) - _CUE.size + 1), _CUE.size):
        ident, position, _, _, _, offset = _CUE.unpack_from(body, place)
        # Some recorders leave one of the two at 0.
        found[ident] = offset or position
    return found


def _inner(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(body):
        length = struct.unpack_from("<I", body, at + 4)[0]
        yield body[at : at + 4], body[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _text(raw: bytes) -> str:
    """Return a text up to its final zero; the format names no encoding."""
    raw = raw.split(b"\0", 1)[0]
    try:
        return raw.decode("utf-8").strip()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace").strip()
