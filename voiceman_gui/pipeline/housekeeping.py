"""What a start clears up after killed programs, and what a person has the program remove."""

from __future__ import annotations

import errno
import logging
import threading
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.pending import clear_killed, note_writes_in
from voiceman_gui.core.private import tighten
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.inference.calibration import calibrations_dir
from voiceman_gui.inference.result_cache import cache_size, empty_cache, results_dir
from voiceman_gui.settings import paths
from voiceman_gui.settings.analysed_with import analysed_dir, forget_analysed
from voiceman_gui.settings.autosave import forget_work, kept_work
from voiceman_gui.settings.dialog_state import forget_dialogs
from voiceman_gui.settings.log import clear_log
from voiceman_gui.settings.store import old_settings

logger = logging.getLogger(__name__)


def note_writes() -> None:
    """Let every write of this process be noted, so that a later start can clear up after a kill."""
    note_writes_in(_notes())


def tidy() -> None:
    """Remove what killed programs left, and take others' rights to the program's folders away.

    May take a while on a slow disk: for a thread of its own.
    """
    from voiceman_gui.models.store.install_steps.stage import tidy as tidy_models

    data, config = paths.data_dir(), paths.config_dir()
    for folder in (config, data, paths.log_dir(), paths.cache_dir()):
        tighten(folder)
    kept = data / "work", analysed_dir(), results_dir(), calibrations_dir()
    clear_killed(_notes(), (config, *kept))
    try:
        tidy_models(paths.models_dir())
    except VoicemanError as error:
        logger.info("the models' folder is not tidied: %s", error)


def tidy_meanwhile() -> None:
    """Note writes from now on, and call `tidy` in a thread that nothing waits for."""
    note_writes()
    threading.Thread(target=tidy, name="tidy", daemon=True).start()


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the program has kept about recordings that were opened.

    Parameters
    ----------
    recordings : int
        Whose marks and notes are kept.
    results_bytes : int
        Size of the kept results.
    """

    recordings: int
    results_bytes: int


def remembered() -> Remembered:
    """Look at what is kept.

    Raises
    ------
    VoicemanError
        If it cannot be looked at.
    """
    try:
        return Remembered(len(kept_work()), cache_size())
    except OSError as error:
        fact = message("pipeline.kept_unreadable", reason=reason_of(error), place=_place(error))
        raise VoicemanError(fact) from error


def forget(keep: Collection[str] = ()) -> None:
    """Remove kept marks and notes, kept results, copies of old settings, folders, and the log.

    The folders are those that the file dialogs remember.

    Recordings and exported results are not touched, nor is the list of recent files: that is a
    setting, and changed as one.

    Parameters
    ----------
    keep : collection of str
        SHA-256 of recordings whose marks and notes stay, because they are open.

    Raises
    ------
    VoicemanError
        If something could not be removed.
    """
    try:
        forget_work(keep)
        forget_analysed(keep)
        empty_cache()
        if cache_size():
            raise OSError(errno.EBUSY, "results are in use", str(results_dir()))
        for path in old_settings():
            path.unlink(missing_ok=True)
        forget_dialogs()
        clear_log()
    except OSError as error:
        fact = message("pipeline.kept_not_removed", reason=reason_of(error), place=_place(error))
        raise VoicemanError(fact) from error


def _notes() -> Path:
    return paths.data_dir() / "writing"


def _place(error: OSError) -> str:
    """Return where it happened, in brackets; empty where the system does not name it."""
    return f" ({error.filename})" if error.filename else ""
