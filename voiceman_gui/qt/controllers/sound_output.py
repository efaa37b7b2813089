"""Which sound device plays: listing them off the main thread, choosing one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voiceman_gui.audio.player import Player
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.playback import Playback
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.panels.transport import TransportPanel
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.audio.devices import OutputDevice


class SoundOutput(QObject):
    """The device that the person chose, and the player on it.

    Parameters
    ----------
    state : State
    interactive : JobRunner
    settings_controller : SettingsController
    parent : QObject
    """

    listed = Signal(object)
    """The devices as they are now: tuple of what each is called and the name that is kept."""

    def __init__(
        self,
        state: State,
        interactive: JobRunner,
        settings_controller: SettingsController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._interactive, self._settings_controller = (
            state,
            interactive,
            settings_controller,
        )
        self.playback = Playback(state, self._make_player, interactive, self)
        self.playback.set_volume(settings_controller.settings.volume)
        self._transport: TransportPanel | None = None

    def serve(self, transport: TransportPanel) -> None:
        """Let a panel list the devices and choose among them."""
        self._transport = transport
        transport.device_requested.connect(self._choose)

    def list_devices(self) -> None:
        """Ask PortAudio which devices exist, off the main thread: it may take a second."""
        transport = self._transport
        if transport is None:
            return
        from voiceman_gui.audio.devices import output_devices

        job = self._interactive.submit("devices", lambda _: output_devices())
        job.finished.connect(self._listed)
        job.failed.connect(transport.show_no_sound)

    def _listed(self, devices: Sequence[OutputDevice]) -> None:
        names = tuple((f"{d.name} ({d.host_api})", d.name) for d in devices)
        if self._transport is not None:
            self._transport.show_devices(names, self._settings_controller.settings.output_device)
        self.listed.emit(names)

    def changed(self) -> None:
        """Let go of the old device: another one was chosen in the settings."""
        self.playback.release()
        self.list_devices()

    def _choose(self, device: str | None) -> None:
        if device != self._settings_controller.settings.output_device:
            self._settings_controller.change(output_device=device)
            self.playback.release()

    def _make_player(self) -> Player:
        waveform = self._state.waveform
        assert waveform is not None, "the play keys are grey without a waveform"
        return self.player_of(waveform)

    def player_of(self, waveform: Waveform) -> Player:
        """Return a player of a recording on the chosen device."""
        from voiceman_gui.audio.player_source import player_for

        return player_for(waveform, self._settings_controller.settings.output_device)
