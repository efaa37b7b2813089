"""A laboratory's own template: its files over the program's, none of which may reach elsewhere."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message

MAX_BYTES = 32 * 2**20
"""Of all files together."""
MAX_FILES = 500
_PACKAGE = re.compile(r"""["']@""")
"""Beginning of a package's name in Typst; packages would be fetched from the network."""
_REACHES = re.compile(r"(?<![\w-])(import|include|eval|std)(?![\w-])")
"""Words of Typst by which other source is run; `std` holds `eval`."""
_PLAIN_FILE = re.compile(r'(import|include)[ \t]+"[\w./ -]*\.typ"')


@contextmanager
def overlaid(folder: Path, laboratory: Path) -> Iterator[Path]:
    """Give a temporary folder with the program's template and a laboratory's files over it.

    Parameters
    ----------
    folder : Path
        The program's own template.
    laboratory : Path
        Names that begin with a dot are left out.

    Raises
    ------
    ExportError
        If the folder cannot be read, holds no template, a link, something else than files and
        folders, or too much; or if its source asks for anything but files of the folder.
    """
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        try:
            shutil.copytree(folder, root, dirs_exist_ok=True)
            _copy(laboratory, root)
        except OSError as error:
            raise ExportError(
                message("report.template.unreadable", folder=str(laboratory))
            ) from error
        yield root


def _copy(laboratory: Path, root: Path) -> None:
    sources, files, left_bytes = 0, 0, MAX_BYTES
    for path in _files(laboratory):
        inside = path.relative_to(laboratory)
        content = _content(path, inside, left_bytes)
        files, left_bytes = files + 1, left_bytes - len(content)
        if left_bytes < 0 or files > MAX_FILES:
            raise ExportError(
                message("report.template.too_large", limit_bytes=MAX_BYTES, limit_count=MAX_FILES)
            )
        if path.suffix.lower() == ".typ":
            sources += 1
            _require_own_files(content, inside)
        (root / inside).parent.mkdir(parents=True, exist_ok=True)
        (root / inside).write_bytes(content)
    if not sources:
        raise ExportError(message("report.template.none", folder=str(laboratory)))


def _files(folder: Path) -> Iterator[Path]:
    """Return what lies in a folder and in those below it, without following links."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if stat.S_ISDIR(path.lstat().st_mode):
            yield from _files(path)
        else:
            yield path


def _content(path: Path, inside: Path, most_bytes: int) -> bytes:
    """Return the bytes of an ordinary file, and no more than one beyond the limit."""
    refused = ExportError(message("report.template.not_a_file", file=str(inside)))
    if not stat.S_ISREG(path.lstat().st_mode):
        raise refused
    # The file may have been replaced meanwhile: a link is not followed, a pipe not waited for.
    flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, os.O_RDONLY | flags), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise refused
        return file.read(most_bytes + 1)


def _require_own_files(content: bytes, inside: Path) -> None:
    """Refuse source that could run anything but files of the folder.

    Typst runs no other programs and reads no files outside its root, but it fetches packages. Their
    name may be put together while it runs, so each import has to name its file literally, and what
    runs a text as source is not available. These words are refused in comments as well: what is a
    comment, only Typst itself knows for certain.
    """
    try:
        source = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ExportError(message("report.template.not_text", file=str(inside))) from error
    if _PACKAGE.search(source):
        raise ExportError(message("report.template.package", file=str(inside)))
    for word in _REACHES.finditer(source):
        if not _PLAIN_FILE.match(source, word.start()):
            line = source.count("\n", 0, word.start()) + 1
            raise ExportError(
                message("report.template.reaches", file=str(inside), word=word[0], line=line)
            )
