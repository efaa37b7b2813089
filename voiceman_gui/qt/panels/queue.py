"""The queue beside the folders: what waits, what runs, what came of each, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.controllers.queue import Entry, Queue
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.qt.drops import accept_copy, dropped_paths
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import bind, language, show
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.queue_list import QueueDelegate, QueueModel
from voiceman_gui.qt.theme import UNIT, small


class QueuePanel(QWidget):
    """A heading, the list, and the buttons that the list gives a meaning to.

    Parameters
    ----------
    queue : Queue
    palette : Palette
    """

    add_requested = Signal()
    export_requested = Signal()
    filled = Signal(bool)
    """The list begins to hold something, or does no longer."""
    dropped = Signal(object)
    """Paths of files and folders that were dropped here."""
    open_requested = Signal(object, bool)
    """Path of a recording, and whether it was analysed already."""

    def __init__(self, queue: Queue, palette: Palette) -> None:
        super().__init__()
        self._queue = queue
        self.setAcceptDrops(True)
        bind(self, self.setAccessibleName, "window.queue.title")
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.hint = QLabel()
        bind(self.hint, self.hint.setText, "window.queue.empty")
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.setFont(small(self.hint.font()))
        self.add = self._button(message("window.queue.add"), message("window.queue.add_tip"))
        self.model = QueueModel(queue)
        self.list = self._list()
        self.cancel = self._button(
            message("window.queue.cancel"), message("window.queue.cancel_tip")
        )
        self.cancel_all = self._button(
            message("window.queue.cancel_all"), message("window.queue.cancel_all_tip")
        )
        self.clear = self._button(message("window.queue.clear"), message("window.queue.clear_tip"))
        self.export = self._button(
            message("window.queue.export"), message("window.queue.export_tip")
        )
        self._lay_out()
        self.add.clicked.connect(self.add_requested)
        self.export.clicked.connect(self.export_requested)
        self.cancel.clicked.connect(self._cancel_chosen)
        self.cancel_all.clicked.connect(queue.cancel_all)
        self.clear.clicked.connect(queue.clear_finished)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._cancel_chosen)
        self.model.modelReset.connect(self._refresh)
        self.model.dataChanged.connect(self._fit)
        self.model.dataChanged.connect(self._refresh)
        self.list.selectionModel().currentChanged.connect(self._refresh)
        self.set_palette_colors(palette)
        self._refresh()

    @staticmethod
    def _button(text: Message, tip: Message) -> PressButton:
        button = PressButton()
        show(button, button.setText, text)
        show(button, button.setToolTip, tip)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("role", "queue")
        return button

    def _list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        self._delegate = QueueDelegate(view)
        view.setItemDelegate(self._delegate)
        bind(view, view.setAccessibleName, "window.queue.list")
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.activated.connect(self._open)
        return view

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        self.add.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        head.addWidget(self.add)
        self.below = QWidget()
        self._grid = grid = QGridLayout(self.below)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(UNIT // 2)
        self._columns = 0
        self._arrange()
        language().changed.connect(self._arrange)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.setSpacing(UNIT // 2)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.below)
        self.list.hide()
        self.below.hide()

    def _arrange(self) -> None:
        """Put the buttons in two columns, or in one where two would cut their words."""
        buttons = (self.cancel, self.cancel_all, self.clear, self.export)
        widths = [button.sizeHint().width() for button in buttons]
        needed = max(widths[::2]) + max(widths[1::2]) + self._grid.spacing() + 2 * UNIT
        columns = 2 if self.width() >= needed else 1
        if columns != self._columns:
            self._columns = columns
            for place, button in enumerate(buttons):
                self._grid.addWidget(button, *divmod(place, columns))
        # A splitter does not ask how high a wrapped label is at its width.
        self.hint.setMinimumHeight(self.hint.heightForWidth(self.width() - 2 * UNIT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons for the width."""
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        accept_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking copies when a key asks the source for something else."""
        accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Queue what was dropped; nothing is opened."""
        paths = dropped_paths(event)
        if paths:
            self.dropped.emit(paths)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour the list."""
        self._delegate.colors = palette
        self.list.viewport().update()

    def chosen(self) -> Entry | None:
        """Return the entry that the buttons speak of."""
        index = self.list.currentIndex()
        return self.model.entry(index) if index.isValid() else None

    def _cancel_chosen(self) -> None:
        entry = self.chosen()
        if entry is not None and not entry.stage.finished:
            self._queue.cancel(entry.number)

    def _open(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        self.open_requested.emit(Path(entry.path), entry.stage is Stage.DONE)

    def _fit(self, index: QModelIndex) -> None:
        """Lay the list out anew if a row needs another height for its words."""
        option = QStyleOptionViewItem()
        option.initFrom(self.list)
        option.widget = self.list
        wanted = self._delegate.sizeHint(option, index).height()
        if wanted != self.list.visualRect(index).height():
            self._delegate.sizeHintChanged.emit(index)

    def _refresh(self, *_: object) -> None:
        """Say how many there are, and enable what can be done."""
        entries = self._queue.entries
        left = sum(not entry.stage.finished for entry in entries)
        title = message("window.queue.to_do", left_count=left)
        show(self.heading, self.heading.setText, title if left else message("window.queue.title"))
        if bool(entries) == self.list.isHidden():
            for widget in (self.list, self.below):
                widget.setVisible(bool(entries))
            self.hint.setVisible(not entries)
            self.filled.emit(bool(entries))
        chosen = self.chosen()
        self.cancel.setEnabled(chosen is not None and not chosen.stage.finished)
        self.cancel_all.setEnabled(bool(left))
        self.clear.setEnabled(left < len(entries))
        self.export.setEnabled(bool(self._queue.exportable()))
