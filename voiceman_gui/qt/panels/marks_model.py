"""The analyst's marks as rows of a table, of which only changed ones are updated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from voiceman_gui.core.clock import clock, parse_clock
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.tips import wrapped

COLUMNS = (
    message("panels.marks.report"),
    message("panels.marks.number"),
    message("panels.marks.start"),
    message("panels.marks.end"),
    message("panels.marks.label"),
    message("panels.marks.tier"),
    message("panels.marks.note"),
    message("panels.marks.author"),
    message("panels.marks.created"),
)
REPORT, NUMBER, START, END, LABEL, TIER, NOTE, AUTHOR, CREATED = range(9)
LAST = CREATED
MORE = {"note": NOTE, "author": AUTHOR, "created": CREATED}
"""Columns that are shown where somebody asks for them."""
WRITTEN = (START, END, LABEL, NOTE)
"""Columns in which can be written."""
LONGEST = 30
"""Letters of a text that is no time, as far as the notice repeats it."""

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
    rewrite : callable or None
        Replaces a mark by one with other times; takes both and returns whether that can be. By
        default times are not written.
    tier_name : callable or None
        Returns the name of a tier by its id.
    refused : callable or None
        Takes why what was written cannot be a time of its mark.
    parent : QObject
    """

    def __init__(
        self,
        change: Change,
        parent: QObject,
        rewrite: Callable[[Mark, Mark], bool] | None = None,
        tier_name: Callable[[str], str] | None = None,
        refused: Callable[[Message], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._change, self._rewrite = change, rewrite
        self._tier_name = tier_name or str
        self._refused = refused
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
            self.dataChanged.emit(self.index(head, 0), self.index(head + both - 1, LAST))
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
        column, mark = index.column(), self._marks[index.row()]
        if column not in WRITTEN or (column == END and mark.span.duration_s <= 0):
            return usual
        return usual if column in (START, END) and self._rewrite is None else _editable(usual)

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
        if column == TIER:
            return self._tier_name(mark.tier)
        if column == CREATED:
            return made_at(mark.created)
        return {LABEL: mark.label, NOTE: mark.note, AUTHOR: mark.author}.get(column)

    def names_changed(self) -> None:
        """Write the names of tiers anew."""
        if self._marks:
            self.dataChanged.emit(self.index(0, TIER), self.index(len(self._marks) - 1, TIER))

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Change times, label or note, or whether the report reads a region."""
        mark = self._marks[index.row()]
        if index.column() == LABEL and role == _ROLE.EditRole:
            self._change(mark, replace(mark, label=str(value).strip()), "mark.label")
            return True
        if index.column() == NOTE and role == _ROLE.EditRole:
            self._change(mark, replace(mark, note=str(value).strip()), "mark.change")
            return True
        if index.column() in (START, END) and role == _ROLE.EditRole:
            return self._write_time(mark, index.column(), str(value))
        if index.column() == REPORT and role == _ROLE.CheckStateRole:
            in_report = Qt.CheckState(value) is Qt.CheckState.Checked
            self._change(mark, replace(mark, in_report=in_report), "mark.change")
            return True
        return False

    def _write_time(self, mark: Mark, column: int, text: str) -> bool:
        seconds, span = parse_clock(text), mark.span
        known_s = span.start_s if column == START else span.end_s
        if self._rewrite is None or text == clock(known_s):
            return False
        if seconds is None:
            return self._refuse(message("window.marks.no_time", text=text[:LONGEST]))
        if span.duration_s <= 0:
            return self._rewrite(mark, replace(mark, span=Span(seconds, seconds)))
        start_s, end_s = (seconds, span.end_s) if column == START else (span.start_s, seconds)
        if end_s <= start_s:
            return self._refuse(message("window.marks.reversed", start_s=start_s, end_s=end_s))
        return self._rewrite(mark, replace(mark, span=Span(start_s, end_s)))

    def _refuse(self, why: Message) -> bool:
        if self._refused is not None:
            self._refused(why)
        return False


def _editable(flags: Qt.ItemFlag) -> Qt.ItemFlag:
    return flags | Qt.ItemFlag.ItemIsEditable


def made_at(created: str) -> str:
    """Return a time of ISO 8601 as the clock on the wall showed it; empty where it is not known."""
    if not created:
        return ""
    return datetime.fromisoformat(created).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def _tip(column: int, is_region: bool) -> str | None:
    if column == LABEL:
        return tr("panels.marks.label_tip")
    if column in (START, END):
        return tr("panels.marks.time_tip")
    if column != REPORT:
        return None
    if is_region:
        return tr("panels.marks.region_tip")
    return tr("panels.marks.point_tip")
