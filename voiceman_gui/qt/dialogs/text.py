"""Pages of text: help, the change log, about."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from voiceman_gui.core.message import Message
from voiceman_gui.qt.language import say


class TextDialog(QDialog):
    """A page to read; nothing in it is loaded from a network."""

    def __init__(self, title: Message, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(title))
        self.resize(720, 640)
        self.page = QTextBrowser()
        self.page.setAccessibleName(say(title))
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(lambda url: self.page.scrollToAnchor(url.fragment()))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(self.buttons)
