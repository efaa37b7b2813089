"""Keys in force: keymap, the person's changes, conflicts; no window is needed for it."""

from __future__ import annotations

import pytest

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.actions import keymap as module
from voiceman_gui.qt.actions.keymap import (
    KEYMAPS,
    Bindings,
    Keymap,
    is_axis_key,
    load_bindings,
    load_keymap,
    spelled,
)
from voiceman_gui.qt.actions.spec import Action, SubMenu
from voiceman_gui.qt.language import say
from voiceman_gui.settings.store import SettingsStore


def text(words: str) -> Message:
    return message("core.plain", text=words)


def action(ident: str, words: str, *keys: str) -> Action:
    return Action(ident, text(words), lambda: None, keys)


MENUS = {
    "play": (
        action("play.toggle", "&Play or stop", "Space", "Ctrl+Space"),
        action("play.loop", "&Loop", "L"),
        None,
        SubMenu(text("&More"), (action("play.goto", "&Go to time …", "Ctrl+G"),)),
    ),
    "edit": (action("edit.point", "Mark &point", "Ctrl+M"), action("edit.all", "Select all")),
}
OWN_MAP = Keymap("voiceman", "Voice.man")
OTHER = Keymap("praat", "Praat", None, {"play.toggle": ("Tab",), "edit.all": ("Ctrl+G",)})


def test_a_key_has_one_spelling():
    assert spelled("ctrl+b") == "Ctrl+B"
    assert spelled("Shift+Tab") == "Shift+Tab"
    for wrong in ("", "Nonsense", "Ctrl+", "Ctrl+K, Ctrl+S"):
        assert spelled(wrong) is None


@pytest.mark.parametrize("key", ["Tab", "Left", "Shift+Right", "Home", "Del", "7", "Num+Enter"])
def test_keys_of_fields_and_lists_act_on_the_axis(key):
    assert is_axis_key(key)


@pytest.mark.parametrize("key", ["Space", "Ctrl+Left", "Ctrl+7", "Alt+Backspace", "L", "Esc", "F2"])
def test_other_keys_act_everywhere(key):
    assert not is_axis_key(key)


def test_defaults_come_from_the_actions():
    bindings = Bindings(MENUS, OWN_MAP)
    assert bindings.by_id == {
        "play.toggle": ("Space", "Ctrl+Space"),
        "play.loop": ("L",),
        "play.goto": ("Ctrl+G",),
        "edit.point": ("Ctrl+M",),
        "edit.all": (),
    }
    assert bindings.notices == ()


def test_a_keymap_replaces_what_it_names_and_ctrl_space_still_plays():
    by_id = Bindings(MENUS, Keymap("praat", "Praat", None, {"play.toggle": ("Tab",)})).by_id
    assert by_id["play.toggle"] == ("Tab", "Ctrl+Space")
    assert by_id["play.loop"] == ("L",)


def test_a_change_is_kept_over_every_keymap():
    changed = Bindings(MENUS, OWN_MAP).with_keys("play.loop", ("Ctrl+L", "K"))
    assert changed.own == {"play.loop": ("Ctrl+L", "K")}
    assert changed.with_keymap(OTHER).by_id["play.loop"] == ("Ctrl+L", "K")


def test_what_equals_the_keymap_again_is_no_change():
    changed = Bindings(MENUS, OWN_MAP).with_keys("play.loop", ("K",))
    assert changed.with_keys("play.loop", ("L",)).own == {}
    assert changed.reset("play.loop").own == {}
    assert Bindings(MENUS, OWN_MAP).with_keys("play.toggle", ("Space", "Ctrl+Space")).own == {}


def test_a_taken_key_leaves_the_other_action_and_comes_back_with_a_reset():
    start = Bindings(MENUS, OWN_MAP)
    assert start.holder("Ctrl+M") == "edit.point"
    taken = start.with_keys("play.goto", ("Ctrl+G", "Ctrl+M"))
    assert taken.by_id["edit.point"] == ()
    assert taken.holder("Ctrl+M") == "play.goto"
    assert taken.reset_all().by_id == start.by_id
    assert taken.reset("play.goto").reset("edit.point").by_id == start.by_id


def test_the_persons_key_wins_over_another_keymap_which_says_so():
    mine = Bindings(MENUS, OWN_MAP).with_keys("edit.point", ("Tab",))
    other = mine.with_keymap(OTHER)
    assert other.by_id["edit.point"] == ("Tab",)
    assert other.by_id["play.toggle"] == ("Ctrl+Space",)
    taken = {"key": "Tab", "holder": "Mark point", "action": "Play or stop"}
    assert taken in [dict(notice.params) for notice in other.taken]


def test_the_play_key_of_text_fields_and_the_menus_are_not_given_away():
    bindings = Bindings(MENUS, OWN_MAP)
    plays = bindings.refusal("edit.point", "Ctrl+Space")
    assert plays == message("actions.keys.plays", key="Ctrl+Space", action="Play or stop")
    opens = bindings.refusal("edit.point", "Alt+P")
    assert opens == message("actions.keys.opens_menu", key="Alt+P", menu="Play")
    assert bindings.refusal("play.toggle", "Ctrl+Space") is None
    assert bindings.refusal("edit.point", "Alt+N") is None
    assert bindings.with_keys("play.toggle", ()).by_id["play.toggle"] == ("Ctrl+Space",)


@pytest.mark.parametrize(
    ("own", "why"),
    [
        ({"play.tardis": ("T",)}, None),
        ({"play.loop": ("Nonsense",)}, "actions.keys.no_key"),
        ({"play.loop": ("Ctrl+Space",)}, "actions.keys.plays"),
        ({"play.loop": ("Alt+E",)}, "actions.keys.opens_menu"),
        ({"edit.all": ("K",), "play.loop": ("K",)}, "actions.keys.twice"),
    ],
)
def test_settings_that_are_not_valid_are_ignored_with_a_notice(own, why):
    bindings = Bindings(MENUS, OWN_MAP, own)
    (notice,) = bindings.notices
    if why is None:
        assert notice == message("actions.keys.unknown_action", action="play.tardis")
    else:
        assert notice.id == "actions.keys.ignored"
        assert notice.params["why"].id == why
    held = [key for keys in bindings.by_id.values() for key in keys]
    assert len(held) == len(set(held))
    assert {"Space", "Ctrl+Space", "Ctrl+G", "Ctrl+M"} <= set(held)


def test_an_action_may_have_no_key():
    bindings = Bindings(MENUS, OWN_MAP, {"play.loop": ()})
    assert bindings.notices == ()
    assert bindings.by_id["play.loop"] == ()


@pytest.mark.parametrize("ident", KEYMAPS)
def test_every_keymap_of_the_schema_ships(ident):
    keymap = load_keymap(ident)
    assert keymap.name and say(keymap.about).endswith(".")
    assert all(spelled(key) == key for keys in keymap.keys.values() for key in keys)


@pytest.mark.parametrize("damaged", ["", "name = 3 4", "name = 'x'\nabout = 'y'\nkeys = 7"])
def test_a_damaged_keymap_leaves_the_programs_own_keys(monkeypatch, tmp_path, damaged):
    (tmp_path / "keymaps").mkdir()
    (tmp_path / "keymaps" / "praat.toml").write_text(damaged)
    monkeypatch.setattr(module, "resource", tmp_path.joinpath)
    with pytest.raises(VoicemanError):
        load_keymap("praat")
    bindings = load_bindings(MENUS, "praat", {"play.loop": ("K",), "play.tardis": ("T",)})
    assert bindings.by_id["play.toggle"] == ("Space", "Ctrl+Space")
    assert bindings.by_id["play.loop"] == ("K",)
    unreadable, unknown = bindings.notices
    assert unreadable.params["path"].endswith("praat.toml")
    assert unknown.params["action"] == "play.tardis"


def test_a_keymap_that_is_not_known_is_a_notice(voiceman_home):
    store = SettingsStore()
    store.update(keymap="elan")
    store.path.write_text(store.path.read_text().replace("elan", "emacs"))
    again = SettingsStore()
    assert again.settings.keymap == "voiceman"
    assert "keymap" in say(again.notices[0])
