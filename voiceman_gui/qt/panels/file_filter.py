"""Above the folders: which names of files are shown, and whether any but those of sound are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.items.press import PressButton
from voiceman_gui.qt.language import bind
from voiceman_gui.qt.theme import UNIT


class FileFilter(QWidget):
    """A line for a part of the name, and a button for files of any kind."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        bind(self.field, self.field.setPlaceholderText, "window.browser.filter")
        bind(self.field, self.field.setAccessibleName, "window.browser.filter_name")
        files_pass_by(self.field)
        self.all_files = PressButton()
        self.all_files.setCheckable(True)
        self.all_files.setProperty("role", "queue")
        self.all_files.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bind(self.all_files, self.all_files.setText, "window.browser.all_files")
        bind(self.all_files, self.all_files.setToolTip, "window.browser.all_files_tip")
        self.field.textChanged.connect(self.changed)
        self.all_files.toggled.connect(self.changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(UNIT // 2, UNIT // 2, UNIT // 2, UNIT // 2)
        layout.setSpacing(UNIT // 2)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.all_files)

    @property
    def holding(self) -> str:
        """What names must hold."""
        return self.field.text().strip()

    @property
    def sounds_only(self) -> bool:
        """Whether only files of sound and film are shown."""
        return not self.all_files.isChecked()
