"""Settings as the window's objects share them: read at once, kept a moment later, failures told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.message import Message
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.settings.dialog_state import prepare_dialogs
from voiceman_gui.settings.schema import Settings
from voiceman_gui.settings.store import SettingsStore

SAVE = "save"
"""Kind of the jobs that keep what the person set: the end of the program waits for them."""


class SettingsController(QObject):
    """The settings and the way to change them.

    Parameters
    ----------
    store : SettingsStore
    keeper : JobRunner
        Its thread writes the file, which may lie on a slow disk.
    parent : QObject
    """

    notice = Signal(object)
    """Why the settings could not be saved (`Message`)."""

    def __init__(self, store: SettingsStore, keeper: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._keeper = store, keeper
        self._prepare_dialogs()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._store.settings

    def keep(self, settings: Settings) -> None:
        """Take settings now and have them saved."""
        if settings == self._store.settings:
            self._prepare_dialogs()
            return
        self._store.settings = settings
        job = self._keeper.submit(SAVE, lambda _: self._store.save(), replace=False)
        job.finished.connect(self._saved)
        job.failed.connect(self.notice.emit)
        self._prepare_dialogs()

    def change(self, **changes: Any) -> None:
        """Change some settings and have them saved."""
        self.keep(self.settings.changed(**changes))

    def remember(self, **changes: Any) -> None:
        """Change settings that say which files were worked on, if such may be kept."""
        if self.settings.remember:
            self.change(**changes)

    def _prepare_dialogs(self) -> None:
        """Drop which folders were looked into where no recording may be remembered."""
        remember = self.settings.remember
        job = self._keeper.submit(SAVE, lambda _: prepare_dialogs(remember=remember), replace=False)
        job.failed.connect(self.notice.emit)

    def _saved(self, fact: Message | None) -> None:
        if fact is not None:
            self.notice.emit(fact)
