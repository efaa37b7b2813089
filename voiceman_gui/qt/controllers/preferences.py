"""What the person chose about the program itself: put into force, and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voiceman_gui.audio.spectrogram import band_of
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.tracks import TrackKind
from voiceman_gui.pipeline import ComputeBudget
from voiceman_gui.plot.frequency import ScaleKind
from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.actions.keymap import Bindings
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.autosave import Autosave
from voiceman_gui.qt.controllers.models_manager import ModelsManager
from voiceman_gui.qt.controllers.pitch_ranges import PitchRanges
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.language import language
from voiceman_gui.qt.panels.spectrogram_view import SpectrumChoice
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window
from voiceman_gui.settings.schema import Settings

LANES = ("waveform", "timeline", "speakers", "ribbon", "gates")
"""Names of the lanes that can be hidden, in the order of the menu."""


@dataclass(frozen=True, slots=True)
class Affected:
    """Whatever a setting has to do with."""

    settings: SettingsController
    analysis: AnalysisController
    autosave: Autosave
    sound: SoundOutput
    models: ModelsManager
    theme: Theme
    window: Window
    pitch_ranges: PitchRanges


class Preferences(QObject):
    """Settings, keys and what is shown, each in force at once and after the next start.

    Parameters
    ----------
    affected : Affected
    parent : QObject
    """

    other_models = Signal(object)
    """A fact (`Message`): the next analysis is read by other models."""

    def __init__(self, affected: Affected, parent: QObject) -> None:
        super().__init__(parent)
        self._affected = affected
        self.bindings: Bindings | None = None
        self._set_keys: Callable[..., None] = lambda _: None
        self._actions: Actions | None = None

    def begin(self) -> None:
        """Put into force what was kept."""
        settings = self._affected.settings.settings
        self._apply(settings)
        self._affected.autosave.keeps = settings.remember

    def serve(self, actions: Actions, bindings: Bindings) -> None:
        """Let the actions have these keys."""
        self.bindings = bindings
        self._set_keys = actions.set_keys
        actions.set_keys(bindings.by_id)
        settings = self._affected.settings.settings
        self._actions = actions
        actions.by_id["view.spectrogram"].setChecked(settings.show_spectrogram)
        actions.by_id["view.stacked"].setChecked(settings.stacked_dimensions)
        for kind in TrackKind:
            actions.by_id[f"view.{kind}"].setChecked(getattr(settings, f"show_{kind}"))
        for lane in LANES:
            actions.by_id[f"view.lane-{lane}"].setChecked(lane not in settings.hidden_lanes)
        actions.by_id["edit.snap"].setChecked(settings.snap)
        self.set_snapping(settings.snap)

    def apply(self, settings: Settings) -> None:
        """Take settings from the dialog."""
        affected = self._affected
        before = affected.settings.settings
        affected.settings.keep(settings)
        if settings.output_device != before.output_device:
            affected.sound.changed()
        affected.autosave.keeps = settings.remember
        affected.theme.choose(settings.theme)
        self._apply(settings)
        affected.models.settings_changed()
        if settings.models() != before.models():
            self.other_models.emit(message("window.models.chosen"))
        language().use(settings.language)

    def _apply(self, settings: Settings) -> None:
        analysis, panels = self._affected.analysis, self._affected.window.panels
        analysis.settings, analysis.budget = settings.analysis(), compute_budget(settings)
        panels.axis.set_swap_wheel(settings.wheel_zooms)
        panels.axis.choose_spectrum(spectrum_choice(settings))
        panels.axis.hide_dimensions(settings.hidden_dimensions)
        panels.axis.hide_lanes(settings.hidden_lanes)
        self._affected.pitch_ranges.set_fixed(fixed_pitch(settings))
        panels.status.show_offline(settings.offline)
        panels.transport.volume.setValue(round(settings.volume * 100))

    def choose_keys(self, bindings: Bindings) -> None:
        """Let these keys be in force from now on."""
        self.bindings = bindings
        self._set_keys(bindings.by_id)
        self._affected.settings.change(keymap=bindings.keymap.id, own_keys=dict(bindings.own))

    def show_spectrogram(self, on: bool) -> None:
        """Show or hide the spectrogram."""
        self._affected.window.panels.axis.show_spectrogram(on)
        if on != self._affected.settings.settings.show_spectrogram:
            self._affected.settings.change(show_spectrogram=on)

    def show_track(self, kind: TrackKind, on: bool) -> None:
        """Draw a track over the spectrogram, or not."""
        settings = self._affected.settings
        if on != getattr(settings.settings, f"show_{kind}"):
            settings.change(**{f"show_{kind}": on})
            self._affected.window.panels.axis.choose_spectrum(spectrum_choice(settings.settings))

    def take_spectrum(self, choice: SpectrumChoice) -> None:
        """Keep what was chosen in the spectrogram's header."""
        for kind in TrackKind:
            if self._actions is not None:
                self._actions.by_id[f"view.{kind}"].setChecked(kind in choice.tracks)
        window_ms = round(choice.band.window_s * 1000, 3)
        if window_ms != self._affected.settings.settings.spectrogram_window_ms:
            self._affected.settings.change(spectrogram_window_ms=window_ms)

    def show_lane(self, lane: str, on: bool) -> None:
        """Show or hide a lane by name."""
        settings = self._affected.settings
        shown = {one for one in LANES if one not in settings.settings.hidden_lanes}
        shown = shown | {lane} if on else shown - {lane}
        hidden = tuple(one for one in LANES if one not in shown)
        if hidden != settings.settings.hidden_lanes:
            settings.change(hidden_lanes=hidden)
            self._affected.window.panels.axis.hide_lanes(hidden)

    def show_dimensions(self, hidden: tuple[str, ...]) -> None:
        """Keep which dimensions are hidden in their plot."""
        self._affected.settings.change(hidden_dimensions=hidden)

    def stack_dimensions(self, on: bool) -> None:
        """Give each dimension a lane of its own, or all of them one plot."""
        self._affected.window.panels.axis.stack_dimensions(on)
        if on != self._affected.settings.settings.stacked_dimensions:
            self._affected.settings.change(stacked_dimensions=on)

    def set_snapping(self, on: bool) -> None:
        """Let edges snap while they are moved, or not."""
        self._affected.window.state.tiering.snaps = on
        if on != self._affected.settings.settings.snap:
            self._affected.settings.change(snap=on)


def spectrum_choice(settings: Settings) -> SpectrumChoice:
    """Return what the settings say of the spectrogram."""
    return SpectrumChoice(
        band_of(settings.spectrogram_window_ms / 1000),
        ScaleKind(settings.spectrogram_scale),
        settings.spectrogram_colors,
        settings.spectrogram_range_db,
        frozenset(kind for kind in TrackKind if getattr(settings, f"show_{kind}")),
    )


def fixed_pitch(settings: Settings) -> PitchRange | None:
    """Return the range of the pitch that was set; None where two passes are to find it."""
    if settings.pitch_range == "automatic":
        return None
    return PitchRange(settings.pitch_floor_hz, settings.pitch_ceiling_hz)


def compute_budget(settings: Settings) -> ComputeBudget:
    """Return what an analysis may use of the machine."""
    return ComputeBudget(settings.threads, settings.cache_mb if settings.remember else 0)
