"""How far a job of a dialog is, with the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from voiceman_gui.core.progress import Progress
from voiceman_gui.qt.dialogs.banner import row
from voiceman_gui.qt.language import Fact, say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.timeleft import TimeLeft, with_left

_STEPS = 1000


class JobRow(QWidget):
    """Words, a bar, and Cancel; hidden while nothing runs."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(UNIT)
        self.bar.setAccessibleName(tr("dialogs.job.progress"))
        self.stop = QPushButton(tr("dialogs.job.cancel"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.cancel_requested)
        self._left = TimeLeft()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addLayout(row(self.bar, self.stop))
        self.setVisible(False)

    def show_job(self, doing: Fact, progress: Progress | None, *, stopping: bool) -> None:
        """Show what runs; without a progress the bar only says that something does."""
        if not self.isVisible():
            self._left = TimeLeft()
        if progress is None:
            self.bar.setRange(0, 0)
            self.words.setText(say(doing))
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(progress.fraction * _STEPS))
            left = self._left.note(progress.fraction)
            self.words.setText(say(with_left(progress.message, left)))
        self.stop.setEnabled(not stopping)
        self.setVisible(True)
