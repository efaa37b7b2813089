"""What the program with a window is made of, and what follows when one part reports something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.message import Message
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.borrowing import Borrowing
from voiceman_gui.qt.controllers.clip_files import ClipFiles
from voiceman_gui.qt.controllers.comparison_window import ComparisonWindow
from voiceman_gui.qt.controllers.dialog_launcher import DialogLauncher
from voiceman_gui.qt.controllers.earlier import Earlier
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.exporting import Exporting
from voiceman_gui.qt.controllers.files import Opening
from voiceman_gui.qt.controllers.measuring import Measuring
from voiceman_gui.qt.controllers.models_manager import ModelsManager
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.controllers.pitch_ranges import PitchRanges
from voiceman_gui.qt.controllers.playback import Playback
from voiceman_gui.qt.controllers.preferences import Preferences
from voiceman_gui.qt.controllers.queue import Queue
from voiceman_gui.qt.controllers.reporter import Reporter
from voiceman_gui.qt.controllers.resuming import Resuming
from voiceman_gui.qt.controllers.samples import Samples
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.controllers.snapping import Snapping
from voiceman_gui.qt.controllers.snapshot import Snapshot
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.controllers.spectra import Spectra
from voiceman_gui.qt.controllers.tier_files import TierFiles
from voiceman_gui.qt.controllers.tiers import TierEditing
from voiceman_gui.qt.controllers.turn_files import TurnFiles
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.controllers.validating import Validating
from voiceman_gui.qt.dialogs.ask import ask_folder, ask_path
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window
from voiceman_gui.settings.log import LogSession

if TYPE_CHECKING:
    from pyqtgraph.util.garbage_collector import GarbageCollector


class Parts(QObject):
    """The parts by their names; `qt.app.Application` builds them."""

    log_trouble = Signal(object)

    worker: JobRunner
    interactive: JobRunner
    exports: JobRunner
    log: LogSession
    theme: Theme
    state: State
    window: Window
    actions: Actions
    dialogs: DialogLauncher
    settings_controller: SettingsController
    preferences: Preferences
    reporter: Reporter
    analysis: AnalysisController
    resuming: Resuming
    queue: Queue
    models: ModelsManager
    editing: Editing
    turns: TurnEditing
    tiers: TierEditing
    snapping: Snapping
    navigator: Navigator
    samples: Samples
    spectra: Spectra
    pitch_ranges: PitchRanges
    measuring: Measuring
    passages: Passages
    autosave: Autosave
    earlier: Earlier
    sound: SoundOutput
    playback: Playback
    exporting: Exporting
    borrowing: Borrowing
    turn_files: TurnFiles
    tier_files: TierFiles
    clip_files: ClipFiles
    validating: Validating
    opening: Opening
    snapshot: Snapshot
    comparison: ComparisonWindow
    garbage: GarbageCollector | None = None

    def collect_here(self) -> None:
        """Collect garbage here alone: a worker would destroy Qt's objects in the wrong thread."""
        from pyqtgraph.util.garbage_collector import GarbageCollector

        self.garbage = GarbageCollector()

    def warm_up(self) -> None:
        """Load libraries and models once the window stands: the first opening need not wait."""
        choice = self.analysis.settings.models
        job = self.interactive.submit("warm_up", lambda _: pipeline.warm_up(choice))
        job.finished.connect(self.reporter.models)
        job.failed.connect(self.reporter.lasting_problem)

    def save(self) -> None:
        """Save what was set now instead of in a moment."""
        if self.autosave.flush():
            self.reporter.saved()

    def job_started(self, job: Job) -> None:
        """Show a job, and hold what must not be done meanwhile."""
        self.reporter.job(job)
        self.actions.set_running(True)
        job.ended.connect(
            lambda: self.actions.set_running(self.worker.busy() or self.exports.busy())
        )

    def models_changed(self, fact: Message) -> None:
        """Show what changed, and load it."""
        self.reporter.notice(fact)
        self.warm_up()

    def written(self, path: Path) -> None:
        """Show which file was written."""
        self.reporter.written(path)
        self.settings_controller.remember(export_folder=path.parent)
        self.window.panels.files.refresh()

    def export_queue(self) -> None:
        """Ask for a folder, and write what the queue has analysed."""
        title = tr("window.export.folder_title")
        folder = ask_folder(self.exporting.folder or Path.home(), title, self.window)
        if folder is not None:
            self.exporting.folder = folder
            self.queue.export_all(folder)
            self.settings_controller.remember(export_folder=folder)

    def ask_path(self, suggestion: Path, filter_: str) -> Path | None:
        """Ask where a file is written; None is a no."""
        return ask_path(suggestion, filter_, self.window)
