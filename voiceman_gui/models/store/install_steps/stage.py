"""A model appears whole or not at all: it is made ready beside its place and renamed into it."""

from __future__ import annotations

import contextlib
import logging
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.files import sync_folder
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.private import FILE_MODE, FOLDER_MODE, make_private_folder
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.store.errors import StoreBusy, not_written

logger = logging.getLogger(__name__)

PARTIAL = ".partial"
"""Folder of downloads that were stopped and can go on; one folder inside for each model's id."""

_STAGING = ".staging-"
_REPLACED = ".replaced-"
_LOCK = ".lock"


@contextlib.contextmanager
def changing(store: Path) -> Iterator[None]:
    """Be the only one that changes the installed models, and tidy up after a killed program.

    Raises
    ------
    StoreBusy
        While another window or command does.
    ModelError
        Where the folder cannot be written.
    """
    try:
        make_private_folder(store)
        lock = FileLock(store / _LOCK, timeout=0, mode=FILE_MODE)
        lock.acquire()
    except Timeout as error:
        raise StoreBusy(message("models.store_busy")) from error
    except OSError as error:
        raise not_written(store, error) from error
    try:
        _tidy(store)
        yield
    finally:
        lock.release()


@contextlib.contextmanager
def staging(store: Path) -> Iterator[Path]:
    """Give a new empty folder beside the models, which is gone afterwards unless it was placed."""
    folder = store / f"{_STAGING}{secrets.token_hex(8)}"
    try:
        folder.mkdir(mode=FOLDER_MODE)
    except OSError as error:
        raise not_written(folder, error) from error
    try:
        yield folder
    finally:
        # An exception on its way must not be replaced by one about litter, which the next start
        # sweeps up anyway.
        if folder.exists():
            shutil.rmtree(folder, onerror=_log_litter)


def place(ready: Path, target: Path) -> None:
    """Rename a finished folder into its place; an older model there goes away only afterwards.

    Raises
    ------
    ModelError
        Then the older model is still there.
    """
    aside = target.parent / f"{_REPLACED}{target.name}"
    try:
        if target.exists():
            target.rename(aside)
        try:
            ready.rename(target)
        except OSError:
            if aside.exists():
                aside.rename(target)
            raise
        sync_folder(target.parent)
    except OSError as error:
        raise not_written(target, error) from error
    if aside.exists():
        shutil.rmtree(aside, onerror=_log_litter)


def discard(folder: Path, store: Path) -> None:
    """Remove a folder of the store so that a half of it is never taken for a model.

    Raises
    ------
    ModelError
    """
    if not folder.exists():
        return
    aside = store / f"{_STAGING}{secrets.token_hex(8)}"
    try:
        folder.rename(aside)
    except OSError as error:
        raise ModelError(
            message("models.not_removed", folder=displayable(folder), why=reason_of(error))
        ) from error
    shutil.rmtree(aside, onerror=_log_litter)


def discard_partial(store: Path, model_id: str) -> None:
    """Remove what was downloaded of a model.

    Raises
    ------
    ModelError
    """
    discard(store / PARTIAL / model_id, store)
    with contextlib.suppress(OSError):
        # Gone with its last folder; not empty is no error.
        (store / PARTIAL).rmdir()


def tidy(store: Path) -> None:
    """Remove what a killed installation left, unless another window is installing now.

    Raises
    ------
    ModelError
        Where the folder cannot be written.
    """
    if any(store.glob(f"{_STAGING}*")) or any(store.glob(f"{_REPLACED}*")):
        with contextlib.suppress(StoreBusy), changing(store):
            pass


def _tidy(store: Path) -> None:
    for litter in store.glob(f"{_STAGING}*"):
        logger.info("removing %s of a program that was killed", litter)
        shutil.rmtree(litter, onerror=_log_litter)
    for aside in store.glob(f"{_REPLACED}*"):
        target = store / aside.name.removeprefix(_REPLACED)
        if target.exists():
            shutil.rmtree(aside, onerror=_log_litter)
        else:
            # Killed between the two renames of `place`: the older model is the one that is whole.
            logger.info("putting %s back", target)
            aside.rename(target)


def _log_litter(_function: object, path: str, _error: object) -> None:
    logger.info("%s could not be removed; the next change of the models tries again", path)
