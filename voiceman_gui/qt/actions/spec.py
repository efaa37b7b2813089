"""What an action is: data, from which menus, tool bar and the list of keys are made."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message

_KOREAN_MNEMONIC = re.compile(r"\(&.\)")


def plain(text: str) -> str:
    """Return the text of an action or menu without what only a menu needs."""
    return _KOREAN_MNEMONIC.sub("", text).replace("&", "").replace("…", "").strip()


class Needs(enum.IntEnum):
    """What must exist for an action to make sense; without it the action is grey."""

    NOTHING = 0
    RECORDING = 1
    WAVEFORM = 2
    SELECTION = 3
    ANALYSIS = 4
    MARK = 5
    RUNNING = 6
    LATE_START = 7
    UNDO = 8
    """An act that can be taken back."""
    REDO = 9
    """An act that was taken back."""
    TURNS = 11
    """Somebody who speaks."""
    CHANNELS = 12
    """Several channels."""
    HEARS_A_PART = 13
    """A channel or a speaker that is muted or solo."""
    TIER = 14
    """A tier beside the one that every recording has is worked on."""
    EMBEDDED = 15
    """A file that brings marks along."""
    PASSAGE = 16
    """A selection, or a window that is read."""
    CHANNEL = 100
    """With a number added: a recording of several channels that has this one, from 1."""
    CHANNEL_1 = 101
    CHANNEL_2 = 102
    CHANNEL_3 = 103
    CHANNEL_4 = 104
    CHANNEL_5 = 105
    CHANNEL_6 = 106
    CHANNEL_7 = 107
    CHANNEL_8 = 108


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the analyst can do.

    Parameters
    ----------
    id : str
        Stable name; settings may map other keys to it.
    text : Message
        As the menu shows it.
    call : callable
        Takes nothing, or the new state when `checkable`.
    keys : tuple of str
        Default shortcuts in Qt's portable spelling; the first is shown in the menu.
    needs : Needs
    tip : Message or None
        One sentence for status bar and tool tip.
    checkable : bool
    on_axis : bool
        Keys such as the arrows belong to lists and fields too: they act only while the focus is
        on the time axis.
    """

    id: str
    text: Message
    call: Callable[..., None]
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    tip: Message | None = None
    checkable: bool = False
    on_axis: bool = False


@dataclass(frozen=True, slots=True)
class SubMenu:
    """A menu inside a menu."""

    text: Message
    entries: tuple[Action, ...]


Menu = tuple[Action | SubMenu | None, ...]
"""Entries of a menu; None is a separator."""

TITLES = {
    "file": message("actions.menu.file"),
    "edit": message("actions.menu.edit"),
    "view": message("actions.menu.view"),
    "play": message("actions.menu.play"),
    "speakers": message("actions.menu.speakers"),
    "tiers": message("actions.menu.tiers"),
    "analysis": message("actions.menu.analysis"),
    "help": message("actions.menu.help"),
}
"""Titles of the menus by their ids, in order."""


def flat(menu: Menu) -> tuple[Action, ...]:
    """Return the actions of a menu and of the menus in it, in order."""
    actions: list[Action] = []
    for entry in menu:
        if isinstance(entry, SubMenu):
            actions.extend(entry.entries)
        elif entry is not None:
            actions.append(entry)
    return tuple(actions)
