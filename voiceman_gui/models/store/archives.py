"""The files of a model in a zip or tar, listed without unpacking it."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import os
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import shown
from voiceman_gui.models.store.bounds import MOST_FILES, MOST_FOLDERS, demand_few, demand_near
from voiceman_gui.models.store.errors import BroughtError

_LARGEST_DIRECTORY = 4 << 20
_LARGEST_READ = 64 << 20


def demand_small_directory(path: Path) -> None:
    """Refuse a zip with millions of entries before they are read."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - (1 << 16) - 22))
        end = file.read()
    found = end.rfind(b"PK\x05\x06")
    # Entries and bytes of the directory; all ones where a larger form says it.
    entries = int.from_bytes(end[found + 10 : found + 12], "little")
    length = int.from_bytes(end[found + 12 : found + 16], "little")
    larger = end.rfind(b"PK\x06\x06", 0, max(found, 0))
    if larger >= 0:
        entries = int.from_bytes(end[larger + 32 : larger + 40], "little")
        length = int.from_bytes(end[larger + 40 : larger + 48], "little")
    if length > _LARGEST_DIRECTORY or entries > 2 * (MOST_FILES + MOST_FOLDERS):
        demand_few(path, MOST_FILES + 1)


def zip_files(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """List the files of a zip; `BroughtError` for what no model's archive holds."""
    files = {}
    for info in archive.infolist():
        _demand_inside(path, info.filename, info.orig_filename)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise _link(path, info.filename)
        demand_near(path, info.filename)
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            raise BroughtError(message("models.archive.encrypted", file=displayable(path)))
        if info.filename in files:
            raise BroughtError(
                message("models.archive.twice", file=displayable(path), entry=shown(info.filename))
            )
        files[info.filename] = info
        demand_few(path, len(files))
    return files


def tar_files(path: Path, archive: tarfile.TarFile) -> dict[str, tarfile.TarInfo]:
    """List the files of a tar; `BroughtError` for what no model's archive holds."""
    files: dict[str, tarfile.TarInfo] = {}
    seen = 0
    for member in archive:
        name = member.name.removeprefix("./")
        _demand_inside(path, name, name)
        if member.issym() or member.islnk():
            raise _link(path, name)
        demand_near(path, name)
        if member.isdir():
            seen += 1
            demand_few(path, seen)
            continue
        if not member.isreg():
            raise BroughtError(
                message("models.archive.no_file", file=displayable(path), entry=shown(name))
            )
        if name in files:
            raise BroughtError(
                message("models.archive.twice", file=displayable(path), entry=shown(name))
            )
        files[name] = member
        demand_few(path, len(files))
    return files


class _Careful(io.BufferedReader):
    """An unpacked tar, of which a name or comment of gigabytes is never read in one piece."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _LARGEST_READ:
            raise tarfile.ReadError("too much at once")  # not worded: like the library's own
        return super().read(size)


def _unpacked(path: Path) -> io.RawIOBase | io.BufferedIOBase:
    with path.open("rb") as file:
        magic = file.read(6)
    if magic.startswith(b"\x1f\x8b"):
        return gzip.open(path)
    if magic.startswith(b"BZh"):
        return bz2.open(path)
    if magic.startswith(b"\xfd7zXZ\x00"):
        return lzma.open(path)
    return path.open("rb", buffering=0)


@contextlib.contextmanager
def open_tar(path: Path) -> Iterator[tarfile.TarFile]:
    """Open a tar, packed by gzip, bzip2 or xz or not at all."""
    with (
        _Careful(_unpacked(path)) as file,
        tarfile.open(fileobj=file, mode="r:") as tar,
    ):
        yield tar


def is_tar(path: Path) -> bool:
    """Whether a file begins like a tar."""
    try:
        with open_tar(path):
            return True
    # What unpacking raises depends on the way it was packed.
    except (tarfile.TarError, EOFError, OSError, ValueError, lzma.LZMAError, zlib.error):
        return False


def open_member(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    """Open a file of a tar for reading."""
    file = archive.extractfile(member)
    if file is None:
        raise tarfile.ReadError(member.name)
    return file


def _demand_inside(path: Path, *names: str) -> None:
    for name in names:
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\\" in name:
            raise BroughtError(
                message("models.archive.leads_out", file=displayable(path), entry=shown(name))
            )


def _link(path: Path, name: str) -> BroughtError:
    return BroughtError(message("models.archive.link", file=displayable(path), entry=shown(name)))
