"""The analyst's marks as rows of a table, of which only changed ones are updated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from voiceman_gui.core.clock import clock
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.message import message
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.tips import wrapped

COLUMNS = (
    message("panels.marks.report"),
    message("panels.marks.number"),
    message("panels.marks.start"),
    message("panels.marks.end"),
    message("panels.marks.label"),
)
REPORT, NUMBER, START, END, LABEL = range(5)

Index = QModelIndex | QPersistentModelIndex
Change = Callable[[Mark, Mark, str], None]
_ROLE = Qt.ItemDataRole
_NO_INDEX = QModelIndex()


class MarksModel(QAbstractTableModel):
    """Marks in order of time, with the numbers that pictures and report give them.

    Parameters
    ----------
    change : callable
        Replaces a mark by another; takes both and the id of the command.
    parent : QObject
    """

    def __init__(self, change: Change, parent: QObject) -> None:
        super().__init__(parent)
        self._change = change
        self._marks: tuple[Mark, ...] = ()
        self._numbers: tuple[int | None, ...] = ()
        language().changed.connect(self._language_changed)

    def _language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def show(self, marks: tuple[Mark, ...]) -> None:
        """Show other marks; rows at both ends that stay as they were are left alone.

        Parameters
        ----------
        marks : tuple of Mark
            In order of time.
        """
        old, n_old, n_new = self._marks, len(self._marks), len(marks)
        shorter = min(n_old, n_new)
        head = next((i for i in range(shorter) if old[i] != marks[i]), shorter)
        rest = shorter - head
        tail = next((i for i in range(rest) if old[n_old - 1 - i] != marks[n_new - 1 - i]), rest)
        gone, come = n_old - head - tail, n_new - head - tail
        numbers = tuple(number for number, _ in numbered(marks))
        both = min(gone, come)
        if gone > both:
            self.beginRemoveRows(_NO_INDEX, head + both, head + gone - 1)
        elif come > both:
            self.beginInsertRows(_NO_INDEX, head + both, head + come - 1)
        self._marks, self._numbers = marks, numbers
        if gone > both:
            self.endRemoveRows()
        elif come > both:
            self.endInsertRows()
        if both:
            self.dataChanged.emit(self.index(head, 0), self.index(head + both - 1, LABEL))
        if n_new > head:
            # All passages behind a new one have another number.
            self.dataChanged.emit(self.index(head, NUMBER), self.index(n_new - 1, NUMBER))

    def mark(self, row: int) -> Mark:
        """Return the mark of a row."""
        return self._marks[row]

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many marks there are."""
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, side: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the name of a column."""
        if side is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return say(COLUMNS[section])
        if role == _ROLE.ToolTipRole and section == NUMBER:
            return tr("panels.marks.number_tip")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what can be done with a cell."""
        flag = Qt.ItemFlag
        if index.column() == REPORT:
            is_region = self._marks[index.row()].span.duration_s > 0
            return flag.ItemIsEnabled | (flag.ItemIsUserCheckable if is_region else flag(0))
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable
        return usual | flag.ItemIsEditable if index.column() == LABEL else usual

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return text, check or tip of a cell."""
        mark, column = self._marks[index.row()], index.column()
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return self._text(index.row(), column)
        is_region = mark.span.duration_s > 0
        if role == _ROLE.CheckStateRole and column == REPORT and is_region:
            return Qt.CheckState.Checked if mark.in_report else Qt.CheckState.Unchecked
        if role == _ROLE.ToolTipRole:
            return wrapped(_tip(column, is_region) or "") or None
        return None

    def _text(self, row: int, column: int) -> str | None:
        mark, number = self._marks[row], self._numbers[row]
        if column == NUMBER:
            return "" if number is None else str(number)
        if column == START:
            return clock(mark.span.start_s)
        if column == END:
            return clock(mark.span.end_s) if mark.span.duration_s else "–"
        return mark.label if column == LABEL else None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Change a label, or whether the report reads a region."""
        mark = self._marks[index.row()]
        if index.column() == LABEL and role == _ROLE.EditRole:
            self._change(mark, replace(mark, label=str(value).strip()), "mark.label")
            return True
        if index.column() == REPORT and role == _ROLE.CheckStateRole:
            in_report = Qt.CheckState(value) is Qt.CheckState.Checked
            self._change(mark, replace(mark, in_report=in_report), "mark.change")
            return True
        return False


def _tip(column: int, is_region: bool) -> str | None:
    if column == LABEL:
        return tr("panels.marks.label_tip")
    if column != REPORT:
        return None
    if is_region:
        return tr("panels.marks.region_tip")
    return tr("panels.marks.point_tip")
