"""The waveform, one lane per channel."""

from __future__ import annotations

import logging
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.plot.envelope import (
    Columns,
    SampleBlock,
    from_peaks,
    from_samples,
    sample_range,
)
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.shapes import tile
from voiceman_gui.qt.items.trace import draw_columns, draw_samples, draw_zero
from voiceman_gui.qt.items.wording import level_text
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import Palette, small

logger = logging.getLogger(__name__)

REPAINT_MS = 33
"""Shortest time between two repaints while a recording is being decoded."""
LANE_GAP = 4


class WaveformPanel(TimePanel):
    """Channels over time; fills in while the recording is decoded.

    Parameters
    ----------
    state : State
    colors : Palette
    choose_channel : callable
        Called with the channel (None for the mean of all) that the analyst clicked.
    parent : QWidget or None
    """

    samples_wanted = Signal(int, int)
    """First sample and the one behind the last of a stretch that is seen closer than the peaks
    are; answer with `show_samples`."""

    def __init__(
        self,
        state: State,
        colors: Palette,
        choose_channel: Callable[[int | None], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            state,
            colors,
            "Waveform",
            "The recording's channels over time. Click to go to a time, drag to select.",
            parent,
        )
        self.setMinimumHeight(96)
        self._choose = choose_channel
        self._block: SampleBlock | None = None
        self._asked: tuple[int, int] | None = None
        self._buttons: list[QToolButton] = []
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self.refresh)
        state.recording_changed.connect(self._recording_changed)
        state.peaks_changed.connect(self._peaks_changed)
        state.waveform_changed.connect(self.refresh)
        state.channel_changed.connect(self._channel_changed)
        self._recording_changed()

    def sizeHint(self) -> QSize:
        """Return the size it would like: some height for each channel."""
        return QSize(800, max(144, 56 * self.channels))

    @property
    def channels(self) -> int:
        """Channels of the open recording; 0 when none is open."""
        recording = self.state.recording
        return recording.channels if recording is not None else 0

    @property
    def labels_marks(self) -> bool:
        """Marks carry their labels here."""
        return True

    def channel_name(self, channel: int) -> str:
        """Return what a channel is called."""
        if self.channels == 1:
            return "Mono"
        if self.channels == 2:
            return "LR"[channel]
        return f"Ch {channel + 1}"

    # -- changes -----------------------------------------------------------------------------

    def _recording_changed(self) -> None:
        self._block, self._asked = None, None
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(c) for c in range(self.channels)]
        self._place_buttons()
        self._channel_changed(self.state.channel)
        self.updateGeometry()

    def _button(self, channel: int) -> QToolButton:
        button = PressButton(self)
        button.setProperty("role", "channel")
        button.setText(self.channel_name(channel))
        button.setFont(small(self.font()))
        if self.channels > 1:
            button.setCheckable(True)
            button.setToolTip(
                f"Analyse channel {channel + 1} only; click again for the mean of all channels."
            )
            button.setAccessibleName(f"Channel {channel + 1}: {self.channel_name(channel)}")
            button.clicked.connect(lambda on: self._choose(channel if on else None))
        else:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.show()
        return button

    def _channel_changed(self, channel: int | None) -> None:
        for index, button in enumerate(self._buttons):
            button.setChecked(index == channel)
        self.refresh()

    def _peaks_changed(self) -> None:
        if not self._pace.isActive():
            self._pace.start()

    def show_samples(self, start_sample: int, samples: NDArray[np.float32]) -> None:
        """Show samples that `samples_wanted` asked for.

        Parameters
        ----------
        start_sample : int
            Index of the first of them.
        samples : ndarray of float32, shape (channels, n)
        """
        if samples.ndim != 2 or samples.shape[0] != self.channels:
            logger.debug("samples of another recording arrived: %s", samples.shape)
            return
        self._block = SampleBlock(start_sample, samples)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the channel buttons beside their lanes."""
        self._place_buttons()
        super().resizeEvent(event)
        self.refresh()

    # -- geometry ----------------------------------------------------------------------------

    def lane(self, channel: int) -> QRectF:
        """Return where a channel is drawn."""
        plot = self.plot_rect()
        height = (plot.height() - LANE_GAP) / max(1, self.channels)
        top = round(LANE_GAP + channel * height)
        bottom = round(LANE_GAP + (channel + 1) * height) - LANE_GAP
        return QRectF(plot.left(), top, plot.width(), max(1, bottom - top))

    def _place_buttons(self) -> None:
        for channel, button in enumerate(self._buttons):
            lane = self.lane(channel)
            height = int(min(24, lane.height()))
            button.setGeometry(4, round(lane.center().y() - height / 2), 44, height)

    def channel_at(self, y: float) -> int | None:
        """Return the channel whose lane holds a height."""
        for channel in range(self.channels):
            lane = self.lane(channel)
            if lane.top() <= y <= lane.bottom():
                return channel
        return None

    # -- drawing -----------------------------------------------------------------------------

    def columns(self) -> Columns | None:
        """Return what is seen; peaks stand in for samples that are not there yet."""
        peaks = self.state.peaks
        if peaks is None or not peaks.n_samples or not peaks.levels:
            return None
        scale = self.scale()
        n = round(scale.width * self.devicePixelRatioF())
        block = self._block_in_use()
        if block is not None:
            return from_samples(block, peaks.sample_rate_hz, scale, n)
        return from_peaks(peaks, scale, n)

    def _block_in_use(self) -> SampleBlock | None:
        needed = self._samples_needed()
        block = self._block
        return block if needed is not None and block and block.covers(*needed) else None

    def _samples_needed(self) -> tuple[int, int] | None:
        """Return the samples that are seen, when the peaks are too coarse to show them."""
        peaks, scale = self.state.peaks, self.scale()
        if peaks is None or not peaks.levels:
            return None
        start, stop = sample_range(scale.span, peaks.sample_rate_hz, peaks.n_samples)
        fine = (stop - start) / scale.width < peaks.levels[0].bin_samples
        return (start, stop) if fine and stop > start else None

    def refresh(self) -> None:
        """Draw anew, and ask for samples that are seen but not there."""
        super().refresh()
        needed = self._samples_needed()
        if needed is None or self.state.waveform is None:
            return
        start, stop = needed
        for known in (self._asked, self._block.range if self._block else None):
            if known is not None and known[0] <= start and stop <= known[1]:
                return
        # Half a screen more on either side, so that panning does not ask at every step.
        more = (stop - start) // 2
        self._asked = max(0, start - more), min(self.state.waveform.n_samples, stop + more)
        self.samples_wanted.emit(*self._asked)

    def draw_content(self, painter: QPainter) -> None:
        """Draw lanes, traces and what is not decoded yet."""
        self.separator(painter)
        columns = self.columns()
        for channel in range(self.channels):
            lane = self.lane(channel)
            self._draw_axis(painter, lane)
            if columns is not None and channel < columns.low.shape[0]:
                painter.setClipRect(lane)
                self._draw_channel(painter, lane, columns, channel)
                painter.setClipping(False)
        self._draw_rest(painter)

    def _draw_channel(
        self, painter: QPainter, lane: QRectF, columns: Columns, channel: int
    ) -> None:
        used = self.state.channel in (None, channel)
        color = self.colors.color("waveform" if used else "waveform_dim", 1.0 if used else 0.6)
        block, peaks, scale = self._block_in_use(), self.state.peaks, self.scale()
        if block is not None and peaks is not None and scale.per_s >= peaks.sample_rate_hz:
            draw_samples(painter, lane, scale, block, peaks.sample_rate_hz, channel, color)
        else:
            clipped = self.colors.color("clipped")
            draw_columns(painter, lane, columns, channel, color, clipped)

    def _draw_axis(self, painter: QPainter, lane: QRectF) -> None:
        colors = self.colors
        middle = lane.center().y()
        draw_zero(painter, lane, colors.color("grid"))
        if lane.height() < 40:
            return
        painter.setPen(colors.color("muted"))
        for text, y in (("1", lane.top() + 6), ("0", middle), ("−1", lane.bottom() - 6)):
            box = QRectF(48, y - 8, GUTTER - 56, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_rest(self, painter: QPainter) -> None:
        """Hatch what is not decoded yet, and shade what lies behind the end."""
        peaks, scale, plot = self.state.peaks, self.scale(), self.plot_rect()
        done = peaks.duration_s if peaks is not None else 0.0
        end = self.state.duration_s
        if self.channels and self.state.waveform is None and done < end:
            left, right = scale.clamp(scale.x(done)), scale.clamp(scale.x(end))
            painter.fillRect(
                QRectF(left, plot.top(), right - left, plot.height()),
                tile("stripes", self.colors.color("gap", 0.22), self.devicePixelRatioF()),
            )
        behind = scale.clamp(scale.x(end))
        painter.fillRect(
            QRectF(behind, plot.top() + 1, plot.right() - behind, plot.height()),
            self.colors.color("window"),
        )

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return time and level under the pointer."""
        channel, columns, scale = self.channel_at(position.y()), self.columns(), self.scale()
        if channel is None or columns is None:
            return ""
        index = int((position.x() - scale.left) / scale.width * columns.low.shape[1])
        if not 0 <= index < columns.low.shape[1] or np.isnan(columns.low[channel, index]):
            return ""
        return level_text(
            self.channel_name(channel),
            scale.seconds(position.x()),
            float(columns.low[channel, index]),
            float(columns.high[channel, index]),
        )
