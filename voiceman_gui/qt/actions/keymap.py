"""Which keys are in force: those of a keymap, with the person's own changes over it."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import get_args

from PySide6.QtGui import QKeySequence

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.resources import resource
from voiceman_gui.qt.actions.spec import TITLES, Action, Menu, flat, plain
from voiceman_gui.qt.language import say
from voiceman_gui.settings.schema import KeymapId

logger = logging.getLogger(__name__)

ABOUT = {
    "voiceman": message("actions.keymap.voiceman"),
    "praat": message("actions.keymap.praat"),
    "sonic-visualiser": message("actions.keymap.sonic_visualiser"),
    "elan": message("actions.keymap.elan"),
}
KEYMAPS: tuple[str, ...] = get_args(KeymapId)
"""Ids of the keymaps that ship; the first is the program's own."""
PLAY = "play.toggle"
PLAY_IN_FIELDS = "Ctrl+Space"
"""Plays in every keymap, because no text field needs it: Space alone is a character there."""

_OF_FIELDS_AND_LISTS = {
    *("Tab", "Backtab", "Return", "Enter", "Backspace", "Del"),
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *map(str, range(10)),
}


@dataclass(frozen=True, slots=True)
class Keymap:
    """A set of keys that ships with the program.

    Parameters
    ----------
    id : str
        One of `KEYMAPS`.
    name : str
        As the chooser shows it.
    about : Message or None
        What it is, for whoever chooses it.
    keys : mapping of str to tuple of str
        Keys of the actions that differ from their defaults, in Qt's portable spelling.
    """

    id: str
    name: str
    about: Message | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def spelled(key: str) -> str | None:
    """Return a key in Qt's portable spelling; None if it is not exactly one key."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return text if sequence.count() == 1 and text else None


def shown(key: str) -> str:
    """Return a key as this desktop writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def is_axis_key(key: str) -> bool:
    """Say whether lists and fields need this key, so that it may act on the time axis only."""
    return key.removeprefix("Shift+").removeprefix("Num+") in _OF_FIELDS_AND_LISTS


def load_keymap(ident: str) -> Keymap:
    """Read a keymap that ships.

    Raises
    ------
    VoicemanError
        If its file is missing or damaged.
    """
    path = resource("keymaps", f"{ident}.toml")
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        keys = {action: tuple(map(str, keys)) for action, keys in document.get("keys", {}).items()}
        return Keymap(ident, str(document["name"]), ABOUT[ident], keys)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        logger.info("keymap %s not read: %s", path, error)
        raise VoicemanError(message("actions.keymap.unreadable", path=displayable(path))) from error


@dataclass(frozen=True)
class Bindings:
    """The keys of every action; a change gives new bindings.

    Parameters
    ----------
    menus : mapping of str to Menu
        By the ids of `TITLES`.
    keymap : Keymap
    own : mapping of str to tuple of str
        What the person changed, by action; holds over every keymap. What is not valid in it is
        left out and named in `notices`.
    """

    menus: Mapping[str, Menu]
    keymap: Keymap
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notices: tuple[Message, ...] = ()

    def __post_init__(self) -> None:
        own, notices = self._valid(self.own)
        object.__setattr__(self, "own", own)
        object.__setattr__(self, "notices", (*self.notices, *notices))

    @cached_property
    def actions(self) -> dict[str, Action]:
        """Every action by its id, in the order of the menus."""
        return {action.id: action for menu in self.menus.values() for action in flat(menu)}

    @cached_property
    def by_id(self) -> dict[str, tuple[str, ...]]:
        """Keys in force of every action, none of them twice."""
        owner = {key: ident for ident, keys in self.own.items() for key in keys}
        result: dict[str, tuple[str, ...]] = {}
        for ident in self.actions:
            keys = self.own.get(ident, self.of_map(ident))
            if ident == PLAY and PLAY_IN_FIELDS not in keys:
                keys = (*keys, PLAY_IN_FIELDS)
            # What the person gave to one action is no longer the keymap's to give to another.
            result[ident] = tuple(key for key in keys if owner.get(key, ident) == ident)
        return result

    @property
    def taken(self) -> tuple[Message, ...]:
        """Notices on keys of the keymap that the person gave to other actions."""
        return tuple(
            message(
                "actions.keys.stays",
                key=shown(key),
                holder=self.text(holder),
                action=self.text(ident),
            )
            for ident in self.actions
            if ident not in self.own
            for key in self.of_map(ident)
            if (holder := self.holder(key)) is not None and holder != ident
        )

    def of_map(self, ident: str) -> tuple[str, ...]:
        """Return the keys of an action in the keymap, without the person's changes."""
        keys = self.keymap.keys.get(ident, self.actions[ident].keys)
        return tuple(key for text in keys if (key := spelled(text)) is not None)

    def text(self, ident: str) -> str:
        """Return an action's text in the language of the window."""
        return plain(say(self.actions[ident].text))

    def holder(self, key: str) -> str | None:
        """Return the action that a key belongs to; None if it is free."""
        return next((ident for ident, keys in self.by_id.items() if key in keys), None)

    def refusal(self, ident: str, key: str) -> Message | None:
        """Return why a key can never belong to an action; None if it can."""
        for menu in self.menus:
            title = TITLES[menu]
            if key == QKeySequence.mnemonic(say(title)).toString():
                return message("actions.keys.opens_menu", key=shown(key), menu=plain(say(title)))
        if key == PLAY_IN_FIELDS and ident != PLAY:
            return message("actions.keys.plays", key=shown(key), action=self.text(PLAY))
        return None

    # -- changes -----------------------------------------------------------------------------

    def with_keymap(self, keymap: Keymap) -> Bindings:
        """Return these bindings over another keymap."""
        return Bindings(self.menus, keymap, self.own)

    def with_keys(self, ident: str, keys: tuple[str, ...]) -> Bindings:
        """Return bindings in which an action has exactly these keys and no other has them."""
        own = dict(self.own)
        for other, held in self.by_id.items():
            if other != ident and set(held) & set(keys):
                own[other] = tuple(key for key in held if key not in keys)
        own[ident] = keys
        if ident == PLAY:
            own[ident] = tuple(key for key in keys if key != PLAY_IN_FIELDS)
        return self._over(own)

    def reset(self, ident: str) -> Bindings:
        """Return bindings in which an action has the keymap's keys again."""
        return self._over({other: keys for other, keys in self.own.items() if other != ident})

    def reset_all(self) -> Bindings:
        """Return the keymap as it is."""
        return self._over({})

    def _over(self, own: dict[str, tuple[str, ...]]) -> Bindings:
        ordinary = {
            ident: tuple(key for key in self.of_map(ident) if key != PLAY_IN_FIELDS)
            for ident in own
        }
        return Bindings(
            self.menus, self.keymap, {i: keys for i, keys in own.items() if keys != ordinary[i]}
        )

    def _valid(
        self, own: Mapping[str, tuple[str, ...]]
    ) -> tuple[dict[str, tuple[str, ...]], list[Message]]:
        valid: dict[str, tuple[str, ...]] = {}
        notices = [
            message("actions.keys.unknown_action", action=ident)
            for ident in own
            if ident not in self.actions
        ]
        owner: dict[str, str] = {}
        for ident in (ident for ident in self.actions if ident in own):
            kept: list[str] = []
            for text in own[ident]:
                key = spelled(text)
                if key is None:
                    why = message("actions.keys.no_key")
                elif (refused := self.refusal(ident, key)) is not None:
                    why = refused
                elif owner.setdefault(key, ident) != ident:
                    why = message("actions.keys.twice", action=self.text(owner[key]))
                else:
                    kept += [key] if key not in kept else []
                    continue
                notices.append(
                    message("actions.keys.ignored", key=text, action=self.text(ident), why=why)
                )
            # An action whose keys were all refused keeps the keymap's; one set to none has none.
            if kept or not own[ident]:
                valid[ident] = tuple(kept)
        return valid, notices


def load_bindings(
    menus: Mapping[str, Menu], ident: str, own: Mapping[str, tuple[str, ...]]
) -> Bindings:
    """Return the bindings that the settings ask for; what cannot be had is named in `notices`."""
    try:
        return Bindings(menus, load_keymap(ident), own)
    except VoicemanError as error:
        return Bindings(
            menus, Keymap(KEYMAPS[0], "Voice.man", ABOUT[KEYMAPS[0]]), own, (error.message,)
        )
