"""The analyst's marks as a list: where, which label, whether the report speaks of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.analysis import Mark
from voiceman_gui.qt.editing import Editing
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.timetext import clock

COLUMNS = ("Report", "Start", "End", "Label")
REPORT, START, END, LABEL = range(4)


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
        self._state, self._editing = state, editing
        self._filling = False
        self.empty = QLabel(
            "No marks yet. Select a passage: Edit > Mark region. At a moment: Edit > Mark point."
        )
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self.table = QTableWidget(0, len(COLUMNS))
        self.table.setAccessibleName("Marks")
        self.table.setHorizontalHeaderLabels(COLUMNS)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._edited)
        self.table.cellClicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.table)
        state.marks_changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self._filling = True
        marks = self._state.marks
        self.empty.setVisible(not marks)
        self.table.setVisible(bool(marks))
        self.table.setRowCount(len(marks))
        for row, mark in enumerate(marks):
            self._fill(row, mark)
        self._filling = False

    def _fill(self, row: int, mark: Mark) -> None:
        flag = QTableWidgetItem()
        is_region = mark.span.duration_s > 0
        if is_region:
            checked = Qt.CheckState.Checked if mark.in_report else Qt.CheckState.Unchecked
            flag.setCheckState(checked)
            flag.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            flag.setToolTip("Report this region in detail")
        else:
            flag.setFlags(Qt.ItemFlag.ItemIsEnabled)
            flag.setToolTip("A point is drawn and kept in the JSON; the report reads regions")
        self.table.setItem(row, REPORT, flag)
        for column, seconds in ((START, mark.span.start_s), (END, mark.span.end_s)):
            item = QTableWidgetItem(clock(seconds) if column == START or is_region else "–")
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self.table.setItem(row, column, item)
        label = QTableWidgetItem(mark.label)
        label.setToolTip("Double click to write a label")
        self.table.setItem(row, LABEL, label)

    def _edited(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        mark = self._state.marks[item.row()]
        if item.column() == LABEL:
            self._editing.change(mark, replace(mark, label=item.text().strip()), "Change label")
        elif item.column() == REPORT:
            in_report = item.checkState() == Qt.CheckState.Checked
            self._editing.change(mark, replace(mark, in_report=in_report))

    def _clicked(self, row: int, column: int) -> None:
        if column in (START, END):
            span = self._state.marks[row].span
            self._state.set_selection(span if span.duration_s > 0 else None)
            self._state.seek(span.start_s)
