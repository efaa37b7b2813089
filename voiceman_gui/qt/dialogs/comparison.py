"""Passages side by side: one table, their arousal, and where they lie among all windows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.comparing import Compared
from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.controllers.alternating import Alternating
from voiceman_gui.qt.controllers.comparing import Comparing, Shown
from voiceman_gui.qt.language import bind, say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.panels.comparison_model import COLUMNS, ComparisonModel, ComparisonOrder
from voiceman_gui.qt.panels.comparison_plots import MOST, ComparisonPlots, name_of
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.report.comparison_rows import Column

SHOWN: tuple[tuple[Shown, Message], ...] = (
    (Shown.MARKS, message("dialogs.comparison.marks")),
    (Shown.TURNS, message("dialogs.comparison.turns")),
    (Shown.ANSWERS, message("dialogs.comparison.answers")),
)
_NONE = {
    Shown.MARKS: message("dialogs.comparison.no_marks"),
    Shown.TURNS: message("dialogs.comparison.no_turns"),
    Shown.ANSWERS: message("dialogs.comparison.no_answers"),
}


class ComparisonDialog(QDialog):
    """Stays open beside the window while passages are marked and played.

    Parameters
    ----------
    comparing : Comparing
    alternating : Alternating
    save : callable
        Writes passages as a table to a file that it asks for.
    names : str
        Which labels name questions, with commas.
    take_names : callable
        Takes other names of questions.
    palette : Palette
    parent : QWidget or None
    """

    def __init__(
        self,
        comparing: Comparing,
        alternating: Alternating,
        save: Callable[[tuple[Compared, ...]], None],
        names: str,
        take_names: Callable[[str], None],
        palette: Palette,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._comparing, self._alternating = comparing, alternating
        self._save, self._take_names = save, take_names
        bind(self, self.setWindowTitle, "dialogs.comparison.title")
        self.model = ComparisonModel(self)
        self.order = ComparisonOrder(self.model)
        self.table = self._table()
        self.plots = ComparisonPlots(palette)
        self.passages = QComboBox()
        bind(self.passages, self.passages.setAccessibleName, "dialogs.comparison.passages")
        for _, text in SHOWN:
            self.passages.addItem(say(text))
        self.passages.setCurrentIndex([one for one, _ in SHOWN].index(comparing.shown))
        self.names = QLineEdit(names)
        bind(self.names, self.names.setAccessibleName, "dialogs.comparison.names")
        bind(self.names, self.names.setToolTip, "dialogs.comparison.names_tip")
        self.cut = self._button(
            "dialogs.comparison.cut", "dialogs.comparison.cut_tip", self._cut_answers
        )
        self.play_a = self._button(
            "dialogs.comparison.play_a", "dialogs.comparison.play_a_tip", lambda: self._play((0,))
        )
        self.play_b = self._button(
            "dialogs.comparison.play_b", "dialogs.comparison.play_b_tip", lambda: self._play((1,))
        )
        self.turns = self._button(
            "dialogs.comparison.play_turns",
            "dialogs.comparison.play_turns_tip",
            lambda: self._play((0, 1), rounds=True),
        )
        self.stop = self._button(
            "dialogs.comparison.stop", "dialogs.comparison.stop_tip", alternating.stop
        )
        self.keep = self._button(
            "dialogs.comparison.keep", "dialogs.comparison.keep_tip", self._keep
        )
        self.drop = self._button(
            "dialogs.comparison.drop", "dialogs.comparison.drop_tip", self._drop
        )
        self.save = self._button(
            "dialogs.comparison.save", "dialogs.comparison.save_tip", lambda: save(self.order.all())
        )
        self.aligned = QCheckBox()
        bind(self.aligned, self.aligned.setText, "dialogs.comparison.aligned")
        self.aligned.setChecked(True)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        available = self.screen().availableGeometry().size()
        self.resize(min(1180, available.width() - 32), min(720, available.height() - 64))
        comparing.look(True)
        self._renew()

    def _button(self, text: str, tip: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        bind(button, button.setText, text)
        bind(button, button.setToolTip, tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.order)
        bind(table, table.setAccessibleName, "dialogs.comparison.table")
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = table.horizontalHeader()
        # Thousands of rows are not measured for their widths.
        header.setResizeContentsPrecision(0)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        table.setMinimumHeight(120)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        acts: tuple[tuple[str, Callable[[], None], str], ...] = (
            ("dialogs.comparison.play_a", lambda: self._play((0,)), "Return"),
            (
                "dialogs.comparison.play_turns",
                lambda: self._play((0, 1), rounds=True),
                "Ctrl+Return",
            ),
            ("dialogs.comparison.stop", self._alternating.stop, "Ctrl+."),
            ("dialogs.comparison.keep", self._keep, "Ctrl+K"),
            ("dialogs.comparison.drop", self._drop, "Delete"),
            ("dialogs.comparison.copy", self._copy, "Ctrl+C"),
        )
        for text, act, key in acts:
            action = QAction(table)
            bind(action, action.setText, text)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, act=act: act())
            table.addAction(action)
        return table

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        for widget in (self.passages, self.names, self.cut):
            above.addWidget(widget)
        above.addStretch(1)
        for widget in (self.keep, self.drop, self.save):
            above.addWidget(widget)
        between = QHBoxLayout()
        for widget in (self.play_a, self.play_b, self.turns, self.stop):
            between.addWidget(widget)
        between.addStretch(1)
        between.addWidget(self.aligned)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(between)
        column.addWidget(self.plots, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(upper)
        split.addWidget(lower)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        layout.addWidget(split)

    def _connect(self) -> None:
        self._comparing.changed.connect(self._renew)
        self._alternating.turned.connect(self._turned)
        self.passages.currentIndexChanged.connect(self._choose)
        self.names.editingFinished.connect(self._rename)
        self.aligned.toggled.connect(self.plots.align)
        self.table.selectionModel().selectionChanged.connect(self._draw)
        self.order.layoutChanged.connect(self._draw)

    # -- rows --------------------------------------------------------------------------------

    @property
    def chosen(self) -> tuple[Compared, ...]:
        """The rows that are chosen, from top to bottom; A is the first, B the second."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return tuple(self.order.row_at(row) for row in rows)

    def _renew(self) -> None:
        chosen = {(one.source, one.span) for one in self.chosen}
        rows = self._comparing.rows
        first = not self.model.rows
        self.model.show(rows)
        places = [at for at, one in enumerate(self.order.all()) if (one.source, one.span) in chosen]
        if first and rows:
            self.table.resizeColumnsToContents()
            places = list(range(min(2, len(rows))))
        self._select(places)
        shown = self._comparing.shown
        self.table.setColumnHidden(COLUMNS.index(Column.QUESTION), shown is not Shown.ANSWERS)
        self.table.setColumnHidden(
            COLUMNS.index(Column.SPEAKER), all(one.speaker is None for one in rows)
        )
        self.table.setColumnHidden(len(COLUMNS), len({one.source for one in rows}) < 2)
        self.names.setVisible(shown is Shown.ANSWERS)
        self.cut.setVisible(shown is Shown.ANSWERS)
        self._draw()

    def _select(self, rows: list[int]) -> None:
        selection, model = self.table.selectionModel(), self.order
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        before = sorted({index.row() for index in selection.selectedRows()})
        if rows == before:
            return
        selection.clearSelection()
        for row in rows:
            selection.select(model.index(row, 0), flags)

    def _draw(self, *_: object) -> None:
        chosen = self.chosen
        self.plots.show_passages(chosen, self._comparing.populations)
        self.play_a.setEnabled(bool(chosen))
        self.play_b.setEnabled(len(chosen) > 1)
        self.turns.setEnabled(len(chosen) > 1)
        self.stop.setEnabled(self._alternating.running)
        self.keep.setEnabled(bool(chosen))
        self.drop.setEnabled(any(one in self._comparing.kept for one in chosen))
        self.save.setEnabled(bool(self.model.rows))
        self.note.setText(self._note(chosen))

    def _note(self, chosen: tuple[Compared, ...]) -> str:
        if not self.model.rows:
            return say(_NONE[self._comparing.shown])
        if len(chosen) > MOST:
            return tr("dialogs.comparison.too_many", most_count=MOST)
        if len(chosen) > 1:
            return tr("dialogs.comparison.pair", a=name_of(chosen[0]), b=name_of(chosen[1]))
        return tr("dialogs.comparison.how")

    def _turned(self, _one: Compared | None) -> None:
        self.stop.setEnabled(self._alternating.running)

    # -- acts --------------------------------------------------------------------------------

    def _choose(self, place: int) -> None:
        self._comparing.choose(SHOWN[place][0])
        self._renew()

    def _rename(self) -> None:
        self._take_names(self.names.text())
        self._comparing.choose(self._comparing.shown)

    def _cut_answers(self) -> None:
        if self._comparing.cut_answers():
            self.passages.setCurrentIndex(0)

    def _play(self, places: tuple[int, ...], *, rounds: bool = False) -> None:
        chosen = self.chosen
        passages = tuple(chosen[at] for at in places if at < len(chosen))
        self._alternating.play(passages, self._comparing.waveforms, rounds=rounds)
        self.stop.setEnabled(self._alternating.running)

    def _keep(self) -> None:
        self._comparing.keep(self.chosen)

    def _drop(self) -> None:
        self._comparing.drop(self.chosen)

    def _copy(self) -> None:
        columns = [
            at for at in range(self.order.columnCount()) if not self.table.isColumnHidden(at)
        ]
        side = Qt.Orientation.Horizontal
        lines = [[str(self.order.headerData(at, side)) for at in columns]]
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        for row in rows:
            cells = (str(self.order.index(row, at).data()) for at in columns)
            lines.append([one.replace("\t", " ").replace("\n", " ") for one in cells])
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def done(self, result: int) -> None:
        """Compare and play no more."""
        self._leave()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Compare and play no more."""
        self._leave()
        super().closeEvent(event)

    def _leave(self) -> None:
        self._alternating.stop()
        self._comparing.look(False)
