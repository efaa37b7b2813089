"""The tree of folders as views see it: what was read of it so far, and not a file more.

Qt's own QFileSystemModel asks the disk on the main thread whenever it is asked for an index.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon

from voiceman_gui.core.clock import clock
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.folder_details import Details
from voiceman_gui.qt.folder_order import TITLES, Column, Order
from voiceman_gui.qt.folders import ROOT, Entry
from voiceman_gui.qt.language import say, tr

BATCH = 500
"""Rows shown at once of a long folder; more as the view asks for them."""

_Index = QModelIndex | QPersistentModelIndex
_keys = itertools.count()


class Node:
    """A row of the tree."""

    def __init__(
        self, parent: Node | None, name: str, is_folder: bool, words: Message | None = None
    ) -> None:
        self.parent, self.name, self.is_folder = parent, name, is_folder
        self.key = next(_keys)
        self.words = words
        """Of a row that is no file but a notice about the folder."""
        self.children: list[Node] = []
        self.listed: tuple[Entry, ...] = ()
        """All that a folder holds, by name."""
        self.rest: list[Entry] = []
        """What of it is to be shown and is not yet."""
        self.was_read = False
        self.size_bytes = self.mtime_ns = 0
        self.details: Details | None = None

    @property
    def path(self) -> Path:
        """Where it lies."""
        return ROOT if self.parent is None else self.parent.path / self.name

    @property
    def entry(self) -> Entry:
        """What the folder above lists it as."""
        return Entry(self.name, self.is_folder, self.size_bytes, self.mtime_ns)


class FolderModel(QAbstractItemModel):
    """Folders and files, filled by whoever hears `wanted`.

    Parameters
    ----------
    folder_icon, file_icon : QIcon
    parent : QObject
    """

    wanted = Signal(object)
    """Path of a folder whose entries are to be shown; see `show_entries`, `show_words`."""

    def __init__(self, folder_icon: QIcon, file_icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._icons = {True: folder_icon, False: file_icon}
        self.root = Node(None, "", True)
        # Qt gets numbers: an index that it still holds must not point to a row that is gone.
        self._by_key = {self.root.key: self.root}
        self.order = Order()
        self._details: dict[Path, Details] = {}

    # -- what is there -----------------------------------------------------------------------

    def find(self, path: Path) -> Node | None:
        """Return the row of a file or folder; None while it was not read, or is not there."""
        node: Node | None = self.root
        for name in _names(path):
            node = None if node is None else self._child(node, name)
        return node

    def _child(self, node: Node, name: str) -> Node | None:
        while True:
            for child in node.children:
                if child.name == name and not child.words:
                    return child
            if all(entry.name != name for entry in node.rest):
                return None
            self._show_more(node)

    def index_of(self, node: Node) -> QModelIndex:
        """Return the index of a row."""
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.key)

    def node_at(self, index: _Index) -> Node:
        """Return the row of an index."""
        return self._by_key.get(index.internalId(), self.root) if index.isValid() else self.root

    # -- what was read -----------------------------------------------------------------------

    def show_entries(self, folder: Path, entries: tuple[Entry, ...]) -> None:
        """Show what a folder holds now; rows that are still there stay as they are."""
        node = self.find(folder)
        if node is None:
            return
        node.was_read, node.listed = True, entries
        self._renew(node)

    def show_details(self, folder: Path, details: Mapping[str, Details]) -> None:
        """Show lengths and states of the files of a folder."""
        node = self.find(folder)
        if node is None:
            return
        self._details |= {folder / name: one for name, one in details.items()}
        for child in node.children:
            child.details = details.get(child.name, child.details)
        if node.children:
            first, last = self.index_of(node.children[0]), self.index_of(node.children[-1])
            self.dataChanged.emit(first, last.siblingAtColumn(len(Column) - 1))
        if self.order.by in (Column.LENGTH, Column.STATE):
            self._renew(node)

    def choose(self, order: Order) -> None:
        """Show other files, or the same ones in another order."""
        self.order = order
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            waiting += [child for child in node.children if child.is_folder]
            if node.was_read and node.listed:
                self._renew(node)

    def _renew(self, node: Node) -> None:
        """Bring the rows below a folder in line with what it holds and with `order`."""
        path = node.path
        entries = self.order.of(path, node.listed, self._details)
        count = max(BATCH, sum(not child.words for child in node.children))
        names = [entry.name for entry in entries]
        shown = [child.name for child in node.children if child.name in set(names)]
        if shown != [name for name in names if name in set(shown)]:
            # Files in another order are other rows; folders stay, with what is unfolded in them.
            for row in reversed(range(len(node.children))):
                if not node.children[row].is_folder:
                    self._remove(node, row)
        # What came before rows that are still there must not push them out, unfolded as they are.
        old = {child.name for child in node.children}
        last = (place for place in reversed(range(len(entries))) if entries[place].name in old)
        count = max(count, next(last, -1) + 1)
        target, node.rest = entries[:count], list(entries[count:])
        there = set(target)
        for row in reversed(range(len(node.children))):
            if node.children[row].words or node.children[row].entry not in there:
                self._remove(node, row)
        row = 0
        while row < len(target):
            end = row
            kept = node.children[row].entry if row < len(node.children) else None
            while end < len(target) and target[end] != kept:
                end += 1
            self._insert(node, row, [Node(node, e.name, e.is_folder) for e in target[row:end]])
            row = end + 1
        # A view may have asked for more meanwhile.
        for child, entry in zip(node.children, entries, strict=False):
            child.size_bytes, child.mtime_ns = entry.size_bytes, entry.mtime_ns
            child.details = self._details.get(path / child.name)

    def show_words(self, folder: Path, words: Message) -> None:
        """Show a notice in place of what a folder that cannot be read holds."""
        node = self.find(folder)
        if node is None or node.children:
            return
        node.was_read = True
        self._insert(node, 0, [Node(node, "", False, words)])

    def _show_more(self, node: Node) -> None:
        more, node.rest = node.rest[:BATCH], node.rest[BATCH:]
        new = [Node(node, entry.name, entry.is_folder) for entry in more]
        for child, entry in zip(new, more, strict=True):
            child.size_bytes, child.mtime_ns = entry.size_bytes, entry.mtime_ns
            child.details = self._details.get(child.path)
        self._insert(node, len(node.children), new)

    def _insert(self, node: Node, row: int, new: list[Node]) -> None:
        if new:
            self.beginInsertRows(self.index_of(node), row, row + len(new) - 1)
            node.children[row:row] = new
            self._by_key |= {child.key: child for child in new}
            self.endInsertRows()

    def _remove(self, node: Node, row: int) -> None:
        self.beginRemoveRows(self.index_of(node), row, row)
        for gone in _below(node.children.pop(row)):
            del self._by_key[gone.key]
        self.endRemoveRows()

    # -- what Qt asks ------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row."""
        children = self.node_at(parent).children
        below = parent.isValid() and parent.column() > 0
        if below or not 0 <= column < len(Column) or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row].key)

    def parent(self, index: _Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the folder above."""
        above = self.node_at(index).parent
        return QModelIndex() if above is None else self.index_of(above)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows a folder shows so far."""
        return len(self.node_at(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns: name, length, date and state."""
        return len(Column)

    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:  # noqa: B008
        """Whether a row can be unfolded: any folder, empty or not read yet."""
        return self.node_at(parent).is_folder and parent.column() <= 0

    def canFetchMore(self, parent: _Index) -> bool:
        """Whether there is more than is shown, or the folder was not read yet."""
        node = self.node_at(parent)
        below = node.is_folder and parent.column() <= 0
        return below and (not node.was_read or bool(node.rest))

    def fetchMore(self, parent: _Index) -> None:
        """Show more rows, or ask for the folder to be read."""
        node = self.node_at(parent)
        if node.was_read:
            self._show_more(node)
        else:
            self.wanted.emit(node.path)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a row."""
        node = self.node_at(index)
        if node.words:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if node.is_folder else flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return name and icon, length, date and state."""
        node = self.node_at(index)
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return text(node, column)
        if role == Qt.ItemDataRole.DecorationRole and not node.words and column is Column.NAME:
            return self._icons[node.is_folder]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (text(node, each) for each in Column)))
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.LENGTH:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return say(TITLES[Column(section)])
        return None


def text(node: Node, column: Column) -> str:
    """Return what a column says of a row."""
    if column is Column.NAME:
        return displayable(node.name) if node.words is None else say(node.words)
    if node.is_folder or node.words is not None:
        return ""
    known = node.details or Details()
    if column is Column.DATE:
        return _date(node.mtime_ns)
    if column is Column.LENGTH:
        return "" if known.duration_s is None else clock(known.duration_s, 0)
    marked = tr("window.browser.marked", marks_count=known.marks_count)
    states = (known.analysed, tr("window.browser.analysed")), (known.marks_count, marked)
    return ", ".join(words for holds, words in states if holds)


def _date(mtime_ns: int) -> str:
    if not mtime_ns:
        return ""
    day = datetime.fromtimestamp(mtime_ns / 1e9).date()
    return tr("window.browser.date", when=day.isoformat())


def _names(path: Path) -> tuple[str, ...]:
    if path == ROOT:
        return ()
    return path.parts if sys.platform == "win32" else path.parts[1:]


def _below(node: Node) -> Iterable[Node]:
    yield node
    for child in node.children:
        yield from _below(child)
