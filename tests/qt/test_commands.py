"""The palette of commands: every command by a few letters, with its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from voiceman_gui.qt.actions.spec import flat


@pytest.fixture
def palette(desk):
    desk.window.activateWindow()
    QTest.keyClick(
        desk.window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    return desk.app.dialogs.open_dialog


def listed(dialog) -> list[str]:
    tree = dialog.tree
    return [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())]


def test_it_lists_every_command_with_its_keys(desk, palette):
    actions = [one for menu in desk.app.actions.menus.values() for one in flat(menu)]
    assert palette.tree.topLevelItemCount() == len(actions)
    palette.field.setText("open …".removesuffix(" …"))
    row = palette.tree.topLevelItem(0)
    assert (row.text(0), row.text(1), row.text(2)) == ("Open", "File", "Ctrl+O")


def test_a_few_letters_and_return_do_a_command(desk, palette):
    opened = desk.app.actions.by_id["view.spectrogram"]
    assert not opened.isChecked()
    QTest.keyClicks(palette.field, "spgram")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.isChecked()
    assert desk.app.dialogs.open_dialog is None
    opened.setChecked(False)


def test_what_cannot_be_done_now_is_grey_and_stays_undone(desk, palette):
    QTest.keyClicks(palette.field, "report as pdf")
    assert palette.tree.topLevelItem(0).isDisabled()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_arrows_move_in_the_list_while_the_line_is_typed_in(desk, palette):
    # Nothing is open: what can be done now stands before what cannot, which no arrow goes to.
    QTest.keyClicks(palette.field, "open")
    second = palette.tree.topLevelItem(1)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.tree.currentItem() is second
    assert palette.field.hasFocus() or not desk.window.isActiveWindow()


def test_nothing_found_is_said(desk, palette):
    QTest.keyClicks(palette.field, "qqqq")
    assert listed(palette) == []
    assert not palette.nothing.isHidden()


def test_korean_names_and_initials_find_commands(desk, tmp_path):
    desk.app.preferences.apply(desk.app.store.settings.changed(language="ko"))
    desk.open(wav(tmp_path / "a.wav"))
    desk.press("help.commands")
    dialog = desk.app.dialogs.open_dialog
    for typed in ("스펙트로", "ㅅㅍㅌㄹ", "spectro"):
        dialog.field.setText(typed)
        assert dialog.chosen == "view.spectrogram", typed
    dialog.reject()
    desk.app.preferences.apply(desk.app.store.settings.changed(language="en"))


def test_what_was_done_lately_stands_on_top(desk, palette):
    QTest.keyClicks(palette.field, "spgram")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    desk.app.actions.by_id["view.spectrogram"].setChecked(False)
    desk.press("help.commands")
    assert "pectrogram" in listed(desk.app.dialogs.open_dialog)[0]
