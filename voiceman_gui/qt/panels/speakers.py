"""The speaker strip: who speaks when, a lane for each speaker."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, speaker_name
from voiceman_gui.plot.turns import TurnLane
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.items import turn_wording
from voiceman_gui.qt.items.lane_head import LaneHead
from voiceman_gui.qt.items.turns import TurnsItem
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, MARGIN, TimePanel
from voiceman_gui.qt.panels.lane_names import LaneNames
from voiceman_gui.qt.panels.lane_scroll import LaneScroll
from voiceman_gui.qt.panels.mute_solo import MuteSolo
from voiceman_gui.qt.panels.speaker_header import SpeakerHeader
from voiceman_gui.qt.panels.speaker_menus import speaker_menu, turn_menu
from voiceman_gui.qt.panels.turn_hand import TurnHand, grip_at
from voiceman_gui.qt.state import State

HEADER = 28
TALL, LOW = 36, 22
"""Height of a lane with its buttons below the name, and of one with the buttons beside it."""
FEW = 4
"""Up to so many lanes are tall."""
ROOM_PX = 640
"""Height of all panels together from which on lanes are tall: curves need the room more."""
CLICK_PX = 6.0


class SpeakersPanel(TimePanel):
    """Turns as boxes: click chooses one, its edges can be dragged, everything else is by menu.

    Parameters
    ----------
    state : State
    colors : Palette
    editing : TurnEditing
    parent : QWidget or None
    """

    content: TurnsItem

    def __init__(
        self, state: State, colors: Palette, editing: TurnEditing, parent: QWidget | None = None
    ) -> None:
        self._editing, self._speaking = editing, state.speaking
        self._heads: list[LaneHead] = []
        self._pairs: list[MuteSolo] = []
        self._press: QPointF | None = None
        self._tall, self._room_px = True, ROOM_PX
        super().__init__(state, colors, "panels.speakers.name", parent)
        self.scroll = LaneScroll(self)
        self.scroll.valueChanged.connect(self.place)
        self.hand = TurnHand(state, editing)
        self.names = LaneNames(editing, self)
        self.header = SpeakerHeader(state, editing, colors, self)
        self.header.folded.connect(self._turns_changed)
        self._speaking.turns_changed.connect(self._turns_changed)
        self._speaking.chosen_changed.connect(self._chosen_changed)
        self._speaking.shown_changed.connect(self._chosen_changed)
        state.baseline_changed.connect(self._baselines_changed)
        state.analysis_changed.connect(self._fit)
        state.analysing_changed.connect(self._fit)
        state.speakers_changed.connect(self._fit)
        state.recording_changed.connect(self._turns_changed)
        state.waveform_changed.connect(self._turns_changed)
        state.listening.changed.connect(self._listening_changed)
        editing.rename_wanted.connect(self.rename)
        self._turns_changed()

    def make_content(self) -> TurnsItem:
        """Return the boxes."""
        return TurnsItem(self.box, self.colors)

    # -- changes -----------------------------------------------------------------------------

    @property
    def shows_lanes(self) -> bool:
        """Whether lanes are there: with one speaker only if somebody asked for them."""
        lanes = self._speaking.lanes.lanes
        return len(lanes) > 1 or (len(lanes) == 1 and self.header.unfolded)

    def _turns_changed(self, *_: object) -> None:
        item = self.content
        item.lanes = self._speaking.lanes
        item.end_s = self.state.duration_s
        lanes = item.lanes.lanes if self.shows_lanes else ()
        heads = [(head.speaker, head.place) for head in self._heads]
        if heads != [(lane.speaker, lane.place) for lane in lanes]:
            self._build_heads(lanes)
        item.names = {lane.speaker: self.name_of(lane.speaker) for lane in item.lanes.lanes}
        for head, pair, lane in zip(self._heads, self._pairs, lanes, strict=True):
            head.show_name(item.names[head.speaker])
            pair.name(self._spoken(head.speaker))
            words = turn_wording.lane_text(lane, head.name)
            head.setAccessibleName(words)
            head.setToolTip(words)
        self._tall = len(lanes) <= FEW and self._room_px >= ROOM_PX
        item.lane_px = float(TALL if self._tall else LOW)
        if not lanes:
            item.lanes = item.lanes.nothing()
        # The window can always be made as low as few low lanes let it: these come when it is.
        self.setMinimumHeight(_high(self.scroll.lanes_seen(len(lanes), LOW, 0), LOW))
        seen = self.scroll.lanes_seen(len(lanes), item.lane_px, self._room_px)
        self.setMaximumHeight(_high(seen, item.lane_px))
        self.resize(self.width(), self.maximumHeight())
        self.updateGeometry()
        self._baselines_changed()
        self._chosen_changed()
        self._listening_changed()
        self.place()
        self._fit()

    def _build_heads(self, lanes: tuple[TurnLane, ...]) -> None:
        for head in self._heads:
            head.deleteLater()
        for pair in self._pairs:
            pair.dismiss()
        self._heads = [LaneHead(one.speaker, one.place, self.colors, self) for one in lanes]
        self._pairs = [self._pair(lane.speaker) for lane in lanes]
        self.header.raise_above()
        for head in self._heads:
            head.renaming.connect(self.rename)
            head.menu_wanted.connect(self._show_speaker_menu)
            head.show()

    def _pair(self, speaker: str) -> MuteSolo:
        listening = self.state.listening
        return MuteSolo(
            self._spoken(speaker),
            lambda: listening.mute_speaker(speaker),
            lambda: listening.solo_speaker(speaker),
            self,
        )

    def _spoken(self, speaker: str) -> Message | str:
        one = self._speaking.turns.speaker(speaker)
        return speaker_name(UNSURE) if one is None else one.name

    def name_of(self, speaker: str) -> str:
        """Return what a speaker is called."""
        return turn_wording.speaker_text(self._speaking.turns, speaker)

    def _chosen_changed(self) -> None:
        chosen = self._speaking.chosen
        self.content.chosen = "" if chosen is None else chosen.id
        lane = -1 if chosen is None else self.content.lanes.lane_of(chosen.speaker)
        if lane >= 0:
            self.scroll.reveal(lane * self.content.lane_px, (lane + 1) * self.content.lane_px)
        self.content.dimmed = self._speaking.shown
        self.refresh()
        self._fit()

    def _listening_changed(self) -> None:
        for head, pair in zip(self._heads, self._pairs, strict=True):
            pair.show_audible(self.state.listening.speakers, head.speaker)

    def _baselines_changed(self, _span: object = None) -> None:
        self.content.baselines = self._speaking.baselines(self.state.document)
        self.refresh()

    def _fit(self, *_: object) -> None:
        self.header.fit(QRect(4, 0, self.width() - 8, HEADER))
        self.setAccessibleDescription(turn_wording.strip_text(self._speaking))

    def words_changed(self) -> None:
        """Write the names anew."""
        super().words_changed()
        if hasattr(self, "header"):
            self._turns_changed()

    def set_colors(self, colors: Palette) -> None:
        """Repaint in another palette."""
        super().set_colors(colors)
        self.header.ground.set_colors(colors)
        for head in self._heads:
            head.set_colors(colors)

    # -- geometry ----------------------------------------------------------------------------

    def set_room(self, height: int) -> None:
        """Tell how many pixels all panels have together."""
        before, self._room_px = self._room_px, height
        if (before >= ROOM_PX) != (height >= ROOM_PX):
            self._turns_changed()

    def sizeHint(self) -> QSize:
        """Return the size at which as many lanes are seen as are to be."""
        return QSize(800, self.maximumHeight())

    def place(self, *_: object) -> None:
        """Put heads and buttons beside their lanes."""
        super().place()
        if not hasattr(self, "scroll"):
            return
        item, below = self.content, max(0, self.height() - HEADER - 2)
        bar = QRect(self.width() - MARGIN + 2, HEADER, MARGIN - 2, below)
        self.scroll.fit(bar, item.lane_px, len(self._heads))
        if item.top != float(HEADER - self.scroll.value()):
            item.top = float(HEADER - self.scroll.value())
            self.refresh()
        for i, (head, pair) in enumerate(zip(self._heads, self._pairs, strict=True)):
            top = round(item.top + i * item.lane_px)
            if self._tall:
                head.setGeometry(3, top + 2, GUTTER - 5, 16)
                pair.place(QRect(GUTTER - 50, top + 18, 42, 15))
            else:
                head.setGeometry(3, top + 2, 24, LOW - 4)
                pair.place(QRect(GUTTER - 50, top + 3, 42, 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the header to the width."""
        super().resizeEvent(event)
        if hasattr(self, "header"):
            self._fit()

    def lane_at(self, y: float) -> TurnLane | None:
        """Return the lane at a height; None above and below them."""
        item = self.content
        index = int((y - item.top) // item.lane_px) if y >= HEADER and item.lane_px else -1
        return item.lanes.lanes[index] if 0 <= index < len(item.lanes.lanes) else None

    def turn_at(self, position: QPointF) -> Turn | None:
        """Return the turn at a place of the panel."""
        lane, scale = self.lane_at(position.y()), self.time_scale()
        if lane is None or not scale.left <= position.x() <= scale.right:
            return None
        return lane.at(scale.seconds(position.x()), 2.0 / scale.per_s)

    def segment_at(self, seconds: float) -> Span | None:
        """Return what a double click selects: the chosen turn, else what other panels select."""
        chosen = self._speaking.chosen
        if chosen is not None and chosen.span.start_s <= seconds <= chosen.span.end_s:
            return chosen.span
        return super().segment_at(seconds)

    def tip_at(self, position: QPointF) -> str:
        """Return what is known of the turn under the pointer; over the header, of all."""
        if position.y() < HEADER:
            return turn_wording.facts_text(self.state.analysis)
        turn, lane = self.turn_at(position), self.lane_at(position.y())
        if turn is None or lane is None:
            return "" if lane is None else turn_wording.lane_text(lane, self.name_of(lane.speaker))
        return turn_wording.turn_text(
            turn, self._speaking.turns, lane, self.content.baselines.get(turn.speaker, ())
        )

    # -- hand --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, or begin a click or a drag as in every panel."""
        self._press = None
        if event.button() is Qt.MouseButton.LeftButton:
            lane = self.lane_at(event.position().y())
            scale = self.time_scale()
            grip = None if lane is None else grip_at(lane, scale, event.position().x())
            if grip is not None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.hand.take(grip)
                return
            self._press = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the edge that is held."""
        if self.hand.holds:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            snaps = self.state.tiering.snaps is not control
            moved = self.hand.move(self.time_scale(), event.position().x(), snaps=snaps)
            self.content.moved = moved
            self.refresh()
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            lane = self.lane_at(event.position().y())
            at_edge = lane is not None and grip_at(lane, self.time_scale(), event.position().x())
            if at_edge:
                self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the edge go; a click chooses the turn under the pointer."""
        if self.hand.holds:
            self.content.moved = None
            self.hand.let_go()
            self.refresh()
            return
        press, self._press = self._press, None
        super().mouseReleaseEvent(event)
        if press is not None and abs(event.position().x() - press.x()) < CLICK_PX:
            turn = self.turn_at(event.position())
            if turn is not None:
                self._editing.choose(turn)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done about the turn under the pointer."""
        turn = self.turn_at(QPointF(event.pos()))
        if turn is None:
            super().contextMenuEvent(event)
            return
        self._editing.choose(turn)
        menu = QMenu(self)
        turn_menu(menu, self._editing, self._speaking)
        self._pop_up(menu, event.globalPos())

    def _show_speaker_menu(self, speaker: str, at: QPoint) -> None:
        menu = QMenu(self)
        speaker_menu(menu, self._editing, self._speaking, speaker, self.rename)
        self._pop_up(menu, at)

    def _pop_up(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Escape, which stops playing elsewhere, while an edge is held."""
        if event.type() is QEvent.Type.ShortcutOverride and self._gives_up(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the held edge where it was."""
        if not self._gives_up(event):
            super().keyPressEvent(event)
            return
        self.hand.give_up()
        self.content.moved = None
        self.refresh()

    def _gives_up(self, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return escape and hasattr(self, "hand") and self.hand.holds

    # -- names -------------------------------------------------------------------------------

    def rename(self, speaker: str) -> None:
        """Open a field for a speaker's name."""
        head = next((one for one in self._heads if one.speaker == speaker), None)
        known = self._speaking.turns.speaker(speaker)
        if head is not None and known is not None:
            self.names.ask(known, head.geometry())


def _high(lanes: int, lane_px: float) -> int:
    """Return the height of the strip with so many lanes in view."""
    return HEADER + round(lane_px * lanes) + (2 if lanes else 0)
