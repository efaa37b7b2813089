"""File browser: folders, recordings opened lately, and the queue. Every file may be tried."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QDir, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFileSystemModel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTabWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.names import displayable
from voiceman_gui.qt.panels.queue import QueuePanel
from voiceman_gui.qt.theme import Palette


class FilesPanel(QWidget):
    """Folder tree and recent files, activating one asks to open it; below them the queue.

    Parameters
    ----------
    queue : QueuePanel
    """

    open_requested = Signal(object)

    def __init__(self, queue: QueuePanel) -> None:
        super().__init__()
        self.queue = queue
        self.setAccessibleName("File browser")
        self.model = QFileSystemModel(self)
        self.model.setReadOnly(True)
        self.model.setFilter(QDir.Filter.AllDirs | QDir.Filter.Files | QDir.Filter.NoDotAndDotDot)
        # Custom icons make Qt ask the desktop for each file, which stalls on network folders.
        self.model.setOption(QFileSystemModel.Option.DontUseCustomDirectoryIcons)
        self.model.setRootPath(QDir.rootPath())
        self.tree = QTreeView()
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        for column in (1, 2, 3):
            self.tree.hideColumn(column)
        self.tree.setAccessibleName("Folders")
        self.tree.activated.connect(self._tree_activated)
        self.recent = QListWidget()
        self.recent.setAccessibleName("Recent files")
        self.recent.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.recent.itemActivated.connect(
            lambda item: self.open_requested.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
        )
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self.tree, "Folders")
        tabs.addTab(self.recent, "Recent")
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
        # The root is where drives lie; on Unix there is one, which needs no row of its own.
        if QDir.rootPath() == "/":
            self.tree.setRootIndex(self.model.index("/"))
        self._wanted: Path | None = None
        self.model.directoryLoaded.connect(self._loaded)

    def set_palette_colors(self, palette: Palette) -> None:
        """Recolour what draws itself."""
        self.queue.set_palette_colors(palette)

    def _share(self, filled: bool) -> None:
        """Give the queue half of the height while it holds anything, else as little as can be."""
        whole = self._parts.height()
        self._parts.setSizes([whole // 2, whole - whole // 2] if filled else [whole, 0])

    def show_folder(self, folder: Path) -> None:
        """Unfold the tree down to a folder."""
        self._wanted = folder
        self.tree.expand(self.model.index(str(folder)))
        self._loaded(str(folder.parent))

    def show_file(self, path: Path) -> None:
        """Make a file the current one of the tree."""
        self._wanted = path
        self._loaded(str(path.parent))

    def _loaded(self, folder: str) -> None:
        # Folders are read by a thread of the model's: rows exist only once it says so.
        if self._wanted is not None and Path(folder) == self._wanted.parent:
            index = self.model.index(str(self._wanted))
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def show_recent(self, paths: Iterable[Path]) -> None:
        """List the recordings opened lately, newest first."""
        self.recent.clear()
        for path in paths:
            item = QListWidgetItem(displayable(path.name))
            item.setToolTip(displayable(path))
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            self.recent.addItem(item)

    def _tree_activated(self, index: QModelIndex) -> None:
        if not self.model.isDir(index):
            self.open_requested.emit(Path(self.model.filePath(index)))
