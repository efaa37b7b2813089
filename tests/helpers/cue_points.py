"""WAV files with cue points, written chunk by chunk."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a chunk of a RIFF file, padded to an even length."""
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def cues(*points: tuple[int, int]) -> bytes:
    """Return a chunk of cue points, each an id and a sample."""
    body = struct.pack("<I", len(points))
    for ident, sample in points:
        body += struct.pack("<II4sIII", ident, sample, b"data", 0, 0, sample)
    return chunk(b"cue ", body)


def texts(*parts: bytes) -> bytes:
    """Return a list of labels and lengths."""
    return chunk(b"LIST", b"adtl" + b"".join(parts))


def label(ident: int, text: bytes) -> bytes:
    """Return the label of a cue point."""
    return chunk(b"labl", struct.pack("<I", ident) + text + b"\0")


def length(ident: int, samples: int) -> bytes:
    """Return the length of a region that begins at a cue point."""
    return chunk(b"ltxt", struct.pack("<II4sHHHH", ident, samples, b"rgn ", 0, 0, 0, 0))


def with_chunks(path: Path, *chunks: bytes) -> Path:
    """Append chunks to a WAV file."""
    data = path.read_bytes() + b"".join(chunks)
    path.write_bytes(data[:4] + struct.pack("<I", len(data) - 8) + data[8:])
    return path


def with_cue_points(path: Path, labels: Mapping[float, str]) -> Path:
    """Append cue points with labels, by their times in seconds."""
    rate = struct.unpack_from("<I", path.read_bytes(), 24)[0]
    numbered = list(enumerate(labels.items(), start=1))
    points = cues(*((ident, round(at * rate)) for ident, (at, _) in numbered))
    return with_chunks(
        path, points, texts(*(label(ident, text.encode()) for ident, (_, text) in numbered))
    )
