"""The measures of one passage, one below the other, with what each is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.measure_table import MEASURES, Measure
from voiceman_gui.core.measures import PassageMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.items import measure_wording as wording
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.qt.panels.cards import label
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

COLUMNS = (
    message("panels.measures.measure"),
    message("panels.measures.value"),
    message("panels.measures.unit"),
    message("panels.measures.undefined"),
)
ROW_AIR_PX = 6
"""Above and below the text of a row, together."""
LEAST_PX = 190
"""Height in which some measures are seen below what the passage is."""
NAME, VALUE, SIGN, LEFT_OUT = range(4)

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_NO_INDEX = QModelIndex()


def narrow_rows(table: QTableView) -> None:
    """Let many rows be seen, without numbers of their own."""
    rows = table.verticalHeader()
    rows.hide()
    rows.setDefaultSectionSize(table.fontMetrics().height() + ROW_AIR_PX)


class DetailsModel(QAbstractTableModel):
    """A row to each measure.

    Parameters
    ----------
    parent : QObject
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: PassageMeasures | None = None
        language().changed.connect(self._changed)

    def show(self, found: PassageMeasures | None) -> None:
        """Show a passage's measures; None is none yet."""
        self._found = found
        self._changed()

    def _changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, LEFT_OUT)
        self.dataChanged.emit(self.index(0, 0), self.index(len(MEASURES) - 1, LEFT_OUT))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many measures there are."""
        return 0 if parent.isValid() else len(MEASURES)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, side: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """Return the name of a column."""
        if side is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return say(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Return text, definition or alignment of a cell."""
        measure, column = MEASURES[index.row()], index.column()
        if role == _ROLE.ToolTipRole:
            lines = (
                wording.limit_text(measure, self._found),
                wording.definition_text(measure),
                say(wording.source_name(measure)),
            )
            return wrapped("\n".join(filter(None, lines)))
        if role == _ROLE.TextAlignmentRole and column in (VALUE, LEFT_OUT):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return self._text(measure, column) if role == _ROLE.DisplayRole else None

    def _text(self, measure: Measure, column: int) -> str:
        if column == NAME:
            return say(measure.name)
        if column == VALUE:
            return wording.value_text(measure, self._found)
        if column == SIGN:
            return say(measure.unit_name)
        return "" if self._found is None else wording.left_out_text(measure, self._found)


class MeasuresDetails(QWidget):
    """Which passage it is, its measures, and with which settings they were made."""

    def __init__(self) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "panels.measures.details")
        self.heading = label("heading")
        self.play = QPushButton()
        bind(self.play, self.play.setText, "panels.measures.hear")
        bind(self.play, self.play.setToolTip, "panels.measures.hear_tip")
        above = QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        self.model = DetailsModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        bind(self.table, self.table.setAccessibleName, "panels.measures.details")
        narrow_rows(self.table)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.settings = label("muted")
        self.descriptive = label("limit")
        bind(self.descriptive, self.descriptive.setText, "panels.measures.descriptive")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, UNIT // 2, UNIT, 0)
        layout.setSpacing(UNIT // 2)
        layout.addLayout(above)
        for widget in (self.descriptive, self.table, self.settings):
            layout.addWidget(widget, 1 if widget is self.table else 0)

    def show_passage(self, span: Span | None, found: PassageMeasures | None) -> None:
        """Show a passage; without measures it is being measured."""
        self.model.show(found)
        self.play.setVisible(span is not None)
        heading = tr("panels.measures.nothing")
        if span is not None:
            heading = tr("panels.measures.passage", start_s=span.start_s, end_s=span.end_s)
        self.heading.setText(heading)
        settings = ""
        if span is not None:
            waits = tr("panels.measures.waits")
            settings = waits if found is None else wording.settings_text(found)
        self.settings.setText(settings)
        self.heading.setToolTip(wrapped(settings))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: wrapped labels ask for what they need if narrow."""
        return QSize(super().minimumSizeHint().width(), LEAST_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the measures if there is little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the settings if there is room; the heading's tip has them, too."""
        width = self.width() - 2 * UNIT
        texts = (self.descriptive, self.settings)
        needed = sum(one.heightForWidth(width) + UNIT // 2 for one in texts)
        needed += max(self.play.sizeHint().height(), self.heading.height()) + UNIT
        needed += self.table.minimumSizeHint().height()
        self.settings.setVisible(bool(self.settings.text()) and needed <= self.height())
