"""Passages of a comparison as rows of a table that can be sorted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from voiceman_gui.core.comparing import Compared
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.report.comparison_rows import MEASURED, Column, cell, head, sort_key

COLUMNS = tuple(Column)
Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
SORT = _ROLE.UserRole
_NO_INDEX = QModelIndex()
_RIGHT = (Column.TIME, *MEASURED, Column.AROUSAL)


class ComparisonModel(QAbstractTableModel):
    """Rows in the order in which they are given; the last column is the recording."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Compared, ...] = ()
        language().changed.connect(self._translate)

    def show(self, rows: tuple[Compared, ...]) -> None:
        """Show other rows; rows of the same passages stay where they are."""
        same = [(one.source, one.span) for one in rows] == [
            (one.source, one.span) for one in self.rows
        ]
        if same:
            self.rows = rows
            self._translate()
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many passages there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS) + 1

    def headerData(self, section: int, side: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the name of a column."""
        if side is not Qt.Orientation.Horizontal or role != _ROLE.DisplayRole:
            return None
        if section == len(COLUMNS):
            return tr("report.comparison.recording")
        return say(head(COLUMNS[section]))

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return text, alignment or what a cell is sorted by."""
        one, place = self.rows[index.row()], index.column()
        column = COLUMNS[place] if place < len(COLUMNS) else None
        if role == _ROLE.DisplayRole:
            if column is None:
                return displayable(one.source.file)
            return self._text(one, column)
        if role == SORT:
            return one.source.file if column is None else sort_key(one, column)
        if role == _ROLE.TextAlignmentRole and column in _RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, one: Compared, column: Column) -> str:
        if column is Column.PASSAGE and one.place:
            # The heading says that it is a passage.
            return " · ".join(filter(None, (one.place, one.mark.label)))  # not worded: layout
        if column in MEASURED and one.measures is None:
            return tr("dialogs.comparison.waits")
        said = cell(one, column)
        return said if isinstance(said, str) else say(said)

    def _translate(self) -> None:
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))


class ComparisonOrder(QSortFilterProxyModel):
    """The rows, sorted by any column."""

    def __init__(self, model: ComparisonModel) -> None:
        super().__init__(model)
        self._model = model
        self.setSourceModel(model)
        self.setSortRole(SORT)
        # A row stays where it is while values arrive; another press on the heading sorts anew.
        self.setDynamicSortFilter(False)

    def row_at(self, row: int) -> Compared:
        """Return what stands in a row that is shown."""
        return self._model.rows[self.mapToSource(self.index(row, 0)).row()]

    def all(self) -> tuple[Compared, ...]:
        """Return all rows in the order in which they are shown."""
        return tuple(self.row_at(row) for row in range(self.rowCount()))
