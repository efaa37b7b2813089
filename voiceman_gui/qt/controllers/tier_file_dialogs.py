"""The dialogs of annotation files: which tiers are taken, written, cut out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from voiceman_gui.interchange.annotations import AnnotationFile
from voiceman_gui.qt.controllers.clip_files import ClipFiles
from voiceman_gui.qt.controllers.dialog_launcher import DialogLauncher
from voiceman_gui.qt.controllers.tier_files import TierFiles
from voiceman_gui.qt.state import State


class TierFileDialogs:
    """Asks, then lets `TierFiles` and `ClipFiles` act.

    Parameters
    ----------
    files : TierFiles
    clips : ClipFiles
    state : State
    launcher : DialogLauncher
        Opens one dialog at a time.
    parent : QWidget
    """

    def __init__(
        self,
        files: TierFiles,
        clips: ClipFiles,
        state: State,
        launcher: DialogLauncher,
        parent: QWidget,
    ) -> None:
        self._files, self._clips, self._state = files, clips, state
        self._launcher, self._parent = launcher, parent

    def choose(self, file: AnnotationFile) -> None:
        """Ask which tiers of a file are taken, and in place of which."""
        from voiceman_gui.qt.dialogs.tier_import import TierImportDialog

        dialog = TierImportDialog(file, self._state.document.tiers, self._parent)
        self._launcher.show(dialog, lambda: self._files.take(file, dialog.chosen))

    def export(self) -> None:
        """Ask which tiers are written, and how."""
        from voiceman_gui.qt.dialogs.tier_export import TierExportDialog

        if self._state.waveform is None:
            return
        selected = self._state.selection is not None
        dialog = TierExportDialog(self._files, selected, self._parent)
        self._launcher.show(dialog, lambda: self._files.export(dialog.tiers.chosen, dialog.options))

    def clips(self) -> None:
        """Ask of which marks clips are made."""
        from voiceman_gui.qt.dialogs.clips import ClipsDialog

        recording = self._state.recording
        if self._state.waveform is None or recording is None:
            return
        selected = self._state.selection is not None
        dialog = ClipsDialog(self._files, self._clips, selected, recording, self._parent)

        def write() -> None:
            self._clips.save_all(dialog.tiers.chosen, dialog.suffix, within=dialog.within)

        self._launcher.show(dialog, write)
