"""The place of the time axis in the window, filled when the window stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from voiceman_gui.core.message import Message
from voiceman_gui.core.pitch_range import PitchRange, RangePiece
from voiceman_gui.core.tracks import TrackKey
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.plot.spectrogram import TileKey
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.follow import PageTurner
from voiceman_gui.qt.panels.mark_hand import MarkHand
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.panels.spectrogram_view import SpectrumChoice
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from voiceman_gui.qt.panels.base import TimePanel
    from voiceman_gui.qt.panels.gates import GatesPanel
    from voiceman_gui.qt.panels.overview import OverviewPanel
    from voiceman_gui.qt.panels.ribbon import RibbonPanel
    from voiceman_gui.qt.panels.ruler import RulerPanel
    from voiceman_gui.qt.panels.speakers import SpeakersPanel
    from voiceman_gui.qt.panels.spectrogram import SpectrogramPanel
    from voiceman_gui.qt.panels.tiers import TiersPanel
    from voiceman_gui.qt.panels.time_panels import TimePanels
    from voiceman_gui.qt.panels.timeline import TimelinePanel
    from voiceman_gui.qt.panels.waveform import WaveformPanel

BUILD_MS = 100
"""How long after the window is shown the panels are built: pyqtgraph takes a fifth of a second to
load, and the welcome page needs none of it. Whatever needs a panel earlier has it built at once."""


class AxisStack(QWidget):
    """The panels of the time axis, and what they ask for.

    Parameters
    ----------
    state : State
    palette : Palette
    choose_channel : callable or None
        Takes the channel the analyst clicked, None for the mean of all; by default it is set on
        the state directly.
    turns : TurnEditing or None
        Changes speakers and turns; by default the stack has its own.
    hand : MarkHand or None
        Moves the edges of marks; by default the stack has one that snaps to nothing.
    parent : QWidget or None
    """

    built = Signal()
    """The panels are there; emitted once."""
    samples_wanted = Signal(int, int)
    """First sample and the one behind the last of a stretch to be decoded for display; answer
    with `show_samples`."""
    menu_wanted = Signal(QPoint)
    """The menu of the time axis is to be shown at a place of the screen."""
    tier_menu_wanted = Signal(QPoint)
    """The menu of the tier that is worked on is to be shown at a place of the screen."""
    tiles_wanted = Signal(object)
    """Tuple of `TileKey` and `TrackKey`, those that are seen first; answer with `show_tile`."""
    pitch_range_wanted = Signal()
    """The pitch is to be drawn; answer with `show_pitch_ranges`."""
    spectrum_chosen = Signal(object)
    """The person chose something else in the spectrogram's header (`SpectrumChoice`)."""
    dimensions_chosen = Signal(object)
    """The person hid or showed a dimension: tuple of the ids of those that are hidden."""

    def __init__(
        self,
        state: State,
        palette: Palette,
        choose_channel: Callable[[int | None], None] | None = None,
        turns: TurnEditing | None = None,
        hand: MarkHand | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._palette = state, palette
        self._choose_channel = choose_channel or state.set_channel
        self._turns = turns or TurnEditing(state, Editing(state, self), SpeakerChoice, self)
        self._hand = hand or MarkHand(state, Editing(state, self), None, self)
        self._shows_spectrogram = self._swaps_wheel = False
        self._spectrum = SpectrumChoice()
        self._hidden: Collection[str] = ()
        self._stacked = False
        self._hidden_lanes: Collection[str] = ()
        self._lane_order: Sequence[str] = ()
        self._lane_heights: Mapping[str, int] = {}
        self._pitch: tuple[PitchRange | None, tuple[RangePiece, ...]] = (None, ())
        self._built: TimePanels | None = None
        self._readings = Readings(state, self)
        self._page_turner = PageTurner(state, self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        state.recording_changed.connect(self._recording_changed)

    def build(self) -> None:
        """Build the panels, unless they stand already."""
        if self._built is not None:
            return
        from voiceman_gui.qt.panels.time_panels import TimePanels

        made = TimePanels(
            self._state, self._palette, self._choose_channel, self._turns, self._readings, self
        )
        self._built = made
        made.waveform.samples_wanted.connect(self.samples_wanted)
        made.spectrogram.tiles_wanted.connect(self.tiles_wanted)
        made.spectrogram.pitch_range_wanted.connect(self.pitch_range_wanted)
        made.spectrogram.chosen.connect(self.spectrum_chosen)
        made.spectrogram.choose(self._spectrum)
        made.spectrogram.show_pitch_ranges(*self._pitch)
        made.timeline.hidden_chosen.connect(self.dimensions_chosen)
        made.timeline.hide_dimensions(self._hidden)
        made.timeline.stack(self._stacked)
        made.tiers.tier_menu_wanted.connect(self.tier_menu_wanted)
        self._layout.addWidget(made)
        made.spectrogram.setVisible(self._shows_spectrogram)
        made.order_lanes(self._lane_order)
        made.hide_lanes(self._hidden_lanes)
        made.set_lane_heights(self._lane_heights)
        self.set_swap_wheel(self._swaps_wheel)
        for panel in made.every:
            panel.gestures.hand = self._hand
            panel.menu_wanted.connect(self.menu_wanted)
        self.built.emit()

    def _recording_changed(self) -> None:
        if self._state.recording is not None:
            self.build()

    @property
    def _panels(self) -> TimePanels:
        self.build()
        assert self._built is not None
        return self._built

    @property
    def overview(self) -> OverviewPanel:
        """The whole recording in a strip."""
        return self._panels.overview

    @property
    def waveform(self) -> WaveformPanel:
        """A lane per channel."""
        return self._panels.waveform

    @property
    def tiers(self) -> TiersPanel:
        """What is marked, a lane for each tier."""
        return self._panels.tiers

    @property
    def spectrogram(self) -> SpectrogramPanel:
        """Level over time and frequency, with the pitch."""
        return self._panels.spectrogram

    @property
    def timeline(self) -> TimelinePanel:
        """Arousal, dominance and valence."""
        return self._panels.timeline

    @property
    def speakers(self) -> SpeakersPanel:
        """Who speaks when."""
        return self._panels.speakers

    @property
    def ribbon(self) -> RibbonPanel:
        """The category of each window."""
        return self._panels.ribbon

    @property
    def gates(self) -> GatesPanel:
        """What the quality gates said."""
        return self._panels.gates

    @property
    def ruler(self) -> RulerPanel:
        """The times."""
        return self._panels.ruler

    @property
    def panels(self) -> tuple[TimePanel, ...]:
        """The panels that are shown, from top to bottom."""
        return tuple(panel for panel in self._panels.every if not panel.isHidden())

    # -- what is set from outside ------------------------------------------------------------

    def show_spectrogram(self, on: bool) -> None:
        """Show or hide the spectrogram."""
        self._shows_spectrogram = on
        if self._built is not None:
            self._built.spectrogram.setVisible(on)

    def set_palette(self, palette: Palette) -> None:
        """Repaint all panels in another palette; connect to `Theme.theme_changed`."""
        self._palette = palette
        for panel in () if self._built is None else self._built.every:
            panel.set_colors(palette)

    def set_swap_wheel(self, swap: bool) -> None:
        """Let the plain wheel zoom (True), or Ctrl+wheel (False)."""
        self._swaps_wheel = swap
        for panel in () if self._built is None else self._built.every:
            panel.gestures.swap_wheel = swap

    def set_playing(self, playing: bool) -> None:
        """Turn pages while sound is played, until the analyst looks somewhere else."""
        self._page_turner.set_playing(playing)

    def show_samples(self, start_sample: int, samples: NDArray[np.float32]) -> None:
        """Show samples that `samples_wanted` asked for.

        Parameters
        ----------
        start_sample : int
            Index of the first of them.
        samples : ndarray of float32, shape (channels, n)
        """
        self.waveform.show_samples(start_sample, samples)

    def show_tile(self, key: TileKey | TrackKey, made: Any) -> None:
        """Show a tile or a unit of a track that `tiles_wanted` asked for.

        Parameters
        ----------
        key : TileKey or TrackKey
        made : ndarray of uint16, shape (rows, columns), or dict of columns of a `TrackKey`
        """
        if isinstance(key, TrackKey):
            self.spectrogram.show_unit(key, made)
        else:
            self.spectrogram.show_tile(key, made)

    def show_pitch_ranges(self, limits: PitchRange | None, pieces: tuple[RangePiece, ...]) -> None:
        """Draw the pitch that is found within these ranges."""
        self._pitch = limits, pieces
        if self._built is not None:
            self._built.spectrogram.show_pitch_ranges(limits, pieces)

    def choose_spectrum(self, choice: SpectrumChoice) -> None:
        """Draw the spectrogram as it was set."""
        self._spectrum = choice
        if self._built is not None:
            self._built.spectrogram.choose(choice)

    def hide_dimensions(self, hidden: Collection[str]) -> None:
        """Hide dimensions in their plot, by their ids."""
        self._hidden = hidden
        if self._built is not None:
            self._built.timeline.hide_dimensions(hidden)

    def stack_dimensions(self, on: bool) -> None:
        """Give each dimension a lane of its own, or all of them one plot."""
        self._stacked = on
        if self._built is not None:
            self._built.timeline.stack(on)

    def hide_lanes(self, hidden: Collection[str]) -> None:
        """Hide lanes by name (`time_panels.HIDEABLE`), and show the others."""
        self._hidden_lanes = hidden
        if self._built is not None:
            self._built.hide_lanes(hidden)

    def move_lane(self, step: int) -> None:
        """Move the lane in focus up (-1) or down (1)."""
        self._panels.move_lane(step)

    def restore_lanes(self, order: Sequence[str], heights: Mapping[str, int]) -> None:
        """Let lanes lie as they lay at the last close; an empty order is the usual one."""
        self._lane_order, self._lane_heights = order, heights
        if self._built is not None:
            self._built.order_lanes(order)
            self._built.set_lane_heights(heights)

    def kept_lanes(self) -> dict[str, Any]:
        """Return order and heights of the lanes for the settings."""
        built = self._built
        if built is None:
            return {"lane_order": self._lane_order, "lane_heights": dict(self._lane_heights)}
        return {"lane_order": built.lane_order(), "lane_heights": built.lane_heights()}

    def zoom_values(self, factor: float) -> None:
        """Zoom the values of the panel in focus: amplitude, or frequencies.

        Parameters
        ----------
        factor : float
            Below 1 to see less of them, higher; 0 to see all.
        """
        panels = self._panels
        inside = panels.spectrogram.hasFocus() or panels.spectrogram.isAncestorOf(
            self.focusWidget()
        )
        panel = panels.spectrogram if inside else panels.waveform
        panel.zoom_values(factor, None)

    def show_problem(self, fact: Message | str) -> None:
        """Say why no tile comes."""
        self.spectrogram.show_problem(fact)
