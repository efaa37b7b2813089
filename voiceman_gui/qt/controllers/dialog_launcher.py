"""Dialogs that the window opens: settings, report, go to, help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from voiceman_gui import __version__
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.actions.help import HelpCommands
from voiceman_gui.settings.resources import resource

if TYPE_CHECKING:
    from voiceman_gui.qt.app import Application

ABOUT = f"""# Voice.man {__version__}

Forensic analysis of emotion in recorded voices.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.

No compliance with any standard is claimed: a laboratory is accredited, not a program.
Use at the workplace or in schools to infer emotions of people is excluded
(EU AI Act, Article 5(1)(f)).

Pitch, intensity and formants are measured with Praat's algorithms (Boersma & Weenink) through
parselmouth; speech is detected by Silero VAD; sound is decoded by FFmpeg through PyAV; the window
is Qt (PySide6). The embedded models were trained on EmoDB (Burkhardt et al., 2005; CC0).
"""


class DialogLauncher:
    """Opens one dialog at a time.

    Parameters
    ----------
    application : Application
    """

    def __init__(self, application: Application) -> None:
        self._app = application
        self.open_dialog: QDialog | None = None

    def commands(self) -> HelpCommands:
        """Return the commands of the Help menu."""
        return HelpCommands(
            contents=lambda: self._document("Help", "help", "help.md"),
            keys=self._keys,
            changes=lambda: self._document("What is new", "help", "CHANGELOG.md"),
            log_folder=self._log_folder,
            about=lambda: self._markdown("About Voice.man", ABOUT),
        )

    def go_to(self) -> None:
        """Ask for a time and go there."""
        from voiceman_gui.qt.dialogs.goto import GoToDialog

        state = self._app.state
        if state.waveform is None:
            return
        dialog = GoToDialog(
            state.playhead_s, state.duration_s, state.clock_offset_s, self._app.window
        )

        def go() -> None:
            if dialog.seconds is not None:
                state.seek(dialog.seconds)
                self._app.moves.reveal()

        self._show(dialog, go)

    def settings(self, group: Message | None = None, parent: QDialog | None = None) -> None:
        """Show the settings, opened at a group, and apply what was changed."""
        from voiceman_gui.qt.controllers.forgetting import Forgetting
        from voiceman_gui.qt.dialogs.cache_row import CacheRow
        from voiceman_gui.qt.dialogs.forget_row import ForgetRow
        from voiceman_gui.qt.dialogs.settings import SettingsDialog

        models = self._app.models
        cache, forget = CacheRow(self._app.interactive), ForgetRow(Forgetting(self._app))
        forget.forgotten.connect(cache.look)
        dialog = SettingsDialog(
            self._app.store.settings,
            parent or self._app.window,
            models.entries,
            {"cache_mb": cache, "remember": forget},
        )
        models.listed.connect(dialog.show_models)
        if group is not None:
            dialog.show_group(group)
        models.look()
        # Over the settings as they are by then: files may have been opened or forgotten meanwhile.
        store = self._app.store
        self._show(dialog, lambda: self._app.apply(store.settings.changed(**dialog.chosen)))

    def models(self) -> None:
        """Show which models there are."""
        from voiceman_gui.qt.dialogs.models import ModelsDialog

        theme = self._app.theme
        dialog = ModelsDialog(self._app.models, theme.palette, self._app.window)
        theme.theme_changed.connect(dialog.set_palette_colors)
        dialog.network_settings_requested.connect(
            lambda: self.settings(message("settings.group.network"), dialog)
        )
        self._show(dialog)

    @property
    def shows_models(self) -> bool:
        """Whether the dialog of the models is open, itself or below another one."""
        from voiceman_gui.qt.dialogs.models import ModelsDialog

        dialog = self.open_dialog
        return any(isinstance(each, ModelsDialog) for each in (dialog, dialog and dialog.parent()))

    def report(self) -> None:
        """Ask what only the examiner knows, then where to save."""
        from voiceman_gui.qt.dialogs.report import ReportDialog
        from voiceman_gui.qt.items.wording import unfinished_text

        state = self._app.state
        regions = sum(m.is_passage for m in state.marks)
        dialog = ReportDialog(
            state.document.report,
            regions,
            "" if state.analysis is None else unfinished_text(state.analysis, state.analysing),
            running=state.analysing,
            parent=self._app.window,
        )

        def write() -> None:
            self._app.editing.set_report(dialog.details)
            self._app.exporting.report(dialog.details, when_finished=dialog.when_finished)

        self._show(dialog, write)

    def _log_folder(self) -> None:
        """Show the folder of the log in the desktop's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._app.log.folder)))

    def _keys(self) -> None:
        from voiceman_gui.qt.dialogs.keys import KeysDialog

        dialog = KeysDialog(self._app.bindings, self._app.window)
        dialog.changed.connect(self._app.choose_keys)
        self._show(dialog)

    def _document(self, title: str, *parts: str) -> None:
        try:
            text = resource(*parts).read_text(encoding="utf-8")
        except (VoicemanError, OSError) as error:
            self._app.window.panels.notices.tell(str(error), problem=True)
            return
        self._markdown(title, text)

    def _markdown(self, title: str, text: str) -> None:
        from voiceman_gui.qt.dialogs.text import TextDialog

        dialog = TextDialog(title, self._app.window)
        dialog.page.setMarkdown(text)
        self._show(dialog)

    def _show(self, dialog: QDialog, on_accept: object = None) -> None:
        # open() instead of exec(): no second event loop, so playback and jobs go on as before.
        if callable(on_accept):
            dialog.accepted.connect(on_accept)
        dialog.finished.connect(lambda _: self._closed(dialog))
        self.open_dialog = dialog
        dialog.open()

    def _closed(self, dialog: QDialog) -> None:
        if self.open_dialog is dialog:
            below = dialog.parent()
            self.open_dialog = below if isinstance(below, QDialog) else None
        dialog.deleteLater()
