"""The window in Korean: not one English word that is no name, from one moment to the next."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QTreeView, QWidget

from helpers.shown_texts import left_in_english, left_in_korean
from voiceman_gui.core.span import Span
from voiceman_gui.qt.dialogs.ask import prepare, save_dialog
from voiceman_gui.qt.language import language
from voiceman_gui.settings.store import SettingsStore

CAMPPLUS = "zh_en-common_advanced"
"""Revision of the network of voices."""


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    yield
    language().use("en")


def speak(desk, code: str) -> None:
    """Choose a language in the settings, as the person does."""
    desk.press("file.settings")
    dialog = desk.app.dialogs.open_dialog
    box = dialog._editors["language"]
    box.setCurrentIndex(box.findData(code))
    dialog._accept()
    desk.saved()


def parts(desk) -> dict[str, QWidget]:
    """Return the parts of the window that are to speak."""
    window = desk.window
    return {
        "menus": window.menuBar(),
        "tools": window.tool_bar,
        "transport": window.panels.transport,
        "welcome": window.panels.welcome,
        "queue": window.panels.files.queue,
        "notices": window.panels.notices,
        "status": window.panels.status,
        "axis": window.panels.axis,
        "gauges": window.panels.gauges,
        "marks": window.panels.marks,
    }


def test_the_whole_window_changes_at_once_and_back(desk, known_sample):
    desk.open(known_sample)
    desk.analyse()
    desk.state.set_selection(Span(3.0, 9.0))
    desk.press("edit.region")
    desk.press("edit.label3")
    desk.window.panels.notices.tell("1")
    speak(desk, "ko")
    assert SettingsStore().settings.language == "ko"
    names = [
        "calm",
        str(known_sample),
        known_sample.name,
        CAMPPLUS,
        *(model.id for model in desk.state.analysis.models),
    ]
    found = {name: left_in_english(part, *names) for name, part in parts(desk).items()}
    assert found == {name: [] for name in found}
    assert desk.window.files_dock.windowTitle() == "파일"
    assert desk.window.marks_dock.toggleViewAction().text() == "표시"
    speak(desk, "en")
    found = {name: left_in_korean(part) for name, part in parts(desk).items()}
    assert found == {name: [] for name in found}
    assert desk.window.files_dock.windowTitle() == "Files"


def test_the_buttons_of_panels_are_named_in_korean(desk):
    window = desk.window
    speak(desk, "ko")
    docks = (window.files_dock, window.gauges_dock, window.marks_dock)
    buttons = [
        one
        for dock in docks
        for one in dock.findChildren(QAbstractButton)
        if one.objectName().startswith("qt_dockwidget")
    ]
    assert len(buttons) == 6
    assert {button.accessibleName() for button in buttons} == {"닫기", "분리"}
    assert [found for one in buttons for found in left_in_english(one)] == []
    speak(desk, "en")
    assert {button.accessibleName() for button in buttons} == {"Close", "Undock"}


MODELS = ("audEERING", "wav2vec2-large-robust-12", "SpeechBrain", "wav2vec2-base", "IEMOCAP")
MODELS += ("MSP-Podcast", "speaker-relative-linear", "acoustic-arousal", "main", "Apache-2.0")
MODELS += ("CC BY-NC-SA 4.0", "segmentation-3.0", "pyannote.audio", "ECAPA-TDNN", "VoxCeleb")
MODELS += (CAMPPLUS,)


@pytest.mark.parametrize(
    "press",
    [
        "file.settings",
        "file.report",
        "play.goto",
        "help.keys",
        "help.confidence",
        "help.about",
        "analysis.models",
        "analysis.validation",
    ],
)
def test_dialogs_speak_korean(desk, known_sample, press):
    desk.open(known_sample)
    desk.analyse()
    speak(desk, "ko")
    desk.press(press)
    dialog = desk.app.dialogs.open_dialog
    try:
        assert left_in_english(dialog, *MODELS) == []
    finally:
        dialog.reject()


def test_what_the_person_does_is_answered_in_korean(desk, sample):
    speak(desk, "ko")
    desk.open(sample)
    desk.state.set_selection(Span(3.0, 9.0))
    desk.press("edit.label3")
    assert desk.state.marks[0].label == "평온"
    desk.press("file.save")
    assert desk.window.panels.status.message.text() == "표시와 기준 구간을 저장했습니다."


def test_qt_s_own_file_dialog_speaks_korean_and_its_columns_can_be_read(qtbot, tmp_path):
    (tmp_path / "interview.wav").write_bytes(bytes(150_000))
    language().use("ko")
    dialog = save_dialog(tmp_path / "new.wav", "(*)", None)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    prepare(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert [left_in_english(label) for label in dialog.findChildren(QLabel)] == [[]] * 3
    table = dialog.findChild(QTreeView, "treeView")
    qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 1)
    for column in (1, 2, 3):
        index = table.model().index(0, column, table.rootIndex())
        needed = table.fontMetrics().horizontalAdvance(index.data())
        assert table.columnWidth(column) > needed, index.data()
