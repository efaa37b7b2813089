"""The analyst's marks as a list: where, which label, whether the report speaks of it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
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

from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import bind
from voiceman_gui.qt.panels.marks_model import END, LABEL, NUMBER, START, Index, MarksModel
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
        bind(self, self.setAccessibleName, "panels.marks.name")
        self._state, self._editing = state, editing
        self.empty = QLabel()
        bind(self.empty, self.empty.setText, "panels.marks.none")
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self.model = MarksModel(editing.change, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(LABEL, _Labels(self.table))
        bind(self.table, self.table.setAccessibleName, "panels.marks.name")
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        # Measured are the rows that are seen: times are as wide in all others.
        header.setResizeContentsPrecision(0)
        self.table.clicked.connect(self._clicked)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        # Not in the field of a label, where Del removes a letter.
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._remove_chosen)
        editing.chosen = lambda: self.chosen() if self._works_here() else ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.table)
        state.marks_changed.connect(self._refresh)
        state.selection_changed.connect(self._selection_changed)
        self._refresh()

    def chosen(self) -> tuple[Mark, ...]:
        """Return the marks of the rows that are selected, in order of time."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows(NUMBER))
        return tuple(self.model.mark(row) for row in rows)

    def _refresh(self) -> None:
        marks = self._state.marks
        chosen = {mark.span for mark in self.chosen()}
        self.empty.setVisible(not marks)
        self.table.setVisible(bool(marks))
        self.model.show(marks)
        if {mark.span for mark in self.chosen()} != chosen & {mark.span for mark in marks}:
            # Rows moved below the selection: Del must not remove another mark than was chosen.
            self._choose(chosen)

    def _choose(self, spans: Collection[Span]) -> None:
        """Select the rows of these marks, as far as they are there, and no others."""
        rows = QItemSelection()
        for row in range(self.model.rowCount()):
            if self.model.mark(row).span in spans:
                rows.select(self.model.index(row, 0), self.model.index(row, LABEL))
        self.table.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _works_here(self) -> bool:
        return self.window().focusWidget() is self.table

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen:
            row = self._state.marks.index(chosen[0])
            self._editing.remove(*chosen)
            # What follows can be removed next without the mouse.
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _selection_changed(self, span: Span | None) -> None:
        """Choose the mark that is selected on the time axis: only one thing seems selected."""
        if span is not None and all(mark.span != span for mark in self.chosen()):
            self._choose({span})

    def _clicked(self, index: QModelIndex) -> None:
        if not self.table.selectionModel().isRowSelected(index.row(), QModelIndex()):
            return
        if index.column() in (START, END):
            span = self.model.mark(index.row()).span
            self._state.set_selection(span if span.duration_s > 0 else None)
            self._state.seek(span.start_s)
