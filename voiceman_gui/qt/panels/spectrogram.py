"""The spectrogram of the analysed channel, with the pitch over it."""

from __future__ import annotations

import logging
import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from voiceman_gui import pipeline
from voiceman_gui.audio.spectrogram import Grid
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.plot.pitch import pitch_in
from voiceman_gui.qt.items import spectrum_wording as words
from voiceman_gui.qt.items.shapes import tile as pattern
from voiceman_gui.qt.items.spectrum import Picture, Plan, TileKey, Tiles, compose, plan
from voiceman_gui.qt.items.spectrum_axis import HEADER, draw_axis, draw_pitch_axis, draw_scale
from voiceman_gui.qt.items.spectrum_image import draw_picture
from voiceman_gui.qt.items.spectrum_pitch import draw_pitch
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.spectrogram_legend import Legend
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette

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

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        super().__init__(state, colors, "Spectrogram with pitch", "", parent)
        self.setMinimumHeight(112)
        self._tiles = Tiles()
        self._picture: Picture | None = None
        self._asked: tuple[TileKey, ...] = ()
        self._problem = ""
        self._baseline: tuple[Analysis, float | None] | None = None
        self.loudest_db: float | None = None
        self.legend = Legend(self)
        self.legend.changed.connect(self.refresh)
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(super().refresh)
        state.waveform_changed.connect(self._start_over)
        state.channel_changed.connect(self.refresh)
        state.analysis_changed.connect(self._analysis_changed)
        self._dress()

    def sizeHint(self) -> QSize:
        """Return the size it would like."""
        return QSize(800, 200)

    # -- what is seen ------------------------------------------------------------------------

    @property
    def grid(self) -> Grid | None:
        """Where columns and rows lie; None before the recording is decoded."""
        waveform = self.state.waveform
        if waveform is None:
            return None
        return Grid(waveform.recording.sample_rate_hz, self.legend.band)

    @property
    def top_hz(self) -> float:
        """Highest frequency of the axis."""
        grid = self.grid
        return self.legend.top_hz if grid is None else min(self.legend.top_hz, grid.top_hz)

    def note(self) -> str:
        """Return why there is no picture; empty if there is one."""
        if self.state.recording is None:
            return ""
        if self.state.waveform is None:
            return "The spectrogram comes when the recording is decoded."
        if self.state.visible.duration_s > MAX_SPAN_S and self.state.duration_s > MAX_SPAN_S:
            return f"Zoom in to {MAX_SPAN_S / 60:g} minutes or less to see spectrogram and pitch."
        return self._problem

    def picture_rect(self) -> QRectF:
        """Return where frequencies from 0 (bottom) to `top_hz` (top) are drawn."""
        return self.plot_rect().adjusted(0, HEADER, 0, -FOOTER)

    def _plan(self) -> Plan | None:
        grid, waveform = self.grid, self.state.waveform
        if grid is None or waveform is None or self.note():
            return None
        return plan(grid, self.state.channel, self.scale(), self.top_hz, waveform.n_samples)

    # -- tiles -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Draw anew, and ask for the tiles that are seen but not there."""
        super().refresh()
        self._ask()

    def _ask(self) -> None:
        keys: tuple[TileKey, ...] = ()
        wanted = self._plan()
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

    def show_problem(self, sentence: str) -> None:
        """Say why no tile comes."""
        self._problem, self._asked = sentence, ()
        super().refresh()

    def _start_over(self) -> None:
        self._tiles.clear()
        self._picture, self._asked, self._problem = None, (), ""
        self._dress()
        self.refresh()

    def _analysis_changed(self) -> None:
        self._dress()
        super().refresh()

    def _dress(self) -> None:
        analysis = self.state.analysis
        self._baseline = None
        waveform = self.state.waveform
        limit = math.inf if waveform is None else waveform.recording.sample_rate_hz / 2
        self.legend.dress(self.colors, analysis is not None, limit)
        self.setAccessibleDescription(
            "Level over time and frequency. "
            + ("The pitch comes with the analysis." if analysis is None else "Pitch as a line.")
        )

    # -- events ------------------------------------------------------------------------------

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what is seen now; another try if something went wrong before."""
        super().showEvent(event)
        self._problem = ""
        self._dress()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing any more, and let go of the memory."""
        super().hideEvent(event)
        self._pace.stop()
        self._tiles.clear()
        self._picture, self._asked = None, ()
        # Qt still calls it visible here: `_ask` would ask again.
        self.tiles_wanted.emit(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another level."""
        super().resizeEvent(event)
        self.refresh()

    # -- drawing -----------------------------------------------------------------------------

    def draw_content(self, painter: QPainter) -> None:
        """Draw picture, axes, pitch and header."""
        self.separator(painter)
        box, wanted, note = self.picture_rect(), self._plan(), self.note()
        self.loudest_db = None
        if wanted is None:
            self._picture = None
            painter.setPen(self.colors.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, note)
        else:
            self._draw_picture(painter, box, wanted)
            draw_axis(painter, box, self.top_hz, self.colors)
            self._draw_pitch(painter, box)
        self._draw_header(painter)

    def _draw_picture(self, painter: QPainter, box: QRectF, wanted: Plan) -> None:
        scale, ratio = self.scale(), self.devicePixelRatioF()
        self._picture = compose(wanted, self._tiles, self._picture)
        end = scale.clamp(scale.x(self.state.duration_s))
        if not self._picture.complete:
            waiting = pattern("stripes", self.colors.color("gap", 0.22), ratio)
            painter.fillRect(QRectF(box.left(), box.top(), end - box.left(), box.height()), waiting)
        if self._picture.codes.any():
            dark = self.colors.name == "dark"
            self.loudest_db = draw_picture(
                painter, box, self._picture, scale.span, self.top_hz, dark
            )
            if self._picture.codes.max() == 1:
                painter.setPen(self.colors.color("muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "digital silence")
        behind = QRectF(end, 1, self.plot_rect().right() - end, self.height())
        painter.fillRect(behind, self.colors.color("window"))

    def _draw_pitch(self, painter: QPainter, box: QRectF) -> None:
        analysis = self.state.analysis
        if analysis is None or not self.legend.shows_pitch:
            return
        colors = self.colors
        draw_pitch_axis(painter, box, colors)
        painter.setClipRect(box)
        seen = pitch_in(analysis.measurements.frames, self.scale())
        outline = colors.color("surface")
        draw_pitch(painter, box, self.scale(), seen, colors.color("pitch"), outline)
        painter.setClipping(False)

    def _draw_header(self, painter: QPainter) -> None:
        plot = self.plot_rect()
        left = self.legend.right + 16
        status = "computing" if self._picture is not None and not self._picture.complete else ""
        dark = self.colors.name == "dark"
        box = QRectF(left, 1, plot.right() - left, HEADER)
        draw_scale(painter, box, self.loudest_db, status, self.colors, dark)

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return time, frequency, level and pitch under the pointer."""
        box, scale, seconds = self.picture_rect(), self.scale(), self.scale().seconds(position.x())
        if self._picture is None:
            return self.note()
        if not box.contains(position):
            return words.SCALE if position.x() >= GUTTER else words.AXES
        if seconds >= self.state.duration_s:
            return ""
        hz = (box.bottom() - position.y()) / box.height() * self.top_hz
        used = self._picture.plan
        code = self._picture.code_at(min(seconds, scale.span.end_s), hz)
        place = words.place_text(seconds, hz, code, used.grid.hop_s(used.level))
        return f"{place}\n{self._pitch_tip(seconds)}"

    def _pitch_tip(self, seconds: float) -> str:
        analysis = self.state.analysis
        if analysis is None:
            return words.NO_PITCH
        frames = analysis.measurements.frames
        index = int(seconds / frames.hop_s)
        if seconds >= analysis.measurements.measured_s or index >= frames.n_frames:
            return "Pitch: not analysed here"
        if self._baseline is None or self._baseline[0] is not analysis:
            self._baseline = analysis, pipeline.baseline_pitch_hz(analysis)
        text = words.pitch_text(float(frames.columns["f0_hz"][index]), self._baseline[1])
        if analysis.settings.channel == self.state.channel:
            return text
        heard = analysis.settings.channel
        what = "the mean of all channels" if heard is None else f"channel {heard + 1}"
        return f"{text}\nThe pitch is that of {what}, which was analysed."
