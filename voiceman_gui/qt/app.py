"""Composition root: builds the objects, hands them out, and connects what they tell one another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from voiceman_gui import __version__, pipeline
from voiceman_gui.core.names import displayable
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.qt.actions import analysis, edit, file, play, view
from voiceman_gui.qt.actions import help as help_menu
from voiceman_gui.qt.actions.keymap import Bindings, load_bindings
from voiceman_gui.qt.collector import Collector
from voiceman_gui.qt.compute_budget import ComputeBudget
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.dialog_launcher import DialogLauncher
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.exporting import Exporting
from voiceman_gui.qt.controllers.files import Opening
from voiceman_gui.qt.controllers.models_manager import NEXT, ModelsManager
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.queue import KIND as QUEUE
from voiceman_gui.qt.controllers.queue import Queue
from voiceman_gui.qt.controllers.recall import recall
from voiceman_gui.qt.controllers.samples import Samples
from voiceman_gui.qt.controllers.settings import SAVE, SettingsController
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.controllers.spectra import Spectra
from voiceman_gui.qt.dialog_state import redirect_dialogs
from voiceman_gui.qt.dialogs.ask import ask_folder, ask_path, ask_to_drop_report
from voiceman_gui.qt.jobs import Job, JobRunner, Report
from voiceman_gui.qt.language import language, say
from voiceman_gui.qt.panels.axis_panel import AxisStack
from voiceman_gui.qt.panels.files import FilesPanel
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.panels.marks import MarksPanel
from voiceman_gui.qt.panels.queue import QueuePanel
from voiceman_gui.qt.panels.transport import TransportPanel
from voiceman_gui.qt.panels.welcome import WelcomePage
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Panels, Window
from voiceman_gui.settings.log import LogSession, start_log
from voiceman_gui.settings.schema import Settings
from voiceman_gui.settings.store import SettingsStore

LIMIT_MS = 5_000
EXPORT_LIMIT_MS = 120_000
"""How long the end waits for jobs that were cancelled, and for results that are being written."""

SHOWN_JOBS = frozenset({"open", "analyse", "export", "stability", QUEUE})


class Application(QObject):
    """The program with a window: owns every object that lives as long as it does.

    Parameters
    ----------
    app : QApplication
    log : LogSession
    """

    _log_trouble = Signal(object)

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
        colors = self.theme.palette
        self.state = State(self)
        self.collector = Collector(self)
        self.state.recording_changed.connect(self.collector.sweep)
        self.worker = JobRunner("worker", self, may_hang=("open",))
        self.interactive = JobRunner("interactive", self)
        self.exports = JobRunner("exports", self)
        self.session = AnalysisController(
            self.state, self.worker, self.interactive, settings.analysis(), self
        )
        self.session.means = _means(settings)
        self.queue = Queue(self.worker, lambda: (self.session.settings, self.session.means), self)
        self.models = ModelsManager(lambda: self.store.settings.offline, self)
        self.editing = Editing(self.state, self)
        self.moves = Navigator(self.state, self)
        self.samples = Samples(self.state, self.interactive, self)
        self.spectra = Spectra(self.state, self.interactive, self)
        self.session.recall = recall
        self.autosave = Autosave(self.state, self.keeper, self)
        self.autosave.keeps = settings.remember
        self.sound = SoundOutput(self.state, self.interactive, self.settings_controller, self)
        self.playback = self.sound.playback
        self.exporting = Exporting(
            self.state, self.exports, self._ask_path, self.autosave.look, self
        )
        self.exporting.folder = settings.export_folder
        axis = AxisStack(self.state, colors, self.editing.set_channel)
        axis.set_swap_wheel(settings.wheel_zooms)
        panels = Panels(
            axis=axis,
            files=FilesPanel(QueuePanel(self.queue, colors)),
            gauges=GaugesPanel(self.state, colors),
            marks=MarksPanel(self.state, self.editing),
            transport=TransportPanel(self.state, self.playback, colors),
            welcome=WelcomePage(),
            palette=colors,
        )
        panels.transport.volume.setValue(round(settings.volume * 100))
        panels.status.show_offline(settings.offline)
        self.window = Window(self.state, panels, colors, self.may_leave)
        self.opening = Opening(
            self.session, self.autosave, self.settings_controller, self.queue, self.window
        )
        self.open, self.close_recording = self.opening.open, self.opening.close_recording
        self.pages = DialogLauncher(self)
        self.actions = self.window.build_menus(
            {
                "&File": file.menu(self._file_commands(), self.exporting),
                "&Edit": edit.menu(self.editing, self.moves),
                "&View": view.menu(self.moves, self.show_spectrogram, self.state.show_film_clock),
                "&Play": play.menu(self.playback, self.moves, self.pages.go_to),
                "&Analysis": analysis.menu(self.session, self.editing, self.pages.models),
                "&Help": help_menu.menu(self.pages.commands()),
            }
        )
        self.bindings = load_bindings(self.actions.menus, settings.keymap, settings.own_keys)
        self.actions.set_keys(self.bindings.by_id)
        self._connect()
        self.actions.by_id["view.spectrogram"].setChecked(settings.show_spectrogram)
        self.window.restore_layout(settings.window_geometry, settings.window_state)
        for notice in (*self.store.notices, *self.bindings.notices, log.notice):
            if notice:
                panels.notices.tell(say(notice), stays=True)
        if log.previous_crash is not None:
            panels.notices.tell(
                "The program ended unexpectedly the last time. Marks and baseline were kept; "
                f"what happened was written to {log.previous_crash}.",
                stays=True,
            )

    def _file_commands(self) -> file.FileCommands:
        return file.FileCommands(
            open=self.opening.ask,
            open_sample=lambda: _drop(self.opening.open_sample()),
            close=self.close_recording,
            save=self.save,
            report=self.pages.report,
            settings=self.pages.settings,
            quit=lambda: _drop(self.window.close()),
        )

    def _connect(self) -> None:
        panels, session, playback = self.window.panels, self.session, self.playback
        notices, status = panels.notices, panels.status
        self.settings_controller.notice.connect(lambda fact: notices.tell(say(fact), stays=True))
        self.sound.serve(panels.transport)
        sources = (session, playback, self.exporting, self.autosave, self.samples, self.queue)
        for source in sources:
            source.problem.connect(lambda sentence: notices.tell(sentence, problem=True))
        session.notice.connect(notices.tell)
        self.exporting.notice.connect(notices.tell)
        session.leaving.connect(self.autosave.leave)
        session.restored.connect(self.autosave.resume)
        session.recalled.connect(self.autosave.restore)
        self.autosave.notice.connect(notices.tell)
        self._log_trouble.connect(
            lambda fact: notices.tell(say(fact), stays=True), Qt.ConnectionType.QueuedConnection
        )
        self.log.listen(self._log_trouble.emit)
        self.state.analysis_changed.connect(self._analysis_changed)
        for runner in (self.worker, self.exports):
            runner.started.connect(self._job_started)
        panels.files.queue.export_requested.connect(self._export_queue)
        session.stopping.connect(self.exports.cancel)
        session.analysed.connect(self.exporting.analysed)
        self.exporting.written.connect(self._written)
        self.autosave.saved.connect(lambda: status.say("Marks and baseline saved."))
        status.cancel_requested.connect(session.cancel)
        status.models_requested.connect(self.pages.models)
        self.models.news.connect(self._models_news)
        self.models.models_changed.connect(self._models_changed)
        panels.transport.go_to_requested.connect(self.pages.go_to)
        panels.axis.samples_wanted.connect(self.samples.fetch)
        self.samples.arrived.connect(panels.axis.show_samples)
        self.spectra.serve(panels.axis.spectrogram)
        self.state.clock_changed.connect(self.actions.by_id["view.film-clock"].setChecked)
        playback.loop_changed.connect(self.actions.by_id["play.loop"].setChecked)
        playback.state_changed.connect(lambda s: panels.axis.set_playing(s == "playing"))
        self.window.closing.connect(self.close)
        self.theme.theme_changed.connect(self.window.set_palette_colors)

    def may_leave(self) -> bool:
        """Save what was set; ask where that fails, or where a report still waits."""
        if self.exporting.waits and not ask_to_drop_report(self.window):
            return False
        return self.opening.may_leave()

    def warm_up(self) -> None:
        """Load libraries and models once the window stands: the first opening need not wait."""
        choice = self.session.settings.models

        def work(_report: Report) -> tuple[ModelProvenance, ...]:
            models = pipeline.warm_up(choice)
            self.collector.spare()
            return models

        job = self.interactive.submit("warm up", work)
        job.finished.connect(self._warm)
        job.failed.connect(
            lambda sentence: self.window.panels.notices.tell(sentence, problem=True, stays=True)
        )

    def _warm(self, models: tuple[ModelProvenance, ...]) -> None:
        # What is shown was read by the models that are named beside it.
        if self.state.analysis is None:
            self.window.panels.status.show_models(models)

    def save(self) -> None:
        """Save what was set now instead of in a moment."""
        if self.autosave.flush():
            self.window.panels.status.say("Marks and baseline saved.")

    # -- what happens ------------------------------------------------------------------------

    def _job_started(self, job: Job) -> None:
        if job.kind in SHOWN_JOBS:
            self.window.panels.status.follow(job)
        self.actions.set_running(True)
        job.ended.connect(
            lambda: self.actions.set_running(self.worker.busy() or self.exports.busy())
        )

    def _analysis_changed(self) -> None:
        analysis, status = self.state.analysis, self.window.panels.status
        if analysis is not None:
            status.show_models(analysis.models)
            status.show_device(analysis.device)

    def _models_news(self, sentence: str, problem: bool) -> None:
        # The dialog shows it itself.
        if not self.pages.shows_models:
            self.window.panels.notices.tell(sentence, problem=problem, stays=problem)

    def _models_changed(self, sentence: str) -> None:
        self.window.panels.notices.tell(sentence)
        self.warm_up()

    def _written(self, path: Path) -> None:
        self.window.panels.status.say(f"Written: {displayable(path)}")
        self.settings_controller.remember(export_folder=path.parent)
        self.window.panels.files.refresh()

    def _export_queue(self) -> None:
        folder = ask_folder(self.exporting.folder or Path.home(), "Export to", self.window)
        if folder is not None:
            self.exporting.folder = folder
            self.queue.export_all(folder)
            self.settings_controller.remember(export_folder=folder)

    def _ask_path(self, suggestion: Path, filter_: str) -> Path | None:
        return ask_path(suggestion, filter_, self.window)

    # -- settings and end --------------------------------------------------------------------

    def apply(self, settings: Settings) -> None:
        """Take settings from the dialog."""
        before = self.store.settings
        other_device = settings.output_device != before.output_device
        self.settings_controller.keep(settings)
        if other_device:
            self.sound.changed()
        self.autosave.keeps = settings.remember
        language().use(settings.language)
        self.theme.choose(settings.theme)
        self.session.settings, self.session.means = settings.analysis(), _means(settings)
        self.window.panels.axis.set_swap_wheel(settings.wheel_zooms)
        self.window.panels.status.show_offline(settings.offline)
        self.models.settings_changed()
        if settings.models() != before.models():
            self._models_changed(f"Other models were chosen. {NEXT}")
        self.window.panels.transport.volume.setValue(round(settings.volume * 100))

    def choose_keys(self, bindings: Bindings) -> None:
        """Let these keys be in force from now on, also after the next start."""
        self.bindings = bindings
        self.actions.set_keys(bindings.by_id)
        self.settings_controller.change(keymap=bindings.keymap.id, own_keys=dict(bindings.own))

    def show_spectrogram(self, on: bool) -> None:
        """Show or hide the spectrogram, also after the next start."""
        self.window.panels.axis.show_spectrogram(on)
        if on != self.store.settings.show_spectrogram:
            self.settings_controller.change(show_spectrogram=on)

    def close(self) -> None:
        """Save, cancel, wait with a limit."""
        self.playback.release()
        self.autosave.flush()
        self.settings_controller.change(volume=self.playback.volume, **self.window.layout_as_text())
        # A report that was asked for is written to its end; nobody need watch.
        self.window.hide()
        self.log.listen(None)
        self.window.panels.files.stop()
        self.stuck = not self.worker.close(LIMIT_MS)
        if not self.exports.close(EXPORT_LIMIT_MS, spare="export"):
            self.stuck = True
        self.stuck |= not self.models.close(LIMIT_MS)
        self.stuck |= not self.keeper.close(LIMIT_MS, spare=SAVE)
        if self.interactive.close(LIMIT_MS):
            self.samples.release()
            self.spectra.release()
        else:
            self.stuck = True
        self.collector.close()


def _means(settings: Settings) -> ComputeBudget:
    return ComputeBudget(settings.threads, settings.cache_mb if settings.remember else 0)


def _drop(_result: object) -> None:
    """Menus have no use for what a command returns."""


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
