"""What a first start shows: one click leads to a finished timeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.language import bind, show
from voiceman_gui.qt.theme import UNIT


class WelcomePage(QWidget):
    """Open, try the sample, or go on with a recent recording."""

    open_requested = Signal()
    sample_requested = Signal()
    file_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        bind(self, self.setAccessibleName, "window.welcome")
        title = QLabel("Voice.man")  # not worded: a name
        title.setProperty("role", "title")
        intro = self._text(message("window.welcome.intro"))
        self.open_button = QPushButton()
        bind(self.open_button, self.open_button.setText, "window.welcome.open")
        self.open_button.setProperty("primary", True)
        self.open_button.clicked.connect(self.open_requested)
        sample = self.sample_button = QPushButton()
        bind(sample, sample.setText, "window.welcome.sample")
        bind(sample, sample.setToolTip, "window.welcome.sample_tip")
        self.sample_button.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        drop = self._text(message("window.welcome.drop"))
        drop.setProperty("role", "muted")
        title_of_recent = self._recent_title = QLabel()
        bind(title_of_recent, title_of_recent.setText, "window.welcome.recent")
        self._recent_title.setProperty("role", "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        foot = self._text(message("window.welcome.foot"))
        foot.setProperty("role", "muted")
        column = QVBoxLayout()
        column.setSpacing(2 * UNIT)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(intro)
        column.addLayout(buttons)
        column.addWidget(drop)
        column.addSpacing(UNIT)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(3)
        column.addWidget(foot)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(640)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        outer.addStretch(1)
        outer.addWidget(holder, 8)
        outer.addStretch(1)
        self.show_recent(())

    @staticmethod
    def _text(fact: Message) -> QLabel:
        label = QLabel()
        show(label, label.setText, fact)
        label.setWordWrap(True)
        return label

    def show_recent(self, paths: Iterable[Path]) -> None:
        """Offer the recordings opened lately, newest first, five at most."""
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        shown = list(paths)[:5]
        self._recent_title.setVisible(bool(shown))
        for path in shown:
            button = QPushButton(displayable(path.name))
            button.setProperty("role", "link")
            button.setFlat(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setToolTip(displayable(path))
            button.clicked.connect(lambda _checked=False, path=path: self.file_requested.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
