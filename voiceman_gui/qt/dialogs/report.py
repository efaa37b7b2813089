"""What only the examiner knows and the report must say."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.document import ReportDetails
from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.report.wording import NOT_RECORDED, NOT_REVIEWED


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
    """

    def __init__(
        self,
        details: ReportDetails,
        passages: int,
        unfinished: str,
        *,
        running: bool,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Report")
        self.setMinimumWidth(520)
        self._lines = {
            "case": QLineEdit(details.case),
            "exhibit": QLineEdit(details.exhibit),
            "examiner": QLineEdit(details.examiner),
            "reviewer": QLineEdit(details.reviewer),
        }
        self._lines["reviewer"].setPlaceholderText(say(NOT_REVIEWED))
        self._question = QPlainTextEdit(details.question)
        self._question.setTabChangesFocus(True)
        self._question.setFixedHeight(88)
        for field in (*self._lines.values(), self._question):
            files_pass_by(field)
        form = QFormLayout()
        form.setVerticalSpacing(UNIT)
        for name in ("case", "exhibit"):
            form.addRow(name.capitalize(), self._lines[name])
        form.addRow("Question", self._question)
        for name in ("examiner", "reviewer"):
            form.addRow(name.capitalize(), self._lines[name])
        marked = {
            0: "No region is marked for the report (Ctrl+B marks the selection).",
            1: "One marked region is reported in detail.",
        }.get(passages, f"{passages} marked regions are reported in detail.")
        says = QLabel(
            f"{marked} Fields left empty are printed as “{say(NOT_RECORDED)}”, an empty reviewer "
            f"as “{say(NOT_REVIEWED)}”."
        )
        says.setWordWrap(True)
        says.setProperty("role", "muted")
        self._later = QCheckBox("Write when the analysis is finished")
        self._later.setVisible(running)
        not_final = QLabel(unfinished)
        not_final.setWordWrap(True)
        not_final.setProperty("role", "mark")
        not_final.setVisible(bool(unfinished))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = buttons.addButton("Save as PDF …", QDialogButtonBox.ButtonRole.AcceptRole)
        save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(says)
        layout.addWidget(not_final)
        layout.addWidget(self._later)
        layout.addWidget(buttons)

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
        )
