"""What only the examiner knows and the report must say."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.message import message
from voiceman_gui.core.validation.own import NO_OWN_VALIDATION
from voiceman_gui.qt.dialogs.ask import ask_file
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import language, say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.report.wording import NOT_RECORDED, NOT_REVIEWED
from voiceman_gui.wording import LANGUAGES, words_for

FIELDS = {
    "case": message("dialogs.report.case"),
    "exhibit": message("dialogs.report.exhibit"),
    "examiner": message("dialogs.report.examiner"),
    "reviewer": message("dialogs.report.reviewer"),
}
"""What the lines are called."""


class ReportDialog(QDialog):
    """Case, exhibit, question, examiner and reviewer; and which words stand for a field left empty.

    Parameters
    ----------
    details : ReportDetails
        To begin with.
    passages : int
        Regions that are marked for the report.
    unfinished : str
        What of the readings is not final yet; empty if all is.
    running : bool
        Whether they will be, once the analysis that runs is finished.
    parent : QWidget or None
    mark_key : str
        Key that marks a region, for whoever has marked none.
    """

    def __init__(
        self,
        details: ReportDetails,
        passages: int,
        unfinished: str,
        *,
        running: bool,
        parent: QWidget | None,
        mark_key: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.report.title"))
        self.setMinimumWidth(520)
        self._lines = {
            "case": QLineEdit(details.case),
            "exhibit": QLineEdit(details.exhibit),
            "examiner": QLineEdit(details.examiner),
            "reviewer": QLineEdit(details.reviewer),
        }
        self._question = QPlainTextEdit(details.question)
        self._question.setTabChangesFocus(True)
        self._question.setFixedHeight(88)
        self._validation = QLineEdit(details.validation)
        self._validation.setPlaceholderText(say(NO_OWN_VALIDATION))
        choose = QPushButton(tr("dialogs.validation.choose"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_validation)
        for field in (*self._lines.values(), self._question, self._validation):
            files_pass_by(field)
        self._language = QComboBox()
        for one in LANGUAGES.values():
            self._language.addItem(one.name, one.code)
        self._language.setCurrentIndex(self._language.findData(details.language or language().code))
        self._language.currentIndexChanged.connect(self._say_what_is_printed)
        form = QFormLayout()
        form.setVerticalSpacing(UNIT)
        for name in ("case", "exhibit"):
            form.addRow(say(FIELDS[name]), self._lines[name])
        form.addRow(tr("dialogs.report.question"), self._question)
        for name in ("examiner", "reviewer"):
            form.addRow(say(FIELDS[name]), self._lines[name])
        validation = QHBoxLayout()
        validation.addWidget(self._validation, 1)
        validation.addWidget(choose)
        form.addRow(tr("dialogs.report.validation"), validation)
        form.addRow(tr("dialogs.report.language"), self._language)
        self._passages, self._mark_key = passages, mark_key
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setProperty("role", "muted")
        self._say_what_is_printed()
        self._later = QCheckBox(tr("dialogs.report.later"))
        self._later.setVisible(running)
        not_final = QLabel(unfinished)
        not_final.setWordWrap(True)
        not_final.setProperty("role", "mark")
        not_final.setVisible(bool(unfinished))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton(tr("dialogs.report.save"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._says)
        layout.addWidget(not_final)
        layout.addWidget(self._later)
        layout.addWidget(buttons)

    def _say_what_is_printed(self) -> None:
        """Name what the report prints for empty fields, in the language of the report."""
        words = words_for(self._language.currentData())
        not_recorded, not_reviewed = words(NOT_RECORDED), words(NOT_REVIEWED)
        self._lines["reviewer"].setPlaceholderText(not_reviewed)
        if self._passages:
            marked = tr("dialogs.report.regions", regions_count=self._passages)
        elif self._mark_key:
            marked = tr("dialogs.report.no_region", key=self._mark_key)
        else:
            marked = tr("dialogs.report.no_region_no_key")
        empty = tr(
            "dialogs.report.empty_fields", not_recorded=not_recorded, not_reviewed=not_reviewed
        )
        self._says.setText(f"{marked} {empty}")

    def _choose_validation(self) -> None:
        begins = Path(self._validation.text()).parent if self._validation.text() else Path.home()
        path = ask_file(begins, tr("dialogs.report.validation"), self)
        if path is not None:
            self._validation.setText(str(path))

    @property
    def when_finished(self) -> bool:
        """Whether the report is to wait for the end of the analysis."""
        return self._later.isChecked()

    @property
    def details(self) -> ReportDetails:
        """What was filled in."""
        return ReportDetails(
            **{name: line.text().strip() for name, line in self._lines.items()},
            question=self._question.toPlainText().strip(),
            language=self._language.currentData(),
            validation=self._validation.text().strip(),
        )
