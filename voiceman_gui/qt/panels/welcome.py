"""What a first start shows: one click leads to a finished timeline."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from voiceman_gui.core.names import displayable
from voiceman_gui.qt.theme import UNIT

INTRO = (
    "Open a recording, see and hear it, and read arousal, dominance and valence along its time "
    "axis, each value with its interval, its quality gates and what it does not show."
)
FOOT = (
    "The recording is only ever read. Everything is computed on this computer; nothing is sent "
    "anywhere. Readings describe the voice against the speaker's own baseline. They are not "
    "evidence of a state of mind, of truth or of a lie."
)


class WelcomePage(QWidget):
    """Open, try the sample, or go on with a recent recording."""

    open_requested = Signal()
    sample_requested = Signal()
    file_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Welcome")
        title = QLabel("Voice.man")
        title.setProperty("role", "title")
        intro = self._text(INTRO)
        self.open_button = QPushButton("Open a recording …")
        self.open_button.setProperty("primary", True)
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button = QPushButton("Try the sample recording")
        self.sample_button.setToolTip("Two and a half minutes of acted speech, analysed at once")
        self.sample_button.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        drop = self._text(
            "… or drop a file anywhere in this window: wav, flac, mp3, m4a, opus, amr, 3gp, wma, "
            "and the sound of videos."
        )
        drop.setProperty("role", "muted")
        self._recent_title = QLabel("Recent recordings")
        self._recent_title.setProperty("role", "heading")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        foot = self._text(FOOT)
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
    def _text(words: str) -> QLabel:
        label = QLabel(words)
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
