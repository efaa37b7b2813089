"""The dialog before the report says what the report will print."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QComboBox, QLabel

from helpers.analyses import layout_analysis
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.qt.dialogs.report import ReportDialog
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.wording import NOT_REVIEWED
from voiceman_gui.wording import words_for


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


def test_the_language_of_the_report_is_chosen_with_it(qtbot) -> None:
    dialog = ReportDialog(ReportDetails(language="ko"), 0, "", running=False, parent=None)
    qtbot.addWidget(dialog)
    box = dialog.findChild(QComboBox)
    assert (box.currentText(), dialog.details.language) == ("한국어", "ko")
    reviewer = dialog._lines["reviewer"]
    assert reviewer.placeholderText() == words_for("ko")(NOT_REVIEWED)
    box.setCurrentIndex(box.findData("en"))
    assert dialog.details.language == "en"
    assert reviewer.placeholderText() == words_for("en")(NOT_REVIEWED)


def test_a_report_is_written_in_the_language_that_was_chosen(desk, sample, tmp_path, monkeypatch):
    desk.open(sample)
    desk.analyse()
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: tmp_path / "report.pdf")
    desk.press("file.report")
    dialog = desk.app.dialogs.open_dialog
    box = dialog.findChild(QComboBox)
    box.setCurrentIndex(box.findData("ko"))
    with desk.bot.waitSignal(desk.app.exporting.written):
        dialog.accept()
    text = " ".join(pages_of((tmp_path / "report.pdf").read_bytes()))
    assert words_for("ko")(NOT_REVIEWED) in text
    assert words_for("en")(NOT_REVIEWED) not in text
