"""How much room the kept results take, and the button that drops them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.language import Fact, say, tr
from voiceman_gui.qt.theme import UNIT


class CacheRow(QWidget):
    """Looks at the cache and empties it in the interactive thread.

    Parameters
    ----------
    interactive : JobRunner
    """

    def __init__(self, interactive: JobRunner) -> None:
        super().__init__()
        self._interactive = interactive
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.empty = QPushButton(tr("dialogs.cache.empty"))
        self.empty.setAutoDefault(False)
        self.empty.setEnabled(False)
        self.empty.clicked.connect(lambda _checked=False: self._ask(empty=True))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.empty)
        layout.addWidget(self.words, 1)
        self.look()

    def look(self) -> None:
        """Look again at how much is kept."""
        self._ask(empty=False)

    def _ask(self, *, empty: bool) -> None:
        def work(_report: Report) -> int:
            from voiceman_gui.inference.result_cache import cache_size, empty_cache

            if empty:
                empty_cache()
            return cache_size()

        self.empty.setEnabled(False)
        self.words.setText(tr("dialogs.cache.emptying") if empty else tr("dialogs.cache.looking"))
        job = self._interactive.submit("cache", work)
        job.finished.connect(self._show)
        job.failed.connect(self._failed)

    def _show(self, size_bytes: int) -> None:
        self.words.setText(
            tr("dialogs.cache.kept", kept_bytes=size_bytes)
            if size_bytes
            else tr("dialogs.cache.nothing")
        )
        self.empty.setEnabled(size_bytes > 0)

    def _failed(self, why: Fact) -> None:
        self.words.setText(say(why))
        self.empty.setEnabled(True)
