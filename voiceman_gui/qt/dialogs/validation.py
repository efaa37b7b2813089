"""A laboratory's validation study: what is required, then what was found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.core.validation.figures import Verdict
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.pipeline.validation import Written
from voiceman_gui.qt.controllers.validating import Validating, Wanted
from voiceman_gui.qt.dialogs.ask import ask_file, ask_folder
from voiceman_gui.qt.dialogs.limits_table import LimitsTable
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.theme import UNIT

PER_MILLE = 1000


class ValidationDialog(QDialog):
    """Asks what a study needs, shows how far it is, and what came of it.

    Parameters
    ----------
    validating : Validating
    recording : Path or None
        The open one, whose conditions are offered.
    parent : QWidget or None
    """

    def __init__(
        self, validating: Validating, recording: Path | None, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._validating = validating
        self.setWindowTitle(tr("dialogs.validation.title"))
        self.setMinimumSize(640, 640)
        self.resize(720, 760)
        self.source, self.folder, self.like = QLineEdit(), QLineEdit(), QLineEdit()
        self.title, self.laboratory, self.responsible = QLineEdit(), QLineEdit(), QLineEdit()
        self.purpose = QPlainTextEdit()
        self.purpose.setTabChangesFocus(True)
        self.purpose.setFixedHeight(8 * UNIT)
        self.limits = LimitsTable()
        self.like.setPlaceholderText(tr("dialogs.validation.as_they_are"))
        for field in (
            *(self.source, self.folder, self.like),
            *(self.title, self.laboratory, self.responsible, self.purpose),
        ):
            files_pass_by(field)
        self._form = QWidget()
        self._says, self._bar = QLabel(), QProgressBar()
        self._says.setWordWrap(True)
        self._bar.setRange(0, PER_MILLE)
        self._bar.setVisible(False)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.start = self._buttons.addButton(tr("dialogs.validation.start"), role.ActionRole)
        self.stop = self._buttons.addButton(tr("dialogs.validation.stop"), role.ActionRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._lay_out(recording)
        self.start.clicked.connect(self._begin)
        self.stop.clicked.connect(validating.cancel)
        self._buttons.rejected.connect(self.reject)
        validating.progressed.connect(self._progressed)
        validating.left_out.connect(self._left_out)
        validating.written.connect(self._written)
        validating.failed.connect(self._failed)
        validating.running_changed.connect(self._show_running)
        validating.requirements_read.connect(self.show_requirements)
        self._left_out_count = 0
        self._stated: tuple[str, ...] = ()
        """Deviations that a file of requirements names."""
        self._answered = True
        """Whether what the last study came to stands at the foot."""
        self._says.setProperty("role", "muted")
        self._say(tr("dialogs.validation.before"))
        self._show_running(validating.running)

    def _lay_out(self, recording: Path | None) -> None:
        form = QFormLayout(self._form)
        form.setVerticalSpacing(UNIT)
        form.setContentsMargins(0, 0, 0, 0)
        source = _row(
            self.source,
            (tr("dialogs.validation.list"), lambda: self._ask_file(self.source)),
            (tr("dialogs.validation.folder"), lambda: self._ask_folder(self.source)),
        )
        folder = _row(
            self.folder, (tr("dialogs.validation.choose"), lambda: self._ask_folder(self.folder))
        )
        own: tuple[tuple[str, Callable[[], None]], ...] = ()
        if recording is not None:
            own = ((tr("dialogs.validation.open_one"), lambda: self.like.setText(str(recording))),)
        like = _row(
            self.like,
            *own,
            (tr("dialogs.validation.choose"), lambda: self._ask_file(self.like)),
        )
        form.addRow(tr("dialogs.validation.recordings"), source)
        form.addRow(tr("dialogs.validation.dossier"), folder)
        form.addRow(tr("dialogs.validation.study"), self.title)
        form.addRow(tr("dialogs.validation.laboratory"), self.laboratory)
        form.addRow(tr("dialogs.validation.responsible"), self.responsible)
        form.addRow(tr("dialogs.validation.purpose"), self.purpose)
        form.addRow(tr("dialogs.validation.like"), like)
        scroll = QScrollArea()
        scroll.setWidget(self.limits)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(24 * UNIT)
        self.load = QPushButton(tr("dialogs.validation.load"))
        self.load.setAutoDefault(False)
        self.load.clicked.connect(self._load)
        heading = QHBoxLayout()
        heading.addWidget(QLabel(tr("dialogs.validation.limits")), 1)
        heading.addWidget(self.load)
        layout = QVBoxLayout(self)
        layout.addWidget(self._form)
        layout.addLayout(heading)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._says)
        layout.addWidget(self._bar)
        layout.addWidget(self._buttons)
        self._scroll = scroll

    @property
    def said(self) -> str:
        """What the dialog says at its foot."""
        return self._says.text()

    def show_requirements(self, found: Requirements) -> None:
        """Fill in what a file of requirements states."""
        self._stated = found.deviations
        self.title.setText(found.title)
        self.laboratory.setText(found.laboratory)
        self.responsible.setText(found.responsible)
        self.purpose.setPlainText(found.purpose)
        self.limits.show_limits(found.limits)

    def _begin(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        self._left_out_count = 0
        self._bar.setValue(0)
        self._validating.begin(wanted)

    def _wanted(self) -> Wanted | None:
        source, folder = self.source.text().strip(), self.folder.text().strip()
        title, like = self.title.text().strip(), self.like.text().strip()
        if not (source and folder and title):
            self._say(tr("dialogs.validation.incomplete"))
            return None
        try:
            limits = self.limits.limits
        except ValueError:
            self._say(tr("dialogs.validation.crossed"))
            return None
        requirements = Requirements(
            title=title,
            laboratory=self.laboratory.text().strip(),
            responsible=self.responsible.text().strip(),
            purpose=self.purpose.toPlainText().strip(),
            deviations=self._stated,
            limits=limits,
        )
        return Wanted(
            Path(source),
            Path(folder),
            requirements,
            Path(like) if like else None,
            language().code,
        )

    def _show_running(self, running: bool) -> None:
        # What was required is laid down, and is not changed while results are on their way.
        for one in (self._form, self._scroll, self.load, self.start):
            one.setEnabled(not running)
        self.stop.setEnabled(running)
        self._bar.setVisible(running)
        if running:
            self._answered = False
            self._says.setText(tr("dialogs.validation.laid_down"))
        elif not self._answered:
            self._say(tr("dialogs.validation.stopped"))

    def _progressed(self, progress: Progress) -> None:
        self._bar.setValue(round(PER_MILLE * progress.fraction))
        self._says.setText(say(progress.message))

    def _left_out(self, _fact: Message) -> None:
        self._left_out_count += 1

    def _written(self, done: Written) -> None:
        verdicts = done.study.verdicts
        self._say(
            tr(
                "dialogs.validation.written",
                path=displayable(done.pdf),
                limits_count=len(verdicts),
                met_count=verdicts.count(Verdict.MET),
                left_out_count=self._left_out_count,
            )
        )

    def _failed(self, why: Message) -> None:
        self._say(say(why))

    def _say(self, text: str) -> None:
        self._answered = True
        self._says.setText(text)

    # -- files -------------------------------------------------------------------------------

    def _load(self) -> None:
        path = ask_file(Path.home(), tr("dialogs.validation.load"), self)
        if path is not None:
            self._validating.read_requirements(path)

    def _ask_file(self, field: QLineEdit) -> None:
        path = ask_file(_begins(field), tr("dialogs.validation.title"), self)
        if path is not None:
            field.setText(str(path))

    def _ask_folder(self, field: QLineEdit) -> None:
        path = ask_folder(_begins(field), tr("dialogs.validation.title"), self)
        if path is not None:
            field.setText(str(path))


def _begins(field: QLineEdit) -> Path:
    return Path(field.text()).parent if field.text().strip() else Path.home()


def _row(field: QLineEdit, *buttons: tuple[str, Callable[[], None]]) -> QWidget:
    """Return a field with buttons beside it."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    for text, call in buttons:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(call)
        layout.addWidget(button)
    return row
