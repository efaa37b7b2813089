"""A model carried in by hand: a folder, a zip or a tar, looked at without unpacking it."""

from __future__ import annotations

import contextlib
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.foreign import shown
from voiceman_gui.models.store.archives import (
    demand_small_directory,
    is_tar,
    open_member,
    open_tar,
    tar_files,
    zip_files,
)
from voiceman_gui.models.store.bounds import LITTER, MOST_BYTES
from voiceman_gui.models.store.errors import BroughtError
from voiceman_gui.models.store.folders import folder_sizes, of_hub_cache, open_file

_SMALL_BYTES = 4 << 20
_MOST_SMALL_BYTES = 256 << 20

Opener = Callable[[str], AbstractContextManager[IO[bytes]]]


@dataclass(frozen=True, slots=True)
class ImportSource:
    """Files of a model that somebody carried in.

    Parameters
    ----------
    path : Path
        The folder or archive, for messages.
    sizes : mapping of str to int
        Bytes of each file by its path below the model's top folder, with forward slashes.
    folder : Path or None
        Where the files lie as they are; None for an archive.
    open : callable
        Opens a file of `sizes` for reading, as a context manager.
    """

    path: Path
    sizes: Mapping[str, int]
    folder: Path | None
    open: Opener

    @property
    def name(self) -> str:
        """What to call a model that says nothing of itself."""
        name = self.path.resolve().name
        if self.folder is not None:
            return name
        return name.removesuffix(Path(name).suffix).removesuffix(".tar")

    def source(self, path: Path) -> Message:
        """Return where the model comes from, with the path as it was named."""
        if self.folder is not None:
            return message("models.source.folder", folder=displayable(path))
        return message("models.source.archive", file=displayable(path))

    def outline(self, into: Path) -> Path:
        """Return a folder by which a model can be told from its small files.

        Of an archive, small files are unpacked into `into`, large ones become holes of their
        length, which cost no space: weights are not needed to tell what a model is.
        """
        if self.folder is not None:
            return self.folder
        if sum(s for s in self.sizes.values() if s <= _SMALL_BYTES) > _MOST_SMALL_BYTES:
            raise BroughtError(message("models.brought.too_much_else", file=displayable(self.path)))
        for name, size in self.sizes.items():
            target = into / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if size > _SMALL_BYTES:
                with target.open("xb") as hole:
                    hole.truncate(size)
            else:
                with reading(self, name) as file:
                    target.write_bytes(file.read(size))
        return into


@contextlib.contextmanager
def reading(brought: ImportSource, name: str) -> Iterator[IO[bytes]]:
    """Open a file of what was brought; what reading it raises becomes a sentence.

    Raises
    ------
    BroughtError
    """
    try:
        with brought.open(name) as file:
            yield file
    except OSError as error:
        raise BroughtError(
            message(
                "models.brought.entry_unreadable",
                entry=shown(name),
                file=displayable(brought.path),
                why=reason_of(error),
            )
        ) from error
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, NotImplementedError) as error:
        raise _broken(brought.path, error) from error
    # zlib.error and lzma.LZMAError have no base of their own.
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma", "_lzma"):
            raise _broken(brought.path, error) from error
        raise


@contextlib.contextmanager
def open_brought(path: Path) -> Iterator[ImportSource]:
    """Open a folder or archive that was carried in.

    Raises
    ------
    BroughtError
        A sentence for each thing that can be wrong: not there, no archive, damaged, encrypted,
        names that lead out of it, links, too many files, empty.
    """
    try:
        if path.is_dir():
            folder = of_hub_cache(path)
            sizes = folder_sizes(path, folder)
            yield _checked(path, sizes, folder, lambda name: open_file(folder / name))
        elif not path.exists():
            raise BroughtError(message("models.brought.gone", file=displayable(path)))
        elif not path.is_file():
            raise BroughtError(message("models.brought.neither", file=displayable(path)))
        # A tar whose last file is one of torch's, which are zips, ends like a zip.
        elif zipfile.is_zipfile(path) and not is_tar(path):
            demand_small_directory(path)
            with _damage_told(path), zipfile.ZipFile(path) as archive:
                infos = zip_files(path, archive)
                sizes = {name: info.file_size for name, info in infos.items()}
            with zipfile.ZipFile(path) as archive:
                yield _checked(path, sizes, None, lambda name: archive.open(infos[name]))
        elif is_tar(path):
            with _damage_told(path), open_tar(path) as tar:
                members = tar_files(path, tar)
                sizes = {name: member.size for name, member in members.items()}
            with open_tar(path) as tar:
                yield _checked(path, sizes, None, lambda name: open_member(tar, members[name]))
        else:
            raise BroughtError(message("models.brought.no_archive", file=displayable(path)))
    except OSError as error:
        raise BroughtError(
            message("models.not_read", file=displayable(path), why=reason_of(error))
        ) from error


@contextlib.contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, ValueError) as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> BroughtError:
    return BroughtError(
        message("models.archive.damaged", file=displayable(path), detail=shown(error))
    )


def _checked(
    path: Path, sizes: dict[str, int], folder: Path | None, opener: Opener
) -> ImportSource:
    sizes = {n: s for n, s in sizes.items() if not set(PurePosixPath(n).parts) & set(LITTER)}
    if sum(sizes.values()) > MOST_BYTES:
        raise BroughtError(
            message("models.brought.too_large", file=displayable(path), most_count=MOST_BYTES >> 30)
        )
    if not sizes:
        raise BroughtError(message("models.brought.empty", file=displayable(path)))
    top = _top_folder(sizes)
    if top:
        inner = {name.removeprefix(top): size for name, size in sizes.items()}
        below = None if folder is None else folder / top
        return ImportSource(path, inner, below, lambda name: opener(top + name))
    return ImportSource(path, sizes, folder, opener)


def _top_folder(sizes: Mapping[str, int]) -> str:
    """Return the folder in which everything lies, e.g. ``"a/b/"``; empty where there is none."""
    parts = [PurePosixPath(name).parts[:-1] for name in sizes]
    common = []
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        common.append(level[0])
    return "".join(f"{part}/" for part in common)
