"""Composition root: builds the objects, hands them out, and connects what they tell one another."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from voiceman_gui import __version__
from voiceman_gui.audio.player import Player
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.actions import analysis, edit, file, play, view
from voiceman_gui.qt.actions import help as help_menu
from voiceman_gui.qt.actions.keymap import Bindings, load_bindings
from voiceman_gui.qt.autosave import Autosave
from voiceman_gui.qt.collector import Collector
from voiceman_gui.qt.dialogs.ask import ask_path, ask_to_lose
from voiceman_gui.qt.editing import Editing
from voiceman_gui.qt.exporting import Exporting
from voiceman_gui.qt.jobs import Job, JobRunner
from voiceman_gui.qt.moves import Moves
from voiceman_gui.qt.pages import Pages
from voiceman_gui.qt.panels.axis_panel import AxisStack
from voiceman_gui.qt.panels.files import FilesPanel
from voiceman_gui.qt.panels.gauges import GaugesPanel
from voiceman_gui.qt.panels.marks import MarksPanel
from voiceman_gui.qt.panels.transport import TransportPanel
from voiceman_gui.qt.panels.welcome import WelcomePage
from voiceman_gui.qt.playback import Playback
from voiceman_gui.qt.samples import Samples
from voiceman_gui.qt.session import Session
from voiceman_gui.qt.spectra import Spectra
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Panels, Window
from voiceman_gui.settings.log import LogSession, start_log
from voiceman_gui.settings.resources import resource
from voiceman_gui.settings.schema import Settings
from voiceman_gui.settings.store import SettingsStore
from voiceman_gui.workflow import SAMPLE

SHOWN_JOBS = frozenset({"open", "analyse", "export", "stability"})


class Application(QObject):
    """The program with a window: owns every object that lives as long as it does.

    Parameters
    ----------
    app : QApplication
    log : LogSession
    """

    def __init__(self, app: QApplication, log: LogSession) -> None:
        super().__init__()
        self.log = log
        self._sample: Path | None = None
        self.store = SettingsStore()
        settings = self.store.settings
        self.theme = Theme(app, settings.theme)
        colors = self.theme.palette
        self.state = State(self)
        self.collector = Collector(self)
        self.state.recording_changed.connect(self.collector.sweep)
        self.worker = JobRunner("worker", self)
        self.errands = JobRunner("errands", self)
        self.session = Session(self.state, self.worker, self.errands, settings.analysis(), self)
        self.session.threads = settings.threads
        self.editing = Editing(self.state, self)
        self.moves = Moves(self.state, self)
        self.samples = Samples(self.state, self.errands, self)
        self.spectra = Spectra(self.state, self.errands, self)
        self.autosave = Autosave(self.state, self.errands, self)
        self.playback = Playback(self.state, self._make_player, self.errands, self)
        self.playback.set_volume(settings.volume)
        self.exporting = Exporting(self.state, self.worker, self._ask_path, self)
        self.exporting.folder = settings.export_folder
        axis = AxisStack(self.state, colors, self.editing.set_channel)
        axis.set_swap_wheel(settings.wheel_zooms)
        panels = Panels(
            axis=axis,
            files=FilesPanel(),
            gauges=GaugesPanel(self.state, colors),
            marks=MarksPanel(self.state, self.editing),
            transport=TransportPanel(self.state, self.playback, colors),
            welcome=WelcomePage(),
            palette=colors,
        )
        panels.transport.volume.setValue(round(settings.volume * 100))
        panels.status.show_offline(settings.offline)
        self.window = Window(self.state, panels, colors, self.may_leave)
        self.pages = Pages(self)
        self.actions = self.window.build_menus(
            {
                "&File": file.menu(self._file_commands(), self.exporting),
                "&Edit": edit.menu(self.editing, self.moves),
                "&View": view.menu(self.moves, self.show_spectrogram),
                "&Play": play.menu(self.playback, self.moves, self.pages.go_to),
                "&Analysis": analysis.menu(self.session, self.editing),
                "&Help": help_menu.menu(self.pages.commands()),
            }
        )
        self.bindings = load_bindings(self.actions.menus, settings.keymap, settings.own_keys)
        self.actions.set_keys(self.bindings.by_id)
        self._connect()
        self._show_recent()
        self.actions.by_id["view.spectrogram"].setChecked(settings.show_spectrogram)
        panels.files.show_folder(settings.open_folder or Path.home())
        self.window.restore_layout(settings.window_geometry, settings.window_state)
        for notice in (*self.store.notices, *self.bindings.notices, log.notice):
            if notice:
                panels.notices.tell(notice, stays=True)
        if log.previous_crash is not None:
            panels.notices.tell(
                "The program ended unexpectedly the last time. Marks and baseline were kept; "
                f"what happened was written to {log.previous_crash}.",
                stays=True,
            )

    def _file_commands(self) -> file.FileCommands:
        return file.FileCommands(
            open=self.ask_and_open,
            open_sample=lambda: _drop(self.open_sample()),
            close=self.close_recording,
            save=self.save,
            report=self.pages.report,
            settings=self.pages.settings,
            quit=lambda: _drop(self.window.close()),
        )

    def _connect(self) -> None:
        panels, session, playback = self.window.panels, self.session, self.playback
        notices, status = panels.notices, panels.status
        for source in (session, playback, self.exporting, self.autosave, self.samples):
            source.problem.connect(lambda sentence: notices.tell(sentence, problem=True))
        session.notice.connect(notices.tell)
        session.opened.connect(self._opened)
        session.leaving.connect(self.autosave.flush)
        session.restored.connect(self.autosave.resume)
        session.decoded.connect(self._decoded)
        self.state.analysis_changed.connect(self._analysis_changed)
        self.worker.started.connect(self._job_started)
        self.exporting.written.connect(self._written)
        self.autosave.saved.connect(lambda: status.say("Marks and baseline saved."))
        status.cancel_requested.connect(session.cancel)
        panels.files.open_requested.connect(self.open)
        panels.welcome.open_requested.connect(self.ask_and_open)
        panels.welcome.sample_requested.connect(self.open_sample)
        panels.welcome.file_requested.connect(self.open)
        panels.transport.go_to_requested.connect(self.pages.go_to)
        panels.transport.device_requested.connect(self._choose_device)
        panels.axis.samples_wanted.connect(self.samples.fetch)
        self.samples.arrived.connect(panels.axis.show_samples)
        self.spectra.serve(panels.axis.spectrogram)
        playback.loop_changed.connect(self.actions.by_id["play.loop"].setChecked)
        playback.state_changed.connect(lambda s: panels.axis.set_playing(s == "playing"))
        self.window.dropped.connect(self.open_first)
        self.window.closing.connect(self.close)
        self.theme.theme_changed.connect(self.window.set_palette_colors)

    # -- opening -----------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Save what was set; where that fails, ask whether it may be lost."""
        return self.autosave.flush() or ask_to_lose(self.window)

    def open(self, path: Path) -> Job | None:
        """Open a recording; None if what was set before cannot be saved and must not be lost."""
        return self.session.open(path) if self.may_leave() else None

    def open_sample(self) -> Job | None:
        """Open the bundled sample and analyse it: one click leads to a finished timeline."""
        self._sample = resource(*SAMPLE)
        job = self.open(self._sample)
        if job is not None:
            job.finished.connect(lambda _: self.session.analyse())
        return job

    def ask_and_open(self) -> None:
        """Ask for a file. No type is hidden: whatever decodes is welcome."""
        folder = str(self.store.settings.open_folder or Path.home())
        name, _ = QFileDialog.getOpenFileName(
            self.window, "Open a recording", folder, "All files (*)"
        )
        if name:
            self.open(Path(name))

    def open_first(self, paths: Sequence[Path]) -> None:
        """Open the first of several files, and say so."""
        job = self.open(paths[0])
        if job is not None and len(paths) > 1:
            # After it has opened, because that clears what was said about the one before.
            job.ended.connect(
                lambda: self.window.panels.notices.tell(
                    f"Of {len(paths)} files, {paths[0].name} was taken. "
                    "One recording is open at a time."
                )
            )

    def _opened(self, recording: Recording) -> None:
        self.window.panels.notices.clear()
        self.window.panels.files.show_file(recording.path)
        if recording.path != self._sample:
            self._keep(
                self.store.settings.with_recent(recording.path).changed(
                    open_folder=recording.path.parent
                )
            )
            self._show_recent()

    def _decoded(self, waveform: Waveform) -> None:
        self.autosave.restore(waveform)

    def close_recording(self) -> None:
        """Save what was set and go back to the welcome page."""
        if self.may_leave():
            self.session.close_recording()

    def save(self) -> None:
        """Save what was set now instead of in a moment."""
        if self.autosave.flush():
            self.window.panels.status.say("Marks and baseline saved.")

    def _show_recent(self) -> None:
        recent = self.store.settings.recent_files
        self.window.panels.files.show_recent(recent)
        self.window.panels.welcome.show_recent(recent)

    # -- what happens ------------------------------------------------------------------------

    def _job_started(self, job: Job) -> None:
        if job.kind in SHOWN_JOBS:
            self.window.panels.status.follow(job)
        self.actions.set_running(True)
        job.ended.connect(lambda: self.actions.set_running(self.worker.busy()))

    def _analysis_changed(self) -> None:
        if self.state.analysis is not None:
            self.window.show_models(self.state.analysis)

    def _written(self, path: Path) -> None:
        self.window.panels.status.say(f"Written: {path}")
        self._keep(self.store.settings.changed(export_folder=path.parent))

    def _ask_path(self, suggestion: Path, filter_: str) -> Path | None:
        return ask_path(suggestion, filter_, self.window)

    # -- sound -------------------------------------------------------------------------------

    def _make_player(self) -> Player:
        from voiceman_gui.audio.player_source import player_for

        waveform = self.state.waveform
        assert waveform is not None, "the play keys are grey without a waveform"
        return player_for(waveform, self.store.settings.output_device)

    def _choose_device(self, device: str | None) -> None:
        if device != self.store.settings.output_device:
            self._keep(self.store.settings.changed(output_device=device))
            self.playback.release()

    def list_devices(self) -> None:
        """Ask PortAudio which devices exist, off the main thread: it may take a second."""
        from voiceman_gui.audio.devices import output_devices

        transport = self.window.panels.transport
        job = self.errands.submit("devices", lambda _: output_devices())
        job.finished.connect(
            lambda devices: transport.show_devices(
                tuple((f"{d.name} ({d.host_api})", d.name) for d in devices),
                self.store.settings.output_device,
            )
        )
        job.failed.connect(transport.show_no_sound)

    # -- settings and end --------------------------------------------------------------------

    def apply(self, settings: Settings) -> None:
        """Take settings from the dialog."""
        other_device = settings.output_device != self.store.settings.output_device
        self._keep(settings)
        if other_device:
            self.playback.release()
            self.list_devices()
        self.theme.choose(settings.theme)
        self.session.settings, self.session.threads = settings.analysis(), settings.threads
        self.window.panels.axis.set_swap_wheel(settings.wheel_zooms)
        self.window.panels.status.show_offline(settings.offline)
        self.window.panels.transport.volume.setValue(round(settings.volume * 100))

    def choose_keys(self, bindings: Bindings) -> None:
        """Let these keys be in force from now on, also after the next start."""
        self.bindings = bindings
        self.actions.set_keys(bindings.by_id)
        self._keep(
            self.store.settings.changed(keymap=bindings.keymap.id, own_keys=dict(bindings.own))
        )

    def show_spectrogram(self, on: bool) -> None:
        """Show or hide the spectrogram, also after the next start."""
        self.window.panels.axis.show_spectrogram(on)
        if on != self.store.settings.show_spectrogram:
            self._keep(self.store.settings.changed(show_spectrogram=on))

    def _keep(self, settings: Settings) -> None:
        notice = self.store.replace(settings)
        if notice:
            self.window.panels.notices.tell(notice, stays=True)

    def open_log_folder(self) -> None:
        """Show the folder of the log in the desktop's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.log.folder)))

    def close(self) -> None:
        """Save, cancel, wait with a limit."""
        self.playback.release()
        self.autosave.flush()
        self._keep(
            self.store.settings.changed(volume=self.playback.volume, **self.window.layout_as_text())
        )
        self.worker.close()
        if self.errands.close():
            self.samples.release()
            self.spectra.release()
        self.collector.close()


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
        QTimer.singleShot(0, application.list_devices)
        if arguments:
            application.open_first([Path(argument) for argument in arguments])
        return app.exec()
