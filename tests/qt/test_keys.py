"""Keys in the window: shipped keymaps, the dialog, and what is in force while it is used."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from helpers.bad_audio_files import wav
from voiceman_gui.qt.actions.keymap import KEYMAPS, Bindings, is_axis_key, load_keymap
from voiceman_gui.qt.actions.spec import flat, plain
from voiceman_gui.qt.app import Application
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.marks_model import LABEL
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.store import SettingsStore


@pytest.fixture
def dialog(desk):
    """Give the list of keys, open as F2 opens it."""
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    page = desk.app.dialogs.open_dialog
    assert page is not None
    yield page
    page.reject()
    assert desk.app.dialogs.open_dialog is None


def choose(dialog, name: str) -> None:
    index = dialog.chooser.findText(name)
    assert index >= 0
    dialog.chooser.setCurrentIndex(index)
    dialog.chooser.activated.emit(index)


def press(dialog, number: int, key: Qt.Key, modifier=Qt.KeyboardModifier.ControlModifier) -> None:
    """Press a key in the field of a key, as a person does."""
    field = dialog.editor.fields[number]
    field.setFocus()
    QTest.keyClick(field, key, modifier)


def go_to(dialog, ident: str) -> None:
    dialog.tree.setCurrentItem(dialog._items[ident])


def rows(dialog) -> list[str]:
    return [item.text(0) for _, items in dialog._groups for item in items if not item.isHidden()]


@pytest.mark.parametrize("ident", KEYMAPS)
def test_no_key_of_a_shipped_keymap_is_used_twice(desk, ident):
    bindings = Bindings(desk.app.actions.menus, load_keymap(ident))
    assert set(bindings.keymap.keys) <= set(bindings.actions)
    seen: dict[str, str] = {}
    for name, keys in bindings.by_id.items():
        for key in keys:
            text = QKeySequence(key).toString()
            assert text, f"{name}: {key} is no key"
            assert text not in seen, f"{text} is {seen[text]} and {name}"
            assert bindings.refusal(name, key) is None
            seen[text] = name
    assert seen["Ctrl+Space"] == "play.toggle"
    assert seen["F2"] == "help.keys"


@pytest.mark.parametrize("name", ["Praat", "ELAN", "Sonic Visualiser", "Voice.man"])
def test_keys_that_fields_and_lists_need_act_on_the_axis_only(desk, dialog, name):
    choose(dialog, name)
    on_axis = {a.id for menu in desk.app.actions.menus.values() for a in flat(menu) if a.on_axis}
    axis, everywhere = Qt.ShortcutContext.WidgetWithChildrenShortcut, 0
    for ident, action in desk.app.actions.by_id.items():
        for key in action.shortcuts():
            narrow = ident in on_axis or is_axis_key(key.toString())
            assert (action.shortcutContext() == axis) is narrow, (ident, key.toString())
            everywhere += not narrow
    assert everywhere > 20
    shortcuts = [s for s in desk.window.panels.axis.findChildren(QShortcut) if s.isEnabled()]
    assert all(s.context() == axis and is_axis_key(s.key().toString()) for s in shortcuts)


def test_a_keymap_is_in_force_at_once_and_after_the_next_start(desk, dialog, qapp):
    assert desk.app.actions.keys("view.in") == ("Ctrl+1", "Ctrl++")
    choose(dialog, "Praat")
    actions = desk.app.actions
    assert actions.by_id["view.in"].shortcut().toString() == "Ctrl+I"
    assert actions.by_id["edit.all"].shortcuts() == []
    assert "(Ctrl+Shift+O)" in actions.by_id["file.open"].toolTip()
    assert dialog._items["view.in"].text(1) == "Ctrl+I"
    desk.saved()
    assert SettingsStore().settings.keymap == "praat"
    with start_log() as log:
        again = Application(qapp, log)
        try:
            assert again.actions.keys("view.in") == ("Ctrl+I",)
            assert again.window.panels.transport.play.toolTip() == "Play or stop (Tab)"
        finally:
            again.window.close()
            again.window.deleteLater()
            again.deleteLater()


def test_keys_of_the_praat_map_do_what_they_do_there(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.app.preferences.choose_keys(
        desk.app.preferences.bindings.with_keymap(load_keymap("praat"))
    )
    axis, window = desk.window.panels.axis, desk.window
    axis.setFocus()
    whole = desk.state.visible.duration_s
    QTest.keyClick(axis, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert desk.state.visible.duration_s == pytest.approx(whole / 2)
    QTest.keyClick(axis, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.state.visible.duration_s == pytest.approx(whole)
    QTest.keyClick(axis, Qt.Key.Key_Down)
    assert desk.state.playhead_s == pytest.approx(1.0)
    desk.app.store.update(output_device="A card that was pulled out")
    with desk.bot.waitSignal(desk.app.playback.problem):
        QTest.keyClick(axis, Qt.Key.Key_Tab)
    assert axis.hasFocus()
    # Away from the axis, Tab moves the focus as everywhere.
    search = window.panels.transport.rate
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Tab)
    assert not search.hasFocus()


def test_every_action_and_every_gesture_is_in_the_list_with_its_keys(desk, dialog):
    shown = rows(dialog)
    for menu in desk.app.actions.menus.values():
        for action in flat(menu):
            assert plain(say(action.text)) in shown
            keys = ", ".join(desk.app.actions.keys(action.id))
            assert dialog._items[action.id].text(1) == keys
    assert "Extend the selection to here" in shown


def test_search_finds_actions_and_keys(dialog):
    dialog.search.setText("zoom to")
    assert rows(dialog) == ["Zoom to the selection"]
    dialog.search.setText("ctrl+b")
    assert rows(dialog) == ["Mark region"]
    assert dialog.editor.title.text() == "Mark region"
    dialog.search.setText("nothing has this name")
    assert rows(dialog) == []
    assert dialog.nothing.isVisible() and not dialog.tree.isVisible()
    assert not dialog.editor.isEnabled()
    dialog.search.setText("")
    assert dialog.tree.isVisible() and dialog.editor.isEnabled()


def test_a_free_key_is_taken_at_once_and_kept(desk, dialog):
    go_to(dialog, "edit.region")
    press(dialog, 0, Qt.Key.Key_J)
    assert desk.app.actions.by_id["edit.region"].shortcut().toString() == "Ctrl+J"
    assert "(Ctrl+J)" in desk.app.actions.by_id["edit.region"].toolTip()
    assert dialog._items["edit.region"].text(2) == "changed by you"
    desk.saved()
    assert SettingsStore().settings.own_keys == {"edit.region": ("Ctrl+J",)}
    press(dialog, 1, Qt.Key.Key_K)
    assert desk.app.actions.keys("edit.region") == ("Ctrl+J", "Ctrl+K")
    dialog.editor.reset.click()
    assert desk.app.actions.keys("edit.region") == ("Ctrl+B",)
    desk.saved()
    assert SettingsStore().settings.own_keys == {}


def test_a_key_of_another_action_is_asked_for_first(desk, dialog):
    go_to(dialog, "edit.region")
    press(dialog, 0, Qt.Key.Key_M)
    assert "Mark point" in dialog.editor.sentence.text()
    assert dialog.editor.sentence.isVisible()
    assert desk.app.actions.keys("edit.region") == ("Ctrl+B",)
    dialog.editor.leave.click()
    assert not dialog.editor.sentence.isVisible()
    assert dialog.editor.fields[0].keySequence().toString() == "Ctrl+B"
    assert desk.app.actions.keys("edit.point") == ("Ctrl+M",)
    press(dialog, 0, Qt.Key.Key_M)
    dialog.editor.take.click()
    assert desk.app.actions.keys("edit.region") == ("Ctrl+M",)
    assert desk.app.actions.keys("edit.point") == ()
    dialog.reset_all.click()
    assert desk.app.actions.keys("edit.point") == ("Ctrl+M",)
    desk.saved()
    assert SettingsStore().settings.own_keys == {}


def test_a_key_can_be_cleared_but_the_play_key_of_text_fields_cannot_be_taken(desk, dialog):
    go_to(dialog, "play.loop")
    dialog.editor.fields[0].clear()
    assert desk.app.actions.by_id["play.loop"].shortcuts() == []
    assert desk.window.panels.transport.loop.toolTip() == "Loop the selection"
    press(dialog, 0, Qt.Key.Key_Space)
    assert "text field" in dialog.editor.sentence.text()
    assert not dialog.editor.take.isVisible()
    assert "Ctrl+Space" in desk.app.actions.keys("play.toggle")
    go_to(dialog, "play.toggle")
    assert not dialog.editor.fields[1].isEnabled()


@pytest.mark.parametrize("name", ["Voice.man", "Praat", "ELAN", "Sonic Visualiser"])
def test_ctrl_space_plays_from_a_text_field_in_every_map(desk, tmp_path, name):
    desk.open(wav(tmp_path / "a.wav"))
    ident = next(ident for ident in KEYMAPS if load_keymap(ident).name == name)
    desk.app.preferences.choose_keys(desk.app.preferences.bindings.with_keymap(load_keymap(ident)))
    desk.state.set_marks(())
    desk.press("edit.point")
    desk.window.marks_dock.raise_()
    table = desk.window.panels.marks.table
    label = table.model().index(0, LABEL)
    table.setCurrentIndex(label)
    table.edit(label)
    field = desk.window.focusWidget()
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert field.text() == " "
    desk.app.store.update(output_device="A card that was pulled out")
    with desk.bot.waitSignal(desk.app.playback.problem):
        QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)


def test_settings_that_are_not_valid_are_a_notice(desk, qapp):
    desk.app.store.update(own_keys={"play.tardis": ("T",), "play.loop": ("Nonsense",)})
    with start_log() as log:
        again = Application(qapp, log)
        try:
            sentences = " ".join(again.window.panels.notices.sentences)
            assert "play.tardis" in sentences and "Nonsense" in sentences
            assert again.actions.keys("play.loop") == ("L",)
        finally:
            again.window.close()
            again.window.deleteLater()
            again.deleteLater()
