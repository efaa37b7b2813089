"""Composition root: builds the objects, passes them on, and connects their signals."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from voiceman_gui import __version__, pipeline
from voiceman_gui.qt.actions import edit
from voiceman_gui.qt.actions.keymap import load_bindings
from voiceman_gui.qt.connections import connect
from voiceman_gui.qt.controllers.alternating import Alternating
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.comparing import Comparing
from voiceman_gui.qt.controllers.comparison_window import ComparisonWindow
from voiceman_gui.qt.controllers.dialog_launcher import DialogLauncher, Served
from voiceman_gui.qt.controllers.earlier import Earlier
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.exporting import Exporting
from voiceman_gui.qt.controllers.files import Opening
from voiceman_gui.qt.controllers.forgetting import Forgetting
from voiceman_gui.qt.controllers.measuring import Measuring
from voiceman_gui.qt.controllers.models_manager import ModelsManager
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.controllers.pitch_ranges import PitchRanges
from voiceman_gui.qt.controllers.preferences import Affected, Preferences
from voiceman_gui.qt.controllers.queue import KIND as QUEUE
from voiceman_gui.qt.controllers.queue import Queue
from voiceman_gui.qt.controllers.recall import recall
from voiceman_gui.qt.controllers.reporter import Reporter
from voiceman_gui.qt.controllers.resuming import Resuming
from voiceman_gui.qt.controllers.samples import Samples
from voiceman_gui.qt.controllers.settings import SAVE, SettingsController
from voiceman_gui.qt.controllers.snapping import Snapping
from voiceman_gui.qt.controllers.snapshot import Snapshot
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.controllers.spectra import Spectra
from voiceman_gui.qt.controllers.tiers import TierEditing
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.controllers.validating import Validating
from voiceman_gui.qt.dialog_state import redirect_dialogs
from voiceman_gui.qt.dialogs.ask import ask_to_drop_report
from voiceman_gui.qt.file_controllers import build_file_controllers
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.language import language
from voiceman_gui.qt.menus import menus
from voiceman_gui.qt.panels.axis_panel import AxisStack
from voiceman_gui.qt.panels.every import Panels
from voiceman_gui.qt.panels.files import FilesPanel
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.panels.mark_hand import MarkHand
from voiceman_gui.qt.panels.marks import MarksPanel
from voiceman_gui.qt.panels.measures import MeasuresPanel
from voiceman_gui.qt.panels.queue import QueuePanel
from voiceman_gui.qt.panels.transport import TransportPanel
from voiceman_gui.qt.panels.welcome import WelcomePage
from voiceman_gui.qt.parts import Parts
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window
from voiceman_gui.settings.log import LogSession, start_log
from voiceman_gui.settings.schema import Settings
from voiceman_gui.settings.store import SettingsStore

LIMIT_MS = 5_000
EXPORT_LIMIT_MS = 120_000
"""How long the end waits for jobs that were cancelled, and for results that are being written."""

SHOWN_JOBS = frozenset({"open", "analyse", "export", "stability", QUEUE})


class Application(Parts):
    """The program with a window: owns every object that lives as long as it does.

    Parameters
    ----------
    app : QApplication
    log : LogSession
    """

    def __init__(self, app: QApplication, log: LogSession) -> None:
        super().__init__()
        self.log = log
        self.stuck = False
        """Whether a thread was still at work when the program had to end."""
        pipeline.note_writes()
        redirect_dialogs()
        self.store = SettingsStore.load()
        self.keeper = JobRunner("keeper", self)
        self.settings_controller = SettingsController(self.store, self.keeper, self)
        settings = self.store.settings
        language().use(settings.language)
        self.theme = Theme(app, settings.theme)
        self.state = State(self)
        self._build_controllers(settings)
        self._build_window(settings)
        self._build_menus(settings)
        connect(self)
        self.window.closing.connect(self.close)
        bindings = self.preferences.bindings
        self.reporter.begin((*self.store.notices, *(bindings.notices if bindings else ())), log)

    def _build_controllers(self, settings: Settings) -> None:
        self.worker = JobRunner("worker", self, may_hang=("open",))
        self.interactive = JobRunner("interactive", self)
        self.exports = JobRunner("exports", self)
        self.analysis = AnalysisController(
            self.state, self.worker, self.interactive, settings.analysis(), self
        )
        self.analysis.recall = lambda waveform: recall(waveform, self.analysis.budget.cache_mb)
        self.queue = Queue(
            self.worker, lambda: (self.analysis.settings, self.analysis.budget), self
        )
        self.resuming = Resuming(self.state, self.analysis, self.worker, self.queue, self)
        self.models = ModelsManager(lambda: self.store.settings.offline, self)
        self.editing = Editing(self.state, self)
        self.turns = TurnEditing(
            self.state, self.editing, lambda: self.analysis.settings.speakers, self
        )
        self.navigator = Navigator(self.state, self)
        self.samples = Samples(self.state, self.interactive, self)
        self.snapping = Snapping(self.state, self.editing, self.samples, self)
        self.tiers = TierEditing(self.state, self.editing, self)
        self.spectra = Spectra(self.state, self.interactive, self)
        self.pitch_ranges = PitchRanges(self.state, self.spectra, self.interactive, self)
        measures = JobRunner("measures", self)
        self.measuring = Measuring(self.state, self.pitch_ranges, measures, self)
        self.autosave = Autosave(self.state, self.keeper, self)
        self.earlier = Earlier(self.state, self.analysis, self.autosave, self.keeper, self)
        self.sound = SoundOutput(self.state, self.interactive, self.settings_controller, self)
        self.playback = self.sound.playback
        self.passages = Passages(self.state, self.playback.play_selection, self)
        self.exporting = Exporting(
            self.state, self.exports, self.ask_path, self.autosave.look, self
        )
        self.exporting.folder = settings.export_folder
        self.exporting.measured = self.measuring.so_far
        files = build_file_controllers(self)
        self.borrowing, self.turn_files, self.tier_files, self.clip_files = files
        self.validating = Validating(lambda: self.analysis.settings, self)

    def _build_window(self, settings: Settings) -> None:
        colors = self.theme.palette
        panels = Panels(
            axis=AxisStack(
                self.state,
                colors,
                self.editing.set_channel,
                self.turns,
                MarkHand(self.state, self.editing, self.snapping, self),
            ),
            files=FilesPanel(QueuePanel(self.queue, colors), lambda: self.analysis.budget.cache_mb),
            gauges=GaugesPanel(self.state, colors, self.turns.baselines),
            marks=MarksPanel(self.state, self.editing, self.tiers),
            measures=MeasuresPanel(self.state, self.measuring, self.passages),
            transport=TransportPanel(self.state, self.playback, colors),
            welcome=WelcomePage(),
            palette=colors,
        )
        self.window = Window(self.state, panels, colors, self.may_leave)
        self.opening = Opening(
            self.analysis,
            self.autosave,
            self.settings_controller,
            self.queue,
            self.window,
            self.resuming,
        )
        self.snapshot = Snapshot(self.state, self.measuring, panels.axis.grab, self)
        comparing = Comparing(self.state, self.editing, self.measuring, self.interactive, self)
        alternating = Alternating(self.state, self.sound, self.interactive, self)
        self.comparison = ComparisonWindow(
            comparing, alternating, self.settings_controller, self.theme, self.window
        )
        self.comparison.serve(self.exports, self.ask_path)
        self.exporting.beside = comparing.beside
        self.open, self.close_recording = self.opening.open, self.opening.close_recording
        keeping = self.settings_controller, self.analysis, self.autosave
        shown = self.theme, self.window, self.pitch_ranges
        affected = Affected(*keeping, self.sound, self.models, *shown)
        self.reporter = Reporter(self.state, self.window, SHOWN_JOBS, self)
        self.preferences = Preferences(affected, self)
        self.preferences.begin()

    def _build_menus(self, settings: Settings) -> None:
        forgetting = Forgetting(
            self.state, self.settings_controller, self.autosave, self.opening, self.keeper
        )
        self.dialogs = DialogLauncher(
            Served(
                window=self.window,
                state=self.state,
                theme=self.theme,
                settings=self.settings_controller,
                preferences=self.preferences,
                models=self.models,
                sound=self.sound,
                navigator=self.navigator,
                editing=self.editing,
                exporting=self.exporting,
                turn_files=self.turn_files,
                forgetting=forgetting,
                validating=self.validating,
                tiers=self.tiers,
                interactive=self.interactive,
                background=self.exports,
                log_folder=self.log.folder,
            )
        )
        self.reporter.shows_models = lambda: self.dialogs.shows_models
        self.actions = self.window.build_menus(menus(self), self.passages)
        edit.ActNames(self.editing, self.actions)
        bindings = load_bindings(self.actions.menus, settings.keymap, settings.own_keys)
        self.preferences.serve(self.actions, bindings)
        self.window.restore_layout(settings)

    def may_leave(self) -> bool:
        """Save what was set; ask where that fails, or where a report still waits."""
        if self.exporting.waits and not ask_to_drop_report(self.window):
            return False
        return self.opening.may_leave()

    def close(self) -> None:
        """Save, cancel, wait with a limit."""
        self.playback.release()
        self.autosave.flush()
        self.settings_controller.change(volume=self.playback.volume, **self.window.kept_layout())
        # A report that was asked for is written to its end; nobody need watch.
        self.window.hide()
        self.log.listen(None)
        self.window.panels.files.stop()
        closing = (self.worker, self.models, self.validating, self.measuring)
        ended = [one.close(LIMIT_MS) for one in closing]
        ended.append(self.exports.close(EXPORT_LIMIT_MS, spare="export"))
        self.stuck = not all(ended)
        self.stuck |= not self.keeper.close(LIMIT_MS, spare=SAVE)
        if self.interactive.close(LIMIT_MS):
            self.samples.release()
            self.spectra.release()
        else:
            self.stuck = True
        if self.garbage is not None:
            self.garbage.timer.stop()
        gc.enable()


def main(arguments: list[str]) -> int:
    """Open the window with the files named; returns the exit code."""
    QCoreApplication.setApplicationName("Voice.man")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    with start_log() as log:
        application = Application(app, log)
        application.window.show()
        # Devices are asked for only once the window stands.
        QTimer.singleShot(0, application.sound.list_devices)
        QTimer.singleShot(0, application.warm_up)
        QTimer.singleShot(0, pipeline.tidy_meanwhile)
        if arguments:
            application.opening.open_several([Path(argument) for argument in arguments])
        code = app.exec()
    if application.stuck:
        # Qt aborts a program that takes down a thread at work; what matters is saved by now.
        os._exit(code)
    return code
