"""The list of the queue: a name, a state in words, and how far it is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.controllers.queue import Entry, Queue
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import UNIT, small

BAR_PX = 3
MOST_LINES = 5
"""Of a reason; the whole of a longer one is behind the pointer."""

Index = QModelIndex | QPersistentModelIndex

_STAGES = {
    Stage.WAITING: message("window.queue.waiting"),
    Stage.DECODING: message("window.queue.decoding", done_share=0.0),
    Stage.ANALYSING: message("window.queue.analysing", done_share=0.0),
    Stage.EXPORTING: message("window.queue.exporting"),
    Stage.DONE: message("window.queue.done"),
    Stage.CANCELLED: message("window.queue.cancelled"),
    Stage.FAILED: message("window.queue.failed", why=""),
}


def state_words(entry: Entry) -> str:
    """Return the state of an entry in words."""
    if entry.stage is Stage.FAILED and entry.note is not None:
        return tr("window.queue.failed", why=entry.note)
    state = _STAGES[entry.stage]
    if entry.stage is Stage.DECODING:
        state = message("window.queue.decoding", done_share=entry.fraction)
    elif entry.stage is Stage.ANALYSING:
        state = message("window.queue.analysing", done_share=entry.fraction)
    if entry.note is None:
        return say(state)
    return tr("window.queue.with_note", state=state, note=entry.note)


class QueueModel(QAbstractListModel):
    """The queue's entries, as a list of Qt's."""

    def __init__(self, queue: Queue) -> None:
        super().__init__(queue)
        self._entries = queue.entries
        self._queue = queue
        queue.listed.connect(self._reset)
        queue.changed.connect(self._changed)
        language().changed.connect(self._reset)

    def entry(self, index: Index) -> Entry:
        """Return the entry at an index."""
        return self._entries[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of entries."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return name, tip or what a screen reader says."""
        entry = self.entry(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return displayable(entry.path.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{displayable(entry.path)}\n{state_words(entry)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = displayable(entry.path.name)
            return tr("window.queue.entry", file=name, state=state_words(entry))
        return None

    def row_of(self, number: int) -> int | None:
        """Return where an entry stands; None once it is gone."""
        found = (row for row, entry in enumerate(self._entries) if entry.number == number)
        return next(found, None)

    def _reset(self) -> None:
        self.beginResetModel()
        self._entries = self._queue.entries
        self.endResetModel()

    def _changed(self, row: int) -> None:
        self._entries = self._queue.entries
        index = self.index(row)
        self.dataChanged.emit(index, index)


class QueueDelegate(QStyledItemDelegate):
    """Draws an entry in as many lines as its words need."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.colors: Palette | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list, and the height that the words need there."""
        view = _drawn(option)[1]
        width = view.viewport().width()
        _, words = self._boxes(QRect(0, 0, width, 10_000), index, view)
        return QSize(width, words.bottom() + BAR_PX + UNIT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw name, state and, while it runs, how far it is."""
        entry, ground = _entry(index), QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        rect, view, chosen = _drawn(ground)
        ground.text = ""
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
        if self.colors is None:
            return
        role = "notice" if entry.stage is Stage.FAILED else "muted"
        name, words = self._boxes(rect, index, view)
        painter.save()
        painter.setPen(self.colors.color("accent_text" if chosen else "text"))
        metrics = QFontMetrics(painter.font())
        text = metrics.elidedText(
            displayable(entry.path.name), Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(self.colors.color("accent_text" if chosen else role))
        painter.setFont(small(painter.font()))
        painter.drawText(words, Qt.TextFlag.TextWordWrap, state_words(entry))
        if entry.stage.running:
            bar = QRectF(words.left(), rect.bottom() - BAR_PX - 2, words.width(), BAR_PX)
            painter.fillRect(bar, self.colors.color("border"))
            bar.setWidth(bar.width() * entry.fraction)
            painter.fillRect(bar, self.colors.color("accent_text" if chosen else "accent"))
        painter.restore()

    @staticmethod
    def _boxes(rect: QRect, index: Index, widget: QWidget) -> tuple[QRect, QRect]:
        """Return where name and words go in a row."""
        room = rect.adjusted(UNIT, UNIT // 2, -UNIT, 0)
        line = QFontMetrics(widget.font()).height()
        name = QRect(room.left(), room.top(), room.width(), line)
        metrics = QFontMetrics(small(widget.font()))
        below = QRect(room.left(), name.bottom() + 2, room.width(), metrics.height() * MOST_LINES)
        words = metrics.boundingRect(below, Qt.TextFlag.TextWordWrap, state_words(_entry(index)))
        below.setHeight(min(words.height(), below.height()))
        return name, below


def _drawn(option: Any) -> tuple[QRect, QListView, bool]:
    """Return rectangle, list and whether it is chosen; Qt's stubs do not know these fields."""
    view = option.widget
    assert isinstance(view, QListView)
    return option.rect, view, bool(option.state & QStyle.StateFlag.State_Selected)


def _entry(index: Index) -> Entry:
    model = index.model()
    assert isinstance(model, QueueModel)
    return model.entry(index)
