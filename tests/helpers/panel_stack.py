"""The panels of the time axis with a recording in them, and the hand over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from helpers import panel_data
from voiceman_gui.core.span import Span
from voiceman_gui.qt.palette import LIGHT
from voiceman_gui.qt.panels.axis_panel import AxisStack
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.state import State

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DURATION_S = 100.0
RATE = 8000
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def ends(span: Span | None) -> tuple[float, float]:
    """Return start and end of a span that must be there."""
    assert span is not None
    return span.start_s, span.end_s


class Stack:
    """A shown stack, its state, and the samples behind it."""

    def __init__(self, bot: QtBot, channels: int = 2, *, analysed: bool = True) -> None:
        self.bot = bot
        self.state = State()
        self.widget = AxisStack(self.state, LIGHT)
        bot.addWidget(self.widget)
        self.widget.resize(1096, 668)  # the plot is 1000 pixels wide: ten to a second
        with bot.waitExposed(self.widget):
            self.widget.show()
        self.samples = panel_data.speech_samples(DURATION_S, RATE, channels, seed=7)
        self.recording = panel_data.recording(DURATION_S, RATE, channels)
        self.state.show_recording(self.recording)
        self.waveform = panel_data.waveform_of(
            self.recording, panel_data.peaks_of(self.samples, RATE)
        )
        self.state.show_waveform(self.waveform)
        if analysed:
            self.state.show_analysis(panel_data.analysis_of(self.waveform))
        self.settle()

    def settle(self) -> None:
        """Let everything be painted, what waits for its pace too."""
        for panel in (self.widget.overview, self.widget.waveform):
            self.bot.waitUntil(lambda panel=panel: not panel._pace.isActive())
        QApplication.processEvents()

    def mouse(
        self,
        panel: TimePanel,
        kind: str,
        x: float,
        keys: Qt.KeyboardModifier = NO_KEY,
        y: float = 20.0,
    ) -> None:
        """Send a press, move, release or double click at a pixel of a panel."""
        types = QMouseEvent.Type
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        event, button, buttons = {
            "press": (types.MouseButtonPress, left, left),
            "move": (types.MouseMove, none, left),
            "hover": (types.MouseMove, none, none),
            "release": (types.MouseButtonRelease, left, none),
            "double": (types.MouseButtonDblClick, left, left),
        }[kind]
        at = QPointF(x, y)
        QApplication.sendEvent(
            panel.viewport(), QMouseEvent(event, at, panel.mapToGlobal(at), button, buttons, keys)
        )

    def click(self, panel: QWidget, x: float, keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press and release at one place."""
        self.mouse(panel, "press", x, keys)
        self.mouse(panel, "release", x, keys)

    def drag(
        self, panel: QWidget, start: float, end: float, keys: Qt.KeyboardModifier = NO_KEY
    ) -> None:
        """Press, move in steps and release."""
        self.mouse(panel, "press", start, keys)
        for step in range(1, 5):
            self.mouse(panel, "move", start + (end - start) * step / 4, keys)
        self.mouse(panel, "release", end, keys)

    def wheel(
        self,
        panel: TimePanel,
        x: float,
        notches: float,
        keys: Qt.KeyboardModifier = NO_KEY,
        pixels: QPoint | None = None,
    ) -> bool:
        """Turn the wheel; returns whether the panel took it."""
        at = QPointF(x, 20.0)
        event = QWheelEvent(
            at,
            panel.mapToGlobal(at),
            pixels or QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        event.setAccepted(False)
        panel.wheelEvent(event)
        return event.isAccepted()
