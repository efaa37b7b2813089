"""The window's language changes at once, and nothing is kept alive by it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.qt.language import bind, language, say, tr
from voiceman_gui.wording import words_for

ID = "core.resource_missing"


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    language().use("en")
    yield
    language().use("en")


def test_words_follow_the_language(qtbot: QtBot) -> None:
    english = tr(ID, file="a")
    with qtbot.waitSignal(language().changed):
        language().use("ko")
    assert language().code == "ko"
    assert tr(ID, file="a") == words_for("ko").text(ID, file="a") != english
    assert say(ModelError(message(ID, file="a"))) == tr(ID, file="a")


def test_bound_texts_change_and_the_latest_holds(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    bind(label, label.setText, ID, file="a")
    bind(label, label.setText, message(ID, file="b"))
    bind(label, label.setToolTip, ID, file="c")
    assert label.text() == tr(ID, file="b")
    language().use("ko")
    assert label.text() == words_for("ko").text(ID, file="b")
    assert label.toolTip() == words_for("ko").text(ID, file="c")


def test_bound_widgets_are_not_kept_alive(qtbot: QtBot) -> None:
    label = QLabel()
    bind(label, label.setText, ID, file="a")
    dead = weakref.ref(label)
    del label
    gc.collect()
    assert dead() is None
    language().use("ko")


def test_a_deleted_widget_is_left_alone(qtbot: QtBot) -> None:
    parent = QLabel()
    child = QLabel(parent)
    bind(child, child.setText, ID, file="a")
    parent.deleteLater()
    qtbot.waitUntil(lambda: _gone(child))
    language().use("ko")


def _gone(widget: QLabel) -> bool:
    try:
        widget.text()
    except RuntimeError:
        return True
    return False


def _shown(_text: str) -> None: ...


def test_functions_are_refused(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    with pytest.raises(TypeError, match="method"):
        bind(label, _shown, ID, file="a")


def test_buttons_of_qt_speak_it_too(qtbot: QtBot) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text()

    assert cancel() == "Cancel"
    language().use("ko")
    assert cancel() == "취소"


def test_keys_are_named_as_on_the_keyboard(qtbot: QtBot) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    keys = ("Shift+Left", "Space", "Home", "Ctrl+Up")
    english = [QKeySequence(key).toString(native) for key in keys]
    language().use("ko")
    assert [QKeySequence(key).toString(native) for key in keys] == english
