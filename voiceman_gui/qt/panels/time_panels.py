"""The panels of the time axis, one above the other.

With them pyqtgraph is loaded; `AxisStack` builds them when the window stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import TimePanel
from voiceman_gui.qt.panels.first_line import FirstLine
from voiceman_gui.qt.panels.gates import GatesPanel
from voiceman_gui.qt.panels.lane_room import LaneRoom
from voiceman_gui.qt.panels.overview import OverviewPanel
from voiceman_gui.qt.panels.readings import Readings
from voiceman_gui.qt.panels.ribbon import RibbonPanel
from voiceman_gui.qt.panels.ruler import RulerPanel
from voiceman_gui.qt.panels.speakers import ROOM_PX, SpeakersPanel
from voiceman_gui.qt.panels.spectrogram import SpectrogramPanel
from voiceman_gui.qt.panels.tiers import TiersPanel
from voiceman_gui.qt.panels.timeline import TimelinePanel
from voiceman_gui.qt.panels.waveform import WaveformPanel
from voiceman_gui.qt.state import State

STRETCH = {"waveform": 2, "tiers": 0, "spectrogram": 2, "timeline": 3}
"""Lanes whose height is drawn with the mouse, with their share of the room, in their order."""
STRIPS = ("speakers", "ribbon", "gates")
"""Lanes of a height of their own, below the others, in their order."""
HIDEABLE = ("waveform", "timeline", *STRIPS)
"""Lanes that are hidden and shown here; the spectrogram has an action of its own."""


class TimePanels(QWidget):
    """Overview, waveform, tiers, spectrogram, timeline, speakers, categories, gates and ruler.

    Parameters
    ----------
    state : State
    palette : Palette
    choose_channel : callable
        Takes the channel the analyst clicked, None for the mean of all.
    turns : TurnEditing
    readings : Readings
    parent : QWidget
    """

    def __init__(
        self,
        state: State,
        palette: Palette,
        choose_channel: Callable[[int | None], None],
        turns: TurnEditing,
        readings: Readings,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.first_line = FirstLine(state, self)
        self.overview = OverviewPanel(state, palette, self)
        self.waveform = WaveformPanel(state, palette, choose_channel, self)
        self.tiers = TiersPanel(state, palette, self)
        self.spectrogram = SpectrogramPanel(state, palette, self)
        self.spectrogram.hide()
        self.timeline = TimelinePanel(state, palette, readings, self)
        self.speakers = SpeakersPanel(state, palette, turns, self)
        self.ribbon = RibbonPanel(state, palette, readings, self)
        self.gates = GatesPanel(state, palette, readings, self)
        self.ruler = RulerPanel(state, palette, self)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.room = LaneRoom(self.splitter)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(5)
        for name, share in STRETCH.items():
            self.splitter.addWidget(self.lane(name))
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.first_line)
        layout.addWidget(self.overview)
        layout.addWidget(self.room, 1)
        for name in STRIPS:
            layout.addWidget(self.lane(name))
        layout.addWidget(self.ruler)
        self._column = layout
        self._tiers_px = 0
        self.tiers.room_wanted.connect(self._fit_tiers)
        self.installEventFilter(self)

    def _fit_tiers(self) -> None:
        """Give the lanes of tiers the height of those that came, at the cost of the highest lane.

        What the mouse drew before is kept: only the difference is added.
        """
        wanted = 0 if self.tiers.isHidden() else self.tiers.sizeHint().height()
        more, self._tiers_px = wanted - self._tiers_px, wanted
        if not more or not wanted:
            return
        sizes = self.splitter.sizes()
        here = self.splitter.indexOf(self.tiers)
        others = [self.lane(name) for name in STRETCH if name != "tiers"]
        highest = max(others, key=lambda lane: sizes[self.splitter.indexOf(lane)])
        high = self.splitter.indexOf(highest)
        more = min(more, max(0, sizes[high] - highest.minimumHeight()))
        sizes[here], sizes[high] = max(0, sizes[here] + more), sizes[high] - more
        self.splitter.setSizes(sizes)

    def minimumSizeHint(self) -> QSize:
        """Return the height at which the lanes have just enough room to be scrolled."""
        return QSize(0, self._least_beside() + self.room.minimumSizeHint().height())

    def _least_beside(self) -> int:
        """Return the least height of everything but the lanes that share the room."""
        beside: tuple[QWidget, ...] = (
            self.first_line,
            self.overview,
            *map(self.lane, STRIPS),
            self.ruler,
        )
        found = 0
        for widget in beside:
            if not widget.isHidden():
                tall = widget.hasHeightForWidth()
                least = widget.minimumSizeHint().height()
                found += widget.heightForWidth(self.width()) if tall else least
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew when anything has another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.room.leave(self.height() - self._least_beside())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make strips low where there is little room."""
        super().resizeEvent(event)
        self.speakers.set_room(self.height())
        self.room.leave(self.height() - self._least_beside())
        for panel in self.every:
            panel.set_low(self.height() < ROOM_PX)

    # -- lanes ---------------------------------------------------------------------------------

    def lane(self, name: str) -> TimePanel:
        """Return a lane by the name of its attribute."""
        panel: TimePanel = getattr(self, name)
        return panel

    def lane_order(self) -> tuple[str, ...]:
        """Return the names of the lanes from top to bottom."""
        return (
            *sorted(STRETCH, key=lambda name: self.splitter.indexOf(self.lane(name))),
            *sorted(STRIPS, key=lambda name: self._column.indexOf(self.lane(name))),
        )

    def order_lanes(self, order: Sequence[str]) -> None:
        """Put the lanes into an order; strips stay below the others."""
        above = [name for name in order if name in STRETCH]
        for index, name in enumerate(above):
            self.splitter.insertWidget(index, self.lane(name))
            self.splitter.setStretchFactor(index, STRETCH[name])
        below = [name for name in order if name in STRIPS]
        first = min(self._column.indexOf(self.lane(name)) for name in STRIPS)
        for index, name in enumerate(below):
            self._column.removeWidget(self.lane(name))
            self._column.insertWidget(first + index, self.lane(name))

    def move_lane(self, step: int) -> bool:
        """Move the lane in focus up (-1) or down (1) among its like; returns whether it moved."""
        focus = self.focusWidget()
        order = list(self.lane_order())
        for names in (tuple(STRETCH), STRIPS):
            among = [name for name in order if name in names and not self.lane(name).isHidden()]
            for place, name in enumerate(among):
                lane = self.lane(name)
                if focus is None or not (lane is focus or lane.isAncestorOf(focus)):
                    continue
                if not 0 <= place + step < len(among):
                    return False
                here, there = order.index(name), order.index(among[place + step])
                order[here], order[there] = order[there], order[here]
                self.order_lanes(order)
                focus.setFocus()
                return True
        return False

    def hide_lanes(self, hidden: Collection[str]) -> None:
        """Hide lanes by name, and show the others that can be hidden."""
        for name in HIDEABLE:
            self.lane(name).setHidden(name in hidden)

    def lane_heights(self) -> dict[str, int]:
        """Return the heights of the lanes that are drawn with the mouse, in pixels."""
        names = (name for name in STRETCH if not self.lane(name).isHidden())
        return {name: self.lane(name).height() for name in names}

    def set_lane_heights(self, heights: Mapping[str, int]) -> None:
        """Give lanes heights that they had; they are stretched into the room that there is."""
        names = [name for name in self.lane_order() if name in STRETCH]
        if all(name in heights or self.lane(name).isHidden() for name in names):
            self.splitter.setSizes([heights.get(name, 0) for name in names])

    @property
    def every(self) -> tuple[TimePanel, ...]:
        """All panels, from top to bottom."""
        return (
            self.overview,
            self.waveform,
            self.tiers,
            self.spectrogram,
            self.timeline,
            self.speakers,
            self.ribbon,
            self.gates,
            self.ruler,
        )
