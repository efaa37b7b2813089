"""The spectrogram of the analysed channel, with the pitch over it."""

from __future__ import annotations

import logging
import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui import pipeline
from voiceman_gui.audio.spectrogram import Grid
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.plot.pitch import TICKS_HZ, share_of
from voiceman_gui.plot.spectrogram import Plan, TileKey, Tiles, khz_ticks, plan
from voiceman_gui.qt.items import spectrum_facts as facts
from voiceman_gui.qt.items.axes import RIGHT, ValueAxis
from voiceman_gui.qt.items.spectrogram import SpectrogramItem
from voiceman_gui.qt.items.spectrum_axis import HEADER, PITCH_RIGHT, TICK_PX
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.spectrogram_legend import TOPS_HZ, Legend
from voiceman_gui.qt.state import State

logger = logging.getLogger(__name__)

MAX_SPAN_S = 300.0
"""A longer stretch is not drawn: every sample of it would have to be decoded for one picture."""
REPAINT_MS = 33
"""Shortest time between two repaints while tiles arrive."""
FOOTER = 8


class SpectrogramPanel(TimePanel):
    """Level over time and frequency, and the pitch that the analysis found.

    Nothing is asked for and nothing computed while the panel is hidden.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    tiles_wanted = Signal(object)
    """Tuple of `TileKey`, those that are seen first; answer with `show_tile`."""

    content: SpectrogramItem

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        self._tiles = Tiles()
        self._asked: tuple[TileKey, ...] = ()
        self._problem: Message | str | None = None
        self._baseline: tuple[Analysis, float | None] | None = None
        self.legend: Legend | None = None
        super().__init__(state, colors, "panels.spectrogram.name", parent)
        self.setMinimumHeight(64)
        self.legend = Legend(self)
        self.legend.changed.connect(self._fit)
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self.refresh)
        state.recording_changed.connect(self._fit)
        state.waveform_changed.connect(self._start_over)
        state.channel_changed.connect(self._fit)
        state.analysis_changed.connect(self._dress_legend)
        self._dress_legend()

    def make_content(self) -> SpectrogramItem:
        """Return picture and pitch."""
        return SpectrogramItem(self.box, self.colors, self._tiles)

    def make_axis(self) -> ValueAxis:
        """Return the axis of the frequencies; that of the pitch stands left of it."""
        self.pitch_axis = ValueAxis(None, gap=TICK_PX + 3, tick=TICK_PX)
        self.addItem(self.pitch_axis)
        return ValueAxis(self.box, gap=TICK_PX + 2, tick=TICK_PX)

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
        return Grid(waveform.recording.sample_rate_hz, self.legend.band)

    @property
    def top_hz(self) -> float:
        """Highest frequency of the axis."""
        top = TOPS_HZ[0] if self.legend is None else self.legend.top_hz
        return top if self.grid is None else min(top, self.grid.top_hz)

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
        """Return where frequencies from 0 (bottom) to `top_hz` (top) are drawn."""
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
        self.pitch_axis.place(QRectF(0, 0, PITCH_RIGHT + 7, self.height()))
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
        item.top_hz, item.end_s = self.top_hz, state.duration_s
        item.margins = (float(HEADER), float(FOOTER))
        item.header_left = self.legend.right + 16 - GUTTER
        item.words = tr("panels.spectrogram.silence"), tr("panels.spectrogram.computing")
        analysis = state.analysis
        shows_pitch = analysis is not None and self.legend.shows_pitch
        item.frames = analysis.measurements.frames if analysis and shows_pitch else None
        self.box.show_values(0.0, item.top_hz, *item.margins)
        self._show_plan()
        self._show_axes(shows_pitch)

    def _show_axes(self, shows_pitch: bool) -> None:
        """Show the frequencies beside a picture, and those of the pitch where it is drawn."""
        drawn, area = self.content.wanted is not None, self.content.area()
        self.axis.setTicks([khz_ticks(self.top_hz, area.height()) if drawn else []])
        unit = QRectF(0, area.top() - 24, GUTTER - 8, 16)
        self.axis.show_notes([(unit, RIGHT, tr("panels.spectrogram.khz"))] if drawn else [])
        self.pitch_axis.setVisible(drawn and shows_pitch)
        unit = QRectF(0, area.top() - 24, PITCH_RIGHT + 8, 16)
        self.pitch_axis.show_notes([(unit, RIGHT, tr("panels.spectrogram.f0"))])
        height = max(1.0, area.height())
        self.pitch_axis.setRange(-FOOTER / height, 1 + HEADER / height)
        self.pitch_axis.setTicks([[(float(share_of(float(hz))), f"{hz}") for hz in TICKS_HZ]])

    # -- tiles -------------------------------------------------------------------------------

    def _show_plan(self) -> None:
        """Let the picture be drawn anew, and ask for the tiles that are seen but not there."""
        if self.legend is None:
            return
        before = self.content.wanted is not None, self.content.note
        self.content.wanted, self.content.note = self.plan(), self.note()
        self.refresh()
        if before[0] != (self.content.wanted is not None):
            self._show_axes(self.content.frames is not None)
        keys: tuple[TileKey, ...] = ()
        wanted = self.content.wanted
        if self.isVisible() and wanted is not None:
            # What is seen comes first, then a tile on either side for the next pan.
            every = dict.fromkeys((*wanted.tiles(), *wanted.tiles(1)))
            keys = tuple(key for key in every if key not in self._tiles)
        if keys != self._asked:
            self._asked = keys
            self.tiles_wanted.emit(keys)

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
        self.content.picture, self._asked, self._problem = None, (), None
        self._dress_legend()

    def _dress_legend(self) -> None:
        assert self.legend is not None
        analysis, waveform = self.state.analysis, self.state.waveform
        self._baseline = None
        limit = math.inf if waveform is None else waveform.recording.sample_rate_hz / 2
        self.legend.dress(self.colors, analysis is not None, limit)
        pitch = "panels.spectrogram.no_pitch" if analysis is None else "panels.spectrogram.pitch"
        self.setAccessibleDescription(f"{tr('panels.spectrogram.description')} {tr(pitch)}")
        self._fit()

    # -- events ------------------------------------------------------------------------------

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self._dress_legend()

    def _dress(self) -> None:
        super()._dress()
        self.pitch_axis.dress(self.colors.color("pitch"), self.font())

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
        self.content.picture, self._asked = None, ()
        # Qt still calls it visible here: `_show_plan` would ask again.
        self.tiles_wanted.emit(())

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return time, frequency, level and pitch under the pointer."""
        area, scale = self.picture_rect(), self.time_scale()
        picture, seconds = self.content.picture, scale.seconds(position.x())
        if picture is None:
            return self.note()
        if not area.contains(position):
            return say(facts.scale()) if position.x() >= GUTTER else tr("panels.spectrogram.axes")
        if seconds >= self.state.duration_s:
            return ""
        hz = (area.bottom() - position.y()) / area.height() * self.top_hz
        code = picture.code_at(min(seconds, scale.span.end_s), hz)
        place = say(facts.place(seconds, hz, code, picture.plan.grid.hop_s(picture.plan.level)))
        return f"{place}\n{self._pitch_tip(seconds)}"

    def _pitch_tip(self, seconds: float) -> str:
        analysis = self.state.analysis
        if analysis is None:
            return tr("panels.spectrogram.no_pitch")
        frames = analysis.measurements.frames
        index = int(seconds / frames.hop_s)
        if seconds >= analysis.measurements.measured_s or index >= frames.n_frames:
            return tr("panels.pitch.not_analysed")
        if self._baseline is None or self._baseline[0] is not analysis:
            self._baseline = analysis, pipeline.baseline_pitch_hz(analysis)
        text = say(facts.pitch(float(frames.columns["f0_hz"][index]), self._baseline[1]))
        heard = analysis.settings.channel
        if heard == self.state.channel:
            return text
        if heard is None:
            return f"{text}\n{tr('panels.pitch.of_mean')}"
        return f"{text}\n{tr('panels.pitch.of_channel', number=heard + 1)}"
