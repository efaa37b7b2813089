"""Measures of the selection, of marks, windows and turns: a table, and one passage in detail."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.measure_rows import RowKind, measure_rows
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.measuring import Measuring
from voiceman_gui.qt.controllers.passages import Passages
from voiceman_gui.qt.items import measure_wording as wording
from voiceman_gui.qt.language import bind, language, say, show, tr
from voiceman_gui.qt.panels.measures_details import MeasuresDetails, narrow_rows
from voiceman_gui.qt.panels.measures_model import FIXED, MeasuresFilter, MeasuresModel
from voiceman_gui.qt.state import State
from voiceman_gui.qt.theme import UNIT

LOW_PX = 560
"""Height below which table and details have no room together: tabs show one of them."""
TABLE, DETAILS = range(2)

FILTERS: tuple[tuple[RowKind | None, Message], ...] = (
    (None, message("panels.measures.all")),
    (RowKind.SELECTION, message("panels.measures.only_selection")),
    (RowKind.MARK, message("panels.measures.only_marks")),
    (RowKind.WINDOW, message("panels.measures.only_windows")),
    (RowKind.TURN, message("panels.measures.only_turns")),
)


class MeasuresPanel(QWidget):
    """What can be measured, measured as far as it is looked at.

    Parameters
    ----------
    state : State
    measuring : Measuring
    passages : Passages
        Selects and plays them.
    """

    def __init__(self, state: State, measuring: Measuring, passages: Passages) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "panels.measures.name")
        self._state, self._measuring, self._passages = state, measuring, passages
        self._stale = True
        self._current: Span | None = None
        self.model = MeasuresModel(measuring.known, self)
        self.shown = MeasuresFilter(self.model)
        self.table = self._table()
        self.kinds = QComboBox()
        bind(self.kinds, self.kinds.setAccessibleName, "panels.measures.filter")
        for _, name in FILTERS:
            self.kinds.addItem(say(name))
        self.all = QPushButton()
        bind(self.all, self.all.setText, "panels.measures.measure_all")
        bind(self.all, self.all.setToolTip, "panels.measures.measure_all_tip")
        self.stop = QPushButton()
        bind(self.stop, self.stop.setText, "panels.measures.stop")
        # Hidden before it is laid out: a row in a column does not notice it later, and the first
        # window would be as wide as all three need.
        self.stop.hide()
        self.progress = QLabel()
        self.progress.setProperty("role", "muted")
        self.details = MeasuresDetails()
        self.upper = QWidget()
        self.tabs = QTabBar()
        bind(self.tabs, self.tabs.setAccessibleName, "panels.measures.name")
        self.tabs.setExpanding(True)
        for _ in (TABLE, DETAILS):
            self.tabs.addTab("")
        self._lay_out()
        self._show_progress(None)
        self._connect()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.shown)
        bind(table, table.setAccessibleName, "panels.measures.table")
        narrow_rows(table)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # Thousands of rows are not measured for their widths.
        header.setResizeContentsPrecision(0)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        acts: tuple[tuple[Message, Callable[[], None], str], ...] = (
            (message("panels.measures.go"), self.go, "Return"),
            (message("panels.measures.play"), self.play, "Ctrl+Return"),
            (message("panels.measures.copy"), self.copy, "Ctrl+C"),
            (message("panels.measures.copy_all"), self.copy_all, "Ctrl+Shift+C"),
        )
        for text, call, key in acts:
            action = QAction(table)
            show(action, action.setText, text)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(call)
            table.addAction(action)
        return table

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(UNIT, UNIT, UNIT, 0)
        above.addWidget(self.kinds)
        above.addWidget(self.all)
        above.addWidget(self.stop)
        above.addStretch(1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        upper = QVBoxLayout(self.upper)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addLayout(above)
        upper.addWidget(self.progress)
        upper.addWidget(self.table, 1)
        split.addWidget(self.upper)
        split.addWidget(self.details)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        layout.addWidget(split, 1)
        self._arrange()

    def _arrange(self, *_: object) -> None:
        """Show table and details, or in little height the one whose tab is chosen."""
        low, chosen = self.height() < LOW_PX, self.tabs.currentIndex()
        self.tabs.setVisible(low)
        self.upper.setVisible(not low or chosen == TABLE)
        self.details.setVisible(not low or chosen == DETAILS)

    def take_focus(self) -> None:
        """Give the focus to the table, or to the details where they are seen alone."""
        (self.details.table if self.upper.isHidden() else self.table).setFocus()

    def _connect(self) -> None:
        state, measuring = self._state, self._measuring
        self.tabs.currentChanged.connect(self._arrange)
        self.tabs.currentChanged.connect(self._see)
        self.kinds.currentIndexChanged.connect(self._filter)
        self.all.clicked.connect(self._measure_all)
        self.stop.clicked.connect(measuring.cancel)
        self.details.play.clicked.connect(self._play_current)
        self.table.clicked.connect(self._clicked)
        self.table.doubleClicked.connect(self._double_clicked)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.verticalScrollBar().valueChanged.connect(self._see)
        self.shown.layoutChanged.connect(self._see)
        measuring.measured.connect(self._measured)
        measuring.renewed.connect(self._renew)
        measuring.progressed.connect(self._show_progress)
        for signal in (state.marks_changed, state.recording_changed):
            signal.connect(self._renew)
        state.speaking.turns_changed.connect(self._renew)
        state.selection_changed.connect(self.follow)
        state.passage_changed.connect(self.follow)
        language().changed.connect(self._translate)
        self._translate()

    def _translate(self) -> None:
        self.tabs.setTabText(TABLE, tr("panels.measures.tab_table"))
        self.tabs.setTabText(DETAILS, tr("panels.measures.tab_details"))
        for place, (_, name) in enumerate(FILTERS):
            self.kinds.setItemText(place, say(name))
        self._show_details()

    # -- rows --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the table; nothing is measured that nobody looks at."""
        super().showEvent(event)
        if self._stale:
            self._renew()
        self.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure what has come into sight."""
        super().resizeEvent(event)
        self._arrange()
        self._see()

    def _renew(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return
        state = self._state
        rows = measure_rows(self._measuring.analysis, state.marks, state.speaking.turns)
        self.model.show(rows, state.speaking.turns)
        self.model.show_selection(state.selection)
        self.table.resizeColumnsToContents()
        self.follow()

    def _filter(self, place: int) -> None:
        self.shown.show_kind(FILTERS[place][0])
        self._see()

    def follow(self, *_: object) -> None:
        """Show the passage that is selected, or the window under the playhead."""
        if self._stale or not self.isVisible():
            return
        state = self._state
        self.model.show_selection(state.selection)
        self._current = state.selection
        if self._current is None and state.passage is not None:
            self._current = state.passage.span
        self._choose(self._current)
        self._show_details()
        self._see()

    def _choose(self, span: Span | None) -> None:
        """Make the row of a passage the current one, without moving what is selected."""
        place = None if span is None else self.model.place_of(span)
        if place is None:
            return
        index = self.shown.mapFromSource(self.model.index(place, 0))
        current = self.table.currentIndex()
        same = current.isValid() and self.shown.row_at(current.row()).span == span
        if index.isValid() and not same:
            self.table.selectRow(index.row())

    def _show_details(self) -> None:
        span = self._current
        self.details.show_passage(span, None if span is None else self._measuring.known(span))

    def _see(self, *_: object) -> None:
        """Measure the passage that is looked at, then the rows that are in sight."""
        if self._stale or not self.isVisible():
            return
        first = max(0, self.table.rowAt(0))
        last = self.table.rowAt(self.table.viewport().height() - 1)
        stop = self.shown.rowCount() if last < 0 else last + 1
        seen = [self.shown.row_at(row).span for row in range(first, stop)]
        self._measuring.see(([] if self._current is None else [self._current]) + seen)

    def _measured(self, found: PassageMeasures) -> None:
        self.model.update_span(found.span)
        if found.span == self._current:
            self._show_details()

    def _measure_all(self) -> None:
        self._measuring.measure_all(self.shown.spans())

    def _show_progress(self, progress: Progress | None) -> None:
        running = progress is not None
        self.stop.setVisible(running)
        self.all.setVisible(not running)
        self.progress.setVisible(running)
        self.progress.setText("" if progress is None else say(progress.message))

    # -- acts --------------------------------------------------------------------------------

    def show_passage(self, span: Span | None) -> None:
        """Bring a passage's row and measures into sight; None: those of the one that is shown."""
        self.follow()
        span = span or self._current
        if span is None:
            return
        self.tabs.setCurrentIndex(DETAILS)
        place = self.model.place_of(span)
        kind = None if place is None else self.model.rows[place].kind
        if kind is not None and FILTERS[self.kinds.currentIndex()][0] not in (None, kind):
            self.kinds.setCurrentIndex(0)
        self._current = span
        self._choose(span)
        self._show_details()
        self._see()

    def _chosen(self) -> list[int]:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return sorted(rows)

    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self._current = self.shown.row_at(index.row()).span
            self._show_details()
            self._see()

    def _clicked(self, index: QModelIndex) -> None:
        self._passages.select(self.shown.row_at(index.row()).span)

    def _double_clicked(self, index: QModelIndex) -> None:
        self._clicked(index)
        self._passages.play(self.shown.row_at(index.row()).span)

    def _play_current(self) -> None:
        if self._current is not None:
            self._passages.play(self._current)

    def go(self) -> None:
        """Select the passage of the current row, and show it."""
        index = self.table.currentIndex()
        if index.isValid():
            self._clicked(index)

    def play(self) -> None:
        """Play the passage of the current row."""
        index = self.table.currentIndex()
        if index.isValid():
            self._double_clicked(index)

    def copy(self) -> None:
        """Copy the rows that are chosen, with headings and units."""
        self._copy(self._chosen())

    def copy_all(self) -> None:
        """Copy all rows that are shown."""
        self._copy(range(self.shown.rowCount()))

    def _copy(self, rows: Sequence[int]) -> None:
        columns = range(self.shown.columnCount())
        side = Qt.Orientation.Horizontal
        lines = [[str(self.shown.headerData(column, side)) for column in columns]]
        lines += [[self._cell(row, column) for column in columns] for row in rows]
        text = "\n".join("\t".join(line) for line in lines)
        QGuiApplication.clipboard().setText(text)

    def _cell(self, row: int, column: int) -> str:
        text = str(self.shown.index(row, column).data())
        if column >= len(FIXED):
            # As data files write numbers, so that a spreadsheet reads them.
            return "" if text == wording.UNDEFINED else text.replace("\N{MINUS SIGN}", "-")
        return text.replace("\t", " ").replace("\n", " ")
