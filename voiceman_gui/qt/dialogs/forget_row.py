"""The button that lets the program forget recent files and work, and what it asks before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

from voiceman_gui.core.message import message
from voiceman_gui.pipeline.housekeeping import Remembered
from voiceman_gui.qt.controllers.forgetting import Forgetting
from voiceman_gui.qt.language import Fact, say, tr
from voiceman_gui.qt.theme import UNIT


class ForgetRow(QWidget):
    """Asks, naming what goes, and then forgets.

    Parameters
    ----------
    forgetting : Forgetting
    """

    forgotten = Signal()

    def __init__(self, forgetting: Forgetting) -> None:
        super().__init__()
        self.setObjectName("forget")
        self._forgetting = forgetting
        self.question: QMessageBox | None = None
        self._had_focus = False
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.button = QPushButton(tr("dialogs.forget.button"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda _checked=False: self._look())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.button)
        layout.addWidget(self.words, 1)

    def _look(self) -> None:
        self._begin(tr("dialogs.forget.looking"))
        job = self._forgetting.look()
        job.finished.connect(self._ask)
        job.failed.connect(self._say)

    def _ask(self, kept: Remembered) -> None:
        self._say("")
        question = QMessageBox(
            QMessageBox.Icon.Warning,
            tr("dialogs.forget.title"),
            tr("dialogs.forget.question"),
            QMessageBox.StandardButton.Cancel,
            self,
        )
        results = message("dialogs.forget.no_results")
        if kept.results_bytes:
            results = message("dialogs.forget.results", results_bytes=kept.results_bytes)
        question.setInformativeText(
            tr(
                "dialogs.forget.what",
                files_count=self._forgetting.recent_files,
                recordings_count=kept.recordings,
                results=results,
            )
        )
        button = question.addButton(
            tr("dialogs.forget.forget"), QMessageBox.ButtonRole.DestructiveRole
        )
        also = QCheckBox(tr("dialogs.forget.also_open"))
        if self._forgetting.has_open:
            question.setCheckBox(also)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.buttonClicked.connect(
            lambda pressed: self._forget(also.isChecked()) if pressed is button else None
        )
        question.finished.connect(lambda _: self._answered())
        self.question = question
        # open() instead of exec(): no second event loop, so playback and jobs go on as before.
        question.open()

    def _answered(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None

    def _forget(self, also_open: bool) -> None:
        self._begin(tr("dialogs.forget.forgetting"))
        job = self._forgetting.forget(also_open=also_open)
        job.finished.connect(lambda _: self._say(message("dialogs.forget.done")))
        job.failed.connect(self._say)
        job.ended.connect(self.forgotten)

    def _begin(self, words: str) -> None:
        # Where a button that has the focus is disabled, the focus moves to the next one, and a key
        # that is pressed in that moment presses it.
        self._had_focus = self.window().focusWidget() is self.button
        self.button.clearFocus()
        self.button.setEnabled(False)
        self.words.setText(words)

    def _say(self, said: Fact) -> None:
        self.button.setEnabled(True)
        if self._had_focus:
            self._had_focus = False
            self.button.setFocus()
        self.words.setText(say(said))
