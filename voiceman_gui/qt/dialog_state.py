"""What the file dialogs remember, kept where the program keeps everything else of its own."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from voiceman_gui.settings.dialog_state import dialogs_dir


def redirect_dialogs() -> None:
    """Let Qt's file dialogs keep the folders of recordings in a private file of the program's own.

    By themselves they write them to ``QtProject.conf`` among the person's settings. That file
    belongs to all programs that are made with Qt: what is in it is left alone, also what an older
    version of this program wrote there. On Windows and macOS, Qt keeps this in the registry and in
    the system's preferences, and cannot be given another place.
    """
    for style in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(style, QSettings.Scope.UserScope, str(dialogs_dir()))
