"""The dialog before the report says what the report will print."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QComboBox, QLabel

from helpers.analyses import layout_analysis
from helpers.reports import pages_of, pdf_of
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.span import Span
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


def _case(dialog):
    return dialog._lines["case"]


def test_undo_leaves_the_details_of_the_report(desk, sample, tmp_path, monkeypatch):
    desk.open(sample)
    desk.analyse()
    desk.state.set_selection(Span(1.0, 3.0))
    desk.press("edit.region")
    monkeypatch.setattr(desk.app.exporting, "_ask_path", lambda *_: tmp_path / "report.pdf")
    desk.press("file.report")
    dialog = desk.app.dialogs.open_dialog
    _case(dialog).setText("C 17/3")
    with desk.bot.waitSignal(desk.app.exporting.written):
        dialog.accept()
    desk.press("edit.undo")
    assert desk.state.marks == (), "the act before the report is taken back"
    assert desk.state.document.report.case == "C 17/3"
    desk.press("edit.redo")
    assert len(desk.state.marks) == 1
    desk.press("file.report")
    assert _case(desk.app.dialogs.open_dialog).text() == "C 17/3"
    desk.app.dialogs.open_dialog.reject()


def test_what_was_typed_is_there_again_after_cancel_but_in_no_report(desk, sample):
    desk.open(sample)
    desk.analyse()
    desk.press("file.report")
    _case(desk.app.dialogs.open_dialog).setText("C 17/3")
    desk.app.dialogs.open_dialog.reject()
    assert desk.state.document.report == ReportDetails()
    desk.press("file.report")
    assert _case(desk.app.dialogs.open_dialog).text() == "C 17/3"
    desk.app.dialogs.open_dialog.reject()
    desk.open(sample)
    desk.analyse()
    desk.press("file.report")
    assert _case(desk.app.dialogs.open_dialog).text() == "", "another opening, another report"
    desk.app.dialogs.open_dialog.reject()
