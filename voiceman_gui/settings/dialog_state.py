"""Where the file dialogs keep what they remember: sizes, and the folders that were looked into."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.settings.files import write_atomically
from voiceman_gui.settings.paths import config_dir

_FILE = "QtProject.conf"
"""The name that Qt's file dialog gives it."""


def dialogs_dir() -> Path:
    """Folder of what the file dialogs remember; it need not exist yet."""
    return config_dir() / "dialogs"


def prepare_dialogs(*, remember: bool) -> None:
    """Make the file before Qt does: it would let everybody read it, but leaves rights as they are.

    Parameters
    ----------
    remember : bool
        Whether what is in the file may stay.

    Raises
    ------
    VoicemanError
        If it cannot be written.
    """
    path = dialogs_dir() / _FILE
    try:
        if not remember or not path.exists():
            write_atomically(path, b"")
    except OSError as error:
        fact = message("settings.dialogs_not_written", file=displayable(path), why=reason_of(error))
        raise VoicemanError(fact) from error


def forget_dialogs() -> None:
    """Empty the file: of one that is removed, Qt would make another that everybody may read.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    path = dialogs_dir() / _FILE
    if path.exists():
        write_atomically(path, b"")
