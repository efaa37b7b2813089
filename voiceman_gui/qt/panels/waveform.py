"""The waveform, one lane per channel."""

from __future__ import annotations

import logging
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.plot.envelope import SampleBlock
from voiceman_gui.qt.items.axes import RIGHT, Note
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.waveform import WaveformItem, level_under
from voiceman_gui.qt.items.wording import level_text, number
from voiceman_gui.qt.language import bind, say
from voiceman_gui.qt.listening import channel_name
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, TimePanel
from voiceman_gui.qt.panels.mute_solo import MuteSolo
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small

logger = logging.getLogger(__name__)

REPAINT_MS = 33
"""Shortest time between two repaints while a recording is being decoded."""
AXIS_PX = 40
"""Height from which on a lane has numbers."""
MOST_GAIN = 1024.0
"""Steps of 16-bit sound are then higher than a lane's pixels."""
STACKED_PX = 48
"""Height from which on a lane has mute and solo below the channel's button."""


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

    NAMES_MARKS = True
    content: WaveformItem

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
        self._asked: tuple[int, int] | None = None
        self._buttons: list[QToolButton] = []
        self._hearing: list[MuteSolo] = []
        super().__init__(state, colors, "panels.waveform.name", parent)
        bind(self, self.setAccessibleDescription, "panels.waveform.description")
        self.setMinimumHeight(48)
        self._choose = choose_channel
        self._pace = QTimer(self, singleShot=True, interval=REPAINT_MS)
        self._pace.timeout.connect(self._sound_changed)
        state.recording_changed.connect(self._recording_changed)
        state.peaks_changed.connect(self._peaks_changed)
        state.waveform_changed.connect(self._sound_changed)
        state.channel_changed.connect(self._channel_changed)
        state.listening.changed.connect(self._listening_changed)
        self._recording_changed()

    def make_content(self) -> WaveformItem:
        """Return the traces."""
        return WaveformItem(self.box, self.colors, self.state)

    def sizeHint(self) -> QSize:
        """Return the size it would like: some height for each channel."""
        return QSize(800, max(144, 56 * self.content.channels))

    def channel_name(self, channel: int) -> Message:
        """Return what a channel is called."""
        if self.content.channels == 1:
            return message("panels.channel.mono")
        if self.content.channels == 2:
            return message(("panels.channel.left", "panels.channel.right")[channel])
        return message("panels.channel.numbered", number=channel + 1)

    # -- changes -----------------------------------------------------------------------------

    def _recording_changed(self) -> None:
        self.content.block, self._asked, self.content.gain = None, None, 1.0
        for button in self._buttons:
            button.deleteLater()
        for pair in self._hearing:
            pair.dismiss()
        channels = self.content.channels
        self._buttons = [self._button(channel) for channel in range(channels)]
        # An only channel is muted by not playing it.
        several = channels if channels > 1 else 0
        self._hearing = [self._mute_and_solo(channel) for channel in range(several)]
        self.place()
        self._listening_changed()
        self._channel_changed(self.state.channel)
        self.updateGeometry()

    def _button(self, channel: int) -> QToolButton:
        button = PressButton(self)
        button.setProperty("role", "channel")
        bind(button, button.setText, self.channel_name(channel))
        button.setFont(small(self.font()))
        if self.content.channels > 1:
            button.setCheckable(True)
            bind(button, button.setToolTip, "panels.channel.tip", number=channel + 1)
            name = self.channel_name(channel)
            bind(
                button,
                button.setAccessibleName,
                "panels.channel.accessible",
                number=channel + 1,
                name=name,
            )
            button.clicked.connect(lambda on: self._choose(channel if on else None))
        else:
            # There is nothing to choose: it is a name.
            button.setEnabled(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.show()
        return button

    def _mute_and_solo(self, channel: int) -> MuteSolo:
        listening, name = self.state.listening, channel_name(channel, self.content.channels)
        return MuteSolo(
            name,
            lambda: listening.mute_channel(channel),
            lambda: listening.solo_channel(channel),
            self,
        )

    def _listening_changed(self) -> None:
        for channel, pair in enumerate(self._hearing):
            pair.show_audible(self.state.listening.channels, channel)

    def _channel_changed(self, channel: int | None) -> None:
        for index, button in enumerate(self._buttons):
            button.setChecked(index == channel)
        self.refresh()

    def _peaks_changed(self) -> None:
        if not self._pace.isActive():
            self._pace.start()

    def _sound_changed(self) -> None:
        self.refresh()
        self._ask()

    def show_samples(self, start_sample: int, samples: NDArray[np.float32]) -> None:
        """Show samples that `samples_wanted` asked for.

        Parameters
        ----------
        start_sample : int
            Index of the first of them.
        samples : ndarray of float32, shape (channels, n)
        """
        if samples.ndim != 2 or samples.shape[0] != self.content.channels:
            logger.debug("samples of another recording arrived: %s", samples.shape)
            return
        self.content.block = SampleBlock(start_sample, samples)
        self.refresh()

    def show_visible(self, span: Span | None = None) -> None:
        """Show another stretch, and ask for samples that are seen but not there."""
        super().show_visible(span)
        self._ask()

    def _ask(self) -> None:
        needed, waveform = self.content.samples_needed(), self.state.waveform
        if needed is None or waveform is None:
            return
        start, stop = needed
        block = self.content.block
        for known in (self._asked, block.range if block else None):
            if known is not None and known[0] <= start and stop <= known[1]:
                return
        # Half a screen more on either side, so that panning does not ask at every step.
        more = (stop - start) // 2
        self._asked = max(0, start - more), min(waveform.n_samples, stop + more)
        self.samples_wanted.emit(*self._asked)

    def zoom_values(self, factor: float, position: QPointF | None) -> bool:
        """Zoom the amplitude; the numbers in the gutter say how far."""
        del position
        gain = self.content.gain / factor if factor else 1.0
        self.content.gain = min(MOST_GAIN, max(1.0, gain))
        self.place()
        self.refresh()
        return True

    # -- geometry ----------------------------------------------------------------------------

    def lane(self, channel: int) -> QRectF:
        """Return where a channel is drawn."""
        return self.content.lane(channel).translated(GUTTER, 0)

    def place(self) -> None:
        """Put channel buttons and numbers beside their lanes."""
        super().place()
        notes: list[Note] = []
        for channel, button in enumerate(self._buttons):
            lane = self.lane(channel)
            pair = self._hearing[channel] if self._hearing else None
            middle, tall = round(lane.center().y()), lane.height() >= STACKED_PX
            height = int(min(24, lane.height()))
            top = middle - height // 2 if pair is None or not tall else middle - 23
            button.setGeometry(4, top, 44, height)
            if pair is not None:
                # Below the channel's button, or where the numbers have no room either.
                pair.place(QRect(4, middle + 3, 44, 20) if tall else QRect(50, top, 28, height))
            if lane.height() >= (AXIS_PX if pair is None else STACKED_PX):
                places = (lane.top() + 6, lane.center().y(), lane.bottom() - 6)
                notes += [
                    (QRectF(8, y - 8, GUTTER - 16, 16), RIGHT, text)
                    for text, y in zip(self._numbers(), places, strict=True)
                ]
        self.axis.show_notes(notes)
        self._ask()

    def _numbers(self) -> tuple[str, str, str]:
        """Return top, middle and bottom of a lane; full scale is 1."""
        top = 1 / self.content.gain
        decimals = 0 if top == 1 else 2 if top >= 0.1 else 3
        return number(top, decimals), "0", number(-top, decimals)

    # -- hover -------------------------------------------------------------------------------

    def tip_at(self, position: QPointF) -> str:
        """Return time and level under the pointer."""
        channel = self.content.channel_at(position.y())
        columns, scale = self.content.columns(self.devicePixelRatioF()), self.time_scale()
        if channel is None or columns is None:
            return ""
        found = level_under(columns, channel, (position.x() - scale.left) / scale.width)
        if found is None:
            return ""
        seconds = scale.seconds(position.x())
        return level_text(say(self.channel_name(channel)), seconds, *found)
