"""Whose speech of another recording is meant."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QVBoxLayout, QWidget

from voiceman_gui.core.names import displayable
from voiceman_gui.pipeline import Voice
from voiceman_gui.qt.language import say, tr

WIDTH_PX = 520


class VoiceDialog(QDialog):
    """Asks for one of the voices of a recording; none is chosen beforehand.

    Parameters
    ----------
    path : Path
        Of that recording.
    voices : sequence of Voice
    parent : QWidget or None
    """

    def __init__(self, path: Path, voices: Sequence[Voice], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.voice.title"))
        self.setMinimumWidth(WIDTH_PX)
        self._voices = tuple(voices)
        says = QLabel(tr("dialogs.voice.which", file=displayable(path.name)))
        says.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(says.text())
        self.list.setWordWrap(True)
        self.list.addItems([say(one.sentence) for one in voices])
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (says, self.list, self.buttons):
            layout.addWidget(widget)
        self.list.setCurrentRow(-1)
        self._look()
        self.list.itemSelectionChanged.connect(self._look)

    @property
    def chosen(self) -> Voice | None:
        """The voice that is selected."""
        rows = [index.row() for index in self.list.selectedIndexes()]
        return self._voices[rows[0]] if rows else None

    def _look(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(self.chosen is not None)


def ask_voice(path: Path, voices: Sequence[Voice], parent: QWidget | None) -> Voice | None:
    """Ask whose speech is meant; None is a no."""
    dialog = VoiceDialog(path, voices, parent)
    try:
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        return dialog.chosen
    finally:
        dialog.deleteLater()
