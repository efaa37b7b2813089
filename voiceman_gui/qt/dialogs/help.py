"""The help, with its contents beside it and a search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.message import message
from voiceman_gui.qt.dialogs.text import TextDialog
from voiceman_gui.qt.language import tr

PLACE = Qt.ItemDataRole.UserRole
"""Number of the block where a heading stands."""


class HelpDialog(TextDialog):
    """Contents at the left, the page at the right, a search above.

    Parameters
    ----------
    text : str
        The page, Markdown.
    parent : QWidget or None
    """

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(message("dialogs.help.title"), parent)
        self.page.setMarkdown(text)
        self._found: list[QTextCursor] = []
        self._place = 0
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(tr("dialogs.help.contents"))
        self._list_headings()
        self.contents.currentItemChanged.connect(self._go_to)
        self.contents.itemClicked.connect(self._go_to)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("dialogs.help.search"))
        self.search.setAccessibleName(tr("dialogs.help.search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.count)
        beside = QSplitter(Qt.Orientation.Horizontal)
        beside.setChildrenCollapsible(False)
        beside.addWidget(self.contents)
        beside.addWidget(self.page)
        beside.setSizes([260, 640])
        beside.setStretchFactor(1, 1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(0, row)
        column.insertWidget(1, beside, 1)
        for keys, step in (("F3", 1), ("Shift+F3", -1)):
            shortcut = QShortcut(keys, self)
            shortcut.activated.connect(self._next if step > 0 else self._before)
        QShortcut("Ctrl+F", self).activated.connect(self.search.setFocus)
        # Enter would close the dialog; here it goes to the next place.
        self.search.returnPressed.connect(self._next)
        for button in self.buttons.buttons():
            assert isinstance(button, QPushButton)
            button.setAutoDefault(False)
        available = self.screen().availableGeometry().size()
        self.resize(min(940, available.width() - 32), min(680, available.height() - 64))
        self.search.setFocus()

    def _list_headings(self) -> None:
        """Write the page's headings, those of a chapter below it."""
        above: QTreeWidgetItem | None = None
        block = self.page.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            if 1 <= level <= 3 and block.text():
                item = QTreeWidgetItem([block.text()])
                item.setData(0, PLACE, block.blockNumber())
                item.setToolTip(0, block.text())
                if level <= 2 or above is None:
                    self.contents.addTopLevelItem(item)
                    above = item
                else:
                    above.addChild(item)
            block = block.next()
        self.contents.expandAll()

    def _go_to(self, item: QTreeWidgetItem | None, *_: object) -> None:
        if item is None:
            return
        document = self.page.document()
        block = document.findBlockByNumber(item.data(0, PLACE))
        self.page.setTextCursor(QTextCursor(block))
        top = document.documentLayout().blockBoundingRect(block).top()
        self.page.verticalScrollBar().setValue(round(top))

    # -- search --------------------------------------------------------------------------------

    def _look(self, text: str) -> None:
        """Mark every place with a text, and show the first."""
        document: QTextDocument = self.page.document()
        self._found, self._place = [], 0
        found = document.find(text) if text.strip() else QTextCursor()
        while not found.isNull():
            self._found.append(QTextCursor(found))
            found = document.find(text, found)
        self._show_place()

    def _next(self) -> None:
        self._step(1)

    def _before(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        if self._found:
            self._place = (self._place + step) % len(self._found)
            self._show_place()

    def _show_place(self) -> None:
        marked = []
        colors = self.palette()
        for number, cursor in enumerate(self._found):
            here = number == self._place
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            ground = QPalette.ColorRole.Highlight if here else QPalette.ColorRole.Mid
            ink = QPalette.ColorRole.HighlightedText if here else QPalette.ColorRole.Text
            mark.format.setBackground(colors.color(ground))
            mark.format.setForeground(colors.color(ink))
            marked.append(mark)
        self.page.setExtraSelections(marked)
        if self._found:
            place = QTextCursor(self._found[self._place])
            place.clearSelection()
            self.page.setTextCursor(place)
            self.page.ensureCursorVisible()
            count = tr("dialogs.help.found", number=self._place + 1, count=len(self._found))
        else:
            count = tr("dialogs.help.nothing") if self.search.text().strip() else ""
        self.count.setText(count)
