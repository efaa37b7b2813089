"""Dialogs that the window opens: settings, models, report, go to, help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QDialog

from voiceman_gui import pipeline
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.actions.help import HelpCommands
from voiceman_gui.qt.controllers.dialog_stack import DialogStack
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.exporting import Exporting
from voiceman_gui.qt.controllers.forgetting import Forgetting
from voiceman_gui.qt.controllers.help_dialogs import HelpDialogs
from voiceman_gui.qt.controllers.models_manager import ModelsManager
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.preferences import Preferences
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.controllers.tiers import TierEditing
from voiceman_gui.qt.controllers.turn_files import TurnFiles
from voiceman_gui.qt.controllers.validating import Validating
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window
from voiceman_gui.speakers.interchange import TurnsFile


@dataclass(frozen=True, slots=True)
class Served:
    """What the dialogs show and change."""

    window: Window
    state: State
    theme: Theme
    settings: SettingsController
    preferences: Preferences
    models: ModelsManager
    sound: SoundOutput
    navigator: Navigator
    editing: Editing
    exporting: Exporting
    turn_files: TurnFiles
    forgetting: Forgetting
    validating: Validating
    tiers: TierEditing
    interactive: JobRunner
    background: JobRunner
    log_folder: Path


class DialogLauncher:
    """Opens one dialog at a time.

    Parameters
    ----------
    served : Served
    """

    def __init__(self, served: Served) -> None:
        self._served = served
        self._dialogs = DialogStack()
        self._draft: ReportDetails | None = None
        """What was filled in for the report and not saved with one."""
        served.state.report_changed.connect(self._drop_draft)

    def help(self) -> HelpCommands:
        """Return the commands of the Help menu."""
        served = self._served
        return HelpDialogs(
            served.window, served.theme, served.preferences, served.log_folder, self._dialogs
        ).commands()

    def show(self, dialog: QDialog, on_accept: Callable[[], object]) -> None:
        """Open a dialog that another controller made."""
        self._dialogs.show(dialog, on_accept)

    def go_to(self) -> None:
        """Ask for a time and go there."""
        from voiceman_gui.qt.dialogs.goto import GoToDialog

        state = self._served.state
        if state.waveform is None:
            return
        dialog = GoToDialog(
            state.playhead_s, state.duration_s, state.clock_offset_s, self._served.window
        )

        def go() -> None:
            if dialog.seconds is not None:
                state.seek(dialog.seconds)
                self._served.navigator.reveal()

        self._dialogs.show(dialog, go)

    def select(self) -> None:
        """Ask from where to where, select that and bring it into view; the playhead stays."""
        from voiceman_gui.qt.dialogs.span import SpanDialog

        state = self._served.state
        if state.waveform is None:
            return
        now_s = min(state.playhead_s, state.duration_s)
        span = state.selection or Span(now_s, min(now_s + 1.0, state.duration_s))
        dialog = SpanDialog(span, state.duration_s, state.clock_offset_s, self._served.window)

        def go() -> None:
            if dialog.span is not None:
                state.set_selection(dialog.span)
                self._served.navigator.reveal_span(dialog.span)

        self._dialogs.show(dialog, go)

    def mark(self) -> None:
        """Show all that is kept of the current mark, and take what was changed."""
        from voiceman_gui.qt.dialogs.mark import MarkDialog

        served, state = self._served, self._served.state
        mark = served.editing.current()
        if mark is None:
            return
        dialog = MarkDialog(
            mark,
            served.tiers.named(),
            served.tiers.labels_of(mark.tier),
            state.duration_s,
            state.clock_offset_s,
            served.window,
        )
        self._dialogs.show(dialog, lambda: served.editing.rewrite(mark, dialog.changed))

    def listening(self) -> None:
        """Show what is heard while playing; the window is used meanwhile."""
        from voiceman_gui.qt.dialogs.listening import ListeningDialog

        self._dialogs.show(ListeningDialog(self._served.state, self._served.window), modal=False)

    def tier(self, new: bool = False) -> None:
        """Ask for the properties of the tier that is worked on, or of a new one."""
        from voiceman_gui.qt.dialogs.tier import TierDialog

        tiers = self._served.tiers
        tier = tiers.fresh() if new else tiers.target
        if tier is None:
            return
        dialog = TierDialog(tier, self._served.window)
        take = tiers.add if new else tiers.change
        self._dialogs.show(dialog, lambda: take(dialog.changed))

    def settings(self, group: Message | None = None, parent: QDialog | None = None) -> None:
        """Show the settings, opened at a group, and apply what was changed."""
        from voiceman_gui.qt.dialogs.cache_row import CacheRow
        from voiceman_gui.qt.dialogs.forget_row import ForgetRow
        from voiceman_gui.qt.dialogs.settings import SettingsDialog

        models, settings = self._served.models, self._served.settings
        cache = CacheRow(self._served.interactive)
        forget = ForgetRow(self._served.forgetting)
        forget.forgotten.connect(cache.look)
        dialog = SettingsDialog(
            settings.settings,
            parent or self._served.window,
            models.entries,
            {"cache_mb": cache, "remember": forget},
        )
        models.listed.connect(dialog.show_models)
        sound = self._served.sound
        sound.listed.connect(dialog.show_devices)
        sound.list_devices()
        if group is not None:
            dialog.show_group(group)
        models.look()

        def apply() -> None:
            # Over the settings as they are by then: files may have been opened or forgotten.
            changed = settings.settings.changed(**dialog.chosen)
            self._served.preferences.apply(changed)

        self._dialogs.show(dialog, apply)

    def models(self) -> None:
        """Show which models there are."""
        from voiceman_gui.qt.dialogs.models import ModelsDialog

        theme = self._served.theme
        dialog = ModelsDialog(self._served.models, theme.palette, self._served.window)
        theme.theme_changed.connect(dialog.set_palette_colors)
        dialog.network_settings_requested.connect(
            lambda: self.settings(message("settings.group.network"), dialog)
        )
        self._dialogs.show(dialog)

    def validation(self) -> None:
        """Ask what a validation study needs, and show how far it is."""
        from voiceman_gui.qt.dialogs.validation import ValidationDialog

        recording = self._served.state.recording
        path = None if recording is None else recording.path
        # A study takes long: the window is used meanwhile.
        dialog = ValidationDialog(self._served.validating, path, self._served.window)
        self._dialogs.show(dialog, modal=False)

    @property
    def open_dialog(self) -> QDialog | None:
        """The dialog that is on top; None where none is open."""
        return self._dialogs.top

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

        state = self._served.state
        regions = sum(m.is_passage for m in state.marks)
        cited = self._served.settings.settings.validation
        details = self._draft or state.document.report
        if cited is not None and not details.validation:
            # A laboratory has one study for many cases.
            details = replace(details, validation=str(cited))
        dialog = ReportDialog(
            details,
            regions,
            "" if state.analysis is None else unfinished_text(state.analysis, state.analysing),
            running=state.analysing,
            parent=self._served.window,
        )

        def write() -> None:
            self._drop_draft()
            chosen = dialog.details.validation
            self._served.settings.remember(validation=Path(chosen) if chosen else None)
            self._served.editing.set_report(dialog.details)
            self._served.exporting.report(dialog.details, when_finished=dialog.when_finished)

        dialog.rejected.connect(lambda: self._keep_draft(dialog.details))
        self._dialogs.show(dialog, write)

    def file_info(self, path: Path | None = None) -> None:
        """Show what a file says about itself; by default the one that is open."""
        from voiceman_gui.qt.dialogs.file_info import FileInfoDialog

        served, recording = self._served, self._served.state.recording
        chosen = path or (None if recording is None else recording.path)
        if chosen is None:
            return
        is_open = recording is not None and recording.path == chosen
        opened = served.state.waveform if is_open else None
        dialog = FileInfoDialog(chosen, opened, served.window)

        def look(report: Report) -> str | None:
            report.partial(pipeline.read_file_facts(chosen))
            return None if opened is not None else pipeline.file_sha256(chosen, report.cancel)

        job = served.background.submit("file_info", look)
        job.partial.connect(dialog.show_facts)
        job.finished.connect(dialog.show_sha256)
        job.failed.connect(dialog.show_trouble)
        dialog.finished.connect(job.cancel)
        self._dialogs.show(dialog)

    def turn_parts(self, file: TurnsFile) -> None:
        """Ask which parts of a file say who speaks, then take them."""
        from voiceman_gui.qt.dialogs.turn_import import TurnImportDialog

        served, recording = self._served, self._served.state.recording
        name = "" if recording is None else recording.path.stem
        dialog = TurnImportDialog(file, name, served.window)

        def take() -> None:
            served.turn_files.take(file, dialog.chosen, by_text=dialog.by_text.isChecked())

        self._dialogs.show(dialog, take)

    def _keep_draft(self, details: ReportDetails) -> None:
        self._draft = details

    def _drop_draft(self) -> None:
        """Another recording is open, or other details were taken."""
        self._draft = None
