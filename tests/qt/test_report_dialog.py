"""The dialog before the report says what the report will print."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel

from helpers.analyses import layout_analysis
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.qt.dialogs.report import ReportDialog
from voiceman_gui.report.contents import build_contents


def test_the_words_for_empty_fields_are_those_that_are_printed(qtbot) -> None:
    dialog = ReportDialog(ReportDetails(), 0, "", running=False, parent=None)
    qtbot.addWidget(dialog)
    (said,) = [
        label.text() for label in dialog.findChildren(QLabel) if "left empty" in label.text()
    ]
    when = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    contents = build_contents(layout_analysis(20.0), (), dialog.details, when)
    page = pages_of(pdf_of(contents))[0]
    promised = [part.split("”")[0] for part in said.split("“")[1:]]
    assert len(promised) == 2
    for words, field in zip(promised, ("Examiner", "Reviewer"), strict=True):
        assert f"{field} {words}" in page
