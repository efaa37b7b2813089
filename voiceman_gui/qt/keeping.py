"""Settings as the window's objects share them: read at once, kept at once, failures told."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from voiceman_gui.settings.schema import Settings
from voiceman_gui.settings.store import SettingsStore


class Keeping(QObject):
    """The settings and the way to change them.

    Parameters
    ----------
    store : SettingsStore
    parent : QObject
    """

    notice = Signal(str)
    """A sentence: the settings could not be saved."""

    def __init__(self, store: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._store.settings

    def keep(self, settings: Settings) -> None:
        """Take settings and save them."""
        sentence = self._store.replace(settings)
        if sentence:
            self.notice.emit(sentence)

    def change(self, **changes: Any) -> None:
        """Change some settings and save them."""
        self.keep(self.settings.changed(**changes))
