"""Ways into a recording and out of it: dialog, drop, sample, recent files, queue, close."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.resources import resource
from voiceman_gui.core.sound_names import is_sound_name
from voiceman_gui.interchange.annotations import SUFFIXES
from voiceman_gui.pipeline import SAMPLE
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.queue import Queue
from voiceman_gui.qt.controllers.resuming import Resuming
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.dialogs.ask import ask_files, ask_to_drop_marks, ask_to_lose
from voiceman_gui.qt.folders import SoundSearch
from voiceman_gui.qt.jobs import Job
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.window import Window


class Opening(QObject):
    """Opens and closes recordings; what was set in the one before is saved first.

    Parameters
    ----------
    analysis : AnalysisController
    autosave : Autosave
    settings_controller : SettingsController
    queue : Queue
    window : Window
    resuming : Resuming
    """

    annotations_dropped = Signal(object)
    """Path of a file that annotations of the open recording are in, after its name."""

    def __init__(
        self,
        analysis: AnalysisController,
        autosave: Autosave,
        settings_controller: SettingsController,
        queue: Queue,
        window: Window,
        resuming: Resuming,
    ) -> None:
        super().__init__(window)
        self._analysis, self._autosave, self._settings_controller = (
            analysis,
            autosave,
            settings_controller,
        )
        self._queue, self._window, self._resuming = queue, window, resuming
        self._search = SoundSearch(self)
        self._search.found.connect(self._found)
        self._sample: Path | None = None
        analysis.opened.connect(self._opened)
        panels = window.panels
        panels.files.open_requested.connect(self.open)
        panels.welcome.open_requested.connect(self.ask)
        panels.welcome.sample_requested.connect(self.open_sample)
        panels.welcome.file_requested.connect(self.open)
        panels.files.queue.open_requested.connect(self.open_queued)
        panels.files.queue.add_requested.connect(self.ask_for_queue)
        panels.files.queue.dropped.connect(self.queue_up)
        panels.files.queue_requested.connect(self.queue_up)
        window.closing.connect(self._search.stop)
        window.dropped.connect(self._dropped)
        panels.files.show_folder(settings_controller.settings.open_folder or Path.home())
        self._show_recent()

    def may_leave(self) -> bool:
        """Save what was set; where that fails, ask whether it may be lost."""
        if self._autosave.flush():
            return True
        return (
            ask_to_lose(self._window) if self._autosave.keeps else ask_to_drop_marks(self._window)
        )

    def open(self, path: Path) -> Job | None:
        """Open a recording; None if what was set before cannot be saved and must not be lost."""
        if not self.may_leave():
            return None
        # Before the worker begins: loading the panels beside a decoder takes four times as long.
        self._window.panels.axis.build()
        self._resuming.before_opening()
        job = self._analysis.open(path)
        job.ended.connect(self._resuming.opening_ended)
        return job

    def open_sample(self) -> Job | None:
        """Open the bundled sample and analyse it: one click leads to a finished timeline."""
        self._sample = resource(*SAMPLE)
        job = self.open(self._sample)
        if job is not None:
            job.finished.connect(self._resuming.analyse_unless_begun)
        return job

    def open_queued(self, path: Path, analysed: bool) -> Job | None:
        """Open a recording of the queue, with its results if it was analysed: they are kept."""
        job = self.open(path)
        if job is not None and analysed:
            job.finished.connect(self._resuming.analyse_unless_begun)
        return job

    def ask(self) -> None:
        """Ask for files. No type is hidden: whatever decodes is welcome."""
        self.open_several(self._ask(tr("window.files.open_title")))

    def ask_for_queue(self) -> None:
        """Ask for files that are analysed one after another without being opened."""
        self._queue.add(self._ask(tr("window.files.add_title")))

    def _ask(self, title: str) -> list[Path]:
        return ask_files(
            self._settings_controller.settings.open_folder or Path.home(), title, self._window
        )

    def _dropped(self, paths: Sequence[Path]) -> None:
        if len(paths) == 1 and paths[0].suffix.lower() in SUFFIXES:
            self.annotations_dropped.emit(paths[0])
        else:
            self.open_several(paths)

    def open_several(self, paths: Sequence[Path]) -> None:
        """Open the first of some files; the others, and those in folders, wait in the queue."""
        if all(is_sound_name(path.name) for path in paths):
            self._open_first(paths)
        else:
            # Only the disk knows which of them are folders, and it may take its time.
            self._search.search(paths, opens=True)

    def queue_up(self, paths: Sequence[Path]) -> None:
        """Put files, and the recordings in folders, into the queue without opening any."""
        self._search.search(paths, opens=False)

    def _found(self, files: tuple[Path, ...], in_folders: tuple[Path, ...], opens: bool) -> None:
        if opens:
            self._open_first(files)
            self._queue.add(in_folders)
        else:
            self._queue.add((*files, *in_folders))
        if len(in_folders) or not files:
            self._window.panels.notices.tell(
                message("window.files.from_folders", files_count=len(in_folders))
            )

    def _open_first(self, paths: Sequence[Path]) -> None:
        job = self.open(paths[0]) if paths else None
        if job is not None and len(paths) > 1:
            self._queue.add(paths[1:])
            # After it has opened, because that clears the notices about the one before.
            job.finished.connect(
                lambda _: self._window.panels.notices.tell(
                    message(
                        "window.files.first_opened",
                        files_count=len(paths),
                        file=displayable(paths[0].name),
                    )
                )
            )

    def close_recording(self) -> None:
        """Save what was set and go back to the welcome page."""
        if self.may_leave():
            self.close_as_it_is()

    def close_as_it_is(self) -> None:
        """Go back to the welcome page without saving; notices about the recording go, too.

        They go before it is closed, because closing may add a notice that must stay.
        """
        self._window.panels.notices.clear()
        self._analysis.close_recording()

    def hush(self) -> None:
        """Clear the status bar of what concerns the recording that is gone."""
        self._window.panels.status.say("")

    def _opened(self, recording: Recording) -> None:
        self._window.panels.notices.clear()
        self._resuming.opened(recording)
        if recording.path == self._sample:
            return
        self._window.panels.files.show_file(recording.path)
        if self._settings_controller.settings.remember:
            settings = self._settings_controller.settings.with_recent(recording.path)
            self._settings_controller.keep(settings.changed(open_folder=recording.path.parent))
            self._show_recent()

    def forget(self) -> None:
        """Empty the list of recent files, and remember no folder."""
        self._settings_controller.change(recent_files=(), open_folder=None, export_folder=None)
        self._show_recent()

    def _show_recent(self) -> None:
        recent = self._settings_controller.settings.recent_files
        self._window.panels.files.show_recent(recent)
        self._window.panels.welcome.show_recent(recent)
