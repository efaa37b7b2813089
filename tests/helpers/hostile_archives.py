"""Archives, and a sound, made to hang a program or fill its memory, as `hostile_models`."""

from __future__ import annotations

import io
import os
import struct
import tarfile
import zipfile
from pathlib import Path

import numpy as np

from helpers.hostile_models import LONG, WEIGHTS, Change
from voiceman_gui.models.manifest import MANIFEST


def zip_of_thousands(path: Path) -> None:
    """Say that there are millions of entries, in a directory of hundreds of megabytes."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", b"")
    content = bytearray(path.read_bytes())
    end = content.rindex(b"PK\x05\x06")
    content[end + 8 : end + 16] = struct.pack("<HHL", 65535, 65535, 400_000_000)
    path.write_bytes(content)


def deep_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a/" * 10_000 + "b", b"")


def long_name(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("../" + LONG[:60_000], b"")


def huge_entries(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(WEIGHTS, b"x")
    content = path.read_bytes()
    # Of the directory's entry: unpacked size, where the largest 32-bit number is one of its own.
    at = content.index(b"PK\x01\x02") + 24
    one = content[:at] + struct.pack("<L", (1 << 32) - 2) + content[at + 4 :]
    start, end = content.index(b"PK\x01\x02"), content.rindex(b"PK\x05\x06")
    entry = one[start:end]
    entries = b"".join(entry.replace(WEIGHTS.encode(), b"weights-%09d" % i) for i in range(30))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 30, 30, len(entries), start, 0)
    path.write_bytes(one[:start] + entries + tail)


def tar_with_a_long_name(path: Path) -> None:
    """A header that says: the name of the next file has two gigabytes."""
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 2 << 30
    path.write_bytes(info.tobuf(tarfile.GNU_FORMAT) + b"a" * 1024)


def tar_with_a_pipe(path: Path) -> None:
    with tarfile.open(path, "w") as tar:
        info = tarfile.TarInfo(MANIFEST)
        info.type = tarfile.FIFOTYPE
        tar.addfile(info)


ARCHIVES: dict[str, tuple[str, Change]] = {
    "thousands": ("more than 1,000 files|damaged", zip_of_thousands),
    "deep": ("lies too deep", deep_zip),
    "a name": ("leads out of the archive", long_name),
    "gigabytes": ("more than 64 GB", huge_entries),
    "a tar's name": ("damaged|neither a folder nor a zip", tar_with_a_long_name),
    "a tar's pipe": ("no ordinary file", tar_with_a_pipe),
    "a pipe": ("nor an ordinary file", os.mkfifo),
}
"""What is named in place of a model's folder or archive."""


def flac_of_ages(path: Path) -> None:
    """A short FLAC whose header claims a month of sound."""
    import soundfile

    buffer = io.BytesIO()
    soundfile.write(buffer, np.zeros(16_000, np.float32), 16_000, format="FLAC")
    content = bytearray(buffer.getvalue())
    # STREAMINFO: the low 36 bits of bytes 18 to 25 count the samples.
    content[22:26] = b"\xff\xff\xff\xff"
    content[21] |= 0x0F
    path.write_bytes(content)
