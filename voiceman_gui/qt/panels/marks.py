"""The analyst's marks as a list: where, which label, whether the report speaks of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.editing import Editing
from voiceman_gui.qt.panels.marks_model import END, LABEL, START, Index, MarksModel
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT


class _Labels(QStyledItemDelegate):
    """Gives the field in which a label is written."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field; files that are dropped on it are the window's."""
        editor = super().createEditor(parent, option, index)
        files_pass_by(editor)
        return editor


class MarksPanel(QWidget):
    """Marks in order of time; label and report flag can be edited in place.

    Parameters
    ----------
    state : State
    editing : Editing
    """

    def __init__(self, state: State, editing: Editing) -> None:
        super().__init__()
        self.setAccessibleName("Marks")
        self._state = state
        self.empty = QLabel(
            "No marks yet. Select a passage: Edit > Mark region. At a moment: Edit > Mark point."
        )
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self.model = MarksModel(editing.change, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(LABEL, _Labels(self.table))
        self.table.setAccessibleName("Marks")
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        # Measured are the rows that are seen: times are as wide in all others.
        header.setResizeContentsPrecision(0)
        self.table.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.table)
        state.marks_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        marks = self._state.marks
        self.empty.setVisible(not marks)
        self.table.setVisible(bool(marks))
        self.model.show(marks)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() in (START, END):
            span = self.model.mark(index.row()).span
            self._state.set_selection(span if span.duration_s > 0 else None)
            self._state.seek(span.start_s)
