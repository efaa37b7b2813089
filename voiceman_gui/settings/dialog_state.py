"""Where the file dialogs keep what they remember: sizes, and the folders that were looked into."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.core.errors import VoicemanError
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
        raise VoicemanError(
            f"{path} could not be written ({error.strerror or error}). The file dialogs keep there "
            "which folders were looked into. Please check the folder's permissions."
        ) from error


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
