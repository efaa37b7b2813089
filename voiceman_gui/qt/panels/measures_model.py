"""Passages and their measures as rows of a table that can be filtered and sorted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from voiceman_gui.core.clock import clock
from voiceman_gui.core.measure_rows import MeasureRow, RowKind, selection_row
from voiceman_gui.core.measure_table import MEASURES
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns
from voiceman_gui.qt.items import measure_wording as wording
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.tips import wrapped

FIXED = (
    message("panels.measures.kind"),
    message("panels.measures.label"),
    message("panels.measures.speaker"),
    message("panels.measures.start"),
    message("panels.measures.length"),
)
KIND, LABEL, SPEAKER, START, LENGTH = range(5)

Index = QModelIndex | QPersistentModelIndex
Known = Callable[[Span], PassageMeasures | None]
_ROLE = Qt.ItemDataRole
SORT = _ROLE.UserRole
_NO_INDEX = QModelIndex()
_LAST = float("inf")
_KINDS = tuple(RowKind)


class MeasuresModel(QAbstractTableModel):
    """Rows in the order in which they are given.

    Parameters
    ----------
    known : callable
        Returns the measures of a passage, if it is measured.
    parent : QObject
    """

    def __init__(self, known: Known, parent: QObject) -> None:
        super().__init__(parent)
        self._known = known
        self.rows: tuple[MeasureRow, ...] = ()
        self._has_selection = False
        self._turns = Turns()
        self._places: dict[Span, list[int]] = {}
        language().changed.connect(self._language_changed)

    def show(self, rows: tuple[MeasureRow, ...], turns: Turns) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self._turns, self._has_selection = rows, turns, False
        self._find_places()
        self.endResetModel()

    def show_selection(self, span: Span | None) -> None:
        """Show the selection as the first row, unless another row is the same passage."""
        others = self.rows[1:] if self._has_selection else self.rows
        known = self._places.get(span, []) if span is not None else []
        if span is None or any(place >= len(self.rows) - len(others) for place in known):
            if self._has_selection:
                self.beginRemoveRows(_NO_INDEX, 0, 0)
                self.rows, self._has_selection = others, False
                self._find_places()
                self.endRemoveRows()
            return
        row = selection_row(span, self._turns)
        if self._has_selection:
            self.rows = (row, *others)
            self._find_places()
            self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))
            return
        self.beginInsertRows(_NO_INDEX, 0, 0)
        self.rows, self._has_selection = (row, *others), True
        self._find_places()
        self.endInsertRows()

    def _find_places(self) -> None:
        self._places = {}
        for place, row in enumerate(self.rows):
            self._places.setdefault(row.span, []).append(place)

    def update_span(self, span: Span) -> None:
        """Show that a passage is measured."""
        for place in self._places.get(span, ()):
            self.dataChanged.emit(
                self.index(place, len(FIXED)), self.index(place, self.columnCount() - 1)
            )

    def place_of(self, span: Span) -> int | None:
        """Return the first row of a passage."""
        return next(iter(self._places.get(span, ())), None)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many passages there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(FIXED) + len(MEASURES)

    def headerData(self, section: int, side: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return name and definition of a column."""
        if side is not Qt.Orientation.Horizontal:
            return None
        measured = section - len(FIXED)
        if role == _ROLE.DisplayRole:
            return say(FIXED[section]) if measured < 0 else wording.heading_text(MEASURES[measured])
        if role == _ROLE.ToolTipRole and measured >= 0:
            return wrapped(wording.definition_text(MEASURES[measured]))
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return text, tip, alignment or what a cell is sorted by."""
        row, column = self.rows[index.row()], index.column()
        if role == _ROLE.DisplayRole:
            return self._text(row, column)
        if role == SORT:
            return self._key(row, column)
        if role == _ROLE.TextAlignmentRole and column >= START:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _ROLE.ToolTipRole and column >= len(FIXED):
            return self._tip(row, column - len(FIXED))
        return None

    def _text(self, row: MeasureRow, column: int) -> str:
        if column >= len(FIXED):
            return wording.value_text(MEASURES[column - len(FIXED)], self._known(row.span))
        texts: tuple[Callable[[], str], ...] = (
            lambda: say(wording.KINDS[row.kind]),
            lambda: wording.label_text(row),
            lambda: wording.speaker_of_row(row, self._turns),
            lambda: clock(row.span.start_s),
            lambda: tr("panels.measures.seconds", length_s=row.span.duration_s),
        )
        return texts[column]()

    def _key(self, row: MeasureRow, column: int) -> float | str:
        if column >= len(FIXED):
            found = self._known(row.span)
            # Undefined and unmeasured passages stand behind all others.
            return (
                _LAST
                if found is None
                else found.values.get(MEASURES[column - len(FIXED)].id, _LAST)
            )
        if column == KIND:
            return float(_KINDS.index(row.kind))
        if column in (START, LENGTH):
            return row.span.start_s if column == START else row.span.duration_s
        if column == LABEL:
            return f"{row.number:9d}{row.label}"  # not worded: to sort by
        return self._text(row, column)

    def _tip(self, row: MeasureRow, place: int) -> str | None:
        found = self._known(row.span)
        if found is None:
            return tr("panels.measures.waits")
        left_out = wording.left_out_text(MEASURES[place], found)
        return wrapped("\n".join(filter(None, (left_out, wording.settings_text(found)))))

    def _language_changed(self) -> None:
        last = self.columnCount() - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))


class MeasuresFilter(QSortFilterProxyModel):
    """The rows of one kind, or of all, sorted by any column."""

    def __init__(self, model: MeasuresModel) -> None:
        super().__init__(model)
        self._kind: RowKind | None = None
        self.setSourceModel(model)
        self.setSortRole(SORT)
        # A row stays where it is while values arrive; another press on the heading sorts anew.
        self.setDynamicSortFilter(False)

    def show_kind(self, kind: RowKind | None) -> None:
        """Show the rows of a kind; None shows all."""
        self._kind = kind
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row is shown."""
        model = self.sourceModel()
        assert isinstance(model, MeasuresModel)
        return self._kind is None or model.rows[row].kind is self._kind

    def row_at(self, row: int) -> MeasureRow:
        """Return what stands in a row that is shown."""
        model = self.sourceModel()
        assert isinstance(model, MeasuresModel)
        return model.rows[self.mapToSource(self.index(row, 0)).row()]

    def spans(self) -> list[Span]:
        """Return the passages that are shown, in their order."""
        return [self.row_at(row).span for row in range(self.rowCount())]
