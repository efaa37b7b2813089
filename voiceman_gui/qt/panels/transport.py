"""Transport: play, loop, rate, time, volume, level and device."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from voiceman_gui.core.clock import clock
from voiceman_gui.core.message import message
from voiceman_gui.qt.controllers.playback import RATES, Playback
from voiceman_gui.qt.icons import icon
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import Fact, bind, language, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.hearing_note import HearingNote
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT

FLOOR_DB = -60.0


class TimeDisplay(QLabel):
    """The playhead's time; a double click asks where to go."""

    go_to_requested = Signal()

    def __init__(self) -> None:
        super().__init__(clock(0))
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * 1.5)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        bind(self, self.setAccessibleName, "window.transport.time")

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for a time."""
        self.go_to_requested.emit()


class LevelMeter(QWidget):
    """Peak level of what is playing, one bar a channel, with its number."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self._levels: tuple[float, ...] = ()
        self.setMinimumWidth(120)
        bind(self, self.setAccessibleName, "window.transport.level")
        bind(self, self.setToolTip, "window.transport.level_tip")
        language().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for two bars and a number."""
        return QSize(150, 24)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour."""
        self._palette = palette
        self.update()

    def show_levels(self, levels: tuple[float, ...]) -> None:
        """Show peaks in dBFS; none while nothing plays."""
        if levels != self._levels:
            self._levels = tuple(levels)
            loudest = max(self._levels, default=FLOOR_DB)
            fact = message("window.transport.silent")
            # Digital silence has no level in dB.
            if loudest > FLOOR_DB:
                fact = message("window.transport.level_db", level_db=loudest)
            self.setAccessibleDescription(say(fact))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        p = QPainter(self)
        colors = self._palette
        width = self.width() - 56.0
        channels = max(1, len(self._levels))
        height = min(8.0, (self.height() - 6.0) / channels - 2)
        top = (self.height() - channels * (height + 2)) / 2
        for channel in range(channels):
            y = top + channel * (height + 2)
            p.fillRect(QRectF(0, y, width, height), colors.color("grid"))
            if self._levels:
                share = (max(self._levels[channel], FLOOR_DB) - FLOOR_DB) / -FLOOR_DB
                p.fillRect(QRectF(0, y, width * min(share, 1.0), height), colors.color("accent"))
        p.setPen(colors.color("muted"))
        loudest = max(self._levels, default=None)
        if loudest is None or loudest <= FLOOR_DB:
            text = tr("window.transport.no_level")
        else:
            text = tr("window.transport.level_db", level_db=loudest)
        baseline = (self.height() + p.fontMetrics().ascent() - p.fontMetrics().descent()) / 2
        p.drawText(QPointF(width + UNIT, baseline), text)
        p.end()


class TransportPanel(QWidget):
    """Buttons and displays of playback.

    Parameters
    ----------
    state : State
    playback : Playback
    palette : Palette
    """

    go_to_requested = Signal()
    device_requested = Signal(object)

    def __init__(self, state: State, playback: Playback, palette: Palette) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "window.transport")
        self._state, self._playback, self._palette = state, playback, palette
        self.play = self._button(playback.toggle)
        self.pause = self._button(playback.pause)
        self.stop = self._button(playback.stop)
        self.loop = self._button(None)
        self.loop.setCheckable(True)
        self.loop.toggled.connect(playback.set_loop)
        self.time = TimeDisplay()
        self.time.go_to_requested.connect(self.go_to_requested)
        self.total = QLabel()
        self.total.setProperty("role", "muted")
        self.rate = QComboBox()
        bind(self.rate, self.rate.setAccessibleName, "window.transport.rate")
        for rate in RATES:
            self.rate.addItem(f"{rate:g} ×", rate)
        self.rate.setCurrentIndex(RATES.index(1.0))
        self.rate.activated.connect(lambda i: playback.set_rate(RATES[i]))
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setValue(100)
        self.volume.setFixedWidth(96)
        bind(self.volume, self.volume.setAccessibleName, "window.transport.volume")
        bind(self.volume, self.volume.setToolTip, "window.transport.volume_tip")
        self.volume.valueChanged.connect(lambda v: playback.set_volume(v / 100))
        self.level = LevelMeter(palette)
        self.hearing = HearingNote(state)
        self.device = QComboBox()
        bind(self.device, self.device.setAccessibleName, "window.transport.device")
        self.device.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.device.setMinimumContentsLength(16)
        self._devices: tuple[tuple[str, object], ...] | Fact = ()
        self._chosen: object = None
        self._list_devices()
        language().changed.connect(self._list_devices)
        self.device.activated.connect(self._device_chosen)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(UNIT, 4, UNIT, 4)
        layout.setSpacing(UNIT)
        for widget in (self.play, self.pause, self.stop, self.loop):
            layout.addWidget(widget)
        layout.addSpacing(UNIT)
        layout.addWidget(self.time)
        layout.addWidget(self.total)
        layout.addSpacing(UNIT)
        layout.addWidget(self.rate)
        layout.addWidget(self.hearing)
        layout.addStretch(1)
        layout.addWidget(self.level)
        layout.addWidget(self.volume)
        layout.addWidget(self.device)
        self._yielding = (self.device, self.level, self.total, self.volume)
        state.playhead_changed.connect(self._show_time)
        state.clock_changed.connect(lambda _on: self._show_time(state.playhead_s))
        state.clock_changed.connect(self._refresh)
        state.listening.changed.connect(self._fit)
        for signal in (state.recording_changed, state.peaks_changed, state.waveform_changed):
            signal.connect(self._refresh)
        playback.state_changed.connect(self._show_status)
        playback.loop_changed.connect(self.loop.setChecked)
        playback.rate_changed.connect(self._show_rate)
        playback.level_changed.connect(self.level.show_levels)
        self.set_palette_colors(palette)
        self._refresh()

    def minimumSizeHint(self) -> QSize:
        """Return room for what must always be seen: buttons, time, rate, and what is not heard."""
        return QSize(self._width_without(self._yielding), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; the settings have volume and device as well."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The note of what is not heard is shown whole before anything else has room.
        note = self.hearing
        more = 0 if note.isHidden() else note.sizeHint().width() - note.minimumSizeHint().width()
        for count in range(len(self._yielding) + 1):
            hidden = self._yielding[:count]
            if self._width_without(hidden) + more <= self.width():
                break
        for widget in self._yielding:
            widget.setVisible(widget not in hidden)

    def _width_without(self, hidden: tuple[QWidget, ...]) -> int:
        # Not the layout's own minimum, which would change with what is hidden by it.
        if self.hearing.isHidden():
            hidden = (*hidden, self.hearing)
        widgets = [w for w in self.findChildren(QWidget) if w.parent() is self and w not in hidden]
        widths = (max(w.minimumSizeHint().width(), w.minimumWidth()) for w in widgets)
        return sum(widths) + UNIT * (len(widgets) + 4)

    @staticmethod
    def _button(call: Callable[[], None] | None) -> QToolButton:
        button = PressButton()
        button.setIconSize(QSize(20, 20))
        if call is not None:
            button.clicked.connect(call)
        return button

    def show_keys(self, tip: Callable[..., str]) -> None:
        """Name the keys in force; `tip` puts keys of actions behind a text."""
        for button, text, ident in (
            (self.play, tr("window.transport.play"), "play.toggle"),
            (self.pause, tr("window.transport.pause"), "play.pause"),
            (self.stop, tr("window.transport.stop"), "play.stop"),
            (self.loop, tr("window.transport.loop"), "play.loop"),
        ):
            button.setToolTip(tip(text, ident))
            button.setAccessibleName(tip(text, ident))
        self.time.setToolTip(tip(tr("window.transport.go_to"), "play.goto"))
        self.rate.setToolTip(
            tip(tr("window.transport.rate_tip"), "play.faster", "play.slower", "play.normal")
        )

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour icons and meter."""
        self._palette = palette
        ink = palette.color("text")
        self.pause.setIcon(icon("pause", ink))
        self.stop.setIcon(icon("stop", ink))
        self.loop.setIcon(icon("loop", ink))
        self.level.set_palette_colors(palette)
        self._show_status(self._playback.status)

    def show_devices(self, devices: tuple[tuple[str, object], ...], chosen: object) -> None:
        """Offer the output devices, as (name, id)."""
        self._devices, self._chosen = devices, chosen
        self._list_devices()

    def show_no_sound(self, why: Fact) -> None:
        """Say why nothing can be played."""
        self._devices, self._chosen = why, None
        self._list_devices()

    def _device_chosen(self, place: int) -> None:
        self._chosen = self.device.itemData(place)
        self.device_requested.emit(self._chosen)

    def _list_devices(self) -> None:
        devices, chosen = self._devices, self._chosen
        self.device.clear()
        if not isinstance(devices, tuple):
            self.device.addItem(tr("window.transport.no_sound"), None)
            self.device.setToolTip(say(devices))
            return
        self.device.setToolTip(tr("window.transport.device"))
        self.device.addItem(tr("window.transport.default_device"), None)
        for name, ident in devices:
            self.device.addItem(name, ident)
        if chosen is not None and self.device.findData(chosen) < 0:
            # It is what the play keys will ask for, and they will say that it is missing.
            missing = tr("window.transport.missing_device", device=str(chosen))
            self.device.addItem(missing, chosen)
        self.device.setCurrentIndex(max(0, self.device.findData(chosen)))

    def _refresh(self) -> None:
        ready = self._state.waveform is not None
        for button in (self.play, self.pause, self.stop, self.loop):
            button.setEnabled(ready)
        known = self._state.recording is not None
        end_s = self._state.duration_s + self._state.clock_offset_s
        self.total.setText(f"/ {clock(end_s)}" if known else "")
        self._fit()

    def _show_time(self, seconds: float) -> None:
        self.time.setText(clock(seconds + self._state.clock_offset_s))

    def _show_status(self, status: str) -> None:
        name = "stop" if status == "playing" else "play"
        self.play.setIcon(icon(name, self._palette.color("text")))

    def _show_rate(self, rate: float) -> None:
        self.rate.setCurrentIndex(min(range(len(RATES)), key=lambda i: abs(RATES[i] - rate)))
