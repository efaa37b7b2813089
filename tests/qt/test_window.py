"""The window around the panels: menus, settings, layout, help, drops, recovery."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from helpers.bad_audio_files import wav
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.dialogs.confidence import WIDTH
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.marks_model import LABEL, NUMBER, REPORT
from voiceman_gui.qt.window import FRAME, USUAL, first_size
from voiceman_gui.report.confidence_page import PICTURE
from voiceman_gui.report.writers import WRITERS
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.store import SettingsStore


def test_actions_are_grey_until_they_can_act(desk, tmp_path):
    def enabled(ident: str) -> bool:
        return desk.app.actions.by_id[ident].isEnabled()

    assert enabled("file.open")
    needy = ("analysis.run", "play.toggle", "edit.region", "file.report", "view.whole")
    assert not any(map(enabled, needy))
    desk.open(wav(tmp_path / "a.wav"))
    assert enabled("analysis.run") and enabled("play.toggle") and enabled("view.whole")
    assert not enabled("edit.region") and not enabled("file.report")
    desk.state.set_selection(Span(0.5, 1.0))
    assert enabled("edit.region")


def test_help_changes_and_about_open_and_close(desk):
    for ident, words in (
        ("help.contents", "Ten minutes from a recording to a report"),
        ("help.changes", "0.1.0"),
        ("help.confidence", "Expected calibration error: 0.040"),
        ("help.about", "General Public License"),
    ):
        desk.press(ident)
        dialog = desk.app.dialogs.open_dialog
        assert dialog is not None
        assert words in dialog.page.toPlainText()
        dialog.reject()
        assert desk.app.dialogs.open_dialog is None


def test_the_diagram_of_the_confidence_is_in_its_page(desk):
    desk.press("help.confidence")
    dialog = desk.app.dialogs.open_dialog
    for choice in ("light", "dark"):
        desk.app.theme.choose(choice)
        picture = dialog.page.document().resource(
            QTextDocument.ResourceType.ImageResource, QUrl(PICTURE)
        )
        # The bar of the surest windows lies right of the middle of the left diagram.
        assert picture.deviceIndependentSize().width() == WIDTH
        bar = picture.pixelColor(round(picture.width() * 0.41), round(picture.height() * 0.7))
        assert bar.alpha() == 255
        # Blocks of text alone are not as high as the picture.
        page = dialog.page.document()
        heights = []
        block = page.begin()
        while block.isValid():
            heights.append(page.documentLayout().blockBoundingRect(block).height())
            block = block.next()
        assert max(heights) >= picture.deviceIndependentSize().height()
    dialog.reject()


def test_settings_are_applied_and_kept(desk):
    desk.press("file.settings")
    dialog = desk.app.dialogs.open_dialog
    dialog._editors["window_s"].setValue(3.0)
    dialog._editors["theme"].setCurrentIndex(2)
    dialog._accept()
    assert desk.app.analysis.settings.window_s == 3.0
    assert desk.app.theme.palette.name == "dark"
    desk.saved()
    assert SettingsStore().settings.window_s == 3.0


def test_settings_that_contradict_each_other_are_refused_with_a_sentence(desk):
    desk.press("file.settings")
    dialog = desk.app.dialogs.open_dialog
    dialog._editors["window_s"].setValue(2.0)
    dialog._editors["hop_s"].setValue(5.0)
    dialog._accept()
    assert desk.app.dialogs.open_dialog is dialog
    assert "hop" in dialog._error.text()
    dialog.reject()
    assert desk.app.analysis.settings.window_s == 4.0


def test_light_and_dark_recolour_everything(desk, sample):
    desk.open(sample)
    light = desk.window.grab().toImage()
    desk.app.theme.choose("dark")
    dark = desk.window.grab().toImage()
    width, height = light.width(), light.height()
    darker = total = 0
    for x in range(5, width, 40):
        for y in range(5, height, 40):
            total += 1
            darker += light.pixelColor(x, y).lightness() > dark.pixelColor(x, y).lightness()
    assert darker > 0.9 * total


def test_the_first_window_fits_the_screen_with_its_frame(desk):
    available = desk.window.screen().availableGeometry().size()
    assert available.width() < USUAL.width(), "the screen of the tests is a small one"
    assert desk.window.height() + FRAME.height() <= available.height()
    assert desk.window.size() == first_size(available).expandedTo(desk.window.minimumSizeHint())
    assert first_size(QSize(1440, 900)) == QSize(1400, 900 - FRAME.height())
    assert first_size(QSize(2560, 1440)) == USUAL
    narrow, smallest = first_size(QSize(1280, 720)), desk.window.minimumSizeHint()
    assert narrow.boundedTo(smallest) == smallest, "nothing in the window needs more"


def test_layout_and_recent_files_come_back(desk, qapp, tmp_path):
    path = wav(tmp_path / "remembered.wav")
    desk.open(path)
    desk.window.resize(desk.window.width(), 640)
    desk.window.files_dock.hide()
    desk.window.close()
    with start_log() as log:
        again = Application(qapp, log)
        again.window.show()
        try:
            assert again.window.height() == 640
            assert not again.window.files_dock.isVisible()
            assert again.store.settings.recent_files == (path,)
            assert again.window.panels.files.recent.item(0).text() == "remembered.wav"
        finally:
            again.window.close()
            again.window.deleteLater()
            again.deleteLater()


def widths(window):
    """Return the widths of the docks at both sides, once the window is laid out."""
    QApplication.processEvents()
    return window.files_dock.width(), window.gauges_dock.width()


def test_docks_are_as_wide_again_as_before_the_window_was_small(desk, known_sample):
    window = desk.window
    window.resize(1300, 700)
    assert widths(window) == (240, 372)
    window.resize(600, 700)
    assert widths(window)[0] < 240
    window.resize(1300, 700)
    assert widths(window) == (240, 372)
    # Drawn with the pointer, another width is the wanted one.
    edge = window.files_dock.geometry().topRight() + QPoint(3, 200)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(window, edge + QPoint(60, 0))
    desk.bot.waitUntil(lambda: window.files_dock.width() > 280)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=edge + QPoint(60, 0))
    drawn = widths(window)
    window.resize(600, 700)
    assert widths(window)[0] < drawn[0]
    window.resize(1300, 700)
    assert widths(window) == drawn


def test_docks_of_a_window_that_was_closed_small_are_wide_after_the_next_start(desk, qapp):
    desk.window.resize(600, 700)
    assert widths(desk.window)[0] < 240
    desk.window.close()
    with start_log() as log:
        again = Application(qapp, log)
        again.window.show()
        try:
            again.window.resize(1300, 700)
            assert widths(again.window) == (240, 372)
        finally:
            again.window.close()
            again.window.deleteLater()
            again.deleteLater()


def test_in_narrow_files_both_tabs_are_seen_and_no_button_is_cut(desk, tmp_path):
    desk.window.resize(600, 700)
    QApplication.processEvents()
    files = desk.window.panels.files
    assert files._tabs.tabBar().sizeHint().width() <= files.width()
    hint = files.queue.hint
    assert hint.height() >= hint.heightForWidth(hint.width()) > 0
    desk.app.queue.add([wav(tmp_path / "one.wav")])
    desk.bot.waitUntil(files.queue.below.isVisible)
    QApplication.processEvents()
    for button in files.queue.below.findChildren(QToolButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_a_dropped_file_is_opened(desk, tmp_path):
    path = wav(tmp_path / "dropped.wav")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    desk.bot.waitUntil(lambda: desk.state.waveform is not None)
    assert desk.state.recording.path == path


def test_go_to_time(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    display = desk.window.panels.transport.time
    QTest.mouseDClick(display, Qt.MouseButton.LeftButton)
    dialog = desk.app.dialogs.open_dialog
    dialog.field.setText("0:02.5")
    dialog.accept()
    assert desk.state.playhead_s == 2.5


def test_zoom_keys(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.press("view.in")
    assert desk.state.visible.duration_s == pytest.approx(2.0)
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("view.selection")
    assert desk.state.visible.start_s <= 1.0 <= 2.0 <= desk.state.visible.end_s
    assert desk.state.visible.duration_s == pytest.approx(1.1)
    desk.press("view.whole")
    assert desk.state.visible == Span(0.0, 4.0)


def test_the_exports_of_the_file_menu_say_what_is_in_them(desk):
    for kind in ("json", "csv", "png", "svg"):
        action = desk.app.actions.by_id[f"file.{kind}"]
        assert action.toolTip() == action.statusTip() == say(WRITERS[kind].tip)


def test_a_label_and_a_report_flag_edited_in_the_list(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    model = desk.window.panels.marks.model
    assert model.setData(model.index(0, LABEL), "질문 3")
    assert desk.state.marks == (Mark(Span(1.0, 2.0), "질문 3"),)
    assert model.index(0, NUMBER).data() == "1"
    unchecked = Qt.CheckState.Unchecked.value
    assert model.setData(model.index(0, REPORT), unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.index(0, NUMBER).data() == ""
    assert not desk.state.marks[0].in_report
    desk.press("edit.undo")
    assert desk.state.marks[0].in_report


def test_without_its_sound_device_a_plain_notice_and_all_else_works(desk, tmp_path):
    desk.app.store.update(output_device="A card that was pulled out")
    desk.open(wav(tmp_path / "a.wav"))
    with desk.bot.waitSignal(desk.app.playback.problem):
        desk.press("play.toggle")
    assert "sound" in desk.sentences[0]
    assert desk.app.playback.status == "stopped"
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    assert desk.state.marks


KILLED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from voiceman_gui.core.span import Span
from voiceman_gui.qt.app import Application
from voiceman_gui.settings.log import start_log
log = start_log()
application = Application(app, log)
application.window.show()
def mark(_):
    application.state.set_selection(Span(1.0, 2.0))
    application.editing.mark_region()
application.analysis.decoded.connect(mark)
application.autosave.saved.connect(lambda: print("saved", flush=True))
application.open(Path(sys.argv[1]))
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not known to Windows")
def test_a_killed_program_has_kept_the_marks(desk, tmp_path, voiceman_home):
    path = wav(tmp_path / "a.wav")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "saved\n"
        program.send_signal(signal.SIGKILL)
    desk.open(path)
    assert [mark.span for mark in desk.state.marks] == [Span(1.0, 2.0)]


def test_the_welcome_page_does_not_wait_for_pyqtgraph():
    code = "import sys, voiceman_gui.qt.app; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_undo_and_redo_are_grey_while_there_is_nothing_to_take_back(desk, sample):
    undo, redo = (desk.app.actions.by_id[ident] for ident in ("edit.undo", "edit.redo"))

    def can():
        return undo.isEnabled(), redo.isEnabled()

    assert can() == (False, False)
    desk.open(sample)
    assert can() == (False, False)
    desk.state.set_selection(Span(1.0, 3.0))
    desk.press("edit.region")
    assert can() == (True, False)
    desk.press("edit.undo")
    assert can() == (False, True)
    desk.press("edit.redo")
    assert can() == (True, False)
    desk.press("edit.undo")
    desk.press("edit.point")
    assert can() == (True, False), "a new act leaves nothing to do again"
    desk.open(sample)
    assert can() == (False, False), "another opening has no history yet"
