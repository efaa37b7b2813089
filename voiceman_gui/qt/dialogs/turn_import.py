"""Which part of a file says who speaks: one of several recordings, or tiers of a TextGrid."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.names import displayable
from voiceman_gui.qt.language import tr
from voiceman_gui.speakers.interchange import TurnsFile, speakers_in

SHOWN_NAMES = 8
"""So many speakers are named beneath the list; of more, the number is enough to see an error."""


class TurnImportDialog(QDialog):
    """Asks for recordings or tiers, and shows whom they name.

    Parameters
    ----------
    file : TurnsFile
    recording : str
        Name of the open recording without its suffix.
    parent : QWidget or None
    """

    def __init__(self, file: TurnsFile, recording: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.turns.title"))
        self._file = file
        name = displayable(file.path.name)
        asks = "dialogs.turns.recordings" if file.one_part else "dialogs.turns.tiers"
        self._says = QLabel(tr(asks, file=name))
        self._says.setWordWrap(True)
        self.parts = QListWidget()
        self.parts.setAccessibleName(self._says.text())
        counts = Counter(one.part for one in file.stretches)
        for place, part in enumerate(file.parts):
            count = counts[place]
            text = tr("dialogs.turns.part", part=displayable(part), turns_count=count)
            item = QListWidgetItem(text, self.parts)
            if not file.one_part:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                state = Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
                item.setCheckState(state)
        self.by_text = QCheckBox(tr("dialogs.turns.by_text"))
        self.by_text.setVisible(not file.one_part and any(one.text for one in file.stretches))
        self._whom = QLabel()
        self._whom.setWordWrap(True)
        self._whom.setProperty("role", "muted")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._says, self.parts, self.by_text, self._whom, self._buttons):
            layout.addWidget(widget)
        if file.one_part:
            named = [place for place, part in enumerate(file.parts) if part == recording]
            self.parts.setCurrentRow(named[0] if named else 0)
        self.parts.currentRowChanged.connect(self._show)
        self.parts.itemChanged.connect(self._show)
        self.by_text.toggled.connect(self._show)
        self._show()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The parts that were chosen."""
        rows = range(self.parts.count())
        if self._file.one_part:
            return tuple(self._file.parts[row] for row in rows if row == self.parts.currentRow())
        checked = Qt.CheckState.Checked
        return tuple(
            self._file.parts[row] for row in rows if self.parts.item(row).checkState() == checked
        )

    def _show(self) -> None:
        names = speakers_in(self._file, self.chosen, by_text=self.by_text.isChecked())
        shown = tuple(displayable(name) for name in names[:SHOWN_NAMES])
        if not names:
            self._whom.setText(tr("dialogs.turns.nobody"))
        elif len(names) > SHOWN_NAMES:
            self._whom.setText(tr("dialogs.turns.many", speakers_count=len(names), names=shown))
        else:
            self._whom.setText(tr("dialogs.turns.names", speakers_count=len(names), names=shown))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(names))
