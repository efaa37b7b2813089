"""Dialogs of the Help menu: pages, keys, the palette of commands, the log's folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.qt.actions.help import HelpCommands
from voiceman_gui.qt.controllers.dialog_stack import DialogStack
from voiceman_gui.qt.controllers.preferences import Preferences
from voiceman_gui.qt.help_pages import help_page
from voiceman_gui.qt.language import language
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window

Read = TypeVar("Read")


class HelpDialogs:
    """Opens what the Help menu offers.

    Parameters
    ----------
    window : Window
    theme : Theme
    preferences : Preferences
        Keeps the keys that were chosen.
    log_folder : Path
    dialogs : DialogStack
    """

    def __init__(
        self,
        window: Window,
        theme: Theme,
        preferences: Preferences,
        log_folder: Path,
        dialogs: DialogStack,
    ) -> None:
        self._window, self._theme, self._preferences = window, theme, preferences
        self._folder, self._dialogs = log_folder, dialogs
        self._recent_commands: list[str] = []
        """Ids of what was done from the palette, the last first."""

    def commands(self) -> HelpCommands:
        """Return the commands of the Help menu."""
        return HelpCommands(
            contents=self._contents,
            keys=self._keys,
            confidence=self._confidence,
            commands=self._commands,
            changes=lambda: self._page(message("dialogs.changes.title"), "CHANGELOG"),
            log_folder=self._log_folder,
            about=lambda: self._page(message("dialogs.about.title"), "about"),
        )

    def _log_folder(self) -> None:
        """Show the folder of the log in the desktop's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _keys(self) -> None:
        from voiceman_gui.qt.dialogs.keys import KeysDialog

        preferences = self._preferences
        assert preferences.bindings is not None
        dialog = KeysDialog(preferences.bindings, self._window)
        dialog.changed.connect(preferences.choose_keys)
        self._dialogs.show(dialog)

    def _commands(self) -> None:
        from voiceman_gui.qt.dialogs.commands import CommandsDialog

        actions, recent = self._window.actions_, self._recent_commands
        dialog = CommandsDialog(actions.commands(), recent, self._window)

        def do() -> None:
            ident = dialog.chosen
            if ident is not None:
                self._recent_commands = [ident, *(one for one in recent if one != ident)]
                actions.by_id[ident].trigger()

        self._dialogs.show(dialog, do)

    def _page(self, title: Message, name: str) -> None:
        from voiceman_gui.qt.dialogs.text import TextDialog

        page = self._help(name)
        if page is not None:
            dialog = TextDialog(title, self._window)
            dialog.page.setMarkdown(page)
            self._dialogs.show(dialog)

    def _contents(self) -> None:
        from voiceman_gui.qt.dialogs.help import HelpDialog

        page = self._help("help")
        if page is not None:
            # The window is used while one reads how.
            self._dialogs.show(HelpDialog(page, self._window), modal=False)

    def _confidence(self) -> None:
        """Show how reliable the confidence is, with its diagram."""
        from voiceman_gui.qt.dialogs.confidence import ConfidenceDialog
        from voiceman_gui.report.confidence_page import Measured, measured

        def read() -> tuple[str, Measured]:
            return help_page("confidence", language().code), measured()

        found = self._read(read, "confidence")
        if found is not None:
            theme = self._theme
            dialog = ConfidenceDialog(
                message("dialogs.confidence.title"), *found, theme.palette, self._window
            )
            theme.theme_changed.connect(dialog.set_palette_colors)
            self._dialogs.show(dialog)

    def _help(self, name: str) -> str | None:
        """Return the text of a page in the language of the window."""
        return self._read(lambda: help_page(name, language().code), name)

    def _read(self, read: Callable[[], Read], name: str) -> Read | None:
        """Read a page; show why where that fails."""
        try:
            return read()
        except VoicemanError as error:
            self._window.panels.notices.tell(error, problem=True)
        except OSError as error:
            why = message("dialogs.page_unreadable", page=name, why=reason_of(error))
            self._window.panels.notices.tell(why, problem=True)
        return None
