"""The Help menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.qt.actions.spec import Action, Menu


@dataclass(frozen=True, slots=True)
class HelpCommands:
    """Pages that the window shows."""

    contents: Callable[[], None]
    keys: Callable[[], None]
    changes: Callable[[], None]
    log_folder: Callable[[], None]
    about: Callable[[], None]


def menu(commands: HelpCommands) -> Menu:
    """Help, keys, change log, log folder, about."""
    return (
        Action("help.contents", "&Help", commands.contents, ("F1",)),
        Action("help.keys", "&Keys", commands.keys, ("F2",)),
        Action("help.changes", "&What is new", commands.changes),
        None,
        Action("help.log", "Open &log folder", commands.log_folder),
        Action("help.about", "&About Voice.man", commands.about),
    )
