"""The model manager's dialog: a view of `ModelsManager`, which goes on when this is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.names import displayable
from voiceman_gui.qt.controllers.models_manager import ModelsManager, Question
from voiceman_gui.qt.dialogs.ask import all_files, prepare
from voiceman_gui.qt.dialogs.banner import Banner, row
from voiceman_gui.qt.dialogs.job_row import JobRow
from voiceman_gui.qt.dialogs.licence import LicencePage
from voiceman_gui.qt.dialogs.model_details import LICENCE_LINK, details_html
from voiceman_gui.qt.dialogs.models_table import ModelsTable
from voiceman_gui.qt.folders import answering
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.theme import UNIT

INSTALLED = (ModelState.READY, ModelState.UNPROVEN, ModelState.REFUSED)


class ModelsDialog(QDialog):
    """What is installed, where from, and how it was proven; bringing models in and away.

    Parameters
    ----------
    manager : ModelsManager
    colors : Palette
    parent : QWidget
    """

    network_settings_requested = Signal()

    def __init__(self, manager: ModelsManager, colors: Palette, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.models.title"))
        self.resize(960, 680)
        self._manager, self._colors = manager, colors
        self._asked: Question | None = None
        self._removing: ModelEntry | None = None
        self.table = ModelsTable(colors)
        self.table.chosen.connect(self._chosen)
        self._folder = Path.home()
        self.details = QTextBrowser()
        self.details.setAccessibleName(tr("dialogs.models.details"))
        self.details.setOpenLinks(False)
        self.details.setTabChangesFocus(True)
        self.details.anchorClicked.connect(self._follow)
        self.install = _button(tr("dialogs.models.install"), self._install)
        self.verify = _button(tr("dialogs.models.verify"), lambda: manager.verify(self.table.ident))
        self.remove = _button(tr("dialogs.models.remove"), self._ask_to_remove)
        self.folder = _button(tr("dialogs.models.folder"), self._ask_folder)
        self.archive = _button(tr("dialogs.models.archive"), self._ask_archive)
        self.verify_all = _button(tr("dialogs.models.verify_all"), self._verify_all)
        self.shut = _button(tr("dialogs.close"), self.reject)
        self.reason = QLabel()
        self.reason.setProperty("role", "muted")
        self.reason.setWordWrap(True)
        self.network = _button(tr("dialogs.models.network"), self.network_settings_requested.emit)
        self.network.setProperty("role", "link")
        self.banner, self.running = Banner(), JobRow()
        self.running.cancel_requested.connect(manager.cancel)
        self.licence = LicencePage()
        self.licence.accepted.connect(manager.accept)
        self.licence.left.connect(self._leave_licence)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._list_page())
        self.pages.addWidget(self.licence)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages)
        manager.changed.connect(self.refresh)
        manager.arrived.connect(self.table.choose)
        self.refresh()
        self.table.setFocus()
        manager.look()

    def _list_page(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(UNIT)
        for widget in (self.table, self.details):
            split.addWidget(widget)
        split.setStretchFactor(1, 1)
        split.setSizes([210, 330])
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.banner)
        column.addWidget(split, 1)
        column.addWidget(self.running)
        chosen = row(self.install, self.verify, self.remove, self.reason, self.network)
        chosen.setStretchFactor(self.reason, 1)
        column.addLayout(chosen)
        column.addLayout(row(self.folder, self.archive, self.verify_all, None, self.shut))
        return page

    def set_palette_colors(self, colors: Palette) -> None:
        """Recolour the shapes and the page of the model."""
        self._colors = colors
        self.table.set_palette_colors(colors)

    # -- what is shown -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the manager as it is now."""
        manager = self._manager
        self.table.show_entries(manager.entries or ())
        if manager.busy:
            assert manager.job is not None
            self.running.show_job(
                manager.doing or "", manager.progress, stopping=manager.job.cancelled
            )
        else:
            self.running.setVisible(False)
        self._show_sentence()
        self._show_question()
        self._enable()

    def _show_sentence(self) -> None:
        told = self._manager.told
        if self._removing is not None:
            return
        if told is None:
            self.banner.hush()
        else:
            words = "\n".join(map(say, told.facts))
            self.banner.say(words, (tr("dialogs.ok"), self._dismiss), problem=told.problem)

    def _show_question(self) -> None:
        question = self._manager.question
        if question is self._asked:
            return
        self._asked = question
        if question is None:
            self._show_list()
        elif question.entry.licence_text:
            path = question.path
            source = question.entry.source if path is None else displayable(path)
            self.licence.ask(question.entry, source, is_import=path is not None)
            self.pages.setCurrentWidget(self.licence)
            self.licence.text.setFocus()

    def _show_list(self) -> None:
        self.pages.setCurrentIndex(0)
        self.table.setFocus()

    def _enable(self) -> None:
        entry, manager = self._entry(), self._manager
        state = None if entry is None else entry.state
        free = not manager.busy
        here = state in INSTALLED
        absent = state is ModelState.NOT_INSTALLED
        self.install.setEnabled(free and absent and not manager.offline)
        self.verify.setEnabled(free and (here or state is ModelState.EMBEDDED))
        self.remove.setEnabled(free and here)
        for button in (self.folder, self.archive):
            button.setEnabled(free)
        self.verify_all.setEnabled(free and bool(self._manager.entries))
        offline = tr("dialogs.models.offline") if manager.offline else ""
        self.reason.setText(offline)
        self.network.setVisible(manager.offline)
        self.install.setToolTip(offline)

    def _chosen(self, ident: str) -> None:
        if self._removing is not None and self._removing.id != ident:
            self._keep()
        entry = self._entry()
        if entry is None:
            self.details.setPlainText("" if self._manager.entries else tr("dialogs.models.looking"))
        else:
            folder = self._manager.folders.get(ident)
            self.details.setHtml(details_html(entry, folder, self._colors))
        self._enable()

    def _entry(self) -> ModelEntry | None:
        return self._manager.entry(self.table.ident)

    # -- what is asked for -------------------------------------------------------------------

    def _install(self) -> None:
        self._manager.install(self.table.ident)

    def _verify_all(self) -> None:
        here = (ModelState.EMBEDDED, *INSTALLED)
        entries = self._manager.entries or ()
        self._manager.verify(*(entry.id for entry in entries if entry.state in here))

    def _ask_to_remove(self) -> None:
        self._removing = entry = self._entry()
        if entry is None:
            return
        words = tr("dialogs.models.remove_question", model=entry.name)
        if entry.size_bytes:
            words = tr(
                "dialogs.models.remove_question_size",
                model=entry.name,
                size_bytes=entry.size_bytes,
            )
        self.banner.say(
            words,
            (tr("dialogs.models.remove_yes"), self._remove),
            (tr("dialogs.models.keep"), self._keep),
            problem=True,
        )
        self.banner.buttons[1].setFocus()

    def _remove(self) -> None:
        entry, self._removing = self._removing, None
        self.table.setFocus()
        if entry is not None:
            self._manager.remove(entry.id)

    def _dismiss(self) -> None:
        self._manager.dismiss()
        self.table.setFocus()

    def _keep(self) -> None:
        self._removing = None
        self._show_sentence()
        self.table.setFocus()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, tr("dialogs.models.folder_title"), str(answering(self._folder)))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask_path(dialog)

    def _ask_archive(self) -> None:
        folder = str(answering(self._folder))
        filters = f"{tr('dialogs.models.archives')} (*.zip);;{all_files()}"
        dialog = QFileDialog(self, tr("dialogs.models.archive_title"), folder, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask_path(dialog)

    def _ask_path(self, dialog: QFileDialog) -> None:
        prepare(dialog)
        dialog.fileSelected.connect(lambda name: self._examine(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _examine(self, path: Path) -> None:
        self._folder = path.parent
        self._manager.examine(path)

    # -- the licence -------------------------------------------------------------------------

    def _follow(self, url: QUrl) -> None:
        entry = self._entry()
        if entry is not None and url == QUrl(LICENCE_LINK):
            self.licence.show_again(entry)
            self.pages.setCurrentWidget(self.licence)
            self.licence.text.setFocus()

    def _leave_licence(self) -> None:
        if self._manager.question is not None:
            self._manager.decline()
        else:
            self._show_list()

    def reject(self) -> None:
        """Escape leaves the licence first, then the dialog."""
        if self.pages.currentWidget() is self.licence:
            self._leave_licence()
        else:
            super().reject()


def _button(text: str, call: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    # Return in the table must not press a button.
    button.setAutoDefault(False)
    # A clicked() signal hands over a bool that plain calls do not take.
    button.clicked.connect(lambda _checked=False: call())
    return button
