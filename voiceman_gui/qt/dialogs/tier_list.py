"""A list of tiers to choose from."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem

from voiceman_gui.core.names import displayable
from voiceman_gui.core.tiers import Tier
from voiceman_gui.qt.language import tr

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TierList(QListWidget):
    """Tiers with boxes that are checked with the mouse or with Space.

    Parameters
    ----------
    name : str
        For screen readers.
    """

    chosen_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        # Rows that are measured before the style is known are too low for it.
        self.ensurePolished()
        self.itemChanged.connect(self._item_changed)

    def _item_changed(self, _item: object) -> None:
        self.chosen_changed.emit()

    def fill(
        self,
        tiers: Iterable[tuple[Tier, int]],
        empty: bool = True,
        left_out: Container[str] = (),
    ) -> None:
        """Show tiers with the number of their marks.

        Parameters
        ----------
        tiers : iterable of (Tier, int)
        empty : bool
            Whether tiers without a mark are checked too.
        left_out : container of str
            Ids of tiers that are not checked.
        """
        for tier, count in tiers:
            item = QListWidgetItem(_text(tier, count), self)
            item.setData(Qt.ItemDataRole.UserRole, tier)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            wanted = tier.id not in left_out and (count > 0 or empty)
            item.setCheckState(_CHECKED if wanted else _UNCHECKED)
        self.setCurrentRow(0)

    def count_again(self, counts: Iterable[int]) -> None:
        """Show other numbers of marks."""
        self.blockSignals(True)
        for row, count in zip(range(self.count()), counts, strict=True):
            item = self.item(row)
            item.setText(_text(item.data(Qt.ItemDataRole.UserRole), count))
        self.blockSignals(False)

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the tiers that are checked."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole).id
            for item in items
            if item.checkState() == _CHECKED
        )


def _text(tier: Tier, count: int) -> str:
    return tr("dialogs.tiers.tier", name=displayable(tier.name), marks_count=count)


def explained(text: str = "") -> QLabel:
    """Return a label of several lines in the colour of what explains."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label


def ok_or_cancel() -> QDialogButtonBox:
    """Return the buttons of a dialog that asks."""
    return QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
