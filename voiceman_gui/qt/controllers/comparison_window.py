"""The window in which passages are compared, and what it saves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from voiceman_gui import pipeline
from voiceman_gui.core.comparing import Compared
from voiceman_gui.qt.controllers.alternating import Alternating
from voiceman_gui.qt.controllers.comparing import Comparing
from voiceman_gui.qt.controllers.settings import SettingsController
from voiceman_gui.qt.jobs import JobRunner
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.theme import Theme
from voiceman_gui.qt.window import Window

if TYPE_CHECKING:
    from voiceman_gui.qt.dialogs.comparison import ComparisonDialog

KIND = "comparison_table"
AskPath = Callable[[Path, str], Path | None]


class ComparisonWindow(QObject):
    """Shows one window of comparison, and writes its table.

    Parameters
    ----------
    comparing : Comparing
    alternating : Alternating
    settings : SettingsController
    theme : Theme
    window : Window
    """

    problem = Signal(object)
    written = Signal(object)
    """Path of a file that lies complete on the disk."""

    def __init__(
        self,
        comparing: Comparing,
        alternating: Alternating,
        settings: SettingsController,
        theme: Theme,
        window: Window,
    ) -> None:
        super().__init__(window)
        self.comparing, self.alternating = comparing, alternating
        self._settings, self._theme, self._window = settings, theme, window
        self.dialog: ComparisonDialog | None = None
        comparing.question_names = lambda: tuple(settings.settings.question_names.split(","))
        comparing.problem.connect(self.problem)
        alternating.problem.connect(self.problem)

    def serve(self, exports: JobRunner, ask_path: AskPath) -> None:
        """Let tables be written.

        Parameters
        ----------
        exports : JobRunner
        ask_path : callable
            Asks where to write; gets a proposal and a filter.
        """
        self._exports, self._ask_path = exports, ask_path

    def show(self) -> None:
        """Show the window of comparison, or bring it to the front."""
        from voiceman_gui.qt.dialogs.comparison import ComparisonDialog

        if self.dialog is None:
            dialog = ComparisonDialog(
                self.comparing,
                self.alternating,
                self.save,
                self._settings.settings.question_names,
                self._take_names,
                self._theme.palette,
                self._window,
            )
            self._theme.theme_changed.connect(dialog.plots.set_palette_colors)
            dialog.finished.connect(self._closed)
            self.dialog = dialog
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _closed(self, _result: int) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _take_names(self, names: str) -> None:
        self._settings.change(question_names=names)

    def save(self, rows: tuple[Compared, ...]) -> None:
        """Ask where, then write passages as a table."""
        originals = self.comparing.originals
        name = Path(rows[0].source.file).stem
        folder = self._settings.settings.export_folder or Path.home()
        filter_ = tr("dialogs.comparison.file_filter")
        path = self._ask_path(folder / f"{name}.comparison.csv", filter_)
        if path is None:
            return
        job = self._exports.submit(
            KIND, lambda _: pipeline.write_comparison(path, rows, originals), replace=False
        )
        job.finished.connect(lambda _: self.written.emit(path))
        job.failed.connect(self.problem)
