"""The legend of the three dimensions: a button each, that shows and hides it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from voiceman_gui.core.lane import Lane
from voiceman_gui.core.reference import NAMES
from voiceman_gui.plot.lanes import DIMENSION_LANES
from voiceman_gui.qt.items.curves import LEGEND_PX, legend_icon
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tips import wrapped

TOP = 3
HEIGHT = 22
GAP = 4


class DimensionLegend(QObject):
    """Buttons with a sample of each curve, and what is said beside them.

    Parameters
    ----------
    panel : QWidget
        What they stand in, at its top.
    """

    toggled = Signal()
    """Another dimension is hidden or shown."""
    pointed_at = Signal(object)
    """The pointer or the focus is on the button of a dimension: its place, or None."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.buttons = [self._button() for _ in DIMENSION_LANES]
        self.mark = QLabel(panel)
        self.mark.setProperty("role", "mark")
        self.mark.setFont(small(panel.font()))

    def _button(self) -> QToolButton:
        button = PressButton(self._panel)
        button.setProperty("role", "legend")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(*LEGEND_PX))
        button.setCheckable(True)
        button.setChecked(True)
        button.setFont(small(self._panel.font()))
        button.toggled.connect(self._toggled)
        button.installEventFilter(self)
        return button

    def _toggled(self, _on: bool) -> None:
        self.toggled.emit()

    @property
    def shown(self) -> list[bool]:
        """Whether each dimension is shown, in their order."""
        return [button.isChecked() for button in self.buttons]

    @property
    def hidden(self) -> tuple[str, ...]:
        """Ids of the dimensions that are hidden."""
        return tuple(
            lane.id for lane, on in zip(DIMENSION_LANES, self.shown, strict=True) if not on
        )

    def hide(self, hidden: Collection[str]) -> None:
        """Hide dimensions by their ids, and show the others; nothing is emitted."""
        for lane, button in zip(DIMENSION_LANES, self.buttons, strict=True):
            with QSignalBlocker(button):
                button.setChecked(lane.id not in hidden)

    @property
    def right(self) -> int:
        """Where the legend ends, in pixels of the panel."""
        return self.mark.geometry().right()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which button the pointer or the focus is on."""
        kind = event.type()
        if kind in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.pointed_at.emit(next(i for i, one in enumerate(self.buttons) if one is watched))
        elif kind in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.pointed_at.emit(None)
        return False

    def dress(self, colors: Palette, readings: Readings) -> None:
        """Draw the samples in a palette's colours, and put the buttons side by side."""
        x = GUTTER - GAP
        for lane, button in zip(DIMENSION_LANES, self.buttons, strict=True):
            self._dress_button(lane, button, colors, readings)
            button.setGeometry(x, TOP, button.sizeHint().width(), HEIGHT)
            x += button.width() + GAP
        # Empty, it is as wide as nothing: what stands beside the legend measures from its end.
        self.mark.setText(readings.terms.beside)
        self.mark.setGeometry(x + GAP, TOP, self.mark.sizeHint().width(), HEIGHT)

    def _dress_button(
        self, lane: Lane, button: QToolButton, colors: Palette, readings: Readings
    ) -> None:
        name, on = NAMES[lane.id], button.isChecked()
        button.setText(say(lane.name) if on else tr("panels.legend.hidden", name=lane.name))
        button.setAccessibleName(tr("panels.legend.show", name=name))
        limit = readings.terms.limit(lane.id)
        button.setToolTip(wrapped(f"{tr('panels.legend.tip', name=name)} {limit}"))
        # With several speakers a curve's colour says whose it is, its style what it shows.
        role = "text" if readings.speakers else lane.colour
        color, hidden = colors.color(role), colors.color("border")
        button.setIcon(legend_icon(lane, color, hidden, self._panel.devicePixelRatioF()))
