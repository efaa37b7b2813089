"""The analyst's marks as a list: where, which label, whether the report speaks of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.marks import Mark
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.tiers import TierEditing
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import bind, say
from voiceman_gui.qt.panels.marks_model import (
    COLUMNS,
    END,
    LABEL,
    LAST,
    MORE,
    NUMBER,
    START,
    TIER,
    WRITTEN,
    Index,
    MarksModel,
)
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT

LABEL_PX = 120
"""Least width of labels."""


class _Fields(QStyledItemDelegate):
    """Gives the field in which a time, label or note is written."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field; files that are dropped on it are the window's."""
        editor = super().createEditor(parent, option, index)
        files_pass_by(editor)
        return editor


class MarksPanel(QWidget):
    """Marks in order of time; times, label, note and report flag can be edited in place.

    Parameters
    ----------
    state : State
    editing : Editing
    tiers : TierEditing, optional
        Knows the names of tiers.
    """

    menu_wanted = Signal(QPoint)
    """The menu of a row is to be shown at a place of the screen; its mark is chosen."""

    def __init__(self, state: State, editing: Editing, tiers: TierEditing | None = None) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "panels.marks.name")
        self._state, self._editing = state, editing
        self.empty = QLabel()
        bind(self.empty, self.empty.setText, "panels.marks.none")
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        name_of = None if tiers is None else tiers.name_of
        self.model = MarksModel(editing.change, self, editing.rewrite, name_of, editing.notice.emit)
        self.table = QTableView()
        self.table.setModel(self.model)
        fields = _Fields(self.table)
        for column in WRITTEN:
            self.table.setItemDelegateForColumn(column, fields)
        for column in MORE.values():
            self.table.setColumnHidden(column, True)
        bind(self.table, self.table.setAccessibleName, "panels.marks.name")
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.Fixed)
        # Measured are the rows that are seen: times are as wide in all others.
        header.setResizeContentsPrecision(0)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        self._follows = False
        self.table.selectionModel().selectionChanged.connect(self._rows_chosen)
        self.table.clicked.connect(self._clicked)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._ask_menu)
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
        state.tiers_changed.connect(self._tiers_changed)
        state.selection_changed.connect(self._follow)
        state.tiering.chosen_changed.connect(self._follow)
        self._tiers_changed()
        self._refresh()

    # -- columns -----------------------------------------------------------------------------

    @property
    def more_columns(self) -> tuple[str, ...]:
        """Columns that are shown beside the usual ones."""
        return tuple(name for name, one in MORE.items() if not self.table.isColumnHidden(one))

    def show_columns(self, names: Collection[str]) -> None:
        """Show these columns beside the usual ones, and no others."""
        for name, column in MORE.items():
            self.table.setColumnHidden(column, name not in names)
        self._fit_labels()

    def _show_column(self, column: int, on: bool) -> None:
        self.table.setColumnHidden(column, not on)
        self._fit_labels()

    def _ask_columns(self, at: QPoint) -> None:
        """Offer the columns that are not usual."""
        menu = QMenu(self)
        for column in MORE.values():
            action = menu.addAction(say(COLUMNS[column]))
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(column))
            action.toggled.connect(partial(self._show_column, column))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.horizontalHeader().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give labels the width that is left."""
        super().resizeEvent(event)
        self._fit_labels()

    def _fit_labels(self) -> None:
        """Give labels what other columns leave, but enough to be read: then the table scrolls."""
        header = self.table.horizontalHeader()
        others = (one for one in range(LAST + 1) if one != LABEL)
        taken = sum(header.sectionSize(one) for one in others if not header.isSectionHidden(one))
        header.resizeSection(LABEL, max(LABEL_PX, self.table.viewport().width() - taken))

    def _tiers_changed(self) -> None:
        """Name the tier of each mark where there are several."""
        self.table.setColumnHidden(TIER, not self._state.document.tiers)
        self.model.names_changed()
        self._fit_labels()

    def _ask_menu(self, at: QPoint) -> None:
        index = self.table.indexAt(at)
        if index.isValid():
            mark = self.model.mark(index.row())
            self.table.selectRow(index.row())
            self._state.tiering.choose(mark)
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(at))

    def chosen(self) -> tuple[Mark, ...]:
        """Return the marks of the rows that are selected, in order of time."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows(NUMBER))
        return tuple(self.model.mark(row) for row in rows)

    def _refresh(self) -> None:
        marks = self._state.marks
        chosen = {mark.id for mark in self.chosen()}
        self.empty.setVisible(not marks)
        self.table.setVisible(bool(marks))
        self._follows = True
        self.model.show(marks)
        self._follows = False
        self._fit_labels()
        # Rows moved below the selection: Del must not remove another mark than was chosen.
        self._keep(chosen)

    def _choose(self, idents: Collection[str]) -> None:
        """Select the rows of these marks, as far as they are there, and no others."""
        places = [row for row in range(self.model.rowCount()) if self.model.mark(row).id in idents]
        rows = QItemSelection()
        for row in places:
            rows.select(self.model.index(row, 0), self.model.index(row, LAST))
        chooses, flags = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
        self._follows = True
        chooses.select(rows, flags.ClearAndSelect)
        current = self.table.currentIndex()
        if places and current.row() not in places:
            column = max(current.column(), NUMBER)
            chooses.setCurrentIndex(self.model.index(places[0], column), flags.NoUpdate)
        self._follows = False

    def _works_here(self) -> bool:
        return self.window().focusWidget() is self.table

    def _remove_chosen(self) -> None:
        chosen = self.chosen()
        if chosen:
            row = self._state.marks.index(chosen[0])
            self._editing.remove(*chosen)
            # What follows can be removed next without the mouse.
            self.table.selectRow(min(row, self.model.rowCount() - 1))

    def _follow(self, *_: object) -> None:
        """Choose the row of the mark that gauges and plots are for."""
        if not self._follows:
            self._keep({mark.id for mark in self.chosen()})

    def _keep(self, idents: Collection[str]) -> None:
        """Choose the rows of these marks if the selected one is among them, else its row alone."""
        selected = self._state.tiering.selected()
        known = {mark.id for mark in self._state.marks}
        if selected is None:
            wanted = set()
        else:
            wanted = known.intersection(idents) if selected.id in idents else {selected.id}
        rows = {mark.id for mark in self.chosen()}
        if rows != wanted or (wanted and not self._is_current(wanted)):
            self._choose(wanted)

    def _is_current(self, idents: Collection[str]) -> bool:
        row = self.table.currentIndex().row()
        return row >= 0 and self.model.mark(row).id in idents

    def _rows_chosen(self, added: QItemSelection, _: QItemSelection) -> None:
        """Let gauges, plots and playhead go to the mark of a row that the person chooses."""
        if self._follows:
            return
        chosen, selected = self.chosen(), self._state.tiering.selected()
        new = {index.row() for index in added.indexes()}
        if not new and selected in chosen:
            return
        mark = chosen[-1] if chosen else None
        if new:
            mark = self.model.mark(max(new))
        self._follows = True
        self._state.tiering.choose(mark)
        self._follows = False
        if mark is None:
            self._state.set_selection(None)
        else:
            self._state.seek(mark.span.start_s)

    def _clicked(self, index: QModelIndex) -> None:
        if not self.table.selectionModel().isRowSelected(index.row(), QModelIndex()):
            return
        if index.column() in (START, END):
            mark = self.model.mark(index.row())
            self._state.tiering.choose(mark)
            self._state.seek(mark.span.start_s)
