"""File browser: folders, recordings opened lately, and the queue. Every file may be tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFileIconProvider,
    QFrame,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.folder_details import DetailsReader
from voiceman_gui.qt.folder_model import FolderModel
from voiceman_gui.qt.folder_order import Column, Order
from voiceman_gui.qt.folders import ROOT, Entry, FolderReader
from voiceman_gui.qt.language import bind, language, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.file_filter import FileFilter
from voiceman_gui.qt.panels.file_menu import FileActs, file_menu, show_menu
from voiceman_gui.qt.panels.queue import QueuePanel
from voiceman_gui.qt.reveal import show_in_folder

LEAST_PX = {Column.LENGTH: 260, Column.STATE: 380, Column.DATE: 500}
"""Width of the panel from which on each column stands beside the names."""


class FilesPanel(QWidget):
    """Folder tree and recent files, activating one asks to open it; below them the queue.

    Parameters
    ----------
    queue : QueuePanel
    cache_mb : callable
        Size that kept results are held to; they say which recordings were analysed.
    """

    open_requested = Signal(object)
    queue_requested = Signal(object)
    """Paths of files and folders that are to be analysed without being opened."""
    info_requested = Signal(object)
    """Path of a file about which everything is to be shown."""

    def __init__(self, queue: QueuePanel, cache_mb: Callable[[], int] = int) -> None:
        super().__init__()
        self.queue = queue
        bind(self, self.setAccessibleName, "window.browser")
        self._reader = FolderReader(self)
        icons = QFileIconProvider()
        self.model = FolderModel(
            icons.icon(QFileIconProvider.IconType.Folder),
            icons.icon(QFileIconProvider.IconType.File),
            self,
        )
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setUniformRowHeights(True)
        # Names of recordings differ at their ends.
        self.tree.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._tree_menu)
        self._dress_header(self.tree.header())
        self.filter = FileFilter()
        self.filter.changed.connect(self._filter)
        self._details = DetailsReader(cache_mb, self)
        self._details.read_.connect(self.model.show_details)
        bind(self.tree, self.tree.setAccessibleName, "window.browser.folders")
        self.tree.activated.connect(self._tree_activated)
        self.tree.expanded.connect(lambda index: self._reader.read(self._path(index)))
        self.model.wanted.connect(self._reader.read)
        self._reader.listed.connect(self._listed)
        self._reader.failed.connect(self._failed)
        self._reader.silent.connect(self._silent)
        self._wanted: Path | None = None
        self._looked_again: set[Path] = set()
        self.silence = _Silence()
        self.silence.home.clicked.connect(lambda: self.show_folder(Path.home()))
        folders = QWidget()
        column = QVBoxLayout(folders)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(self.silence)
        self.recent = QListWidget()
        bind(self.recent, self.recent.setAccessibleName, "window.browser.recent_files")
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.recent.customContextMenuRequested.connect(self._recent_menu)
        self.recent.itemActivated.connect(
            lambda item: self.open_requested.emit(item.data(Qt.ItemDataRole.UserRole))
        )
        self._tabs = tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(folders, "")
        tabs.addTab(self.recent, "")
        self._translate()
        language().changed.connect(self._translate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(5)
        self._parts.addWidget(tabs)
        self._parts.addWidget(queue)
        self._parts.setStretchFactor(0, 1)
        layout.addWidget(self._parts)
        queue.filled.connect(self._share)
        # What came and went while the person was in another program.
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._application_changed)

    def _translate(self) -> None:
        for place, title in enumerate((tr("window.browser.folders"), tr("window.browser.recent"))):
            self._tabs.setTabText(place, title)
        self.tree.viewport().update()

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour what draws itself."""
        self.queue.set_palette_colors(palette)

    def _share(self, filled: bool) -> None:
        """Give the queue half of the height while it holds anything, else as little as can be."""
        whole = self._parts.height()
        self._parts.setSizes([whole // 2, whole - whole // 2] if filled else [whole, 0])

    def show_folder(self, folder: Path) -> None:
        """Unfold the tree down to a folder, as far as the disk answers."""
        self.silence.hide()
        self._wanted = folder
        self._looked_again.clear()
        self._unfold()

    def show_file(self, path: Path) -> None:
        """Make a file the current one of the tree, whatever files are shown beside it."""
        self.model.choose(replace(self.model.order, always=path))
        self.show_folder(path)

    def _dress_header(self, header: QHeaderView) -> None:
        header.setStretchLastSection(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._sort)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as leave room for the names."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        shown = [column for column, least in LEAST_PX.items() if self.width() >= least]
        for column in LEAST_PX:
            self.tree.setColumnHidden(column, column not in shown)
        self.tree.setHeaderHidden(not shown)

    def _sort(self, section: int) -> None:
        """Order by a column; a second click turns the order round."""
        order, column = self.model.order, Column(section)
        same = order.by is column
        self._order(order.reversed_(not order.reverse) if same else order.sorted_by(column))

    def _order(self, order: Order) -> None:
        current = self.tree.currentIndex()
        path = self._path(current) if current.isValid() else None
        self.model.choose(order)
        header = self.tree.header()
        header.setSortIndicatorShown(True)
        down = Qt.SortOrder.DescendingOrder if order.reverse else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(order.by, down)
        node = None if path is None else self.model.find(path)
        if node is not None:
            self.tree.setCurrentIndex(self.model.index_of(node))

    def _filter(self) -> None:
        shown = self.filter
        self._order(replace(self.model.order, sounds_only=shown.sounds_only, holding=shown.holding))

    def _acts(self) -> FileActs:
        return FileActs(
            open=self.open_requested.emit,
            queue=lambda path: self.queue_requested.emit([path]),
            info=self.info_requested.emit,
            reveal=show_in_folder,
        )

    def _tree_menu(self, at: QPoint) -> None:
        index = self.tree.indexAt(at)
        node = self.model.node_at(index)
        if not index.isValid() or node.words:
            return
        menu = file_menu(
            node.path,
            self._acts(),
            self,
            is_folder=node.is_folder,
            order=self.model.order,
            choose=self._order,
        )
        show_menu(menu, self.tree.viewport(), at)

    def _recent_menu(self, at: QPoint) -> None:
        item = self.recent.itemAt(at)
        if item is not None:
            path = item.data(Qt.ItemDataRole.UserRole)
            show_menu(file_menu(path, self._acts(), self), self.recent.viewport(), at)

    def refresh(self) -> None:
        """Look again at every folder that is unfolded."""
        waiting = [self.model.root]
        while waiting:
            node = waiting.pop()
            if node.was_read:
                self._reader.read(node.path)
            waiting += [
                child
                for child in node.children
                if child.is_folder and self.tree.isExpanded(self.model.index_of(child))
            ]

    def stop(self) -> None:
        """Wait for no folder any more: the window goes."""
        self._reader.stop()
        self._details.stop()

    def _application_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and self.isVisible():
            self.refresh()

    def _unfold(self) -> None:
        """Go on towards what is wanted; each folder on the way is read first."""
        wanted = self._wanted
        if wanted is None:
            return
        for path in (ROOT, *(each for each in reversed(wanted.parents) if each != ROOT)):
            node = self.model.find(path)
            if node is None:
                self._look_again(path.parent)
                return
            if not node.was_read:
                self._reader.read(path)
                return
            self.tree.expand(self.model.index_of(node))
        node = self.model.find(wanted)
        if node is None:
            self._look_again(wanted.parent)
            return
        self._wanted = None
        index = self.model.index_of(node)
        if node.is_folder:
            self.tree.expand(index)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def _look_again(self, folder: Path) -> None:
        """Read a folder once more for what it did not hold when it was read."""
        if folder not in self._looked_again:
            self._looked_again.add(folder)
            self._reader.read(folder)

    def _listed(self, folder: Path, entries: tuple[Entry, ...]) -> None:
        self.model.show_entries(folder, entries)
        self._details.read(folder, entries)
        if self.silence.folder == folder:
            self.silence.hide()
        self._unfold()

    def _failed(self, folder: Path, why: Message) -> None:
        self.model.show_words(folder, message("window.browser.unreadable", why=why))

    def _silent(self, folder: Path) -> None:
        self.model.show_words(folder, message("window.browser.silent"))
        self.silence.tell(folder)

    def show_recent(self, paths: Iterable[Path]) -> None:
        """List the recordings opened lately, newest first."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(displayable(path.name))
            item.setToolTip(displayable(path))
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.recent.addItem(item)

    def _path(self, index: QModelIndex) -> Path:
        return self.model.node_at(index).path

    def _tree_activated(self, index: QModelIndex) -> None:
        node = self.model.node_at(index)
        if not node.is_folder and not node.words:
            self.open_requested.emit(node.path)


class _Silence(QFrame):
    """Names a folder that does not answer, and offers one that does."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.folder: Path | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        bind(self.words, self.words.setAccessibleName, "window.notice")
        self.home = QPushButton()
        bind(self.home, self.home.setText, "window.browser.home")
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def tell(self, folder: Path) -> None:
        """Name a folder."""
        self.folder = folder
        words = self.words
        bind(words, words.setText, "window.browser.silent_long", folder=displayable(folder))
        self.show()
