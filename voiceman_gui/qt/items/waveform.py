"""The waveform of all channels, each in a lane of its own."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from voiceman_gui.plot.envelope import (
    Columns,
    SampleBlock,
    from_peaks,
    from_samples,
    sample_range,
)
from voiceman_gui.qt.items.layer import Content, within
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.items.trace import draw_columns, draw_samples, draw_zero
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.state import State

LANE_GAP = 4


class WaveformItem(Content):
    """Channels over time, from peaks or, close up, from samples.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    """

    def __init__(self, box: TimeBox, colors: Palette, state: State) -> None:
        super().__init__(box, colors)
        self._state = state
        self.block: SampleBlock | None = None
        """Samples that were asked for because the peaks are too coarse."""
        self.gain = 1.0
        """How many times higher than full scale allows the trace is drawn."""

    @property
    def channels(self) -> int:
        """Channels of the open recording; 0 when none is open."""
        recording = self._state.recording
        return recording.channels if recording is not None else 0

    def lane(self, channel: int) -> QRectF:
        """Return where a channel is drawn."""
        rect = self.rect()
        height = (rect.height() - LANE_GAP) / max(1, self.channels)
        top = round(LANE_GAP + channel * height)
        bottom = round(LANE_GAP + (channel + 1) * height) - LANE_GAP
        return QRectF(0, top, rect.width(), max(1, bottom - top))

    def channel_at(self, y: float) -> int | None:
        """Return the channel whose lane holds a height."""
        for channel in range(self.channels):
            lane = self.lane(channel)
            if lane.top() <= y <= lane.bottom():
                return channel
        return None

    def columns(self, ratio: float) -> Columns | None:
        """Return what is seen; peaks stand in for samples that are not there yet.

        Parameters
        ----------
        ratio : float
            Device pixels in a logical one; a column is a device pixel wide.
        """
        peaks = self._state.peaks
        if peaks is None or not peaks.n_samples or not peaks.levels:
            return None
        scale = self.time_scale()
        n = round(scale.width * ratio)
        block = self._block_in_use()
        if block is not None:
            return from_samples(block, peaks.sample_rate_hz, scale, n)
        return from_peaks(peaks, scale, n)

    def samples_needed(self) -> tuple[int, int] | None:
        """Return the samples that are seen, when the peaks are too coarse to show them."""
        peaks, scale = self._state.peaks, self.time_scale()
        if peaks is None or not peaks.levels:
            return None
        start, stop = sample_range(scale.span, peaks.sample_rate_hz, peaks.n_samples)
        fine = (stop - start) / scale.width < peaks.levels[0].bin_samples
        return (start, stop) if fine and stop > start else None

    def _block_in_use(self) -> SampleBlock | None:
        needed, block = self.samples_needed(), self.block
        return block if needed is not None and block and block.covers(*needed) else None

    # -- drawing -----------------------------------------------------------------------------

    def draw(self, painter: QPainter) -> None:
        """Draw the traces and what is not decoded yet."""
        columns = self.columns(painter.device().devicePixelRatioF())
        for channel in range(self.channels):
            lane = self.lane(channel)
            draw_zero(painter, lane, self.colors.color("grid"))
            if columns is not None and channel < columns.low.shape[0]:
                with within(painter, lane):
                    self._draw_channel(painter, lane, columns, channel)
        self._draw_rest(painter)

    def _draw_channel(
        self, painter: QPainter, lane: QRectF, columns: Columns, channel: int
    ) -> None:
        used = self._state.channel in (None, channel)
        color = self.colors.color("waveform" if used else "waveform_dim", 1.0 if used else 0.6)
        block, peaks, scale = self._block_in_use(), self._state.peaks, self.time_scale()
        if block is not None and peaks is not None and scale.per_s >= peaks.sample_rate_hz:
            draw_samples(
                painter, lane, scale, block, peaks.sample_rate_hz, channel, color, self.gain
            )
        else:
            clipped = self.colors.color("clipped")
            draw_columns(painter, lane, columns, channel, color, clipped, self.gain)

    def _draw_rest(self, painter: QPainter) -> None:
        """Hatch what is not decoded yet, and shade what lies behind the end."""
        state, scale, rect = self._state, self.time_scale(), self.rect()
        done = state.peaks.duration_s if state.peaks is not None else 0.0
        end = state.duration_s
        if self.channels and state.waveform is None and done < end:
            left, right = scale.clamp(scale.x(done)), scale.clamp(scale.x(end))
            ratio = painter.device().devicePixelRatioF()
            hatch = tile("stripes", self.colors.color("gap", 0.22), ratio)
            painter.fillRect(QRectF(left, 0, right - left, rect.height()), hatch)
        behind = scale.clamp(scale.x(end))
        rest = QRectF(behind, 0, rect.right() - behind, rect.height())
        painter.fillRect(rest, self.colors.color("window"))


class OverviewItem(Content):
    """The extremes of all channels together, over the whole recording.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    """

    def __init__(self, box: TimeBox, colors: Palette, state: State) -> None:
        super().__init__(box, colors)
        self._state = state

    def draw(self, painter: QPainter) -> None:
        """Draw one trace, and hatch what is not decoded yet."""
        state, colors, rect, scale = self._state, self.colors, self.rect(), self.time_scale()
        peaks, done = state.peaks, 0.0
        if state.recording is None:
            return
        ratio = painter.device().devicePixelRatioF()
        if peaks is not None and peaks.n_samples and peaks.levels:
            done = peaks.duration_s
            found = from_peaks(peaks, scale, round(scale.width * ratio))
            joint = Columns(
                found.low.min(axis=0, keepdims=True), found.high.max(axis=0, keepdims=True)
            )
            lane = rect.adjusted(0, 8, 0, -8)
            draw_columns(painter, lane, joint, 0, colors.color("waveform"), None)
        if state.waveform is None and done < state.duration_s:
            left = scale.clamp(scale.x(done))
            hatch = tile("stripes", colors.color("gap", 0.22), ratio)
            painter.fillRect(QRectF(left, 0, rect.right() - left, rect.height()), hatch)


def level_under(columns: Columns, channel: int, share: float) -> tuple[float, float] | None:
    """Return the extremes under a place of the plot, or None where there is no sound.

    Parameters
    ----------
    columns : Columns
    channel : int
    share : float
        Place of the pointer, 0 at the left edge and 1 at the right.
    """
    index = int(share * columns.low.shape[1])
    if not 0 <= index < columns.low.shape[1] or np.isnan(columns.low[channel, index]):
        return None
    return float(columns.low[channel, index]), float(columns.high[channel, index])
