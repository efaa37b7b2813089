"""The spectrogram of the analysed channel, with pitch, intensity and formants over it."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui.audio.spectrogram import Grid
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.pitch_range import PitchRange, RangePiece
from voiceman_gui.core.span import Span
from voiceman_gui.core.tracks import TrackKey, TrackKind
from voiceman_gui.plot.frequency import FrequencyScale
from voiceman_gui.plot.spectrogram import Plan, TileKey, Tiles, plan
from voiceman_gui.qt.items import spectrum_facts as facts
from voiceman_gui.qt.items.axes import ValueAxis
from voiceman_gui.qt.items.spectrogram import SpectrogramItem
from voiceman_gui.qt.items.spectrum_axis import HEADER
from voiceman_gui.qt.items.spectrum_image import Look
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.spectrogram_axes import FOOTER, PITCH_END, SpectrumAxes
from voiceman_gui.qt.panels.spectrogram_legend import NAMES, TOPS_HZ, Legend
from voiceman_gui.qt.panels.spectrogram_tips import TrackTips
from voiceman_gui.qt.panels.spectrogram_view import FrequencyView, SpectrumChoice, TrackView
from voiceman_gui.qt.state import State

logger = logging.getLogger(__name__)

MAX_SPAN_S = 300.0
"""A longer stretch is not drawn: every sample of it would have to be decoded for one picture."""
REPAINT_MS = 33
"""Shortest time between two repaints while tiles arrive."""


class SpectrogramPanel(TimePanel):
    """Level over time and frequency, and tracks over it, before any analysis, too.

    Nothing is asked for and nothing computed while the panel is hidden.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    tiles_wanted = Signal(object)
    """Tuple of `TileKey` and `TrackKey`, those that are seen first; answer with `show_tile`."""
    pitch_range_wanted = Signal()
    """The pitch is to be drawn; answer with `show_pitch_ranges`."""
    chosen = Signal(object)
    """The person chose something else in the header (`SpectrumChoice`)."""

    content: SpectrogramItem

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        self._tiles = Tiles()
        self._asked: tuple[TileKey | TrackKey, ...] = ()
        self._problem: Message | str | None = None
        self.choice = SpectrumChoice()
        self.tracks = TrackView(state)
        self._tips = TrackTips(state)
        self.frequencies = FrequencyView(FrequencyScale.up_to(self.choice.scale, TOPS_HZ[0]))
        self.legend: Legend | None = None
        super().__init__(state, colors, "panels.spectrogram.name", parent)
        self.setMinimumHeight(80)
        self.legend = Legend(self)
        self.legend.top_chosen.connect(self._top_chosen)
        self.legend.chosen.connect(self._choose)
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self.refresh)
        state.recording_changed.connect(self._fit)
        state.waveform_changed.connect(self._start_over)
        state.channel_changed.connect(self._fit)
        self._dress_legend()

    def make_content(self) -> SpectrogramItem:
        """Return picture and pitch."""
        return SpectrogramItem(self.box, self.colors, self._tiles)

    def make_axis(self) -> ValueAxis:
        """Return the axis of the frequencies; that of the pitch stands left of it."""
        self.axes = SpectrumAxes(self.box)
        self.addItem(self.axes.pitch)
        return self.axes.frequency

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(800, 200)

    # -- what is seen ------------------------------------------------------------------------

    @property
    def grid(self) -> Grid | None:
        """Where columns and rows lie; None before the recording is decoded."""
        waveform = self.state.waveform
        if waveform is None or self.legend is None:
            return None
        return Grid(waveform.recording.sample_rate_hz, self.choice.band)

    @property
    def top_hz(self) -> float:
        """Highest frequency that is seen."""
        return self.frequencies.seen.high_hz

    def note(self) -> str:
        """Return why there is no picture; empty if there is one."""
        state = self.state
        if state.recording is None:
            return ""
        if state.waveform is None:
            return tr("panels.spectrogram.waits")
        if state.visible.duration_s > MAX_SPAN_S and state.duration_s > MAX_SPAN_S:
            return tr("panels.spectrogram.too_long", longest_s=MAX_SPAN_S)
        return "" if self._problem is None else say(self._problem)

    def picture_rect(self) -> QRectF:
        """Return where the frequencies are drawn."""
        return self.content.area().translated(GUTTER, 0)

    def plan(self) -> Plan | None:
        """Return what is to be seen, or None where a note stands instead."""
        grid, waveform = self.grid, self.state.waveform
        if grid is None or waveform is None or self.note():
            return None
        scale = self.box.time_scale()
        return plan(grid, self.state.channel, scale, self.top_hz, waveform.n_samples)

    def show_visible(self, span: Span | None = None) -> None:
        """Show another stretch, and ask for the tiles that are seen but not there."""
        super().show_visible(span)
        self._show_plan()

    def place(self) -> None:
        """Another size may need another level."""
        super().place()
        self.axes.place(self.height())
        if self.legend is not None:
            self.legend.place()
        self._fit()

    def words_changed(self) -> None:
        """Write everything anew."""
        super().words_changed()
        if self.legend is not None:
            self._dress_legend()

    def _fit(self, *_: object) -> None:
        """Lay out axes and picture, and show what the state says."""
        if self.legend is None:
            return
        item, state = self.content, self.state
        choice, grid = self.choice, self.grid
        top = self.legend.top_hz if grid is None else min(self.legend.top_hz, grid.top_hz)
        self.frequencies.whole = FrequencyScale.up_to(choice.scale, top)
        item.frequency, item.end_s = self.frequencies.seen, state.duration_s
        item.pitch_axis = self.tracks.pitch.seen
        item.look = Look(choice.colors, self.colors.is_dark, choice.range_db)
        item.margins = (float(HEADER), float(FOOTER))
        item.header_left = self.legend.right + 16 - GUTTER
        item.words = tr("panels.spectrogram.silence"), tr("panels.spectrogram.computing")
        item.tracks = self.tracks.sources(choice.tracks)
        item.level = self.tracks.source(TrackKind.INTENSITY)
        # The axis has heights for values: what they are is written by `_show_axes`.
        self.box.show_values(0.0, 1.0, *item.margins)
        self._show_plan()
        self._show_axes()
        if self.isVisible() and TrackKind.PITCH in choice.tracks:
            self.pitch_range_wanted.emit()

    def _show_axes(self) -> None:
        """Show the frequencies beside a picture, and those of the pitch where it is drawn."""
        drawn, area = self.content.wanted is not None, self.content.area()
        with_pitch = drawn and TrackKind.PITCH in self.content.tracks
        self.axes.show_frequencies(area, self.frequencies.seen if drawn else None)
        self.axes.show_pitch(area, self.tracks.pitch.seen if with_pitch else None)

    # -- what is chosen ----------------------------------------------------------------------

    def choose(self, choice: SpectrumChoice) -> None:
        """Take what was set."""
        if choice != self.choice:
            if choice.scale is not self.choice.scale:
                self.frequencies.show_all()
            self.choice = choice
            self._dress_legend()

    def _choose(self, choice: SpectrumChoice) -> None:
        self.choose(choice)
        self.chosen.emit(choice)

    def _top_chosen(self) -> None:
        self.frequencies.show_all()
        self._fit()

    def show_pitch_ranges(self, limits: PitchRange | None, pieces: tuple[RangePiece, ...]) -> None:
        """Look for the pitch within other ranges."""
        self.tracks.show_ranges(limits, pieces)
        self._fit()

    def zoom_values(self, factor: float, position: QPointF | None) -> bool:
        """Zoom the frequencies, or the pitch where the pointer is over its numbers.

        Parameters
        ----------
        factor : float
            Below 1 to see less of them, higher; 0 to see all.
        position : QPointF or None
            Where the pointer is; None for the bottom of the axis.
        """
        area = self.picture_rect()
        share = 0.0
        if position is not None:
            share = min(1.0, max(0.0, (area.bottom() - position.y()) / max(1.0, area.height())))
        over_pitch = position is not None and position.x() <= PITCH_END
        (self.tracks.pitch if over_pitch else self.frequencies).zoom(factor, share)
        self._fit()
        return True

    # -- tiles -------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        """Let the picture be drawn anew, and ask for the tiles that are seen but not there."""
        if self.legend is None:
            return
        before = self.content.wanted is not None, self.content.note
        self.content.wanted, self.content.note = self.plan(), self.note()
        self.refresh()
        if before[0] != (self.content.wanted is not None):
            self._show_axes()
        keys: tuple[TileKey | TrackKey, ...] = ()
        wanted = self.content.wanted
        if self.isVisible() and wanted is not None:
            # What is seen comes first, then a tile on either side for the next pan.
            seen = (key for key in wanted.tiles() if key not in self._tiles)
            units = self.tracks.missing_of(self.content.tracks, self.content.level)
            beside = (key for key in wanted.tiles(1) if key not in self._tiles)
            keys = tuple(dict.fromkeys((*seen, *units, *beside)))
        if keys != self._asked:
            self._asked = keys
            self.tiles_wanted.emit(keys)

    def show_unit(self, key: TrackKey, columns: Mapping[str, NDArray[np.float32]]) -> None:
        """Show a unit of a track that `tiles_wanted` asked for."""
        self.tracks.units.put(key, columns)
        self._arrived(key)

    def show_tile(self, key: TileKey, codes: NDArray[np.uint16]) -> None:
        """Show a tile that `tiles_wanted` asked for.

        Parameters
        ----------
        key : TileKey
        codes : ndarray of uint16, shape (rows, columns)
        """
        grid = self.grid
        if grid is None or codes.shape[0] != Grid(grid.sample_rate_hz, key.band).rows:
            logger.debug("a tile of another recording arrived: %s", key)
            return
        self._tiles.put(key, codes)
        self._arrived(key)

    def _arrived(self, key: TileKey | TrackKey) -> None:
        self._asked = tuple(other for other in self._asked if other != key)
        if self.isVisible() and not self._pace.isActive():
            self._pace.start()

    def show_problem(self, fact: Message | str) -> None:
        """Say why no tile comes."""
        self._problem, self._asked = fact, ()
        self.content.wanted, self.content.note = self.plan(), self.note()
        self.refresh()

    def _start_over(self) -> None:
        self._tiles.clear()
        self.tracks.units.clear()
        self.frequencies.show_all()
        self.content.picture, self._asked, self._problem = None, (), None
        self._dress_legend()

    def _dress_legend(self) -> None:
        assert self.legend is not None
        waveform = self.state.waveform
        limit = math.inf if waveform is None else waveform.recording.sample_rate_hz / 2
        self.legend.dress(self.colors, self.choice, limit)
        drawn = [message("panels.spectrogram.description")]
        drawn += [NAMES[kind] for kind in TrackKind if kind in self.choice.tracks]
        self.setAccessibleDescription(" ".join(say(part) for part in drawn))
        self._fit()

    # -- events ------------------------------------------------------------------------------

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self._dress_legend()

    def _dress(self) -> None:
        super()._dress()
        self.axes.dress(self.colors, self.font())

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is seen now; another try if something went wrong before."""
        super().showEvent(event)
        self._problem = None
        self._dress_legend()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing any more, and let go of the memory."""
        super().hideEvent(event)
        self._pace.stop()
        self._tiles.clear()
        self.tracks.units.clear()
        self.content.picture, self._asked = None, ()
        # Qt still calls it visible here: `_show_plan` would ask again.
        self.tiles_wanted.emit(())

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return time, frequency, level and tracks under the pointer."""
        area, scale = self.picture_rect(), self.time_scale()
        picture, seconds = self.content.picture, scale.seconds(position.x())
        if picture is None:
            return self.note()
        if not area.contains(position):
            return (
                say(facts.scale(self.choice.range_db))
                if position.x() >= GUTTER
                else tr("panels.spectrogram.axes")
            )
        if seconds >= self.state.duration_s:
            return ""
        share = (area.bottom() - position.y()) / area.height()
        hz = float(self.frequencies.seen.hz_at(share))
        code = picture.code_at(min(seconds, scale.span.end_s), hz)
        place = say(facts.place(seconds, hz, code, picture.plan.grid.hop_s(picture.plan.level)))
        waits = TrackKind.PITCH in self.choice.tracks and self.tracks.limits is None
        return "\n".join([place, *self._tips.lines(seconds, self.content.tracks, waits=waits)])
