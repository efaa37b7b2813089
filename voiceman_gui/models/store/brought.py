"""A model carried in by hand: a folder, a zip or a tar, looked at without unpacking it."""

from __future__ import annotations

import contextlib
import stat
import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from voiceman_gui.models.store.errors import BroughtError, reason

_MOST_FILES = 1_000
_SMALL_BYTES = 4 << 20
_MOST_SMALL_BYTES = 256 << 20
_LITTER = ("__MACOSX", ".DS_Store", ".git", ".cache")

Opener = Callable[[str], AbstractContextManager[IO[bytes]]]


@dataclass(frozen=True, slots=True)
class Brought:
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

    @property
    def word(self) -> str:
        """What it is, for a person."""
        return "folder" if self.folder is not None else "archive"

    def outline(self, into: Path) -> Path:
        """Return a folder by which a model can be told from its small files.

        Of an archive, small files are unpacked into `into`, large ones become holes of their
        length, which cost no space: weights are not needed to tell what a model is.
        """
        if self.folder is not None:
            return self.folder
        if sum(s for s in self.sizes.values() if s <= _SMALL_BYTES) > _MOST_SMALL_BYTES:
            raise BroughtError(f"“{self.path}” holds too much beside weights to be a model.")
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
def reading(brought: Brought, name: str) -> Iterator[IO[bytes]]:
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
            f"“{name}” of the {brought.word} “{brought.path}” could not be read. {reason(error)}"
        ) from error
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, NotImplementedError) as error:
        raise _broken(brought.path, error) from error
    # zlib.error and lzma.LZMAError have no base of their own.
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma", "_lzma"):
            raise _broken(brought.path, error) from error
        raise


@contextlib.contextmanager
def open_brought(path: Path) -> Iterator[Brought]:
    """Open a folder or archive that was carried in.

    Raises
    ------
    BroughtError
        A sentence for each thing that can be wrong: not there, no archive, damaged, encrypted,
        names that lead out of it, links, too many files, empty.
    """
    try:
        if path.is_dir():
            folder = _of_hub_cache(path)
            sizes = _folder_sizes(folder)
            yield _checked(path, sizes, folder, lambda name: (folder / name).open("rb"))
        elif not path.exists():
            raise BroughtError(f"“{path}” is not there. Name the folder or archive of a model.")
        elif zipfile.is_zipfile(path):
            with _damage_told(path), zipfile.ZipFile(path) as archive:
                infos = _zip_files(path, archive)
                sizes = {name: info.file_size for name, info in infos.items()}
            with zipfile.ZipFile(path) as archive:
                yield _checked(path, sizes, None, lambda name: archive.open(infos[name]))
        elif _is_tar(path):
            with _damage_told(path), tarfile.open(path) as tar:
                members = _tar_files(path, tar)
                sizes = {name: member.size for name, member in members.items()}
            with tarfile.open(path) as tar:
                yield _checked(path, sizes, None, lambda name: _open_member(tar, members[name]))
        else:
            raise BroughtError(
                f"“{path}” is neither a folder nor a zip or tar archive. Name the folder or "
                "archive of a model."
            )
    except OSError as error:
        raise BroughtError(f"“{path}” could not be read. {reason(error)}") from error


@contextlib.contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, ValueError) as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> BroughtError:
    return BroughtError(
        f"The archive “{path}” is damaged or was not copied completely ({error}). "
        "Copy it again and compare its size with the original's."
    )


def _checked(path: Path, sizes: dict[str, int], folder: Path | None, opener: Opener) -> Brought:
    sizes = {n: s for n, s in sizes.items() if not set(PurePosixPath(n).parts) & set(_LITTER)}
    if not sizes:
        raise BroughtError(f"“{path}” holds no files.")
    top = _top_folder(sizes)
    if top:
        inner = {name.removeprefix(top): size for name, size in sizes.items()}
        below = None if folder is None else folder / top
        return Brought(path, inner, below, lambda name: opener(top + name))
    return Brought(path, sizes, folder, opener)


def _top_folder(sizes: Mapping[str, int]) -> str:
    """Return the folder in which everything lies, e.g. ``"a/b/"``; empty where there is none."""
    parts = [PurePosixPath(name).parts[:-1] for name in sizes]
    common = []
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        common.append(level[0])
    return "".join(f"{part}/" for part in common)


def _folder_sizes(folder: Path) -> dict[str, int]:
    sizes = {}
    for file in folder.rglob("*"):
        # A link to a file is followed: a hub's own cache consists of such links.
        if file.is_file():
            sizes[file.relative_to(folder).as_posix()] = file.stat().st_size
            _demand_few(folder, len(sizes))
    return dict(sorted(sizes.items()))


def _of_hub_cache(folder: Path) -> Path:
    """Return where the files lie in a folder ``models--owner--name`` of a hub's cache."""
    if not (folder / "snapshots").is_dir():
        return folder
    snapshots = sorted(path for path in (folder / "snapshots").iterdir() if path.is_dir())
    if len(snapshots) != 1:
        raise BroughtError(
            f"“{folder}” is the cache of a model hub with {len(snapshots)} snapshots. Name the one "
            "to import: a folder below its “snapshots”."
        )
    return snapshots[0]


def _zip_files(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    files = {}
    for info in archive.infolist():
        _demand_inside(path, info.filename, info.orig_filename)
        if stat.S_ISLNK(info.external_attr >> 16):
            raise _link(path, info.filename)
        if info.is_dir():
            continue
        if info.flag_bits & 1:
            raise BroughtError(
                f"The archive “{path}” is encrypted. Unpack it with its password and import the "
                "folder."
            )
        if info.filename in files:
            raise BroughtError(f"The archive “{path}” holds “{info.filename}” twice.")
        files[info.filename] = info
        _demand_few(path, len(files))
    return files


def _tar_files(path: Path, archive: tarfile.TarFile) -> dict[str, tarfile.TarInfo]:
    files = {}
    for member in archive:
        name = member.name.removeprefix("./")
        _demand_inside(path, name, name)
        if member.issym() or member.islnk():
            raise _link(path, name)
        if member.isdir():
            continue
        if not member.isreg():
            raise BroughtError(f"The archive “{path}” holds “{name}”, which is no ordinary file.")
        if name in files:
            raise BroughtError(f"The archive “{path}” holds “{name}” twice.")
        files[name] = member
        _demand_few(path, len(files))
    return files


def _is_tar(path: Path) -> bool:
    return path.is_file() and tarfile.is_tarfile(path)


def _open_member(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    file = archive.extractfile(member)
    if file is None:
        raise tarfile.ReadError(f"{member.name} is no file")
    return file


def _demand_inside(path: Path, *names: str) -> None:
    for name in names:
        parts = name.replace("\\", "/").split("/")
        if name.startswith(("/", "\\")) or ".." in parts or ":" in name or "\\" in name:
            raise BroughtError(
                f"The archive “{path}” is refused: its entry “{name}” leads out of the archive."
            )


def _link(path: Path, name: str) -> BroughtError:
    return BroughtError(
        f"The archive “{path}” is refused: its entry “{name}” is a link. Pack the file itself."
    )


def _demand_few(path: Path, files: int) -> None:
    if files > _MOST_FILES:
        raise BroughtError(
            f"“{path}” holds more than {_MOST_FILES:,} files, so it is not a model's folder."
        )
