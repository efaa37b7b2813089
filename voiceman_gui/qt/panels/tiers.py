"""The tiers: what is marked, a lane for each tier under the waveform."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton, QWidget

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turn_edits import Edge
from voiceman_gui.plot.tiers import TierLane
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.items.tiers import PAD_PX, ROW_PX, Placed, TiersItem, placed
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.base import GUTTER, MARGIN, TimePanel
from voiceman_gui.qt.panels.gestures import EDGE_PX
from voiceman_gui.qt.panels.lane_scroll import LaneScroll
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import small
from voiceman_gui.qt.tier_view import FILE

LEAST_PX = ROW_PX + 8
"""One row: on a small screen the lanes are scrolled."""
USUAL_PX = 132
"""Height that lanes get by themselves at the most; the mouse draws them higher."""
HEAD_PX = 12
"""Height from which on the name of a lane can be read."""
CLICK_PX = 6.0


class TiersPanel(TimePanel):
    """Marks as boxes: click chooses one, its edges can be dragged; a tier's name chooses the tier.

    Hidden while there is no tier beside the one that every recording has and no mark in the file.

    Parameters
    ----------
    state : State
    colors : Palette
    parent : QWidget or None
    """

    content: TiersItem

    tier_menu_wanted = Signal(QPoint)
    """The menu of the tier that is worked on is to be shown at a place of the screen."""
    room_wanted = Signal()
    """There may be more or fewer lanes than before: `sizeHint` says how high they are."""

    def __init__(self, state: State, colors: Palette, parent: QWidget | None = None) -> None:
        self._heads: list[QToolButton] = []
        self._press: QPointF | None = None
        self._held: tuple[Mark, Edge] | None = None
        super().__init__(state, colors, "panels.tiers.name", parent)
        # Its own boxes say where marks are.
        self.overlays.marks.hide()
        self.scroll = LaneScroll(self)
        self.scroll.valueChanged.connect(self.place)
        view = state.tiering
        state.tiers_changed.connect(self._lanes_changed)
        state.marks_changed.connect(self._lanes_changed)
        state.recording_changed.connect(self._lanes_changed)
        state.waveform_changed.connect(self._lanes_changed)
        view.hidden_changed.connect(self._lanes_changed)
        view.target_changed.connect(self._target_changed)
        view.chosen_changed.connect(self._chosen_changed)
        for signal in (view.target_changed, view.chosen_changed):
            signal.connect(self._reveal)
        view.held_changed.connect(self._chosen_changed)
        self._lanes_changed()

    def make_content(self) -> TiersItem:
        """Return the boxes."""
        return TiersItem(self.box, self.colors)

    # -- changes -----------------------------------------------------------------------------

    def _lanes_changed(self) -> None:
        state, item = self.state, self.content
        of_file = state.tiering.of_file
        by_tier: dict[str, list[Mark]] = {FILE: list(of_file)} if of_file else {}
        by_tier |= {ident: [] for ident in state.tiering.shown}
        for mark in state.marks:
            if mark.tier in by_tier:
                by_tier[mark.tier].append(mark)
        known = {one.lane.tier: one.lane for one in item.lanes}
        item.lanes = placed(
            tuple(
                known[ident]
                if ident in known and known[ident].marks == tuple(marks)
                else TierLane(ident, marks)
                for ident, marks in by_tier.items()
            )
        )
        item.end_s = state.duration_s
        if len(self._heads) != len(item.lanes):
            self._build_heads()
        shown = bool(state.document.tiers or of_file)
        high = round(sum(one.height for one in item.lanes)) + 1
        self.setMinimumHeight(min(high, LEAST_PX))
        self.setMaximumHeight(high)
        self.updateGeometry()
        self.setVisible(shown)
        self.room_wanted.emit()
        self._target_changed()
        self._chosen_changed()
        self.place()

    def _build_heads(self) -> None:
        for head in self._heads:
            head.hide()
            head.deleteLater()
        self._heads = [self._head(index) for index in range(len(self.content.lanes))]

    def _head(self, index: int) -> QToolButton:
        head = PressButton(self)
        head.setProperty("role", "channel")
        head.setCheckable(True)
        head.setFont(small(self.font()))
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.clicked.connect(lambda _on: self._aim(index))
        head.customContextMenuRequested.connect(lambda at: self._ask_menu(index, at))
        return head

    def _aim(self, index: int) -> None:
        # The lane of the file takes no marks: `TierView.aim` passes it over.
        self.state.tiering.aim(self.content.lanes[index].lane.tier)
        self._target_changed()

    def _ask_menu(self, index: int, at: QPoint) -> None:
        self._aim(index)
        self.tier_menu_wanted.emit(self._heads[index].mapToGlobal(at))

    def _target_changed(self) -> None:
        view, item = self.state.tiering, self.content
        if len(self._heads) != len(item.lanes):
            # A tier that is new or gone: the lanes follow in a moment.
            return
        item.target = view.target
        for head, one in zip(self._heads, item.lanes, strict=True):
            ident, count = one.lane.tier, len(one.lane.marks)
            tier = view.tier(ident)
            usual = "panels.tiers.file" if ident == FILE else "panels.tiers.marks"
            name = tr(usual) if tier is None else tier.name
            is_target = ident == view.target
            metrics = head.fontMetrics()
            room = GUTTER - 20
            # A name that somebody typed is no mnemonic.
            short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            head.setText(short.replace("&", "&&"))
            head.setChecked(is_target)
            kind = "panels.tiers.head_target" if is_target else "panels.tiers.head"
            words = tr(kind, name=name, count=count)
            if ident == FILE:
                words = tr("panels.tiers.head_file", count=count)
            head.setToolTip(words)
            head.setAccessibleName(words)
        self.refresh()

    def _chosen_changed(self) -> None:
        view = self.state.tiering
        selected = view.selected()
        self.content.chosen = "" if selected is None else selected.id
        self.content.held = view.held
        self.refresh()

    def _reveal(self) -> None:
        """Bring the row of the chosen mark into view, or the lane that is worked on."""
        view = self.state.tiering
        mark = view.mark(view.chosen)
        wanted = view.target if mark is None else mark.tier
        for one in self.content.lanes:
            if one.lane.tier != wanted:
                continue
            place = None if mark is None else one.lane.place_of(mark.id)
            row = 0 if place is None else int(one.lane.row[place])
            top = one.top + row * ROW_PX
            self.scroll.reveal(top, top + ROW_PX + 2 * PAD_PX)

    def words_changed(self) -> None:
        """Write the names anew."""
        super().words_changed()
        self._target_changed()

    # -- geometry ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the size at which as many lanes are seen as may be."""
        return QSize(800, min(self.maximumHeight(), USUAL_PX))

    def place(self, *_: object) -> None:
        """Put names beside their lanes."""
        super().place()
        if not hasattr(self, "scroll"):
            return
        item = self.content
        total = sum(one.height for one in item.lanes)
        bar = QRect(self.width() - MARGIN + 2, 0, MARGIN - 2, self.height())
        self.scroll.fit(bar, total / max(1, len(item.lanes)), len(item.lanes))
        item.top = float(-self.scroll.value())
        self.refresh()
        for head, one in zip(self._heads, item.lanes, strict=False):
            # Beside what is seen of the lane, so that a lane that is cut off has its name.
            top = max(0, round(item.top + one.top) + 2)
            bottom = min(self.height(), round(item.top + one.top + one.height) - 1)
            head.setVisible(bottom - top >= HEAD_PX)
            head.setGeometry(3, top, GUTTER - 8, max(0, bottom - top))

    def lane_at(self, y: float) -> tuple[Placed, int] | None:
        """Return the lane and the row at a height; None below them."""
        for one in self.content.lanes:
            inside = y - self.content.top - one.top
            if 0 <= inside < one.height:
                return one, min(max(0, int((inside - 2) // ROW_PX)), one.lane.rows - 1)
        return None

    def mark_at(self, position: QPointF) -> Mark | None:
        """Return the mark at a place of the panel."""
        found, scale = self.lane_at(position.y()), self.time_scale()
        if found is None or not scale.left <= position.x() <= scale.right:
            return None
        one, row = found
        place = one.lane.at(row, scale, position.x())
        return None if place is None else one.lane.marks[place]

    def grip_at(self, position: QPointF) -> tuple[Mark, Edge] | None:
        """Return the edge of a mark at a place of the panel."""
        found, scale = self.lane_at(position.y()), self.time_scale()
        if found is None or not scale.left <= position.x() <= scale.right:
            return None
        one, row = found
        if one.lane.tier == FILE:
            return None
        grip = one.lane.edge_at(row, scale, position.x(), EDGE_PX)
        return None if grip is None else (one.lane.marks[grip[0]], grip[1])

    def segment_at(self, seconds: float) -> Span | None:
        """Return what a double click selects: the chosen mark, else what other panels select."""
        chosen = self.state.tiering.selected()
        if chosen is not None and chosen.span.start_s <= seconds <= chosen.span.end_s:
            return chosen.span if chosen.span.duration_s > 0 else None
        return super().segment_at(seconds)

    def tip_at(self, position: QPointF) -> str:
        """Return times, label and note of the mark under the pointer."""
        mark = self.mark_at(position)
        if mark is None:
            return ""
        kind = "panels.tiers.mark" if mark.span.duration_s > 0 else "panels.tiers.point"
        label = mark.label or tr("panels.mark")
        start_s, end_s = mark.span.start_s, mark.span.end_s
        words = tr(kind, start_s=start_s, end_s=end_s, label=label)
        return "\n".join(filter(None, (words, mark.note)))

    # -- hand --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for a drag of an edge, or begin a click or a drag as in every panel."""
        self._press = self._held = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = event.position()
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._held = self.grip_at(event.position())
            if self._held is not None:
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the edge that is held."""
        hand, grip, press = self.gestures.hand, self._held, self._press
        if grip is not None and press is not None and hand is not None:
            x = event.position().x()
            if not hand.holds and abs(x - press.x()) >= CLICK_PX / 2:
                hand.take(*grip)
            if hand.holds:
                control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                hand.move(self.time_scale(), x, free=bool(control))
            return
        super().mouseMoveEvent(event)
        if not event.buttons() and self.grip_at(event.position()) is not None:
            self.setCursor(Qt.CursorShape.SizeHorCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the edge go; a click chooses the mark under the pointer, and its tier."""
        hand, grip, self._held = self.gestures.hand, self._held, None
        press, self._press = self._press, None
        if grip is not None:
            if hand is not None and hand.holds:
                hand.let_go()
            else:
                self._choose(grip[0])
            return
        super().mouseReleaseEvent(event)
        if press is not None and abs(event.position().x() - press.x()) < CLICK_PX:
            found = self.lane_at(event.position().y())
            if found is not None:
                self.state.tiering.aim(found[0].lane.tier)
            mark = self.mark_at(event.position())
            if mark is not None:
                self._choose(mark)

    def _choose(self, mark: Mark) -> None:
        if mark.tier == FILE:
            self.state.set_selection(mark.span)
            return
        self.state.tiering.aim(mark.tier)
        self.state.tiering.choose(mark)

    def gives_up(self) -> bool:
        """Leave the edge where it was; returns whether one was held."""
        hand = self.gestures.hand
        if self._held is None or hand is None or not hand.holds:
            return super().gives_up()
        self._held = None
        hand.give_up()
        return True
