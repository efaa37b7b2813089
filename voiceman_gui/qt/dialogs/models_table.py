"""The table of models: one row each, its state as a word and as a shape."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from voiceman_gui.core.installed import STATE_NAMES, ModelEntry, ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import Role
from voiceman_gui.qt.icons import SIZE, icon
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped

COLUMNS = (
    message("dialogs.models.model"),
    message("dialogs.models.role"),
    message("dialogs.models.state"),
    message("dialogs.models.revision"),
    message("dialogs.models.licence"),
    message("dialogs.models.size"),
)
ROLE, STATE, REVISION = 1, 2, 3
"""Columns that are looked for."""

ROLES = {
    Role.DIMENSIONS: message("dialogs.models.dimensions"),
    Role.CATEGORIES: message("dialogs.models.categories"),
    Role.SPEAKER: message("dialogs.models.speaker"),
}

LOOKS = {
    ModelState.EMBEDDED: ("embedded", "accent"),
    ModelState.READY: ("ready", "baseline"),
    ModelState.UNPROVEN: ("unproven", "gate_caution"),
    ModelState.REFUSED: ("refused", "notice"),
    ModelState.NOT_INSTALLED: ("absent", "muted"),
}
"""Shape and colour of a state."""

_MOST = {ROLE: 20 * UNIT, STATE: 20 * UNIT, REVISION: 11 * UNIT}
"""Widths beyond which a column cuts its words short, in pixels; they are whole below the table."""

_IDENT = Qt.ItemDataRole.UserRole


def size_words(size_bytes: int | None) -> str:
    """Write a size as file managers do, in powers of 1000; empty where it is not known."""
    if size_bytes is None:
        return ""
    return tr("dialogs.size", size_bytes=size_bytes)


def state_words(state: ModelState) -> str:
    """Write a state as a row of the table shows it."""
    words = say(STATE_NAMES[state])
    return words[:1].upper() + words[1:]


def roles_words(roles: Iterable[Role]) -> str:
    """Write what a model contributes."""
    return ", ".join(say(ROLES[role]) for role in roles).capitalize()


def state_icon(state: ModelState, colors: Palette) -> QIcon:
    """Return the shape of a state, also for a selected row."""
    name, role = LOOKS[state]
    result = icon(name, colors.color(role))
    selected = icon(name, colors.color("accent_text"))
    for ratio in (1.0, 2.0):
        result.addPixmap(selected.pixmap(QSize(SIZE, SIZE), ratio), QIcon.Mode.Selected)
    return result


class ModelsTable(QTreeWidget):
    """The models, in the manager's order; one of them is always the current one.

    Parameters
    ----------
    colors : Palette
    """

    chosen = Signal(str)
    """Id of the model that is looked at now; empty when there is none."""

    def __init__(self, colors: Palette) -> None:
        super().__init__()
        self._colors = colors
        self._entries: tuple[ModelEntry, ...] = ()
        self.setAccessibleName(tr("dialogs.models.table"))
        self.setAccessibleDescription(tr("dialogs.models.table_tip"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIconSize(QSize(2 * UNIT, 2 * UNIT))
        self.setHeaderLabels([say(title) for title in COLUMNS])
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(6 * UNIT)
        self.currentItemChanged.connect(lambda: self.chosen.emit(self.ident))

    @property
    def ident(self) -> str:
        """Id of the current row, or nothing."""
        item = self.currentItem()
        return "" if item is None else str(item.data(0, _IDENT))

    def set_palette_colors(self, colors: Palette) -> None:
        """Recolour the shapes."""
        self._colors = colors
        self._fill(self._entries)

    def show_entries(self, entries: tuple[ModelEntry, ...]) -> None:
        """Show the models as they are now; the current one stays the current one."""
        if entries != self._entries:
            self._entries = entries
            self._fill(entries)

    def choose(self, ident: str) -> None:
        """Make a model the current one."""
        for index in range(self.topLevelItemCount()):
            item = self.topLevelItem(index)
            if item is not None and item.data(0, _IDENT) == ident:
                self.setCurrentItem(item)

    def _fill(self, entries: tuple[ModelEntry, ...]) -> None:
        before = self.ident
        self.clear()
        self.addTopLevelItems([self._row(entry) for entry in entries])
        self._fit()
        self.choose(before)
        if not self.ident and entries:
            self.choose(entries[0].id)
        self.chosen.emit(self.ident)

    def _row(self, entry: ModelEntry) -> QTreeWidgetItem:
        texts = (
            say(entry.name),
            roles_words(entry.roles),
            state_words(entry.state),
            entry.revision,
            say(entry.licence),
            size_words(entry.size_bytes),
        )
        item = QTreeWidgetItem(list(texts))
        item.setData(0, _IDENT, entry.id)
        item.setIcon(STATE, state_icon(entry.state, self._colors))
        item.setTextAlignment(
            len(texts) - 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        for column, text in enumerate(texts):
            item.setToolTip(column, wrapped(text))
        item.setToolTip(STATE, wrapped(say(entry.reason or entry.verified or texts[STATE])))
        # A reader of the screen says the state without the column's heading.
        spoken = tr("dialogs.models.row", model=entry.name, state=state_words(entry.state))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _fit(self) -> None:
        """Give each column its room; a hash or a long licence must not push the name away."""
        for column in range(1, len(COLUMNS)):
            most = _MOST.get(column, 15 * UNIT)
            wide = max(self.sizeHintForColumn(column), self.header().sectionSizeHint(column))
            self.setColumnWidth(column, min(wide, most))
