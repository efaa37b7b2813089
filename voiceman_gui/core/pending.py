"""Writes that are under way, noted so that what a killed program leaves can be removed later.

A file is written under a temporary name beside its place and then renamed. A program that is killed
meanwhile leaves the temporary file behind, possibly in a folder of the person's that the program
has no other reason to search. So every write is noted in a folder of the program's own first.

The note is locked for as long as its writer lives. The system drops the lock with the process,
however that ended, so an unlocked note is a killed writer's. A process number in the name would
not say that: numbers are used again, and a home folder may be shared by several computers. Nor
would an age: a slow disk is not a killed program.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from voiceman_gui.core.private import FILE_MODE, FOLDER_MODE, make_private, make_private_folder

logger = logging.getLogger(__name__)

TEMPORARY = re.compile(r"\.voiceman-\w+\.tmp")
"""Names of temporary files and folders; nothing else is ever removed."""

_SUFFIX = ".write"
_OLD_S = 24 * 3600
"""Where the disk knows no locks, and for files of versions that kept no notes."""

_notes: Path | None = None


def note_writes_in(folder: Path) -> None:
    """Let all writes of this process be noted in a folder; without this none are."""
    global _notes  # noqa: PLW0603 - one per process, set where the program starts
    _notes = folder


def temporary_beside(path: Path) -> Path:
    """Return a new name in the folder of `path`: only within a folder a rename is one step."""
    return path.parent / f".voiceman-{secrets.token_hex(8)}.tmp"


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Lend an empty folder among the system's temporary ones, for this person's eyes only.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    folder = temporary_beside(Path(tempfile.gettempdir(), "voiceman"))
    with noted(folder):
        folder.mkdir(mode=FOLDER_MODE)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def noted(temporary: Path) -> Iterator[None]:
    """Keep a note that `temporary` is being written until the block ends."""
    note = None if _notes is None else _begin(_notes, temporary)
    try:
        yield
    finally:
        if note is not None:
            _end(*note)


def clear_killed(notes: Path, own: tuple[Path, ...] = ()) -> None:
    """Remove the temporary files of writers that were killed; those of living ones are left.

    Parameters
    ----------
    notes : Path
        Folder of `note_writes_in`.
    own : tuple of Path
        Folders of the program's own, where versions without notes left temporary files: they go
        when they are a day old.
    """
    for note in _listed(notes):
        if note.suffix == _SUFFIX:
            try:
                _clear(note)
            except FileNotFoundError:
                continue  # its writer has just finished
            except OSError as error:
                logger.info("%s is looked at again at the next start: %s", note, error)
    for folder in own:
        for path in _listed(folder):
            with contextlib.suppress(FileNotFoundError):
                if TEMPORARY.fullmatch(path.name) and _is_old(path):
                    _remove(path)


def _begin(notes: Path, temporary: Path) -> tuple[int, Path] | None:
    try:
        make_private_folder(notes)
        descriptor, note = _new_note(notes)
    except OSError as error:
        # The write itself is what matters, and will say if the disk is full.
        logger.info("the write to %s is not noted: %s", temporary, error)
        return None
    try:
        make_private(descriptor)
        os.write(descriptor, os.fsencode(temporary.absolute()))
    except OSError as error:
        logger.info("the write to %s is not noted: %s", temporary, error)
        _end(descriptor, note)
        return None
    return descriptor, note


def _new_note(notes: Path) -> tuple[int, Path]:
    while True:
        note = notes / (secrets.token_hex(8) + _SUFFIX)
        descriptor = os.open(note, os.O_RDWR | os.O_CREAT | os.O_EXCL, FILE_MODE)
        with contextlib.suppress(OSError):  # a disk without locks: see `_clear`
            _lock(descriptor, wait=True)
        # Before it was locked, another start may have taken it for a killed writer's.
        if sys.platform == "win32" or os.fstat(descriptor).st_nlink > 0:
            return descriptor, note
        os.close(descriptor)


def _end(descriptor: int, note: Path) -> None:
    if sys.platform == "win32":
        # Open files cannot be removed there.
        os.close(descriptor)
        _remove(note)
    else:
        _remove(note)
        os.close(descriptor)


def _clear(note: Path) -> None:
    descriptor = os.open(note, os.O_RDWR)
    try:
        try:
            _lock(descriptor, wait=False)
        except BlockingIOError:
            return
        except OSError:
            if not _is_old(note):
                return
        temporary = Path(os.fsdecode(os.read(descriptor, 1 << 16)))
        if TEMPORARY.fullmatch(temporary.name):
            if not temporary.parent.is_dir():
                # On a disk that is not there now.
                return
            if temporary.is_dir() and not temporary.is_symlink():
                shutil.rmtree(temporary)
            else:
                temporary.unlink(missing_ok=True)
            logger.info("removed %s of a program that was killed", temporary)
        if sys.platform != "win32":
            _remove(note)
    finally:
        os.close(descriptor)
    if sys.platform == "win32":
        _remove(note)


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        logger.info("%s cannot be looked into: %s", folder, error)
        return []


def _is_old(path: Path) -> bool:
    return time.time() - path.lstat().st_mtime > _OLD_S


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        logger.info("%s cannot be removed: %s", path, error)


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """The locked byte; those that are read must not be."""

    def _lock(descriptor: int, *, wait: bool) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(*error.args) from error
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int, *, wait: bool) -> None:
        """Lock a file for this process; `BlockingIOError` where another one has it."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
